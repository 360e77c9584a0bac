import { type Issue } from '../shared/errors';
import { sumMoney } from '../shared/money';
import { type Text } from '../shared/text';
import { isRefused, readRow, type RowReader } from './cells/rowReader';
import { codeFinder, LEAD_STATUSES, REJECT_REASONS, type CodeEntry } from './codes';
import { lastDayOf } from './cells/lastDay';
import { LEAD_COLUMNS } from './fileKinds';
import { factsOf, moneyReader, vatIssues } from './fileFacts';
import { importIssue } from './issues/importIssue';
import { IssueList } from './issues/issueList';
import { distinctNames, periodOf, type ImportReading, type ReadOptions } from './importReading';
import { checkLead } from './checkLead';
import { distinctLeads } from './leads/distinctLeads';
import { leadReader } from './leads/leadReader';
import { type LeadRow, type LeadValues } from './leadRow';
import { sourceFinder } from './maps/sourceMap';
import { sourceCollector } from './maps/unknown';
import { finish, SLICE_ROWS, type Slices } from './slices';
import { moneyUnit } from './table/bindColumns';
import { openTable } from './table/openFile';
import { readTable, type Table } from './table/readTable';

/** `leads` counts rows that are leads (no duplicates, spam, tests, job seekers); `revenue` is Σ amount of rows with a won date. */
export interface LeadTotals {
  readonly rows: number;
  readonly leads: number;
  readonly deals: number;
  readonly revenue: number;
}

/** Reading of a file of leads. */
export type LeadReading = ImportReading<LeadRow, LeadTotals> & { readonly kind: 'leads' };

const labels = (entries: readonly CodeEntry[]): Text => ({
  ru: entries.map(({ label }) => label.ru).join(', '),
  en: entries.map(({ label }) => label.en).join(', '),
});

/** Own names of a CRM come first, then the codes, labels and aliases of the list. */
function withOwnNames(
  entries: readonly CodeEntry[],
  own: Readonly<Record<string, string>> = {},
): (text: string) => string | null {
  const named = Object.entries(own).map(([name, code]) => ({ code, label: { ru: name, en: name }, aliases: [] }));
  const findOwn = codeFinder(named);
  const find = codeFinder(entries);
  return (text) => (named.length > 0 ? findOwn(text) : null) ?? find(text);
}

/** Whether a row counts as a lead: its status or its reject reason may say that it never was one. */
export function countsAsLead({ status, reject_reason }: Pick<LeadValues, 'status' | 'reject_reason'>): boolean {
  const noLead = LEAD_STATUSES.some(({ code, isLead }) => code === status && !isLead);
  return !noLead && !REJECT_REASONS.some(({ code, countsAsLead: counts }) => code === reject_reason && !counts);
}

function totalsOf(rows: readonly LeadRow[]): LeadTotals {
  const won = rows.filter(({ values }) => values.won_at !== null);
  return {
    rows: rows.length,
    leads: rows.filter(({ values }) => countsAsLead(values)).length,
    deals: won.length,
    revenue: sumMoney(won.map(({ values }) => values.amount ?? 0)),
  };
}

/** What an unknown stage or reason is told with: once for all rows that have it. */
function wordCollector(code: 'unknown_status' | 'unknown_reject_reason', key: string, entries: readonly CodeEntry[]) {
  const found = new Map<string, { readonly row: RowReader; readonly value: string; count: number }>();
  return {
    add: (row: RowReader, value: string): void => {
      const known = found.get(value);
      if (known) known.count += 1;
      else found.set(value, { row, value, count: 1 });
    },
    issues: (header: string): Issue[] =>
      [...found.values()].map(({ row, value, count }) =>
        importIssue(code, { row: row.line, column: header || key, value }, { names: labels(entries), count }),
      ),
  };
}

/** `readLeads` of a table, in slices. */
export function* readLeadsSlices(table: Table, options: ReadOptions = {}): Slices<LeadReading> {
  const file = yield* openTable(table, 'leads', 'created', options);
  const { bound, format } = file;
  const context = { bound, lastDay: lastDayOf(options.today) };
  const reasons = wordCollector('unknown_reject_reason', 'reject_reason', REJECT_REASONS);
  const statuses = wordCollector('unknown_status', 'status', LEAD_STATUSES);
  const sources = sourceCollector(options.channels ? sourceFinder(options.sources ?? [], options.channels) : null);
  const reader = leadReader(
    { bound, format, options, sources, statuses, reasons },
    withOwnNames(REJECT_REASONS, options.rejectReasons),
  );
  const money = moneyReader(bound, 'amount', options.currency);
  const issues = new IssueList();
  issues.addAll(file.issues);
  const good: LeadRow[] = [];
  let refused = file.refused;
  let excluded = 0;
  for (const [index, row] of file.rows.entries()) {
    const cells = readRow(row, context);
    const foreign = money.add(row, cells);
    const read = reader.read(cells);
    if (read === null) excluded += 1;
    else {
      const lead = bound.has('amount') ? { ...read, values: { ...read.values, currency: foreign ?? '' } } : read;
      if (!isRefused(cells.issues)) checkLead(lead.values, cells);
      issues.addAll(cells.issues);
      if (isRefused(cells.issues)) refused += 1;
      else good.push(lead);
    }
    if (index % SLICE_ROWS === SLICE_ROWS - 1) yield index / file.rows.length;
  }
  const { rows, issues: repeated } = yield* distinctLeads(good, bound.has('product') && format?.isDeals === true);
  issues.addAll(repeated);
  issues.addAll(statuses.issues(bound.get('status')?.header ?? ''));
  issues.addAll(reasons.issues(bound.get('reject_reason')?.header ?? ''));
  if (excluded > 0) issues.add(importIssue('excluded_pipeline', {}, { count: excluded }));
  if (format?.isDeals) issues.addAll(reader.dealIssues());
  const foreign = money.issues();
  issues.addAll(foreign);
  issues.addAll(vatIssues(file, 'leads', options));
  yield 1;
  const values = rows.map((row) => row.values);
  const totals = totalsOf(rows);
  yield 1;
  const period = periodOf(values.map(({ created }) => created));
  yield 1;
  return {
    kind: 'leads',
    rows,
    issues: issues.all(),
    rowsRead: file.rows.length + file.refused,
    rowsRefused: refused,
    columns: LEAD_COLUMNS.map(({ key }) => key).filter(
      (key) => reader.speaksOf.has(key) || (key === 'currency' && foreign.length > 0),
    ),
    period,
    totals,
    names: {
      channels: distinctNames(values.map(({ channel }) => channel)),
      segments: distinctNames(values.map(({ segment }) => segment)),
      products: distinctNames(values.map(({ product }) => product)),
    },
    unit: moneyUnit(bound),
    questions: file.questions,
    unknownStages: reader.unknownStages(),
    unknownSources: sources.unknown(),
    facts: factsOf(file, money),
  };
}

/**
 * Reads a CSV or TSV file of leads. Required columns: lead id and creation date. A row with an error is left out and named;
 * a lead that occurs several times is taken from its last row. Texts of channels, segments and products are as in the file:
 * `matchNames` turns them into codes.
 */
export const readLeads = (text: string, options: ReadOptions = {}): LeadReading =>
  finish(readLeadsSlices(readTable(text, tableOptions(options)), options));

/** What the cutting of rows has to know of the options. */
export const tableOptions = ({ headers = [] }: ReadOptions): { readonly fingerprints: ReadonlySet<string> } => ({
  fingerprints: new Set(headers.map(({ fingerprint }) => fingerprint)),
});
