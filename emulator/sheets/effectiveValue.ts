/** Value of a cell as the API calls it effective. */
import { refersToEmpty } from '../formulas/emptyReference';
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
  const formula = value.formulaValue;
  if (formula !== undefined) {
    if (refersToEmpty(stored, sheet, formula)) return { stringValue: '' };
    return computedValue(stored, sheet.properties.sheetId, row, column, now);
  }
  return value as Computed;
}
