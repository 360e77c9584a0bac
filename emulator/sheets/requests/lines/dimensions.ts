/** Rows and columns: insert, delete, append, move, size, hide. */
import { ApiError } from '../../../api';
import { editDimension } from '../../dimensions/editDimension';
import { replaceSheet, requireSheet } from '../../edit';
import { tidy } from '../../protoJson';
import type { DimensionRange, Json, Line, Sheet, StoredSpreadsheet } from '../../state';
import { applyMask, maskPaths } from '../mask';
import type { RequestHandler } from '../types';

export const countOf = (sheet: Sheet, dimension: string): number =>
  dimension === 'ROWS' ? sheet.properties.gridProperties.rowCount : sheet.properties.gridProperties.columnCount;

const word = (dimension: string): string => (dimension === 'ROWS' ? 'rows' : 'columns');

const refuse = (where: string, text: string): ApiError => new ApiError('INVALID_ARGUMENT', `Invalid ${where}: ${text}`);

/** A range of lines with its sheet; missing ends are the sheet's. */
export function linesOf(
  stored: StoredSpreadsheet,
  value: unknown,
  where: string,
): { readonly sheet: Sheet; readonly range: DimensionRange; readonly count: number } {
  const given = (value ?? {}) as Partial<DimensionRange>;
  const sheet = requireSheet(stored, given.sheetId, where);
  const { dimension } = given;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refuse(where, 'No dimension specified.');
  const range = {
    sheetId: sheet.properties.sheetId,
    dimension,
    startIndex: given.startIndex ?? 0,
    endIndex: given.endIndex ?? countOf(sheet, dimension),
  };
  return { sheet, range, count: range.endIndex - range.startIndex };
}

export const insertDimension: RequestHandler = (stored, body, { where }) => {
  const { sheet, range, count } = linesOf(stored, body.range, where);
  const { sheetId, dimension, startIndex: at } = range;
  if (at > countOf(sheet, dimension)) throw refuse(where, `range.startIndex[${at}] is beyond the end of the sheet`);
  if (count <= 0) throw refuse(where, `range.endIndex[${range.endIndex}] must be greater than startIndex[${at}]`);
  const before = body.inheritFromBefore === true;
  if (before && at === 0) throw refuse(where, 'inheritFromBefore cannot be true when inserting at index 0');
  return { stored: editDimension(stored, { kind: 'insert', sheetId, dimension, at, count }, before ? at - 1 : at) };
};

export const appendDimension: RequestHandler = (stored, body, { where }) => {
  const sheet = requireSheet(stored, body.sheetId as number | undefined, where);
  const length = Number(body.length ?? 0);
  if (length <= 0) throw refuse(where, `length[${length}] must be positive`);
  const key = body.dimension === 'COLUMNS' ? 'columnCount' : 'rowCount';
  const grid = sheet.properties.gridProperties;
  const gridProperties = { ...grid, [key]: grid[key] + length };
  return { stored: replaceSheet(stored, { ...sheet, properties: { ...sheet.properties, gridProperties } }) };
};

export const deleteDimension: RequestHandler = (stored, body, { where }) => {
  const { sheet, range, count } = linesOf(stored, body.range, where);
  const { sheetId, dimension, startIndex: at, endIndex } = range;
  const total = countOf(sheet, dimension);
  if (at >= total || endIndex > total || count <= 0)
    throw refuse(where, `Cannot delete ${word(dimension)} ${at + 1} to ${endIndex}: the sheet has ${total}`);
  if (count >= total) throw refuse(where, `You can't delete all the ${word(dimension)} on the sheet.`);
  return { stored: editDimension(stored, { kind: 'delete', sheetId, dimension, at, count }) };
};

/** The destination is read against the order before the move (measured behaviour m039). */
export const moveDimension: RequestHandler = (stored, body, { where }) => {
  const { sheet, range, count } = linesOf(stored, body.source, where);
  const { sheetId, dimension, startIndex: at, endIndex } = range;
  const to = Number(body.destinationIndex ?? 0);
  const total = countOf(sheet, dimension);
  if (to > total) throw refuse(where, `destinationIndex[${to}] is beyond the end of the sheet`);
  if (at >= total || endIndex > total || count <= 0)
    throw refuse(where, `Cannot move ${word(dimension)} ${at + 1} to ${endIndex}: the sheet has ${total}`);
  if (to >= at && to <= endIndex) return { stored };
  return { stored: editDimension(stored, { kind: 'move', sheetId, dimension, at, count, to }) };
};

export const updateDimensionProperties: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const { sheet, range } = linesOf(stored, body.range, where);
  if (range.endIndex > countOf(sheet, range.dimension))
    throw refuse(where, `range.endIndex[${range.endIndex}] is beyond the end of the sheet`);
  const key = range.dimension === 'ROWS' ? 'rowLines' : 'columnLines';
  const lines: (Line | undefined)[] = [...sheet[key]];
  while (lines.length < range.startIndex) lines.push(undefined);
  for (let index = range.startIndex; index < range.endIndex; index++)
    lines[index] = tidy(applyMask((lines[index] ?? {}) as Json, (body.properties ?? {}) as Json, paths)) as Line;
  return { stored: replaceSheet(stored, { ...sheet, [key]: lines }) };
};
