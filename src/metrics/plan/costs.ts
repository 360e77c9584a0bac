/** Planned variable costs: nobody types them, they are what the margin leaves of planned revenue (docs/formulas.md#rnp). */
import type { BaseSums } from '../compose';

/** Margin share while the setting is empty. */
export const DEFAULT_MARGIN = 0.5;

/** The plan with its costs, `revenue × (1 − margin)`; costs that are planned already stay. */
export const withPlannedCosts = <Sums extends BaseSums>(plan: Sums, margin: number): Sums => ({
  ...plan,
  costs: plan.costs ?? (typeof plan.revenue === 'number' ? plan.revenue * (1 - margin) : null),
});

/** The setting as a margin share. */
export const marginOf = (setting: unknown): number => (typeof setting === 'number' ? setting : DEFAULT_MARGIN);
