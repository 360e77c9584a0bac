/** Why leads are lost: reasons by how often they were named (docs/formulas.md#funnel). */

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
