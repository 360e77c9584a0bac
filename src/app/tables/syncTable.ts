/**
 * Keeps a table that the add-on fills: three-way by row key. A cell that still holds what we last wrote takes the new value;
 * a cell that a person changed is kept and listed. The base is in the row itself (a hidden column), so it survives sorting.
 */
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { isTypedOver, memoryWrite } from './memoryCell';
import { growRequests, recordWrites, writeCells, type CellWrite } from './tableWrite';
import type { TableData, TableRow } from './tableRead';

export type Values = Readonly<Record<string, Scalar>>;

/** A cell that a person changed by hand after we wrote it; of a row whose memory they typed over, the memory alone. */
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
  readonly writes: readonly CellWrite[];
  readonly kept: readonly KeptCell[];
  readonly changed: boolean;
}

/** Writes of a row with its new memory; where people typed over the memory it stays, and is listed instead of the row's cells. */
function remembering(
  spec: SyncSpec,
  { state }: TableData,
  { row, values }: TableRow,
  changes: Values,
  nextBase: Values,
  kept: readonly KeptCell[],
): Pick<RowSync, 'writes' | 'kept'> {
  const [memory, text] = [values[spec.base] ?? null, baseText(spec, nextBase)];
  const remembered = text === memory ? {} : memoryWrite(values, spec.base, text);
  return {
    writes: state ? recordWrites(state, row, { ...changes, ...remembered }) : [],
    kept: isTypedOver(memory) ? [{ row, column: spec.base, live: memory, wanted: null }] : kept,
  };
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
  return {
    ...remembering(spec, data, row, changes, nextBase, kept),
    changed: Object.keys(changes).length > 0,
  };
}

/** Values that tell a row: those of its cells, and of columns that people deleted what we last wrote. */
function tellingValues(spec: SyncSpec, data: TableData, row: TableRow): Values {
  const gone = spec.columns.filter((column) => !data.state?.columns.has(column));
  const base = gone.length > 0 ? parseBase(spec, row.values[spec.base] ?? null) : null;
  return base
    ? { ...row.values, ...Object.fromEntries(gone.map((column) => [column, base[column] ?? null])) }
    : row.values;
}

/** What a row of ours that the data no longer name should be now: emptied of its numbers. Null for a row that people typed. */
function emptied(spec: SyncSpec, row: TableRow): Values | null {
  const base = parseBase(spec, row.values[spec.base] ?? null);
  return base && { ...base, ...Object.fromEntries(spec.measures.map((column) => [column, 0])) };
}

/** Whether no row can be told any more: a column of the key was deleted, and the memory of the rows with it. */
const isUntellable = (spec: SyncSpec, columns: ReadonlyMap<string, number>): boolean =>
  !columns.has(spec.base) &&
  spec.columns.some((column) => !columns.has(column) && spec.keyOf({ [column]: '?' }) !== spec.keyOf({}));

/** Plans how a table of ours takes the wanted rows. A table whose rows cannot be told is left alone: each run would add all of them again. */
export function syncTable(spec: SyncSpec, data: TableData, wanted: readonly Values[]): TableSync {
  const state = data.state;
  if (!state || isUntellable(spec, state.columns)) return NOTHING;
  const keys = new Map(data.rows.map((row) => [row, spec.keyOf(tellingValues(spec, data, row))]));
  const existing = new Map([...keys].map(([row, key]) => [key, row]));
  const writes: CellWrite[] = [];
  const kept: KeptCell[] = [];
  let [added, changed] = [0, 0];
  let next = (data.rows.at(-1)?.row ?? 0) + 1;
  const named = new Set(wanted.map((values) => spec.keyOf(values)));
  const asNew = (values: Values): Values =>
    Object.fromEntries(
      spec.columns.map((column) => [column, spec.frozen?.has(column) ? null : (values[column] ?? null)]),
    );
  const keep = (row: TableRow, values: Values): void => {
    const sync = syncRow(spec, data, row, values);
    writes.push(...sync.writes);
    kept.push(...sync.kept);
    if (sync.changed) changed += 1;
  };
  for (const [row, key] of keys) {
    // also a second row of a key, and one whose key people typed over: each is judged where it stands, and counts nothing twice
    const values = named.has(key) && existing.get(key) === row ? null : emptied(spec, row);
    if (values) keep(row, values);
  }
  // of two with one key the last counts: both would write the row in turn
  for (const values of new Map(wanted.map((each) => [spec.keyOf(each), each])).values()) {
    const row = existing.get(spec.keyOf(values));
    if (row) keep(row, values);
    else {
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
