/** The worked example of the domain specification §5.16 and §7: March 2026, Russian calendar, as of the 15th. */
import fc from 'fast-check';
import { addUp, valueOf } from '../../../src/metrics/compose';
import { RNP_ROWS, rnpBlock, type BlockInput, type RnpLine, type RnpRow } from '../../../src/metrics/rnp/block';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';
import { segmentsOfMonth } from '../../../src/shared/isoWeek';
import { absent } from '../../../src/shared/result';

const RUSSIA = { daysOff: new Set(['2026-03-09']), workingDaysOff: new Set<string>() };

const MARCH: BlockInput = {
  month: '2026-03',
  asOf: '2026-03-15',
  plan: { spend: 800000, leads: 200, mql: 80, sql: 40, deals: 10, revenue: 3600000, costs: 1620000, clicks: null },
  facts: [
    { segment: '2026-W10/2026-03', spend: 200000, leads: 40, sql: 4, deals: 1, revenue: 360000, costs: 162000 },
    { segment: '2026-W11/2026-03', spend: 152000, leads: 20, sql: 2, deals: 0, revenue: 0, costs: 0 },
    { segment: '2026-W11/2026-03', spend: null, leads: 18, sql: 3, deals: 0, revenue: 0, costs: 0 },
  ],
  calendar: RUSSIA,
  thresholds: DEFAULT_THRESHOLDS,
};

const lineOf = (input: BlockInput, metric: RnpRow): RnpLine => {
  const line = rnpBlock(input).lines.find((each) => each.metric === metric);
  if (!line) throw new Error(metric);
  return line;
};

describe('rnpBlock: worked example', () => {
  const block = rnpBlock(MARCH);
  it('has segments of 0, 5, 4, 5, 5 and 2 working days (§7)', () =>
    expect(block.segments.map((each) => each.workdays)).toEqual([0, 5, 4, 5, 5, 2]));
  it('has 21 working days, 9 done, 12 left', () => expect(block.pace).toEqual({ total: 21, done: 9, left: 12 }));

  it.each([
    ['leads', 'planToDate', 85.714285714],
    ['leads', 'fact', 78],
    ['leads', 'shareToDate', 0.91],
    ['leads', 'forecast', 182],
    ['leads', 'index', 0.91],
    ['leads', 'gap', -18],
    ['leads', 'perDay', 10.166666667],
    ['leads', 'perWeek', 50.833333333],
    ['spend', 'forecast', 821333.33333],
    ['spend', 'forecastShare', 1.026666667],
    ['spend', 'perDay', 37333.33333],
    ['cpl', 'plan', 4000],
    ['cpl', 'fact', 4512.820513],
    ['cpl', 'forecast', 4512.820513],
    ['cpl', 'index', 0.886363636],
    ['cpl', 'shareToDate', 1.128205128],
  ] as const)('%s: %s is %d', (metric, key, want) => expect(lineOf(MARCH, metric)[key].value).toBeCloseTo(want, 5));

  it.each([
    ['leads', 'amber'],
    ['spend', 'green'],
    ['cpl', 'amber'],
    ['deals', 'early'],
    ['meetings', 'none'],
    ['clicks', 'none'],
    ['revenue', 'red'],
  ] as const)('%s is %s', (metric, want) => expect(lineOf(MARCH, metric).status).toBe(want));

  it('the rest of the month must cost 3,672 a lead', () =>
    expect(lineOf(MARCH, 'cpl').rest).toEqual({ kind: 'rate', value: 448000 / 122 }));

  it('splits the plan of leads over the segments: 0, 48, 38, 48, 47, 19 (§7)', () =>
    expect(lineOf(MARCH, 'leads').segments.map(({ plan }) => plan.value)).toEqual([0, 48, 38, 48, 47, 19]));

  it('does not round money', () =>
    expect(lineOf(MARCH, 'spend').segments[1]?.plan.value).toBeCloseTo((800000 * 5) / 21, 6));

  it('knows nothing of segments without facts', () => {
    const [first, second, third] = lineOf(MARCH, 'leads').segments;
    expect(first?.fact).toEqual(absent('no_data'));
    expect(second?.fact.value).toBe(40);
    expect(second?.share.value).toBeCloseTo(40 / 48, 12);
    expect(third?.fact.value).toBe(38);
  });

  it('what nobody planned has a fact and no share', () => {
    const line = lineOf({ ...MARCH, facts: [{ segment: '2026-W10/2026-03', meetings: 3 }] }, 'meetings');
    expect([line.fact.value, line.shareToDate, line.gap]).toEqual([3, absent('no_data'), absent('no_data')]);
  });
});

