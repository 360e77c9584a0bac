/** Whether two shares differ: the test of an A/B experiment (docs/formulas.md#experiments). */
import { fisherTest } from './fisher';
import { assertShare, newcombeInterval, type Interval, type Share } from './intervals';
import { normalCdf } from './normal';

/** Below this expected count the normal approximation is not used. */
const MIN_EXPECTED = 5;

/**
 * Two-sided p-value of the two-proportion z test with the pooled error: `z = (p₂ − p₁) / √(p̄(1−p̄)(1/n₁ + 1/n₂))`.
 * 1 when both shares are 0 or both are 1. @throws AppError BAD_INPUT for impossible counts.
 */
export function zTest(first: Share, second: Share): number {
  assertShare(first);
  assertShare(second);
  const pooled = (first.successes + second.successes) / (first.trials + second.trials);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials));
  if (error === 0) return 1;
  const difference = second.successes / second.trials - first.successes / first.trials;
  return 2 * normalCdf(-Math.abs(difference / error));
}

/** Least expected count of the four cells when the shares are equal. */
function leastExpected(first: Share, second: Share): number {
  const trials = first.trials + second.trials;
  const successes = first.successes + second.successes;
  return (Math.min(first.trials, second.trials) * Math.min(successes, trials - successes)) / trials;
}

/** How two shares differ. */
export interface Comparison {
  /** Share of the second − share of the first. */
  readonly difference: number;
  readonly method: 'z' | 'fisher';
  /** Two-sided. */
  readonly pValue: number;
  /** Newcombe's interval of the difference. */
  readonly interval: Interval;
}

/** Compares two shares: z test, or Fisher's exact test when an expected count is below five. @throws AppError BAD_INPUT for impossible counts. */
export function compareShares(first: Share, second: Share, confidence = 0.95): Comparison {
  const method = leastExpected(first, second) < MIN_EXPECTED ? 'fisher' : 'z';
  return {
    difference: second.successes / second.trials - first.successes / first.trials,
    method,
    pValue: method === 'z' ? zTest(first, second) : fisherTest(first, second),
    interval: newcombeInterval(first, second, confidence),
  };
}

/** How an experiment ended; `invalid` says nothing about the idea. */
export type TestResult = 'win' | 'loss' | 'inconclusive' | 'invalid';

/**
 * Result by the interval of the improvement: above 0 a win, below 0 a loss, otherwise inconclusive, which is not "no effect".
 * A broken split (SRM) is invalid; a broken guardrail never is a win. `better` is the good direction of the metric.
 */
export function testResult(
  interval: Interval,
  better: 'up' | 'down',
  checks: { readonly splitBroken: boolean; readonly guardrailBroken: boolean },
): TestResult {
  if (checks.splitBroken) return 'invalid';
  const [low, high] = better === 'up' ? [interval.low, interval.high] : [-interval.high, -interval.low];
  if (high < 0) return 'loss';
  return low > 0 && !checks.guardrailBroken ? 'win' : 'inconclusive';
}
