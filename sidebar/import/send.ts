/** Sends the rows of a file portion by portion: bounded in size, followed, stopped and resumed. */
import type { LeadReading } from '../../src/imports/readLeads';
import type { SpendReading } from '../../src/imports/readSpend';
import type { ImportInput, ImportReport, NewNames } from '../../src/panel/contract';
import { call } from '../client';

export type Reading = LeadReading | SpendReading;

/** Rows of one call: some two megabytes of leads, written well within a step of a minute. */
export const PORTION_ROWS = 4000;
export const NO_NAMES: NewNames = { channels: [], products: [], segments: [] };

export const EMPTY_REPORT: ImportReport = {
  added: 0,
  changed: 0,
  unchanged: 0,
  kept: 0,
  deleted: 0,
  unknown: NO_NAMES,
  problems: [],
};

/** What is decided about a whole file. */
export interface SendOptions {
  readonly fileName: string;
  readonly commit: boolean;
  readonly add: NewNames;
  readonly runId: string;
  readonly takeFile: boolean;
  readonly bringBack: boolean;
}

/** How far a file has been sent, so that it can be gone on with. */
export interface Sent {
  readonly rows: number;
  readonly report: ImportReport;
}

export const NOTHING_SENT: Sent = { rows: 0, report: EMPTY_REPORT };

const union = (left: readonly string[], right: readonly string[]): string[] => [...new Set([...left, ...right])];

const MOST_PROBLEMS = 500;

const addReports = (left: ImportReport, right: ImportReport): ImportReport => ({
  added: left.added + right.added,
  changed: left.changed + right.changed,
  unchanged: left.unchanged + right.unchanged,
  kept: left.kept + right.kept,
  deleted: left.deleted + right.deleted,
  unknown: {
    channels: union(left.unknown.channels, right.unknown.channels),
    products: union(left.unknown.products, right.unknown.products),
    segments: union(left.unknown.segments, right.unknown.segments),
  },
  problems: [...left.problems, ...right.problems].slice(0, MOST_PROBLEMS),
});

function portionOf(reading: Reading, from: number, options: SendOptions): ImportInput {
  const { kind } = reading;
  const rows = reading.rows.slice(from, from + PORTION_ROWS);
  const columns = [...reading.columns, 'reject_comment'];
  const given = kind === 'leads' ? { leads: rows as LeadReading['rows'] } : { spend: rows as SpendReading['rows'] };
  // new names are added with the first portion
  return { ...options, kind, ...given, columns, add: from === 0 ? options.add : NO_NAMES };
}

/**
 * Sends what is left of the file.
 *
 * @param onSent told after every portion; what it was told last is where to go on after a failure
 */
export async function sendRows(
  reading: Reading,
  options: SendOptions,
  from: Sent,
  onSent: (sent: Sent) => void,
  isStopped: () => boolean,
): Promise<Sent> {
  let sent = from;
  onSent(sent);
  while (sent.rows < reading.rows.length && !isStopped()) {
    const report = await call('importRows', portionOf(reading, sent.rows, options));
    sent = {
      rows: Math.min(sent.rows + PORTION_ROWS, reading.rows.length),
      report: addReports(sent.report, report),
    };
    onSent(sent);
  }
  return sent;
}
