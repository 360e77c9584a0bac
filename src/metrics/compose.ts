/** Values of metrics from sums: ratios are always Σ ÷ Σ of the group shown, never a mean of ratios. */
import { absent, known, measured, ratio, type Measured } from '../shared/result';
import { sumMoney } from '../shared/money';
import { BASE_METRICS, isPrice, metricOf, type BaseMetric, type Composition } from './dictionary';

/** Sums of a group; null or missing = unknown. */
export type BaseSums = Readonly<Partial<Record<BaseMetric, number | null>>>;

/** Sum of rows for every base metric; null where no row holds a number: unknown is not zero. Exact to the hundredth. */
export function addUp(rows: readonly BaseSums[]): Record<BaseMetric, number | null> {
  const sums = Object.fromEntries(
    BASE_METRICS.map((metric) => {
      const numbers = rows.map((row) => row[metric]).filter((value) => typeof value === 'number');
      return [metric, numbers.length === 0 ? null : sumMoney(numbers)];
    }),
  );
  return sums as Record<BaseMetric, number | null>;
}

/** Numerator of a composition: Σ plus − Σ minus; null when a part is unknown. */
export function numeratorOf(of: Composition, sums: BaseSums): number | null {
  const parts = [...of.plus.map((code) => sums[code]), ...of.minus.map((code) => negated(sums[code]))];
  return parts.reduce<number | null>(
    (left, part) => (left === null || part === null || part === undefined ? null : left + part),
    0,
  );
}

const negated = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : -value;

/**
 * Value of a metric from the sums of a group. `no_data` when a part is unknown, `zero_denominator` when there is nothing to divide
 * by, `not_applicable` for the price of something free and for metrics that need more than sums.
 */
export function valueOf(code: string, sums: BaseSums): Measured {
  const metric = metricOf(code);
  const base = BASE_METRICS.find((each) => each === code);
  if (base) return known(sums[base] ?? null);
  if (metric.of === null) return absent('not_applicable');
  const numerator = numeratorOf(metric.of, sums);
  if (metric.of.over === null) return known(numerator);
  const denominator = sums[metric.of.over] ?? null;
  if (isPrice(metric.of) && numerator === 0 && denominator !== null) return absent('not_applicable');
  const quotient = ratio(numerator, denominator);
  return quotient.value === null ? quotient : measured(quotient.value * metric.of.factor);
}

/**
 * Whether money was spent and nothing has come of it: no price exists, and it is worse than any. A count that nobody knows says nothing.
 *
 * @param of composition of the metric; null for a base metric
 */
export const isBarren = (of: Composition | null, sums: BaseSums): boolean =>
  of !== null && of.over !== null && isPrice(of) && (numeratorOf(of, sums) ?? 0) > 0 && sums[of.over] === 0;
