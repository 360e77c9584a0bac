/** Heights of rows that nobody set: Google gives a row room for all lines of its wrapped cells, and for its largest letters. */
import type { GridCell } from '../export/googleGrid';

const DEFAULT_POINTS = 10;
/** Pixels of a letter of 10 points, plain and bold; a little generous, since a cut line is worse than a gap. */
const LETTER_PX = { plain: 7.6, bold: 8.3 } as const;
const PADDING_PX = 10;
const LINE_PX = 17;
/** A row with a page of text would fill the screen. */
const MOST_LINES = 12;

interface Look {
  readonly wrapStrategy?: string;
  readonly textFormat?: { readonly bold?: boolean; readonly fontSize?: number };
}

/** Lines of a paragraph when words are not broken; a word longer than a line takes as many as it needs. */
function wrappedLines(paragraph: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(' ')) {
    if (used > 0 && used + 1 + length > letters) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    while (used > letters) {
      lines += 1;
      used -= letters;
    }
  }
  return lines;
}

/** Pixels that the text of one cell takes beyond one line of 10 points. */
function extraPx(cell: GridCell, width: number): number {
  const { wrapStrategy, textFormat = {} } = (cell.userEnteredFormat ?? {}) as Look;
  if (width <= 0 || !cell.formattedValue) return 0;
  const scale = (textFormat.fontSize ?? DEFAULT_POINTS) / DEFAULT_POINTS;
  const letterPx = (textFormat.bold ? LETTER_PX.bold : LETTER_PX.plain) * scale;
  const letters = Math.max(1, Math.floor((width - PADDING_PX) / letterPx));
  const lines =
    wrapStrategy === 'WRAP'
      ? cell.formattedValue.split('\n').reduce((sum, part) => sum + wrappedLines(part, letters), 0)
      : 1;
  return Math.round(Math.min(MOST_LINES, lines) * LINE_PX * scale) - LINE_PX;
}

/** Pixels that a row takes beyond one usual line. `widths` are those of its columns, 0 for a hidden one. */
export function roomForLines(cells: readonly GridCell[], widths: readonly number[]): number {
  return Math.max(0, ...cells.map((cell, column) => extraPx(cell, widths[column] ?? 0)));
}
