/**
 * What we last wrote, by which a hand edit is told from an update of ours: a short hash for each managed cell, kept in a hidden sheet of the
 * workbook itself so that any editor can go on. One row a tab; a cell of Google holds 50,000 characters, so a long text is cut into parts.
 */
import { fingerprint, stableId } from '../../shared/hash';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../googleSheets';
import { isRemembered } from './attributes';
import { cellId, type ManagedCell } from './managed';

export const BASE_SHEET_ID = stableId('sheet:base');
export const BASE_TITLE = '_Marketing Pulse';

/** What people decided about a cell that differs: keep it as it is now, or never mention it. */
export interface Decision {
  readonly kind: 'keep' | 'ignore';
  /** Hash of the live cell when it was decided; a later change is mentioned again unless ignored. */
  readonly live: string;
}

export interface Base {
  /** Hash of what we last wrote, by cell. */
  readonly cells: ReadonlyMap<string, string>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

export const EMPTY_BASE: Base = { cells: new Map(), decisions: new Map() };

/** Hash of a cell's meaning. */
export const meaningHash = (meaning: string): string => stableId(meaning).toString(36);

/** The base right after these were written; `all` has also what the workbook does not remember. */
export const baseOf = (cells: readonly ManagedCell[], which?: 'all'): ReadonlyMap<string, string> =>
  new Map(
    cells
      .filter((cell) => which === 'all' || isRemembered(cell))
      .map((cell) => [cellId(cell), meaningHash(cell.meaning)]),
  );

const PART_LETTERS = 45_000;
const DECISIONS = '#decisions';
export const BASE_COLUMNS = 12;
/** One row a tab; the department has a few dozen. */
const BASE_ROWS = 100;

const partsOf = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / PART_LETTERS) }, (_, part) =>
    text.slice(part * PART_LETTERS, (part + 1) * PART_LETTERS),
  );

/** Hashes by tab and then by the id of the cell. */
export function cellsByTab(base: Base): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const tabs = new Map<string, Map<string, string>>();
  for (const [id, hash] of base.cells) {
    const tab = id.slice(0, id.indexOf('|'));
    const cells = tabs.get(tab) ?? new Map<string, string>();
    cells.set(id, hash);
    tabs.set(tab, cells);
  }
  return tabs;
}

/** Rows of the hidden sheet: tab, then the parts of its JSON. */
function baseRows(base: Base): string[][] {
  const tabs = [...cellsByTab(base)].map(
    ([tab, cells]) =>
      [tab, Object.fromEntries([...cells].map(([id, hash]) => [id.slice(tab.length + 1), hash]))] as const,
  );
  const decisions = base.decisions.size > 0 ? [[DECISIONS, ...partsOf(JSON.stringify([...base.decisions]))]] : [];
  return [...tabs.map(([tab, cells]) => [tab, ...partsOf(JSON.stringify(cells))]), ...decisions];
}

/** Reads the hidden sheet; what cannot be read counts as never written. */
export function readBase(rows: readonly (readonly Scalar[])[]): Base {
  const cells = new Map<string, string>();
  let decisions = new Map<string, Decision>();
  for (const [tab, ...parts] of rows) {
    const text = parts.map((part) => String(part ?? '')).join('');
    if (typeof tab !== 'string' || text === '') continue;
    try {
      const value: unknown = JSON.parse(text);
      if (tab === DECISIONS) decisions = new Map(value as [string, Decision][]);
      else for (const [id, hash] of Object.entries(value as Record<string, string>)) cells.set(`${tab}|${id}`, hash);
    } catch {
      // people may have typed there: the tab's cells are then compared with what is wanted only
    }
  }
  return { cells, decisions };
}

/** Identity of a base, for telling whether it changed. */
export const baseFingerprint = (base: Base): string => fingerprint([[...base.cells], [...base.decisions]]);

/** The hidden sheet itself. */
export const addBaseSheet = (): SheetRequest => ({
  addSheet: {
    properties: {
      sheetId: BASE_SHEET_ID,
      title: BASE_TITLE,
      hidden: true,
      gridProperties: { rowCount: BASE_ROWS, columnCount: BASE_COLUMNS },
    },
  },
});

/** Writes the whole base, rows that it no longer needs emptied. */
export function writeBase(base: Base, rowsBefore: number): SheetRequest[] {
  const rows = baseRows(base);
  const height = Math.max(rows.length, rowsBefore);
  const values = Array.from({ length: height }, (_, row) =>
    Array.from({ length: BASE_COLUMNS }, (__, column) => rows[row]?.[column] ?? ''),
  );
  return [
    {
      updateCells: {
        start: { sheetId: BASE_SHEET_ID, rowIndex: 0, columnIndex: 0 },
        rows: values.map((row) => ({
          values: row.map((text) => ({ userEnteredValue: text === '' ? {} : { stringValue: text } })),
        })),
        fields: 'userEnteredValue',
      },
    },
  ];
}
