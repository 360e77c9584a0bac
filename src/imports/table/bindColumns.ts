import { type Issue } from '../../shared/errors';
import { decimalMarks, parseNumber, type DecimalMarks } from '../cells/parseNumber';
import { slashOrder, type SlashOrder } from '../cells/parseDate';
import { FILE_COLUMNS, type FileColumn, type FileKind } from '../fileKinds';
import { importIssue } from '../issues/importIssue';
import { columnOfHeader, isPeriodHeader, normaliseHeader, unitOfHeader } from './header';
import { type Table, type TableRow } from './readTable';

/** A column of a kind found in a file: where its cells are, and how its numbers and dates are written. */
export interface BoundColumn {
  readonly column: FileColumn;
  readonly header: string;
  readonly indexes: readonly number[];
  readonly marks: DecimalMarks;
  readonly order: SlashOrder;
}

/** The columns of a kind that a file has, by key. */
export type BoundColumns = ReadonlyMap<string, BoundColumn>;

/** The cell of a column: the first that is not empty among the headers that mean it. */
export function cellOf(row: TableRow, bound: BoundColumn): string {
  for (const index of bound.indexes) {
    const cell = row.cells[index];
    if (cell !== undefined && cell !== '') return cell;
  }
  return '';
}

/** Positions of the headers that mean a column, best alias first, then from left to right. */
function indexesOf(kind: FileKind, column: FileColumn, header: readonly string[]): readonly number[] {
  const aliases = column.aliases.map(normaliseHeader);
  const rank = (index: number): number => aliases.indexOf(normaliseHeader(header[index] ?? ''));
  return [...header.keys()]
    .filter((index) => columnOfHeader(kind, header[index] ?? '')?.key === column.key)
    .sort((left, right) => rank(left) - rank(right) || left - right);
}

function bindColumn(kind: FileKind, column: FileColumn, table: Table): BoundColumn | null {
  const indexes = indexesOf(kind, column, table.header);
  const first = indexes[0];
  if (first === undefined) return null;
  const unread: BoundColumn = {
    column,
    header: table.header[first] ?? '',
    indexes,
    marks: 'unknown',
    order: 'unknown',
  };
  const cells = (): string[] => table.rows.map((row) => cellOf(row, unread));
  if (column.type === 'date') return { ...unread, order: slashOrder(cells()) };
  if (column.type === 'money') return { ...unread, marks: decimalMarks(cells()) };
  return unread;
}

/** The columns of a kind that the table has. Columns that the kind does not know are left alone. */
export function bindColumns(kind: FileKind, table: Table): BoundColumns {
  const bound = FILE_COLUMNS[kind].map((column) => bindColumn(kind, column, table)).filter((found) => found !== null);
  return new Map(bound.map((found) => [found.column.key, found]));
}

/** Headers that occur several times under the same name and whose cells differ in some row (usual in amoCRM). */
function duplicateHeaders(table: Table, bound: BoundColumns): Issue[] {
  return [...bound.values()].flatMap(({ header, indexes }) => {
    const same = indexes.filter((index) => normaliseHeader(table.header[index] ?? '') === normaliseHeader(header));
    const differ = table.rows.filter((row) => {
      const said = new Set(same.map((index) => row.cells[index] ?? '').filter((cell) => cell !== ''));
      return said.size > 1;
    });
    const first = differ[0];
    if (!first) return [];
    return [
      importIssue('duplicate_header', { row: first.line, column: header }, { column: header, count: differ.length }),
    ];
  });
}

function missingColumns(kind: FileKind, table: Table, bound: BoundColumns): Issue[] {
  const missing = FILE_COLUMNS[kind].filter((column) => column.required && !bound.has(column.key));
  const period = table.header.find(isPeriodHeader);
  return missing.map((column) => {
    if (kind === 'spend' && column.key === 'date' && period !== undefined) {
      return importIssue('not_daily', { row: table.headerLine, column: period }, { column: period });
    }
    const slots = { column: column.title, names: column.aliases.slice(0, 5).join(', ') };
    return importIssue('missing_column', { row: table.headerLine, column: column.key }, slots);
  });
}

/** Money columns in which a number such as `1.234` had to be taken as thousands, because no other number shows the mark. */
function assumedThousands(table: Table, bound: BoundColumns): Issue[] {
  return [...bound.values()].flatMap((found) => {
    if (found.column.type !== 'money' || found.marks !== 'unknown') return [];
    const row = table.rows.find((candidate) => {
      const reading = parseNumber(cellOf(candidate, found));
      return 'number' in reading && reading.assumedThousands === true;
    });
    if (!row) return [];
    const value = cellOf(row, found);
    return [importIssue('assumed_thousands', { row: row.line, column: found.header, value }, { sample: value })];
  });
}

/**
 * What is wrong with the columns as a whole: required ones that are missing, repeated ones that disagree, numbers whose
 * decimal mark had to be assumed.
 */
export function checkColumns(kind: FileKind, table: Table, bound: BoundColumns): Issue[] {
  return [...missingColumns(kind, table, bound), ...duplicateHeaders(table, bound), ...assumedThousands(table, bound)];
}

/** The currency or unit that the header of the money column names; null when it names none. */
export function moneyUnit(bound: BoundColumns): string | null {
  const money = [...bound.values()].find(({ column }) => column.type === 'money');
  return money ? unitOfHeader(money.header) : null;
}
