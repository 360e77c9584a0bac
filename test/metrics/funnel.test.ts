/** Figures of the public Olist funnel are quoted from the domain specification §5.13; the rest is reckoned by hand. */
import { bottleneck, funnelSteps, isMature, lagSummary, maturityDays, salesVelocity } from '../../src/metrics/funnel';
import { addDays } from '../../src/shared/civilDate';
import { absent } from '../../src/shared/result';
import { compareFigures } from './support/figures';
import { lead } from './support/leads';

const stages = (...counts: readonly number[]) => counts.map((count, index) => ({ stage: `s${index}`, count }));

describe('funnelSteps', () => {
  it('divides by the stage before and by the first', () => {
    const steps = funnelSteps(stages(200, 80, 40, 10), 800000);
    expect(steps.map(({ step }) => step.value)).toEqual([null, 0.4, 0.5, 0.25]);
    expect(steps.map(({ cumulative }) => cumulative.value)).toEqual([1, 0.4, 0.2, 0.05]);
    expect(steps.map(({ cost }) => cost.value)).toEqual([4000, 10000, 20000, 80000]);
  });

  it('shows an interval only while the stage before is small', () => {
    const steps = funnelSteps(stages(200, 80, 40), 1);
    expect(steps.map(({ interval }) => interval !== null)).toEqual([false, false, true]);
  });

  it.each([
    { name: 'nothing came of nothing', counts: [0, 0], spend: 100, want: absent('zero_denominator') },
    {
      name: 'a stage nobody came before (Olist, June 2018)',
      counts: [0, 57],
      spend: 100,
      want: absent('zero_denominator'),
    },
  ])('$name has no rate', ({ counts, spend, want }) =>
    expect(funnelSteps(stages(...counts), spend)[1]?.step).toEqual(want),
  );

  it('what is free has no price', () => expect(funnelSteps(stages(10), 0)[0]?.cost).toEqual(absent('not_applicable')));
  it('unknown spend gives no price', () => expect(funnelSteps(stages(10), null)[0]?.cost).toEqual(absent('no_data')));
});

describe('lagSummary', () => {
  it('takes the median, and counts pairs in the wrong order', () => {
    const pairs = [0, 14, 15, 400, -2].map((days) => ['2026-01-10', addDays('2026-01-10', days)] as const);
    expect(lagSummary([...pairs, [null, '2026-01-10'], ['2026-01-10', null]])).toMatchObject({
      count: 5,
      medianDays: { value: 14 },
      negative: 1,
    });
  });

  it('of nothing is nothing', () => expect(lagSummary([]).medianDays).toEqual(absent('no_data')));
});

describe('maturityDays', () => {
  const won = (days: number) => lead({ created: '2026-01-01', wonAt: addDays('2026-01-01', days) });
  it.each([
    { name: '30 without deals', leads: [lead({})], want: 30 },
    { name: '30 when deals are quick', leads: [won(3), won(5)], want: 30 },
    { name: 'the 90th percentile rounded up', leads: [won(10), won(20), won(40), won(60), won(80)], want: 72 },
  ])('is $name', ({ leads, want }) => expect(maturityDays(leads)).toBe(want));
});

describe('isMature', () => {
  it.each([
    ['2026-03', '2026-04-29', false],
    ['2026-03', '2026-04-30', true],
  ])('%s on %s: %s', (month, asOf, want) => expect(isMature(month, asOf, 30)).toBe(want));
});

describe('salesVelocity', () => {
  it('is money a day', () =>
    expect(salesVelocity({ sql: 40, winRate: 0.25, averageCheck: 360000, cycleDays: 45 })).toEqual({ value: 80000 }));
  it('has no cycle of no days', () =>
    expect(salesVelocity({ sql: 1, winRate: 1, averageCheck: 1, cycleDays: 0 })).toEqual(absent('zero_denominator')));
});

describe('bottleneck', () => {
  const plan = { s1: 0.4, s2: 0.5, s3: 0.25 };
  it('is the step whose repair brings most money, not the lowest rate', () => {
    // 200 × 0.3 × 0.5 × 0.2 = 6 deals; s1 at its plan 8, s3 at its plan 7.5
    const worst = bottleneck(stages(200, 60, 30, 6), plan, 360000);
    expect(worst).toMatchObject({ stage: 's1', plan: 0.4 });
    expect(worst?.rate).toBeCloseTo(0.3, 12);
    expect(worst?.gain).toBeCloseTo(2 * 360000, 4);
  });

  it.each([
    { name: 'all steps at plan', counts: [200, 80, 40, 10] },
    { name: 'too few units before the weak step', counts: [20, 1, 1, 1] },
    { name: 'an empty funnel', counts: [0, 0, 0, 0] },
  ])('is none with $name', ({ counts }) => expect(bottleneck(stages(...counts), plan, 360000)).toBeNull());
});

compareFigures('cohort_vs_period', ({ expected }) => {
  const at = (key: string): number[] => expected[key] as number[];
  const rates = (key: string): number[] =>
    at('mql').map((leads, index) => {
      const [, won] = funnelSteps(stages(leads, at(key)[index] ?? 0), null);
      return Number(((won?.step.value ?? 0) * 100).toFixed(2));
    });
  expect(rates('won_by_cohort')).toEqual(at('cohort_rate_pct'));
  expect(rates('won_in_period')).toEqual(at('period_rate_pct'));
});

compareFigures('funnel_by_source', ({ expected }) => {
  for (const [leads = 0, won = 0, percent = 0] of Object.values(expected.by_origin as Record<string, number[]>))
    expect(Math.abs((funnelSteps(stages(leads, won), null)[1]?.step.value ?? 0) * 100 - percent)).toBeLessThan(0.05);
});

compareFigures('sla_lead_goal', ({ expected }) => {
  const [, connects, calls, demos, customers] = funnelSteps(stages(100, 50, 30, 15, 5), null);
  const rates = Object.values(expected.per_rep_rates as Record<string, number>);
  for (const [index, step] of [connects, calls, demos, customers].entries())
    expect(step?.step.value).toBeCloseTo(rates[index] ?? 0, 3);
  expect(customers?.cumulative.value).toBe(expected.lead_to_customer);
});
