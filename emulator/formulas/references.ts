/** References of a formula: each cell or range with the sheet it names, found among the tokens. */
import { tokenize, type Token } from './tokens';

export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** Title as named in the formula; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner;
  /** Tokens that it takes: first and how many. */
  readonly at: number;
  readonly length: number;
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function columnName(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function corner(token: Token | undefined): Corner | null {
  const match = token?.kind === 'name' ? CELL.exec(token.text) : null;
  if (!match) return null;
  return {
    columnFixed: match[1] === '$',
    column: columnNumber(match[2] ?? ''),
    rowFixed: match[3] === '$',
    row: Number(match[4]) - 1,
  };
}

export const writeCorner = ({ row, column, rowFixed, columnFixed }: Corner): string =>
  `${columnFixed ? '$' : ''}${columnName(column)}${rowFixed ? '$' : ''}${row + 1}`;

/** A title as formulas write it: quoted when it is not a plain word. */
export const writeTitle = (title: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !CELL.test(title) ? title : `'${title.replaceAll("'", "''")}'`;

function sheetBefore(tokens: readonly Token[], index: number): string | null {
  if (tokens[index - 1]?.text !== '!') return null;
  const title = tokens[index - 2];
  if (title?.kind === 'quotedSheet') return title.text.slice(1, -1).replaceAll("''", "'");
  return title?.kind === 'name' ? title.text : null;
}

/** All references of a tokenized formula. A name followed by `(` is a function, not a cell. */
export function findReferences(tokens: readonly Token[]): Reference[] {
  const references: Reference[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const from = corner(tokens[index]);
    if (!from || tokens[index + 1]?.kind === 'open' || tokens[index + 1]?.text === '!') continue;
    const sheet = sheetBefore(tokens, index);
    const to = tokens[index + 1]?.text === ':' ? corner(tokens[index + 2]) : null;
    const start = sheet === null ? index : index - 2;
    const end = to ? index + 3 : index + 1;
    references.push({ sheet, from, to: to ?? from, at: start, length: end - start });
    index = end - 1;
  }
  return references;
}

/** Rewrites each reference of a formula: a text in its place, or null to keep it. */
export function rewriteReferences(formula: string, rewrite: (reference: Reference) => string | null): string {
  const tokens = tokenize(formula);
  let text = '';
  let next = 0;
  for (const reference of findReferences(tokens)) {
    text += tokens
      .slice(next, reference.at)
      .map((token) => token.text)
      .join('');
    const original = tokens
      .slice(reference.at, reference.at + reference.length)
      .map((token) => token.text)
      .join('');
    text += rewrite(reference) ?? original;
    next = reference.at + reference.length;
  }
  return (
    text +
    tokens
      .slice(next)
      .map((token) => token.text)
      .join('')
  );
}

/** Titles of sheets and plain names (named ranges, functions) that a formula mentions. */
export function mentions(formula: string): { readonly sheets: readonly string[]; readonly names: readonly string[] } {
  const tokens = tokenize(formula);
  const sheets: string[] = [];
  const names: string[] = [];
  tokens.forEach((token, index) => {
    const isSheet = tokens[index + 1]?.text === '!';
    if (token.kind === 'quotedSheet') sheets.push(token.text.slice(1, -1).replaceAll("''", "'"));
    else if (token.kind === 'name') (isSheet ? sheets : names).push(token.text);
  });
  return { sheets, names };
}

/** Functions that a formula calls, upper case. */
export function functionsUsed(formula: string): string[] {
  const tokens = tokenize(formula);
  return [
    ...new Set(
      tokens
        .filter((token, index) => token.kind === 'name' && tokens[index + 1]?.kind === 'open')
        .map((token) => token.text.toUpperCase()),
    ),
  ];
}
