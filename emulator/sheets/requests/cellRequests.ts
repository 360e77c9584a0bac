/** Writing cells: values, formats, notes, lists; merging, clearing formats, sorting, find and replace, copy and paste. */
import { ApiError } from '../../api';
import { canonicalFormula } from '../../formulas/locale';
import { boxOf, replaceSheet, requireInside, requireSheet, RowsDraft, withField, type Box } from '../edit';
import { effectiveValue } from '../readValues';
import { grow } from '../writeValues';
import type { Cell, ExtendedValue, GridRange, Json, Sheet, StoredSpreadsheet } from '../state';
import { applyMask, hasPath, maskPaths } from './mask';
import type { RequestHandler } from './types';

const CELL_FIELDS = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns'] as const;

function storedValue(value: Json | undefined, locale: string): ExtendedValue | undefined {
  if (!value || Object.keys(value).length === 0) return undefined;
  const formula = value.formulaValue;
  return typeof formula === 'string' ? { formulaValue: canonicalFormula(formula, locale) } : (value as ExtendedValue);
}

/** A cell with the masked fields taken from cell data. */
function updatedCell(before: Cell | undefined, data: Json, paths: readonly string[], locale: string): Cell {
  let cell: Cell = before ?? {};
  for (const field of CELL_FIELDS) {
    if (!hasPath(paths, field)) continue;
    if (field === 'userEnteredValue')
      cell = withField(cell, field, storedValue(data.userEnteredValue as Json | undefined, locale));
    else if (field === 'userEnteredFormat') {
      const inner = paths
        .filter((path) => path.startsWith('userEnteredFormat.'))
        .map((path) => path.slice('userEnteredFormat.'.length));
      const given = (data.userEnteredFormat ?? {}) as Json;
      const next =
        inner.length > 0 && !paths.includes('*') && !paths.includes('userEnteredFormat')
          ? applyMask((cell.userEnteredFormat ?? {}) as Json, given, inner)
          : given;
      cell = withField(cell, field, Object.keys(next).length > 0 ? next : undefined);
    } else if (field === 'note')
      cell = withField(cell, field, typeof data.note === 'string' && data.note !== '' ? data.note : undefined);
    else cell = withField(cell, field, data[field] as never);
  }
  return cell;
}

type Rows = readonly { readonly values?: readonly Json[] }[];

function writeRows(
  stored: StoredSpreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  rows: Rows,
  paths: readonly string[],
  limit: Box | null,
): Sheet {
  const draft = new RowsDraft(sheet);
  const height = limit ? limit.endRow - row : rows.length;
  for (let rowOffset = 0; rowOffset < height; rowOffset++) {
    const values = rows[rowOffset]?.values ?? [];
    const width = limit ? limit.endColumn - column : values.length;
    for (let columnOffset = 0; columnOffset < width; columnOffset++) {
      const data = values[columnOffset] ?? {};
      draft.set(
        row + rowOffset,
        column + columnOffset,
        updatedCell(draft.get(row + rowOffset, column + columnOffset), data, paths, stored.properties.locale),
      );
    }
  }
  return draft.done();
}

const widest = (rows: Rows): number => rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);

export const updateCells: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const rows = (body.rows ?? []) as Rows;
  const range = body.range as GridRange | undefined;
  const start = body.start as { sheetId?: number; rowIndex?: number; columnIndex?: number } | undefined;
  const sheet = requireSheet(stored, range?.sheetId ?? start?.sheetId, where);
  const box = range ? boxOf(range, sheet) : null;
  const [row, column] = box ? [box.startRow, box.startColumn] : [start?.rowIndex ?? 0, start?.columnIndex ?? 0];
  const [height, width] = [rows.length, widest(rows)];
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const lastColumn = box?.endColumn ?? columnCount;
  if (column + width > lastColumn)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Attempting to write column: ${lastColumn}, beyond the last requested column of: ${lastColumn - 1}`,
    );
  const lastRow = box?.endRow ?? rowCount;
  if (row + height > lastRow)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Attempting to write row: ${lastRow}, beyond the last requested row of: ${lastRow - 1}`,
    );
  return { stored: replaceSheet(stored, writeRows(stored, sheet, row, column, rows, paths, box)) };
};

export const repeatCell: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const range = body.range as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const data = (body.cell ?? {}) as Json;
  if ((data.userEnteredValue as Json | undefined)?.formulaValue !== undefined)
    throw new ApiError('UNIMPLEMENTED', 'The emulator does not support formulas in repeatCell');
  const draft = new RowsDraft(sheet);
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++)
      draft.set(row, column, updatedCell(draft.get(row, column), data, paths, stored.properties.locale));
  }
  return { stored: replaceSheet(stored, draft.done()) };
};

/** Last row that holds a value; -1 when none does. */
export function lastValueRow(sheet: Sheet): number {
  for (let row = sheet.rows.length - 1; row >= 0; row--)
    if (sheet.rows[row]?.some((cell) => cell?.userEnteredValue)) return row;
  return -1;
}

