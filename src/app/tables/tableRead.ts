/** Reads tables by identity: which columns to ask for, and rows of plain values from the answer. */
import { columnMetadataId } from '../../blueprint/compile/identity';
import type { TableTab } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { TabState, WorkbookSnapshot } from '../../reconcile/snapshot';
import type { ValueFilter } from '../ports';

export interface TableRow {
  /** Row in the sheet, from 0; the header is row 0. */
  readonly row: number;
  readonly values: Readonly<Record<string, Scalar>>;
}

/** A table as it is in the workbook. */
export interface TableData {
  readonly tab: TableTab;
  /** Null when the team deleted the tab. */
  readonly state: TabState | null;
  /** Rows that hold anything, in sheet order. */
  readonly rows: readonly TableRow[];
}

/** One table to read, with the columns that are needed. */
export interface TableRequest {
  readonly tab: TableTab;
  readonly columns: readonly string[];
}

/** Filters for the columns of a table that are still in the workbook. */
export const tableFilters = (
  request: TableRequest,
  snapshot: WorkbookSnapshot,
): { readonly column: string; readonly filter: ValueFilter }[] => {
  const state = snapshot.tabs.get(request.tab.key);
  return request.columns
    .filter((column) => state?.columns.has(column))
    .map((column) => ({ column, filter: { kind: 'column', metadataId: columnMetadataId(request.tab.key, column) } }));
};

const isEmpty = (value: Scalar | undefined): boolean => value === undefined || value === null || value === '';

/** Rows from whole columns (header included); rows with nothing in any of the columns are left out. */
export function rowsFromColumns(columns: Readonly<Record<string, readonly Scalar[]>>): TableRow[] {
  const entries = Object.entries(columns);
  const height = Math.max(0, ...entries.map(([, column]) => column.length));
  const rows: TableRow[] = [];
  for (let row = 1; row < height; row++) {
    const values: Record<string, Scalar> = {};
    let filled = false;
    for (const [key, column] of entries) {
      const value = column[row] ?? null;
      values[key] = value;
      filled ||= !isEmpty(value);
    }
    if (filled) rows.push({ row, values });
  }
  return rows;
}

/** A text of a row, trimmed; '' when empty. */
export const textOf = (row: TableRow, key: string): string => {
  const value = row.values[key];
  if (typeof value === 'string') return value.trim();
  return value === null || value === undefined ? '' : String(value);
};

/** A number of a row, or null when the cell is empty or holds no number: empty is not zero. */
export const numberOf = (row: TableRow, key: string): number | null => {
  const value = row.values[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

export const flagOf = (row: TableRow, key: string): boolean => row.values[key] === true;
