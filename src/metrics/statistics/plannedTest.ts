/** A test of a hypothesis as its row in the sheet counts it: size, weeks, progress, verdict (docs/formulas.md#experiments). */
import { testDuration } from './duration';
import { waldInterval, type Interval } from './intervals';
import { checkSplit } from './sampleRatio';
import { absoluteEffect, sampleSize } from './sampleSize';

/** What is agreed before the start. Shares are 0..1. */
export interface TestPlan {
  readonly baseline: number;
  readonly effect: number;
  readonly relative: boolean;
  readonly alpha: number;
  readonly power: number;
  /** Visitors, leads or deals a day that take part, both variants together. */
  readonly daily: number;
}

/** Observed in the control (A) and in the variant (B). */
export interface TestCounts {
  readonly trialsA: number;
  readonly successesA: number;
  readonly trialsB: number;
  readonly successesB: number;
}

/** Observations per variant: pooled formula. Null for a plan that cannot be (an effect out of 0..1, or none). */
export function plannedSize(plan: TestPlan): number | null {
  const effect = plan.relative ? absoluteEffect(plan.baseline, plan.effect) : plan.effect;
  const target = plan.baseline + effect;
  if (!(plan.baseline > 0 && plan.baseline < 1 && target > 0 && target < 1) || effect === 0) return null;
  return sampleSize('pooled', { baseline: plan.baseline, effect, alpha: plan.alpha, power: plan.power });
}

/** Full weeks of the test, 2 at least; null without a size or traffic. Above 8 it is underpowered. */
export function plannedWeeks(plan: TestPlan): number | null {
  const size = plannedSize(plan);
  return size === null || !(plan.daily > 0) ? null : testDuration(size, 2, plan.daily).weeks;
}

/** What can be said of a test. While the size is not reached only progress is: looking early raises false alarms. */
export type TestVerdict = 'collecting' | 'invalid' | 'win' | 'loss' | 'inconclusive';

/**
 * Verdict of an A/B test with equal halves: a split that differs with p < 0.001 is invalid; before both halves reach the size it is
 * collecting; then by the unpooled (Wald) interval of B − A: above 0 win, below 0 loss, else inconclusive. `up`: more is better.
 */
export function testVerdict(plan: TestPlan, counts: TestCounts, up: boolean): TestVerdict | null {
  const size = plannedSize(plan);
  if (size === null || counts.trialsA + counts.trialsB === 0) return null;
  if (checkSplit([counts.trialsA, counts.trialsB], [1, 1]).broken) return 'invalid';
  if (Math.min(counts.trialsA, counts.trialsB) < size) return 'collecting';
  const interval = testInterval(plan, counts);
  const [low, high] = up ? [interval.low, interval.high] : [-interval.high, -interval.low];
  if (low > 0) return 'win';
  return high < 0 ? 'loss' : 'inconclusive';
}

/** Two-sided constant of Miller's simple sequential test: 2.25 √N at 5 %. */
const MILLER_TWO_SIDED = 2.25;

/**
 * Verdict of Miller's simple sequential test, two-sided, halves equal: with N conversions agreed before the start it stops as soon as one
 * variant leads by 2.25 √N conversions, and empty-handed when both together have N. It may be looked at every day.
 *
 * @param conversions N; null or 0 = not agreed, then nothing can be said
 */
export function sequentialVerdict(conversions: number | null, counts: TestCounts, up: boolean): TestVerdict | null {
  if (conversions === null || !(conversions > 0) || counts.trialsA + counts.trialsB === 0) return null;
  if (checkSplit([counts.trialsA, counts.trialsB], [1, 1]).broken) return 'invalid';
  const lead = (counts.successesB - counts.successesA) * (up ? 1 : -1);
  if (Math.abs(lead) >= MILLER_TWO_SIDED * Math.sqrt(conversions)) return lead > 0 ? 'win' : 'loss';
  return counts.successesA + counts.successesB >= conversions ? 'inconclusive' : 'collecting';
}

/** Unpooled interval of B − A at the confidence of the plan, 1 − alpha. */
export const testInterval = (plan: TestPlan, counts: TestCounts): Interval =>
  waldInterval(
    { successes: counts.successesA, trials: counts.trialsA },
    { successes: counts.successesB, trials: counts.trialsB },
    1 - plan.alpha,
  );
