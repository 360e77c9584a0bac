/** References of a formula: each cell or range with the sheet it names, found among the tokens. */
import { remembered } from './remembered';
import { joinTokens, tokenize, type Token } from './tokens';

/** One end of a reference; a missing row or column means the whole line: both ends of `A:C` have no row, the second of `A2:C` too. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** Title as named in the formula; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** The same object as `from` for a single cell. */
  readonly to: Corner;
  /** Tokens that it takes: first and how many. */
  readonly at: number;
  readonly length: number;
}

const CORNER = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/;

/** Column index from letters: A is 0. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Letters of a column index: 0 is A. */
export function columnName(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A corner from its text, `$A$1`, `A` or `1`; null when it is none. */
export function parseCorner(text: string): Corner | null {
  const match = text === '' ? null : CORNER.exec(text);
  if (!match) return null;
  return {
    columnFixed: match[1] === '$',
    column: match[2] === undefined ? null : columnNumber(match[2]),
    rowFixed: match[3] === '$',
    row: match[4] === undefined ? null : Number(match[4]) - 1,
  };
}

const cornerOf = (token: Token | undefined): Corner | null =>
  token?.kind === 'name' || token?.kind === 'number' ? parseCorner(token.text) : null;

export const writeCorner = ({ row, column, rowFixed, columnFixed }: Corner): string =>
  (column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`) +
  (row === null ? '' : `${rowFixed ? '$' : ''}${row + 1}`);

/** Titles that read as a cell, `D3` or `R1C1`, are quoted. */
export const looksLikeCell = (title: string): boolean => /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(title);

/** A title as formulas write it: quoted when it is not a plain word. */
export const writeTitle = (title: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !looksLikeCell(title) ? title : `'${title.replaceAll("'", "''")}'`;

/** A reference as formulas write it. */
export function writeReference(sheet: string | null, from: Corner, to: Corner): string {
  const prefix = sheet === null ? '' : `${writeTitle(sheet)}!`;
  return prefix + (from === to ? writeCorner(from) : `${writeCorner(from)}:${writeCorner(to)}`);
}

const titleOf = (token: Token | undefined): string | null => {
  if (token?.kind === 'quotedSheet') return token.text.slice(1, -1).replaceAll("''", "'");
  return token?.kind === 'name' ? token.text : null;
};

const sheetBefore = (tokens: readonly Token[], index: number): string | null =>
  tokens[index - 1]?.text === '!' ? titleOf(tokens[index - 2]) : null;

function referenceAt(tokens: readonly Token[], index: number): Reference | null {
  const from = cornerOf(tokens[index]);
  const after = tokens[index + 1];
  if (!from || after?.kind === 'open' || after?.text === '!') return null;
  const to = after?.text === ':' ? cornerOf(tokens[index + 2]) : null;
  const single = from.row !== null && from.column !== null;
  if (!to && !single) return null;
  const sheet = sheetBefore(tokens, index);
  const start = sheet === null ? index : index - 2;
  return { sheet, from, to: to ?? from, at: start, length: (to ? index + 3 : index + 1) - start };
}

/** All references of a tokenized formula. A name followed by `(` is a function, not a cell. */
export function findReferences(tokens: readonly Token[]): Reference[] {
  const references: Reference[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const reference = referenceAt(tokens, index);
    if (!reference) continue;
    references.push(reference);
    index = reference.at + reference.length - 1;
  }
  return references;
}

/** The same of a formula. */
const referencesIn: (formula: string) => readonly Reference[] = remembered((formula) =>
  findReferences(tokenize(formula)),
);

/** Rewrites each reference of a formula: a text in its place, or null to keep it. */
export function rewriteReferences(formula: string, rewrite: (reference: Reference) => string | null): string {
  const tokens = tokenize(formula);
  const references = referencesIn(formula);
  if (references.length === 0) return formula;
  let text = '';
  let next = 0;
  for (const reference of references) {
    const end = reference.at + reference.length;
    text += joinTokens(tokens.slice(next, reference.at));
    text += rewrite(reference) ?? joinTokens(tokens.slice(reference.at, end));
    next = end;
  }
  return text + joinTokens(tokens.slice(next));
}

/** Columns from the first to the last; null for all of a sheet's. */
export type Span = readonly [first: number, last: number] | null;

export interface Mentions {
  /** Titles of sheets, in upper case. */
  readonly sheets: readonly string[];
  /** Plain names (named ranges, functions), in upper case. */
  readonly names: readonly string[];
  /** Columns of other sheets that are referred to, by upper-case title. */
  readonly spans: readonly (readonly [title: string, span: Span])[];
}

const spanOf = ({ from, to }: Reference): Span =>
  from.column === null || to.column === null
    ? null
    : [Math.min(from.column, to.column), Math.max(from.column, to.column)];

function findMentions(formula: string): Mentions {
  const tokens = tokenize(formula);
  const sheets: string[] = [];
  const names: string[] = [];
  tokens.forEach((token, index) => {
    const title = titleOf(token);
    if (title === null) return;
    (tokens[index + 1]?.text === '!' ? sheets : names).push(title.toUpperCase());
  });
  const spans = referencesIn(formula).flatMap((reference) =>
    reference.sheet === null ? [] : [[reference.sheet.toUpperCase(), spanOf(reference)] as const],
  );
  return { sheets, names, spans };
}

/** What a formula mentions. */
export const mentions: (formula: string) => Mentions = remembered(findMentions);

/** Functions that a formula calls, each once, in upper case. */
export function functionsUsed(formula: string): string[] {
  const tokens = tokenize(formula);
  const calls = tokens.filter((token, index) => token.kind === 'name' && tokens[index + 1]?.kind === 'open');
  return [...new Set(calls.map((token) => token.text.toUpperCase()))];
}
