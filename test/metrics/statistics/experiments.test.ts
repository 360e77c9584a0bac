/** Sizes and lengths of experiments: figures quoted in the domain specification §5.12, with their sources. */
import { falseAlarmOfLooks, testDuration } from '../../../src/metrics/statistics/duration';
import { absoluteEffect, sampleSize, type SampleSizeMethod } from '../../../src/metrics/statistics/sampleSize';
import { median, percentile } from '../../../src/metrics/statistics/order';
import { compareFigures, numberAt } from '../support/figures';

describe('sampleSize', () => {
  it.each([
    { method: 'pooled', effect: 0.05, want: 1094, source: 'statsmodels 0.15.0: 1093.74' },
    { method: 'evan_miller', effect: 0.05, want: 1030, source: 'evanmiller.org: 1030.2' },
    { method: 'evan_miller', effect: 0.01, want: 25255, source: 'evanmiller.org' },
    { method: 'arcsine', effect: 0.05, want: 1092, source: 'pwr.2p.test of R' },
    { method: 'rule_of_thumb', effect: 0.05, want: 1024, source: '16 p(1−p)/δ²' },
  ] as const)('$method: 20 % and $effect need $want ($source)', ({ method, effect, want }) =>
    expect(sampleSize(method, { baseline: 0.2, effect })).toBe(want),
  );

  it('mirrors a baseline above one half, as the calculator of Evan Miller does', () =>
    expect(sampleSize('evan_miller', { baseline: 0.8, effect: -0.05 })).toBe(
      sampleSize('evan_miller', { baseline: 0.2, effect: 0.05 }),
    ));

  it('asks for more with more variants', () =>
    expect(sampleSize('pooled', { baseline: 0.2, effect: 0.05, variants: 4 })).toBeGreaterThan(1094));

  it('a relative effect of 5 % is a hundredth of 20 %', () => expect(absoluteEffect(0.2, 0.05)).toBeCloseTo(0.01, 12));

  it.each([
    { baseline: 0, effect: 0.05 },
    { baseline: 0.2, effect: 0 },
    { baseline: 0.2, effect: 0.9 },
    { baseline: 0.2, effect: 0.05, variants: 1 },
  ])('refuses %j', (input) => expect(() => sampleSize('pooled', input)).toThrow('shares'));
});

describe('testDuration', () => {
  it.each([
    { name: 'rounds up to full weeks', input: [1094, 2, 100, 1, 0], want: { weeks: 4, underpowered: false } },
    { name: 'is never below two weeks', input: [50, 2, 100, 1, 0], want: { weeks: 2, underpowered: false } },
    { name: 'lasts a sales cycle at least', input: [50, 2, 100, 1, 45], want: { weeks: 7, underpowered: false } },
    { name: 'says when it is too long', input: [1094, 2, 30, 1, 0], want: { weeks: 11, underpowered: true } },
    { name: 'counts the share of the traffic', input: [700, 2, 100, 0.5, 0], want: { weeks: 4, underpowered: false } },
  ] as const)('$name', ({ input: [size, variants, daily, share, cycle], want }) =>
    expect(testDuration(size, variants, daily, share, cycle)).toEqual(want),
  );

  it('refuses a test without traffic', () => expect(() => testDuration(100, 2, 0)).toThrow('traffic'));
});

describe('falseAlarmOfLooks', () => {
  // abtesting.in, quoted in §5.12
  it.each([
    [1, 0.05],
    [5, 0.226],
    [10, 0.401],
  ])('%d looks', (looks, want) => expect(falseAlarmOfLooks(looks)).toBeCloseTo(want, 3));
});

describe('percentile', () => {
  // PERCENTILE of Sheets and numpy.percentile
  it.each([
    { values: [1, 2, 3, 4], share: 0.5, want: 2.5 },
    { values: [4, 1, 3, 2], share: 0.9, want: 3.7 },
    { values: [7], share: 0.9, want: 7 },
    { values: [], share: 0.9, want: null },
  ])('$share of $values', ({ values, share, want }) => expect(percentile(values, share)).toEqual(want));
  it('median of an odd count is the middle one', () => expect(median([9, 1, 5])).toBe(5));
});

compareFigures('sample_size', ({ inputs, expected }) => {
  const method = inputs.method as SampleSizeMethod;
  const baseline = numberAt(inputs, method === 'pooled' ? 'p1' : 'baseline');
  const effect = method === 'pooled' ? numberAt(inputs, 'p2') - baseline : numberAt(inputs, 'mde_abs');
  const want = expected.n_per_group ?? expected.n_per_variation;
  expect(sampleSize(method, { baseline, effect, alpha: numberAt(inputs, 'alpha') })).toBe(want);
});

compareFigures('peeking', ({ inputs, expected }) => {
  const looks = inputs.independent_looks as number[];
  for (const [index, want] of (expected.false_positive as number[]).entries())
    expect(Math.abs(falseAlarmOfLooks(looks[index] ?? 0) - want)).toBeLessThan(0.0006);
});
