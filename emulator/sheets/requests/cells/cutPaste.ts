/** cutPaste: cells moved to another place; formulas that refer to them follow. */
import { ApiError } from '../../../api';
import { rewriteReferences, writeReference, type Corner, type Reference } from '../../../formulas/references';
import { mapFormulas } from '../../dimensions/formulas';
import { boxOf, gridRangeOf, replaceSheet, requireInside, requireSheet, RowsDraft, type Box } from '../../edit';
import { grow } from '../../grow';
import type { GridRange, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';

interface Move {
  readonly from: Sheet;
  readonly to: Sheet;
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
}

const holds = ({ box }: Move, { row, column }: Corner): boolean =>
  row !== null &&
  column !== null &&
  row >= box.startRow &&
  row < box.endRow &&
  column >= box.startColumn &&
  column < box.endColumn;

function follow(move: Move, home: string, { sheet, from, to }: Reference): string | null {
  const source = move.from.properties.title;
  if ((sheet ?? home).toLowerCase() !== source.toLowerCase() || !holds(move, from) || !holds(move, to)) return null;
  const shift = (corner: Corner): Corner => ({
    ...corner,
    row: (corner.row ?? 0) + move.rows,
    column: (corner.column ?? 0) + move.columns,
  });
  const start = shift(from);
  const title = move.to === move.from ? sheet : move.to.properties.title;
  return writeReference(title, start, from === to ? start : shift(to));
}

function moveCells(stored: StoredSpreadsheet, move: Move): StoredSpreadsheet {
  const { box } = move;
  const source = requireSheet(stored, move.from.properties.sheetId, '');
  const cut = new RowsDraft(source);
  for (let row = box.startRow; row < box.endRow; row++)
    for (let column = box.startColumn; column < box.endColumn; column++) cut.set(row, column, undefined);
  const without = replaceSheet(stored, cut.done());
  const target = requireSheet(without, move.to.properties.sheetId, '');
  const paste = new RowsDraft(grow(target, box.endRow + move.rows, box.endColumn + move.columns));
  for (let row = box.startRow; row < box.endRow; row++)
    for (let column = box.startColumn; column < box.endColumn; column++)
      paste.set(row + move.rows, column + move.columns, source.rows[row]?.[column]);
  return replaceSheet(without, paste.done());
}

export const cutPaste: RequestHandler = (stored, body, { where }) => {
  if (body.pasteType !== undefined && body.pasteType !== 'PASTE_NORMAL')
    throw new ApiError('UNIMPLEMENTED', `The emulator does not support ${where} of ${String(body.pasteType)}`);
  const range = (body.source ?? {}) as GridRange;
  const from = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, from);
  requireInside(from, box, where);
  const destination = (body.destination ?? {}) as { sheetId?: number; rowIndex?: number; columnIndex?: number };
  const to = requireSheet(stored, destination.sheetId, where);
  const rows = (destination.rowIndex ?? 0) - box.startRow;
  const columns = (destination.columnIndex ?? 0) - box.startColumn;
  const move: Move = { from, to, box, rows, columns };
  const followed = mapFormulas(stored, (formula, home) =>
    rewriteReferences(formula, (reference) => follow(move, home, reference)),
  );
  const moved = moveCells(followed, move);
  const inBox = (named: GridRange): boolean => {
    const inner = boxOf(named, from);
    return (
      named.sheetId === from.properties.sheetId &&
      inner.startRow >= box.startRow &&
      inner.endRow <= box.endRow &&
      inner.startColumn >= box.startColumn &&
      inner.endColumn <= box.endColumn
    );
  };
  const shiftRange = (named: GridRange): GridRange => {
    const inner = boxOf(named, from);
    return gridRangeOf(to.properties.sheetId, {
      startRow: inner.startRow + rows,
      endRow: inner.endRow + rows,
      startColumn: inner.startColumn + columns,
      endColumn: inner.endColumn + columns,
    });
  };
  const namedRanges = stored.namedRanges.map((named) =>
    inBox(named.range) ? { ...named, range: shiftRange(named.range) } : named,
  );
  return { stored: { ...moved, namedRanges } };
};
