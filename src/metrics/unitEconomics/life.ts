/**
 * What customers pay after their first sale, as the plan of products says (docs/formulas.md#later-payments). No export tells which payments
 * belong to one customer, so that payments per customer are never history here: they are assumed, and shown as such.
 */
import { fromMinor, sumMoney, toMinor } from '../../shared/money';

/** What a product says of its customers; null = nothing typed. */
export interface ProductLife {
  /** Payments of a customer over the life span, the first one among them. */
  readonly payments?: number | null;
  /** Months of the life span. */
  readonly lifeMonths?: number | null;
}

/** What follows a first sale: how many payments, and how many months until the last of them. */
export interface Life {
  readonly later: number;
  readonly months: number;
}

/** Months of a life span that nobody typed: payments of a year (APC365). */
export const USUAL_LIFE_MONTHS = 12;

/**
 * Life of a product's customers; null where they pay once. The payments are spread evenly, the first one at once: 12 payments in 12 months
 * come in the months 0, 1 … 11, so that the last one is `months × (payments − 1) ÷ payments` away.
 */
export function lifeOf({ payments, lifeMonths }: ProductLife): Life | null {
  if (typeof payments !== 'number' || !(payments > 1)) return null;
  const months = typeof lifeMonths === 'number' && lifeMonths > 0 ? lifeMonths : USUAL_LIFE_MONTHS;
  return { later: payments - 1, months: (months * (payments - 1)) / payments };
}

/** Numbers of cohorts that tell of payments after the first sale. */
export const LATER_KEYS = ['later_payments', 'later_revenue', 'later_costs', 'later_wait'] as const;
export type LaterKey = (typeof LATER_KEYS)[number];

/** Expected of the customers of a group: payments, their revenue and costs, and Σ margin × months until the last payment. */
export type LaterSums = Readonly<Record<LaterKey, number>>;

/** Only first sales count. */
export const NO_LATER: LaterSums = { later_payments: 0, later_revenue: 0, later_costs: 0, later_wait: 0 };

/** Sums of rows; what a row does not say is 0: it was written before products could say it. */
export function addLater(rows: readonly Readonly<Partial<Record<LaterKey, number | null>>>[]): LaterSums {
  const sum = (key: LaterKey): number => sumMoney(rows.map((row) => row[key] ?? 0));
  return {
    later_payments: sum('later_payments'),
    later_revenue: sum('later_revenue'),
    later_costs: sum('later_costs'),
    later_wait: sum('later_wait'),
  };
}

/** Margin of later payments. */
export const laterMargin = ({ later_revenue, later_costs }: LaterSums): number =>
  fromMinor(toMinor(later_revenue) - toMinor(later_costs));
