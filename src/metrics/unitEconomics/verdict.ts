/** What to do with a line: the first rule that fits, its reason, and the one number to move (docs/formulas.md#verdicts). */
import { type Measured } from '../../shared/result';

/** What to do: repair the product, stop, wait, add money, keep, repair the channel. */
export type Verdict = 'loss_product' | 'stop' | 'wait' | 'scale' | 'ok' | 'fix';

/** Why: no margin · channels of too few leads are known · ROMI below zero · spend without a customer · leads too young · nothing spent · too few customers · … */
export type VerdictReason =
  | 'no_margin'
  | 'low_coverage'
  | 'negative_romi'
  | 'barren'
  | 'immature'
  | 'free'
  | 'few'
  | 'strong'
  | 'on_target'
  | 'below_target';

/** What a line is judged by. */
export interface VerdictInput {
  readonly customers: number;
  readonly spend: number;
  readonly cm: number;
  readonly romiMargin: Measured;
  readonly ltvCac: Measured;
  /** Months; null = not known, then it does not stand in the way of scaling. */
  readonly paybackMonths: number | null;
  /** Break-even CAC of the line, or of all lines where it has no customers yet; null = none is known. */
  readonly breakEvenCac: number | null;
  /** Target CPL of the line; null = none is known. */
  readonly targetCpl: number | null;
  /** Whether its leads are old enough to be judged. */
  readonly mature: boolean;
  /** Most that this channel can take; null = no ceiling is set. */
  readonly spendCeiling: number | null;
  /** False for a channel while too few leads have a known one. */
  readonly covered?: boolean;
}

/** Settings of the department. */
export interface VerdictSettings {
  readonly targetRomi: number;
  readonly minCustomers: number;
}

/** A verdict with the metric to move and the value to bring it to; null where there is nothing to move. */
export interface VerdictResult {
  readonly verdict: Verdict;
  readonly reason: VerdictReason;
  readonly move: { readonly metric: string; readonly to: number | null } | null;
}

/** Spend without a single customer that is worth so many break-even CACs stops a channel. */
const STOP_AFTER_LIMITS = 3;
/** Least LTV/CAC and longest payback of what is worth more money. */
export const SCALE = { ltvCac: 3, paybackMonths: 12 } as const;

const result = (verdict: Verdict, reason: VerdictReason, metric?: string, to: number | null = null): VerdictResult => ({
  verdict,
  reason,
  move: metric === undefined ? null : { metric, to },
});

/** Rules that stop a line whatever else is said about it. */
function losing(line: VerdictInput, settings: VerdictSettings): VerdictResult | null {
  if (line.customers > 0 && line.cm <= 0) return result('loss_product', 'no_margin', 'cm_per_payment', 0);
  if (line.covered === false) return result('wait', 'low_coverage');
  if (line.customers >= settings.minCustomers && (line.romiMargin.value ?? 0) < 0)
    return result('stop', 'negative_romi', 'cac', line.breakEvenCac);
  const barren =
    line.customers === 0 &&
    line.spend > 0 &&
    line.breakEvenCac !== null &&
    line.spend >= STOP_AFTER_LIMITS * line.breakEvenCac;
  return barren ? result('stop', 'barren', 'deals', 1) : null;
}

/** Reasons to wait before judging. */
function undecided(line: VerdictInput, settings: VerdictSettings): VerdictResult | null {
  if (!line.mature) return result('wait', 'immature');
  if (line.romiMargin.value === null) return result('wait', 'free');
  return line.customers < settings.minCustomers ? result('wait', 'few', 'deals', settings.minCustomers) : null;
}

function worthMore(line: VerdictInput): boolean {
  const quick = line.paybackMonths === null || line.paybackMonths <= SCALE.paybackMonths;
  const room = line.spendCeiling === null || line.spend < line.spendCeiling;
  return quick && room && (line.ltvCac.value ?? 0) >= SCALE.ltvCac;
}

/**
 * Verdict of a line, first match: no margin → the product loses · too few leads with a known channel → wait · negative ROMI on enough customers, or much spend and no customer →
 * stop · too young, free or too few → wait · on target, LTV/CAC ≥ 3, payback ≤ 12 months and below the ceiling → scale · on target
 * → ok · otherwise fix.
 */
export function verdictOf(line: VerdictInput, settings: VerdictSettings): VerdictResult {
  const early = losing(line, settings) ?? undecided(line, settings);
  if (early) return early;
  if ((line.romiMargin.value ?? 0) < settings.targetRomi) return result('fix', 'below_target', 'cpl', line.targetCpl);
  return worthMore(line) ? result('scale', 'strong', 'spend', line.spendCeiling) : result('ok', 'on_target');
}
