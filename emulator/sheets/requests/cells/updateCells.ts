/** updateCells, repeatCell, appendCells: cells written as data. */
import { ApiError } from '../../../api';
import { shiftFormula } from '../../../formulas/shift';
import { editDimension } from '../../dimensions/editDimension';
import { boxOf, countFrom, replaceSheet, requireInside, requireSheet, RowsDraft, type Box } from '../../edit';
import { grow } from '../../grow';
import { hasFooter } from '../../tables';
import type { Cell, GridRange, Json, Sheet, StoredSpreadsheet } from '../../state';
import { maskPaths } from '../mask';
import type { RequestHandler } from '../types';
import { cellWriter, type CellWriter } from './cellData';

type Rows = readonly { readonly values?: readonly Json[] }[];

const widest = (rows: Rows): number => rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);

interface Start {
  readonly row: number;
  readonly column: number;
}

/** Writes rows from a cell on; with a box, its cells beyond the rows are written as empty. */
function writeData(sheet: Sheet, start: Start, rows: Rows, box: Box | null, write: CellWriter): Sheet {
  const draft = new RowsDraft(sheet);
  const height = box ? box.endRow - start.row : rows.length;
  for (let rowOffset = 0; rowOffset < height; rowOffset++) {
    const values = rows[rowOffset]?.values ?? [];
    const width = box ? box.endColumn - start.column : values.length;
    for (let columnOffset = 0; columnOffset < width; columnOffset++) {
      const [row, column] = [start.row + rowOffset, start.column + columnOffset];
      draft.set(row, column, write(draft.get(row, column), values[columnOffset] ?? {}));
    }
  }
  return draft.done();
}

/** What does not fit is refused (measured behaviour m044). */
function checkFits(start: Start, rows: Rows, lastRow: number, lastColumn: number, where: string): void {
  const refuse = (line: string, last: number): ApiError =>
    new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Attempting to write ${line}: ${last}, beyond the last requested ${line} of: ${last - 1}`,
    );
  if (start.column + widest(rows) > lastColumn) throw refuse('column', lastColumn);
  if (start.row + rows.length > lastRow) throw refuse('row', lastRow);
}

interface Coordinate {
  readonly sheetId?: number;
  readonly rowIndex?: number;
  readonly columnIndex?: number;
}

function startIn(sheet: Sheet, { rowIndex = 0, columnIndex = 0 }: Coordinate, where: string): Start {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const id = sheet.properties.sheetId;
  const beyond = (name: string, index: number, line: string): ApiError =>
    new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: GridCoordinate.${name}[${index}] is after last ${line} in grid[${id}]`,
    );
  if (rowIndex >= rowCount) throw beyond('rowIndex', rowIndex, 'row');
  if (columnIndex >= columnCount) throw beyond('columnIndex', columnIndex, 'column');
  return { row: rowIndex, column: columnIndex };
}

export const updateCells: RequestHandler = (stored, body, { where }) => {
  const write = cellWriter(maskPaths(body.fields, where), stored.properties.locale, where);
  const rows = (body.rows ?? []) as Rows;
  const range = body.range as GridRange | undefined;
  const coordinate = (body.start ?? {}) as Coordinate;
  const sheet = requireSheet(stored, range ? range.sheetId : coordinate.sheetId, where);
  const box = range ? boxOf(range, sheet) : null;
  if (box) requireInside(sheet, box, where);
  const start = box ? { row: box.startRow, column: box.startColumn } : startIn(sheet, coordinate, where);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  checkFits(start, rows, box?.endRow ?? rowCount, box?.endColumn ?? columnCount, where);
  return { stored: replaceSheet(stored, writeData(sheet, start, rows, box, write)) };
};

/** One formula over a range is copied, so its references move along. */
function moved(cell: Cell, rows: number, columns: number): Cell {
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula === undefined) return cell;
  return { ...cell, userEnteredValue: { formulaValue: shiftFormula(formula, rows, columns) } };
}

export const repeatCell: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const write = cellWriter(paths, stored.properties.locale, where);
  const range = (body.range ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const data = (body.cell ?? {}) as Json;
  const repeats = typeof (data.userEnteredValue as Json | undefined)?.formulaValue === 'string';
  const draft = new RowsDraft(sheet);
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const next = write(draft.get(row, column), data);
      draft.set(row, column, repeats ? moved(next, row - box.startRow, column - box.startColumn) : next);
    }
  }
  return { stored: replaceSheet(stored, draft.done()) };
};

/** Last row that holds a value; -1 when none does. */
function lastValueRow(sheet: Sheet): number {
  for (let row = sheet.rows.length - 1; row >= 0; row--)
    if (sheet.rows[row]?.some((cell) => cell?.userEnteredValue)) return row;
  return -1;
}

/** Rows after the last filled one of a table's body; rows that do not fit are inserted before its end. */
function appendToTable(
  stored: StoredSpreadsheet,
  tableId: string,
  rows: Rows,
  write: CellWriter,
  where: string,
): { readonly stored: StoredSpreadsheet } {
  const home = stored.sheets.find((sheet) => sheet.tables?.some((table) => table.tableId === tableId));
  const table = home?.tables?.find((each) => each.tableId === tableId);
  if (!home || !table) throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: No table with id: ${tableId}`);
  const box = boxOf(table.range as GridRange, home);
  if (widest(rows) > box.endColumn - box.startColumn)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The data is wider than the table.`);
  const end = box.endRow - (hasFooter(table) ? 1 : 0);
  const columns = countFrom(box.startColumn, box.endColumn);
  const filled = (row: number): boolean => columns.some((column) => home.rows[row]?.[column]?.userEnteredValue);
  const start = (countFrom(box.startRow, end).findLast(filled) ?? box.startRow) + 1;
  const missing = start + rows.length - end;
  const { sheetId } = home.properties;
  const edit = { kind: 'insert', sheetId, dimension: 'ROWS', at: end, count: missing } as const;
  const opened = missing > 0 ? editDimension(stored, edit, end - 1) : stored;
  const sheet = requireSheet(opened, sheetId, where);
  const tables = (sheet.tables ?? []).map((each) =>
    each.tableId === tableId && missing > 0
      ? { ...each, range: { ...(table.range as GridRange), endRowIndex: box.endRow + missing } }
      : each,
  );
  const written = writeData(
    { ...sheet, ...(tables.length > 0 ? { tables } : {}) },
    { row: start, column: box.startColumn },
    rows,
    null,
    write,
  );
  return { stored: replaceSheet(opened, written) };
}

export const appendCells: RequestHandler = (stored, body, { where }) => {
  const write = cellWriter(maskPaths(body.fields, where), stored.properties.locale, where);
  const rows = (body.rows ?? []) as Rows;
  if (typeof body.tableId === 'string') return appendToTable(stored, body.tableId, rows, write, where);
  const sheet = requireSheet(stored, body.sheetId as number | undefined, where);
  const row = lastValueRow(sheet) + 1;
  const grown = grow(sheet, row + rows.length, widest(rows));
  return { stored: replaceSheet(stored, writeData(grown, { row, column: 0 }, rows, null, write)) };
};
