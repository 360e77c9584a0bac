/**
 * Reads of a large table only the rows that a portion of a file is about: first the columns that tell rows apart, then those rows, in a number
 * of calls that does not depend on the rows. A small table is read at once.
 */
import type { TableTab } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { SheetsPort, ValueFilter } from '../ports';
import { readTables, type WorkbookValues } from '../tables/readTables';
import type { TableData, TableRequest, TableRow } from '../tables/tableRead';

/** A table of up to so many rows is read as a whole. */
const SMALL_ROWS = 4000;
/** Ranges of one call. */
const MOST_RANGES = 40;

export interface NeededRows {
  /** The table with the wanted rows, and those below the last row that has a key. */
  readonly data: TableData;
  /** Last row that holds anything; 0 for an empty table. */
  readonly lastRow: number;
  readonly values: WorkbookValues;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Rows as intervals (`to` excluded), joined over gaps until there are few enough. */
export function intervalsOf(rows: readonly number[], most = MOST_RANGES): Interval[] {
  const sorted = [...rows].sort((left, right) => left - right);
  for (let gap = 16; ; gap *= 2) {
    const intervals: { from: number; to: number }[] = [];
    for (const row of sorted) {
      const last = intervals.at(-1);
      if (last && row - last.to <= gap) last.to = row + 1;
      else intervals.push({ from: row, to: row + 1 });
    }
    if (intervals.length <= most) return intervals;
  }
}

const isEmpty = (value: Scalar): boolean => value === null || value === '';

function readIntervals(
  sheets: SheetsPort,
  snapshot: WorkbookSnapshot,
  tab: TableTab,
  intervals: readonly Interval[],
): TableRow[] {
  const state = snapshot.tabs.get(tab.key);
  if (!state || intervals.length === 0) return [];
  const columns = [...state.columns];
  const width = Math.max(0, ...columns.map(([, index]) => index)) + 1;
  const filters = intervals.map(({ from, to }): ValueFilter => ({
    kind: 'range',
    sheetId: state.sheetId,
    startRow: from,
    endRow: to,
    startColumn: 0,
    endColumn: width,
  }));
  return sheets.readValues(snapshot.spreadsheetId, filters).flatMap((block, index) => {
    const { from, to } = intervals[index] ?? { from: 0, to: 0 };
    const rows: TableRow[] = [];
    for (let row = from; row < to; row++) {
      const cells = columns.map(([key, column]) => [key, block?.[column]?.[row - from] ?? null] as const);
      if (cells.some(([, value]) => !isEmpty(value))) rows.push({ row, values: Object.fromEntries(cells) });
    }
    return rows;
  });
}

/** Two reads at most beside the structure; one for a small table. */
export function readNeeded(
  sheets: SheetsPort,
  snapshot: WorkbookSnapshot,
  table: {
    readonly tab: TableTab;
    readonly keys: readonly string[];
    readonly isWanted: (row: TableRow, values: WorkbookValues) => boolean;
  },
  others: readonly TableRequest[],
  cells: readonly string[] = [],
): NeededRows {
  const { tab, keys, isWanted } = table;
  const state = snapshot.tabs.get(tab.key) ?? null;
  const all = tab.columns.map((column) => column.key);
  const isSmall = (state?.rowCount ?? 0) <= SMALL_ROWS;
  const values = readTables(sheets, snapshot, [{ tab, columns: isSmall ? all : keys }, ...others], cells);
  const found = values.table(tab.key);
  if (isSmall) return { data: found, lastRow: found.rows.at(-1)?.row ?? 0, values };
  const lastKeyed = found.rows.at(-1)?.row ?? 0;
  const wanted = found.rows.filter((row) => isWanted(row, values)).map(({ row }) => row);
  const tail = { from: lastKeyed + 1, to: Math.max(lastKeyed + 1, state?.rowCount ?? 0) };
  const intervals = [...intervalsOf(wanted), ...(tail.to > tail.from ? [tail] : [])];
  const rows = readIntervals(sheets, snapshot, tab, intervals);
  const lastRow = Math.max(lastKeyed, rows.at(-1)?.row ?? 0);
  return { data: { tab, state, rows }, lastRow, values };
}
