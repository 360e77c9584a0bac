/** An import plan as requests: new rows below the last one, changed cells where their row and column are now. */
import type { UpsertPlan } from '../../imports/planUpsert';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { memoryWrite } from '../tables/memoryCell';
import { growRequests, recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import type { TableData } from '../tables/tableRead';
import { BASE_COLUMN, type ImportTable } from './importTable';

/** Cells that the plan writes; `last` is the last row that holds anything. */
export function upsertWrites(table: ImportTable, data: TableData, plan: UpsertPlan, last: number): CellWrite[] {
  const state = data.state;
  if (!state) return [];
  const rowOfKey = new Map(data.rows.map((row) => [table.keyOf(row.values), row]));
  const writes: CellWrite[] = [];
  plan.added.forEach((row, index) => {
    writes.push(...recordWrites(state, last + 1 + index, { ...row.cells, [BASE_COLUMN]: JSON.stringify(row.base) }));
  });
  for (const row of [...plan.changed, ...plan.agreed]) {
    const at = rowOfKey.get(row.key);
    if (at !== undefined)
      writes.push(
        ...recordWrites(state, at.row, {
          ...row.cells,
          ...memoryWrite(at.values, BASE_COLUMN, JSON.stringify(row.base)),
        }),
      );
  }
  return writes;
}

/** Requests of the plan; none when there is nothing to write. */
export function upsertRequests(
  data: TableData,
  plan: UpsertPlan,
  writes: readonly CellWrite[],
  last: number,
): SheetRequest[] {
  const state = data.state;
  if (!state || writes.length === 0) return [];
  return [...growRequests(state, last + 1 + plan.added.length, last), ...writeCells(state.sheetId, writes)];
}
