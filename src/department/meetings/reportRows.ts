/** Rows that the weekly report is made of: their values, and the last week that was closed. */
import { fromSerial } from '../../shared/civilDate';
import type { Scalar } from '../../blueprint/values';
import type { BaseSums } from '../../metrics/compose';
import { BASE_METRICS, type BaseMetric } from '../../metrics/dictionary';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../metrics/rnp/status';

export type Row = Readonly<Record<string, Scalar>>;

export const textOf = (row: Row, key: string): string => String(row[key] ?? '').trim();
export const numberOf = (row: Row, key: string): number | null => (typeof row[key] === 'number' ? row[key] : null);
export const dayOf = (row: Row, key: string): string | null => {
  const value = numberOf(row, key);
  return value === null ? null : fromSerial(value);
};
export const sums = (row: Row, columnOf: (metric: BaseMetric) => string): BaseSums =>
  Object.fromEntries(BASE_METRICS.map((metric) => [metric, numberOf(row, columnOf(metric))]));

export interface Week {
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly thresholds: Thresholds;
}

/** The segments that are closed. */
export const closedWeeks = (rows: readonly Row[]): Week[] =>
  rows.flatMap((row): Week[] => {
    const [start, end] = [dayOf(row, 'segment_start'), dayOf(row, 'end')];
    if (start === null || end === null || numberOf(row, 'closed_at') === null) return [];
    return [
      {
        period: textOf(row, 'period'),
        start,
        end,
        thresholds: {
          greenFrom: numberOf(row, 'green_from') ?? DEFAULT_THRESHOLDS.greenFrom,
          amberFrom: numberOf(row, 'amber_from') ?? DEFAULT_THRESHOLDS.amberFrom,
          bandGreen: numberOf(row, 'band_green') ?? DEFAULT_THRESHOLDS.bandGreen,
          bandAmber: numberOf(row, 'band_amber') ?? DEFAULT_THRESHOLDS.bandAmber,
        },
      },
    ];
  });

/** The last closed segment; null while none is closed. */
export const lastClosedWeek = (rows: readonly Row[]): Week | null =>
  closedWeeks(rows).reduce<Week | null>((last, week) => (last === null || week.end > last.end ? week : last), null);
