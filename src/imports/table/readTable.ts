import { type Issue } from '../../shared/errors';
import { type Text } from '../../shared/text';
import { FILE_COLUMNS, type FileKind } from '../fileKinds';
import { IssueList } from '../issues/issueList';
import { importIssue } from '../issues/importIssue';
import { type ImportIssueCode } from '../issues/catalogue';
import { fingerprintOfHeader } from '../mapping/headerFingerprint';
import { finish, SLICE_ROWS, type Slices } from '../slices';
import { declaredDelimiter, detectDelimiter, type Delimiter } from './delimiter';
import { guessHeader } from './guessHeader';
import { HEADER_SEARCH_ROWS, headerScore } from './header';
import { cutCsv } from './parseCsv';

/** One row of a file; `line` is the line of the file (1 = first) on which the row begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row of headers that nobody recognised, and the first rows below it: enough for a person to say what they mean. */
export interface HeaderGuess {
  readonly header: readonly string[];
  readonly line: number;
  readonly sample: readonly (readonly string[])[];
}

/** A file cut into rows. `header` is empty when no row of headers was found; rows that cannot be read are issues. */
export interface Table {
  readonly header: readonly string[];
  readonly headerLine: number;
  /** Texts above the header: a title, a period, an account, a currency. */
  readonly preamble: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: Delimiter;
  readonly issues: readonly Issue[];
  /** Rows that could not be cut. */
  readonly refused: number;
  /** Numbers are numbers of a workbook, not texts: 46082 may be a day, and a point is a decimal mark. */
  readonly exact: boolean;
  readonly guess: HeaderGuess | null;
}

interface RawRow extends TableRow {
  readonly quoteIssue?: ImportIssueCode;
}

/** What helps to find the header: fingerprints of headers that a person has explained before. */
export interface TableOptions {
  readonly fingerprints?: ReadonlySet<string>;
}

const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cell.trim() === '');

/** Rows that the parser cuts at a time. */
const CUT_ROWS = 500;

