/** What a file turned out to hold: typed rows that can go to the server, and everything that people must know about it. */
import { type Issue } from '../shared/errors';
import { type Text } from '../shared/text';
import { type FileKind } from './fileKinds';
import { type ChannelEntry, type SourceRow } from './maps/sourceMap';
import { type StageRow } from './maps/stageMap';
import { type ColumnAnswers } from './table/bindColumns';
import { type ColumnQuestion } from './table/checkColumns';
import { type KnownHeader } from './table/openFile';

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

/** A stage of the CRM that nobody has said the meaning of, and in how many rows it stands. */
export interface UnknownStage {
  readonly stage: string;
  readonly pipeline: string;
  readonly count: number;
}

/** A source that no channel and no rule fits, and in how many rows it stands. */
export interface UnknownSource {
  readonly label: string;
  readonly utmSource: string;
  readonly utmMedium: string;
  readonly count: number;
}

/** What the file's own words say about itself, beside its rows. */
export interface FileFacts {
  /** Key of the known export in FILE_FORMATS; null for a file of any other origin. */
  readonly format: string | null;
  readonly formatTitle: Text | null;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** First rows below the header. */
  readonly sample: readonly (readonly string[])[];
  readonly preamble: readonly string[];
  /** Header by our column key, as it was understood. */
  readonly bound: Readonly<Record<string, string>>;
  /** Sum of the money column in the file's own total row; null when it has none, or several. */
  readonly ownTotal: number | null;
  /** Sum of all money cells of the file that can be read, also of rows that were refused. */
  readonly moneyInFile: number;
  /** Currencies that the file names. */
  readonly currencies: readonly string[];
  /** Whether the file says that VAT is in its sums; null when it does not say. */
  readonly vat: 'included' | 'excluded' | null;
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
  /** Rows that were left out because of an error. */
  readonly rowsRefused: number;
  readonly questions: readonly ColumnQuestion[];
  readonly unknownStages: readonly UnknownStage[];
  readonly unknownSources: readonly UnknownSource[];
  readonly facts: FileFacts;
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
  /** Headers that people have explained before, and answers about this file. */
  readonly headers?: readonly KnownHeader[];
  readonly answers?: ColumnAnswers;
  /** The department's tables of stages and sources, and its channels; without channels sources stay as the file writes them. */
  readonly stages?: readonly StageRow[];
  readonly sources?: readonly SourceRow[];
  readonly channels?: readonly ChannelEntry[];
  /** Day and time of the file (`YYYY-MM-DDTHH:MM:SS`): a later file wins over an earlier one, in whatever order they are imported. */
  readonly asOf?: string;
  /** Currency of the department: sums of another one keep its code. */
  readonly currency?: string;
  /** Whether the department enters sums of a kind with VAT: a file that says otherwise is told. */
  readonly vat?: Readonly<Record<FileKind, 'incl' | 'excl'>>;
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

/** Whether texts of a file say that VAT is in its sums; null when they do not say. */
export function vatOf(texts: readonly string[]): 'included' | 'excluded' | null {
  const text = texts.join(' ').toLowerCase();
  if (/без(?: учёта| учета)? ндс|excl(?:\.|uding)? vat|without vat|vat excluded|ex\.? vat|net of vat/.test(text))
    return 'excluded';
  return /ндс|incl(?:\.|uding)? vat|with vat|vat included/.test(text) ? 'included' : null;
}

/** Different names in the order of the file, without the empty one. */
export function distinctNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
