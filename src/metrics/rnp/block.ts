/** One block of the RNP: a month of one channel or of all, every metric against its plan (docs/formulas.md#rnp). */
import { segmentsOfMonth, type Segment, type WeekStart } from '../../shared/isoWeek';
import { workdaysBetween, type WorkCalendar } from '../../shared/workdays';
import { addUp, type BaseSums } from '../compose';
import { BASE_METRICS, metricOf, type BaseMetric } from '../dictionary';
import { planToDate, splitPlan } from './flow';
import { DEFAULT_FORECAST, NO_FORECAST_DATA, type ForecastData, type ForecastRule } from './forecast';
import { periodLines, type RnpLine } from './lines';
import { paceOf, type Pace } from './pace';
import type { Thresholds } from './status';

export { RNP_ROWS, type RestRate, type RnpLine, type RnpRow, type SegmentLine } from './lines';

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
  /** The pace of the month when not given. */
  readonly rule?: ForecastRule;
  readonly data?: ForecastData;
}

/** A computed block. */
export interface RnpBlock {
  readonly pace: Pace;
  readonly segments: readonly { readonly segment: Segment; readonly workdays: number }[];
  readonly lines: readonly RnpLine[];
}

/** The part of each planned number that is due, by working days. */
export const dueOf = (plan: BaseSums, pace: Pace): BaseSums =>
  Object.fromEntries(BASE_METRICS.map((metric) => [metric, planToDate(plan[metric] ?? null, pace).value]));

/** Plan of each segment by its working days; counts stay whole. */
function segmentPlans(plan: BaseSums, workdays: readonly number[]): BaseSums[] {
  const parts = BASE_METRICS.map((metric): readonly [BaseMetric, readonly number[] | null] => {
    const whole = plan[metric] ?? null;
    return [metric, whole === null ? null : splitPlan(whole, workdays, metricOf(metric).unit === 'count')];
  });
  return workdays.map((_, index) =>
    Object.fromEntries(parts.map(([metric, split]) => [metric, split?.[index] ?? null])),
  );
}

/** Computes a block. The next week is the first segment that begins after `asOf`. */
export function rnpBlock(input: BlockInput): RnpBlock {
  const segments = segmentsOfMonth(input.month, input.weekStart).map((segment) => ({
    segment,
    workdays: workdaysBetween(segment.start, segment.end, input.calendar),
  }));
  const pace = paceOf(input.month, input.asOf, input.calendar);
  const next = segments.find(({ segment }) => segment.start > (input.asOf ?? ''));
  const plans = segmentPlans(
    input.plan,
    segments.map((each) => each.workdays),
  );
  const lines = periodLines({
    pace,
    plan: input.plan,
    due: dueOf(input.plan, pace),
    fact: addUp(input.facts),
    parts: segments.map(({ segment }, index) => ({
      plan: plans[index] ?? {},
      ratioPlan: input.plan,
      fact: addUp(input.facts.filter((row) => row.segment === segment.key)),
    })),
    nextDays: next?.workdays ?? null,
    thresholds: input.thresholds,
    rule: input.rule ?? DEFAULT_FORECAST,
    data: input.data ?? NO_FORECAST_DATA,
  });
  return { pace, segments, lines };
}
