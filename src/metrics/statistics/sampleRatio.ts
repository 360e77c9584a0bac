/** Whether a split came out as it was planned: a sample ratio mismatch spoils an experiment. */
import { AppError } from '../../shared/errors';
import { upperGamma } from './gamma';

/** Below this p-value the split is broken. */
const BROKEN_BELOW = 0.001;

/** Result of the check of a split. */
export interface SplitCheck {
  readonly chiSquare: number;
  readonly pValue: number;
  readonly broken: boolean;
}

/** Upper tail of the chi-square distribution: Q(k/2, x/2). */
export const chiSquareTail = (x: number, degrees: number): number => upperGamma(degrees / 2, x / 2);

/**
 * Chi-square test of observed counts against planned weights: `Σ (observed − expected)² / expected`, one degree less than variants.
 * @throws AppError BAD_INPUT for fewer than two variants, a weight that is not positive, or no observations.
 */
export function checkSplit(observed: readonly number[], weights: readonly number[]): SplitCheck {
  const total = observed.reduce((left, right) => left + right, 0);
  const planned = weights.reduce((left, right) => left + right, 0);
  if (observed.length < 2 || observed.length !== weights.length || weights.some((each) => !(each > 0)) || !(total > 0))
    throw new AppError('BAD_INPUT', 'a count and a positive weight for each of two or more variants are needed', {
      observed,
      weights,
    });
  const chiSquare = observed.reduce((sum, count, index) => {
    const expected = (total * (weights[index] ?? 0)) / planned;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  const pValue = chiSquareTail(chiSquare, observed.length - 1);
  return { chiSquare, pValue, broken: pValue < BROKEN_BELOW };
}
