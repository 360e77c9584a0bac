/** The outlook as columns of its table. */
import type { BaseSums } from '../compose';
import { BASE_METRICS, type BaseMetric } from '../dictionary';
import { PIPELINE_METRICS, type ForecastData } from './forecast';
import type { Outlook } from './outlook';

export const dayColumn = (metric: BaseMetric): string => `day_${metric}`;
export const monthColumn = (metric: BaseMetric): string => `month_${metric}`;
export const quarterColumn = (metric: BaseMetric): string => `quarter_${metric}`;

/** Columns with numbers, in order. */
export const OUTLOOK_NUMBERS: readonly string[] = [
  ...BASE_METRICS.map(dayColumn),
  ...PIPELINE_METRICS.map(monthColumn),
  ...PIPELINE_METRICS.map(quarterColumn),
];

/** Everything that forecasts read of the table. */
export const OUTLOOK_COLUMNS: readonly string[] = ['month', 'quarter', 'channel', ...OUTLOOK_NUMBERS];

/** Numbers of a row. */
export const outlookValues = (outlook: Outlook): Readonly<Record<string, number | null>> =>
  Object.fromEntries([
    ...BASE_METRICS.map((metric) => [dayColumn(metric), outlook.perDay[metric] ?? null]),
    ...PIPELINE_METRICS.map((metric) => [monthColumn(metric), outlook.toMonthEnd[metric] ?? null]),
    ...PIPELINE_METRICS.map((metric) => [quarterColumn(metric), outlook.toQuarterEnd[metric] ?? null]),
  ]);

type Row = Readonly<Record<string, unknown>>;

/** Sum of the known numbers of a column; null where no row holds one, as SUMIFS with COUNTIFS. */
function sumOf(rows: readonly Row[], key: string): number | null {
  const numbers = rows.map((row) => row[key]).filter((value) => typeof value === 'number');
  return numbers.length === 0 ? null : numbers.reduce((left, right) => left + right, 0);
}

/** What forecasts of a month or quarter stand on, from rows of the table that are of it and of the block's channels. */
export function forecastData(rows: readonly Row[], period: 'month' | 'quarter'): ForecastData {
  const expected = period === 'month' ? monthColumn : quarterColumn;
  const sums = (metrics: readonly BaseMetric[], key: (metric: BaseMetric) => string): BaseSums =>
    Object.fromEntries(metrics.map((metric) => [metric, sumOf(rows, key(metric))]));
  return { recent: sums(BASE_METRICS, dayColumn), expected: sums(PIPELINE_METRICS, expected) };
}
