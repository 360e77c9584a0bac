/** What to do with each channel by its mature cohorts of the last half-year: the same rules as the unit economics tab, whatever it is set to show. */
import { addUp } from './compose';
import { matureWindow, type MonthOf } from './funnelRepair';
import { isCovered } from './unitEconomics/coverage';
import { addLater, type LaterSums } from './unitEconomics/life';
import { DEFAULT_ASSUMPTIONS, lineEconomics, type BreakEvenBasis } from './unitEconomics/line';
import { verdictOf, type VerdictResult, type VerdictSettings } from './unitEconomics/verdict';

/** A cohort of a channel, by its code, with what its customers are expected to pay later. */
export interface ChannelCohort extends MonthOf, Partial<{ readonly [key in keyof LaterSums]: number | null }> {
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
  /** Which margin of a customer its cost may reach; that of the first sale when not given. */
  readonly basis?: BreakEvenBasis;
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
  const assume = { ...DEFAULT_ASSUMPTIONS, targetRomi: by.targetRomi, ...(by.basis ? { basis: by.basis } : {}) };
  const overall = lineEconomics(total, { ...assume, later: addLater(rows) });
  return channels.flatMap(({ channel, paid }): ChannelVerdict[] => {
    const own = rows.filter((row) => row.channel === channel);
    if (own.length === 0) return [];
    const sums = addUp(own);
    const line = lineEconomics(sums, { ...assume, later: addLater(own), free: !paid, covered });
    const verdict = verdictOf(
      {
        customers: sums.deals ?? 0,
        spend: sums.spend ?? 0,
        cm: line.cm.value ?? 0,
        romiMargin: line.romiMargin,
        ltvCac: line.ltvCac,
        paybackMonths: line.payback.value,
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
