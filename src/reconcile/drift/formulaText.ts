/**
 * Formulas compared by what they mean: an inserted column moves every address of a formula although nobody touched it, so addresses are
 * replaced by the identities of the cells that they point to. Spaces, letter case and the separator of the locale do not count either.
 */
import { columnIndex, columnLetters } from '../../shared/a1';

/** What stands at a row and column of the sheet: a text that people cannot move away from, or null for a place that is not ours. */
export type KeyAt = (row: number, column: number) => string | null;
/** Where a key stands now; null when its row or column is gone. */
export type PlaceOf = (key: string) => { readonly row: number; readonly column: number } | null;

const ADDRESS = /(?<![\w.!'])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/g;
const OPEN = '⟨';
const CLOSE = '⟩';
const TOKEN = /⟨([$.])([$.])([^⟩]*)⟩/g;
/** A mark that is not there, so that both marks always take one letter. */
const mark = (text: string): string => text || '.';

const NOT_LATIN = /[^ -~]/;

/** Latin letters as capitals; those of other scripts stay as they are. */
const capitals = (text: string): string =>
  NOT_LATIN.test(text) ? text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : text.toUpperCase();

/** Keys stand in formulas tens of thousands of times, and there are a few thousand of them. */
const knownKeys = new Map<string, string>();
const MAX_KEYS = 50_000;

function keyInCapitals(key: string): string {
  const known = knownKeys.get(key);
  if (known !== undefined) return known;
  if (knownKeys.size >= MAX_KEYS) knownKeys.clear();
  const text = capitals(key);
  knownKeys.set(key, text);
  return text;
}

/** Applies `change` outside of quoted texts and titles. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  if (!formula.includes('"') && !formula.includes("'")) return change(formula);
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** A formula by meaning. An address that is not ours stays as it is written. */
export const formulaMeaning = (formula: string, keyAt: KeyAt): string =>
  outsideQuotes(formula, (part) =>
    capitals(part.replace(/\s+/g, '').replaceAll(',', ';')).replace(
      ADDRESS,
      (text, columnMark: string, letters: string, rowMark: string, row: string) => {
        const key = keyAt(Number(row) - 1, columnIndex(letters));
        return key === null ? text : `${OPEN}${mark(columnMark)}${mark(rowMark)}${keyInCapitals(key)}${CLOSE}`;
      },
    ),
  );

/** A formula with its addresses as keys, letter case kept, to be written where things stand now. */
export const formulaByKeys = (formula: string, keyAt: KeyAt): string =>
  outsideQuotes(formula, (part) =>
    part.replace(ADDRESS, (text, columnMark: string, letters: string, rowMark: string, row: string) => {
      const key = keyAt(Number(row) - 1, columnIndex(letters));
      return key === null ? text : `${OPEN}${mark(columnMark)}${mark(rowMark)}${key}${CLOSE}`;
    }),
  );

const [QUOTE, APOSTROPHE, COMMA, SEMICOLON] = [34, 39, 44, 59];
const isSeparator = (code: number): boolean => code === COMMA || code === SEMICOLON;

/** Whether two formulas read alike but for the separators of their locales; quoted texts and titles count as they are. */
export function readsAlike(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  let open = 0;
  for (let at = 0; at < one.length; at++) {
    const [code, its] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (code !== its && (open !== 0 || !isSeparator(code) || !isSeparator(its))) return false;
    // a doubled mark inside of a quoted text closes and opens it again
    if (code === QUOTE || code === APOSTROPHE) open = open === 0 ? code : open === code ? 0 : open;
  }
  return true;
}

const dollar = (text: string): string => (text === '$' ? '$' : '');

/**
 * A table's formula for its rows: gives the text that it has on a row, counted from 0. Every key in it is a cell of that row.
 * @param columnOf where the column of a key stands now
 * @returns null when a column that it refers to is gone
 */
export function formulaOfRow(
  byKeys: string,
  columnOf: (key: string) => number | null,
): ((row: number) => string) | null {
  const parts: string[] = [];
  let end = 0;
  for (const token of byKeys.matchAll(TOKEN)) {
    const [text, columnMark = '', rowMark = '', key = ''] = token;
    const column = columnOf(key);
    if (column === null) return null;
    parts.push(`${byKeys.slice(end, token.index)}${dollar(columnMark)}${columnLetters(column)}${dollar(rowMark)}`);
    end = token.index + text.length;
  }
  parts.push(byKeys.slice(end));
  return (row) => parts.join(String(row + 1));
}

/** The formula for the places as they are now; null when something that it refers to is gone. */
export function formulaInPlace(byKeys: string, placeOf: PlaceOf): string | null {
  let gone = false;
  const text = byKeys.replace(TOKEN, (_, columnMark: string, rowMark: string, key: string) => {
    const place = placeOf(key);
    if (!place) {
      gone = true;
      return '';
    }
    return `${dollar(columnMark)}${columnLetters(place.column)}${dollar(rowMark)}${place.row + 1}`;
  });
  return gone ? null : text;
}
