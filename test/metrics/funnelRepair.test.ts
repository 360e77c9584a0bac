/** Where a department loses most: mature cohorts of half a year against the plan (docs/formulas.md#funnel). */
import { funnelRepair, matureWindow, usualRate, type MonthOf } from '../../src/metrics/funnelRepair';

const AS_OF = '2026-03-30';
const MATURITY = 60;
/** Of 100 leads 50 become MQL, 10 of those SQL, and 2 of 8 proposals a deal of 100 each. */
const COHORT: MonthOf = {
  month: '2025-12-01',
  leads: 100,
  mql: 50,
  sql: 10,
  meetings: 8,
  proposals: 8,
  deals: 2,
  revenue: 200,
};
const PLAN: MonthOf = { ...COHORT, sql: 25, meetings: 20, proposals: 20, deals: 5, revenue: 500 };

const repair = (cohorts: readonly MonthOf[], plan: readonly MonthOf[]): ReturnType<typeof funnelRepair> =>
  funnelRepair(cohorts, plan, AS_OF, MATURITY);

describe('repair of the funnel', () => {
  it('looks at half a year of months whose youngest lead is older than the maturity', () => {
    // 59 days before 30 March is 30 January: February is too young, and so is January
    expect(matureWindow(AS_OF, MATURITY)).toEqual({ from: '2025-07-01', until: '2026-01-01' });
    expect(matureWindow('2026-03-01', 1)).toEqual({ from: '2025-09-01', until: '2026-03-01' });
  });

  it('finds the step that is furthest from the plan in money, and counts its window alone', () => {
    const young = { ...COHORT, month: '2026-01-01', leads: 9000 };
    const old = { ...COHORT, month: '2025-06-01', leads: 9000 };
    const found = repair([young, COHORT, old], [PLAN]);
    expect(found.reason).toBeNull();
    expect(found.stages.map(({ count }) => count)).toEqual([100, 50, 10, 8, 8, 2]);
    // 20 % of MQL became SQL, 50 % were to: one and a half times as many deals more, at a check of 100
    expect(found.bottleneck).toMatchObject({ stage: 'sql', base: 50, rate: 0.2, plan: 0.5 });
    expect(found.bottleneck?.gain).toBeCloseTo(300, 9);
    expect(found.lifts.find(({ stage }) => stage === 'mql')?.gain ?? 0).toBe(0);
  });

  it('says why nothing can be told', () => {
    expect(repair([], [PLAN])).toMatchObject({ reason: 'no_cohorts', bottleneck: null });
    expect(repair([COHORT], [])).toMatchObject({ reason: 'no_plan', bottleneck: null });
    const unpriced = { ...COHORT, deals: 0, revenue: null };
    expect(repair([unpriced], [{ ...PLAN, revenue: null }])).toMatchObject({ reason: 'no_check', bottleneck: null });
    expect(repair([COHORT], [COHORT])).toMatchObject({ reason: 'fine', bottleneck: null });
  });

  it('holds a step without a plan against its own median by month', () => {
    const month = (name: string, mql: number): MonthOf => ({ ...COHORT, month: `${name}-01`, mql });
    // 50, 50 and 20 of 100: usually half of the leads become MQL, over the three months only 40 %
    const cohorts = [month('2025-10', 50), month('2025-11', 50), month('2025-12', 20)];
    expect(usualRate(cohorts, 'leads', 'mql')).toBe(0.5);
    // two months tell nothing usual
    expect(usualRate(cohorts.slice(1), 'leads', 'mql')).toBeNull();
    const found = repair(cohorts, []);
    expect(found.lifts.find(({ stage }) => stage === 'mql')).toMatchObject({ plan: 0.5, rate: 0.4 });
    expect(found.bottleneck?.stage).toBe('mql');
    // 6 deals of 300 leads at 40 %: at 50 % they would be 7.5, each of 100
    expect(found.bottleneck?.gain).toBeCloseTo(150, 9);
  });

  it('takes the planned check while there is no deal, and the whole plan while those months have none', () => {
    const later = { ...PLAN, month: '2026-06-01' };
    const found = repair([{ ...COHORT, deals: 0, revenue: 0 }], [later]);
    expect(found.reason).not.toBe('no_plan');
    expect(found.reason).not.toBe('no_check');
    // a month of the window that plans leads counts, and the later ones do not
    const own = { ...PLAN, sql: 40 };
    expect(repair([COHORT], [own, { ...later, sql: 5 }]).bottleneck).toMatchObject({ stage: 'sql', plan: 0.8 });
  });
});
