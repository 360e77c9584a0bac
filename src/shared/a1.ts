/** Addresses in A1 notation; rows and columns count from 0 in code. */

/** Letters of a column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Column of its letters: A → 0. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet title as formulas write it: always quoted, inner quotes doubled. */
export const quoteSheetTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;
