/** What the forecasts of a channel stand on beside plan and fact: its pace of late, and what its open deals are expected to bring. */
import { addMonths, lastOfMonth } from '../../shared/civilDate';
import { isWorkday, workdaysBetween, workdaysFrom, type WorkCalendar } from '../../shared/workdays';
import { addUp, type BaseSums } from '../compose';
import { BASE_METRICS } from '../dictionary';
import { codeOf, type Cohort, type WeeklyFact } from '../facts';
import { OPEN_STAGES } from '../leadRules';
import { moneyBook, type MoneyRules } from '../money';
import { addCell, costsOf, openInOwnMoney, type LeadCell } from '../sql/leadCells';
import { addSpend, emptyTally, MAY_BE_UNKNOWN, sumsOf, type ProductCost, type SpendFact, type Tally } from '../tally';
import { RECENT_DAYS } from './forecast';
import { dealHistory, expectedDeals } from './pipeline';
import { quarterOf } from './quarter';

/** Of one channel, on the last full day with data. */
export interface Outlook {
  /** Month and first month of the quarter of that day, `YYYY-MM`. */
  readonly month: string;
  readonly quarter: string;
  readonly channel: string;
  /** Mean of a working day over the last ten. */
  readonly perDay: BaseSums;
  /** Expected of open deals until the month and the quarter end. */
  readonly toMonthEnd: BaseSums;
  readonly toQuarterEnd: BaseSums;
}

/** What outlooks are computed from. */
export interface OutlookInput {
  readonly asOf: string;
  readonly weekly: readonly WeeklyFact[];
  readonly cohorts: readonly Cohort[];
  /** Events of the last weeks, at least of the last ten working days. */
  readonly days: readonly LeadCell[];
  readonly open: readonly LeadCell[];
  readonly spend: readonly SpendFact[];
  readonly products: readonly ProductCost[];
  readonly calendar: WorkCalendar;
  readonly paid: ReadonlySet<string>;
  readonly maturity: number;
  readonly cycleDays: number | null;
  /** Codes of the department's channels. */
  readonly channels: readonly string[];
  readonly money?: MoneyRules;
}

/** First of the last ten working days that end with a day. */
export const recentFrom = (asOf: string, calendar: WorkCalendar): string =>
  workdaysFrom(asOf, isWorkday(asOf, calendar) ? 1 - RECENT_DAYS : -RECENT_DAYS, calendar);

/** Sums of a channel over the window. What only platforms tell is 0 in days of which they say nothing, once they have told of the channel at all. */
function recentSums(input: OutlookInput, from: string): ReadonlyMap<string, BaseSums> {
  const { asOf, paid } = input;
  const tallies = new Map<string, Tally>();
  const at = (channel: string): Tally => {
    const tally = tallies.get(channel) ?? emptyTally();
    tallies.set(channel, tally);
    return tally;
  };
  const book = moneyBook(input.money);
  const within = (day: string): boolean => day >= from && day <= asOf;
  const costs = costsOf(input.products);
  for (const channel of channelsOf(input)) at(channel);
  for (const cell of input.days)
    if (within(cell.period)) addCell(at(codeOf(cell.channel)), cell, costs, paid.has(cell.channel));
  for (const row of input.spend)
    if (within(row.date)) addSpend(at(codeOf(row.channel)), row, paid.has(row.channel), book);
  return new Map(
    [...tallies].map(([channel, tally]) => {
      const known = addUp(input.weekly.filter((fact) => fact.channel === channel));
      const sums: Record<string, number | null> = { ...sumsOf(tally, book) };
      for (const metric of MAY_BE_UNKNOWN) sums[metric] ??= known[metric] === null ? null : 0;
      return [channel, sums];
    }),
  );
}

const channelsOf = ({ channels, weekly, open }: OutlookInput): readonly string[] => [
  ...new Set([
    ...channels.filter((channel) => channel !== ''),
    ...weekly.map(({ channel }) => channel),
    ...open.map(({ channel }) => codeOf(channel)),
  ]),
];

/** Outlook of every channel, in the order of the codes. */
export function outlooks(input: OutlookInput): Outlook[] {
  const { asOf, calendar } = input;
  const first = input.weekly.reduce((day, { start }) => (start < day ? start : day), asOf);
  const from = [recentFrom(asOf, calendar), first].sort()[1] ?? first;
  const days = workdaysBetween(from, asOf, calendar);
  const recent = recentSums(input, from);
  const month = asOf.slice(0, 7);
  const quarter = quarterOf(month);
  const history = dealHistory(input.cohorts, asOf, input.maturity);
  const costs = costsOf(input.products);
  const allOpen = openInOwnMoney(input.open, moneyBook(input.money));
  // one chance that is not known makes the sum of all channels unknown, and not smaller
  const isKnown = OPEN_STAGES.every(
    (stage) => history.chances[stage].value !== null || allOpen.every((cell) => cell[stage] === 0),
  );
  const expected = (channel: string, end: string): BaseSums => {
    if (!isKnown) return {};
    const open = allOpen.filter((cell) => codeOf(cell.channel) === channel);
    const sums = expectedDeals(
      { open, history, costsOf: costs, cycleDays: input.cycleDays, maturity: input.maturity, asOf },
      end,
    );
    return {
      deals: sums.deals.value,
      revenue: sums.revenue.value,
      costs: sums.costs.value,
      paid_customers: input.paid.has(channel) ? sums.newDeals.value : sums.newDeals.value === null ? null : 0,
    };
  };
  return [...recent.keys()].sort().map((channel) => {
    const sums = recent.get(channel) ?? {};
    const mean = (metric: (typeof BASE_METRICS)[number]): number | null => {
      const sum = sums[metric] ?? null;
      return sum === null || days === 0 ? null : sum / days;
    };
    return {
      month,
      quarter,
      channel,
      perDay: Object.fromEntries(BASE_METRICS.map((metric) => [metric, mean(metric)])),
      toMonthEnd: expected(channel, lastOfMonth(asOf)),
      toQuarterEnd: expected(channel, lastOfMonth(addMonths(`${quarter}-01`, 2))),
    };
  });
}
