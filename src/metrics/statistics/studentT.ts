/** Student's t distribution, and the test of two means with unequal variances. */
import { AppError } from '../../shared/errors';
import { incompleteBeta } from './gamma';

/** Share of a t distribution below t: `1 − ½·I_{ν/(ν+t²)}(ν/2, ½)` for t ≥ 0, and its mirror (NIST DLMF 8.17). */
export function studentCdf(t: number, degrees: number): number {
  if (!(degrees > 0)) throw new AppError('BAD_INPUT', 'degrees of freedom must be positive', { degrees });
  const tail = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** Mean of a sample, its standard deviation (n − 1) and its size. */
export interface Sample {
  readonly mean: number;
  readonly deviation: number;
  readonly size: number;
}

/** Result of the test of two means. */
export interface MeansTest {
  readonly t: number;
  /** Degrees of freedom by Welch and Satterthwaite. */
  readonly degrees: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Welch's test that two means are equal. For checks and revenue on at least 30 observations a side.
 * @throws AppError BAD_INPUT for samples below two, or without any spread.
 */
export function welchTest(first: Sample, second: Sample): MeansTest {
  const errors = [first, second].map(({ deviation, size }) => deviation ** 2 / size);
  const [a = 0, b = 0] = errors;
  if (!(first.size > 1 && second.size > 1 && a + b > 0))
    throw new AppError('BAD_INPUT', 'two samples of at least two values with some spread are needed', {
      first,
      second,
    });
  const t = (second.mean - first.mean) / Math.sqrt(a + b);
  const degrees = (a + b) ** 2 / (a ** 2 / (first.size - 1) + b ** 2 / (second.size - 1));
  return { t, degrees, pValue: 2 * studentCdf(-Math.abs(t), degrees) };
}
