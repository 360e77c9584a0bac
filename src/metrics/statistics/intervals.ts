/** Intervals of a share and of the difference of two shares. */
import { AppError } from '../../shared/errors';
import { twoSidedZ } from './normal';

/** Both ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Successes among trials. */
export interface Share {
  readonly successes: number;
  readonly trials: number;
}

/** @throws AppError BAD_INPUT unless 0 ≤ successes ≤ trials and trials > 0. */
export function assertShare({ successes, trials }: Share): void {
  if (!(trials > 0 && successes >= 0 && successes <= trials))
    throw new AppError('BAD_INPUT', 'successes must be between 0 and trials, and there must be trials', {
      successes,
      trials,
    });
}

/**
 * Wilson score interval of a share (Wilson 1927), which stays inside 0..1 and is honest for small samples:
 * `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`.
 * @throws AppError BAD_INPUT for impossible counts.
 */
export function wilsonInterval(successes: number, trials: number, confidence: number): Interval {
  assertShare({ successes, trials });
  const z2 = twoSidedZ(confidence) ** 2;
  const share = successes / trials;
  const centre = share + z2 / (2 * trials);
  const spread = Math.sqrt(z2 * ((share * (1 - share)) / trials + z2 / (4 * trials * trials)));
  const bound = (value: number): number => Math.min(1, Math.max(0, value / (1 + z2 / trials)));
  return {
    low: successes === 0 ? 0 : bound(centre - spread),
    high: successes === trials ? 1 : bound(centre + spread),
  };
}

/**
 * Newcombe's hybrid score interval of p₂ − p₁ (Newcombe 1998, method 10), from the two Wilson intervals.
 * @throws AppError BAD_INPUT for impossible counts.
 */
export function newcombeInterval(first: Share, second: Share, confidence: number): Interval {
  const [a, b] = [first, second].map((each) => wilsonInterval(each.successes, each.trials, confidence));
  const [p1, p2] = [first.successes / first.trials, second.successes / second.trials];
  if (!a || !b) throw new AppError('INTERNAL', 'two intervals are expected');
  return {
    low: p2 - p1 - Math.hypot(p2 - b.low, a.high - p1),
    high: p2 - p1 + Math.hypot(b.high - p2, p1 - a.low),
  };
}

/**
 * Wald interval of p₂ − p₁ with the unpooled error `√(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂)`; for large samples.
 * @throws AppError BAD_INPUT for impossible counts.
 */
export function waldInterval(first: Share, second: Share, confidence: number): Interval {
  assertShare(first);
  assertShare(second);
  const [p1, p2] = [first.successes / first.trials, second.successes / second.trials];
  const spread = twoSidedZ(confidence) * Math.sqrt((p1 * (1 - p1)) / first.trials + (p2 * (1 - p2)) / second.trials);
  return { low: p2 - p1 - spread, high: p2 - p1 + spread };
}
