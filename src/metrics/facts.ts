/**
 * Facts: flat tables computed from leads and spend, on which the RNP, the funnel and unit economics stand (docs/formulas.md#facts).
 * Two ways of counting, never mixed: by the date of the event (weekly facts) and by the month in which the lead was created.
 */
import { monthOf } from '../shared/civilDate';
import { segmentOf, type Segment, type WeekStart } from '../shared/isoWeek';
import { toMinor } from '../shared/money';
import { dateOfStage, distinctLeads, NOT_OURS, reachedStage, STAGES, type LeadFact } from './leadRules';
import { addFirstSale, laterSums, livesOf, type LifeOf } from './laterTally';
import { earnedOf, moneyBook, type Earned, type MoneyBook } from './money';
import {
  addDeal,
  addEarned,
  addSpend,
  dealCosts,
  emptyTally,
  sumsOf,
  type DealCosts,
  type FactOptions,
  type SpendFact,
  type Sums,
  type Tally,
} from './tally';
import type { LaterKey, LaterSums } from './unitEconomics/life';

export type { LeadFact } from './leadRules';
export type { FactOptions, ProductCost, SpendFact } from './tally';

/** Code of what is not known: a lead without a channel, or without a product. */
export const UNKNOWN = 'unknown';

/** Events of one segment (ISO week within a month) in one channel. */
export interface WeeklyFact extends Sums {
  /** `2026-W14/2026-03` */
  readonly segment: string;
  readonly start: string;
  readonly end: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly channel: string;
}

/** Leads created in a month through a channel, and what became of them; spend and clicks are those of the month itself. */
export interface Cohort extends Omit<Sums, 'impr' | 'not_ours' | 'paid_spend' | 'paid_customers'>, LaterSums {
  readonly month: string;
  readonly channel: string;
}

/** Leads created in a month that asked for a product, and what became of them. */
export interface ProductFact extends Pick<Sums, 'leads' | 'sql' | 'deals' | 'revenue' | 'costs'>, LaterSums {
  readonly month: string;
  readonly product: string;
}

/** Tallies by two keys, in the order of the keys. */
export interface Cells {
  readonly at: (first: string, second: string) => Tally;
  readonly sorted: () => readonly CellSums[];
}

/** Sums of a cell, and what its customers are expected to pay later where that was added. */
export interface CellSums {
  readonly first: string;
  readonly second: string;
  readonly sums: Sums;
  readonly later: LaterSums;
}

export function tallies(book: MoneyBook): Cells {
  const rows = new Map<string, Map<string, Tally>>();
  const inOrder = <Value>(map: ReadonlyMap<string, Value>): (readonly [string, Value])[] =>
    [...map].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    at: (first, second) => {
      const row = rows.get(first) ?? new Map<string, Tally>();
      rows.set(first, row);
      const tally = row.get(second) ?? emptyTally();
      row.set(second, tally);
      return tally;
    },
    sorted: () =>
      inOrder(rows).flatMap(([first, row]) =>
        inOrder(row).map(([second, tally]) => ({
          first,
          second,
          sums: sumsOf(tally, book),
          later: laterSums(tally.later, book),
        })),
      ),
  };
}

export const codeOf = (code: string): string => (code === '' ? UNKNOWN : code);

/** Segments by date: a year has 365 dates, and a hundred thousand leads ask for them again and again. */
export function segmentFinder(weekStart?: WeekStart): (date: string) => Segment {
  const known = new Map<string, Segment>();
  return (date) => {
    const segment = known.get(date) ?? segmentOf(date, weekStart);
    known.set(date, segment);
    return segment;
  };
}

/**
 * Weekly facts: every event counts in the segment of its own date (period basis), in the channel of its lead; revenue on the day of the deal
 * or of its payment, as the rules of money say. Ordered by start of the segment and channel. The sum of a month's segments is the month; a week
 * is the sum of its segments.
 */
