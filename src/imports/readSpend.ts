import { type Issue } from '../shared/errors';
import { sumMoney } from '../shared/money';
import { shownSum } from '../shared/shown';
import { lastDayOf } from './cells/lastDay';
import { isRefused, readRow, type RowReader } from './cells/rowReader';
import { factsOf, moneyReader, ownTotal, vatIssues } from './fileFacts';
import { SPEND_COLUMNS } from './fileKinds';
import { groupSpend } from './groupSpend';
import { importIssue } from './issues/importIssue';
import { IssueList } from './issues/issueList';
import { distinctNames, periodOf, type ImportReading, type ReadOptions } from './importReading';
import { sourceFinder, type SourceFinder } from './maps/sourceMap';
import { sourceCollector, type SourceCollector } from './maps/unknown';
import { tableOptions } from './readLeads';
import { finish, SLICE_ROWS, type Slices } from './slices';
import { type SpendRow, type SpendValues } from './spendRow';
import { cellOf, moneyUnit } from './table/bindColumns';
import { openTable, type OpenedFile } from './table/openFile';
import { readTable, type Table, type TableRow } from './table/readTable';

/** Sums of the rows that were kept. */
export interface SpendTotals {
  readonly rows: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly cost: number;
}

/** Reading of a file of advertising costs. */
export type SpendReading = ImportReading<SpendRow, SpendTotals> & { readonly kind: 'spend' };

/** A row of the file before rows of the same day and campaign are added up. */
interface RawSpend {
  readonly source: TableRow;
  readonly row: SpendRow;
}

/** Platforms count money of their APIs in millionths. */
const MICROS = 1_000_000;
/** A hundredth in millionths: real sums in millionths are whole multiples of it. */
const HUNDREDTH = MICROS / 100;

function readOne(row: RowReader, channel: string, sources: SourceCollector, asOf: string | undefined): SpendRow {
  const micros = row.number('cost_micros');
  const values: SpendValues = {
    date: row.date('date') ?? '',
    channel: sources.channelOf({ label: row.text('channel') || channel, utmSource: '', utmMedium: '' }),
    campaign: row.text('campaign'),
    impressions: row.number('impressions'),
    clicks: row.number('clicks'),
    cost: micros === null ? row.number('cost') : micros / MICROS,
    ...(row.has('account') ? { account: row.text('account') } : {}),
  };
  const numbers = [values.impressions, values.clicks, values.cost];
  if (row.issues.length === 0 && numbers.every((number) => number === null)) row.report('no_numbers', 'cost');
  return { line: row.line, values, ...(asOf === undefined ? {} : { at: asOf }) };
}

/** A platform by the name that the department has for it, in either language; else as the platform calls itself. */
function platformName(format: OpenedFile['format'], find: SourceFinder | null): string {
  if (!format?.channel) return '';
  const { channel, title, key } = format;
  const known = [channel, title.ru, title.en, key].find(
    (label) => find?.({ label, utmSource: '', utmMedium: '' }) != null,
  );
  return known ?? channel;
}

/** Whether the costs of Yandex's API report are millionths: all whole, and none below a rouble though there are many. */
function areMicros(file: OpenedFile, rows: readonly RawSpend[]): boolean {
  if (file.format?.key !== 'yandex_direct' || file.bound.get('cost')?.header !== 'Cost') return false;
  const costs = rows.map(({ row }) => row.values.cost ?? 0).filter((cost) => cost !== 0);
  return costs.length > 0 && costs.every((cost) => cost >= HUNDREDTH && cost % HUNDREDTH === 0);
}

const fromMicros = ({ source, row }: RawSpend): RawSpend => ({
  source,
  row: { ...row, values: { ...row.values, cost: row.values.cost === null ? null : row.values.cost / MICROS } },
});

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
  const total = ownTotal(file, 'cost');
  const [row, bound] = [file.totals[0], file.bound.get('cost')];
  if (total === null || !row || !bound || Math.abs(total - cost) < 0.005) return [];
  const place = { row: row.line, column: bound.header, value: cellOf(row, bound) };
  return [importIssue('total_differs', place, { sum: shownSum(cost), total: shownSum(total) })];
}

