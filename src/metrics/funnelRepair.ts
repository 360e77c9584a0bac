/** Where a department loses most on the way from lead to deal: mature cohorts of the last half-year against the plan (docs/formulas.md#funnel). */
import { addDays, addMonths, firstOfMonth } from '../shared/civilDate';
import { addUp, type BaseSums } from './compose';
import { median } from './statistics/order';
import { bottleneck, stepLifts, type Bottleneck, type StageCount, type StepLift } from './funnel';

/** Stages between which conversions are repaired. Clicks are no clients yet, and their conversion is always lowest. */
export const REPAIR_STAGES = ['leads', 'mql', 'sql', 'meetings', 'proposals', 'deals'] as const;
export type RepairStage = (typeof REPAIR_STAGES)[number];

/** Months of mature cohorts that are looked at. */
export const REPAIR_MONTHS = 6;

/** A cohort or a row of the plan in force: first day of its month, sums. */
export interface MonthOf extends BaseSums {
  readonly month: string;
}

/** Months from `from` on and before `until`. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

/** The months whose cohorts had time to become deals, half a year of them: the youngest lead is older than the maturity. */
export function matureWindow(asOf: string, maturityDays: number): Window {
  const until = firstOfMonth(addDays(asOf, 1 - maturityDays));
  return { from: addMonths(until, -REPAIR_MONTHS), until };
}

/** The funnel that is judged, and the plan that it is judged by. */
export interface Repair {
  readonly window: Window;
  readonly stages: readonly StageCount[];
  readonly lifts: readonly StepLift[];
  readonly bottleneck: Bottleneck | null;
  /** Why there is no bottleneck: no mature cohort · no plan of two stages, and too few months to tell what is usual · no deal and no plan of one · every step holds. */
  readonly reason: 'no_cohorts' | 'no_plan' | 'no_check' | 'fine' | null;
}

const within = (rows: readonly MonthOf[], { from, until }: Window): MonthOf[] =>
  rows.filter(({ month }) => month >= from && month < until);

/** Months with leads that it takes to call a rate usual. */
export const USUAL_FROM = 3;

/** What a step usually is: the median of its rates by month of the lead; null while fewer than three months have anybody before it. */
export function usualRate(cohorts: readonly MonthOf[], before: RepairStage, stage: RepairStage): number | null {
  const months = [...new Set(cohorts.map(({ month }) => month))];
  const rates = months.flatMap((month) => {
    const sums = addUp(cohorts.filter((row) => row.month === month));
    const base = sums[before] ?? 0;
    return base > 0 ? [(sums[stage] ?? 0) / base] : [];
  });
  return rates.length < USUAL_FROM ? null : median(rates);
}

/** Planned conversions: of the same months, or of all planned months while those have no plan. A plan of nothing is no plan: then the step is held against its own median by month. */
function planOf(
  plan: readonly MonthOf[],
  cohorts: readonly MonthOf[],
  window: Window,
): { readonly sums: BaseSums; readonly rates: Record<string, number> } {
  const own = within(plan, window);
  const sums = addUp(own.some((row) => (row.leads ?? 0) > 0) ? own : plan);
  const rates: Record<string, number> = {};
  REPAIR_STAGES.slice(1).forEach((stage, index) => {
    const earlier = REPAIR_STAGES[index] ?? stage;
    const [before, after] = [sums[earlier] ?? 0, sums[stage] ?? 0];
    const rate = before > 0 && after > 0 ? after / before : usualRate(cohorts, earlier, stage);
    if (rate !== null) rates[stage] = rate;
  });
  return { sums, rates };
}

const checkOf = (sums: BaseSums): number | null => {
  const [revenue, deals] = [sums.revenue ?? null, sums.deals ?? 0];
  return revenue === null || deals === 0 ? null : revenue / deals;
};

/** Where most is lost, of the cohorts and plan given: those of a channel or of all. */
export function funnelRepair(
  cohorts: readonly MonthOf[],
  plan: readonly MonthOf[],
  asOf: string,
  maturityDays: number,
): Repair {
  const window = matureWindow(asOf, maturityDays);
  const mature = within(cohorts, window);
  const sums = addUp(mature);
  const stages = REPAIR_STAGES.map((stage) => ({ stage, count: sums[stage] ?? null }));
  const { sums: planned, rates } = planOf(plan, mature, window);
  const check = checkOf(sums) ?? checkOf(planned);
  const lifts = stepLifts(stages, rates, check ?? 0);
  const found = bottleneck(stages, rates, check ?? 0);
  const reason = ((): Repair['reason'] => {
    if ((sums.leads ?? 0) === 0) return 'no_cohorts';
    if (Object.keys(rates).length === 0) return 'no_plan';
    if (check === null) return 'no_check';
    return found === null ? 'fine' : null;
  })();
  return { window, stages, lifts, bottleneck: reason === null ? found : null, reason };
}
