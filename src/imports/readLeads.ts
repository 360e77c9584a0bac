import { type Issue } from '../shared/errors';
import { sumMoney } from '../shared/money';
import { type Text } from '../shared/text';
import { isRefused, readRow, type RowReader } from './cells/rowReader';
import { codeFinder, LEAD_STATUSES, REJECT_REASONS, type CodeEntry } from './codes';
import { lastDayOf } from './cells/lastDay';
import { LEAD_COLUMNS } from './fileKinds';
import { importIssue } from './issues/importIssue';
import { distinctNames, periodOf, type ImportReading, type ReadOptions } from './importReading';
import { checkLead } from './checkLead';
import { type LeadRow, type LeadValues } from './leadRow';
import { moneyUnit } from './table/bindColumns';
import { openFile } from './table/openFile';

/** `leads` counts rows that are leads (no duplicates, spam, tests, job seekers); `revenue` is Σ amount of rows with a won date. */
export interface LeadTotals {
  readonly rows: number;
  readonly leads: number;
  readonly deals: number;
  readonly revenue: number;
}

/** Reading of a file of leads. */
export type LeadReading = ImportReading<LeadRow, LeadTotals>;

type FindCode = (text: string) => string | null;

const labels = (entries: readonly CodeEntry[]): Text => ({
  ru: entries.map(({ label }) => label.ru).join(', '),
  en: entries.map(({ label }) => label.en).join(', '),
});

/** Own names of a CRM come first, then the codes, labels and aliases of the list. */
function withOwnNames(entries: readonly CodeEntry[], own: Readonly<Record<string, string>> = {}): FindCode {
  const named = Object.entries(own).map(([name, code]) => ({ code, label: { ru: name, en: name }, aliases: [] }));
  const findOwn = codeFinder(named);
  const find = codeFinder(entries);
  return (text) => (Object.keys(own).length > 0 ? findOwn(text) : null) ?? find(text);
}

function readLead(row: RowReader, findStatus: FindCode, findReason: FindCode, channel: string): LeadRow {
  return {
    line: row.line,
    values: {
      lead_id: row.text('lead_id'),
      created: row.date('created') ?? '',
      channel: row.text('channel') || channel,
      segment: row.text('segment'),
      product: row.text('product'),
      status: row.code('status', findStatus, 'unknown_status', labels(LEAD_STATUSES)),
      mql_at: row.date('mql_at'),
      sql_at: row.date('sql_at'),
      meeting_at: row.date('meeting_at'),
      proposal_at: row.date('proposal_at'),
      won_at: row.date('won_at'),
      lost_at: row.date('lost_at'),
      amount: row.number('amount'),
      reject_reason: row.code('reject_reason', findReason, 'unknown_reject_reason', labels(REJECT_REASONS)),
      utm_source: row.text('utm_source'),
      utm_medium: row.text('utm_medium'),
      utm_campaign: row.text('utm_campaign'),
      utm_content: row.text('utm_content'),
    },
  };
}

/** The last row of each lead; an export that repeats a lead gives its later state further down. */
function lastOfEach(rows: readonly LeadRow[]): { rows: LeadRow[]; issues: Issue[] } {
  const byId = new Map<string, LeadRow[]>();
  for (const row of rows) byId.set(row.values.lead_id, [...(byId.get(row.values.lead_id) ?? []), row]);
  const repeated = [...byId].filter(([, same]) => same.length > 1);
  const dropped = new Set(repeated.flatMap(([, same]) => same.slice(0, -1)));
  return {
    rows: rows.filter((row) => !dropped.has(row)),
    issues: repeated.map(([id, same]) =>
      importIssue(
        'duplicate_lead_id',
        { row: same[same.length - 1]?.line ?? 0, column: 'lead_id', value: id },
        { rows: same.map(({ line }) => line).join(', ') },
      ),
    ),
  };
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

/**
 * Reads a CSV or TSV file of leads. Required columns: lead id and creation date. A row with an error is left out and named;
 * a lead that occurs several times is taken from its last row. Texts of channels, segments and products are as in the file:
 * `matchNames` turns them into codes.
 */
export function readLeads(text: string, options: ReadOptions = {}): LeadReading {
  const file = openFile(text, 'leads', 'created');
  const findStatus = withOwnNames(LEAD_STATUSES, options.statuses);
  const findReason = withOwnNames(REJECT_REASONS, options.rejectReasons);
  const context = { bound: file.bound, lastDay: lastDayOf(options.today) };
  const issues: Issue[] = [...file.issues];
  const good: LeadRow[] = [];
  for (const row of file.rows) {
    const reader = readRow(row, context);
    const lead = readLead(reader, findStatus, findReason, options.channel ?? '');
    if (!isRefused(reader.issues)) checkLead(lead.values, reader);
    issues.push(...reader.issues);
    if (!isRefused(reader.issues)) good.push(lead);
  }
  const { rows, issues: repeated } = lastOfEach(good);
  const values = rows.map((row) => row.values);
  return {
    kind: 'leads',
    rows,
    issues: [...issues, ...repeated],
    rowsRead: file.rows.length + file.refused,
    columns: LEAD_COLUMNS.map(({ key }) => key).filter((key) => file.bound.has(key)),
    period: periodOf(values.map(({ created }) => created)),
    totals: totalsOf(rows),
    names: {
      channels: distinctNames(values.map(({ channel }) => channel)),
      segments: distinctNames(values.map(({ segment }) => segment)),
      products: distinctNames(values.map(({ product }) => product)),
    },
    unit: moneyUnit(file.bound),
  };
}
