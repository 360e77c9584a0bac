/** Cell writes as requests: only the cells named are touched, wherever people have moved the columns. */
import { namedRangeId } from '../../blueprint/compile/identity';
import { rangeName, type TableTab } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { extendedValue } from '../../reconcile/lower/cells';
import type { TabState, WorkbookSnapshot } from '../../reconcile/snapshot';

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly rows: Scalar[][];
}

/** Runs of neighbouring cells within one row. */
function rowRuns(writes: readonly CellWrite[]): Rectangle[] {
  const sorted = [...writes].sort((left, right) => left.row - right.row || left.column - right.column);
  const runs: { row: number; column: number; values: Scalar[] }[] = [];
  for (const write of sorted) {
    const run = runs.at(-1);
    if (run && run.row === write.row && run.column + run.values.length === write.column) run.values.push(write.value);
    else runs.push({ row: write.row, column: write.column, values: [write.value] });
  }
  return runs.map((run) => ({ row: run.row, column: run.column, width: run.values.length, rows: [run.values] }));
}

/** Stacks equal runs of neighbouring rows into rectangles, so that a block is one request. */
function stack(runs: readonly Rectangle[]): Rectangle[] {
  const open = new Map<string, Rectangle>();
  const done: Rectangle[] = [];
  for (const run of runs) {
    const key = `${run.column}:${run.width}`;
    const above = open.get(key);
    if (above && above.row + above.rows.length === run.row) above.rows.push(...run.rows);
    else {
      if (above) done.push(above);
      open.set(key, { ...run, rows: [...run.rows] });
    }
  }
  return [...done, ...open.values()];
}

/** `updateCells` requests that write these cells' values and nothing else. */
export const writeCells = (sheetId: number, writes: readonly CellWrite[]): SheetRequest[] =>
  stack(rowRuns(writes)).map((rectangle) => ({
    updateCells: {
      start: { sheetId, rowIndex: rectangle.row, columnIndex: rectangle.column },
      rows: rectangle.rows.map((values) => ({
        values: values.map((value) => ({ userEnteredValue: extendedValue(value) })),
      })),
      fields: 'userEnteredValue',
    },
  }));

/**
 * Rows that a table lacks, inserted before its empty last row: ranges that end there grow with it, and new rows take the
 * formats and lists of the row above. Where a person filled the very last row, rows are added below it instead.
 */
export function growRequests(state: TabState, rowsNeeded: number, lastUsedRow: number): SheetRequest[] {
  const lacking = rowsNeeded + 1 - state.rowCount;
  if (lacking <= 0) return [];
  const added = Math.max(lacking, Math.ceil(state.rowCount / 4));
  const last = state.rowCount - 1;
  if (lastUsedRow >= last) return [{ appendDimension: { sheetId: state.sheetId, dimension: 'ROWS', length: added } }];
  return [
    {
      insertDimension: {
        range: { sheetId: state.sheetId, dimension: 'ROWS', startIndex: last, endIndex: last + added },
        inheritFromBefore: true,
      },
    },
  ];
}

/**
 * Named ranges of a table's columns that end before the sheet does (people add rows at the bottom), stretched to its end:
 * otherwise formulas would not see those rows.
 */
export function stretchNames(snapshot: WorkbookSnapshot, tab: TableTab): SheetRequest[] {
  const state = snapshot.tabs.get(tab.key);
  if (!state) return [];
  return tab.columns.flatMap(({ key }): SheetRequest[] => {
    const name = rangeName(tab.key, key);
    const range = snapshot.names.get(name);
    if (!range || range.sheetId !== state.sheetId || (range.endRowIndex ?? state.rowCount) >= state.rowCount) return [];
    return [
      {
        updateNamedRange: {
          namedRange: { namedRangeId: namedRangeId(name), name, range: { ...range, endRowIndex: state.rowCount } },
          fields: 'range',
        },
      },
    ];
  });
}

/** Writes of whole records at given rows, for the columns that are still there. */
export const recordWrites = (state: TabState, row: number, values: Readonly<Record<string, Scalar>>): CellWrite[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const column = state.columns.get(key);
    return column === undefined ? [] : [{ row, column, value }];
  });
