/** Where formulas of a sheet stand: by one number a cell, and in runs down the columns. */

/** No sheet has more columns. */
const COLUMNS = 18_278;

/** One number for a cell of a sheet. */
export const cellKey = (row: number, column: number): number => row * COLUMNS + column;

/** A cell of a sheet, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell that has this number. */
export const placeOf = (key: number): CellPlace => ({ row: Math.floor(key / COLUMNS), column: key % COLUMNS });

/** Cells with formulas below each other; rows from 0, both included. */
export interface Run {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Formulas of a sheet, column by column. */
export function runsOf(formulas: ReadonlyMap<number, boolean> | undefined): Run[] {
  const columns = new Map<number, number[]>();
  for (const key of formulas?.keys() ?? []) {
    const column = key % COLUMNS;
    const rows = columns.get(column) ?? [];
    rows.push(Math.floor(key / COLUMNS));
    columns.set(column, rows);
  }
  return [...columns].flatMap(([column, rows]) => {
    const runs: { column: number; from: number; to: number }[] = [];
    for (const row of rows.sort((a, b) => a - b)) {
      const last = runs.at(-1);
      if (last?.to === row - 1) last.to = row;
      else runs.push({ column, from: row, to: row });
    }
    return runs;
  });
}