describe('rnpBlock: edges', () => {
  it.each([
    { name: 'before the first full day', asOf: null, done: 0, forecast: null, perDay: 122 / 21 },
    { name: 'after the month', asOf: '2026-04-10', done: 21, forecast: 78, perDay: null },
  ])('$name', ({ asOf, done, forecast, perDay }) => {
    const input = { ...MARCH, asOf };
    const line = lineOf(input, 'leads');
    expect(rnpBlock(input).pace.done).toBe(done);
    expect(line.forecast.value).toBe(forecast);
    if (perDay === null) expect(line.perDay).toEqual(absent('not_applicable'));
    else expect(line.perDay.value).toBeCloseTo(perDay, 9);
  });

  it('money spent on nothing is red without a price (§4)', () => {
    const line = lineOf({ ...MARCH, facts: [{ segment: '2026-W10/2026-03', spend: 50000, leads: 0 }] }, 'cpl');
    expect([line.fact, line.status]).toEqual([absent('zero_denominator'), 'red']);
  });

  it('what is free has no price and no colour', () => {
    const line = lineOf({ ...MARCH, facts: [{ segment: '2026-W10/2026-03', spend: 0, leads: 30 }] }, 'cpl');
    expect([line.fact, line.status]).toEqual([absent('not_applicable'), 'early']);
  });

  it.each([
    { name: 'the plan is met', facts: { spend: 400000, leads: 210 }, want: 'closed' },
    { name: 'the budget is used up', facts: { spend: 900000, leads: 150 }, want: 'exhausted' },
    { name: 'leads are not known', facts: { spend: 900000 }, want: 'unknown' },
  ])('no rate on the rest when $name', ({ facts, want }) =>
    expect(lineOf({ ...MARCH, facts: [{ segment: '2026-W10/2026-03', ...facts }] }, 'cpl').rest.kind).toBe(want),
  );

  it('has all rows in order', () => expect(rnpBlock(MARCH).lines.map((line) => line.metric)).toEqual([...RNP_ROWS]));
});

const count = fc.option(fc.nat(500), { nil: null });
const facts = fc.array(
  fc.record({
    segment: fc.constantFrom(...segmentsOfMonth('2026-03').map((segment) => segment.key)),
    spend: fc.option(
      fc.nat(10_000_000).map((kopecks) => kopecks / 100),
      { nil: null },
    ),
    clicks: count,
    leads: count,
    sql: count,
  }),
  { maxLength: 30 },
);

describe('laws of the block', () => {
  it('a ratio of the total is the ratio of the sums, and segments add to the month', () =>
    fc.assert(
      fc.property(facts, (rows) => {
        const input = { ...MARCH, facts: rows };
        const [leads, spend, cpl] = [lineOf(input, 'leads'), lineOf(input, 'spend'), lineOf(input, 'cpl')];
        if (cpl.fact.value !== null) expect(cpl.fact.value).toBe((spend.fact.value ?? 0) / (leads.fact.value ?? 0));
        const parts = leads.segments.reduce((sum, { fact }) => sum + (fact.value ?? 0), 0);
        expect(parts).toBe(leads.fact.value ?? 0);
      }),
    ));

  it('whole plans stay whole and add to the plan', () =>
    fc.assert(
      fc.property(fc.nat(100_000), (leads) => {
        const plans = lineOf({ ...MARCH, plan: { leads } }, 'leads').segments.map(({ plan }) => plan.value ?? -1);
        expect(plans.every(Number.isInteger)).toBe(true);
        expect(plans.reduce((left, right) => left + right, 0)).toBe(leads);
      }),
    ));

  it('at a linear pace the forecast of a ratio is the ratio', () =>
    fc.assert(
      fc.property(facts, (rows) => {
        const { fact, forecast } = lineOf({ ...MARCH, facts: rows }, 'cpl');
        expect(forecast.value === null).toBe(fact.value === null);
        if (fact.value !== null && forecast.value !== null) expect(forecast.value / fact.value).toBeCloseTo(1, 9);
      }),
    ));
});

describe('addUp', () => {
  it('keeps unknown apart from zero and does not drift', () => {
    const sums = addUp([
      { spend: 0.1, leads: 0 },
      { spend: 0.2, clicks: null },
    ]);
    expect([sums.spend, sums.leads, sums.clicks]).toEqual([0.3, 0, null]);
    expect(valueOf('cpc', sums)).toEqual(absent('no_data'));
  });
});
