/** Sums of one cell of the facts: counts of stages, and money in whole hundredths so that the order of rows does not matter. */
import type { WeekStart } from '../shared/isoWeek';
import { fromMinor, toMinor } from '../shared/money';
import { type LeadFact, type Stage } from './leadRules';

/** A day's spend of a campaign; null = the export did not say. */
export interface SpendFact {
  readonly date: string;
  readonly channel: string;
  readonly campaign: string;
  readonly impressions: number | null;
  readonly clicks: number | null;
  readonly cost: number | null;
}

/** What one sale of a product costs to deliver, in money of the department; null = not filled in. */
export interface ProductCost {
  readonly code: string;
  readonly price: number | null;
  readonly variableCost: number | null;
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
}

/** What only files of the platforms tell, so that it may be unknown; events are counted, and none is zero. */
export const MAY_BE_UNKNOWN = ['spend', 'impr', 'clicks', 'paid_spend'] as const;

/** Sums of a fact as they are written. Null = nothing was said about it, which is not zero. */
export type Sums = Readonly<Record<Stage | 'revenue' | 'costs' | 'not_ours' | 'paid_customers', number>> &
  Readonly<Record<(typeof MAY_BE_UNKNOWN)[number], number | null>>;

/** The same sums while they grow; money in hundredths. */
export type Tally = { -readonly [Key in keyof Sums]: Sums[Key] };

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

/** Adds a row of spend; what the row does not say stays unknown. */
export function addSpend(tally: Tally, row: SpendFact, paid = false): void {
  if (row.cost !== null) {
    tally.spend = (tally.spend ?? 0) + toMinor(row.cost);
    if (paid) tally.paid_spend = (tally.paid_spend ?? 0) + toMinor(row.cost);
  }
  if (row.impressions !== null) tally.impr = (tally.impr ?? 0) + row.impressions;
  if (row.clicks !== null) tally.clicks = (tally.clicks ?? 0) + row.clicks;
}

/** Variable costs of a won deal: those of its product, else the part of the amount that is not margin. */
export function dealCosts(options: FactOptions): (lead: LeadFact) => number {
  const known = new Map(options.products.map((product) => [product.code, product.variableCost]));
  return (lead) => known.get(lead.product) ?? (lead.amount ?? 0) * (1 - options.defaultMargin);
}

/** Adds a won deal. One without an amount counts as a deal, but brings neither revenue nor costs: its money is unknown. */
export function addDeal(tally: Tally, lead: LeadFact, costs: (lead: LeadFact) => number, paid = false): void {
  tally.deals += 1;
  if (paid && !lead.repeat) tally.paid_customers += 1;
  if (lead.amount === null) return;
  tally.revenue += toMinor(lead.amount);
  tally.costs += toMinor(costs(lead));
}

/** The sums as they are written, money in whole units with two decimals. */
export const sumsOf = (tally: Tally): Sums => ({
  ...tally,
  spend: tally.spend === null ? null : fromMinor(tally.spend),
  revenue: fromMinor(tally.revenue),
  costs: fromMinor(tally.costs),
  paid_spend: tally.paid_spend === null ? null : fromMinor(tally.paid_spend),
});
