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
