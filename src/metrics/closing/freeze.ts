/** The numbers of a period as they are frozen: facts, the plan of the period and the plan of its month, for every channel and in total. */
import { segmentsOfMonth, type WeekStart } from '../../shared/isoWeek';
import { workdaysBetween, type WorkCalendar } from '../../shared/workdays';
import { addUp, type BaseSums } from '../compose';
import { FROZEN_METRICS, metricOf } from '../dictionary';
import { splitPlan } from '../rnp/flow';
import { TOTAL_BLOCK, type ClosingFact, type ClosingPlan, type Period, type Snapshot } from './types';

export interface FreezeInput {
  readonly facts: readonly ClosingFact[];
  readonly plan: readonly ClosingPlan[];
  readonly calendar: WorkCalendar;
  readonly weekStart: WeekStart;
}

/** Facts of a period. */
export const factsOf = (period: Period, facts: readonly ClosingFact[]): ClosingFact[] =>
  facts.filter((fact) => (period.kind === 'month' ? fact.month === period.month : fact.segment === period.key));

/** Part of the month's plan that falls to a segment, as the RNP splits it; a month has its whole plan. */
function planOf(period: Period, monthPlan: BaseSums, input: FreezeInput): BaseSums {
  if (period.kind === 'month') return monthPlan;
  const segments = segmentsOfMonth(period.month, input.weekStart);
  const workdays = segments.map((segment) => workdaysBetween(segment.start, segment.end, input.calendar));
  const at = segments.findIndex((segment) => segment.key === period.key);
  return Object.fromEntries(
    FROZEN_METRICS.map((metric) => {
      const whole = monthPlan[metric] ?? null;
      const isCount = metricOf(metric).unit === 'count';
      return [metric, whole === null ? null : (splitPlan(whole, workdays, isCount)[at] ?? null)];
    }),
  );
}

const isKnown = (sums: BaseSums): boolean => FROZEN_METRICS.some((metric) => typeof sums[metric] === 'number');

/** Snapshots of a period: the total first, then each channel that has facts or a plan, by code. */
export function freeze(period: Period, round: number, input: FreezeInput): Snapshot[] {
  const facts = factsOf(period, input.facts);
  const plan = input.plan.filter((row) => row.month === period.month);
  const channels = [...new Set([...facts, ...plan].map((row) => row.channel))].filter((code) => code !== '').sort();
  return [TOTAL_BLOCK, ...channels].flatMap((block): Snapshot[] => {
    const own = (row: { readonly channel: string }): boolean => block === TOTAL_BLOCK || row.channel === block;
    const monthPlan = addUp(plan.filter(own));
    const snapshot: Snapshot = {
      period: period.key,
      block,
      facts: addUp(facts.filter(own)),
      plan: planOf(period, monthPlan, input),
      monthPlan,
      round,
    };
    const empty = !isKnown(snapshot.facts) && !isKnown(monthPlan);
    return empty && block !== TOTAL_BLOCK ? [] : [snapshot];
  });
}
