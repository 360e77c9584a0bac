/** Where rows and columns of a sheet stand on the screen. */
import type { SheetView } from '../server/sheetView';

export const ROW_PX = 24;
export const HEADER_PX = 24;
export const GUTTER_PX = 46;

const DEFAULT_ROW = 21;

export const columnName = (index: number): string => {
  let text = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
};

export interface Geometry {
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly totalWidth: number;
  readonly top: (row: number) => number;
  readonly height: (row: number) => number;
  readonly rowAt: (y: number) => number;
  readonly totalHeight: number;
}

/** Lays a sheet out; rows of unusual height are few, so they are kept apart. */
export function geometryOf(view: SheetView): Geometry {
  const widths = view.columns.map((column) => (column.hidden ? 0 : column.size));
  const lefts: number[] = [];
  let x = 0;
  for (const width of widths) {
    lefts.push(x);
    x += width;
  }
  const special = Object.entries(view.heights)
    .map(([row, height]) => ({
      row: Number(row),
      extra: (height === 0 ? 0 : Math.max(ROW_PX, height * (ROW_PX / DEFAULT_ROW))) - ROW_PX,
    }))
    .sort((left, right) => left.row - right.row);
  const extraBefore = (row: number): number =>
    special.reduce((sum, each) => (each.row < row ? sum + each.extra : sum), 0);
  const height = (row: number): number => ROW_PX + (special.find((each) => each.row === row)?.extra ?? 0);
  const top = (row: number): number => row * ROW_PX + extraBefore(row);
  const rowAt = (y: number): number => {
    let row = Math.max(0, Math.floor(y / ROW_PX));
    while (row > 0 && top(row) > y) row -= 1;
    while (row < view.rowCount - 1 && top(row + 1) <= y) row += 1;
    return row;
  };
  return { lefts, widths, totalWidth: x, top, height, rowAt, totalHeight: top(view.rowCount) };
}
