/**
 * What the last run wrote and what stood there before, kept in a hidden sheet of the workbook so that any editor can undo it. Rows are
 * named by the values of their key columns, cells by their column: both are found again wherever people moved them.
 */
import { fingerprint, stableId } from '../../shared/hash';
import { METADATA_UNDO, UNDO_METADATA_ID } from '../../blueprint/compile/identity';
import type { ManagedLine } from '../../blueprint/document';
import type { DepartmentAnswers } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../googleSheets';
import type { WorkbookSnapshot } from '../snapshot';
import { isNoted, type UndoBook } from './bookNotes';

export const UNDO_SHEET_ID = stableId('sheet:undo');
const UNDO_TITLE = '_Marketing Pulse undo';
const UNDO_COLUMNS = 12;
const UNDO_ROWS = 200;
const PART_LETTERS = 45_000;

/** One row of a table that a run wrote: by column, what stood there before and what it wrote. */
export interface UndoRow {
  readonly key: readonly Scalar[];
  readonly cells: Readonly<Record<string, readonly [before: Scalar, after: Scalar]>>;
}

/** Rows that were not there before: what a run wrote into them is told by a hash, so that a large import does not double its size. */
export interface AddedRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [key: readonly Scalar[], hash: string])[];
}

/** Rows that a run emptied, as they were. */
export interface RemovedRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [row: number, values: readonly Scalar[]])[];
}

export interface UndoTable {
  readonly tab: string;
  readonly keyColumns: readonly string[];
  /** Rows that were there before. */
  readonly rows: readonly UndoRow[];
  readonly added: AddedRows;
  readonly removed?: RemovedRows;
}

/** Hash of what a run wrote into a new row, column by column; an empty cell is null. */
export const rowHash = (values: readonly Scalar[]): string =>
  fingerprint(values.map((value) => (value === '' ? null : value)));

/** A section that a run writes; noted before it is written, so that a run which dies in between can be undone too. */
export interface UndoSection {
  /** Null when there was none. */
  readonly before: readonly ManagedLine[] | null;
  /** What was remembered as written by us; null for nothing. */
  readonly base: string | null;
  /** Base of what the run writes. */
  readonly after: string;
  /** Heading that is written along with it. */
  readonly heading?: string;
}

/** A document that a run writes into or renames. */
export interface UndoDocument {
  readonly key: string;
  readonly fileId: string;
  readonly title: string;
  readonly sections: Readonly<Record<string, UndoSection>>;
  readonly renamed?: { readonly from: string; readonly to: string };
}

/** A document that a run makes: what it holds as long as nobody touched it. */
export interface UndoMade {
  readonly key: string;
  readonly title: string;
  /** Hash of all that stands outside of the managed sections. */
  readonly outside: string;
  /** Bases of the managed sections. */
  readonly sections: Readonly<Record<string, string>>;
}

/** One batch of a run. */
export interface UndoBatch {
  readonly runId: string;
  /** Serial moment. */
  readonly at: number;
  readonly who: string;
  readonly what: { readonly ru: string; readonly en: string };
  readonly tables: readonly UndoTable[];
  /** Single cells by range name. */
  readonly names: Readonly<Record<string, readonly [before: Scalar, after: Scalar]>>;
  readonly documents?: readonly UndoDocument[];
  readonly made?: readonly UndoMade[];
  /** What it changed of this workbook beside its rows. */
  readonly books?: readonly UndoBook[];
  /** Other workbooks that keep a note of the same run themselves: what is in People is not told in Pulse. */
  readonly elsewhere?: readonly {
    readonly workbook: WorkbookKey;
    /** Of what stands beside rows. */
    readonly count: number;
    readonly rows?: number;
  }[];
  /** The answers by which the sample data can be told; the run removed them. */
  readonly sample?: DepartmentAnswers;
}

export const addUndoSheet = (): SheetRequest => ({
  addSheet: {
    properties: {
      sheetId: UNDO_SHEET_ID,
      title: UNDO_TITLE,
      hidden: true,
      gridProperties: { rowCount: UNDO_ROWS, columnCount: UNDO_COLUMNS },
    },
  },
});

/** Empties the log. */
export const clearLog = (): SheetRequest => ({
  updateCells: { range: { sheetId: UNDO_SHEET_ID }, fields: 'userEnteredValue' },
});

function rowsOf(batch: UndoBatch): object[] {
  const text = JSON.stringify(batch);
  const parts = Array.from({ length: Math.ceil(text.length / PART_LETTERS) }, (_, part) =>
    text.slice(part * PART_LETTERS, (part + 1) * PART_LETTERS),
  );
  const perRow = UNDO_COLUMNS - 1;
  return Array.from({ length: Math.ceil(parts.length / perRow) }, (_, row) => ({
    // the mark of the first row of a batch tells where one ends and the next begins
    values: [row === 0 ? '+' : '.', ...parts.slice(row * perRow, (row + 1) * perRow)].map((part) => ({
      userEnteredValue: { stringValue: part },
    })),
  }));
}

/** Requests that remember a batch; what an earlier run left is dropped. None for a workbook without the log's sheet. */
export function logRequests(snapshot: WorkbookSnapshot, batch: UndoBatch): SheetRequest[] {
  const isEmpty =
    batch.tables.every(
      (table) => table.rows.length + table.added.rows.length + (table.removed?.rows.length ?? 0) === 0,
    ) &&
    Object.keys(batch.names).length + (batch.documents ?? []).length + (batch.made ?? []).length === 0 &&
    !(batch.books ?? []).some(isNoted) &&
    (batch.elsewhere ?? []).length === 0;
  if (isEmpty || !snapshot.sheetIds.includes(UNDO_SHEET_ID)) return [];
  const append = { appendCells: { sheetId: UNDO_SHEET_ID, rows: rowsOf(batch), fields: 'userEnteredValue' } };
  if (snapshot.undoRun === batch.runId) return [append];
  return [clearLog(), markRun(snapshot, batch.runId), append];
}

/** Begins the mark when the log is empty: Google leaves out a metadata value that is ''. */
const EMPTY_MARK = '-';

/** Mark of a log that is empty because this run was undone. */
export const undoneMark = (runId: string): string => `${EMPTY_MARK}${runId}`;

/** Run whose writes the log holds; null when it is empty. */
export const runInLog = ({ undoRun }: WorkbookSnapshot): string | null =>
  undoRun === null || undoRun.startsWith(EMPTY_MARK) ? null : undoRun;

/** Notes whose run the log holds, or that it is empty. */
export function markRun(snapshot: WorkbookSnapshot, runId: string): SheetRequest {
  if (snapshot.undoRun !== null) {
    return {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: UNDO_METADATA_ID } }],
        developerMetadata: { metadataValue: runId },
        fields: 'metadataValue',
      },
    };
  }
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: UNDO_METADATA_ID,
        metadataKey: METADATA_UNDO,
        metadataValue: runId,
        location: { spreadsheet: true },
        visibility: 'DOCUMENT',
      },
    },
  };
}

/** The batches of the last run, first to last; what cannot be read is left out. */
export function readLog(rows: readonly (readonly string[])[]): UndoBatch[] {
  const texts: string[] = [];
  for (const [mark, ...parts] of rows) {
    if (mark === '+') texts.push(parts.join(''));
    else if (mark === '.' && texts.length > 0) texts[texts.length - 1] += parts.join('');
  }
  return texts.flatMap((text) => {
    try {
      return [JSON.parse(text) as UndoBatch];
    } catch {
      return [];
    }
  });
}
