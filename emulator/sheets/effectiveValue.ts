/** Value of a cell as the API calls it effective. */
import { computedValue, type Computed } from '../formulas/engine';
import type { Sheet, StoredSpreadsheet } from './state';

/** A formula's result, or what was entered; undefined for an empty cell. */
export function effectiveValue(
  stored: StoredSpreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  now: number,
): Computed | undefined {
  const value = sheet.rows[row]?.[column]?.userEnteredValue;
  if (!value) return undefined;
  if (value.formulaValue !== undefined) return computedValue(stored, sheet.properties.sheetId, row, column, now);
  return value as Computed;
}
