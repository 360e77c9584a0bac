/** Gamma and beta functions, and the two incomplete ones from which the distributions are made. */
import { AppError } from '../../shared/errors';

/** Coefficients of the Stirling series of ln Γ: B₂ₖ / (2k(2k−1)) (NIST DLMF 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156] as const;
/** From here on the series is exact to double precision. */
const STIRLING_FROM = 12;
const EPSILON = 1e-16;
/** No continued fraction here needs more terms than this. */
const MAX_TERMS = 100_000;

/** ln Γ(x) for x > 0, relative error about 1e-15: the recurrence up to 12, then Stirling's series. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new AppError('BAD_INPUT', 'the argument must be positive', { x });
  let [at, shift] = [x, 0];
  for (; at < STIRLING_FROM; at += 1) shift += Math.log(at);
  const series = STIRLING.reduceRight((sum, coefficient) => coefficient + sum / (at * at), 0) / at;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift;
}

/** ln B(a, b). */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** Keeps a partial denominator off zero, as the method of Lentz asks. */
const away = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/**
 * Value of the continued fraction `1 / (1 + d₁/(1 + d₂/(1 + …)))` by the modified method of Lentz.
 * @throws AppError INTERNAL when it does not settle.
 */
function continuedFraction(partial: (index: number) => number): number {
  let [c, d] = [1, 0];
  let value = 1;
  for (let index = 1; index < MAX_TERMS; index++) {
    const next = partial(index);
    d = 1 / away(1 + next * d);
    c = away(1 + next / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < EPSILON * 4) return 1 / value;
  }
  throw new AppError('INTERNAL', 'a continued fraction does not settle');
}

/** Regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1 (NIST DLMF 8.17.22, with the symmetry where it settles slowly). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new AppError('BAD_INPUT', 'x must be between 0 and 1', { x });
  if (x === 0 || x === 1) return x;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  const partial = (index: number): number => {
    const m = Math.floor(index / 2);
    const spread = (a + 2 * m) * (a + 2 * m + (index % 2 === 0 ? -1 : 1));
    return index % 2 === 0 ? (m * (b - m) * x) / spread : (-(a + m) * (a + b + m) * x) / spread;
  };
  return front * continuedFraction(partial);
}

/** Lower regularised gamma by its power series (NIST DLMF 8.11.4), for x < a + 1. */
function lowerGamma(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** Terms of the fraction of the upper gamma function; for x > a + 1 far fewer matter. */
const TAIL_TERMS = 400;

/**
 * Upper regularised gamma function Q(a, x), the tail beyond x ≥ 0: the series below x = a + 1, above it the continued fraction
 * `1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …)))` (NIST DLMF 8.9.2, even part), evaluated from the far end.
 */
export function upperGamma(a: number, x: number): number {
  if (!(x >= 0)) throw new AppError('BAD_INPUT', 'x must not be negative', { x });
  if (x === 0) return 1;
  if (x < a + 1) return 1 - lowerGamma(a, x);
  let fraction = 0;
  for (let n = TAIL_TERMS; n >= 1; n--) fraction = (n * (a - n)) / (x + 2 * n + 1 - a + fraction);
  return Math.exp(a * Math.log(x) - x - logGamma(a)) / (x + 1 - a + fraction);
}
