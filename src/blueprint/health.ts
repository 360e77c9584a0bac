/**
 * Health of an aspect as data: checks with points, each evaluated over the tables and documents of the department (domain §9).
 * A check says how far it is met and, for what is missing, where to go and what to do there.
 */
import type { Text } from '../shared/text';
import type { Scalar } from './values';

/** Where a missing thing is: the add-on turns it into a link. */
export type Place =
  | { readonly kind: 'tab'; readonly tab: string; readonly row?: number; readonly column?: string }
  | { readonly kind: 'field'; readonly tab: string; readonly field: string }
  | { readonly kind: 'document'; readonly key: string };

/** One thing that is missing or wrong. */
export interface Missing {
  readonly text: Text;
  readonly place: Place;
}

/**
 * Outcome of a check. `share` is 0..1. `notApplicable`: there is nothing to judge (no vacancies open), its points are spread over the rest.
 * `unknown`: it cannot be told (a tab was deleted); counts as 0 and is listed as not checked, never as green.
 */
export type CheckResult =
  | { readonly kind: 'share'; readonly share: number; readonly missing: readonly Missing[] }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'unknown'; readonly why: Text };

/** One row of a table, read by column key. */
export interface HealthRow {
  /** Row in the sheet, from 0; the header is row 0. */
  readonly row: number;
  /** Trimmed text; '' when empty. */
  readonly text: (column: string) => string;
  /** Null when empty or no number. */
  readonly number: (column: string) => number | null;
  /** Civil date YYYY-MM-DD of a date or date-time; null when empty or no date. */
  readonly date: (column: string) => string | null;
  /** Code of a choice column; null when empty or not in the list. */
  readonly code: (column: string) => string | null;
  readonly flag: (column: string) => boolean;
}

/** What a document holds now, where somebody has looked into it. */
export interface DocumentInside {
  /** Headings in their order; `empty` = nothing stands under it up to the next heading of its level. */
  readonly headings: readonly { readonly text: string; readonly level: number; readonly empty: boolean }[];
  /** Sections kept by the add-on that were written once and not left out by decision: whether they say anything, and under which heading (-1 = none). */
  readonly sections: readonly { readonly key: string; readonly stands: boolean; readonly heading: number }[];
  /** Links of the team's text to what the department has no more. */
  readonly deadLinks: readonly { readonly text: string; readonly to: 'tab' | 'document' }[];
  /** Texts of links of which it cannot be told whether they lead anywhere. */
  readonly unsureLinks: readonly string[];
}

export interface HealthDocument {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** Civil date of the last refresh or making; null when unknown. */
  readonly updated: string | null;
  /** Null where nobody looked, or could. */
  readonly inside: DocumentInside | null;
}

/** A formula column of ours in which somebody typed values. */
export interface TypedOver {
  readonly tab: string;
  readonly column: string;
  /** Rows in the sheet, from 0. */
  readonly rows: readonly number[];
}

/** Everything that checks may look at. */
export interface HealthData {
  /** Today in the department's time zone, YYYY-MM-DD. */
  readonly today: string;
  /** Rows that hold anything; null when the tab was deleted or cannot be read by this person. */
  readonly rows: (tab: string) => readonly HealthRow[] | null;
  /** Value of a form field or a named panel cell; null when empty. */
  readonly field: (tab: string, field: string) => Scalar;
  /** Documents of the index. */
  readonly documents: readonly HealthDocument[];
  /** What was typed over formulas of tables and not decided on. */
  readonly typedOver: readonly TypedOver[];
  /** Whether the calendar calls the day a working day. */
  readonly isWorkday: (day: string) => boolean;
}

export interface HealthCheck {
  /** Unique within the aspect. */
  readonly key: string;
  /** Points of 100. The first check of an aspect is its key check. */
  readonly points: number;
  /** What is checked, as a statement: "every task has an owner and a due date". */
  readonly title: Text;
  /** The one thing to do when it fails. */
  readonly action: Text;
  /** Where the action starts. */
  readonly place: Place;
  /** A check of age: failing it makes the aspect stale rather than a draft. */
  readonly freshness?: boolean;
  /** Tables and columns that `evaluate` reads: they are read together in one call a workbook. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Fields that `evaluate` reads, as `<tab>.<key>`. */
  readonly fields?: readonly string[];
  readonly evaluate: (data: HealthData) => CheckResult;
}

export interface HealthAspect {
  /** Number of the aspect in the field's list, 1..17. */
  readonly number: number;
  readonly key: string;
  readonly title: Text;
  /** Weight in the department's score; the 17 add up to 100. */
  readonly weight: number;
  /** Points add up to 100. */
  readonly checks: readonly HealthCheck[];
}
