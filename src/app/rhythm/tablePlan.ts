/** Rows to append to a table of the rhythm, and numbers for rows that people typed without one. */
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { textOf, type TableData } from '../tables/tableRead';
import { growRequests, recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';

/** Rows to append and cells to write in one table. */
export interface TablePlan {
  readonly requests: readonly SheetRequest[];
  readonly rows: number;
  /** The table and the cells of the requests, for the undo log; absent where nothing is written. */
  readonly written?: { readonly data: TableData; readonly writes: readonly CellWrite[] };
}

export const NOTHING: TablePlan = { requests: [], rows: 0 };

/** Appends records below the last row; cells of existing rows are written beside. */
export function append(
  data: TableData | null,
  records: readonly Readonly<Record<string, Scalar>>[],
  writes: readonly CellWrite[] = [],
): TablePlan {
  const state = data?.state;
  if (!data || !state || records.length + writes.length === 0) return NOTHING;
  const last = data.rows.at(-1)?.row ?? 0;
  const added = records.flatMap((record, index) => recordWrites(state, last + 1 + index, record));
  return {
    requests: [
      ...growRequests(state, last + 1 + records.length, last),
      ...writeCells(state.sheetId, [...writes, ...added]),
    ],
    rows: records.length + new Set(writes.map((write) => write.row)).size,
    written: { data, writes: [...writes, ...added] },
  };
}

/** Largest number among ids of a prefix. */
export const lastNumber = (ids: readonly string[], prefix: string): number =>
  ids.reduce((max, id) => Math.max(max, Number(new RegExp(`^${prefix}(\\d+)$`).exec(id)?.[1] ?? 0)), 0);
export const idOf = (prefix: string, number: number): string => `${prefix}${String(number).padStart(3, '0')}`;

/** Ids for rows that people typed without one. */
export function missingIds(
  data: TableData | null,
  column: string,
  prefix: string,
  filled: string,
): Map<number, string> {
  const given = new Map<number, string>();
  if (!data?.state?.columns.has(column)) return given;
  let last = lastNumber(
    data.rows.map((row) => textOf(row, column)),
    prefix,
  );
  for (const row of data.rows)
    if (textOf(row, column) === '' && textOf(row, filled) !== '') given.set(row.row, idOf(prefix, ++last));
  return given;
}

/** Writes of the ids that were given. */
export const idWrites = (data: TableData | null, column: string, ids: ReadonlyMap<number, string>): CellWrite[] => {
  const state = data?.state;
  return state ? [...ids].flatMap(([row, id]) => recordWrites(state, row, { [column]: id })) : [];
};
