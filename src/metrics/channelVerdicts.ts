/** What to do with each channel by its mature cohorts of the last half-year: the same rules as the unit economics tab, whatever it is set to show. */
import { addUp } from './compose';
import { matureWindow, type MonthOf } from './funnelRepair';
import { isCovered } from './unitEconomics/coverage';
import { DEFAULT_ASSUMPTIONS, lineEconomics } from './unitEconomics/line';
import { verdictOf, type VerdictResult, type VerdictSettings } from './unitEconomics/verdict';

/** A cohort of a channel, by its code. */
export interface ChannelCohort extends MonthOf {
  readonly channel: string;
}

export interface JudgedChannel {
  /** Code. */
  readonly channel: string;
  readonly paid: boolean;
}

export interface ChannelVerdict extends VerdictResult {
  readonly channel: string;
}

export interface JudgedBy extends VerdictSettings {
  readonly asOf: string;
  readonly maturityDays: number;
  /** Share of leads with a known channel from which channels are judged. */
  readonly coverageFrom: number;
}

/** Verdicts of the channels that have a mature cohort, in the order given. */
export function channelVerdicts(
  cohorts: readonly ChannelCohort[],
  channels: readonly JudgedChannel[],
  by: JudgedBy,
): ChannelVerdict[] {
  const { from, until } = matureWindow(by.asOf, by.maturityDays);
  const rows = cohorts.filter(({ month }) => month >= from && month < until);
  const total = addUp(rows);
  const named = new Set(channels.map(({ channel }) => channel));
  const unknown = addUp(rows.filter(({ channel }) => !named.has(channel))).leads ?? 0;
  const covered = isCovered(total.leads ?? null, unknown, by.coverageFrom);
  const overall = lineEconomics(total, { ...DEFAULT_ASSUMPTIONS, targetRomi: by.targetRomi });
  return channels.flatMap(({ channel, paid }): ChannelVerdict[] => {
    const own = rows.filter((row) => row.channel === channel);
    if (own.length === 0) return [];
    const sums = addUp(own);
    const line = lineEconomics(sums, { ...DEFAULT_ASSUMPTIONS, targetRomi: by.targetRomi, free: !paid, covered });
    const verdict = verdictOf(
      {
        customers: sums.deals ?? 0,
        spend: sums.spend ?? 0,
        cm: line.cm.value ?? 0,
        romiMargin: line.romiMargin,
        ltvCac: line.ltvCac,
        paybackMonths: null,
        breakEvenCac: line.breakEvenCac.value ?? overall.breakEvenCac.value,
        targetCpl: line.targetCpl.value,
        mature: true,
        spendCeiling: null,
        covered,
      },
      by,
    );
    return [{ channel, ...verdict }];
  });
}
