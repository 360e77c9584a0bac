/**
 * What a run changed of a workbook beside its rows: labels, headers, formulas, lists, formats, titles, warnings, whole lines and tabs. Noted
 * by identity, so that undo finds each place wherever people moved it; formulas keep their addresses as keys.
 */
import type { RenamedColumn } from '../../blueprint/migrations';
import type { WorkbookKey } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { CellAnswer, ExtendedValue, GridAnswer } from '../googleSheets';
import { meaningHash, type Base, type Decision } from '../drift/base';
import { formulaByKeys, type KeyAt } from '../drift/formulaText';
import type { LiveCell, LiveTab } from '../drift/live';
import { cellId, DATA_ROWS, HEADER_ROW, isCell, type ManagedCell } from '../drift/managed';
import { placesOf } from '../drift/places';

/** What stood at a place: a value or formula, a title, lists or formats from a row on, or no warning. */
export type UndoContent =
  | { readonly value: ExtendedValue }
  | { readonly title: string }
  | { readonly dress: 'list' | 'format'; readonly runs: readonly (readonly [from: number, raw: object | null])[] }
  | { readonly warning: null };

/** Data rows that held it, by their keys: null for a row whose key tells it from no other. `all`: every place of the thing. */
export type UndoRows = 'all' | readonly (readonly Scalar[] | null)[];

export interface UndoPart {
  readonly cell: Pick<ManagedCell, 'tab' | 'rowKey' | 'columnKey' | 'kind'>;
  /** Hash of what the run wrote. */
  readonly after: string;
  readonly before: readonly { readonly content: UndoContent; readonly rows: UndoRows }[];
}

/** A column or row that the run put in. */
export interface UndoLine {
  readonly tab: string;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly key: string;
}

type Moved<Value> = readonly (readonly [id: string, before: Value | null, after: Value | null])[];

export interface UndoBook {
  readonly workbook: WorkbookKey;
  readonly parts: readonly UndoPart[];
  readonly lines: readonly UndoLine[];
  /** Columns that it hid, and columns that it gave another identity. */
  readonly hidden: readonly UndoLine[];
  readonly renames: readonly RenamedColumn[];
  /** Tabs that the run put in; `fresh` came with a newer template, the others people had deleted. */
  readonly tabs: readonly { readonly key: string; readonly fresh: boolean }[];
  /** What the workbook remembers of what we wrote and of decisions, where the run changed it. */
  readonly base: Moved<string>;
  readonly decisions: Moved<Decision>;
  /** Version of the template, when the run raised it. */
  readonly version?: readonly [before: number, after: number];
}

/** A thing that is about to be written, with its places as they are. */
export interface Noted {
  readonly cell: ManagedCell;
  readonly places: readonly LiveCell[];
}

/** What a tab is looked at for, beside what was read to compare it. */
export interface NoteLook {
  /** Key of a data row; null when nothing tells the row from others. */
  readonly keyOf: (tab: string, row: number) => readonly Scalar[] | null;
  /** The cell with its list and format in full. */
  readonly rawAt: (tab: string, row: number, column: number) => CellAnswer | undefined;
  /** Rows from which lists and formats of a table's column are noted. */
  readonly rows: number;
}

/** Whether keys of rows are needed to find the places again: rows of a table that do not all say the same. */
export const needsKeys = ({ cell, places }: Noted, live: LiveTab): boolean =>
  isCell(cell) && cell.rowKey === DATA_ROWS && !isWhole(cell, places, live);

/** Whether lists or formats are needed in full. */
export const needsDress = ({ cell }: Noted): boolean => cell.kind === 'list' || cell.kind === 'format';

function isWhole(cell: ManagedCell, places: readonly LiveCell[], live: LiveTab): boolean {
  const all = placesOf(cell, live);
  if (typeof all === 'string' || all.length !== places.length) return false;
  return places.every((place) => place.meaning === places[0]?.meaning);
}

/** Addresses of a table count as its own in the row itself only. */
export const keyAtRow = (cell: Pick<ManagedCell, 'rowKey'>, live: LiveTab, row: number): KeyAt =>
  cell.rowKey === DATA_ROWS || cell.rowKey === HEADER_ROW
    ? (atRow, atColumn) => (atRow === row ? live.keyAt(atRow, atColumn) : null)
    : live.keyAt;

function valueOf(cell: ManagedCell, place: LiveCell, live: LiveTab): ExtendedValue {
  const entered = place.entered ?? {};
  if (entered.formulaValue === undefined) return entered;
  return { formulaValue: formulaByKeys(entered.formulaValue, keyAtRow(cell, live, place.row)) };
}

