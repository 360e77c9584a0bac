/** Shares of rubrics in a network: they should add to one (domain: rubrics). */

export interface RubricShare {
  /** 0..1; null when empty. */
  readonly share: number | null;
  /** Networks as people list them; '' = all. */
  readonly networks: string;
}

/** Sum of the shares of the rubrics that a network uses; null while no rubric has a share there. */
export function sharesOf(rubrics: readonly RubricShare[], network: string): number | null {
  const name = network.trim().toLowerCase();
  const own = rubrics.filter(
    ({ share, networks }) => share !== null && (networks.trim() === '' || networks.toLowerCase().includes(name)),
  );
  return own.length === 0 ? null : own.reduce((sum, { share }) => sum + (share ?? 0), 0);
}

/** Whether the shares make a whole, within a tenth of a per cent. */
export const isWhole = (sum: number): boolean => Math.abs(sum - 1) <= 0.001;
