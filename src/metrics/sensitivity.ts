/** Which lever moves profit most: one at a time, all others unchanged (docs/formulas.md#sensitivity). */
import { measured, ratio, type Measured } from '../shared/result';

/** Profit as a product of its levers. Money per user, per payment, or fixed. */
export interface ProfitModel {
  readonly users: number;
  readonly costPerUser: number;
  /** Share of users that buy. */
  readonly c1: number;
  readonly paymentsPerBuyer: number;
  readonly price: number;
  readonly cogs: number;
  readonly fixedCost: number;
}
/** A part of the model that people can move. */
export type Lever = keyof ProfitModel;

/** Levers in the order in which they are shown. */
export const LEVERS = [
  'users',
  'costPerUser',
  'c1',
  'paymentsPerBuyer',
  'price',
  'cogs',
  'fixedCost',
] as const satisfies readonly Lever[];

/** Relative changes that are tried. */
export const STEPS = [-0.2, -0.1, 0, 0.1, 0.2] as const;

/** `users × (C1 × APC × (price − COGS) − cost per user) − fixed`. More users at an unchanged cost multiply the result, loss included. */
export const profitOf = (model: ProfitModel): number =>
  model.users * (model.c1 * model.paymentsPerBuyer * (model.price - model.cogs) - model.costPerUser) - model.fixedCost;

/** Profit when one lever changes by a share: 0.1 = up by 10 %. */
export const profitAfter = (model: ProfitModel, lever: Lever, change: number): number =>
  profitOf({ ...model, [lever]: model[lever] * (1 + change) });

/** Results of a lever. */
export interface LeverEffect {
  readonly lever: Lever;
  /** Profit at each of `STEPS`. */
  readonly profits: readonly number[];
  /** Percents of profit per percent of the lever, at +10 %; `zero_denominator` at a profit of zero. */
  readonly elasticity: Measured;
  /** Change of profit at the feasible step; 0 without one. */
  readonly feasibleGain: number;
}

/**
 * Effects of all levers, the largest feasible gain first, ties in the order of `LEVERS`. `feasible` is what people believe possible:
 * `{ price: 0.05 }` = up by 5 %; a lever that is not named stays where it is.
 */
export function sensitivity(model: ProfitModel, feasible: Readonly<Partial<Record<Lever, number>>>): LeverEffect[] {
  const base = profitOf(model);
  return LEVERS.map((lever) => {
    const relative = ratio(profitAfter(model, lever, 0.1) - base, Math.abs(base));
    return {
      lever,
      profits: STEPS.map((step) => profitAfter(model, lever, step)),
      elasticity: relative.value === null ? relative : measured(relative.value / 0.1),
      feasibleGain: profitAfter(model, lever, feasible[lever] ?? 0) - base,
    };
  }).sort((left, right) => right.feasibleGain - left.feasibleGain);
}
