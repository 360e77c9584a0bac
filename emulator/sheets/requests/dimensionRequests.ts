/** Rows and columns: insert, delete, append, move, size, hide. */
import { ApiError } from '../../api';
import { editDimension } from '../dimensions/editDimension';
import { replaceSheet, requireSheet } from '../edit';
import type { DimensionRange, Json, Line, Sheet } from '../state';
import { applyMask, maskPaths } from './mask';
import type { RequestHandler } from './types';

const countOf = (sheet: Sheet, dimension: string): number =>
  dimension === 'ROWS' ? sheet.properties.gridProperties.rowCount : sheet.properties.gridProperties.columnCount;

const word = (dimension: string): string => (dimension === 'ROWS' ? 'rows' : 'columns');

function rangeOf(value: unknown, sheet: Sheet): DimensionRange {
  const given = value as Partial<DimensionRange>;
  const dimension = given.dimension ?? 'ROWS';
  return {
    sheetId: sheet.properties.sheetId,
    dimension,
    startIndex: given.startIndex ?? 0,
    endIndex: given.endIndex ?? countOf(sheet, dimension),
  };
}

export const insertDimension: RequestHandler = (stored, body, { where }) => {
  const sheet = requireSheet(stored, (body.range as Partial<DimensionRange>).sheetId, where);
  const range = rangeOf(body.range, sheet);
  const count = range.endIndex - range.startIndex;
  if (range.startIndex > countOf(sheet, range.dimension) || count <= 0)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: range.startIndex[${range.startIndex}] is beyond the end of the sheet`,
    );
  if (body.inheritFromBefore === true && range.startIndex === 0)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: inheritFromBefore cannot be true when inserting at index 0`,
    );
  const inheritFrom = body.inheritFromBefore === true ? range.startIndex - 1 : range.startIndex;
  return {
    stored: editDimension(
      stored,
      { kind: 'insert', sheetId: range.sheetId, dimension: range.dimension, at: range.startIndex, count },
      inheritFrom,
    ),
  };
};

export const appendDimension: RequestHandler = (stored, body, { where }) => {
  const sheet = requireSheet(stored, body.sheetId as number | undefined, where);
  const key = body.dimension === 'COLUMNS' ? 'columnCount' : 'rowCount';
  const grid = sheet.properties.gridProperties;
  const next = {
    ...sheet,
    properties: { ...sheet.properties, gridProperties: { ...grid, [key]: grid[key] + Number(body.length ?? 0) } },
  };
  return { stored: replaceSheet(stored, next) };
};

export const deleteDimension: RequestHandler = (stored, body, { where }) => {
  const sheet = requireSheet(stored, (body.range as Partial<DimensionRange>).sheetId, where);
  const range = rangeOf(body.range, sheet);
  const total = countOf(sheet, range.dimension);
  if (range.startIndex >= total || range.endIndex > total)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Cannot delete ${word(range.dimension)} ${range.startIndex + 1} to ${range.endIndex}: the sheet has ${total}`,
    );
  if (range.endIndex - range.startIndex >= total)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: You can't delete all the ${word(range.dimension)} on the sheet.`,
    );
  return {
    stored: editDimension(stored, {
      kind: 'delete',
      sheetId: range.sheetId,
      dimension: range.dimension,
      at: range.startIndex,
      count: range.endIndex - range.startIndex,
    }),
  };
};

/** The destination is read against the order before the move (measured behaviour m039). */
export const moveDimension: RequestHandler = (stored, body, { where }) => {
  const sheet = requireSheet(stored, (body.source as Partial<DimensionRange>).sheetId, where);
  const source = rangeOf(body.source, sheet);
  const to = Number(body.destinationIndex ?? 0);
  if (to > countOf(sheet, source.dimension))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: destinationIndex[${to}] is beyond the end of the sheet`);
  if (to >= source.startIndex && to <= source.endIndex) return { stored };
  return {
    stored: editDimension(stored, {
      kind: 'move',
      sheetId: source.sheetId,
      dimension: source.dimension,
      at: source.startIndex,
      count: source.endIndex - source.startIndex,
      to,
    }),
  };
};

export const updateDimensionProperties: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const sheet = requireSheet(stored, (body.range as Partial<DimensionRange> | undefined)?.sheetId, where);
  const range = rangeOf(body.range ?? {}, sheet);
  const key = range.dimension === 'ROWS' ? 'rowLines' : 'columnLines';
  const lines: (Line | undefined)[] = [...sheet[key]];
  for (let index = range.startIndex; index < range.endIndex; index++) {
    while (lines.length < index) lines.push(undefined);
    lines[index] = applyMask((lines[index] ?? {}) as Json, (body.properties ?? {}) as Json, paths) as Line;
  }
  return { stored: replaceSheet(stored, { ...sheet, [key]: lines }) };
};
