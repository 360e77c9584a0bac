/** How many observations a variant needs before it starts (docs/formulas.md#sample-size). Shares are 0..1. */
import { AppError } from '../../shared/errors';
import { normalQuantile } from './normal';

/** Formulas in use; their answers differ by some per cent, so the method is always named beside the number. */
export type SampleSizeMethod = 'pooled' | 'evan_miller' | 'arcsine' | 'rule_of_thumb';

/** What is agreed before a test starts. */
export interface SampleSizeInput {
  readonly baseline: number;
  /** Smallest effect worth finding: a difference of shares, not of per cents of the baseline. See `absoluteEffect`. */
  readonly effect: number;
  /** Chance of a false alarm, two-sided; 0.05 by default. */
  readonly alpha?: number;
  /** Chance to see a true effect; 0.8 by default. */
  readonly power?: number;
  /** Variants with the control; more than two divide alpha (Bonferroni). */
  readonly variants?: number;
}

/** Turns a relative effect into an absolute one: 5 % of a baseline of 20 % is 0.01. Confusing the two is the classic error. */
export const absoluteEffect = (baseline: number, relative: number): number => baseline * relative;

const variance = (share: number): number => share * (1 - share);

/**
 * Size per variant before rounding. With z for alpha (two-sided) and power, p₂ = p₁ + δ:
 * pooled `(zₐ√(2p̄(1−p̄)) + z_b√(p₁(1−p₁) + p₂(1−p₂)))² / δ²`; Evan Miller the same with the baseline instead of p̄, mirrored above ½;
 * arcsine `2((zₐ + z_b) / (2·asin√p₂ − 2·asin√p₁))²`; rule of thumb `16·p(1−p)/δ²`.
 */
function rawSize(method: SampleSizeMethod, p1: number, p2: number, zAlpha: number, zPower: number): number {
  const effect2 = (p2 - p1) ** 2;
  const sum = variance(p1) + variance(p2);
  const withNull = (nullShare: number): number =>
    (zAlpha * Math.sqrt(2 * variance(nullShare)) + zPower * Math.sqrt(sum)) ** 2 / effect2;
  switch (method) {
    case 'pooled':
      return withNull((p1 + p2) / 2);
    case 'evan_miller':
      return withNull(p1);
    case 'arcsine':
      return 2 * ((zAlpha + zPower) / (2 * Math.asin(Math.sqrt(p2)) - 2 * Math.asin(Math.sqrt(p1)))) ** 2;
    case 'rule_of_thumb':
      return (16 * variance(p1)) / effect2;
  }
}

/**
 * Observations per variant. Evan Miller's calculator shows the rounded value, the others round up.
 * @throws AppError BAD_INPUT when a share leaves 0..1 or there is no effect to find.
 */
export function sampleSize(method: SampleSizeMethod, input: SampleSizeInput): number {
  const { baseline, effect, alpha = 0.05, power = 0.8, variants = 2 } = input;
  const [p1, p2] =
    method === 'evan_miller' && baseline > 0.5 ? [1 - baseline, 1 - baseline - effect] : [baseline, baseline + effect];
  if (!(p1 > 0 && p1 < 1 && p2 >= 0 && p2 <= 1 && effect !== 0 && variants >= 2))
    throw new AppError('BAD_INPUT', 'the baseline and the target must be shares, and differ', {
      baseline,
      effect,
      variants,
    });
  const size = rawSize(method, p1, p2, -normalQuantile(alpha / (variants - 1) / 2), normalQuantile(power));
  // a hair of binary noise must not add an observation
  return method === 'evan_miller' ? Math.round(size) : Math.ceil(size - 1e-9);
}
