/** Numbers that may be absent: absent is not zero, and it always has a reason that people are told. */

/**
 * Why there is no number: nothing known · division by zero · too few observations · the period has not begun · it never pays back ·
 * too little is attributed · the question does not apply.
 */
export type NullReason =
  'no_data' | 'zero_denominator' | 'too_small' | 'not_due' | 'never' | 'low_coverage' | 'not_applicable';

/** A number, or null with the reason why there is none. */
export type Measured = { readonly value: number } | { readonly value: null; readonly reason: NullReason };

/** A number that is there. */
export const measured = (value: number): Measured => ({ value });
/** A number that is not there, and why. */
export const absent = (reason: NullReason): Measured => ({ value: null, reason });

/** A number that may be unknown: null becomes `no_data`. */
export const known = (value: number | null): Measured => (value === null ? absent('no_data') : measured(value));

/** Quotient of two sums: `no_data` when either is unknown, `zero_denominator` when there is nothing to divide by. */
export function ratio(numerator: number | null, denominator: number | null): Measured {
  if (numerator === null || denominator === null) return absent('no_data');
  return denominator === 0 ? absent('zero_denominator') : measured(numerator / denominator);
}

/** Applies a function to a number; an absent one stays absent for the same reason. */
export const mapMeasured = (input: Measured, change: (value: number) => Measured): Measured =>
  input.value === null ? input : change(input.value);
