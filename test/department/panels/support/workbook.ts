/** Builds the workbook of a scenario in the local host and reads what its formulas show. */
import type { DepartmentAnswers, DepartmentDefinition } from '../../../../src/blueprint/department';
import { compileWorkbook } from '../../../../src/blueprint/compile/compileWorkbook';
import type { CellModel, SheetModel } from '../../../../src/blueprint/compile/sheetModel';
import { toSerial } from '../../../../src/shared/civilDate';
import type { Language } from '../../../../src/shared/text';
import { PANELS } from '../../../../src/department/panels/index';
import { lowerChanges } from '../../../../src/reconcile/lower/lowerChanges';
import { createEmulator } from '../../../../emulator/emulator';
import { ANSWERS, definitionOf, type Scenario } from './scenario';

export type Shown = string | number | boolean;

/** The panels with their computed values. */
export interface Panels {
  /** What a cell of a panel shows, by its keys; '' when empty. */
  readonly value: (tab: string, row: string, column: string) => Shown;
  /** Every formula cell of a panel with what it shows. */
  readonly formulas: (tab: string) => readonly { readonly cell: CellModel; readonly shown: Shown }[];
  readonly milliseconds: number;
}

const lineIndex = (sheet: SheetModel, dimension: 'ROWS' | 'COLUMNS', key: string): number => {
  const line = sheet.lines.find((each) => each.dimension === dimension && each.key === key);
  if (!line) throw new Error(`${sheet.key} has no ${dimension} ${key}`);
  return line.index;
};

/** Values of people's choices: ISO dates become serial numbers. */
const stored = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? toSerial(value) : (value ?? '');

/** The engine gives its last digits cut off, not rounded: twelve digits are safe. */
const rounded = (shown: Shown): Shown => (typeof shown === 'number' ? Number(shown.toPrecision(12)) : shown);

/** A new spreadsheet of the local host, behind its front door: every request is checked against Google's schemas. */
function spreadsheet(language: Language) {
  const emulator = createEmulator({ now: () => Date.UTC(2026, 2, 16) });
  const call = (method: 'GET' | 'POST', path: string, body?: unknown): unknown => {
    const url = `/v4/spreadsheets${path}`;
    const answer = emulator.handle({ method, url, ...(body === undefined ? {} : { body }) });
    if (answer.status !== 200) throw new Error(`${method} ${url}: ${JSON.stringify(answer.body).slice(0, 500)}`);
    return answer.body;
  };
  const locale = language === 'ru' ? 'ru_RU' : 'en_US';
  const { spreadsheetId } = call('POST', '', { properties: { locale } }) as { readonly spreadsheetId: string };
  return {
    post: (path: string, body: unknown): unknown => call('POST', `/${spreadsheetId}${path}`, body),
    values: (titles: readonly string[]): readonly (Shown[][] | undefined)[] => {
      const ranges = titles.map((title) => `ranges=${encodeURIComponent(`'${title}'`)}`).join('&');
      const query = `${ranges}&valueRenderOption=UNFORMATTED_VALUE`;
      const read = call('GET', `/${spreadsheetId}/values:batchGet?${query}`) as {
        readonly valueRanges: readonly { readonly values?: Shown[][] }[];
      };
      return read.valueRanges.map((range) => range.values);
    },
  };
}

/** Makes the workbook by the same requests as the add-on, types the choices, and reads all panels at once. */
export const openPanels = (scenario: Scenario, language: Language = 'ru'): Panels =>
  openDefinition(definitionOf(scenario), { ...ANSWERS, language }, scenario.chosen);

/** The same for any department. */
export function openDefinition(
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  chosen: Scenario['chosen'] = {},
): Panels {
  const { language } = answers;
  const model = compileWorkbook(definition, 'pulse', answers);
  const host = spreadsheet(language);
  const requests = lowerChanges(
    model.sheets.map((sheet, index) => ({ kind: 'addTab' as const, sheet, index })),
    { language, currency: answers.currency },
  );
  host.post(':batchUpdate', { requests });
  // choices of a panel that this scenario does not build are left out
  const choices = Object.entries(chosen).filter(([range]) =>
    model.sheets.some((sheet) => range.startsWith(`${sheet.key}_`)),
  );
  const data = choices.map(([range, value]) => ({ range, values: [[stored(value)]] }));
  if (data.length > 0) host.post('/values:batchUpdate', { valueInputOption: 'RAW', data });
  const panels = model.sheets.filter((sheet) => PANELS.some((panel) => panel.key === sheet.key));
  const started = Date.now();
  const read = host.values(panels.map((sheet) => sheet.title));
  const milliseconds = Date.now() - started;
  const grid = new Map(panels.map((sheet, index) => [sheet.key, read[index] ?? []]));
  const sheetOf = (tab: string): SheetModel => {
    const sheet = panels.find((each) => each.key === tab);
    if (!sheet) throw new Error(`no panel ${tab}`);
    return sheet;
  };
  const at = (tab: string, row: number, column: number): Shown => rounded(grid.get(tab)?.[row]?.[column] ?? '');
  return {
    value: (tab, row, column) =>
      at(tab, lineIndex(sheetOf(tab), 'ROWS', row), lineIndex(sheetOf(tab), 'COLUMNS', column)),
    formulas: (tab) =>
      sheetOf(tab)
        .cells.filter((cell) => cell.formula !== undefined)
        .map((cell) => ({ cell, shown: at(tab, cell.row, cell.column) })),
    milliseconds,
  };
}
