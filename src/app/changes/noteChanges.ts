/** What stands in a workbook before a plan is carried out there, for undo. Reads once more only when the comparison did not tell it. */
import type { TableTab } from '../../blueprint/tab';
import type { RenamedColumn } from '../../blueprint/migrations';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import type { Base } from '../../reconcile/drift/base';
import { cellId } from '../../reconcile/drift/managed';
import { DATA_ROWS, type ManagedCell } from '../../reconcile/drift/managed';
import type { CellAnswer } from '../../reconcile/googleSheets';
import {
  cellsOf,
  needsDress,
  needsKeys,
  noteBase,
  notePart,
  type Noted,
  type NoteLook,
  type UndoBook,
  type UndoLine,
} from '../../reconcile/undo/bookNotes';
import type { CellArea, Ports } from '../ports';
import type { TableRow } from '../tables/tableRead';
import { readTables } from '../tables/readTables';
import { undoKeys } from '../undo/record';
import type { Inspection } from './inspect';

/** What a plan writes into one workbook. */
export interface Written {
  readonly noted: readonly Noted[];
  readonly lines: readonly UndoLine[];
  readonly tabs: UndoBook['tabs'];
  readonly hidden: readonly UndoLine[];
  readonly renames: readonly RenamedColumn[];
  /** All that is remembered as ours afterwards because it was written. */
  readonly cells: readonly ManagedCell[];
}

/** Rows of a table's column whose lists and formats are noted. */
const DRESS_ROWS = 5000;

/** Keys of the rows of tables; null for a row whose key is empty or stands twice. */
export function keysByRow(
  rows: readonly TableRow[],
  keys: readonly string[],
): {
  readonly keyOf: (row: number) => readonly Scalar[] | null;
  readonly rowOf: (key: readonly Scalar[]) => number | null;
} {
  const rowsOf = new Map<string, number[]>();
  const byRow = new Map<number, readonly Scalar[]>();
  for (const { row, values } of rows) {
    const key = keys.map((each) => values[each] ?? null);
    if (keys.length === 0 || key.every((each) => each === null || each === '')) continue;
    byRow.set(row, key);
    const text = JSON.stringify(key);
    rowsOf.set(text, [...(rowsOf.get(text) ?? []), row]);
  }
  const only = (key: readonly Scalar[]): number | null => {
    const found = rowsOf.get(JSON.stringify(key)) ?? [];
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return {
    keyOf: (row) => {
      const key = byRow.get(row);
      return key && only(key) !== null ? key : null;
    },
    rowOf: only,
  };
}

/** Tables by key, for reading the keys of their rows. */
export const tablesOf = (definition: DepartmentDefinition, tabs: Iterable<string>): TableTab[] =>
  [...new Set(tabs)].flatMap((key) => {
    const tab = definition.tabs.find((each) => each.key === key);
    return tab?.kind === 'table' ? [tab] : [];
  });

function lookFor(
  ports: Ports,
  definition: DepartmentDefinition,
  inspection: Inspection,
  noted: readonly Noted[],
): NoteLook {
  const { snapshot, tabs } = inspection;
  const liveOf = (cell: ManagedCell) => tabs.get(cell.tab);
  const keyed = tablesOf(
    definition,
    noted.flatMap((each) => {
      const live = liveOf(each.cell);
      return live && needsKeys(each, live) ? [each.cell.tab] : [];
    }),
  );
  const values = readTables(
    ports.sheets,
    snapshot,
    keyed.map((tab) => ({ tab, columns: undoKeys(tab) })),
  );
  const rows = new Map(keyed.map((tab) => [tab.key, keysByRow(values.table(tab.key).rows, undoKeys(tab))]));
  const areas = noted.filter(needsDress).flatMap(({ cell, places }): CellArea[] => {
    const live = liveOf(cell);
    const column = live?.columnOf(cell.columnKey) ?? null;
    if (!live || column === null) return [];
    const { sheetId } = live.state;
    const at = { sheetId, startColumn: column, endColumn: column + 1 };
    return cell.rowKey === DATA_ROWS
      ? [{ ...at, startRow: 1, endRow: Math.min(live.state.rowCount, DRESS_ROWS + 1) }]
      : places.map(({ row }) => ({ ...at, startRow: row, endRow: row + 1 }));
  });
  const answers = areas.length > 0 ? ports.sheets.readSheets(snapshot.spreadsheetId, areas, { errors: false }) : null;
  const cells = new Map([...(answers ?? [])].map(([sheetId, { data }]) => [sheetId, cellsOf(data ?? [])]));
  return {
    rows: DRESS_ROWS,
    keyOf: (tab, row) => rows.get(tab)?.keyOf(row) ?? null,
    rawAt: (tab, row, column): CellAnswer | undefined => cells.get(tabs.get(tab)?.state.sheetId ?? -1)?.(row, column),
  };
}

/** The note of one workbook; at most two reads, and none for headers, labels and whole columns of formulas. */
export function noteBook(
  ports: Ports,
  definition: DepartmentDefinition,
  inspection: Inspection,
  written: Written,
  base: Base,
): UndoBook {
  const look = lookFor(ports, definition, inspection, written.noted);
  const ids = new Set([...written.cells, ...written.noted.map(({ cell }) => cell)].map(cellId));
  return {
    workbook: inspection.workbook,
    parts: written.noted.flatMap((noted) => {
      const live = inspection.tabs.get(noted.cell.tab);
      const part = live && notePart(noted, live, look);
      return part && part.before.length > 0 ? [part] : [];
    }),
    lines: written.lines,
    tabs: written.tabs,
    hidden: written.hidden,
    renames: written.renames,
    ...noteBase(inspection.base, base, ids),
    ...(inspection.record.version === definition.version
      ? {}
      : { version: [inspection.record.version, definition.version] as const }),
  };
}
