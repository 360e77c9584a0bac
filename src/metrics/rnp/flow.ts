/** A number that adds up over the month (leads, money) against its plan (docs/formulas.md#rnp). P plan, F fact, W, e, r days. */
import { absent, measured, type Measured } from '../../shared/result';
import { splitInteger } from '../../shared/largestRemainder';
import { type Direction } from '../dictionary';
import { type Pace } from './pace';

/** Part of the month plan that is due: `P × e / W`. */
export function planToDate(plan: number | null, pace: Pace): Measured {
  if (plan === null) return absent('no_data');
  return pace.total === 0 ? absent('zero_denominator') : measured((plan * pace.done) / pace.total);
}

/** Month's end at the present pace: `F / e × W`, not rounded; `no_data` before the first full day. */
export function linearForecast(fact: number | null, pace: Pace): Measured {
  return fact === null || pace.done === 0 ? absent('no_data') : measured((fact / pace.done) * pace.total);
}

/** Whether more is spent than the plan of the whole period: nothing more is needed a day, and how much too much is the gap. */
export const isOverspent = (direction: Direction, plan: number | null, fact: number | null): boolean =>
  direction === 'band' && plan !== null && fact !== null && fact > plan;

/**
 * Needed on each remaining day: `max(0, P − F) / r`; 0 = the plan is met. `not_applicable` when no day is left, and in a corridor whose plan
 * is spent (`isOverspent`).
 */
export function neededPerDay(direction: Direction, plan: number | null, fact: number | null, pace: Pace): Measured {
  if (plan === null || fact === null) return absent('no_data');
  if (pace.left === 0 || isOverspent(direction, plan, fact)) return absent('not_applicable');
  return measured(Math.max(0, plan - fact) / pace.left);
}

/**
 * Plan of each segment by its working days: a whole plan of a count by the largest remainder, so that the parts are whole and add
 * to it; money in proportion, not rounded. A segment without working days has plan 0 and keeps its facts.
 */
export function splitPlan(plan: number, workdays: readonly number[], whole: boolean): number[] {
  if (whole && Number.isInteger(plan)) return splitInteger(plan, workdays);
  const total = workdays.reduce((left, right) => left + right, 0);
  return workdays.map((days) => (total === 0 ? 0 : (plan * days) / total));
}
