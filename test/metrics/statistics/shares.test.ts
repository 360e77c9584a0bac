/** Intervals and tests of shares. Expected values: scipy 1.17.1, and Newcombe 1998 where it is named. */
import fc from 'fast-check';
import { bayesCompare } from '../../../src/metrics/statistics/bayes';
import { compareShares, testResult, zTest } from '../../../src/metrics/statistics/compareShares';
import { fisherTest } from '../../../src/metrics/statistics/fisher';
import { newcombeInterval, waldInterval, wilsonInterval } from '../../../src/metrics/statistics/intervals';
import { checkSplit } from '../../../src/metrics/statistics/sampleRatio';
import { compareFigures, numberAt } from '../support/figures';

const share = (successes: number, trials: number) => ({ successes, trials });

/** Two shares of up to 400 trials. */
const shares = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(400))
  .map(([trials, successes]) => share(Math.min(successes, trials), trials));

describe('wilsonInterval', () => {
  it.each([
    [30, 100, 0.21894885294932764, 0.39584854633346667],
    [0, 20, 0, 0.16112515805281935],
    [56, 70, 0.6918335550374693, 0.8769526075163704],
    [20, 20, 1 - 0.16112515805281935, 1],
  ])('of %d in %d', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials, 0.95);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it('holds the share and stays within 0..1', () =>
    fc.assert(
      fc.property(shares, ({ successes, trials }) => {
        const { low, high } = wilsonInterval(successes, trials, 0.95);
        expect(0 <= low && low <= successes / trials && successes / trials <= high && high <= 1).toBe(true);
      }),
    ));

  it.each([
    [1, 0],
    [3, 2],
    [-1, 2],
  ])('refuses %d in %d', (successes, trials) =>
    expect(() => wilsonInterval(successes, trials, 0.95)).toThrow('between 0 and trials'),
  );
});

describe('intervals of a difference', () => {
  it('newcombeInterval: 56/70 against 48/80 (Newcombe 1998, table II, method 10: 0.0524 to 0.3339)', () => {
    const interval = newcombeInterval(share(48, 80), share(56, 70), 0.95);
    expect(interval.low).toBeCloseTo(0.0524, 4);
    expect(interval.high).toBeCloseTo(0.3339, 4);
  });

  it('waldInterval: the same (Newcombe 1998, table II, method 1: 0.0575 to 0.3425)', () => {
    const interval = waldInterval(share(48, 80), share(56, 70), 0.95);
    expect(interval.low).toBeCloseTo(0.0575, 4);
    expect(interval.high).toBeCloseTo(0.3425, 4);
  });
});

describe('fisherTest', () => {
  it.each([
    { first: share(3, 10), second: share(9, 10), want: 0.019766611097880443 },
    { first: share(1, 20), second: share(6, 20), want: 0.09147609147609148 },
    { first: share(0, 10), second: share(0, 12), want: 1 },
  ])('agrees with scipy: $want', ({ first, second, want }) => expect(fisherTest(first, second)).toBeCloseTo(want, 12));
});

describe('zTest', () => {
  it('30/100 against 45/100 (the chi-square test of scipy without correction)', () =>
    expect(zTest(share(30, 100), share(45, 100))).toBeCloseTo(0.02845973691631055, 12));
  it('sees no difference where nothing happened', () => expect(zTest(share(0, 10), share(0, 20))).toBe(1));
});

describe('compareShares', () => {
  it.each([
    { first: share(30, 100), second: share(45, 100), method: 'z' },
    { first: share(1, 20), second: share(6, 20), method: 'fisher' },
  ])('uses $method', ({ first, second, method }) => expect(compareShares(first, second).method).toBe(method));

  it('is fair: swapping the variants keeps p and turns the interval round', () =>
    fc.assert(
      fc.property(shares, shares, (first, second) => {
        const [there, back] = [compareShares(first, second), compareShares(second, first)];
        expect(there.method).toBe(back.method);
        expect(there.pValue).toBeCloseTo(back.pValue, 9);
        expect(there.interval.low).toBeCloseTo(-back.interval.high, 12);
        expect(there.pValue >= 0 && there.pValue <= 1 + 1e-12).toBe(true);
      }),
    ));
});

describe('testResult', () => {
  const fine = { splitBroken: false, guardrailBroken: false };
  it.each([
    { name: 'above zero wins', low: 0.01, high: 0.05, better: 'up', checks: fine, want: 'win' },
    { name: 'below zero loses', low: -0.05, high: -0.01, better: 'up', checks: fine, want: 'loss' },
    { name: 'a lower price wins', low: -0.05, high: -0.01, better: 'down', checks: fine, want: 'win' },
    { name: 'zero inside is unclear', low: -0.01, high: 0.05, better: 'up', checks: fine, want: 'inconclusive' },
    {
      name: 'a broken guardrail never wins',
      low: 0.01,
      high: 0.05,
      better: 'up',
      checks: { ...fine, guardrailBroken: true },
      want: 'inconclusive',
    },
    {
      name: 'a broken split says nothing',
      low: 0.01,
      high: 0.05,
      better: 'up',
      checks: { ...fine, splitBroken: true },
      want: 'invalid',
    },
  ] as const)('$name', ({ low, high, better, checks, want }) =>
    expect(testResult({ low, high }, better, checks)).toBe(want),
  );
});

describe('checkSplit', () => {
  it.each([
    { observed: [5050, 4950], weights: [1, 1], p: 0.31731050786291115, broken: false },
    { observed: [5300, 4700], weights: [1, 1], p: 1.9731752900753933e-9, broken: true },
    { observed: [100, 210, 290], weights: [1, 2, 3], p: 0.6592406302004439, broken: false },
  ])('$observed by $weights', ({ observed, weights, p, broken }) => {
    const check = checkSplit(observed, weights);
    expect(check.pValue / p).toBeCloseTo(1, 9);
    expect(check.broken).toBe(broken);
  });

  it.each([
    { observed: [10], weights: [1] },
    { observed: [10, 10], weights: [1, 0] },
    { observed: [0, 0], weights: [1, 1] },
  ])('refuses $observed by $weights', ({ observed, weights }) =>
    expect(() => checkSplit(observed, weights)).toThrow('positive weight'),
  );
});

describe('bayesCompare', () => {
  // numeric integrals of the posteriors with scipy
  it.each([
    { first: share(30, 100), second: share(45, 100), chance: 0.985476491996167, loss: 0.00034824846050642895 },
    { first: share(0, 10), second: share(2, 10), chance: 0.8928571428571427, loss: 0.007763975155279502 },
  ])('$first against $second', ({ first, second, chance, loss }) => {
    const compared = bayesCompare(first, second);
    expect(compared.chanceBetter).toBeCloseTo(chance, 11);
    expect(compared.expectedLoss).toBeCloseTo(loss, 11);
  });

  it('the chances of both variants make one', () =>
    fc.assert(
      fc.property(shares, shares, (first, second) =>
        expect(bayesCompare(first, second).chanceBetter + bayesCompare(second, first).chanceBetter).toBeCloseTo(1, 9),
      ),
    ));

  it('takes large samples', () =>
    expect(bayesCompare(share(5_000, 100_000), share(5_200, 100_000)).chanceBetter).toBeGreaterThan(0.97));
});

compareFigures('bayes', ({ inputs, expected }) => {
  const at = (key: string): number => numberAt(inputs, key);
  const compared = bayesCompare(share(at('x1'), at('n1')), share(at('x2'), at('n2')));
  expect(compared.chanceBetter).toBeCloseTo(numberAt(expected, 'p_b_better'), 4);
});
