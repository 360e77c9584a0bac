/** A formula copied to another place: references that are not fixed by `$` move along with it. */
import { rewriteReferences, writeReference, type Corner } from './references';

const moved = (value: number | null, fixed: boolean, by: number): number | null =>
  value === null || fixed ? value : value + by;

function movedCorner(corner: Corner, rows: number, columns: number): Corner {
  return {
    ...corner,
    row: moved(corner.row, corner.rowFixed, rows),
    column: moved(corner.column, corner.columnFixed, columns),
  };
}

const outside = (corner: Corner): boolean => (corner.row ?? 0) < 0 || (corner.column ?? 0) < 0;

/** The formula as it reads `rows` lower and `columns` to the right; a reference that leaves the sheet is `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, ({ sheet, from, to }) => {
    const start = movedCorner(from, rows, columns);
    const end = from === to ? start : movedCorner(to, rows, columns);
    return outside(start) || outside(end) ? '#REF!' : writeReference(sheet, start, end);
  });
}
