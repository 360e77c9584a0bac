/** Numbers of the department as health rules read them: settings, cohorts, the plan in force. */
import { fromSerial } from '../../shared/civilDate';
import type { HealthData, HealthRow } from '../../blueprint/health';
import { BASE_METRICS, type BaseMetric } from '../../metrics/dictionary';
import { plansInForce } from '../../metrics/plan/versions';
import { DEFAULT_COVERAGE } from '../../metrics/unitEconomics/coverage';
import { LATER_KEYS } from '../../metrics/unitEconomics/life';
import type { BreakEvenBasis } from '../../metrics/unitEconomics/line';
import { BREAK_EVEN_BASES } from '../../shared/codes/economics';

/** What cohorts are not counted by: it belongs to weeks, not to leads of a month. */
const NOT_OF_COHORTS: readonly BaseMetric[] = ['impr', 'paid_spend', 'paid_customers'];
const OF_COHORTS = BASE_METRICS.filter((metric) => !NOT_OF_COHORTS.includes(metric));
/** What a judgement of channels and of the funnel reads. */
export const COHORT_COLUMNS: readonly string[] = ['month', 'channel', ...OF_COHORTS, ...LATER_KEYS];
export const PLANNED: readonly BaseMetric[] = BASE_METRICS.filter((metric) => metric !== 'costs');
export const PLAN_COLUMNS: readonly string[] = ['month', 'channel', 'version', 'approved_at', ...PLANNED];
export const JUDGED_BY = [
  'as_of',
  'maturity_days',
  'target_romi',
  'min_customers',
  'coverage_from',
  'be_basis',
] as const;
export const JUDGED_BY_FIELDS: readonly string[] = JUDGED_BY.map((key) => `settings.${key}`);

/** What a customer may cost at most, as the setting says in either language. */
function basisOf(value: unknown): BreakEvenBasis {
  const lifetime = BREAK_EVEN_BASES.find(({ code }) => code === 'lifetime');
  return lifetime && [lifetime.label.ru, lifetime.label.en].includes(String(value)) ? 'lifetime' : 'first_sale';
}

/** The settings by which channels and steps are judged; null while there are no data. */
export function judgedBy(field: HealthData['field']) {
  const asOf = field('settings', 'as_of');
  if (typeof asOf !== 'number') return null;
  const number = (key: (typeof JUDGED_BY)[number], usual: number): number => {
    const value = field('settings', key);
    return typeof value === 'number' ? value : usual;
  };
  return {
    asOf: fromSerial(asOf),
    maturityDays: number('maturity_days', 30),
    targetRomi: number('target_romi', 1),
    minCustomers: number('min_customers', 10),
    coverageFrom: number('coverage_from', DEFAULT_COVERAGE),
    basis: basisOf(field('settings', 'be_basis')),
  };
}

const sums = <Metric extends string>(
  row: HealthRow,
  metrics: readonly Metric[],
): Partial<Record<Metric, number | null>> => {
  const numbers: Partial<Record<Metric, number | null>> = {};
  for (const metric of metrics) numbers[metric] = row.number(metric);
  return numbers;
};

export const cohortsOf = (rows: readonly HealthRow[]) =>
  rows.map((row) => ({
    month: row.date('month') ?? '',
    channel: row.text('channel'),
    ...sums(row, [...OF_COHORTS, ...LATER_KEYS]),
  }));

/** Rows of the plan that count, with their month. */
export function planInForce(rows: readonly HealthRow[]) {
  const counted = plansInForce(
    rows.map((row) => ({
      place: row.date('month') === null ? '' : `${row.date('month') ?? ''}|${row.text('channel').toLowerCase()}`,
      version: Math.max(1, row.number('version') ?? 1),
      approved: row.date('approved_at') !== null,
    })),
  );
  return rows
    .filter((_, index) => counted[index])
    .map((row) => ({ month: row.date('month') ?? '', channel: row.text('channel'), ...sums(row, PLANNED) }));
}
