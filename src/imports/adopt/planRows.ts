/** Rows of the plan from a table of the team: months, channels and numbers, whatever the layout. */
import type { Issue } from '../../shared/errors';

/** One month of one channel; '' is a plan of the whole department. Absent measures say nothing. */
export interface AdoptedPlanRow {
  /** Row of the original, from 1. */
  readonly line: number;
  readonly month: string;
  readonly channel: string;
  readonly measures: Readonly<Record<string, number>>;
}

export interface PlanReading {
  readonly rows: readonly AdoptedPlanRow[];
  readonly rowsRead: number;
  readonly issues: readonly Issue[];
  /** Channels as the table names them. */
  readonly channels: readonly string[];
}

const TOTAL = /^(итого|всего|общий итог|все каналы|общий план|total|totals|grand total|all channels)(?![\p{L}\p{N}])/iu;

export const isTotalName = (text: string): boolean => TOTAL.test(text);

/** Totals beside channels would count everything twice: they go, unless there is nothing else for their month. */
export function withoutTotals(rows: readonly AdoptedPlanRow[]): {
  readonly rows: AdoptedPlanRow[];
  readonly dropped: number;
} {
  const split = new Set(rows.filter((row) => row.channel !== '').map((row) => row.month));
  const kept = rows.filter((row) => row.channel !== '' || !split.has(row.month));
  return { rows: kept, dropped: rows.length - kept.length };
}
