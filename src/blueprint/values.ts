/** The kinds of values that a cell of ours can hold, and who may write it. */
import type { Text } from '../shared/text';

/**
 * What a cell holds. `money` is in the department's currency, `ratio` is 0..1 shown as a percentage, `multiple` is shown as ×,
 * `date` and `month` are civil dates (a month is its first day), `dateTime` is in the department's time zone.
 */
export type ValueType =
  | 'id'
  | 'text'
  | 'longText'
  | 'integer'
  /** A whole number without groups of digits. */
  | 'year'
  | 'number'
  | 'money'
  | 'ratio'
  | 'multiple'
  /** What one unit of a currency is worth: four digits after the mark. */
  | 'rate'
  | 'date'
  | 'month'
  | 'dateTime'
  | 'flag'
  | 'choice'
  | 'reference'
  | 'url';

/** Who writes a cell: the team types, the add-on writes (facts, keys, imports), or a live formula of ours computes. */
export type Owner = 'team' | 'pulse' | 'formula';

/** What the Sheets API takes and gives for one cell: dates are serial numbers, an empty cell is null. */
export type Scalar = string | number | boolean | null;

/** One choice of a drop-down list: a stable code, and the label which people see and pick. */
export interface Choice {
  readonly code: string;
  readonly label: Text;
}

/** A value given by a definition: text in both languages, or the same value in each. */
export type SeedValue = Text | Scalar;
