/** Heights of rows that nobody set: Google gives a row room for all lines of its wrapped cells. */
import type { GridCell } from '../export/googleGrid';

const LETTER_PX = 6.8;
const PADDING_PX = 8;
const LINE_PX = 17;
/** A row with a page of text would fill the screen. */
const MOST_LINES = 12;

interface Wrapped {
  readonly wrapStrategy?: string;
}

function linesOf(cell: GridCell, width: number): number {
  const { wrapStrategy } = (cell.userEnteredFormat ?? {}) as Wrapped;
  if (wrapStrategy !== 'WRAP' || width <= 0 || !cell.formattedValue) return 1;
  const letters = Math.max(1, Math.floor((width - PADDING_PX) / LETTER_PX));
  return cell.formattedValue.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}

/** Pixels that a row takes beyond one line; 0 for one without wrapped text. `widths` are those of its columns, 0 for a hidden one. */
export function roomForLines(cells: readonly GridCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => linesOf(cell, widths[column] ?? 0));
  return (Math.min(MOST_LINES, Math.max(1, ...lines)) - 1) * LINE_PX;
}
