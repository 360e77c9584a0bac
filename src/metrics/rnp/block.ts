/** One block of the RNP: a month of one channel or of all, every metric against its plan (docs/formulas.md#rnp). */
import { segmentsOfMonth, type Segment, type WeekStart } from '../../shared/isoWeek';
import { absent, mapMeasured, measured, ratio, type Measured } from '../../shared/result';
import { workdaysBetween, type WorkCalendar } from '../../shared/workdays';
import { addUp, isBarren, numeratorOf, valueOf, type BaseSums } from '../compose';
import {
  BASE_METRICS,
  isPrice,
  metricOf,
  type BaseMetric,
  type Composition,
  type MetricDefinition,
} from '../dictionary';
import { linearForecast, neededPerDay, planToDate, splitPlan } from './flow';
import { paceOf, type Pace } from './pace';
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
  'romi_m',
  'drr',
] as const;
/** Metric of a row of the RNP. */
export type RnpRow = (typeof RNP_ROWS)[number];

/** What a block is computed from. Facts are rows of the month of any channels: those of the block. */
export interface BlockInput {
  /** `YYYY-MM` */
  readonly month: string;
  /** Last full day with data; null while there is none. */
  readonly asOf: string | null;
  readonly plan: BaseSums;
  readonly facts: readonly (BaseSums & { readonly segment: string })[];
  readonly calendar: WorkCalendar;
  readonly thresholds: Thresholds;
  /** Monday when not given. */
  readonly weekStart?: WeekStart;
}

/** What a price must be on the rest of the month: a rate, or why there is none. */
export type RestRate =
  { readonly kind: 'rate'; readonly value: number } | { readonly kind: 'closed' | 'exhausted' | 'unknown' };

/** A metric in one segment; a ratio has the plan of the month. */
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

/** A computed block. */
export interface RnpBlock {
  readonly pace: Pace;
  readonly segments: readonly { readonly segment: Segment; readonly workdays: number }[];
  readonly lines: readonly RnpLine[];
}

/** Everything that lines share. */
interface Context {
  readonly pace: Pace;
  readonly plan: BaseSums;
  readonly fact: BaseSums;
  readonly forecast: BaseSums;
  readonly workdays: readonly number[];
  readonly segmentFacts: readonly BaseSums[];
  readonly nextDays: number | null;
  readonly thresholds: Thresholds;
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

function segmentLines(metric: MetricDefinition, context: Context): SegmentLine[] {
  const plan = valueOf(metric.code, context.plan);
  const base = metric.of === null;
  const plans = plan.value === null || !base ? null : splitPlan(plan.value, context.workdays, metric.unit === 'count');
  return context.segmentFacts.map((facts, index) => {
    const part = plans?.[index];
    const own = part === undefined ? plan : measured(part);
    const fact = valueOf(metric.code, facts);
    return { plan: own, fact, share: share(fact, own) };
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
  const due = metric.of === null ? planToDate(plan.value, context.pace) : plan;
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
    rest: restRate(metric.of, context.plan, context.fact, context.pace),
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
    segments: segmentLines(metric, context),
  };
}

/** Sums at the month's end at the present pace: a ratio of forecasts is a ratio on one basis. */
function forecasts(fact: BaseSums, pace: Pace): BaseSums {
  const each = (metric: BaseMetric): number | null => linearForecast(fact[metric] ?? null, pace).value;
  return Object.fromEntries(BASE_METRICS.map((metric) => [metric, each(metric)]));
}

/** Computes a block. The next week is the first segment that begins after `asOf`. */
export function rnpBlock(input: BlockInput): RnpBlock {
  const segments = segmentsOfMonth(input.month, input.weekStart).map((segment) => ({
    segment,
    workdays: workdaysBetween(segment.start, segment.end, input.calendar),
  }));
  const pace = paceOf(input.month, input.asOf, input.calendar);
  const fact = addUp(input.facts);
  const next = segments.find(({ segment }) => segment.start > (input.asOf ?? ''));
  const context: Context = {
    pace,
    plan: input.plan,
    fact,
    forecast: forecasts(fact, pace),
    workdays: segments.map((each) => each.workdays),
    segmentFacts: segments.map(({ segment }) => addUp(input.facts.filter((row) => row.segment === segment.key))),
    nextDays: next?.workdays ?? null,
    thresholds: input.thresholds,
  };
  return { pace, segments, lines: RNP_ROWS.map((row) => line(row, context)) };
}
