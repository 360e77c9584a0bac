/** Finding the header row and what kind of file it belongs to. */
import { FILE_COLUMNS, PERIOD_HEADERS, type FileColumn, type FileKind } from '../fileKinds';
import { FORMAT_HEADERS } from '../formats/recognise';
import { normaliseHeader } from './normaliseHeader';

export { normaliseHeader, unitOfHeader } from './normaliseHeader';

/** The row of headers is looked for in so many first rows; above it exports have a title, a period, an account. */
export const HEADER_SEARCH_ROWS = 15;

/** With fewer known columns a row is no header: a single word may be anything. */
const MIN_KNOWN = 2;

const KNOWN: Readonly<Record<FileKind, ReadonlyMap<string, FileColumn>>> = {
  leads: byAlias(FILE_COLUMNS.leads),
  spend: byAlias(FILE_COLUMNS.spend),
};

const PERIODS: ReadonlySet<string> = new Set(PERIOD_HEADERS.map(normaliseHeader));

function byAlias(columns: readonly FileColumn[]): ReadonlyMap<string, FileColumn> {
  return new Map(columns.flatMap((column) => column.aliases.map((alias) => [normaliseHeader(alias), column])));
}

/** The column of a kind that a header names; undefined when the kind has none of that name. */
export function columnOfHeader(kind: FileKind, header: string): FileColumn | undefined {
  return KNOWN[kind].get(normaliseHeader(header));
}

/** Whether a header says that rows are weeks, months or a whole report, not days. */
export function isPeriodHeader(header: string): boolean {
  return PERIODS.has(normaliseHeader(header));
}

function knownColumns(kind: FileKind, header: readonly string[]): number {
  return new Set(header.map((cell) => columnOfHeader(kind, cell)?.key).filter((key) => key !== undefined)).size;
}

/** Headers of a row that some known export has. */
function formatColumns(kind: FileKind, header: readonly string[]): number {
  return new Set(header.map(normaliseHeader).filter((cell) => FORMAT_HEADERS[kind].has(cell))).size;
}

/** How many columns of the better matching kind a row names; 0 when it is no header. */
export function headerScore(cells: readonly string[]): number {
  const known = (kind: FileKind): number => Math.max(knownColumns(kind, cells), formatColumns(kind, cells));
  const score = Math.max(known('leads'), known('spend'));
  return score >= MIN_KNOWN ? score : 0;
}

function hasRequired(kind: FileKind, header: readonly string[]): boolean {
  const found = new Set(header.map((cell) => columnOfHeader(kind, cell)?.key));
  return FILE_COLUMNS[kind].every((column) => !column.required || found.has(column.key));
}

/**
 * What kind of file has this header: the kind whose required columns are all there (the one with more columns when both
 * are), else the one with more columns; null when neither has two.
 */
export function recogniseKind(header: readonly string[]): FileKind | null {
  const score = (kind: FileKind): number =>
    knownColumns(kind, header) + (hasRequired(kind, header) ? FILE_COLUMNS.leads.length : 0);
  if (headerScore(header) === 0) return null;
  return score('leads') > score('spend') ? 'leads' : 'spend';
}
