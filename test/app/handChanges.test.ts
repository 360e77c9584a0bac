/** What people do to a workbook between two refreshes: the numbers stay right, or a plain sentence says what is missing. */
import { readFileSync } from 'node:fs';
import { PanelRefusal } from '../../workbench/host';
import { importWith, openFile, refreshWith, type Call } from '../../workbench/sample/driver';
import { tabId } from '../../src/blueprint/compile/identity';
import { callOver, editIn, tinyTemplate, typeIn, valuesIn, type TinyHost } from './tinyDepartment';

const OPTIONS = { language: 'ru', more: ['import_memory'] } as const;
const quiet = (): void => undefined;
const [FACTS, LEADS, SPEND] = [tabId('facts'), tabId('leads'), tabId('spend')];

describe('a workbook that people edit by hand', () => {
  let host: TinyHost;
  let call: Call;
  const leads = openFile(readFileSync('samples/leads.csv'));
  const spend = openFile(readFileSync('samples/spend.csv'));
  const part = (from: number, to: number): typeof leads =>
    ({ ...leads, rows: leads.rows.slice(from, to) }) as typeof leads;

  const edit = (requests: object[]): void => editIn(host.emulator, host.pulse, requests);
  const type = (range: string, values: unknown[][]): void => typeIn(host.emulator, host.pulse, range, values);
  const valuesOf = (range: string): (string | number | boolean)[][] => valuesIn(host.emulator, host.pulse, range);

  const putBack = (gone: { tab: string; column?: string }): ReturnType<Call> =>
    call('putBack', { ...gone, planId: call('planPutBack', gone).planId });

  /** Sum of a column of facts, found by its title wherever it stands now. */
  const total = (tab: string, title: string): number => {
    const [header = [], ...rows] = valuesOf(`'${tab}'`);
    const at = header.indexOf(title);
    return rows.reduce((sum, row) => sum + (typeof row[at] === 'number' ? row[at] : 0), 0);
  };
  const counted = (to: number): number =>
    leads.rows
      .slice(0, to)
      .filter((row) => !['spam', 'duplicate'].includes(String((row.values as { status?: unknown }).status))).length;

  beforeAll(() => {
    const template = tinyTemplate([], () => undefined, OPTIONS);
    host = template.open();
    template.remove();
    call = callOver(host, OPTIONS);
    importWith(call, part(0, 40), 'leads.csv', quiet);
    importWith(call, { ...spend, rows: spend.rows.slice(0, 30) } as typeof spend, 'spend.csv', quiet);
    refreshWith(call, 'ru', quiet);
  }, 120_000);

  it('finds its tabs and columns after tabs were renamed and moved and columns inserted and moved', () => {
    expect(total('Факты', 'Лиды')).toBe(counted(40));
    edit([
      {
        updateSheetProperties: { properties: { sheetId: FACTS, title: 'Мои факты', index: 0 }, fields: 'title,index' },
      },
      { updateSheetProperties: { properties: { sheetId: LEADS, title: 'Заявки' }, fields: 'title' } },
      { insertDimension: { range: { sheetId: FACTS, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } },
      { insertDimension: { range: { sheetId: LEADS, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
      {
        moveDimension: {
          source: { sheetId: LEADS, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          destinationIndex: 6,
        },
      },
    ]);
    type(`'Мои факты'!A1:A2`, [['Заметки'], ['не трогать']]);
    importWith(call, part(0, 60), 'leads.csv', quiet);
    const result = refreshWith(call, 'ru', quiet);
    expect(result.changes).toBeGreaterThan(0);
    expect(total('Мои факты', 'Лиды')).toBe(counted(60));
    expect(valuesOf(`'Мои факты'!A1:A2`)).toEqual([['Заметки'], ['не трогать']]);
    // the RNP reads the same columns by name, so its numbers follow
    expect(refreshWith(call, 'ru', quiet).changes).toBe(0);
  });

  it('keeps rows right after the leads were sorted and a row of the team was put between', () => {
    const [header = []] = valuesOf(`'Заявки'!1:1`);
    const rows = valuesOf(`'Заявки'`).length;
    edit([
      {
        sortRange: {
          range: {
            sheetId: LEADS,
            startRowIndex: 1,
            endRowIndex: rows,
            startColumnIndex: 0,
            endColumnIndex: header.length,
          },
          sortSpecs: [{ dimensionIndex: header.indexOf('Канал'), sortOrder: 'DESCENDING' }],
        },
      },
      { insertDimension: { range: { sheetId: LEADS, dimension: 'ROWS', startIndex: 5, endIndex: 6 } } },
    ]);
    expect(refreshWith(call, 'ru', quiet).changes).toBe(0);
    expect(importWith(call, part(0, 60), 'leads.csv', quiet)).toMatchObject({ added: 0, changed: 0 });
    expect(total('Мои факты', 'Лиды')).toBe(counted(60));
  });

  it('names a deleted column, leaves what was counted from it, and counts the rest', () => {
    const [header = []] = valuesOf(`'Заявки'!1:1`);
    const at = header.indexOf('MQL');
    const mql = total('Мои факты', 'MQL');
    expect(mql).toBeGreaterThan(0);
    edit([{ deleteDimension: { range: { sheetId: LEADS, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } } }]);
    const { problems } = refreshWith(call, 'ru', quiet);
    expect(problems.map((problem) => problem.what.ru)).toContain('На вкладке «Заявки» удалена колонка «MQL»');
    expect([total('Мои факты', 'MQL'), total('Мои факты', 'Лиды')]).toEqual([mql, counted(60)]);
  });

  it('names a deleted tab, and leaves what was counted from it', () => {
    const spent = total('Мои факты', 'Расход');
    expect(spent).toBeGreaterThan(0);
    edit([{ deleteSheet: { sheetId: SPEND } }]);
    const { problems } = refreshWith(call, 'ru', quiet);
    const gone = problems.find((problem) => problem.where?.tab === 'Расходы');
    expect(gone?.what.ru).toBe('Вкладка «Расходы» удалена');
    expect(gone?.why?.ru).toContain('Показы');
    expect([total('Мои факты', 'Расход'), total('Мои факты', 'Лиды')]).toEqual([spent, counted(60)]);
    expect(refreshWith(call, 'ru', quiet).changes).toBe(0);
  });

  it('keeps both of two rows with the same key, and names them', () => {
    const rows = valuesOf(`'Заявки'`);
    const first = rows[1] ?? [];
    type(`'Заявки'!A${rows.length + 1}`, [first.slice(0, 1)]);
    const { problems } = refreshWith(call, 'ru', quiet);
    const found = problems.find((problem) => problem.code === 'refresh.repeated');
    expect(found?.what.ru).toBe(`Строки повторяются: 2, ${rows.length + 1}`);
    expect(valuesOf(`'Заявки'`)).toHaveLength(rows.length + 1);
    type(`'Заявки'!A${rows.length + 1}`, [['']]);
  });

  it('takes a duplicated tab for the person’s own: the original goes on, the copy stays as it is', () => {
    edit([
      { duplicateSheet: { sourceSheetId: FACTS, newSheetName: 'Факты, копия' } },
      { duplicateSheet: { sourceSheetId: LEADS, newSheetName: 'Заявки, копия' } },
    ]);
    const copy = valuesOf(`'Факты, копия'`);
    importWith(call, part(0, 70), 'leads.csv', quiet);
    refreshWith(call, 'ru', quiet);
    expect(total('Мои факты', 'Лиды')).toBe(counted(70));
    expect(valuesOf(`'Факты, копия'`)).toEqual(copy);
    expect(valuesOf(`'Заявки, копия'`).filter((row) => row.some((cell) => cell !== ''))).toHaveLength(61);
  });

  it('goes on with the rest when its own facts tab was deleted, and puts it back when asked', () => {
    edit([{ deleteSheet: { sheetId: FACTS } }]);
    const { problems } = refreshWith(call, 'ru', quiet);
    const gone = problems.find((problem) => problem.code === 'refresh.gone');
    expect(gone).toMatchObject({ what: { ru: 'Вкладка «Факты» удалена' }, gone: { tab: 'facts' } });
    // it stays deleted until asked back
    expect(valuesOf(`'Факты'!A1`)).toEqual([]);
    const plan = call('planPutBack', { tab: 'facts' });
    expect(plan.groups).toEqual([
      {
        book: { ru: 'Пульс', en: 'Pulse' },
        title: 'Факты',
        lines: [expect.objectContaining({ ru: 'Вернуть вкладку «Факты», без прежних данных' })],
      },
    ]);
    // somebody changes the workbook while the plan is looked at
    type(`'Команда'!B1`, [['Место']]);
    expect(() => call('putBack', { tab: 'facts', planId: plan.planId })).toThrow(/changed/);
    expect(valuesOf(`'Факты'!A1`)).toEqual([]);
    expect(putBack({ tab: 'facts' })).toMatchObject({ done: true });
    expect(putBack({ tab: 'facts' })).toMatchObject({ done: false });
    // it is a run like any other: undone while nothing was typed there
    const { run } = call('lastRun', {});
    expect(call('undo', { runId: run?.runId ?? '' })).toMatchObject({ cells: 1, kept: 0 });
    expect(valuesOf(`'Факты'!A1`)).toEqual([]);
    expect(putBack({ tab: 'facts' })).toMatchObject({ done: true });
    refreshWith(call, 'ru', quiet);
    expect(total('Факты', 'Лиды')).toBe(counted(70));
    expect(refreshWith(call, 'ru', quiet).changes).toBe(0);
  });

  it('puts a deleted column back where an import needs it', () => {
    const [header = []] = valuesOf(`'Заявки'!1:1`);
    const at = header.indexOf('Создан *');
    edit([{ deleteDimension: { range: { sheetId: LEADS, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } } }]);
    let shown: PanelRefusal['shown'] | null = null;
    try {
      importWith(call, part(0, 10), 'leads.csv', quiet);
    } catch (error) {
      shown = error instanceof PanelRefusal ? error.shown : null;
    }
    expect(shown).toMatchObject({
      what: { ru: 'На вкладке «Заявки» удалена колонка «Создан»' },
      gone: { tab: 'leads', column: 'created' },
    });
    expect(putBack({ tab: 'leads', column: 'created' })).toMatchObject({ done: true });
    // the column came back empty, and nobody emptied it: the same file fills it again
    expect(importWith(call, part(0, 10), 'leads.csv', quiet)).toMatchObject({ added: 0, changed: 10 });
    expect(importWith(call, part(0, 10), 'leads.csv', quiet)).toMatchObject({ added: 0, changed: 0 });
  });

  it('puts two deleted columns back side by side, which the next refresh fills again', () => {
    importWith(call, part(0, 70), 'leads.csv', quiet);
    refreshWith(call, 'ru', quiet);
    const before = [total('Факты', 'Лиды'), total('Факты', 'SQL')];
    expect(before[0]).toBe(counted(70));
    for (const title of ['Лиды', 'SQL']) {
      const at = (valuesOf(`'Факты'!1:1`)[0] ?? []).indexOf(title);
      edit([
        { deleteDimension: { range: { sheetId: FACTS, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } } },
      ]);
    }
    const { planId, items } = call('changes', {});
    const gone = items.filter((item) => item.tab === 'Факты' && item.text.en.includes('was deleted'));
    expect(gone.map((item) => item.text.ru)).toEqual(['Удалена колонка «Лиды»', 'Удалена колонка «SQL»']);
    const decisions = gone.map(({ id, workbook }) => ({ id, workbook, choice: 'putBack' as const }));
    call('applyChanges', { planId, decisions });
    refreshWith(call, 'ru', quiet);
    expect([total('Факты', 'Лиды'), total('Факты', 'SQL')]).toEqual(before);
    expect(refreshWith(call, 'ru', quiet).changes).toBe(0);
  });
});