export const appendCells: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const rows = (body.rows ?? []) as Rows;
  const sheet = requireSheet(stored, body.sheetId as number | undefined, where);
  const at = lastValueRow(sheet) + 1;
  const grown = grow(sheet, at + rows.length, widest(rows));
  return { stored: replaceSheet(stored, writeRows(stored, grown, at, 0, rows, paths, null)) };
};

export const setDataValidation: RequestHandler = (stored, body, { where }) => {
  const range = body.range as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const rule = body.rule as Json | undefined;
  const draft = new RowsDraft(sheet);
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++)
      draft.set(row, column, withField(draft.get(row, column), 'dataValidation', rule));
  }
  return { stored: replaceSheet(stored, draft.done()) };
};

const overlaps = (left: Box, right: Box): boolean =>
  left.startRow < right.endRow &&
  right.startRow < left.endRow &&
  left.startColumn < right.endColumn &&
  right.startColumn < left.endColumn;

/** Only the top left value of a merged block is kept (measured behaviour m050). */
export const mergeCells: RequestHandler = (stored, body, { where }) => {
  const range = body.range as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const frozen = sheet.properties.gridProperties.frozenColumnCount ?? 0;
  if (box.startColumn < frozen && box.endColumn > frozen)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: You can't merge frozen and non-frozen columns`);
  const others = sheet.merges.filter((merge) => overlaps(boxOf(merge, sheet), box));
  if (others.some((merge) => boxOf(merge, sheet).startRow < box.startRow || boxOf(merge, sheet).endRow > box.endRow)) {
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: You must select all cells in a merged range to merge or unmerge them.`,
    );
  }
  const parts = splitMerge(box, String(body.mergeType ?? 'MERGE_ALL'));
  const draft = new RowsDraft(sheet);
  for (const part of parts) clearButFirst(draft, part);
  const merges = [
    ...sheet.merges.filter((merge) => !others.includes(merge)),
    ...parts.map((part) => ({
      sheetId: sheet.properties.sheetId,
      startRowIndex: part.startRow,
      endRowIndex: part.endRow,
      startColumnIndex: part.startColumn,
      endColumnIndex: part.endColumn,
    })),
  ];
  return { stored: replaceSheet(stored, { ...draft.done(), merges }) };
};

function splitMerge(box: Box, type: string): Box[] {
  if (type === 'MERGE_ROWS')
    return Array.from({ length: box.endRow - box.startRow }, (_, index) => ({
      ...box,
      startRow: box.startRow + index,
      endRow: box.startRow + index + 1,
    }));
  if (type === 'MERGE_COLUMNS')
    return Array.from({ length: box.endColumn - box.startColumn }, (_, index) => ({
      ...box,
      startColumn: box.startColumn + index,
      endColumn: box.startColumn + index + 1,
    }));
  return [box];
}

function clearButFirst(draft: RowsDraft, box: Box): void {
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      if (row !== box.startRow || column !== box.startColumn)
        draft.set(row, column, withField(draft.get(row, column), 'userEnteredValue', undefined));
    }
  }
}

export const unmergeCells: RequestHandler = (stored, body, { where }) => {
  const range = body.range as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  return {
    stored: replaceSheet(stored, {
      ...sheet,
      merges: sheet.merges.filter((merge) => !overlaps(boxOf(merge, sheet), box)),
    }),
  };
};

const rank = (value: unknown): number =>
  value === undefined ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function compare(left: unknown, right: unknown): number {
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left ?? '').localeCompare(String(right ?? ''));
}

/** Sorts whole rows of a range by columns of the sheet; empty cells go last either way. */
export const sortRange: RequestHandler = (stored, body, { where, now }) => {
  const range = body.range as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  const specs = (body.sortSpecs ?? []) as readonly { dimensionIndex?: number; sortOrder?: string }[];
  const keyOf = (row: number, column: number): unknown => {
    const value = effectiveValue(stored, sheet, row, column, now);
    return value && Object.values(value)[0];
  };
  const lines = Array.from({ length: box.endRow - box.startRow }, (_, index) => box.startRow + index);
  const keys = new Map(lines.map((row) => [row, specs.map((spec) => keyOf(row, spec.dimensionIndex ?? 0))]));
  lines.sort((left, right) => {
    for (const [index, spec] of specs.entries()) {
      const [a, b] = [keys.get(left)?.[index], keys.get(right)?.[index]];
      const order = compare(a, b);
      if (order !== 0) return a === undefined || b === undefined || spec.sortOrder !== 'DESCENDING' ? order : -order;
    }
    return left - right;
  });
  const draft = new RowsDraft(sheet);
  lines.forEach((from, index) => {
    for (let column = box.startColumn; column < box.endColumn; column++)
      draft.set(box.startRow + index, column, sheet.rows[from]?.[column]);
  });
  return { stored: replaceSheet(stored, draft.done()) };
};