function totalsOf(rows: readonly SpendRow[]): SpendTotals {
  const sum = (key: 'impressions' | 'clicks' | 'cost'): number => sumMoney(rows.map(({ values }) => values[key] ?? 0));
  return { rows: rows.length, impressions: sum('impressions'), clicks: sum('clicks'), cost: sum('cost') };
}

const noted = (
  code: 'account_rows_left_out' | 'grouped_rows' | 'cost_in_micros' | 'no_channel',
  count: number,
): Issue[] => (count === 0 ? [] : [importIssue(code, {}, { count })]);

/** `readSpend` of a table, in slices. */
export function* readSpendSlices(table: Table, options: ReadOptions = {}): Slices<SpendReading> {
  const file = yield* openTable(table, 'spend', 'date', options);
  const { bound, format } = file;
  const context = { bound, lastDay: lastDayOf(options.today) };
  const find = options.channels ? sourceFinder(options.sources ?? [], options.channels) : null;
  const sources = sourceCollector(find);
  const platform = options.channel ?? platformName(format, find);
  const money = moneyReader(bound, 'cost', options.currency);
  const issues = new IssueList();
  issues.addAll(file.issues);
  const read: RawSpend[] = [];
  let refused = file.refused;
  for (const [index, source] of file.rows.entries()) {
    const cells = readRow(source, context);
    const foreign = money.add(source, cells);
    const one = readOne(cells, platform, sources, options.asOf);
    const row = foreign === null ? one : { ...one, values: { ...one.values, currency: foreign } };
    issues.addAll(cells.issues);
    if (isRefused(cells.issues)) refused += 1;
    else read.push({ source, row });
    if (index % SLICE_ROWS === SLICE_ROWS - 1) yield index / file.rows.length;
  }
  const micros = areMicros(file, read);
  const account = accountRows(read);
  yield 1;
  const data = (micros ? read.map(fromMicros) : read).filter((_, index) => !account.has(read[index] as RawSpend));
  const rows = groupSpend(data.map(({ row }) => row));
  yield 1;
  const totals = totalsOf(rows);
  const accountCosts = [...account].map(({ row }) => -(row.values.cost ?? 0));
  const inFile = sumMoney([money.sum() / (micros ? MICROS : 1), ...accountCosts]);
  issues.addAll(identicalRows(data));
  yield 1;
  issues.addAll([
    ...noted('account_rows_left_out', account.size),
    ...noted('grouped_rows', data.length - rows.length),
    ...noted('cost_in_micros', micros ? read.length : 0),
    ...noted('no_channel', options.channels ? rows.filter(({ values }) => values.channel === '').length : 0),
    ...(micros ? [] : checkFileTotal(file, totals.cost)),
  ]);
  const foreign = money.issues();
  issues.addAll(foreign);
  issues.addAll(vatIssues(file, 'spend', options));
  const columns = SPEND_COLUMNS.map(({ key }) => key).filter(
    (key) => bound.has(key) || (key === 'currency' && foreign.length > 0),
  );
  return {
    kind: 'spend',
    rows,
    issues: issues.all(),
    rowsRead: file.rows.length + file.refused,
    rowsRefused: refused,
    columns: [
      ...new Set([...columns, ...(platform === '' ? [] : ['channel']), ...(bound.has('cost_micros') ? ['cost'] : [])]),
    ],
    period: periodOf(rows.map(({ values }) => values.date)),
    totals,
    names: { channels: distinctNames(rows.map(({ values }) => values.channel)), segments: [], products: [] },
    unit: moneyUnit(bound),
    questions: file.questions,
    unknownStages: [],
    unknownSources: sources.unknown(),
    facts: { ...factsOf(file, money), moneyInFile: inFile },
  };
}

/**
 * Reads a CSV or TSV file of advertising costs by day. Required columns: date and cost. A row with an error is left out and
 * named; «Итого» rows and account rows are left out; rows of the same day, channel and campaign are added up, because
 * reports are often broken down finer (device, ad). A report without days is refused.
 */
export const readSpend = (text: string, options: ReadOptions = {}): SpendReading =>
  finish(readSpendSlices(readTable(text, tableOptions(options)), options));
