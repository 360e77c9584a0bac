/** Drift: what people change in labels, headers and formulas is found, kept, and put back on request; nothing else is mentioned. */
import type { Host } from '../../workbench/host';
import { refreshWith, type Call } from '../../workbench/sample/driver';
import { tabId } from '../../src/blueprint/compile/identity';
import { columnLetters } from '../../src/shared/a1';
import type { ChangeItem } from '../../src/panel/contract';
import { madeDepartment } from '../support/madeDepartment';
import { edit, NOW, type, valuesOf } from './support';

const quiet = (): void => undefined;

describe('changes', () => {
  let host: Host;
  let pulse: string;
  let library: string;
  let call: Call;
  const writes: string[] = [];

  beforeAll(() => {
    ({ host, pulse, call } = madeDepartment({ language: 'ru', roles: ['head'], now: NOW }));
    library = host.fileByPart('library');
    refreshWith(call, 'ru', quiet);
    host.emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
  }, 120_000);

  const items = (): readonly ChangeItem[] => call('changes', {}).items;
  const formulaOf = (file: string, range: string): unknown => {
    const url = `/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}?valueRenderOption=FORMULA`;
    return (host.emulator.handle({ method: 'GET', url }).body as { values?: unknown[][] }).values?.[0]?.[0];
  };

  it('finds nothing in a new department, and reading writes nothing', () => {
    const view = call('changes', {});
    expect(view.items).toEqual([]);
    expect(view.updates).toEqual([]);
    expect(writes).toEqual([]);
  });

  it('names a tab that was renamed, and nothing else of what people do with their own things', () => {
    type(host, pulse, `'План'!C2`, [[12345]]);
    type(host, pulse, `'Лиды'!A2:B2`, [['L1', '2026-03-02']]);
    edit(host, pulse, [
      {
        updateSheetProperties: {
          properties: { sheetId: tabId('rnp'), title: 'Пульс недели', index: 0 },
          fields: 'title,index',
        },
      },
      { insertDimension: { range: { sheetId: tabId('rnp'), dimension: 'ROWS', startIndex: 5, endIndex: 7 } } },
      { insertDimension: { range: { sheetId: tabId('rnp'), dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
      { insertDimension: { range: { sheetId: tabId('tasks'), dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
      { addSheet: { properties: { title: 'Моё' } } },
      {
        moveDimension: {
          source: { sheetId: tabId('plan'), dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          destinationIndex: 8,
        },
      },
    ]);
    type(host, pulse, `'Моё'!A1`, [['=1+1']]);
    const view = call('changes', {});
    expect(view.items.map((item) => [item.text.ru, item.where, item.now])).toEqual([
      ['Вкладка «РНП» переименована', '', 'Пульс недели'],
    ]);
    const [renamed] = view.items;
    call('applyChanges', {
      planId: view.planId,
      decisions: [{ id: renamed?.id ?? '', workbook: 'pulse', choice: 'keep' }],
    });
    writes.length = 0;
    expect(items()).toEqual([]);
  });

  it('finds what was typed over, renamed and cleared, with its place and what stands there', () => {
    type(host, pulse, `'Воронка'!A1`, [['Наша воронка']]);
    type(host, pulse, `'Каналы'!B1`, [['Источник']]);
    type(host, pulse, `'Дашборд'!B6`, [['100500']]);
    type(host, library, `'Гипотезы'!D2`, [['7']]);
    type(host, pulse, `'Юнит-экономика'!B6`, [['']]);
    const found = items();
    expect(found.map((item) => [item.tab, item.where, item.now]).sort()).toEqual(
      [
        ['Воронка', 'A1', 'Наша воронка'],
        ['Гипотезы', 'D2', '7'],
        ['Дашборд', 'B6', '100500'],
        ['Каналы', 'B1', 'Источник'],
      ].sort(),
    );
    for (const item of found) expect(item.link).toContain('#gid=');
  });

  it('refuses a plan when the workbook moved since it was shown', () => {
    const view = call('changes', {});
    type(host, pulse, `'Воронка'!A1`, [['Воронка отдела']]);
    writes.length = 0;
    const decisions = view.items.map(({ id, workbook }) => ({ id, workbook, choice: 'putBack' as const }));
    expect(() => call('applyChanges', { planId: view.planId, decisions })).toThrow(/changed/);
    expect(writes).toEqual([]);
  });

  it('puts back, keeps and ignores exactly what was decided', () => {
    const view = call('changes', {});
    const choice = (tab: string): 'putBack' | 'keep' | 'ignore' =>
      tab === 'Воронка' ? 'keep' : tab === 'Каналы' ? 'ignore' : 'putBack';
    const decisions = view.items.map(({ id, workbook, tab }) => ({ id, workbook, choice: choice(tab) }));
    const report = call('applyChanges', { planId: view.planId, decisions });
    expect(report).toMatchObject({ written: 2, settled: 2 });
    expect(valuesOf(host, pulse, `'Воронка'!A1`)).toEqual([['Воронка отдела']]);
    expect(valuesOf(host, pulse, `'Каналы'!B1`)).toEqual([['Источник']]);
    expect(String(formulaOf(pulse, `'Дашборд'!B6`))).toMatch(/^=/);
    expect(String(formulaOf(library, `'Гипотезы'!D2`))).toMatch(/^=/);
    expect(items()).toEqual([]);
  });

  it('mentions a kept cell again when it is changed again, an ignored one never', () => {
    type(host, pulse, `'Воронка'!A1`, [['Третья воронка']]);
    type(host, pulse, `'Каналы'!B1`, [['Площадка']]);
    expect(items().map((item) => item.tab)).toEqual(['Воронка']);
  });

  it('puts a formula back where its cells stand now, not where they stood', () => {
    // two rows and a column were inserted above; the line of leads is at row 15, its fact in column G
    const before = formulaOf(pulse, `'Пульс недели'!G15`);
    expect(String(before)).toMatch(/^=/);
    type(host, pulse, `'Пульс недели'!G15`, [[1]]);
    const view = call('changes', {});
    const item = view.items.find((each) => each.tab === 'Пульс недели');
    expect(item?.where).toBe('G15');
    call('applyChanges', {
      planId: view.planId,
      decisions: [{ id: item?.id ?? '', workbook: 'pulse', choice: 'putBack' }],
    });
    const plain = (formula: unknown): string =>
      String(formula)
        .replaceAll(/[\s;,]/g, '')
        .toUpperCase();
    expect(plain(formulaOf(pulse, `'Пульс недели'!G15`))).toBe(plain(before));
  });

  it('names a deleted column and a deleted tab, and brings them back when asked', () => {
    const [header = []] = valuesOf(host, library, `'Гипотезы'!1:1`);
    const at = header.indexOf('Место');
    edit(host, library, [
      {
        deleteDimension: {
          range: { sheetId: tabId('hypotheses'), dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        },
      },
    ]);
    edit(host, pulse, [{ deleteSheet: { sheetId: tabId('calendar') } }]);
    const view = call('changes', {});
    const gone = view.items.filter((item) => item.broken);
    expect(gone.map((item) => item.text.ru)).toEqual(
      expect.arrayContaining(['Вкладка «Календарь» удалена', 'Удалена колонка «Место»']),
    );
    const decisions = gone
      .filter((item) => item.choices.includes('putBack'))
      .map(({ id, workbook }) => ({ id, workbook, choice: 'putBack' as const }));
    call('applyChanges', { planId: view.planId, decisions });
    const [after = []] = valuesOf(host, library, `'Гипотезы'!1:1`);
    expect(after.at(-1)).toBe('Место');
    expect(String(formulaOf(library, `'Гипотезы'!${columnLetters(after.length - 1)}2`) ?? '')).toMatch(/^=/);
    expect(valuesOf(host, pulse, `'Календарь'!A1`)).toEqual([['Выходной в будни']]);
    expect(items().filter((item) => item.broken)).toEqual([]);
  });
});
