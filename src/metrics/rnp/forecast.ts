/**
 * Where a period ends (docs/formulas.md#rnp, domain: RNP, forecast). P plan, F fact, W working days, e done, r left. Which way is a setting of the
 * department; one that lacks its data falls back to the pace of the period. Nothing is rounded, and a day that is not over counts nowhere.
 */
import { absent, measured, type Measured } from '../../shared/result';
import type { BaseSums } from '../compose';
import type { BaseMetric } from '../dictionary';
import { linearForecast } from './flow';
import type { Pace } from './pace';

/** Ways for everything that adds up, and for what follows from deals; their names are in `shared/codes/forecast.ts`. */
export type ForecastMode = 'linear' | 'recent' | 'profile';
export type DealForecast = 'same' | 'pipeline';

/** The department's choice. */
export interface ForecastRule {
  readonly flow: ForecastMode;
  /** Of what follows from deals. */
  readonly deals: DealForecast;
}

/** What a department begins with: everything at the pace of the period. */
export const DEFAULT_FORECAST: ForecastRule = { flow: 'linear', deals: 'same' };

/** Working days that the recent pace is a mean of. */
export const RECENT_DAYS = 10;

/** What follows from deals, and can be told from open ones. */
export const PIPELINE_METRICS = [
  'deals',
  'revenue',
  'costs',
  'paid_customers',
] as const satisfies readonly BaseMetric[];

/** What the ways need beside plan and fact. */
export interface ForecastData {
  /** Mean of a working day over the last ten; null while nothing is known. */
  readonly recent: BaseSums | null;
  /** What open deals are expected to bring until the period ends; null while their chances are not known. */
  readonly expected: BaseSums | null;
}

/** Nothing but plan and fact. */
export const NO_FORECAST_DATA: ForecastData = { recent: null, expected: null };

/**
 * `F + r × mean of the last ten working days`: for a month whose pace has changed. `no_data` before the first full day and without the mean.
 * Ours: 78 leads, 9 a day lately, 12 days left → 186.
 */
export function recentForecast(fact: number | null, perDay: number | null, pace: Pace): Measured {
  if (fact === null || pace.done === 0) return absent('no_data');
  if (pace.left === 0) return measured(fact);
  return perDay === null ? absent('no_data') : measured(fact + pace.left * perDay);
}

/**
 * `F × P / P_e`: the rest comes as the plan spreads it. A month's plan is spread by working days, so there it is the pace of the month; a quarter
 * has a plan for each month. `no_data` without plan, fact or a full day, `zero_denominator` while nothing is due.
 * Ours: plan 100, 150, 200 leads, 300 by 15 March (e 9 of 21) → 300 × 450 / 335.7 = 402.1.
 */
export function profileForecast(fact: number | null, plan: number | null, due: number | null, pace: Pace): Measured {
  if (fact === null || plan === null || due === null || pace.done === 0) return absent('no_data');
  return due === 0 ? absent('zero_denominator') : measured((fact * plan) / due);
}

/**
 * `F + Σ open deals due in the period × chance of their stage`. `no_data` before the first full day, and while the chances are not known.
 * Ours: 4 deals, 2 proposals at 50 % and 4 accepted leads at 25 % due → 6.
 */
export function pipelineForecast(fact: number | null, expected: number | null, pace: Pace): Measured {
  if (fact === null || pace.done === 0) return absent('no_data');
  if (pace.left === 0) return measured(fact);
  return expected === null ? absent('no_data') : measured(fact + expected);
}

/** Plan, the part of it that is due, and fact of one metric. */
export interface Flow {
  readonly plan: number | null;
  readonly due: number | null;
  readonly fact: number | null;
}

const isOfDeals = (metric: BaseMetric): boolean => PIPELINE_METRICS.some((each) => each === metric);

/** The forecast of a metric that adds up, by the department's choice; the pace of the period where the chosen way has no number. */
export function forecastOf(
  metric: BaseMetric,
  { plan, due, fact }: Flow,
  pace: Pace,
  rule: ForecastRule,
  data: ForecastData,
): Measured {
  const linear = linearForecast(fact, pace);
  const orLinear = (chosen: Measured): Measured => (chosen.value === null ? linear : chosen);
  if (rule.deals === 'pipeline' && isOfDeals(metric)) {
    const expected = pipelineForecast(fact, data.expected?.[metric] ?? null, pace);
    if (expected.value !== null) return expected;
  }
  switch (rule.flow) {
    case 'linear':
      return linear;
    case 'recent':
      return orLinear(recentForecast(fact, data.recent?.[metric] ?? null, pace));
    case 'profile':
      return orLinear(profileForecast(fact, plan, due, pace));
  }
}
