/** Why leads are lost: reasons by how often they were named (docs/formulas.md#funnel). */
import { monthOf } from '../shared/civilDate';
import { codeOf } from './facts';
import { distinctLeads, type LeadFact } from './leadRules';

/** By the month in which the lead came, or by that in which it was refused. */
export const LOSS_BASES = ['cohort', 'period'] as const;
export type LossBasis = (typeof LOSS_BASES)[number];

/** Field with the day by which a refusal is counted. */
export const LOSS_DATES = { cohort: 'created', period: 'lostAt' } as const satisfies Readonly<
  Record<LossBasis, keyof LeadFact>
>;

/** Leads of a month and channel that were refused for a reason. */
export interface LossCount {
  readonly basis: LossBasis;
  /** YYYY-MM. */
  readonly month: string;
  readonly channel: string;
  readonly reason: string;
  readonly refused: number;
}

/** A count for every lead that has a reason, by each basis that has a day. Spam, doubles and repeated ids are no leads here either. */
export const lossesOfLeads = (leads: readonly LeadFact[], excludeByReason: boolean): LossCount[] =>
  distinctLeads(leads, excludeByReason).flatMap((lead) =>
    LOSS_BASES.flatMap((basis): LossCount[] => {
      const day = lead[LOSS_DATES[basis]];
      if (lead.rejectReason === '' || day === null) return [];
      const { channel, rejectReason: reason } = lead;
      return [{ basis, month: monthOf(day), channel, reason, refused: 1 }];
    }),
  );

const keyOf = ({ basis, month, channel, reason }: LossCount): string => [basis, month, channel, reason].join('|');

/** The same counts added up, by codes of channels, in order of their keys. */
export function addLosses(counts: readonly LossCount[]): LossCount[] {
  const sums = new Map<string, LossCount>();
  for (const each of counts) {
    const coded = { ...each, channel: codeOf(each.channel) };
    const key = keyOf(coded);
    sums.set(key, { ...coded, refused: coded.refused + (sums.get(key)?.refused ?? 0) });
  }
  return [...sums.keys()].sort().flatMap((key) => sums.get(key) ?? []);
}

/** How many leads were refused for each reason, by month, basis and channel. */
export const lossCounts = (leads: readonly LeadFact[], excludeByReason: boolean): LossCount[] =>
  addLosses(lossesOfLeads(leads, excludeByReason));

/** A reason with its count and its share of all refusals. */
export interface LossReason {
  readonly reason: string;
  readonly count: number;
  readonly share: number;
}

/**
 * The reasons named most, most first; equal ones in the order of the list. A reason outside the list is nobody's, and counts nowhere.
 *
 * @param named reason of each refused lead, by code; '' = none was written
 */
export function topReasons(named: readonly string[], list: readonly string[], most: number): LossReason[] {
  const counts = list.map((reason) => ({ reason, count: named.filter((each) => each === reason).length }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return counts
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count)
    .slice(0, most)
    .map((each) => ({ ...each, share: each.count / all }));
}
