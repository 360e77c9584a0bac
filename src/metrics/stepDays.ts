/** How long the steps of the funnel take, by channel: mature cohorts of the last half-year (docs/formulas.md#funnel). */
import { absent, ratio, type Measured } from '../shared/result';
import { addUp } from './compose';
import { codeOf } from './facts';
import { lagSummary, salesVelocity } from './funnel';
import type { MonthOf, Window } from './funnelRepair';
import { dateOfStage, distinctLeads, STAGES, type LeadFact, type Stage } from './leadRules';

/** Steps whose days are told: each stage after the lead, and the whole way from lead to deal. */
export const TIMED_STEPS = [...STAGES.slice(1), 'cycle'] as const satisfies readonly (Stage | 'cycle')[];
export type TimedStep = Exclude<Stage, 'leads'> | 'cycle';

/** Code that stands for all channels together. */
export const ALL_CHANNELS = 'all';

/** Days of a step over the leads of a channel. */
export interface StepDays {
  readonly channel: string;
  readonly step: TimedStep;
  /** Leads of which both days are known. */
  readonly timed: number;
  readonly median: number | null;
  /** Leads whose days stand in the wrong order: data to be looked at. */
  readonly back: number;
}

/** Days between which a step lies: of the stage before and its own. */
export const endsOf = (step: TimedStep): readonly [from: Stage, to: Stage] =>
  step === 'cycle' ? ['leads', 'deals'] : [STAGES[STAGES.indexOf(step) - 1] ?? 'leads', step];

function daysOfSteps(channel: string, leads: readonly LeadFact[]): StepDays[] {
  return (TIMED_STEPS as readonly TimedStep[]).map((step) => {
    const [from, to] = endsOf(step);
    const summary = lagSummary(leads.map((lead) => [dateOfStage(lead, from), dateOfStage(lead, to)]));
    return { channel, step, timed: summary.count, median: summary.medianDays.value, back: summary.negative };
  });
}

/** Days of each step, of all channels together and of each that has leads in the window. */
export function stepDays(leads: readonly LeadFact[], excludeByReason: boolean, { from, until }: Window): StepDays[] {
  const mature = distinctLeads(leads, excludeByReason).filter(({ created }) => created >= from && created < until);
  const channels = [...new Set(mature.map(({ channel }) => codeOf(channel)))].sort();
  if (mature.length === 0) return [];
  return [
    ...daysOfSteps(ALL_CHANNELS, mature),
    ...channels.flatMap((channel) =>
      daysOfSteps(
        channel,
        mature.filter((lead) => codeOf(lead.channel) === channel),
      ),
    ),
  ];
}

const monthsBetween = (from: string, until: string): number =>
  (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7));

/** Months of the window since the first cohort there is, of any channel. */
export function monthsSince(first: string, { from, until }: Window): number {
  return Math.max(0, monthsBetween(first > from ? first : from, until));
}

/**
 * Sales velocity of mature cohorts, money a day: SQL of an average month × win rate × average check ÷ days of the cycle. No deal among
 * them: there is no rate and no check to tell it by.
 *
 * @param months how many months the cohorts are of
 */
export function cohortVelocity(cohorts: readonly MonthOf[], months: number, cycleDays: number | null): Measured {
  const { sql, deals, revenue } = addUp(cohorts);
  const [rate, check] = [ratio(deals ?? null, sql ?? null), ratio(revenue ?? null, deals ?? null)];
  const perMonth = ratio(sql ?? null, months);
  const missing = [rate, check, perMonth].find(({ value }) => value === null);
  if (missing || rate.value === null || check.value === null || perMonth.value === null) return missing ?? rate;
  if (cycleDays === null) return absent('no_data');
  return salesVelocity({ sql: perMonth.value, winRate: rate.value, averageCheck: check.value, cycleDays });
}
