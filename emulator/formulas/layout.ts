/** What formulas see of sheets beside their cells: titles, sizes and named ranges. */
import type { GridRange, Sheet, StoredSpreadsheet } from '../sheets/state';
import { columnName } from './references';
import type { Columns } from './reach';

export const sizeOf = (sheet: Sheet): { rows: number; columns: number } => ({
  rows: sheet.properties.gridProperties.rowCount,
  columns: sheet.properties.gridProperties.columnCount,
});

/** A range with its missing ends at the sheet's, as `$A$1:$B$9`. */
export function area(stored: StoredSpreadsheet, range: GridRange): string {
  const sheet = stored.sheets.find((each) => each.properties.sheetId === range.sheetId);
  const { rowCount, columnCount } = sheet?.properties.gridProperties ?? { rowCount: 1, columnCount: 1 };
  const start = `$${columnName(range.startColumnIndex ?? 0)}$${(range.startRowIndex ?? 0) + 1}`;
  const end = `$${columnName((range.endColumnIndex ?? columnCount) - 1)}$${range.endRowIndex ?? rowCount}`;
  return start === end ? start : `${start}:${end}`;
}

/** The same text for two versions whose loaded sheets differ in nothing but their cells. */
export function layoutOf(stored: StoredSpreadsheet, loaded: ReadonlyMap<number, Columns>): string {
  const sheets = stored.sheets
    .filter(({ properties }) => loaded.has(properties.sheetId))
    .map((sheet) => [sheet.properties.sheetId, sheet.properties.title, sizeOf(sheet)] as const)
    .sort(([left], [right]) => left - right);
  const names = stored.namedRanges.filter(({ range }) => loaded.has(range.sheetId));
  return JSON.stringify([sheets, names.map(({ name, range }) => [name, range])]);
}
