/** Size of grids: growing them, and Google's limits on them. */
import { ApiError } from '../api';
import type { Sheet, StoredSpreadsheet } from './state';

const MAX_CELLS = 10_000_000;
const MAX_COLUMNS = 18_278;

/** Makes room: writing past the last row or column grows the sheet. */
export function grow(sheet: Sheet, rows: number, columns: number): Sheet {
  const grid = sheet.properties.gridProperties;
  if (rows <= grid.rowCount && columns <= grid.columnCount) return sheet;
  const gridProperties = {
    ...grid,
    rowCount: Math.max(rows, grid.rowCount),
    columnCount: Math.max(columns, grid.columnCount),
  };
  return { ...sheet, properties: { ...sheet.properties, gridProperties } };
}

const cellsOf = ({ sheets }: StoredSpreadsheet): number =>
  sheets.reduce(
    (sum, { properties: { gridProperties } }) => sum + gridProperties.rowCount * gridProperties.columnCount,
    0,
  );

/** @throws ApiError when a change takes a file past ten million cells or a sheet past its columns (m056, m057); `where` names the request. */
export function checkSize(before: StoredSpreadsheet, after: StoredSpreadsheet, where: string | null): void {
  if (before.sheets === after.sheets) return;
  const prefix = where === null ? '' : `Invalid ${where}: `;
  if (after.sheets.some((sheet) => sheet.properties.gridProperties.columnCount > MAX_COLUMNS))
    throw new ApiError(
      'INVALID_ARGUMENT',
      `${prefix}This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS} columns`,
    );
  if (cellsOf(after) > MAX_CELLS && cellsOf(after) > cellsOf(before))
    throw new ApiError(
      'INVALID_ARGUMENT',
      `${prefix}This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
}
