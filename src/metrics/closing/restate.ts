/**
 * What changed in closed weeks. A closed number stays as it was; each later difference is a dated line with its cause, so that at any time
 * frozen + Σ lines = current (domain: late data).
 */
import { roundHalfAway } from '../../shared/money';
import { FROZEN_METRICS, type FrozenMetric } from '../dictionary';
import { factsOf } from './freeze';
import { TOTAL_BLOCK, type Cause, type ClosingFact, type Period, type Restatement, type Snapshot } from './types';

const TRAFFIC: readonly FrozenMetric[] = ['spend', 'impr', 'clicks'];

/** A hundredth of a unit of money is the smallest change that is told. */
const cents = (value: number): number => roundHalfAway(value, 2);

interface Change {
  readonly block: string;
  readonly metric: FrozenMetric;
  readonly old: number | null;
  readonly now: number;
  readonly delta: number;
}

/** What is known of a number now: frozen, plus every line since. */
function knownOf(frozen: number | null, lines: readonly Restatement[]): number | null {
  if (frozen === null && lines.length === 0) return null;
  return cents(lines.reduce((sum, line) => sum + line.delta, frozen ?? 0));
}

function changesOf(
  period: Period,
  facts: readonly ClosingFact[],
  snapshots: readonly Snapshot[],
  lines: readonly Restatement[],
): Change[] {
  const own = factsOf(period, facts);
  const frozen = new Map(snapshots.map((snapshot) => [snapshot.block, snapshot]));
  const blocks = [
    ...new Set([...frozen.keys(), ...own.map((fact) => fact.channel), ...lines.map((line) => line.block)]),
  ].filter((block) => block !== TOTAL_BLOCK && block !== '');
  return blocks.flatMap((block) =>
    FROZEN_METRICS.flatMap((metric): Change[] => {
      const current = own.filter((fact) => fact.channel === block).map((fact) => fact[metric] ?? null);
      const said = current.filter((value) => value !== null);
      const old = knownOf(
        frozen.get(block)?.facts[metric] ?? null,
        lines.filter((line) => line.block === block && line.metric === metric),
      );
      const now = cents(said.reduce((sum, value) => sum + value, 0));
      const delta = cents(now - (old ?? 0));
      return delta === 0 ? [] : [{ block, metric, old, now, delta }];
    }),
  );
}

/**
 * The likeliest cause of a change. Settings that count differently come first; what moves between channels without changing the total is
 * mapping; money and traffic that were there are a correction of the platform; more leads came late, fewer were duplicates; the rest is
 * an edit in the CRM.
 */
function causeOf(change: Change, all: readonly Change[], rulesChanged: boolean): Cause {
  if (rulesChanged) return 'rule_change';
  const ofMetric = all.filter((each) => each.metric === change.metric);
  if (ofMetric.length > 1 && cents(ofMetric.reduce((sum, each) => sum + each.delta, 0)) === 0) return 'mapping';
  if (TRAFFIC.includes(change.metric)) return (change.old ?? 0) === 0 ? 'late_import' : 'ad_correction';
  if (change.metric === 'leads') return change.delta > 0 ? 'late_import' : 'dedupe';
  const leads = all.find((each) => each.metric === 'leads' && each.block === change.block)?.delta ?? 0;
  if (leads > 0 && change.delta > 0) return 'late_import';
  return leads < 0 && change.delta < 0 ? 'dedupe' : 'crm_edit';
}

/** Lines that a closed segment needs now; none when nothing differs from what is known. */
export function restate(
  period: Period,
  facts: readonly ClosingFact[],
  snapshots: readonly Snapshot[],
  lines: readonly Restatement[],
  today: string,
  rules: string,
): Restatement[] {
  const own = lines.filter((line) => line.period === period.key && line.round === period.round);
  const changes = changesOf(
    period,
    facts,
    snapshots.filter((each) => each.period === period.key),
    own,
  );
  const rulesChanged = period.rules !== '' && rules !== period.rules;
  return changes.map((change) => ({
    period: period.key,
    ...change,
    cause: causeOf(change, changes, rulesChanged),
    seenAt: today,
    round: period.round,
  }));
}

/** Changes of a closed segment over all channels that are large against what was frozen: they go to the agenda. */
export function largeChanges(
  period: Period,
  snapshots: readonly Snapshot[],
  lines: readonly Restatement[],
  share: number,
): { readonly metric: FrozenMetric; readonly frozen: number | null; readonly delta: number }[] {
  const total = snapshots.find((each) => each.period === period.key && each.block === TOTAL_BLOCK)?.facts;
  return FROZEN_METRICS.flatMap((metric) => {
    const own = lines.filter(
      (line) => line.period === period.key && line.round === period.round && line.metric === metric,
    );
    const delta = cents(own.reduce((sum, line) => sum + line.delta, 0));
    const frozen = total?.[metric] ?? null;
    const large = delta !== 0 && (frozen === null || frozen === 0 || Math.abs(delta / frozen) > share);
    return large ? [{ metric, frozen, delta }] : [];
  });
}
