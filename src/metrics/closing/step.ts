/** One look at all periods: states, what is closed now, what changed in what is closed. Pure; the same inputs again change nothing. */
import { freeze, type FreezeInput } from './freeze';
import { closingDay, lateSources, periodsUntil, type PeriodRules } from './periods';
import { restate } from './restate';
import { isFrozen, type Period, type PeriodState, type Restatement, type Snapshot, type SourceDay } from './types';
import type { Thresholds } from '../rnp/status';

/** What was decided so far. */
export interface ClosingState {
  readonly periods: readonly Period[];
  readonly snapshots: readonly Snapshot[];
  readonly restatements: readonly Restatement[];
}

export interface ClosingInput extends FreezeInput, PeriodRules {
  /** ISO, in the department's time zone. */
  readonly today: string;
  /** First day with facts. */
  readonly firstDay: string | null;
  readonly who: string;
  readonly sources: readonly SourceDay[];
  readonly thresholds: Thresholds;
  /** Settings that decide what is counted, as one text. */
  readonly rules: string;
  /** Periods that a person closes although a source is late. */
  readonly forced?: { readonly keys: readonly string[]; readonly reason: string };
  /** A period that a person opens again. */
  readonly reopened?: { readonly key: string; readonly reason: string };
}

/** A period that waits, and for what. */
export interface Waiting {
  readonly period: Period;
  readonly sources: readonly SourceDay[];
}

export interface ClosingOutcome extends ClosingState {
  /** Keys of what was closed now. */
  readonly closed: readonly string[];
  /** Lines that are new. */
  readonly restated: readonly Restatement[];
  readonly waiting: readonly Waiting[];
}

const lastDays = (sources: readonly SourceDay[]): Pick<Period, 'leadsAsOf' | 'spendAsOf'> => ({
  leadsAsOf: sources.find((source) => source.channel === '')?.lastDay ?? null,
  // the spend is known to the day to which every channel is
  spendAsOf: sources
    .filter((source) => source.channel !== '')
    .reduce<string | null>(
      (first, { lastDay }) => (lastDay !== null && (first === null || lastDay < first) ? lastDay : first),
      null,
    ),
});

function stateOf(period: Period, late: boolean, today: string): PeriodState {
  if (today < period.start) return 'future';
  if (today <= period.end) return 'open';
  if (today < period.closesOn) return period.reopenedAt === null ? 'ready' : 'reopened';
  if (late) return 'waiting';
  return 'closed';
}

/** A period as it is made from the calendar, with what was decided about it before. */
function merged(fresh: Period, known: Period | undefined, input: ClosingInput): Period {
  if (!known) return fresh;
  const kept = { ...fresh, ...known, start: fresh.start, end: fresh.end };
  if (isFrozen(known.state)) return { ...known };
  return { ...kept, workdays: fresh.workdays, closesOn: closingDay(kept, input) };
}

function judged(period: Period, input: ClosingInput): { readonly period: Period; readonly late: readonly SourceDay[] } {
  if (input.reopened?.key === period.key && isFrozen(period.state)) {
    const open = {
      ...period,
      closedAt: null,
      closedBy: input.who,
      reason: input.reopened.reason,
      reopenedAt: input.today,
    };
    const closesOn = closingDay(open, input);
    return { period: { ...open, closesOn, state: 'reopened' }, late: [] };
  }
  if (isFrozen(period.state)) return { period, late: [] };
  const late = lateSources(period, input.sources, input.plan, input.calendar);
  const forced = input.forced?.keys.includes(period.key) === true && input.today > period.end ? input.forced : null;
  const state =
    forced && late.length > 0 ? 'forced' : forced ? 'closed' : stateOf(period, late.length > 0, input.today);
  if (!isFrozen(state)) return { period: { ...period, state }, late: state === 'waiting' ? late : [] };
  return {
    period: {
      ...period,
      state,
      closedAt: input.today,
      closedBy: forced ? input.who : '',
      reason: forced?.reason ?? '',
      round: period.round + 1,
      thresholds: input.thresholds,
      rules: input.rules,
      ...lastDays(input.sources),
    },
    late: [],
  };
}

/** Plans the closing of whatever is due. */
export function closePeriods(before: ClosingState, input: ClosingInput): ClosingOutcome {
  const known = new Map(before.periods.map((period) => [period.key, period]));
  const fresh = periodsUntil(input.today, input.firstDay, input);
  const named = new Set(fresh.map((period) => period.key));
  const all = [
    ...before.periods.filter((period) => !named.has(period.key)),
    ...fresh.map((period) => merged(period, known.get(period.key), input)),
  ];
  const looked = all.map((period) => ({ was: period, ...judged(period, input) }));
  const closed = looked.filter(({ was, period }) => isFrozen(period.state) && !isFrozen(was.state));
  const newKeys = new Set(closed.map(({ period }) => period.key));
  const snapshots = [
    ...before.snapshots.filter((snapshot) => !newKeys.has(snapshot.period)),
    ...closed.flatMap(({ period }) => freeze(period, period.round, input)),
  ];
  const restated = looked
    .filter(({ period }) => period.kind === 'week' && isFrozen(period.state) && !newKeys.has(period.key))
    .flatMap(({ period }) =>
      restate(period, input.facts, before.snapshots, before.restatements, input.today, input.rules),
    );
  return {
    // from now on a closed week is counted by the rules of today: a later difference has another cause
    periods: looked.map(({ period }) =>
      isFrozen(period.state) && period.rules !== input.rules ? { ...period, rules: input.rules } : period,
    ),
    snapshots,
    restatements: [...before.restatements, ...restated],
    closed: [...newKeys],
    restated,
    waiting: looked.flatMap(({ period, late }) => (late.length > 0 ? [{ period, sources: late }] : [])),
  };
}
