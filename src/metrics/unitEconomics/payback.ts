/** How long a customer takes to return what it cost, and how its lifetime margin compares with that cost. */
import { absent, measured, ratio, type Measured } from '../../shared/result';

/**
 * Periods until the margin of a customer returns its CAC, without churn: `CAC ÷ margin per period`. `never` for a margin of zero
 * or less, `no_data` when something is unknown.
 */
export function linearPayback(cac: number | null, marginPerPeriod: number | null): Measured {
  if (marginPerPeriod !== null && marginPerPeriod <= 0 && cac !== null) return absent('never');
  return ratio(cac, marginPerPeriod);
}

/**
 * The same with churn q per period (0 ≤ q < 1) and margin m: `n = ln(1 − CAC·q/m) / ln(1 − q)`, the first payment one period in.
 * `never` when `CAC·q/m ≥ 1`: the customer leaves before it has paid back. The linear answer understates it.
 */
export function paybackWithChurn(cac: number | null, marginPerPeriod: number | null, churn: number | null): Measured {
  if (cac === null || marginPerPeriod === null || churn === null) return absent('no_data');
  if (churn === 0) return linearPayback(cac, marginPerPeriod);
  if (marginPerPeriod <= 0 || (cac * churn) / marginPerPeriod >= 1) return absent('never');
  return measured(Math.log1p((-cac * churn) / marginPerPeriod) / Math.log1p(-churn));
}

/** Bounds of LTV/CAC; authors differ, so they are settings. */
export interface LtvCacBounds {
  readonly weakFrom: number;
  readonly healthyFrom: number;
  /** Above this, money is probably left on the table. */
  readonly healthyTo: number;
}

/** What LTV/CAC says of a channel. */
export type LtvCacBand = 'loss' | 'weak' | 'healthy' | 'under_investing';

/** Band of LTV/CAC: below 1 loss, 1 to 3 weak, 3 to 5 healthy, above 5 probably under-investing; null for an unknown ratio. */
export function ltvCacBand(
  value: number | null,
  bounds: LtvCacBounds = { weakFrom: 1, healthyFrom: 3, healthyTo: 5 },
): LtvCacBand | null {
  if (value === null) return null;
  if (value < bounds.weakFrom) return 'loss';
  if (value < bounds.healthyFrom) return 'weak';
  return value <= bounds.healthyTo ? 'healthy' : 'under_investing';
}
