/** Expected values: mpmath 1.3.0 with 40 digits, and scipy 1.17.1 for Student's t. */
import fc from 'fast-check';
import { incompleteBeta, logGamma, upperGamma } from '../../../src/metrics/statistics/gamma';
import { normalCdf, normalDensity, normalQuantile, twoSidedZ } from '../../../src/metrics/statistics/normal';
import { studentCdf, welchTest } from '../../../src/metrics/statistics/studentT';

/** Relative difference of a result. */
const off = (got: number, want: number): number => Math.abs(got - want) / (Math.abs(want) || 1);

describe('normalCdf', () => {
  it.each([
    [-8, 6.220960574271784e-16],
    [-3.5, 0.00023262907903552504],
    [-3, 0.0013498980316300946],
    [-0.5, 0.3085375387259869],
    [0, 0.5],
    [0.1, 0.539827837277029],
    [1, 0.8413447460685429],
    [2.9999, 0.998649658717045],
    [3.0001, 0.9986505450867392],
    [5, 0.9999997133484281],
  ])('of %d to 1e-12', (x, want) => expect(off(normalCdf(x), want)).toBeLessThan(1e-12));

  it('of what is no number is none', () => expect(normalCdf(Number.NaN)).toBeNaN());
});

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-10, -6.361340902404057],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.2, -0.8416212335729142],
    [0.5, 0],
    [0.8, 0.8416212335729142],
    [0.975, 1.9599639845400543],
  ])('of %d to 1e-12', (p, want) => expect(off(normalQuantile(p), want)).toBeLessThan(1e-12));

  it.each([
    [0, -Infinity],
    [1, Infinity],
    [-0.1, Number.NaN],
    [1.1, Number.NaN],
  ])('of %d is %d', (p, want) => expect(normalQuantile(p)).toBe(want));

  it('undoes normalCdf', () =>
    fc.assert(
      fc.property(fc.double({ min: -7, max: 5, noNaN: true }), (x) =>
        // the slope of the quantile turns a rounding of p into dp / density
        expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-11 + 2e-16 / normalDensity(x)),
      ),
    ));

  it('gives the z of intervals', () => expect(twoSidedZ(0.95)).toBeCloseTo(1.959963984540054, 12));
});

describe('logGamma', () => {
  it.each([
    [0.5, 0.5723649429247001],
    [1, 0],
    [2.5, 0.2846828704729192],
    [10, 12.801827480081469],
    [100.5, 361.4355404677776],
    [1e6, 12815504.569147611],
  ])('of %d', (x, want) => expect(off(logGamma(x), want)).toBeLessThan(2e-14));

  it('refuses zero', () => expect(() => logGamma(0)).toThrow('positive'));
});

describe('incompleteBeta', () => {
  it.each([
    [0, 2, 3, 0],
    [0.5, 2, 3, 0.6875],
    [0.1, 0.5, 0.5, 0.20483276469913345],
    [0.9, 20, 1, 0.12157665459056935],
    [0.3, 150, 400, 0.9225318917743399],
    [1, 2, 3, 1],
  ])('I_%d(%d, %d)', (x, a, b, want) => expect(off(incompleteBeta(x, a, b), want)).toBeLessThan(1e-12));

  it('refuses an x outside 0..1', () => expect(() => incompleteBeta(1.01, 1, 1)).toThrow('between 0 and 1'));
});

describe('upperGamma', () => {
  it.each([
    [0.5, 0, 1],
    [0.5, 0.3, 0.4385780260809999],
    [0.5, 6, 0.0005320055051392497],
    [5, 2, 0.9473469826562888],
    [5, 20, 1.6944743930067385e-5],
    [50, 60, 0.08440668109369183],
  ])('Q(%d, %d)', (a, x, want) => expect(off(upperGamma(a, x), want)).toBeLessThan(1e-12));

  it('refuses a negative x', () => expect(() => upperGamma(1, -1)).toThrow('negative'));
});

describe('studentCdf', () => {
  it.each([
    [2, 10, 0.9633059826146299],
    [-1.5, 3.7, 0.10679908460100675],
    [0, 5, 0.5],
    [4, 100, 0.9999392381778496],
  ])('of %d with %d degrees', (t, degrees, want) => expect(off(studentCdf(t, degrees), want)).toBeLessThan(1e-12));

  it('refuses no degrees of freedom', () => expect(() => studentCdf(1, 0)).toThrow('degrees'));
});

describe('welchTest', () => {
  // scipy.stats.ttest_ind_from_stats(105, 22, 50, 100, 15, 40, equal_var=False)
  it('agrees with scipy', () => {
    const test = welchTest({ mean: 100, deviation: 15, size: 40 }, { mean: 105, deviation: 22, size: 50 });
    expect(test.t).toBeCloseTo(1.2780661641305817, 12);
    expect(test.pValue).toBeCloseTo(0.2046647676984555, 12);
  });

  it('refuses samples without spread', () => {
    const flat = { mean: 1, deviation: 0, size: 40 };
    expect(() => welchTest(flat, flat)).toThrow('spread');
  });
});
