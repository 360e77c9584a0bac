/** Builds the workbook of a scenario in the local host and reads what its formulas show. */
import type { DepartmentAnswers, DepartmentDefinition } from '../../../../src/blueprint/department';
import { compileWorkbook } from '../../../../src/blueprint/compile/compileWorkbook';
import type { CellModel, SheetModel } from '../../../../src/blueprint/compile/sheetModel';
import { toSerial } from '../../../../src/shared/civilDate';
import type { Language } from '../../../../src/shared/text';
import { lowerChanges } from '../../../../src/reconcile/lower/lowerChanges';
import { callSheets, newSpreadsheet } from '../../../../emulator/sheets/service';
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

/** A new spreadsheet of the local host. */
function spreadsheet(language: Language) {
  let file = newSpreadsheet('panels', { properties: { locale: language === 'ru' ? 'ru_RU' : 'en_US' } });
  const context = { now: Date.UTC(2026, 2, 16) };
  return {
    call: (method: string, params: Readonly<Record<string, string | readonly string[]>>, body: unknown): unknown => {
      const result = callSheets(method, params, body, file, context);
      file = result.stored;
      return result.response;
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
  host.call('spreadsheets.batchUpdate', {}, { requests });
  // choices of a panel that this scenario does not build are left out
  const choices = Object.entries(chosen).filter(([range]) =>
    model.sheets.some((sheet) => range.startsWith(`${sheet.key}_`)),
  );
  const data = choices.map(([range, value]) => ({ range, values: [[stored(value)]] }));
  if (data.length > 0) host.call('spreadsheets.values.batchUpdate', {}, { valueInputOption: 'RAW', data });
  const panels = model.sheets.filter((sheet) => ['start', 'rnp', 'funnel', 'unit_economics'].includes(sheet.key));
  const started = Date.now();
  const ranges = panels.map((sheet) => `'${sheet.title}'`);
  const read = host.call('spreadsheets.values.batchGet', { ranges, valueRenderOption: 'UNFORMATTED_VALUE' }, {}) as {
    readonly valueRanges: readonly { readonly values?: Shown[][] }[];
  };
  const milliseconds = Date.now() - started;
  const grid = new Map(panels.map((sheet, index) => [sheet.key, read.valueRanges[index]?.values ?? []]));
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
