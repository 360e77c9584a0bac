/** Decomposition, versions of the plan and plan against fact. */
import fc from 'fast-check';
import {
  chainOf,
  costLimit,
  decomposeYear,
  leadsBeforeYear,
  leverToFit,
  matureRates,
} from '../../src/metrics/plan/decomposition';
import { planFactLine } from '../../src/metrics/plan/planFact';
import { plansInForce, rowsInForce } from '../../src/metrics/plan/versions';

const RATES = { check: 360_000, sqlToDeal: 0.25, mqlToSql: 0.5, leadToMql: 0.4 };
const FLAT = Array.from({ length: 12 }, () => 1);

describe('decomposition', () => {
  it('gives the worked month of the specification (strategy, sample of March 2026): 10 deals, 40 SQL, 80 MQL, 200 leads, 800,000', () => {
    expect(chainOf(3_600_000, RATES)).toEqual({ deals: 10, sql: 40, mql: 80, leads: 200 });
    const months = decomposeYear({
      revenue: 43_200_000,
      season: FLAT,
      rates: RATES,
      costOfLead: 4000,
      lag: 0,
      open: 0,
      growth: 0,
    });
    expect(months[2]).toMatchObject({ revenue: 3_600_000, leadsToGet: 200, budget: 800_000 });
  });

  it('needs fewer SQL while deals of the open pipeline last', () => {
    expect(chainOf(3_600_000, RATES, 4)).toMatchObject({ deals: 10, sql: 24 });
    expect(chainOf(3_600_000, RATES, 40)).toMatchObject({ sql: 0, leads: 0 });
    const open = decomposeYear({
      revenue: 43_200_000,
      season: FLAT,
      rates: RATES,
      costOfLead: 1,
      lag: 0,
      open: 13,
      growth: 0,
    });
    expect(open.slice(0, 3).map((month) => month.fromOpen)).toEqual([10, 3, 0]);
  });

  it('plans leads a lag ahead, the last months for the next year', () => {
    const season = FLAT.map((_, index) => index + 1);
    const year = { revenue: 78 * 3_600_000, season, rates: RATES, costOfLead: 1, lag: 2, open: 0, growth: 0.5 };
    const leads = decomposeYear(year).map((month) => month.leadsToGet ?? 0);
    expect(leads[0]).toBeCloseTo(3 * 200, 6);
    expect(leads[10]).toBeCloseTo(1 * 200 * 1.5, 6);
    expect(leads[11]).toBeCloseTo(2 * 200 * 1.5, 6);
    expect(leadsBeforeYear(decomposeYear(year), 2)).toBeCloseTo(3 * 200, 6);
  });

  it('loses nothing on the way: months add to the year whatever the season', () => {
    const season = fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 })
      .filter((all) => all.some((each) => each > 0));
    fc.assert(
      fc.property(
        season,
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 11 }),
        (indexes, revenue, lag) => {
          const months = decomposeYear({
            revenue,
            season: indexes,
            rates: RATES,
            costOfLead: 10,
            lag,
            open: 0,
            growth: 0,
          });
          const sum = (key: 'revenue' | 'leads' | 'leadsToGet'): number =>
            months.reduce((total, month) => total + (month[key] ?? 0), 0);
          expect(sum('revenue') / revenue).toBeCloseTo(1, 9);
          expect(sum('leadsToGet') / sum('leads')).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('says nothing where a rate is missing or nought', () => {
    expect(chainOf(3_600_000, { ...RATES, mqlToSql: null })).toEqual({ deals: 10, sql: 40, mql: null, leads: null });
    expect(chainOf(3_600_000, { ...RATES, sqlToDeal: 0 }).sql).toBeNull();
    expect(chainOf(null, RATES).deals).toBeNull();
  });

  it('limits the price of a lead by what it earns: check 360,000, margin 55 %, 5 % of leads buy → 9,900 (unit economics sample)', () => {
    expect(costLimit(RATES, 0.55, 0)).toBeCloseTo(9900, 6);
    expect(costLimit(RATES, 0.55, 1)).toBeCloseTo(4950, 6);
  });

  it('says what each lever has to be for the budget to fit', () => {
    expect(leverToFit(0.25, 1_000_000, 800_000, 'up')).toEqual({ value: 0.3125 });
    expect(leverToFit(4000, 1_000_000, 800_000, 'down')).toEqual({ value: 3200 });
    expect(leverToFit(4000, 1_000_000, 0, 'down').value).toBeNull();
  });

  it('takes rates from mature cohorts only, as ratios of sums', () => {
    const cohort = (month: string, leads: number, mql: number) => ({
      month,
      leads,
      mql,
      sql: 4,
      deals: 1,
      revenue: 360_000,
    });
    const rates = matureRates(
      [cohort('2026-01-01', 10, 5), cohort('2026-02-01', 30, 5), cohort('2026-03-01', 100, 1)],
      '2026-03-01',
    );
    expect(rates.leadToMql).toEqual({ value: 0.25 });
    expect(matureRates([], '2026-03-01').check.value).toBeNull();
  });
});

describe('versions of the plan', () => {
  const row = (place: string, version: number, approved: boolean) => ({ place, version, approved });

  it('count the latest approved version, otherwise the latest', () => {
    expect(
      plansInForce([row('a', 1, true), row('a', 2, false), row('b', 1, false), row('b', 2, false), row('', 1, true)]),
    ).toEqual([true, false, false, true, false]);
    expect(plansInForce([row('a', 1, true), row('a', 2, true), row('a', 3, false)])).toEqual([false, true, false]);
  });

  it('leave exactly one version of each place', () => {
    const rows = fc.array(
      fc.record({ place: fc.constantFrom('a', 'b'), version: fc.integer({ min: 1, max: 3 }), approved: fc.boolean() }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const counted = given.filter((_, index) => plansInForce(given)[index]);
        for (const place of new Set(given.map((each) => each.place)))
          expect(new Set(counted.filter((each) => each.place === place).map((each) => each.version)).size).toBe(1);
      }),
    );
  });

  it('are read from rows of the sheet; names of channels regardless of case', () => {
    const rows = [
      { month: 46082, channel: 'VK', version: null, approved_at: 46080, leads: 1 },
      { month: 46082, channel: 'vk ', version: 2, approved_at: 46090, leads: 2 },
      { month: 46082, channel: null, version: null, approved_at: null, leads: 3 },
    ];
    expect(rowsInForce(rows).map((each) => each.leads)).toEqual([2, 3]);
  });
});

describe('plan against fact', () => {
  it('is a deviation, a share and an execution', () => {
    expect(planFactLine(200, 182)).toEqual({
      deviation: { value: -18 },
      deviationShare: { value: 182 / 200 - 1 },
      execution: { value: 0.91 },
    });
  });

  it('has no share of a plan of nought, and nothing without a plan', () => {
    expect(planFactLine(0, 5)).toMatchObject({ deviation: { value: 5 }, execution: { value: null } });
    expect(planFactLine(0, 0).deviationShare.value).toBeNull();
    expect(planFactLine(null, 5)).toMatchObject({ deviation: { value: null }, execution: { value: null } });
  });
});
