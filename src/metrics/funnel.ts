/** The funnel: steps, how long they take, which cohorts may be judged, and which step costs most (docs/formulas.md#funnel). */
import { addDays, daysBetween, lastOfMonth } from '../shared/civilDate';
import { absent, measured, ratio, type Measured } from '../shared/result';
import { type LeadFact } from './leadRules';
import { wilsonInterval, type Interval } from './statistics/intervals';
import { median, percentile, percentileOfCounts } from './statistics/order';

/** Cohorts younger than this are never judged, in days. */
const MIN_MATURITY_DAYS = 30;
/** Below so many units in the stage before, a rate is shown with its interval. */
const SMALL_SAMPLE = 200;
/** Fewest units in the stage before for a step to be called the bottleneck. */
const MIN_BOTTLENECK_BASE = 30;

/** Days that a step took over many leads. */
export interface LagSummary {
  /** Pairs of dates that are both known. */
  readonly count: number;
  readonly medianDays: Measured;
  readonly p90Days: Measured;
  /** Pairs in the wrong order: data to be looked at. They are counted here and left in the median. */
  readonly negative: number;
}

/** Summary of the days between two dates of each lead; pairs with an unknown date are left out. */
export function lagSummary(pairs: readonly (readonly [from: string | null, to: string | null])[]): LagSummary {
  const days = pairs.flatMap(([from, to]) => (from === null || to === null ? [] : [daysBetween(from, to)]));
  const summary = (value: number | null): Measured => (value === null ? absent('no_data') : measured(value));
  return {
    count: days.length,
    medianDays: summary(median(days)),
    p90Days: summary(percentile(days, 0.9)),
    negative: days.filter((each) => each < 0).length,
  };
}

/** Age in days from which a cohort may be judged: the 90th percentile of the days from lead to deal, rounded up, at least 30. */
export function maturityDays(leads: readonly LeadFact[]): number {
  const p90 = lagSummary(leads.map((lead) => [lead.created, lead.wonAt])).p90Days.value ?? 0;
  return Math.max(MIN_MATURITY_DAYS, Math.ceil(p90));
}

/** Days that are known already, and of how many leads. */
type Lags = readonly { readonly days: number; readonly count: number }[];

const percentileOfLags = (lags: Lags, share: number): number | null =>
  percentileOfCounts(
    lags.map(({ days, count }) => ({ value: days, count })),
    share,
  );

/** Middle one of days that are counted already; null while there are none. */
export const medianOfLags = (lags: Lags): number | null => percentileOfLags(lags, 0.5);

/** The same age from days that are known already. */
export const maturityOfLags = (lags: Lags): number =>
  Math.max(MIN_MATURITY_DAYS, Math.ceil(percentileOfLags(lags, 0.9) ?? 0));

/** Whether the youngest lead of a month (`YYYY-MM`) is old enough on a day. */
export const isMature = (month: string, asOf: string, maturity: number): boolean =>
  addDays(lastOfMonth(`${month}-01`), maturity) <= asOf;

/** A stage with how many reached it. */
export interface StageCount {
  readonly stage: string;
  /** Null = nothing is known of it, as of clicks without a file. */
  readonly count: number | null;
}

/** One stage of a funnel. */
export interface FunnelStep extends StageCount {
  /** From the stage before; `not_applicable` for the first. */
  readonly step: Measured;
  /** From the first stage given. */
  readonly cumulative: Measured;
  /** Spend ÷ count. */
  readonly cost: Measured;
  /** 95 % Wilson interval of `step` while the stage before is small; null otherwise. */
  readonly interval: Interval | null;
}

/** Steps of a funnel from its counts, all of one basis (cohort or period). A period rate may exceed 1; it has no interval then. */
export function funnelSteps(stages: readonly StageCount[], spend: number | null): FunnelStep[] {
  const first = stages[0]?.count ?? null;
  return stages.map((each, index) => {
    const before = stages[index - 1]?.count;
    const { count } = each;
    const small =
      typeof before === 'number' && count !== null && before > 0 && before < SMALL_SAMPLE && count <= before;
    return {
      ...each,
      step: before === undefined ? absent('not_applicable') : ratio(count, before),
      cumulative: ratio(count, first),
      cost: spend === 0 ? absent('not_applicable') : ratio(spend, count),
      interval: small ? wilsonInterval(count, before, 0.95) : null,
    };
  });
}

/**
 * Sales velocity, money a day: `SQL × win rate × average check ÷ cycle days`, all from the same mature cohorts.
 * A cycle of no days divides by zero.
 */
export const salesVelocity = (cohort: {
  readonly sql: number;
  readonly winRate: number;
  readonly averageCheck: number;
  readonly cycleDays: number;
}): Measured => ratio(cohort.sql * cohort.winRate * cohort.averageCheck, cohort.cycleDays);

/** What lifting one step to its plan would bring. */
export interface StepLift {
  readonly stage: string;
  /** Units in the stage before. */
  readonly base: number;
  readonly rate: number;
  /** Planned rate; null = there is none. */
  readonly plan: number | null;
  /** Money that the plan's rate would add; null where there is nothing to repair, or too little to tell. */
  readonly gain: number | null;
}

/** The step whose repair would bring most. */
export type Bottleneck = StepLift & { readonly plan: number; readonly gain: number };

/**
 * Steps with what their repair would bring: `Δᵢ = n_first × Π(rates with rateᵢ := planᵢ) × check − actual`, for steps below their plan with
 * at least 30 units before them.
 */
export function stepLifts(
  stages: readonly StageCount[],
  planRates: Readonly<Record<string, number>>,
  averageCheck: number,
): StepLift[] {
  const first = stages[0]?.count ?? 0;
  const steps = stages.slice(1).map(({ stage, count }, index) => {
    const base = stages[index]?.count ?? 0;
    return { stage, base, rate: base === 0 ? 0 : (count ?? 0) / base, plan: planRates[stage] ?? null };
  });
  const revenue = (values: readonly number[]): number =>
    values.reduce((left, rate) => left * rate, first) * averageCheck;
  const actual = steps.map(({ rate }) => rate);
  return steps.map((step, index) => {
    const { base, rate, plan } = step;
    if (plan === null || base < MIN_BOTTLENECK_BASE || rate >= plan) return { ...step, gain: null };
    const gain = revenue(actual.map((each, at) => (at === index ? plan : each))) - revenue(actual);
    return { ...step, gain: gain > 0 ? gain : null };
  });
}

/** Bottleneck by money: the step with the largest lift, not the lowest rate: click-through is always lowest. Null when no step qualifies. */
export const bottleneck = (
  stages: readonly StageCount[],
  planRates: Readonly<Record<string, number>>,
  averageCheck: number,
): Bottleneck | null =>
  stepLifts(stages, planRates, averageCheck).reduce<Bottleneck | null>((worst, { plan, gain, ...step }) => {
    if (plan === null || gain === null || gain <= (worst?.gain ?? 0)) return worst;
    return { ...step, plan, gain };
  }, null);
