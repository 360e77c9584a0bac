/** How long an experiment runs, and why nobody should look at it before the end (docs/formulas.md#duration). */
import { AppError } from '../../shared/errors';

/** Weeks below which a test says little, and above which it is not worth waiting. */
const [MIN_WEEKS, MAX_WEEKS] = [2, 8];

/** How long a test runs. */
export interface Duration {
  /** Full weeks, at least two, or one sales cycle for metrics of deals. */
  readonly weeks: number;
  /** Longer than eight weeks: raise the effect, move the metric up the funnel, or call the evidence weak. */
  readonly underpowered: boolean;
}

/**
 * Weeks of a test: `size × variants ÷ (daily × share)` days, rounded up to full weeks so that every weekday counts alike.
 * `share` is the part of the traffic in the test, 0..1; `cycleDays` the sales cycle for metrics of deals, 0 for others.
 * @throws AppError BAD_INPUT without traffic.
 */
export function testDuration(size: number, variants: number, daily: number, share = 1, cycleDays = 0): Duration {
  if (!(daily > 0 && share > 0 && share <= 1))
    throw new AppError('BAD_INPUT', 'there must be traffic to test on', { daily, share });
  const days = Math.ceil((size * variants) / (daily * share) - 1e-9);
  const weeks = Math.max(MIN_WEEKS, Math.ceil(days / 7), Math.ceil(cycleDays / 7));
  return { weeks, underpowered: weeks > MAX_WEEKS };
}

/** Chance of at least one false alarm in so many independent looks: `1 − (1 − alpha)^looks`; an upper bound for looks at one sample. */
export const falseAlarmOfLooks = (looks: number, alpha = 0.05): number => 1 - (1 - alpha) ** looks;
