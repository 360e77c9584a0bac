/** What a file turned out to hold: typed rows that can go to the server, and everything that people must know about it. */
import { type Issue } from '../shared/errors';
import { type FileKind } from './fileKinds';

/** Names as the file writes them (each spelling once), to be matched with the department's lists. */
export interface ReadNames {
  readonly channels: readonly string[];
  readonly segments: readonly string[];
  readonly products: readonly string[];
}

/** First and last day of the rows, ISO dates. */
export interface ReadPeriod {
  readonly from: string;
  readonly to: string;
}

/**
 * A file that was read. `rows` are the good ones; every refused row has an issue of severity `error` with its line.
 * `rowsRead` counts the data rows of the file, without header, blank rows and totals. `columns` are the keys that the file
 * has: what it does not have, it says nothing about. `unit` is the currency that the header of the money column names.
 */
export interface ImportReading<Row, Totals> {
  readonly kind: FileKind;
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
  readonly rowsRead: number;
  readonly columns: readonly string[];
  readonly period: ReadPeriod | null;
  readonly totals: Totals;
  readonly names: ReadNames;
  readonly unit: string | null;
}

/** What the caller knows and the file does not say. */
export interface ReadOptions {
  /** Today in the department's time zone, ISO; with it, dates after tomorrow are refused (tomorrow: other time zones). */
  readonly today?: string;
  /** The channel of a report of one platform, for rows without a channel. */
  readonly channel?: string;
  /** Own stages of a CRM: label → code of LEAD_STATUSES. */
  readonly statuses?: Readonly<Record<string, string>>;
  /** Own reasons of a CRM: label → code of REJECT_REASONS. */
  readonly rejectReasons?: Readonly<Record<string, string>>;
}

/** First and last of ISO dates; null when there are none. */
export function periodOf(dates: readonly string[]): ReadPeriod | null {
  const first = dates[0];
  if (first === undefined) return null;
  return dates.reduce(
    (period, date) => ({ from: date < period.from ? date : period.from, to: date > period.to ? date : period.to }),
    { from: first, to: first },
  );
}

/** Different names in the order of the file, without the empty one. */
export function distinctNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
