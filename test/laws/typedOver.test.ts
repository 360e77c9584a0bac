/**
 * Every column of every table of Pulse that has rows is typed over in one of its rows, hidden columns too: refreshes and imports keep each of
 * these words, and a second refresh writes nothing. Which row is drawn from the column's place; `chaos.ts` draws the rest.
 */
import { readFileSync } from 'node:fs';
import { tabId } from '../../src/blueprint/compile/identity';
import { DEPARTMENT } from '../../src/department/index';
import { importWith, openFile, refreshWith, type Call } from '../../workbench/sample/driver';
import { callOver, definitionOf, portsOver, tinyTemplate, NOW, type TinyTemplate } from '../app/tinyDepartment';
import { tabValues } from '../support/tabValues';

const OPTIONS = {
  language: 'ru',
  more: DEPARTMENT.tabs.filter(({ workbook }) => workbook === 'pulse').map(({ key }) => key),
} as const;
const quiet = (): void => undefined;
const leads = openFile(readFileSync('samples/leads.csv'));
const spend = openFile(readFileSync('samples/spend.csv'));

function load(call: Call, from: number): void {
  importWith(call, { ...leads, rows: leads.rows.slice(from, from + 45) } as typeof leads, 'leads.csv', quiet);
  importWith(call, { ...spend, rows: spend.rows.slice(from, from + 40) } as typeof spend, 'spend.csv', quiet);
}

const refresh = (call: Call): void => void refreshWith(call, 'ru', quiet);

describe('tables that people typed over', () => {
  let template: TinyTemplate;
  beforeAll(() => {
    template = tinyTemplate(
      ['head', 'seo'],
      (made) => {
        const call = callOver(made, OPTIONS);
        load(call, 0);
        refresh(call);
      },
      OPTIONS,
    );
  }, 120_000);
  afterAll(() => template.remove());

  it('keep each word through refreshes and imports, and come to rest', () => {
    const { emulator, pulse } = template.open();
    let clock = NOW;
    const call = callOver({ ports: portsOver(emulator, () => pulse, { now: () => clock }) }, OPTIONS);
    /** What is written in the cells of every sheet, by its id: what formulas show is not theirs. */
    const written = (): ReadonlyMap<number, readonly (readonly unknown[])[]> => {
      const url = `/v4/spreadsheets/${pulse}?fields=sheets.properties`;
      const { sheets } = emulator.handle({ method: 'GET', url }).body as {
        readonly sheets: readonly { readonly properties: { readonly sheetId: number; readonly title: string } }[];
      };
      const titles = sheets.map(({ properties }) => properties.title);
      const values = tabValues(emulator, pulse, titles, 'FORMULA');
      return new Map(sheets.map(({ properties }, at) => [properties.sheetId, values[at] ?? []]));
    };
    const before = written();
    const words = new Set<string>();
    const requests = definitionOf(OPTIONS).tabs.flatMap((tab) => {
      const sheetId = tabId(tab.key);
      const cells = before.get(sheetId);
      if (tab.kind !== 'table' || !cells) return [];
      const inputs = tab.columns.flatMap(({ owner }, at) => (owner === 'formula' ? [] : [at]));
      const rows = cells.findLastIndex((row) => inputs.some((at) => (row[at] ?? '') !== ''));
      return tab.columns.flatMap(({ key }, at) => {
        if (rows < 1) return [];
        const word = `mine ${tab.key}.${key}.`;
        words.add(word);
        return {
          updateCells: {
            start: { sheetId, rowIndex: 1 + ((at * 7 + 3) % rows), columnIndex: at },
            rows: [{ values: [{ userEnteredValue: { stringValue: word } }] }],
            fields: 'userEnteredValue',
          },
        };
      });
    });
    expect(words.size).toBeGreaterThan(300);
    emulator.handle({ method: 'POST', url: `/v4/spreadsheets/${pulse}:batchUpdate`, body: { requests } });
    const lost = (): string[] => {
      const found = new Set([...written().values()].flat(2));
      return [...words].filter((word) => !found.has(word));
    };
    expect(lost()).toEqual([]);
    const writes: string[] = [];
    emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
    for (const from of [0, 20]) {
      clock += 30 * 60_000;
      load(call, from);
      refresh(call);
      expect(lost()).toEqual([]);
      writes.length = 0;
      refresh(call);
      expect(writes).toEqual([]);
    }
  }, 120_000);
});
