/**
 * Score of an aspect and of the department (domain §9): `score_j = Σ points × share ÷ Σ points` over the checks that apply; the department's
 * is `Σ weight × score ÷ Σ weight` over the aspects that apply. A check that cannot be evaluated counts as 0 and is never left out.
 */

/** What a score needs to know of one check. */
export interface ScoredCheck {
  readonly points: number;
  /** 0..1; null when the check could not be evaluated; undefined when there is nothing to judge. */
  readonly share: number | null | undefined;
  readonly freshness: boolean;
}

/** `missing`: nothing is there; `draft`: below 60 or the key check fails; `stale`: good, but a freshness check failed; `complete`: ≥ 80. */
export type HealthState = 'missing' | 'draft' | 'stale' | 'complete' | 'n_a';

export interface AspectScore {
  /** 0..100; null when no check applies. */
  readonly score: number | null;
  readonly state: HealthState;
}

const COMPLETE_FROM = 80;
const DRAFT_BELOW = 60;

/**
 * Score and state of an aspect.
 *
 * @param checks the first is the key check
 */
export function aspectScore(checks: readonly ScoredCheck[]): AspectScore {
  const applicable = checks.filter((check) => check.share !== undefined);
  const points = applicable.reduce((sum, check) => sum + check.points, 0);
  if (points === 0) return { score: null, state: 'n_a' };
  const gained = applicable.reduce((sum, check) => sum + check.points * (check.share ?? 0), 0);
  const score = (100 * gained) / points;
  if (gained === 0) return { score, state: 'missing' };
  const keyMet = (applicable[0]?.share ?? 0) === 1;
  const old = applicable.some((check) => check.freshness && (check.share ?? 0) < 1);
  if (score >= DRAFT_BELOW && old) return { score, state: 'stale' };
  return { score, state: score >= COMPLETE_FROM && keyMet ? 'complete' : 'draft' };
}

/** Score of the department, 0..100; null when no aspect applies. */
export function departmentScore(
  aspects: readonly { readonly weight: number; readonly score: number | null }[],
): number | null {
  const counted = aspects.filter((aspect) => aspect.score !== null);
  const weight = counted.reduce((sum, aspect) => sum + aspect.weight, 0);
  return weight === 0 ? null : counted.reduce((sum, aspect) => sum + aspect.weight * (aspect.score ?? 0), 0) / weight;
}

/** From which score on the department is in which band; the last one holds below. */
export type HealthBand = 'works' | 'gaps' | 'people' | 'none';

/** Band of a department's score: ≥ 85, ≥ 70, ≥ 50, below. */
export const healthBand = (score: number): HealthBand =>
  score >= 85 ? 'works' : score >= 70 ? 'gaps' : score >= 50 ? 'people' : 'none';
