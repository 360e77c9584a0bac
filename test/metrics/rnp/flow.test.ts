/** Pace, forecast and status. Public run-rate figures: brendoptom.ru and a Tableau thread, quoted in the domain specification §5.16. */
import { linearForecast, neededPerDay, planToDate, splitPlan } from '../../../src/metrics/rnp/flow';
import { paceOf } from '../../../src/metrics/rnp/pace';
import { DEFAULT_THRESHOLDS, planIndex, statusOf } from '../../../src/metrics/rnp/status';
import { absent } from '../../../src/shared/result';
import { compareFigures, numberAt } from '../support/figures';

const NO_CALENDAR = { daysOff: new Set<string>(), workingDaysOff: new Set<string>() };
const pace = (done: number, total: number) => ({ done, total, left: total - done });

describe('linearForecast', () => {
  it.each([
    [50, 10, 22, 110],
    [38000, 22, 30, 51818.181818],
  ])('%d in %d of %d days makes %d', (fact, done, total, want) =>
    expect(linearForecast(fact, pace(done, total)).value).toBeCloseTo(want, 5),
  );
  it('says nothing before the first day', () => expect(linearForecast(5, pace(0, 22))).toEqual(absent('no_data')));
});

describe('planToDate', () => {
  it('of a month without working days is none', () =>
    expect(planToDate(10, pace(0, 0))).toEqual(absent('zero_denominator')));
});

describe('neededPerDay', () => {
  it.each([
    { name: 'what is missing, over the days left', direction: 'up', plan: 200, fact: 78, want: 122 / 12 },
    { name: 'nothing when the plan is met', direction: 'up', plan: 200, fact: 210, want: 0 },
    { name: 'nothing when a budget is spent to the end', direction: 'band', plan: 100, fact: 100, want: 0 },
  ] as const)('is $name', ({ direction, plan, fact, want }) =>
    expect(neededPerDay(direction, plan, fact, pace(9, 21)).value).toBeCloseTo(want, 12),
  );

  it('is no number where more is spent than planned', () =>
    expect(neededPerDay('band', 100, 160, pace(9, 21))).toEqual(absent('not_applicable')));
});

describe('splitPlan', () => {
  it.each([
    { plan: 7, days: [5, 5, 4], whole: true, want: [3, 2, 2] },
    { plan: 7.5, days: [1, 2], whole: true, want: [2.5, 5] },
    { plan: 100, days: [1, 3], whole: false, want: [25, 75] },
    { plan: 100, days: [0, 0], whole: false, want: [0, 0] },
  ])('$plan by $days', ({ plan, days, whole, want }) => expect(splitPlan(plan, days, whole)).toEqual(want));
});

describe('paceOf', () => {
  it.each([
    { month: '2026-03', asOf: '2026-03-15', basis: 'calendar', want: pace(15, 31) },
    { month: '2026-02', asOf: '2026-01-31', basis: 'calendar', want: pace(0, 28) },
    { month: '2026-02', asOf: null, basis: 'workday', want: pace(0, 20) },
    { month: '2027-02', asOf: '2027-03-05', basis: 'workday', want: pace(20, 20) },
  ] as const)('$month on $asOf by $basis', ({ month, asOf, basis, want }) =>
    expect(paceOf(month, asOf, NO_CALENDAR, basis)).toEqual(want),
  );
});

describe('planIndex', () => {
  it.each([
    ['up', 200, 182, 0.91],
    ['down', 4000, 5000, 0.8],
    ['band', 100, 110, 0.9],
    ['band', 100, 90, 0.9],
    ['up', 0, 5, null],
    ['down', 4000, 0, null],
    ['up', null, 5, null],
  ] as const)('%s: plan %s, forecast %s is %s', (direction, plan, forecast, want) => {
    const { value } = planIndex(direction, plan, forecast);
    if (want === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(want, 12);
  });
});

describe('statusOf', () => {
  const line = { direction: 'up', plan: 100, fact: 50, forecast: 100, isCount: true, barren: false } as const;
  it.each([
    { name: 'green from 95 %', change: { forecast: 95 }, done: 9, want: 'green' },
    { name: 'amber below', change: { forecast: 94.9 }, done: 9, want: 'amber' },
    { name: 'amber from 80 %', change: { forecast: 80 }, done: 9, want: 'amber' },
    { name: 'red below', change: { forecast: 79.9 }, done: 9, want: 'red' },
    {
      name: 'a lower price is green',
      change: { direction: 'down', forecast: 70, isCount: false },
      done: 9,
      want: 'green',
    },
    {
      name: 'a higher price is red',
      change: { direction: 'down', forecast: 130, isCount: false },
      done: 9,
      want: 'red',
    },
    { name: 'a price of nothing is green', change: { direction: 'down', forecast: 0 }, done: 9, want: 'green' },
    { name: '5 % over a corridor is green', change: { direction: 'band', forecast: 105 }, done: 9, want: 'green' },
    { name: '15 % over a corridor is amber', change: { direction: 'band', forecast: 115 }, done: 9, want: 'amber' },
    { name: '16 % under a corridor is red', change: { direction: 'band', forecast: 84 }, done: 9, want: 'red' },
    { name: 'two days are too early', change: {}, done: 2, want: 'early' },
    { name: 'four of something are too few', change: { fact: 4 }, done: 9, want: 'early' },
    { name: 'four roubles are not a count', change: { fact: 4, isCount: false }, done: 9, want: 'green' },
    { name: 'no fact is too early', change: { fact: null, forecast: null }, done: 9, want: 'early' },
    {
      name: 'money spent on nothing is red',
      change: { fact: null, forecast: null, barren: true },
      done: 9,
      want: 'red',
    },
    { name: 'but not in the first days', change: { fact: null, forecast: null, barren: true }, done: 2, want: 'early' },
    { name: 'without a plan there is nothing to judge', change: { plan: null }, done: 9, want: 'none' },
    { name: 'a plan of zero is none', change: { plan: 0 }, done: 9, want: 'none' },
  ] as const)('$name', ({ change, done, want }) =>
    expect(statusOf({ ...line, ...change }, pace(done, 21), DEFAULT_THRESHOLDS)).toBe(want),
  );
});

compareFigures('run_rate', ({ inputs, expected }) => {
  const calendar = inputs.basis === 'calendar';
  const done = numberAt(inputs, calendar ? 'days_elapsed' : 'workdays_elapsed');
  const total = calendar ? numberAt(inputs, 'days_total') : done + numberAt(inputs, 'workdays_left');
  const forecast = linearForecast(numberAt(inputs, 'fact'), pace(done, total)).value ?? 0;
  expect(forecast).toBeCloseTo(numberAt(expected, 'forecast'), 2);
  // the printed percentage is whole
  if (!calendar)
    expect(Math.round((forecast / numberAt(inputs, 'plan')) * 100)).toBe(
      Math.round(numberAt(expected, 'forecast_pct_of_plan')),
    );
});
