/** Sums of one cell of the facts: counts of stages, and money in whole hundredths so that the order of rows does not matter. */
import type { WeekStart } from '../shared/isoWeek';
import { fromMinor, toMinor } from '../shared/money';
import { type LeadFact, type Stage } from './leadRules';
import type { LaterTally } from './laterTally';
import { moneyBook, type Earned, type MoneyBook, type MoneyKey, type MoneyRules } from './money';
import type { ProductLife } from './unitEconomics/life';

/** A day's spend of a campaign; null = the export did not say. */
export interface SpendFact {
  readonly date: string;
  readonly channel: string;
  readonly campaign: string;
  readonly impressions: number | null;
  readonly clicks: number | null;
  readonly cost: number | null;
  /** Code of the currency of the cost; '' or absent = the department's. */
  readonly currency?: string;
}

/** What one sale of a product costs to deliver, in money of the department, and how often its clients pay; null = not filled in. */
export interface ProductCost extends ProductLife {
  readonly code: string;
  readonly price: number | null;
  readonly variableCost: number | null;
  /** What the first sale to a client costs on top. */
  readonly firstCost?: number | null;
}

/** How rows become facts. */
export interface FactOptions {
  readonly products: readonly ProductCost[];
  /** Share of margin in revenue, 0..1, for deals whose product has no variable cost. */
  readonly defaultMargin: number;
  /** Whether refusals such as a job seeker or a test count as no lead. */
  readonly excludeByReason: boolean;
  /** Monday when not given. */
  readonly weekStart?: WeekStart;
  /** Codes of the channels that cost money; none when not given. */
  readonly paid?: ReadonlySet<string>;
  /** How money is counted; as it stands when not given. */
  readonly money?: MoneyRules;
}

/** What only files of the platforms tell, so that it may be unknown; events are counted, and none is zero. */
export const MAY_BE_UNKNOWN = ['spend', 'impr', 'clicks', 'paid_spend'] as const;

/** Sums of a fact as they are written. Null = nothing was said about it, which is not zero. */
export type Sums = Readonly<Record<Stage | 'revenue' | 'costs' | 'not_ours' | 'paid_customers', number>> &
  Readonly<Record<(typeof MAY_BE_UNKNOWN)[number], number | null>>;

/** Money that is converted once all of it is there, in hundredths of its own currency. */
export interface Purse {
  spend: number | null;
  paidSpend: number | null;
  revenue: number;
  /** Costs by the department's margin: converted as the revenue is. */
  share: number;
  /** Costs of products, in the department's currency: they count only where the revenue does. */
  own: number;
}

/** The same sums while they grow; money in hundredths, and what has to be converted apart. */
export type Tally = { -readonly [Key in keyof Sums]: Sums[Key] } & {
  purses?: Map<MoneyKey, Purse>;
  later?: LaterTally;
};

/** A cell of which nothing is known: no events, and no word of spend. */
export const emptyTally = (): Tally => ({
  spend: null,
  impr: null,
  clicks: null,
  leads: 0,
  mql: 0,
  sql: 0,
  meetings: 0,
  proposals: 0,
  deals: 0,
  revenue: 0,
  costs: 0,
  not_ours: 0,
  paid_spend: null,
  paid_customers: 0,
});

/** The purse of what is converted by a key. */
export function purseOf(tally: Tally, key: MoneyKey): Purse {
  tally.purses ??= new Map();
  const purse = tally.purses.get(key) ?? { spend: null, paidSpend: null, revenue: 0, share: 0, own: 0 };
  tally.purses.set(key, purse);
  return purse;
}

