/** The normal distribution. */

/** Where the continued fraction takes over from the power series. */
const FAR = 3;
const SQRT_2PI = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution. */
export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / SQRT_2PI;

/** Φ(x) − ½ for |x| ≤ 3: `φ(x) · (x + x³/3 + x⁵/(3·5) + …)` (Marsaglia 2004, "Evaluating the Normal Distribution"). */
function centralArea(x: number): number {
  let [term, sum] = [x, x];
  for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum * normalDensity(x);
}

/** 1 − Φ(x) for x > 3: `φ(x) / (x + 1/(x + 2/(x + 3/(x + …))))` (Abramowitz and Stegun 26.2.14), evaluated from the far end. */
function upperTail(x: number): number {
  let fraction = x;
  for (let k = 150; k >= 1; k--) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}

/** Φ(x), the share of a standard normal distribution below x; relative error below 1e-12. */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < -FAR) return upperTail(-x);
  return x > FAR ? 1 - upperTail(x) : 0.5 + centralArea(x);
}

/** Rough quantile, error below 4.5e-4, for 0 < p ≤ ½ (Abramowitz and Stegun 26.2.23). */
function roughQuantile(p: number): number {
  const s = Math.sqrt(-2 * Math.log(p));
  const numerator = 2.515517 + s * (0.802853 + s * 0.010328);
  return numerator / (1 + s * (1.432788 + s * (0.189269 + s * 0.001308))) - s;
}

/**
 * Inverse of Φ, to about 1e-14: the rough value refined by Halley's method, which triples the correct digits each time.
 * −∞ and ∞ at 0 and 1, NaN outside.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  let x = roughQuantile(p);
  for (let step = 0; step < 3; step++) {
    const error = (normalCdf(x) - p) / normalDensity(x);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}

/** z for a two-sided interval: 0.95 → 1.959964. */
export const twoSidedZ = (confidence: number): number => -normalQuantile((1 - confidence) / 2);
