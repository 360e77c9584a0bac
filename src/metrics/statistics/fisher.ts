/** Fisher's exact test of two shares, for counts too small for the normal approximation. */
import { logGamma } from './gamma';
import { assertShare, type Share } from './intervals';

const logFactorial = (n: number): number => logGamma(n + 1);
const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** Tables as likely as the observed one up to this factor count as equally likely (the rule of R's fisher.test). */
const TIE = 1 + 1e-7;

/**
 * Two-sided p-value: the probability of all tables with the same margins that are not likelier than the observed one.
 * @throws AppError BAD_INPUT for impossible counts.
 */
export function fisherTest(first: Share, second: Share): number {
  assertShare(first);
  assertShare(second);
  const successes = first.successes + second.successes;
  const total = logChoose(first.trials + second.trials, successes);
  const chance = (inFirst: number): number =>
    Math.exp(logChoose(first.trials, inFirst) + logChoose(second.trials, successes - inFirst) - total);
  const observed = chance(first.successes) * TIE;
  let sum = 0;
  const last = Math.min(first.trials, successes);
  for (let inFirst = Math.max(0, successes - second.trials); inFirst <= last; inFirst++) {
    const each = chance(inFirst);
    if (each <= observed) sum += each;
  }
  return Math.min(1, sum);
}