/** Adds a row of spend; what the row does not say stays unknown. */
export function addSpend(tally: Tally, row: SpendFact, paid: boolean, book: MoneyBook): void {
  if (row.cost !== null) {
    const [key, minor] = [book.keyOf('spend', row.date, row.currency ?? ''), toMinor(row.cost)];
    if (key === '') {
      tally.spend = (tally.spend ?? 0) + minor;
      if (paid) tally.paid_spend = (tally.paid_spend ?? 0) + minor;
    } else {
      const purse = purseOf(tally, key);
      purse.spend = (purse.spend ?? 0) + minor;
      if (paid) purse.paidSpend = (purse.paidSpend ?? 0) + minor;
    }
  }
  if (row.impressions !== null) tally.impr = (tally.impr ?? 0) + row.impressions;
  if (row.clicks !== null) tally.clicks = (tally.clicks ?? 0) + row.clicks;
}

/** What deals cost. */
export interface DealCosts {
  /** Of a product with a cost of its own, in the department's currency; null for others. */
  readonly ofProduct: (product: string) => number | null;
  /** Extra cost of the first sale of a product to a client; 0 where there is none. */
  readonly first: (product: string) => number;
  /** Share of costs in revenue for the others. */
  readonly share: number;
}

/** Variable costs of a won deal: those of its product, else the part of the amount that is not margin. */
export function dealCosts(options: FactOptions): DealCosts {
  const known = new Map(options.products.map((product) => [product.code, product]));
  return {
    ofProduct: (product) => known.get(product)?.variableCost ?? null,
    first: (product) => known.get(product)?.firstCost ?? 0,
    share: 1 - options.defaultMargin,
  };
}

/** Adds a won deal; its money is added apart (`addEarned`), on its own day. */
export function addDeal(tally: Tally, lead: LeadFact, paid = false): void {
  tally.deals += 1;
  if (paid && !lead.repeat) tally.paid_customers += 1;
}

/** Adds what a deal brings. One without an amount brings neither revenue nor costs: its money is unknown. */
export function addEarned(tally: Tally, lead: LeadFact, earned: Earned, costs: DealCosts, book: MoneyBook): void {
  const { day, amount } = earned;
  if (amount === null) return;
  const key = book.keyOf('revenue', day, lead.currency);
  const [revenue, own] = [toMinor(amount), costs.ofProduct(lead.product)];
  const first = lead.repeat ? 0 : toMinor(costs.first(lead.product));
  if (key === '') {
    tally.revenue += revenue;
    tally.costs += toMinor(own ?? amount * costs.share) + first;
    return;
  }
  const purse = purseOf(tally, key);
  purse.revenue += revenue;
  purse.own += first;
  if (own === null) purse.share += toMinor(amount * costs.share);
  else purse.own += toMinor(own);
}

const plus = (left: number | null, right: number | null): number | null =>
  right === null ? left : (left ?? 0) + right;

/** Opens the purses: what has no rate is in no sum. */
function settled({ purses, later: _, ...tally }: Tally, book: MoneyBook): Sums {
  if (!purses) return tally;
  const sums = { ...tally };
  const converted = (key: MoneyKey, minor: number | null): number | null =>
    minor === null ? null : book.convert('spend', key, minor);
  for (const [key, purse] of purses) {
    sums.spend = plus(sums.spend, converted(key, purse.spend));
    sums.paid_spend = plus(sums.paid_spend, converted(key, purse.paidSpend));
    const revenue = book.convert('revenue', key, purse.revenue);
    if (revenue === null) continue;
    sums.revenue += revenue;
    sums.costs += (book.convert('revenue', key, purse.share) ?? 0) + purse.own;
  }
  return sums;
}

/** The sums as they are written, money in whole units with two decimals. */
export function sumsOf(tally: Tally, book: MoneyBook = moneyBook()): Sums {
  const sums = settled(tally, book);
  return {
    ...sums,
    spend: sums.spend === null ? null : fromMinor(sums.spend),
    revenue: fromMinor(sums.revenue),
    costs: fromMinor(sums.costs),
    paid_spend: sums.paid_spend === null ? null : fromMinor(sums.paid_spend),
  };
}
