/** How long a customer takes to return what it cost, and how its lifetime margin compares with that cost. */
import { absent, measured, ratio, type Measured } from '../../shared/result';
import { roundHalfAway } from '../../shared/money';
import { laterMargin, type LaterSums } from './life';

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

/**
 * Months until customers of a line have returned what they cost. 0 when the first sale does it. Otherwise the later margin is taken to come
 * evenly until the last payment, so that the part of it that is missing takes that part of the time: `rest ÷ later × wait`, where `wait` is the
 * mean time of the last payment weighted by margin (Σ margin × months ÷ Σ margin). `never` when all of it is not enough.
 *
 * @param cac cost of a customer · @param first what its first sale leaves · @param deals customers of the line
 */
export function paybackOfLater(cac: number, first: number, deals: number | null, later: LaterSums): Measured {
  if (deals === null) return absent('no_data');
  const [rest, margin] = [(cac - first) * deals, laterMargin(later)];
  // in hundredths: quotients of equal sums may differ in their last digit
  if (roundHalfAway(rest, 2) <= 0) return measured(0);
  if (margin <= 0 || rest > margin) return absent('never');
  // what follows comes at once; a mix of products at a profit and at a loss may even give less than nothing
  if (later.later_wait <= 0) return measured(0);
  return measured((rest / margin) * (later.later_wait / margin));
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
