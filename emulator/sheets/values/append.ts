/** values.append: below the table that the given range falls in (measured behaviours m026, m027). */
import { parseRange, writeRange, type ParsedRange } from '../a1';
import { param, type MethodCall, type MethodResult } from '../call';
import { editDimension } from '../dimensions/editDimension';
import { countFrom, replaceSheet, sheetById, type Box } from '../edit';
import { checkSize, grow } from '../grow';
import type { Sheet } from '../state';
import { inputOf, updateResponse, valuesOf } from './writes';
import { writeRows } from './writeRows';

const isFilled = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.rows[row]?.[column]?.userEnteredValue !== undefined;

const anyFilled = (sheet: Sheet, rows: readonly number[], columns: readonly number[]): boolean =>
  rows.some((row) => row >= 0 && columns.some((column) => column >= 0 && isFilled(sheet, row, column)));

/** The last row that holds a value, for a range that is a whole sheet: its last table counts. */
function lastFilledRow(sheet: Sheet): Box | null {
  const last = sheet.rows.findLastIndex((row) => row?.some((cell) => cell?.userEnteredValue));
  const row = sheet.rows[last];
  if (!row) return null;
  const columns = countFrom(0, row.length).filter((column) => isFilled(sheet, last, column));
  return {
    startRow: last,
    endRow: last + 1,
    startColumn: columns[0] ?? 0,
    endColumn: (columns.at(-1) ?? 0) + 1,
  };
}

/** A box grown until its border, corners included, is empty on every side. */
function grownTable(sheet: Sheet, box: Box): Box {
  const bounds = { rows: sheet.rows.length, columns: sheet.properties.gridProperties.columnCount };
  let { startRow, endRow, startColumn, endColumn } = box;
  for (let grew = true; grew;) {
    const rows = countFrom(startRow - 1, endRow + 1);
    const columns = countFrom(startColumn - 1, endColumn + 1);
    const up = startRow > 0 && anyFilled(sheet, [startRow - 1], columns);
    const down = endRow < bounds.rows && anyFilled(sheet, [endRow], columns);
    const left = startColumn > 0 && anyFilled(sheet, rows, [startColumn - 1]);
    const right = endColumn < bounds.columns && anyFilled(sheet, rows, [endColumn]);
    startRow -= Number(up);
    endRow += Number(down);
    startColumn -= Number(left);
    endColumn += Number(right);
    grew = up || down || left || right;
  }
  return { startRow, endRow, startColumn, endColumn };
}

/** The block of values that a range falls in; null when it is empty. */
function tableAround(sheet: Sheet, { box }: ParsedRange): Box | null {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (box.endRow - box.startRow === rowCount) {
    const last = lastFilledRow(sheet);
    return last && grownTable(sheet, last);
  }
  const clipped = {
    ...box,
    endRow: Math.min(box.endRow, sheet.rows.length),
    endColumn: Math.min(box.endColumn, columnCount),
  };
  const rows = countFrom(clipped.startRow, clipped.endRow);
  const columns = countFrom(clipped.startColumn, clipped.endColumn);
  return anyFilled(sheet, rows, columns) ? grownTable(sheet, clipped) : null;
}

export function append(call: MethodCall): MethodResult {
  const input = inputOf(call);
  const range = parseRange(call.stored, param(call, 'range') ?? '');
  const table = tableAround(range.sheet, range);
  const values = valuesOf(call.body);
  const { sheetId } = range.sheet.properties;
  const startRow = table ? table.endRow : range.box.startRow;
  const startColumn = table ? table.startColumn : range.box.startColumn;
  const endRow = startRow + Math.max(values.length, 1);
  const endColumn = startColumn + values.reduce((most, row) => Math.max(most, row.length), 1);
  const inserts = param(call, 'insertDataOption') === 'INSERT_ROWS' && values.length > 0;
  const opened = inserts
    ? editDimension(call.stored, { kind: 'insert', sheetId, dimension: 'ROWS', at: startRow, count: values.length })
    : call.stored;
  const sheet = grow(sheetById(opened, sheetId) ?? range.sheet, endRow, endColumn);
  const box = { startRow, endRow, startColumn, endColumn };
  const result = writeRows(replaceSheet(opened, sheet), { sheet, box }, values, input);
  checkSize(call.stored, result.stored, null);
  const response = {
    spreadsheetId: call.stored.spreadsheetId,
    ...(table ? { tableRange: writeRange({ sheet, box: table }) } : {}),
    updates: updateResponse(result.stored, result, call),
  };
  return { stored: result.stored, response };
}
