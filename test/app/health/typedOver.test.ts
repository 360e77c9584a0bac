/** A value typed over a formula of a table is told on the Integrity tab with its first cell, until it is put back or somebody decides to keep it. */
import { tabId } from '../../../src/blueprint/compile/identity';
import { refreshWith, type Call } from '../../../workbench/sample/driver';
import {
  callOver,
  definitionOf,
  editIn,
  portsOver,
  tinyTemplate,
  valuesIn,
  type TinyHost,
  type TinyTemplate,
} from '../tinyDepartment';

const OPTIONS = {
  language: 'en',
  more: ['integrity', 'health', 'health_history', 'tasks', 'matrix', 'meetings', 'agenda', 'decisions', 'goals'],
} as const;
const TASKS = definitionOf(OPTIONS).tabs.find(({ key }) => key === 'tasks');
const places = (TASKS?.kind === 'table' ? TASKS.columns : []).map(({ key }) => key);

describe('values over formulas', () => {
  let template: TinyTemplate;
  let host: TinyHost;
  let call: Call;
  const calls: string[] = [];
  beforeAll(() => {
    template = tinyTemplate(
      ['head'],
      (made) => void refreshWith(callOver(made, OPTIONS), 'en', () => undefined),
      OPTIONS,
    );
    host = template.open();
    call = callOver({ ports: portsOver(host.emulator, () => host.pulse) }, OPTIONS);
    host.emulator.onCall(({ kind, method }) => calls.push(`${kind} ${method}`));
  }, 120_000);
  afterAll(() => template.remove());

  const type = (row: number, column: string, userEnteredValue: object): void =>
    editIn(host.emulator, host.pulse, [
      {
        updateCells: {
          start: { sheetId: tabId('tasks'), rowIndex: row, columnIndex: places.indexOf(column) },
          rows: [{ values: [{ userEnteredValue }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
  const told = (): { count: unknown; state: unknown; where: unknown; link: unknown } => {
    calls.length = 0;
    refreshWith(call, 'en', () => undefined);
    const row = valuesIn(host.emulator, host.pulse, "'Integrity'").find(([rule]) => rule === 'formulas') ?? [];
    return { count: row[2], state: row[3], where: row[4] ?? '', link: row[6] ?? '' };
  };

  it('are none in a new department: one small read a workbook tells it', () => {
    // Library and People are not there: what is in them was not looked at
    expect(told()).toMatchObject({ count: '', state: '▲ not checked' });
    // two steps read structure and values; the second looks at what was typed and into the handbook, too; the last reading is the test's own
    expect(calls.slice(0, -1).map((each) => each.split('.').at(-1))).toEqual([
      'get',
      'batchGetByDataFilter',
      'get',
      'batchGetByDataFilter',
      'getByDataFilter',
      'get',
    ]);
  });

  it('are told by tab, column, count and first cell; a formula of their own is not a value', () => {
    type(3, 'overdue_days', { numberValue: 5 });
    type(5, 'overdue_days', { stringValue: 'long' });
    type(6, 'overdue_days', { formulaValue: '=1+1' });
    type(4, 'check', { boolValue: true });
    const letter = String.fromCharCode(65 + places.indexOf('overdue_days'));
    expect(told()).toEqual({
      count: 2,
      state: '▼ breaks',
      where:
        '“Tasks”, Days overdue: typed over the formula, cells: 2\n“Tasks”, Check: typed over the formula, cells: 1',
      link: expect.stringMatching(new RegExp(`#gid=${tabId('tasks')}&range=${letter}4$`)) as string,
    });
    expect(told()).toMatchObject({ count: 2 });
    expect(calls.filter((each) => each.startsWith('write'))).toEqual([]);
  });

  it('fall silent when one is put back and the other kept', () => {
    const { planId, items } = call('changes', {});
    const decisions = items.map(({ id, workbook }) => ({
      id,
      workbook,
      choice: id.includes('check') ? ('keep' as const) : ('putBack' as const),
    }));
    call('applyChanges', { planId, decisions });
    expect(told()).toMatchObject({ count: '', where: '' });
    type(8, 'check', { stringValue: 'mine too' });
    expect(told()).toMatchObject({ count: 1, where: expect.stringContaining('cells: 2') as string });
  });
});