function* cutRows(text: string, delimiter: Delimiter, firstLine: number): Slices<RawRow[]> {
  const rows: RawRow[] = [];
  let line = firstLine;
  for (let at = 0; at >= 0;) {
    const part = cutCsv(text, delimiter, at, CUT_ROWS);
    for (const { cells, fault } of part.rows) {
      const row = { line, cells };
      rows.push(
        fault === undefined ? row : { ...row, quoteIssue: fault === 'unclosed' ? 'unclosed_quote' : 'bad_quotes' },
      );
      line += 1 + cells.reduce((breaks, cell) => breaks + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    }
    at = part.next;
    yield at < 0 ? 1 : at / text.length;
  }
  return rows;
}

function findHeader(rows: readonly TableRow[], { fingerprints }: TableOptions): number {
  const first = rows.slice(0, HEADER_SEARCH_ROWS);
  const known = first.findIndex((row) => fingerprints?.has(fingerprintOfHeader(row.cells)));
  if (known >= 0) return known;
  const scores = first.map((row) => headerScore(row.cells));
  const best = Math.max(0, ...scores);
  return best === 0 ? -1 : scores.indexOf(best);
}

/** Cells as wide as the header; a row that is broken or too wide is an issue instead. */
function fitRow(row: RawRow, width: number): TableRow | Issue {
  if (row.quoteIssue) return importIssue(row.quoteIssue, { row: row.line, value: row.cells.join(' ').trim() });
  const extra = row.cells.slice(width).filter((cell) => cell.trim() !== '');
  if (extra.length > 0) return importIssue('extra_cells', { row: row.line, value: extra.join(' ') });
  const cells = row.cells.slice(0, width).map((cell) => cell.trim());
  while (cells.length < width) cells.push('');
  return { line: row.line, cells };
}

function* readBody(
  rows: readonly RawRow[],
  from: number,
  width: number,
): Slices<{ rows: TableRow[]; issues: readonly Issue[]; refused: number }> {
  const body: TableRow[] = [];
  const issues = new IssueList();
  let filled = 0;
  let refused = 0;
  let short = 0;
  let firstShort = 0;
  for (let index = from; index < rows.length; index++) {
    const row = rows[index];
    if (!row || isBlank(row)) continue;
    filled += 1;
    if (row.cells.length < width && !row.quoteIssue) {
      short += 1;
      if (short === 1) firstShort = row.line;
    }
    const fitted = fitRow(row, width);
    if ('cells' in fitted) body.push(fitted);
    else {
      issues.add(fitted);
      refused += 1;
    }
    if (filled % SLICE_ROWS === 0) yield index / rows.length;
  }
  if (short > 0) issues.add(importIssue('short_rows', { row: firstShort }, { count: short }));
  if (filled === 0) issues.add(importIssue('no_rows'));
  return { rows: body, issues: issues.all(), refused };
}

/** Header cells without the empty ones at the end, which a trailing delimiter makes. */
function trimHeader(cells: readonly string[]): readonly string[] {
  const header = cells.map((cell) => cell.trim());
  while (header.length > 0 && header[header.length - 1] === '') header.pop();
  return header;
}

function requiredColumns(kind: FileKind): Text {
  const required = FILE_COLUMNS[kind].filter((column) => column.required);
  const list = (language: keyof Text): string =>
    required.map((column) => `${column.title[language]} (${column.key})`).join(', ');
  return { ru: list('ru'), en: list('en') };
}

function noHeader(): Issue {
  return importIssue('no_header', {}, { leads: requiredColumns('leads'), spend: requiredColumns('spend') });
}

const preambleOf = (rows: readonly TableRow[]): string[] =>
  rows.map((row) => row.cells.filter((cell) => cell.trim() !== '').join(' ')).filter((text) => text !== '');

interface Cut {
  readonly delimiter: Delimiter;
  readonly exact: boolean;
}

function* tableOf(raw: readonly RawRow[], cut: Cut, options: TableOptions): Slices<Table> {
  const headerIndex = findHeader(raw, options);
  const headerRow = raw[headerIndex];
  if (!headerRow) {
    const guess = guessHeader(raw.slice(0, HEADER_SEARCH_ROWS + 4));
    return { ...NOTHING, ...cut, issues: [noHeader()], guess };
  }
  const header = trimHeader(headerRow.cells);
  const body = yield* readBody(raw, headerIndex + 1, header.length);
  return {
    header,
    headerLine: headerRow.line,
    preamble: preambleOf(raw.slice(0, headerIndex)),
    ...cut,
    ...body,
    guess: {
      header,
      line: headerRow.line,
      sample: body.rows.slice(0, 3).map((row) => row.cells),
    },
  };
}

const NOTHING: Omit<Table, 'issues' | 'delimiter'> = {
  header: [],
  headerLine: 0,
  preamble: [],
  rows: [],
  refused: 0,
  exact: false,
  guess: null,
};

/** `readTable` in slices. */
export function* readTableSlices(text: string, options: TableOptions = {}): Slices<Table> {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  const declared = declaredDelimiter(whole.slice(0, 200));
  const body = declared === null ? whole : whole.replace(/^[^\r\n]*(\r\n|\r|\n)/, '');
  if (!/\S/.test(body)) return { ...NOTHING, delimiter: declared ?? ';', issues: [importIssue('empty_file')] };
  yield 0;
  const delimiter = declared ?? detectDelimiter(body, options.fingerprints);
  yield 0;
  const raw = yield* cutRows(body, delimiter, declared === null ? 1 : 2);
  return yield* tableOf(raw, { delimiter, exact: false }, options);
}

/** The table of rows that a workbook was read into; `line` is the row of the sheet. */
export function* tableOfCells(cells: readonly (readonly string[])[], options: TableOptions = {}): Slices<Table> {
  const raw = cells.map((row, index) => ({ line: index + 1, cells: row }));
  if (raw.every(isBlank)) return { ...NOTHING, delimiter: ';', issues: [importIssue('empty_file')] };
  return yield* tableOf(raw, { delimiter: ';', exact: true }, options);
}

/**
 * Cuts the text of a CSV or TSV file into a header and rows: delimiter `; , tab |` found or named by a `sep=` line, quoted
 * delimiters and line breaks, preamble above the header, empty rows left out, a trailing delimiter ignored. Cells are
 * trimmed text and exactly as many as headers. Never throws: what cannot be read is in `issues`.
 */
export const readTable = (text: string, options: TableOptions = {}): Table => finish(readTableSlices(text, options));
