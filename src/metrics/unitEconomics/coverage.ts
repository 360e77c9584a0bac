/** How many leads have a known channel: below a share of them numbers of channels mislead, while totals stay right (docs/formulas.md#unit-economics). */

/** Share of leads with a known channel from which channels are judged. */
export const DEFAULT_COVERAGE = 0.8;

/** Whether enough leads have a channel of the list. No leads leave nothing to doubt. */
export const isCovered = (leads: number | null, unknown: number | null, from: number): boolean =>
  leads === null || leads === 0 || (leads - (unknown ?? 0)) / leads >= from;
