/**
 * Keeps a table that the add-on fills: three-way by row key. A cell that still holds what we last wrote takes the new value;
 * a cell that a person changed is kept and listed. The base is in the row itself (a hidden column), so it survives sorting.
 */
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { growRequests, recordWrites, writeCells, type CellWrite } from './tableWrite';
import type { TableData, TableRow } from './tableRead';

export type Values = Readonly<Record<string, Scalar>>;

/** A cell that a person changed by hand after we wrote it. */
export interface KeptCell {
  readonly row: number;
  readonly column: string;
  readonly live: Scalar;
  readonly wanted: Scalar;
}

export interface TableSync {
  readonly requests: readonly SheetRequest[];
  /** The cells of the requests, for the undo log. */
  readonly writes: readonly CellWrite[];
  readonly added: number;
  readonly changed: number;
  readonly kept: readonly KeptCell[];
}

export interface SyncSpec {
  /** Key of a row from its values. */
  readonly keyOf: (values: Values) => string;
  /** Columns that we own; anything else of the row is never touched. */
  readonly columns: readonly string[];
  /** Hidden column that holds what we last wrote. */
  readonly base: string;
  /** Columns that become 0 in a row of ours which the data no longer name; otherwise it would be counted twice. */
  readonly measures: readonly string[];
  /** Columns that cannot be counted now: left as they are, and empty in a new row. */
  readonly frozen?: ReadonlySet<string>;
}

const NOTHING: TableSync = { requests: [], writes: [], added: 0, changed: 0, kept: [] };

/** Base text of a row: the owned values in order, as JSON. */
export const baseText = (spec: SyncSpec, values: Values): string =>
  JSON.stringify(spec.columns.map((column) => values[column] ?? null));

export function parseBase(spec: SyncSpec, text: Scalar): Values | null {
  if (typeof text !== 'string' || text === '') return null;
  try {
    const list = JSON.parse(text) as Scalar[];
    return Array.isArray(list)
      ? Object.fromEntries(spec.columns.map((column, index) => [column, list[index] ?? null]))
      : null;
  } catch {
    return null;
  }
}

/** Whether two cell values are the same for a person; money may carry binary noise below a thousandth of a kopeck. */
export function sameValue(left: Scalar, right: Scalar): boolean {
  const [a, b] = [left === '' ? null : left, right === '' ? null : right];
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-5 + 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return a === b;
}

interface RowSync {
  readonly writes: CellWrite[];
  readonly kept: KeptCell[];
  readonly changed: boolean;
}

function syncRow(spec: SyncSpec, data: TableData, row: TableRow, wanted: Values): RowSync {
  const base = parseBase(spec, row.values[spec.base] ?? null);
  const nextBase: Record<string, Scalar> = {};
  const changes: Record<string, Scalar> = {};
  const kept: KeptCell[] = [];
  for (const column of spec.columns) {
    const want = wanted[column] ?? null;
    if (!data.state?.columns.has(column) || spec.frozen?.has(column)) {
      nextBase[column] = base?.[column] ?? (spec.frozen?.has(column) ? null : want);
      continue;
    }
    const live = row.values[column] ?? null;
    if (sameValue(live, want)) nextBase[column] = want;
    // where the memory of the row is lost, an empty cell is nobody's: filled at once, or the next refresh would
    else if (sameValue(live, base?.[column] ?? null)) changes[column] = nextBase[column] = want;
    else {
      nextBase[column] = base?.[column] ?? null;
      kept.push({ row: row.row, column, live, wanted: want });
    }
  }
  const text = baseText(spec, nextBase);
  const writes = data.state
    ? recordWrites(data.state, row.row, {
        ...changes,
        ...(text === row.values[spec.base] ? {} : { [spec.base]: text }),
      })
    : [];
  return { writes, kept, changed: Object.keys(changes).length > 0 };
}

/** Rows that we wrote and the data no longer name, as they should be now: emptied of their numbers. Rows that people typed are left alone. */
function emptied(spec: SyncSpec, data: TableData, wanted: ReadonlySet<string>): Values[] {
  return data.rows.flatMap((row) => {
    const base = wanted.has(spec.keyOf(row.values)) ? null : parseBase(spec, row.values[spec.base] ?? null);
    return base ? [{ ...base, ...Object.fromEntries(spec.measures.map((column) => [column, 0])) }] : [];
  });
}

/** Plans how a table of ours takes the wanted rows. */
export function syncTable(spec: SyncSpec, data: TableData, wanted: readonly Values[]): TableSync {
  const state = data.state;
  if (!state) return NOTHING;
  const existing = new Map(data.rows.map((row) => [spec.keyOf(row.values), row]));
  const writes: CellWrite[] = [];
  const kept: KeptCell[] = [];
  let [added, changed] = [0, 0];
  let next = (data.rows.at(-1)?.row ?? 0) + 1;
  const named = new Set(wanted.map((values) => spec.keyOf(values)));
  const asNew = (values: Values): Values =>
    Object.fromEntries(
      spec.columns.map((column) => [column, spec.frozen?.has(column) ? null : (values[column] ?? null)]),
    );
  for (const values of [...wanted, ...emptied(spec, data, named)]) {
    const row = existing.get(spec.keyOf(values));
    if (row) {
      const sync = syncRow(spec, data, row, values);
      writes.push(...sync.writes);
      kept.push(...sync.kept);
      if (sync.changed) changed += 1;
    } else {
      writes.push(
        ...recordWrites(state, next, {
          ...asNew(values),
          [spec.base]: baseText(spec, asNew(values)),
        }),
      );
      next += 1;
      added += 1;
    }
  }
  return {
    requests: [...growRequests(state, next, data.rows.at(-1)?.row ?? 0), ...writeCells(state.sheetId, writes)],
    writes,
    added,
    changed,
    kept,
  };
}
