/** Undo: the last run goes back as a whole, except what people changed since, which is listed. */
import { readFileSync } from 'node:fs';
import { importWith, openFile, refreshWith, type Call } from '../../workbench/sample/driver';
import { tabId } from '../../src/blueprint/compile/identity';
import { callOver, editIn, tinyTemplate, typeIn, valuesIn, type TinyHost } from './tinyDepartment';

/** Tabs that a refresh fills beside the facts. */
const RHYTHM = ['tasks', 'task_memory', 'meetings', 'agenda', 'decisions', 'rhythm', 'goals'];
const OPTIONS = { language: 'ru' as const, more: ['import_memory', 'health', 'health_history', ...RHYTHM] };
const quiet = (): void => undefined;

describe('undo of the last run', () => {
  let host: TinyHost;
  let call: Call;
  const leads = openFile(readFileSync('samples/leads.csv'));
  const part = (from: number, to: number): typeof leads =>
    ({ ...leads, rows: leads.rows.slice(from, to) }) as typeof leads;
  const edit = (requests: object[]): void => editIn(host.emulator, host.pulse, requests);
  const type = (range: string, values: unknown[][]): void => typeIn(host.emulator, host.pulse, range, values);
  const valuesOf = (range: string): (string | number | boolean)[][] => valuesIn(host.emulator, host.pulse, range);
  const table = (tab: string): unknown[][] => valuesOf(`'${tab}'`).filter((row) => row.some((cell) => cell !== ''));
  const undo = (): ReturnType<Call> => {
    const { run } = call('lastRun', {});
    if (!run) throw new Error('there is nothing to undo');
    return call('undo', { runId: run.runId });
  };

  beforeAll(() => {
    const template = tinyTemplate([], () => undefined, OPTIONS);
    host = template.open();
    template.remove();
    call = callOver(host, OPTIONS);
    importWith(call, part(0, 120), 'leads.csv', quiet);
    refreshWith(call, 'ru', quiet);
  }, 120_000);

  it('puts back what an import wrote, in all its chunks: new rows go, changed cells return', () => {
    const before = table('Лиды');
    const changed = part(0, 120).rows.map((row, index) =>
      index < 3 ? { ...row, values: { ...row.values, amount: 777_000 + index } } : row,
    );
    const reading = { ...leads, rows: [...changed, ...part(120, 1300).rows] } as typeof leads;
    expect(importWith(call, reading, 'more.csv', quiet)).toMatchObject({ added: 1180, changed: 3 });
    expect(call('lastRun', {}).run).toMatchObject({ what: { en: 'Import of leads' }, rows: 1183 });
    expect(undo()).toMatchObject({ rows: 1183, kept: 0 });
    expect(table('Лиды')).toEqual(before);
    expect(call('lastRun', {}).run).toBeNull();
    expect(importWith(call, part(0, 120), 'leads.csv', quiet)).toMatchObject({ added: 0, changed: 0 });
  });

  it('keeps what people changed since, wherever it stands now, and lists it', () => {
    importWith(call, part(0, 130), 'leads.csv', quiet);
    edit([
      { insertDimension: { range: { sheetId: tabId('leads'), dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
      {
        sortRange: {
          range: {
            sheetId: tabId('leads'),
            startRowIndex: 1,
            endRowIndex: 131,
          },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    ]);
    const id = String((leads.rows[125]?.values as { lead_id?: string } | undefined)?.lead_id);
    const [header = [], ...rows] = valuesOf(`'Лиды'`);
    const row = rows.findIndex((each) => each[0] === id) + 2;
    const column = String.fromCharCode(65 + header.indexOf('Сумма'));
    type(`'Лиды'!${column}${row}`, [[4242]]);
    type(`'Лиды'!B${row}`, [['моя пометка']]);
    const report = undo() as { rows: number; kept: number; problems: readonly { where?: { value?: string } }[] };
    expect([report.rows, report.kept]).toEqual([9, 1]);
    expect(report.problems[0]?.where?.value).toBe(id);
    const after = valuesOf(`'Лиды'`).filter((each) => each[0] !== '' && each[0] !== undefined);
    expect(after).toHaveLength(1 + 121);
    expect(after.find((each) => each[0] === id)?.[1]).toBe('моя пометка');
  });

  it('puts back the facts of a refresh, and the next refresh brings them again', () => {
    refreshWith(call, 'ru', quiet);
    const before = table('Факты');
    importWith(call, part(0, 400), 'leads.csv', quiet);
    refreshWith(call, 'ru', quiet);
    const after = table('Факты');
    expect(after).not.toEqual(before);
    expect(undo()).toMatchObject({ kept: 0 });
    expect(table('Факты')).toEqual(before);
    expect(refreshWith(call, 'ru', quiet).changes).toBeGreaterThan(0);
    expect(table('Факты')).toEqual(after);
    expect(refreshWith(call, 'ru', quiet).changes).toBe(0);
  });

  it('puts back tasks, agendas and health too, but what people made of them since', () => {
    const tabs = ['Факты', 'Задачи', 'Встречи', 'Повестка', 'Решения', 'Здоровье', 'История здоровья'];
    const picture = (): unknown[] => tabs.map((tab) => [tab, table(tab)]);
    type(`'Решения'!C2:D2`, [['Задача', 'Проверить вебинары']]);
    importWith(call, part(0, 420), 'leads.csv', quiet);
    const before = picture();
    type(`'План'!C2:L4`, Array(3).fill([900000, 90000, 9000, 900, 500, 300, 200, 100, 90, 9000000]));
    refreshWith(call, 'ru', quiet);
    const after = picture();
    const changed = tabs.filter((_, at) => JSON.stringify(after[at]) !== JSON.stringify(before[at]));
    expect(changed).toEqual(expect.arrayContaining(['Факты', 'Задачи', 'Повестка', 'Здоровье']));
    expect(undo()).toMatchObject({ kept: 0 });
    expect(picture()).toEqual(before);
    refreshWith(call, 'ru', quiet);
    expect(picture()).toEqual(after);
    // a task that somebody has begun stays, and is listed
    const tasks = table('Задачи');
    const row = tasks.length;
    type(`'Задачи'!C${row}`, [['Анна']]);
    expect(undo()).toMatchObject({ kept: 1 });
    expect(valuesOf(`'Задачи'!A${row}`)).toEqual([[tasks.at(-1)?.[0]]]);
  });

  it('refuses to undo a run after which another one came', () => {
    refreshWith(call, 'ru', quiet);
    const { run } = call('lastRun', {});
    importWith(call, part(0, 440), 'leads.csv', quiet);
    expect(() => call('undo', { runId: run?.runId ?? '' })).toThrow(/changed/);
  });
});
