/** Addresses in A1 notation; rows and columns count from 0 in code. */

/** A rectangle of cells; ends are excluded. A bounded GridRange of Google without its sheet. */
export interface GridBounds {
  readonly startRowIndex: number;
  readonly endRowIndex: number;
  readonly startColumnIndex: number;
  readonly endColumnIndex: number;
}

function lettersOf(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Letters of columns that were asked for: a workbook's formulas ask tens of thousands of times. */
const known: string[] = [];

/** Letters of a column: 0 → A, 25 → Z, 26 → AA. */
export const columnLetters = (index: number): string => (known[index] ??= lettersOf(index));

/** Column of its letters: A → 0. */
export function columnIndex(letters: string): number {
  const capitals = letters.toUpperCase();
  let sum = 0;
  for (let at = 0; at < capitals.length; at++) sum = sum * 26 + capitals.charCodeAt(at) - 64;
  return sum - 1;
}

/** A sheet title as formulas write it: always quoted, inner quotes doubled. */
export const quoteSheetTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** A1 text of a rectangle: `'План'!A1:C10`, and `'План'!A1` for a single cell. */
export function toA1(title: string, bounds: GridBounds): string {
  const first = `${columnLetters(bounds.startColumnIndex)}${bounds.startRowIndex + 1}`;
  const last = `${columnLetters(bounds.endColumnIndex - 1)}${bounds.endRowIndex}`;
  return `${quoteSheetTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

const A1 = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** Title and rectangle of an A1 text with a sheet; corners in any order. Null for anything else, such as open or whole columns. */
export function parseA1(text: string): { readonly title: string; readonly bounds: GridBounds } | null {
  const match = A1.exec(text);
  if (!match) return null;
  const [, quoted, plain = '', column = '', row = '', otherColumn = column, otherRow = row] = match;
  const columns = [columnIndex(column), columnIndex(otherColumn)];
  const rows = [Number(row) - 1, Number(otherRow) - 1];
  if (Math.min(...rows) < 0) return null;
  return {
    title: quoted?.replaceAll("''", "'") ?? plain,
    bounds: {
      startRowIndex: Math.min(...rows),
      endRowIndex: Math.max(...rows) + 1,
      startColumnIndex: Math.min(...columns),
      endColumnIndex: Math.max(...columns) + 1,
    },
  };
}