export function weeklyFacts(
  leads: readonly LeadFact[],
  spend: readonly SpendFact[],
  options: FactOptions,
): WeeklyFact[] {
  const book = moneyBook(options.money);
  const cells = tallies(book);
  const find = segmentFinder(options.weekStart);
  const costs = dealCosts(options);
  const isPaid = (channel: string): boolean => options.paid?.has(channel) ?? false;
  for (const lead of distinctLeads(leads, options.excludeByReason)) {
    if (lead.status === NOT_OURS) cells.at(find(lead.created).start, codeOf(lead.channel)).not_ours += 1;
    for (const stage of STAGES) {
      const date = dateOfStage(lead, stage);
      if (date === null) continue;
      const tally = cells.at(find(date).start, codeOf(lead.channel));
      if (stage === 'deals') addDeal(tally, lead, isPaid(lead.channel));
      else tally[stage] += 1;
    }
    const earned = lead.wonAt === null ? null : earnedOf(lead, book.rules.revenueAt);
    if (earned) addEarned(cells.at(find(earned.day).start, codeOf(lead.channel)), lead, earned, costs, book);
  }
  for (const row of spend)
    addSpend(cells.at(find(row.date).start, codeOf(row.channel)), row, isPaid(row.channel), book);
  return cells.sorted().map(({ first, second, sums }) => {
    const { key, start, end, month } = find(first);
    return { segment: key, start, end, month, channel: second, ...sums };
  });
}

/** A new client of a product that is bought again: payments will follow its first sale. */
function addFirst(
  tally: Tally,
  { product, currency }: LeadFact,
  earned: Earned | null,
  { costs, lives, book }: Counting,
): void {
  const life = lives(product);
  if (life === null) return;
  tally.later ??= new Map();
  const { day, amount } = earned ?? { day: '', amount: null };
  const own = costs.ofProduct(product);
  addFirstSale(tally.later, product, life, {
    customers: 1,
    ...(amount === null
      ? { key: '', revenue: 0, share: 0, own: 0 }
      : {
          key: book.keyOf('revenue', day, currency),
          revenue: toMinor(amount),
          share: own === null ? toMinor(amount * costs.share) : 0,
          own: own === null ? 0 : toMinor(own),
        }),
  });
}

/** What leads are counted by. */
interface Counting {
  readonly costs: DealCosts;
  readonly lives: LifeOf;
  readonly book: MoneyBook;
}

const countingOf = (options: FactOptions): Counting => ({
  costs: dealCosts(options),
  lives: livesOf(options.products),
  book: moneyBook(options.money),
});

/** Counts a lead at every stage that it has reached. */
function addReached(tally: Tally, lead: LeadFact, counting: Counting): void {
  const { costs, book } = counting;
  for (const stage of STAGES.slice(0, reachedStage(lead) + 1)) {
    if (stage !== 'deals') {
      tally[stage] += 1;
      continue;
    }
    addDeal(tally, lead);
    const earned = earnedOf(lead, book.rules.revenueAt);
    if (earned) addEarned(tally, lead, earned, costs, book);
    if (!lead.repeat) addFirst(tally, lead, earned, counting);
  }
}

/** Cohorts by month of the lead and channel, in that order, with the reached rule. */
export function cohorts(leads: readonly LeadFact[], spend: readonly SpendFact[], options: FactOptions): Cohort[] {
  const counting = countingOf(options);
  const { book } = counting;
  const cells = tallies(book);
  for (const lead of distinctLeads(leads, options.excludeByReason))
    addReached(cells.at(monthOf(lead.created), codeOf(lead.channel)), lead, counting);
  for (const row of spend) addSpend(cells.at(monthOf(row.date), codeOf(row.channel)), row, false, book);
  return cells.sorted().map(({ first, second, sums, later }) => ({
    month: first,
    channel: second,
    ...cohortSums(sums),
    ...later,
  }));
}

/** What cohorts tell of their sums. */
export function cohortSums(sums: Sums): Omit<Cohort, 'month' | 'channel' | LaterKey> {
  const { impr: _, not_ours: __, paid_spend: ___, paid_customers: ____, ...own } = sums;
  return own;
}

/** Cohorts by month of the lead and product, in that order, with the reached rule. */
export function productFacts(leads: readonly LeadFact[], options: FactOptions): ProductFact[] {
  const counting = countingOf(options);
  const cells = tallies(counting.book);
  for (const lead of distinctLeads(leads, options.excludeByReason))
    addReached(cells.at(monthOf(lead.created), codeOf(lead.product)), lead, counting);
  return cells.sorted().map(productFactOf);
}

/** What product facts tell of their sums. */
export const productFactOf = ({
  first: month,
  second: product,
  sums: { leads, sql, deals, revenue, costs },
  later,
}: CellSums): ProductFact => ({ month, product, leads, sql, deals, revenue, costs, ...later });
