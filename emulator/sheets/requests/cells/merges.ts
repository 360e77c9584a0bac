/** Merging cells and taking merges apart. */
import { ApiError } from '../../../api';
import {
  boxOf,
  countFrom,
  gridRangeOf,
  replaceSheet,
  requireInside,
  requireSheet,
  RowsDraft,
  withField,
  type Box,
} from '../../edit';
import type { GridRange, Sheet } from '../../state';
import type { RequestHandler } from '../types';

const overlaps = (left: Box, right: Box): boolean =>
  left.startRow < right.endRow &&
  right.startRow < left.endRow &&
  left.startColumn < right.endColumn &&
  right.startColumn < left.endColumn;

const covers = (outer: Box, inner: Box): boolean =>
  outer.startRow <= inner.startRow &&
  outer.endRow >= inner.endRow &&
  outer.startColumn <= inner.startColumn &&
  outer.endColumn >= inner.endColumn;

function splitMerge(box: Box, type: string): Box[] {
  if (type === 'MERGE_ROWS')
    return countFrom(box.startRow, box.endRow).map((row) => ({ ...box, startRow: row, endRow: row + 1 }));
  if (type === 'MERGE_COLUMNS')
    return countFrom(box.startColumn, box.endColumn).map((column) => ({
      ...box,
      startColumn: column,
      endColumn: column + 1,
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

function checkFrozen(sheet: Sheet, box: Box, where: string): void {
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties;
  const crosses = (edge: number, start: number, end: number): boolean => start < edge && end > edge;
  const refuse = (lines: string): ApiError =>
    new ApiError('INVALID_ARGUMENT', `Invalid ${where}: You can't merge frozen and non-frozen ${lines}`);
  if (crosses(frozenColumnCount, box.startColumn, box.endColumn)) throw refuse('columns');
  if (crosses(frozenRowCount, box.startRow, box.endRow)) throw refuse('rows');
}

/** Merges that a box touches. @throws ApiError when it cuts one. */
function touched(sheet: Sheet, box: Box, where: string): GridRange[] {
  const merges = sheet.merges.filter((merge) => overlaps(boxOf(merge, sheet), box));
  if (merges.some((merge) => !covers(box, boxOf(merge, sheet))))
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: You must select all cells in a merged range to merge or unmerge them.`,
    );
  return merges;
}

/** Only the top left value of each merged block is kept (measured behaviour m050). */
export const mergeCells: RequestHandler = (stored, body, { where }) => {
  const range = (body.range ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  checkFrozen(sheet, box, where);
  const replaced = touched(sheet, box, where);
  const parts = splitMerge(box, String(body.mergeType ?? 'MERGE_ALL'));
  const draft = new RowsDraft(sheet);
  for (const part of parts) clearButFirst(draft, part);
  const merges = [
    ...sheet.merges.filter((merge) => !replaced.includes(merge)),
    ...parts.map((part) => gridRangeOf(sheet.properties.sheetId, part)),
  ];
  return { stored: replaceSheet(stored, { ...draft.done(), merges }) };
};

export const unmergeCells: RequestHandler = (stored, body, { where }) => {
  const range = (body.range ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const gone = touched(sheet, boxOf(range, sheet), where);
  const merges = sheet.merges.filter((merge) => !gone.includes(merge));
  return { stored: replaceSheet(stored, { ...sheet, merges }) };
};