/** Neighbouring rows with the same list or format are one run. */
function runsOf(rows: readonly number[], rawAt: (row: number) => object | null): [number, object | null][] {
  const runs: [number, object | null][] = [];
  let last = '';
  for (const row of rows) {
    const raw = rawAt(row);
    const text = JSON.stringify(raw);
    if (runs.length > 0 && text === last) continue;
    last = text;
    runs.push([row, raw]);
  }
  return runs;
}

function dressOf({ cell, places }: Noted, live: LiveTab, look: NoteLook): UndoContent {
  const dress = cell.kind === 'list' ? 'list' : 'format';
  const column = live.columnOf(cell.columnKey) ?? 0;
  const raw = (row: number): object | null => {
    const answer = look.rawAt(cell.tab, row, column);
    return (dress === 'list' ? answer?.dataValidation : answer?.userEnteredFormat?.numberFormat) ?? null;
  };
  const last = Math.min(live.state.rowCount - 1, look.rows);
  const rows =
    cell.rowKey === DATA_ROWS ? Array.from({ length: last }, (_, at) => at + 1) : places.map((place) => place.row);
  return { dress, runs: runsOf(rows, raw) };
}

/** What stands where something is about to be written. */
export function notePart(noted: Noted, live: LiveTab, look: NoteLook): UndoPart {
  const { cell, places } = noted;
  const { tab, rowKey, columnKey, kind } = cell;
  const part = { cell: { tab, rowKey, columnKey, kind }, after: meaningHash(cell.meaning) };
  if (kind === 'title') return { ...part, before: [{ content: { title: live.state.title }, rows: 'all' }] };
  if (kind === 'protection') return { ...part, before: [{ content: { warning: null }, rows: 'all' }] };
  if (needsDress(noted)) return { ...part, before: [{ content: dressOf(noted, live, look), rows: 'all' }] };
  // notes and charts are nobody's loss: their words are ours or quiet
  if (!isCell(cell)) return { ...part, before: [] };
  if (rowKey !== DATA_ROWS || isWhole(cell, places, live)) {
    const [first] = places;
    return { ...part, before: first ? [{ content: { value: valueOf(cell, first, live) }, rows: 'all' }] : [] };
  }
  const groups = new Map<string, { content: UndoContent; rows: (readonly Scalar[] | null)[] }>();
  for (const place of places) {
    const content = { value: valueOf(cell, place, live) };
    const text = JSON.stringify(content);
    const group = groups.get(text) ?? { content, rows: [] };
    group.rows.push(look.keyOf(tab, place.row));
    groups.set(text, group);
  }
  return { ...part, before: [...groups.values()] };
}

const movedIn = <Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): [string, Value | null, Value | null][] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((id): [string, Value | null, Value | null][] => {
    const [from, to] = [before.get(id) ?? null, after.get(id) ?? null];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [[id, from, to]];
  });

/** Where the memory changes; of what merely agrees with what is wanted nothing is noted. */
export const noteBase = (
  before: Base,
  after: Base,
  written: ReadonlySet<string>,
): Pick<UndoBook, 'base' | 'decisions'> => ({
  base: movedIn(before.cells, after.cells).filter(([id]) => written.has(id)),
  decisions: movedIn(before.decisions, after.decisions),
});

/** Ids of these things. */
export const idsOf = (cells: readonly ManagedCell[]): ReadonlySet<string> => new Set(cells.map(cellId));

/** Cells of blocks by place. */
export function cellsOf(blocks: readonly GridAnswer[]): (row: number, column: number) => CellAnswer | undefined {
  const cells = new Map<string, CellAnswer>();
  for (const block of blocks)
    block.rowData?.forEach((line, at) =>
      line.values?.forEach((cell, index) => {
        const key = `${(block.startRow ?? 0) + at}:${(block.startColumn ?? 0) + index}`;
        if (!cells.has(key)) cells.set(key, cell);
      }),
    );
  return (row, column) => cells.get(`${row}:${column}`);
}

/** Whether anything of the workbook is noted. */
export const isNoted = ({ parts, lines, hidden, renames, tabs, decisions }: UndoBook): boolean =>
  parts.length + lines.length + hidden.length + renames.length + tabs.length + decisions.length > 0;

/** Things that the panel counts: a place, a line, a tab, a decision. */
export const countOf = ({ parts, lines, renames, tabs, decisions }: UndoBook): number =>
  parts.reduce(
    (sum, part) => sum + part.before.reduce((all, { rows }) => all + (rows === 'all' ? 1 : rows.length), 0),
    0,
  ) +
  lines.length +
  renames.length +
  tabs.length +
  decisions.filter(([, , after]) => after !== null).length;
