/** The lines of an RNP block, of a month or a quarter: every metric against its plan (docs/formulas.md#rnp). */
import { absent, mapMeasured, measured, ratio, type Measured } from '../../shared/result';
import { isBarren, numeratorOf, valueOf, type BaseSums } from '../compose';
import {
  BASE_METRICS,
  isPrice,
  metricOf,
  type BaseMetric,
  type Composition,
  type MetricDefinition,
} from '../dictionary';
import { forecastOf, type ForecastData, type ForecastRule } from './forecast';
import { isOverspent, neededPerDay } from './flow';
import type { Pace } from './pace';
import { planIndex, statusOf, type Status, type Thresholds } from './status';

/** Rows of the RNP in order: numbers with the ratios between them. */
export const RNP_ROWS = [
  'spend',
  'impr',
  'clicks',
  'ctr',
  'cpc',
  'leads',
  'cr_click_lead',
  'cpl',
  'mql',
  'cr_lead_mql',
  'sql',
  'cr_mql_sql',
  'cpsql',
  'meetings',
  'proposals',
  'deals',
  'cr_sql_deal',
  'avg_check',
  'revenue',
  'cac',
  'cac_paid',
  'romi_m',
  'drr',
] as const;
/** Metric of a row of the RNP. */
export type RnpRow = (typeof RNP_ROWS)[number];

/** What a price must be on the rest of the month: a rate, or why there is none. Spend beyond its plan is `exhausted` too. */
export type RestRate =
  { readonly kind: 'rate'; readonly value: number } | { readonly kind: 'closed' | 'exhausted' | 'unknown' };

/** A metric in one part of the period: a segment of a month, a month of a quarter. */
export interface SegmentLine {
  readonly plan: Measured;
  readonly fact: Measured;
  readonly share: Measured;
}

/** One metric of a block. Shares are 0.., needed values are per working day and per next week. */
export interface RnpLine {
  readonly metric: RnpRow;
  readonly plan: Measured;
  readonly planToDate: Measured;
  readonly fact: Measured;
  readonly shareToDate: Measured;
  readonly forecast: Measured;
  readonly forecastShare: Measured;
  /** Forecast − plan. */
  readonly gap: Measured;
  readonly perDay: Measured;
  readonly perWeek: Measured;
  /** `unknown` for whatever is no price. */
  readonly rest: RestRate;
  readonly index: Measured;
  readonly status: Status;
  readonly segments: readonly SegmentLine[];
}

/** What the lines of a period are computed from. */
export interface PeriodSums {
  readonly pace: Pace;
  readonly plan: BaseSums;
  /** The part of the plan that is due. */
  readonly due: BaseSums;
  readonly fact: BaseSums;
  readonly parts: readonly PartSums[];
  /** Working days of the next segment; null when there is none. */
  readonly nextDays: number | null;
  readonly thresholds: Thresholds;
  readonly rule: ForecastRule;
  readonly data: ForecastData;
}

/** Plan and fact of a part of the period. */
export interface PartSums {
  readonly plan: BaseSums;
  /** What ratios are planned from: in a segment the plan of its month, whose whole units must not bend them. */
  readonly ratioPlan: BaseSums;
  readonly fact: BaseSums;
}

/** Everything that lines share. */
interface Context extends PeriodSums {
  readonly forecast: BaseSums;
}

const share = (value: Measured, of: Measured): Measured => ratio(value.value, of.value);

/**
 * Rate needed on the rest: `(P_spend − F_spend) / (P_count − F_count)`. `closed` = nothing is missing, `exhausted` = something is
 * missing and no money is left.
 */
export function restRate(of: Composition | null, plan: BaseSums, fact: BaseSums, pace: Pace): RestRate {
  if (of === null || of.over === null || !isPrice(of) || pace.left === 0) return { kind: 'unknown' };
  const [money, spent] = [numeratorOf(of, plan), numeratorOf(of, fact)];
  const [count, have] = [plan[of.over] ?? null, fact[of.over] ?? null];
  if (money === null || spent === null || count === null || have === null) return { kind: 'unknown' };
  if (count - have <= 0) return { kind: 'closed' };
  return money - spent <= 0 ? { kind: 'exhausted' } : { kind: 'rate', value: (money - spent) / (count - have) };
}

function partLines(metric: MetricDefinition, context: Context): SegmentLine[] {
  return context.parts.map((part) => {
    const planned = metric.of === null ? part.plan : part.ratioPlan;
    const [plan, fact] = [valueOf(metric.code, planned), valueOf(metric.code, part.fact)];
    return { plan, fact, share: share(fact, plan) };
  });
}

/** Needed per day of what adds up; a ratio has none. */
function needed(
  metric: MetricDefinition,
  plan: Measured,
  fact: Measured,
  context: Context,
): readonly [Measured, Measured] {
  if (metric.of !== null) return [absent('not_applicable'), absent('not_applicable')];
  const perDay = neededPerDay(metric.direction, plan.value, fact.value, context.pace);
  const days = context.nextDays;
  return [perDay, mapMeasured(perDay, (day) => (days === null ? absent('not_applicable') : measured(day * days)))];
}

function line(code: RnpRow, context: Context): RnpLine {
  const metric = metricOf(code);
  const plan = valueOf(code, context.plan);
  const fact = valueOf(code, context.fact);
  const forecast = valueOf(code, context.forecast);
  const due = metric.of === null ? valueOf(code, context.due) : plan;
  const [perDay, perWeek] = needed(metric, plan, fact, context);
  return {
    metric: code,
    plan,
    planToDate: due,
    fact,
    shareToDate: share(fact, due),
    forecast,
    forecastShare: share(forecast, plan),
    gap: mapMeasured(forecast, (value) => mapMeasured(plan, (planned) => measured(value - planned))),
    perDay,
    perWeek,
    rest:
      context.pace.left > 0 && isOverspent(metric.direction, plan.value, fact.value)
        ? { kind: 'exhausted' }
        : restRate(metric.of, context.plan, context.fact, context.pace),
    index: planIndex(metric.direction, plan.value, forecast.value),
    status: statusOf(
      {
        direction: metric.direction,
        plan: plan.value,
        fact: fact.value,
        forecast: forecast.value,
        isCount: metric.unit === 'count',
        barren: isBarren(metric.of, context.fact),
      },
      context.pace,
      context.thresholds,
    ),
    segments: partLines(metric, context),
  };
}

/** Sums at the period's end, each by the department's way: a ratio of forecasts is a ratio on one basis. */
function forecasts(sums: PeriodSums): BaseSums {
  const { plan, due, fact, pace, rule, data } = sums;
  const each = (metric: BaseMetric): number | null =>
    forecastOf(
      metric,
      { plan: plan[metric] ?? null, due: due[metric] ?? null, fact: fact[metric] ?? null },
      pace,
      rule,
      data,
    ).value;
  return Object.fromEntries(BASE_METRICS.map((metric) => [metric, each(metric)]));
}

/** The lines of a period in the order of the RNP. */
export function periodLines(sums: PeriodSums): RnpLine[] {
  const context = { ...sums, forecast: forecasts(sums) };
  return RNP_ROWS.map((row) => line(row, context));
}
