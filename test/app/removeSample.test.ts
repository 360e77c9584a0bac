/**
 * Sample data are marked; they go by a plan: the look names what goes, changed rows stay, a stale look is refused, a second look finds
 * nothing; and undo brings them back.
 */
import { PanelRefusal } from '../../workbench/host';
import { madeDepartment, type MadeDepartment } from '../support/madeDepartment';
import { edit, NOW, type as typeInto, valuesOf } from './support';

const LILAC = { red: 0xed / 255, green: 0xe9 / 255, blue: 0xfe / 255 };

interface Cell {
  readonly note?: string;
  readonly userEnteredFormat?: { readonly backgroundColorStyle?: { readonly rgbColor?: Partial<typeof LILAC> } };
}

describe('removing the sample data', () => {
  let made: MadeDepartment;
  let undone: MadeDepartment;
  const told = { rows: 0 };

  const cellsOf = ({ host, pulse }: MadeDepartment, range: string): Cell[][] => {
    const fields = 'sheets(data(rowData(values(note,userEnteredFormat(backgroundColorStyle)))))';
    const url = `/v4/spreadsheets/${pulse}?ranges=${encodeURIComponent(range)}&fields=${encodeURIComponent(fields)}`;
    const { body } = host.emulator.handle({ method: 'GET', url });
    const { sheets } = body as { sheets: { data: { rowData?: { values?: Cell[] }[] }[] }[] };
    return (sheets[0]?.data[0]?.rowData ?? []).map(({ values = [] }) => values);
  };
  const isLilac = ({ userEnteredFormat }: Cell): boolean => {
    const { red = 0, green = 0, blue = 0 } = userEnteredFormat?.backgroundColorStyle?.rgbColor ?? {};
    return [red - LILAC.red, green - LILAC.green, blue - LILAC.blue].every((far) => Math.abs(far) < 0.002);
  };
  /** Rows of a range that are marked: by colour, and by note. */
  const marksOf = (department: MadeDepartment, range: string): readonly [lilac: number, noted: number] => {
    const rows = cellsOf(department, range);
    return [
      rows.filter((row) => row.some(isLilac)).length,
      rows.filter((row) => row.some(({ note }) => note?.startsWith('Строка примера'))).length,
    ];
  };
  const tasks = ({ host, pulse }: MadeDepartment): unknown[] =>
    valuesOf(host, pulse, "'Задачи'!B2:B200")
      .flat()
      .filter((title) => title !== '');
  const state = ({ host, pulse }: MadeDepartment): unknown[] =>
    ['Задачи', 'Команда', 'Каналы', 'План', 'Цели'].map((tab) =>
      valuesOf(host, pulse, `'${tab}'!A1:AA150`).map((row) => row.map((value) => (value === false ? '' : value))),
    );

  beforeAll(() => {
    made = madeDepartment({ language: 'ru', roles: ['head'], now: NOW });
    undone = madeDepartment({ language: 'ru', roles: ['head'], now: NOW });
  }, 120_000);

  it('is marked by a colour over the row and a note on its first cell, and nothing else is', () => {
    expect(tasks(made)).toHaveLength(12);
    expect(marksOf(made, "'Задачи'!A2:E200")).toEqual([12, 12]);
    expect(marksOf(made, "'Команда'!A2:E200")).toEqual([1, 1]);
    expect(marksOf(made, "'Календарь'!A2:E200")).toEqual([0, 0]);
  });

  it('shows what goes without writing, keeps what people changed, and removes exactly the rest', () => {
    const { host, pulse, call } = made;
    const overview = call('overview', {});
    expect(overview.state === 'department' && overview.sample).toBe(true);
    const before = tasks(made);
    const first = call('sampleData', { commit: null });
    expect(first.remove).toBeGreaterThan(20);
    expect(first.kept).toBe(0);
    expect(tasks(made)).toEqual(before);

    // a person takes one of the sample tasks over; the plan that was shown before is then refused
    typeInto(host, pulse, "'Задачи'!B8", [['Наша задача']]);
    expect(() => call('sampleData', { commit: first.token })).toThrow(PanelRefusal);
    const second = call('sampleData', { commit: null });
    expect(second).toMatchObject({ remove: first.remove - 1, kept: 1 });
    const { sheetId } = (
      host.emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${pulse}?fields=sheets(properties(sheetId,title))` })
        .body as { sheets: { properties: { sheetId: number; title: string } }[] }
    ).sheets
      .map(({ properties }) => properties)
      .find(({ title }) => title === 'Задачи') ?? { sheetId: 0 };
    // sorts the tab: the marks go along with their rows, and the same rows go
    edit(host, pulse, [
      {
        sortRange: {
          range: { sheetId, startRowIndex: 1, endRowIndex: 60, startColumnIndex: 0, endColumnIndex: 22 },
          sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
        },
      },
    ]);
    expect(tasks(made)).toEqual([...tasks(made)].sort((left, right) => (String(left) < String(right) ? 1 : -1)));
    expect(marksOf(made, "'Задачи'!A2:E60")).toEqual([12, 12]);
    const sorted = call('sampleData', { commit: null });
    expect(sorted).toMatchObject({ remove: second.remove, kept: 1 });
    // and colours one of the rows: their colour stays
    edit(host, pulse, [
      {
        repeatCell: {
          range: { sheetId, startRowIndex: 9, endRowIndex: 10, startColumnIndex: 1, endColumnIndex: 2 },
          cell: { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } } },
          fields: 'userEnteredFormat.backgroundColorStyle',
        },
      },
    ]);
    const done = call('sampleData', { commit: sorted.token });
    expect(done).toMatchObject({ done: true, remove: sorted.remove });
    expect(tasks(made)).toContain('Наша задача');
    expect(marksOf(made, "'Задачи'!A2:E200")).toEqual([0, 0]);
    expect(cellsOf(made, "'Задачи'!B10")[0]?.[0]?.userEnteredFormat?.backgroundColorStyle?.rgbColor).toEqual({
      red: 1,
    });
  });

  it('leaves what the same answers make without the sample: the roles and the channels that were chosen', () => {
    const rowsOf = (range: string): unknown[] =>
      valuesOf(made.host, made.pulse, range).filter((row) => row.some((value) => value !== ''));
    expect(rowsOf("'Команда'!A2:C60")).toEqual([['head', 'Руководитель маркетинга']]);
    expect(rowsOf("'Каналы'!B2:B60").flat()).toContain('Яндекс Директ');
    expect(tasks(made)).toHaveLength(7);
  });

  it('is over then: nothing is left to remove, and the panel no longer speaks of it', () => {
    const overview = made.call('overview', {});
    expect(overview.state === 'department' && overview.sample).toBe(false);
    expect(made.call('sampleData', { commit: null })).toMatchObject({ remove: 0, tabs: [] });
    expect(JSON.stringify(valuesOf(made.host, made.pulse, "'Журнал'!A1:H40"))).toContain('Убраны данные-примеры');
  });

  it('is undone: every row says again what it said, is marked, and can be removed again', () => {
    const { call } = undone;
    const before = state(undone);
    const { token, remove } = call('sampleData', { commit: null });
    call('sampleData', { commit: token });
    expect(state(undone)).not.toEqual(before);
    const { run } = call('lastRun', {});
    expect(run).toMatchObject({ what: { en: 'Sample data removed' }, rows: remove });
    expect(call('undo', { runId: run?.runId ?? '' })).toMatchObject({ rows: remove, kept: 0 });
    expect(state(undone)).toEqual(before);
    expect(marksOf(undone, "'Задачи'!A2:E200")).toEqual([12, 12]);
    expect(marksOf(undone, "'Команда'!A2:E200")).toEqual([1, 1]);
    expect(call('sampleData', { commit: null })).toMatchObject({ remove, kept: 0 });
    told.rows = remove;
  });

  it('a row that the team wrote in its place since stays, and the sample row comes back below', () => {
    const { host, pulse, call } = undone;
    call('sampleData', { commit: call('sampleData', { commit: null }).token });
    const free = tasks(undone).length + 2;
    typeInto(host, pulse, `'Задачи'!B${free}`, [['Позвонить']]);
    const { run } = call('lastRun', {});
    expect(call('undo', { runId: run?.runId ?? '' })).toMatchObject({ rows: told.rows, kept: 0 });
    expect(tasks(undone)).toHaveLength(13);
    expect(tasks(undone)).toContain('Позвонить');
  });
});
