import { decimalMarkCounter, type DecimalMarks } from '../cells/parseNumber';
import { slashOrderCounter, type SlashOrder } from '../cells/parseDate';
import { FILE_COLUMNS, type FileColumn, type FileKind } from '../fileKinds';
import type { FileFormat } from '../formats/format';
import { headerMeanings, type ColumnChoice } from '../formats/recognise';
import { eachInSlices, type Slices } from '../slices';
import { unitOfHeader } from './normaliseHeader';
import { type Table, type TableRow } from './readTable';

/** A column of a kind found in a file: where its cells are, and how its numbers and dates are written. */
export interface BoundColumn {
  readonly column: FileColumn;
  readonly header: string;
  readonly indexes: readonly number[];
  readonly marks: DecimalMarks;
  readonly order: SlashOrder;
  /** Cells are of a workbook: a number may be a day. */
  readonly exact: boolean;
  /** Whether rows without it are refused. */
  readonly required: boolean;
  /** First cells that alone do not tell how they are meant, with their lines. */
  readonly unclear: readonly { readonly line: number; readonly cell: string }[];
}

/** The columns of a kind that a file has, by key. */
export type BoundColumns = ReadonlyMap<string, BoundColumn>;

/** What a person answered about columns whose cells do not tell, by column key. */
export interface ColumnAnswers {
  readonly dateOrder?: Readonly<Record<string, 'day-first' | 'month-first'>>;
  readonly decimal?: Readonly<Record<string, 'point' | 'comma'>>;
}

/** How the columns of a file are to be found. */
export interface BindOptions {
  readonly format: FileFormat | null;
  readonly choice: ColumnChoice | null;
  readonly answers: ColumnAnswers;
}

/** The cell of a column: the first that is not empty among the headers that mean it. */
export function cellOf(row: TableRow, bound: Pick<BoundColumn, 'indexes'>): string {
  for (const index of bound.indexes) {
    const cell = row.cells[index];
    if (cell !== undefined && cell !== '') return cell;
  }
  return '';
}

/** Keys without which a row is nothing. */
export const requiredKeys = (kind: FileKind, format: FileFormat | null): ReadonlySet<string> =>
  new Set(format?.required ?? FILE_COLUMNS[kind].filter((column) => column.required).map(({ key }) => key));

const DATES = ['date', 'moment', 'plan'];

type Writing = Pick<BoundColumn, 'marks' | 'order' | 'unclear'>;

const SAMPLES = 3;

/** Feeds the cells of a column to a counter and keeps the first that it finds unclear. */
function* count(
  table: Table,
  indexes: readonly number[],
  add: (cell: string) => boolean,
): Slices<{ line: number; cell: string }[]> {
  const unclear: { line: number; cell: string }[] = [];
  yield* eachInSlices(table.rows, (row) => {
    const cell = cellOf(row, { indexes });
    if (add(cell) && unclear.length < SAMPLES) unclear.push({ line: row.line, cell });
  });
  return unclear;
}

/** How the cells of a column are written, from all rows of the file or as a person said. */
function* writingOf(
  column: FileColumn,
  indexes: readonly number[],
  table: Table,
  answers: ColumnAnswers,
): Slices<Writing> {
  const { key, type } = column;
  const order = answers.dateOrder?.[key];
  const marks = answers.decimal?.[key];
  if (DATES.includes(type) && order === undefined) {
    const counter = slashOrderCounter();
    const unclear = yield* count(table, indexes, counter.add);
    return { marks: 'unknown', order: counter.order(), unclear };
  }
  if (type === 'money' && marks === undefined) {
    const counter = decimalMarkCounter();
    const unclear = yield* count(table, indexes, counter.add);
    return { marks: counter.marks(), order: 'unknown', unclear };
  }
  return { marks: marks ?? 'unknown', order: order ?? 'unknown', unclear: [] };
}

/** The columns of a kind that the table has, in slices. Columns that the kind does not know are left alone. */
export function* bindColumns(kind: FileKind, table: Table, options: BindOptions): Slices<BoundColumns> {
  const meanings = headerMeanings(kind, table.header, options.format, options.choice);
  const required = requiredKeys(kind, options.format);
  const bound = new Map<string, BoundColumn>();
  for (const column of FILE_COLUMNS[kind]) {
    const rank = (index: number): number => meanings[index]?.rank ?? 0;
    const indexes = [...table.header.keys()]
      .filter((index) => meanings[index]?.key === column.key)
      .sort((left, right) => rank(left) - rank(right) || left - right);
    const first = indexes[0];
    if (first === undefined) continue;
    bound.set(column.key, {
      column,
      header: table.header[first] ?? '',
      indexes,
      exact: table.exact,
      required: required.has(column.key),
      ...(yield* writingOf(column, indexes, table, options.answers)),
    });
  }
  return bound;
}

/** The currency or unit that the header of the money column names; null when it names none. */
export function moneyUnit(bound: BoundColumns): string | null {
  const money = [...bound.values()].find(({ column }) => column.type === 'money');
  return money ? unitOfHeader(money.header) : null;
}
