import fc from 'fast-check';
import {
  plannedSize,
  plannedWeeks,
  testInterval,
  testVerdict,
  type TestPlan,
} from '../../src/metrics/statistics/plannedTest';

const plan = (given: Partial<TestPlan> = {}): TestPlan => ({
  baseline: 0.2,
  effect: 0.05,
  relative: false,
  alpha: 0.05,
  power: 0.8,
  daily: 200,
  ...given,
});

describe('a planned test', () => {
  it.each([
    ['20 % to 25 %, pooled formula', plan(), 1094],
    ['5 % of 20 % is one point', plan({ relative: true }), 25_583],
    ['an effect of nothing', plan({ effect: 0 }), null],
    ['a target above 100 %', plan({ effect: 0.9 }), null],
  ])('needs so many observations: %s', (_, given, size) => {
    expect(plannedSize(given)).toBe(size);
  });

  it('runs for full weeks, two at least', () => {
    expect(plannedWeeks(plan())).toBe(2);
    expect(plannedWeeks(plan({ daily: 100 }))).toBe(4);
    expect(plannedWeeks(plan({ daily: 0 }))).toBeNull();
  });

  const counts = (xa: number, xb: number, n = 1200) => ({ trialsA: n, successesA: xa, trialsB: n, successesB: xb });
  it.each([
    ['win', counts(240, 320), true],
    ['loss', counts(240, 320), false],
    ['loss', counts(320, 240), true],
    ['inconclusive', counts(240, 250), true],
    ['collecting', counts(240, 320, 1000), true],
    ['invalid', { ...counts(240, 320), trialsB: 1500 }, true],
  ])('ends as %s', (verdict, given, up) => {
    expect(testVerdict(plan(), given, up)).toBe(verdict);
  });

  it('has an interval around the difference', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 500 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 10 }),
        (n, a, b) => {
          const { low, high } = testInterval(plan(), { trialsA: n, successesA: a, trialsB: n, successesB: b });
          expect((low + high) / 2).toBeCloseTo(b / n - a / n, 12);
        },
      ),
    );
  });
});
