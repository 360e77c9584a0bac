import { type Issue } from '../../shared/errors';
import { type Text } from '../../shared/text';
import { FILE_COLUMNS, type FileKind } from '../fileKinds';
import { importIssue } from '../issues/importIssue';
import { type ImportIssueCode } from '../issues/catalogue';
import { declaredDelimiter, detectDelimiter, type Delimiter } from './delimiter';
import { HEADER_SEARCH_ROWS, headerScore } from './header';
import { parseCsv } from './parseCsv';

/** One row of a file; `line` is the line of the file (1 = first) on which the row begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file cut into rows. `header` is empty when no row of headers was found; rows that cannot be read are issues. */
export interface Table {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  readonly delimiter: Delimiter;
  readonly issues: readonly Issue[];
}

interface RawRow extends TableRow {
  readonly quoteIssue?: ImportIssueCode;
}

const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cell.trim() === '');

function cutRows(text: string, delimiter: Delimiter, firstLine: number): readonly RawRow[] {
  let line = firstLine;
  return parseCsv(text, delimiter).map(({ cells, fault }) => {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.split('\n').length - 1), 0);
    const row = { line: start, cells };
    return fault === undefined ? row : { ...row, quoteIssue: fault === 'unclosed' ? 'unclosed_quote' : 'bad_quotes' };
  });
}

function findHeader(rows: readonly TableRow[]): number {
  const scores = rows.slice(0, HEADER_SEARCH_ROWS).map((row) => headerScore(row.cells));
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

function readBody(rows: readonly RawRow[], width: number): { rows: TableRow[]; issues: Issue[] } {
  const body: { rows: TableRow[]; issues: Issue[] } = { rows: [], issues: [] };
  const filled = rows.filter((row) => !isBlank(row));
  for (const row of filled) {
    const fitted = fitRow(row, width);
    if ('cells' in fitted) body.rows.push(fitted);
    else body.issues.push(fitted);
  }
  const short = filled.filter((row) => row.cells.length < width && !row.quoteIssue);
  const first = short[0];
  if (first) body.issues.push(importIssue('short_rows', { row: first.line }, { count: short.length }));
  if (filled.length === 0) body.issues.push(importIssue('no_rows'));
  return body;
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

/**
 * Cuts the text of a CSV or TSV file into a header and rows: delimiter `; , tab |` found or named by a `sep=` line, quoted
 * delimiters and line breaks, preamble above the header, empty rows left out, a trailing delimiter ignored. Cells are
 * trimmed text and exactly as many as headers. Never throws: what cannot be read is in `issues`.
 */
export function readTable(text: string): Table {
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const declared = declaredDelimiter(whole);
  const body = declared === null ? whole : whole.slice(whole.indexOf('\n') + 1);
  const delimiter = declared ?? detectDelimiter(body);
  const nothing = { header: [], headerLine: 0, rows: [], delimiter };
  if (body.trim() === '') return { ...nothing, issues: [importIssue('empty_file')] };
  const raw = cutRows(body, delimiter, declared === null ? 1 : 2);
  const headerIndex = findHeader(raw);
  const headerRow = raw[headerIndex];
  if (!headerRow) return { ...nothing, issues: [noHeader()] };
  const header = trimHeader(headerRow.cells);
  return { header, headerLine: headerRow.line, delimiter, ...readBody(raw.slice(headerIndex + 1), header.length) };
}
