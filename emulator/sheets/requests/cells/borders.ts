/** updateBorders: lines around and inside a range, kept in the formats of its cells. */
import { boxOf, replaceSheet, requireInside, requireSheet, RowsDraft, without, withField, type Box } from '../../edit';
import { tidy } from '../../protoJson';
import type { Cell, GridRange, Json } from '../../state';
import type { RequestHandler } from '../types';

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Which border of the request a side of a cell takes; null leaves the side as it is. */
function borderOf(body: Json, box: Box, row: number, column: number, side: Side): Json | null {
  const outer: Readonly<Record<Side, boolean>> = {
    top: row === box.startRow,
    bottom: row === box.endRow - 1,
    left: column === box.startColumn,
    right: column === box.endColumn - 1,
  };
  const inner = side === 'top' || side === 'bottom' ? 'innerHorizontal' : 'innerVertical';
  return (body[outer[side] ? side : inner] as Json | undefined) ?? null;
}

function bordered(cell: Cell | undefined, side: Side, border: Json): Cell {
  const format: Json = cell?.userEnteredFormat ?? {};
  const borders = (format.borders ?? {}) as Json;
  const next = border.style === 'NONE' ? without(borders, side) : { ...borders, [side]: tidy(border) };
  const kept = Object.keys(next).length > 0 ? { ...format, borders: next } : without(format, 'borders');
  return withField(cell, 'userEnteredFormat', Object.keys(kept).length > 0 ? kept : undefined);
}

export const updateBorders: RequestHandler = (stored, body, { where }) => {
  const range = (body.range ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const draft = new RowsDraft(sheet);
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      for (const side of ['top', 'bottom', 'left', 'right'] as const) {
        const border = borderOf(body, box, row, column, side);
        if (border) draft.set(row, column, bordered(draft.get(row, column), side, border));
      }
    }
  }
  return { stored: replaceSheet(stored, draft.done()) };
};
