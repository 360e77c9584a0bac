import fc from 'fast-check';
import { addUp } from '../../../src/metrics/compose';
import { rnpBlock } from '../../../src/metrics/rnp/block';
import {
  forecastOf,
  NO_FORECAST_DATA,
  pipelineForecast,
  profileForecast,
  recentForecast,
  type ForecastRule,
} from '../../../src/metrics/rnp/forecast';
import { forecastRuleOf } from '../../../src/metrics/rnp/forecastSetting';
import { linearForecast } from '../../../src/metrics/rnp/flow';
import { monthsOfQuarter, quarterOf, rnpQuarter } from '../../../src/metrics/rnp/quarter';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';

/** March 2026 as of the 15th: 21 working days, 9 done (domain: RNP, worked). */
const MARCH = { total: 21, done: 9, left: 12 };
const BEFORE = { total: 21, done: 0, left: 21 };
const OVER = { total: 21, done: 21, left: 0 };

describe('ways of the forecast', () => {
  it.each([
    ['recent: 78 + 12 × 9', recentForecast(78, 9, MARCH), 186],
    ['recent of a month that is over', recentForecast(78, 9, OVER), 78],
    ['profile: 300 × 450 / 335.7', profileForecast(300, 450, 250 + (200 * 9) / 21, MARCH), 402.127659574],
    ['pipeline: 4 + 2 × 50 % + 4 × 25 %', pipelineForecast(4, 2, MARCH), 6],
    ['pipeline of a month that is over', pipelineForecast(4, 2, OVER), 4],
  ])('%s', (_, shown, want) => expect(shown.value).toBeCloseTo(want, 6));

  it.each([
    ['recent before the first full day', recentForecast(78, 9, BEFORE), 'no_data'],
    ['recent without the mean', recentForecast(78, null, MARCH), 'no_data'],
    ['profile without a plan', profileForecast(78, null, null, MARCH), 'no_data'],
    ['profile while nothing is due', profileForecast(78, 10, 0, MARCH), 'zero_denominator'],
    ['pipeline without chances', pipelineForecast(4, null, MARCH), 'no_data'],
    ['pipeline before the first full day', pipelineForecast(4, 2, BEFORE), 'no_data'],
  ])('%s has no number', (_, shown, reason) => expect(shown).toEqual({ value: null, reason }));

  const data = { recent: { leads: 9, deals: 1 }, expected: { deals: 2, revenue: 720000 } };
  it.each([
    ['leads at the pace of the month', 'leads', { flow: 'linear', deals: 'pipeline' }, 182],
    ['leads at the pace of late', 'leads', { flow: 'recent', deals: 'pipeline' }, 186],
    ['deals by open ones', 'deals', { flow: 'recent', deals: 'pipeline' }, 80],
    ['deals like everything else', 'deals', { flow: 'recent', deals: 'same' }, 90],
    ['clicks, of which lately nothing is known', 'clicks', { flow: 'recent', deals: 'same' }, 182],
  ] as const)('%s', (_, metric, rule, want) =>
    expect(forecastOf(metric, { plan: 200, due: 85.7, fact: 78 }, MARCH, rule, data).value).toBeCloseTo(want, 6),
  );

  it('follow the pace of the period where their data are missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ForecastRule['flow']>('linear', 'recent', 'profile'),
        fc.constantFrom<ForecastRule['deals']>('same', 'pipeline'),
        fc.nat(500),
        (flow, deals, fact) => {
          const nothing = { plan: null, due: null, fact };
          expect(forecastOf('deals', nothing, MARCH, { flow, deals }, NO_FORECAST_DATA)).toEqual(
            linearForecast(fact, MARCH),
          );
        },
      ),
    );
  });

  it.each([
    ['Темп последних 10 дней', 'По открытым сделкам', { flow: 'recent', deals: 'pipeline' }],
    ['As the plan spreads it', 'Like everything else', { flow: 'profile', deals: 'same' }],
    ['', 'чушь', { flow: 'linear', deals: 'same' }],
  ])('are read from the settings: %s, %s', (flow, deals, want) =>
    expect(forecastRuleOf((key) => (key === 'forecast_flow' ? flow : deals))).toEqual(want),
  );
});

describe('a quarter', () => {
  const calendar = { daysOff: new Set<string>(), workingDaysOff: new Set<string>() };
  const rest = { calendar, thresholds: DEFAULT_THRESHOLDS };

  it.each([
    ['2026-01', '2026-01'],
    ['2026-03', '2026-01'],
    ['2026-12', '2026-10'],
  ])('of %s begins with %s', (month, first) => expect(quarterOf(month)).toBe(first));

  it('ends a year', () => expect(monthsOfQuarter('2026-10')).toEqual(['2026-10', '2026-11', '2026-12']));

  it('is the sum of its months, and once it is over its forecast is its fact', () => {
    const months = monthsOfQuarter('2026-01');
    const amount = fc.record({ leads: fc.nat(300), spend: fc.nat(900000), revenue: fc.nat(900000), deals: fc.nat(20) });
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), fc.tuple(amount, amount, amount), (plans, facts) => {
        const plan = plans.map((sums, at) => ({ ...sums, month: months[at] ?? '' }));
        const fact = facts.map((sums, at) => ({ ...sums, month: months[at] ?? '' }));
        const input = { quarter: '2026-01', asOf: '2026-04-02', plan, facts: fact, margin: 0.5, ...rest };
        const quarter = rnpQuarter(input);
        const parts = months.map((month, at) =>
          rnpBlock({
            month,
            asOf: '2026-04-02',
            plan: plans[at] ?? {},
            facts: [{ ...facts[at], segment: '' }],
            ...rest,
          }),
        );
        for (const metric of ['leads', 'spend', 'revenue', 'deals'] as const) {
          const line = quarter.lines.find((each) => each.metric === metric);
          const sum = (of: 'plan' | 'fact' | 'planToDate'): number =>
            parts.reduce(
              (left, block) => left + (block.lines.find((each) => each.metric === metric)?.[of].value ?? 0),
              0,
            );
          expect(line?.plan.value).toBeCloseTo(sum('plan'), 6);
          expect(line?.planToDate.value).toBeCloseTo(sum('planToDate'), 6);
          expect(line?.fact.value).toBeCloseTo(sum('fact'), 6);
          expect(line?.forecast.value).toBeCloseTo(addUp(facts)[metric] ?? 0, 6);
        }
      }),
    );
  });
});
