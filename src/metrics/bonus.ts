/** Bonuses: how far a plan was met, what that pays, and what takes it away (docs/formulas.md#bonus). Amounts are money. */
import { AppError } from '../shared/errors';
import { absent, measured, type Measured } from '../shared/result';
import { roundHalfAway } from '../shared/money';
import { type Direction } from './dictionary';

/** One number that a person is paid for. */
export interface BonusLine {
  readonly metric: string;
  readonly direction: Direction;
  /** Share of the bonus; weights of a scheme add to 1. */
  readonly weight: number;
  readonly plan: number | null;
  /** Fact of the closed month; null = it does not exist, such as the CPL of no leads. */
  readonly fact: number | null;
  /** Width of the corridor, share of the plan; only for `band`. */
  readonly allowed?: number;
  /** For a price: results came without spend. */
  readonly free?: boolean;
}

/** Terms of a scheme. */
export interface BonusTerms {
  /** Attainment below which nothing is paid, 0..1. */
  readonly threshold: number;
  /** Steepness above 100 %. */
  readonly accelerator: number;
  /** Highest payout, 1.5 = 150 %. */
  readonly cap: number;
  /** Lowest payout. */
  readonly floor: number;
}

/** Threshold 70 %, accelerator 1.5, cap 150 %, no floor. */
export const DEFAULT_TERMS: BonusTerms = { threshold: 0.7, accelerator: 1.5, cap: 1.5, floor: 0 };

/**
 * Attainment, 1 = plan met: up `fact / plan`, down `plan / fact`, corridor `1 − |fact/plan − 1| / allowed` (0 outside).
 * `not_applicable` without a plan above 0. A price that does not exist because nothing came of the money is 0, never ∞; results
 * without spend are infinitely good, and the cap of the curve bounds them.
 * @throws AppError BAD_INPUT for a corridor without a width.
 */
export function attainment(line: BonusLine): Measured {
  const { plan, fact, direction } = line;
  if (plan === null || plan <= 0) return absent('not_applicable');
  if (direction === 'down') {
    if (line.free === true) return measured(Infinity);
    return measured(fact === null ? 0 : plan / fact);
  }
  if (fact === null) return absent('no_data');
  if (direction === 'up') return measured(fact / plan);
  const allowed = line.allowed ?? 0;
  if (!(allowed > 0)) throw new AppError('BAD_INPUT', 'a corridor needs a width above 0', { metric: line.metric });
  return measured(Math.max(0, 1 - Math.abs(fact / plan - 1) / allowed));
}

/** Payout of an attainment: 0 below the threshold, linear to 1 at the plan, `1 + k·(a − 1)` above, within floor and cap. */
export function payoutCurve(reached: number, terms: BonusTerms): number {
  const { threshold, accelerator, cap, floor } = terms;
  const raw = (): number => {
    if (reached < threshold) return 0;
    return reached <= 1 ? (reached - threshold) / (1 - threshold || 1) : 1 + accelerator * (reached - 1);
  };
  // with a threshold of 100 % the plan itself pays in full
  const paid = threshold >= 1 && reached === 1 ? 1 : raw();
  return Math.max(floor, Math.min(cap, paid));
}

/** What a line pays. */
export interface PaidLine {
  readonly metric: string;
  readonly attainment: Measured;
  readonly payout: number;
  /** Weight after those of lines without a plan were spread over the rest. */
  readonly weight: number;
  /** Before gates, to the hundredth. */
  readonly amount: number;
}

/** Bonus of a person for a month. */
export interface Bonus {
  readonly lines: readonly PaidLine[];
  /** Product of the gates, 0..1. */
  readonly gate: number;
  /** Sum of the amounts × gate, to the hundredth. */
  readonly total: number;
}

/**
 * Bonus of a person: `target × Σ weight × payout × gate`. Lines without a plan are not applicable: their weight is spread over the
 * others in proportion. A fact that is simply missing pays nothing. `gates` are multipliers such as 0.5 for a broken condition.
 */
export function bonusOf(
  target: number,
  lines: readonly BonusLine[],
  gates: readonly number[] = [],
  terms: BonusTerms = DEFAULT_TERMS,
): Bonus {
  const reached = lines.map((line) => ({ line, value: attainment(line) }));
  const applies = (value: Measured): boolean => value.value !== null || value.reason !== 'not_applicable';
  const weights = reached.reduce((sum, { line, value }) => sum + (applies(value) ? line.weight : 0), 0);
  const paid = reached.map(({ line, value }) => {
    const payout = value.value === null ? 0 : payoutCurve(value.value, terms);
    const weight = applies(value) ? line.weight / weights : 0;
    return {
      metric: line.metric,
      attainment: value,
      payout,
      weight,
      amount: roundHalfAway(target * weight * payout, 2),
    };
  });
  const gate = gates.reduce((left, right) => left * right, 1);
  const sum = paid.reduce((left, line) => left + line.amount, 0);
  return { lines: paid, gate, total: roundHalfAway(sum * gate, 2) };
}
