import { type Issue } from '../shared/errors';
import { sumMoney } from '../shared/money';
import { lastDayOf } from './cells/lastDay';
import { isRefused, readRow, type RowReader } from './cells/rowReader';
import { parseNumber } from './cells/parseNumber';
import { SPEND_COLUMNS } from './fileKinds';
import { groupSpend } from './groupSpend';
import { importIssue } from './issues/importIssue';
import { distinctNames, periodOf, type ImportReading, type ReadOptions } from './importReading';
import { type SpendRow, type SpendValues } from './spendRow';
import { cellOf, moneyUnit } from './table/bindColumns';
import { openFile, type OpenedFile } from './table/openFile';
import { type TableRow } from './table/readTable';

/** Sums of the rows that were kept. */
export interface SpendTotals {
  readonly rows: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly cost: number;
}

/** Reading of a file of advertising costs. */
export type SpendReading = ImportReading<SpendRow, SpendTotals>;

/** A row of the file before rows of the same day and campaign are added up. */
interface RawSpend {
  readonly source: TableRow;
  readonly row: SpendRow;
}

function readOne(row: RowReader, channel: string): SpendRow {
  const values: SpendValues = {
    date: row.date('date') ?? '',
    channel: row.text('channel') || channel,
    campaign: row.text('campaign'),
    impressions: row.number('impressions'),
    clicks: row.number('clicks'),
    cost: row.number('cost'),
  };
  const numbers = [values.impressions, values.clicks, values.cost];
  if (row.issues.length === 0 && numbers.every((number) => number === null)) row.report('no_numbers', 'cost');
  return { line: row.line, values };
}

/**
 * Rows that Meta adds for the whole account: no campaign, while other rows of the day and channel have one, and the cost is
 * the sum of theirs. A row without a campaign that is no such sum is data.
 */
function accountRows(rows: readonly RawSpend[]): ReadonlySet<RawSpend> {
  const named = new Map<string, number[]>();
  const dayOf = ({ values }: SpendRow): string => JSON.stringify([values.date, values.channel]);
  for (const { row } of rows) {
    if (row.values.campaign !== '') {
      const costs = named.get(dayOf(row)) ?? [];
      costs.push(row.values.cost ?? 0);
      named.set(dayOf(row), costs);
    }
  }
  const isSum = ({ row }: RawSpend): boolean => {
    const costs = named.get(dayOf(row));
    return row.values.campaign === '' && costs !== undefined && sumMoney(costs) === row.values.cost;
  };
  return new Set(rows.filter(isSum));
}

/** Lines that are the same to the last character, where they hold a number that is unlikely to repeat (a cost). */
function identicalRows(rows: readonly RawSpend[]): Issue[] {
  const lines = new Map<string, number[]>();
  for (const { source, row } of rows) {
    if ((row.values.cost ?? 0) === 0) continue;
    const key = JSON.stringify(source.cells);
    const same = lines.get(key) ?? [];
    same.push(source.line);
    lines.set(key, same);
  }
  return [...lines.values()]
    .filter((same) => same.length > 1)
    .map((same) => importIssue('identical_rows', { row: same[same.length - 1] ?? 0 }, { rows: same.join(', ') }));
}

/** Compares the only total row of the file with the sum of its rows; several totals are totals of parts. */
function checkFileTotal(file: OpenedFile, cost: number): Issue[] {
  const total = file.totals[0];
  const bound = file.bound.get('cost');
  if (!total || !bound || file.totals.length > 1) return [];
  const reading = parseNumber(cellOf(total, bound), bound.marks);
  if (!('number' in reading) || reading.number === null || Math.abs(reading.number - cost) < 0.005) return [];
  const place = { row: total.line, column: bound.header, value: cellOf(total, bound) };
  return [importIssue('total_differs', place, { sum: cost, total: reading.number })];
}

function readRows(file: OpenedFile, options: ReadOptions): { rows: RawSpend[]; issues: Issue[] } {
  const context = { bound: file.bound, lastDay: lastDayOf(options.today) };
  const result: { rows: RawSpend[]; issues: Issue[] } = { rows: [], issues: [] };
  for (const source of file.rows) {
    const reader = readRow(source, context);
    const row = readOne(reader, options.channel ?? '');
    result.issues.push(...reader.issues);
    if (!isRefused(reader.issues)) result.rows.push({ source, row });
  }
  return result;
}

function totalsOf(rows: readonly SpendRow[]): SpendTotals {
  const sum = (key: 'impressions' | 'clicks' | 'cost'): number => sumMoney(rows.map(({ values }) => values[key] ?? 0));
  return { rows: rows.length, impressions: sum('impressions'), clicks: sum('clicks'), cost: sum('cost') };
}

/**
 * Reads a CSV or TSV file of advertising costs by day. Required columns: date and cost. A row with an error is left out and
 * named; «Итого» rows and account rows are left out; rows of the same day, channel and campaign are added up, because
 * reports are often broken down finer (device, ad). A report without days is refused.
 */
export function readSpend(text: string, options: ReadOptions = {}): SpendReading {
  const file = openFile(text, 'spend', 'date');
  const { rows: read, issues: rowIssues } = readRows(file, options);
  const account = accountRows(read);
  const data = read.filter((row) => !account.has(row));
  const rows = groupSpend(data.map(({ row }) => row));
  const grouped = data.length - rows.length;
  const totals = totalsOf(rows);
  const noted = (code: 'account_rows_left_out' | 'grouped_rows', count: number): Issue[] =>
    count === 0 ? [] : [importIssue(code, {}, { count })];
  return {
    kind: 'spend',
    rows,
    issues: [
      ...file.issues,
      ...rowIssues,
      ...identicalRows(data),
      ...noted('account_rows_left_out', account.size),
      ...noted('grouped_rows', grouped),
      ...checkFileTotal(file, totals.cost),
    ],
    rowsRead: file.rows.length + file.refused,
    columns: SPEND_COLUMNS.map(({ key }) => key).filter((key) => file.bound.has(key)),
    period: periodOf(rows.map(({ values }) => values.date)),
    totals,
    names: { channels: distinctNames(rows.map(({ values }) => values.channel)), segments: [], products: [] },
    unit: moneyUnit(file.bound),
  };
}
