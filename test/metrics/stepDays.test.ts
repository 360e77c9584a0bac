import { salesVelocity } from '../../src/metrics/funnel';
import type { LeadFact } from '../../src/metrics/leadRules';
import { topReasons } from '../../src/metrics/lossReasons';
import { ALL_CHANNELS, cohortVelocity, monthsSince, stepDays } from '../../src/metrics/stepDays';
import { lead as anyLead } from './support/leads';

const lead = (id: string, known: Partial<LeadFact>): LeadFact =>
  anyLead({ id, created: '2026-01-10', channel: 'seo', status: 'mql', ...known });
const WINDOW = { from: '2025-09-01', until: '2026-03-01' };

describe('days of the steps', () => {
  const leads = [
    lead('1', { mqlAt: '2026-01-12', wonAt: '2026-02-09' }),
    lead('2', { mqlAt: '2026-01-20', sqlAt: '2026-01-18', channel: '' }),
    lead('3', { mqlAt: '2026-01-14', sqlAt: '2026-01-24' }),
    // a repeated row of the same lead, spam, and a lead of a young cohort count nowhere
    lead('3', { mqlAt: '2026-01-11' }),
    lead('4', { mqlAt: '2026-01-11', status: 'spam' }),
    lead('5', { created: '2026-03-01', mqlAt: '2026-03-02' }),
  ];
  const told = stepDays(leads, true, WINDOW);
  const of = (channel: string, step: string) => told.find((each) => each.channel === channel && each.step === step);

  it('are medians of both dates, of all channels and of each', () => {
    // 2, 10 and 4 days to MQL: the middle is 4, the mean would be 5.3
    expect(of(ALL_CHANNELS, 'mql')).toMatchObject({ timed: 3, median: 4, back: 0 });
    expect(of('seo', 'mql')).toMatchObject({ timed: 2, median: 3 });
    expect(of('unknown', 'mql')).toMatchObject({ timed: 1, median: 10 });
    expect(of(ALL_CHANNELS, 'cycle')).toMatchObject({ timed: 1, median: 30 });
  });

  it('count dates in the wrong order apart, and know nothing without dates', () => {
    expect(of(ALL_CHANNELS, 'sql')).toMatchObject({ timed: 2, back: 1, median: 4 });
    expect(of(ALL_CHANNELS, 'meetings')).toMatchObject({ timed: 0, median: null });
    expect(stepDays([], true, WINDOW)).toEqual([]);
  });
});

describe('the velocity of cohorts', () => {
  // docs/formulas.md#funnel: 40 × 25 % × 360,000 ÷ 45 = 80,000 a day
  it('is that of the worked example, whatever number of months', () => {
    const month = { month: '2026-01-01', sql: 40, deals: 10, revenue: 3_600_000 };
    expect(cohortVelocity([month], 1, 45)).toEqual({ value: 80_000 });
    expect(cohortVelocity([month, { ...month, month: '2026-02-01' }], 2, 45)).toEqual({ value: 80_000 });
    expect(salesVelocity({ sql: 40, winRate: 0.25, averageCheck: 360_000, cycleDays: 45 })).toEqual({ value: 80_000 });
  });

  it.each([
    ['no deals', { deals: 0, revenue: 0 }, 1, 45, 'zero_denominator'],
    ['no cycle', {}, 1, null, 'no_data'],
    ['a cycle of no days', {}, 1, 0, 'zero_denominator'],
    ['no months', {}, 0, 45, 'zero_denominator'],
  ] as const)('is absent with %s', (_, given, months, cycle, reason) => {
    const row = { month: '2026-01-01', sql: 40, deals: 10, revenue: 3_600_000, ...given };
    expect(cohortVelocity([row], months, cycle)).toEqual({ value: null, reason });
  });

  it('counts the months from the first cohort there is', () => {
    expect(monthsSince('2025-01-01', WINDOW)).toBe(6);
    expect(monthsSince('2025-12-01', WINDOW)).toBe(3);
    expect(monthsSince('2026-04-01', WINDOW)).toBe(0);
  });
});

describe('reasons of loss', () => {
  it('are the ones named most, equal ones in the order of the list, with their share of all', () => {
    expect(topReasons(['b', 'a', 'b', 'c', '', 'x', 'c'], ['a', 'b', 'c', 'd'], 2)).toEqual([
      { reason: 'b', count: 2, share: 0.4 },
      { reason: 'c', count: 2, share: 0.4 },
    ]);
    expect(topReasons([], ['a'], 3)).toEqual([]);
  });
});
