/** Order statistics: median and percentiles. */

/**
 * Percentile with linear interpolation between the two nearest values (type 7 of Hyndman and Fan, the PERCENTILE of Sheets).
 * `share` is 0..1; null for no values.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const position = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (position - Math.floor(position));
}

/** Middle value, or the mean of the two in the middle; null for no values. */
export const median = (values: readonly number[]): number | null => percentile(values, 0.5);

/** A value and how many times it stands. */
export interface Repeated {
  readonly value: number;
  readonly count: number;
}

/** The same percentile of values that are counted already, without writing each of them out. */
export function percentileOfCounts(counts: readonly Repeated[], share: number): number | null {
  const sorted = counts.filter(({ count }) => count > 0).sort((left, right) => left.value - right.value);
  const position = (sorted.reduce((sum, { count }) => sum + count, 0) - 1) * share;
  const at = (index: number): number | undefined => {
    let before = 0;
    return sorted.find(({ count }) => (before += count) > index)?.value;
  };
  const [low, high] = position < 0 ? [] : [at(Math.floor(position)), at(Math.ceil(position))];
  return low === undefined || high === undefined ? null : low + (high - low) * (position - Math.floor(position));
}
