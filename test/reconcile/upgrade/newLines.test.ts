/** Lines of a newer template go in beside their neighbours, wherever those stand now; what the team deleted does not come back. */
import { compileWorkbook } from '../../../src/blueprint/compile/compileWorkbook';
import type { TableTab } from '../../../src/blueprint/tab';
import { DEPARTMENT } from '../../../src/department/index';
import { baseOf, type Base } from '../../../src/reconcile/drift/base';
import { liveTab, type LiveTab } from '../../../src/reconcile/drift/live';
import { managedOf } from '../../../src/reconcile/drift/managedOf';
import { newFileSnapshot } from '../../../src/reconcile/plan';
import { movedPlace, newLineRequests, newLines, withLines } from '../../../src/reconcile/upgrade/newLines';
import { answersOf } from '../../department/support/answers';

const SETTINGS = { language: 'ru', currency: 'RUB' } as const;
const KEY = 'channels';
const snapshot = newFileSnapshot('book', 'Book');

const sheetOf = (columns: readonly string[]) => {
  // the tab alone: nothing else of the workbook names columns that are left out here
  const tabs = DEPARTMENT.tabs.flatMap((tab) =>
    tab.key === KEY && tab.kind === 'table'
      ? [{ ...tab, columns: tab.columns.filter((column) => columns.includes(column.key)) }]
      : [],
  );
  const { sheets } = compileWorkbook({ ...DEPARTMENT, tabs }, 'pulse', answersOf());
  const sheet = sheets.find((each) => each.key === KEY);
  if (!sheet) throw new Error('no such tab');
  return sheet;
};

const live = (columns: Readonly<Record<string, number>>, width: number): LiveTab =>
  liveTab(
    {
      key: KEY,
      sheetId: 7,
      title: 'Каналы',
      hidden: false,
      rowCount: 61,
      columnCount: width,
      columns: new Map(Object.entries(columns)),
    },
    snapshot,
    [],
    [],
  );

const memory = (columns: readonly string[]): Base => ({
  cells: baseOf(managedOf(sheetOf(columns), SETTINGS)),
  decisions: new Map(),
});

const table = DEPARTMENT.tabs.find((tab) => tab.key === KEY) as TableTab;
const [CODE, NAME, KIND, PAID] = table.columns.map((column) => column.key) as [string, string, string, string];

describe('new lines', () => {
  it('go in after the neighbour that they have in the template, wherever it stands now', () => {
    const sheet = sheetOf([CODE, NAME, KIND, PAID]);
    // people moved the name to the end and put two columns of their own in front
    const now = live({ [CODE]: 2, [PAID]: 3, [NAME]: 5 }, 6);
    const lines = newLines(sheet, now, memory([CODE, NAME, PAID]));
    expect(lines.map(({ key, at }) => [key, at])).toEqual([[KIND, 6]]);
    const after = withLines(now, lines);
    expect([CODE, NAME, KIND, PAID].map((key) => after.columnOf(key))).toEqual([2, 5, 6, 3]);
  });

  it('do not bring back a column that the team deleted, and are not guessed in a workbook without memory', () => {
    const sheet = sheetOf([CODE, NAME, KIND]);
    const now = live({ [CODE]: 0, [NAME]: 1 }, 2);
    expect(newLines(sheet, now, memory([CODE, NAME, KIND]))).toEqual([]);
    expect(newLines(sheet, now, { cells: new Map(), decisions: new Map() })).toEqual([]);
  });

  it('move what stands after them, one after the other', () => {
    const sheet = sheetOf([CODE, NAME, KIND, PAID]);
    const now = live({ [CODE]: 0, [PAID]: 1 }, 2);
    const lines = newLines(sheet, now, memory([CODE, PAID]));
    expect(lines.map(({ key, at }) => [key, at])).toEqual([
      [NAME, 1],
      [KIND, 2],
    ]);
    expect(withLines(now, lines).columnOf(PAID)).toBe(3);
    expect(movedPlace({ row: 4, column: 1 }, lines)).toEqual({ row: 4, column: 3 });
  });

  it('write their own cells only', () => {
    const sheet = sheetOf([CODE, NAME, KIND, PAID]);
    const now = live({ [CODE]: 0, [NAME]: 1, [PAID]: 2 }, 3);
    const lines = newLines(sheet, now, memory([CODE, NAME, PAID]));
    const requests = newLineRequests(sheet, managedOf(sheet, SETTINGS), now, lines, snapshot, SETTINGS, () => now);
    const columns = requests.flatMap((request) => {
      const { start, range } = Object.values(request)[0] as {
        start?: { columnIndex: number };
        range?: { startColumnIndex?: number };
      };
      return [start?.columnIndex, range?.startColumnIndex].filter((at) => at !== undefined);
    });
    expect(new Set(columns)).toEqual(new Set([2]));
    expect(requests.filter((request) => 'insertDimension' in request)).toHaveLength(1);
  });
});
