/** Red rows of the RNP of the current month as health reads them: computed from facts and plan, whatever the panel is set to show. */
import { fromSerial } from '../../shared/civilDate';
import type { Text } from '../../shared/text';
import type { HealthData, HealthRow } from '../../blueprint/health';
import { BASE_METRICS, metricOf, type BaseMetric } from '../../metrics/dictionary';
import { currentBlock, riskRows } from '../../metrics/rnp/atRisk';
import { FORECAST_FIELDS, forecastRuleOf } from '../../metrics/rnp/forecastSetting';
import { forecastData, OUTLOOK_COLUMNS, OUTLOOK_NUMBERS } from '../../metrics/rnp/outlookColumns';
import { DEFAULT_THRESHOLDS } from '../../metrics/rnp/status';
import { DEFAULT_MARGIN } from '../../metrics/plan/costs';
import { plansInForce } from '../../metrics/plan/versions';

const PLANNED = BASE_METRICS.filter((metric) => metric !== 'costs');

export const FACT_COLUMNS: readonly string[] = ['segment', 'month', 'channel', ...BASE_METRICS];
export const PLAN_COLUMNS: readonly string[] = ['month', 'channel', 'version', 'approved_at', ...PLANNED];
export const THRESHOLD_FIELDS = [
  'green_from',
  'amber_from',
  'band_green',
  'band_amber',
  'default_margin',
  ...FORECAST_FIELDS,
] as const;
/** Of the outlook what a forecast of all channels needs. */
export const OUTLOOK_TABLE = OUTLOOK_COLUMNS;

const sums = (row: HealthRow, metrics: readonly BaseMetric[]): Partial<Record<BaseMetric, number | null>> =>
  Object.fromEntries(metrics.map((metric) => [metric, row.number(metric)]));

const numberField = (data: HealthData, key: string, usual: number): number => {
  const value = data.field('settings', key);
  return typeof value === 'number' ? value : usual;
};

export interface RedMetric {
  readonly code: string;
  readonly title: Text;
  /** Lower-case words by which a task of it is known. */
  readonly words: readonly string[];
}

/** Red metrics over all channels; null when a table is gone. */
export function redMetrics(data: HealthData): RedMetric[] | null {
  const [facts, plan, calendar] = [data.rows('facts'), data.rows('plan'), data.rows('calendar')];
  if (facts === null || plan === null || calendar === null) return null;
  const asOf = data.field('settings', 'as_of');
  const day =
    typeof asOf === 'number' ? fromSerial(asOf) : typeof asOf === 'string' && asOf !== '' ? asOf.slice(0, 10) : null;
  const counted = plansInForce(
    plan.map((row) => ({
      place: row.date('month') === null ? '' : `${row.date('month') ?? ''}|${row.text('channel').toLowerCase()}`,
      version: Math.max(1, row.number('version') ?? 1),
      approved: row.date('approved_at') !== null,
    })),
  );
  const month = (row: HealthRow): string => (row.date('month') ?? '').slice(0, 7);
  const block = currentBlock(
    {
      facts: facts.map((row) => ({
        segment: row.text('segment'),
        month: month(row),
        channel: row.text('channel'),
        ...sums(row, BASE_METRICS),
      })),
      plan: plan
        .filter((_, index) => counted[index])
        .map((row) => ({ month: month(row), channel: row.text('channel'), ...sums(row, PLANNED) })),
      calendar: {
        daysOff: new Set(calendar.flatMap((row) => row.date('day_off') ?? [])),
        workingDaysOff: new Set(calendar.flatMap((row) => row.date('working_day') ?? [])),
      },
      asOf: day,
      rule: forecastRuleOf((key) => data.field('settings', key)),
      dataOf: () =>
        forecastData(
          (data.rows('outlook') ?? [])
            .filter((row) => month(row) === day?.slice(0, 7))
            .map((row) => Object.fromEntries(OUTLOOK_NUMBERS.map((key) => [key, row.number(key)]))),
          'month',
        ),
      margin: numberField(data, 'default_margin', DEFAULT_MARGIN),
      thresholds: {
        greenFrom: numberField(data, 'green_from', DEFAULT_THRESHOLDS.greenFrom),
        amberFrom: numberField(data, 'amber_from', DEFAULT_THRESHOLDS.amberFrom),
        bandGreen: numberField(data, 'band_green', DEFAULT_THRESHOLDS.bandGreen),
        bandAmber: numberField(data, 'band_amber', DEFAULT_THRESHOLDS.bandAmber),
      },
    },
    '',
  );
  if (block === null) return [];
  return riskRows(block, '')
    .filter((row) => row.status === 'red')
    .map((row) => {
      const title = metricOf(row.metric).name;
      return { code: row.metric, title, words: [row.metric, title.ru.toLowerCase(), title.en.toLowerCase()] };
    });
}
