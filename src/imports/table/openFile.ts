import { type Issue } from '../../shared/errors';
import { t, type Text } from '../../shared/text';
import { type FileKind } from '../fileKinds';
import type { FileFormat } from '../formats/format';
import { recogniseFormat, type ColumnChoice } from '../formats/recognise';
import { importIssue } from '../issues/importIssue';
import { fingerprintOfHeader } from '../mapping/headerFingerprint';
import { eachInSlices, type Slices } from '../slices';
import { bindColumns, cellOf, type BoundColumn, type BoundColumns, type ColumnAnswers } from './bindColumns';
import { checkColumns, type ColumnQuestion } from './checkColumns';
import { recogniseKind } from './header';
import { type Table, type TableRow } from './readTable';
import { isTotalRow } from './totalRows';

/** A header that a person has explained: what its columns mean and how they are written. */
export interface KnownHeader {
  readonly fingerprint: string;
  readonly choice: ColumnChoice;
  readonly answers: ColumnAnswers;
}

/** A file of the wanted kind: its columns, data rows and total rows. `refused` counts rows that the table could not cut. */
export interface OpenedFile {
  readonly table: Table;
  readonly format: FileFormat | null;
  readonly bound: BoundColumns;
  readonly rows: readonly TableRow[];
  readonly totals: readonly TableRow[];
  readonly issues: readonly Issue[];
  readonly questions: readonly ColumnQuestion[];
  readonly refused: number;
}

/** What people have said about files: headers explained before, and answers about this one. */
export interface OpenOptions {
  readonly headers?: readonly KnownHeader[];
  readonly answers?: ColumnAnswers;
}

const KIND_NAMES: Readonly<Record<FileKind, Text>> = {
  leads: t('лиды', 'leads'),
  spend: t('расходы на рекламу', 'advertising costs'),
};

const NO_COLUMNS: BoundColumns = new Map<string, BoundColumn>();

/** What a header means and of which kind its rows are: as a person said, else a known export, else by general names. */
export interface HeaderPlan {
  readonly kind: FileKind;
  readonly format: FileFormat | null;
  readonly known: KnownHeader | null;
}

/** The plan for a header; null when nobody knows it. */
export function planHeader(header: readonly string[], headers: readonly KnownHeader[] = []): HeaderPlan | null {
  const print = fingerprintOfHeader(header);
  const known = headers.find(({ fingerprint }) => fingerprint === print) ?? null;
  if (known) return { kind: known.choice.kind, format: recogniseFormat(header), known };
  const format = recogniseFormat(header);
  if (format) return { kind: format.kind, format, known: null };
  const kind = recogniseKind(header);
  return kind === null ? null : { kind, format: null, known: null };
}

/** Meta's day column is an option; without it a row is a day when it starts and ends on the same one. */
function* daysOfPeriods(bound: BoundColumns, rows: readonly TableRow[]): Slices<BoundColumns> {
  const [starts, ends] = [bound.get('starts'), bound.get('ends')];
  const date = FIRST_DAY;
  if (bound.has('date') || !starts || !ends || rows.length === 0) return bound;
  let daily = true;
  yield* eachInSlices(rows, (row) => {
    if (cellOf(row, starts) !== cellOf(row, ends)) daily = false;
  });
  if (!daily) return bound;
  const day: BoundColumn = { ...starts, column: { ...starts.column, key: date, required: true }, required: true };
  return new Map([...bound, [date, day]]);
}

const FIRST_DAY = 'date';

/**
 * Opens a table as a file of one kind, in slices. When it cannot be (no header, another kind, a required column is missing) there are no
 * rows and the issues say why.
 */
export function* openTable(
  table: Table,
  kind: FileKind,
  dateKey: string,
  options: OpenOptions = {},
): Slices<OpenedFile> {
  const unread = (issues: readonly Issue[], more: Partial<OpenedFile> = {}): OpenedFile => ({
    table,
    format: null,
    bound: NO_COLUMNS,
    rows: [],
    totals: [],
    issues,
    questions: [],
    refused: 0,
    ...more,
  });
  if (table.header.length === 0) return unread(table.issues);
  const plan = planHeader(table.header, options.headers);
  if (plan && plan.kind !== kind) {
    const slots = { found: KIND_NAMES[plan.kind], wanted: KIND_NAMES[kind] };
    return unread([importIssue('wrong_kind', { row: table.headerLine }, slots)]);
  }
  const format = plan?.format ?? null;
  const known = plan?.known ?? null;
  const answers: ColumnAnswers = {
    dateOrder: { ...known?.answers.dateOrder, ...options.answers?.dateOrder },
    decimal: { ...known?.answers.decimal, ...options.answers?.decimal },
  };
  const named = yield* bindColumns(kind, table, { format, choice: known?.choice ?? null, answers });
  const bound = yield* daysOfPeriods(named, table.rows);
  const check = yield* checkColumns(kind, table, bound, format);
  const date = bound.get(dateKey);
  if (!date || check.issues.some(({ severity }) => severity === 'error')) return unread(check.issues, { format });
  const totals: TableRow[] = [];
  const rows: TableRow[] = [];
  yield* eachInSlices(table.rows, (row) => (isTotalRow(row, date) ? totals : rows).push(row));
  const left = totals.length === 0 ? [] : [importIssue('totals_left_out', {}, { count: totals.length })];
  return {
    table,
    format,
    bound,
    rows,
    totals,
    issues: [...table.issues, ...check.issues, ...left],
    questions: check.questions,
    refused: table.refused,
  };
}
