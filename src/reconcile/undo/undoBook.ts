/**
 * Undo of what a run changed of a workbook beside its rows. Every place is judged by what stands there now: what the run wrote goes back,
 * what stands as before is left, and what people changed since stays and is told.
 */
import type { Scalar } from '../../blueprint/values';
import type { SheetModel } from '../../blueprint/compile/sheetModel';
import { namedRangeId } from '../../blueprint/compile/identity';
import type { GridAnswer, SheetRequest } from '../googleSheets';
import { meaningHash, type Base } from '../drift/base';
import { liveTab, type LiveCell, type LiveTab } from '../drift/live';
import { cellId, valueMeaning, type ManagedCell } from '../drift/managed';
import { placesOf } from '../drift/places';
import type { WorkbookSnapshot } from '../snapshot';
import { unrenameRequests } from '../upgrade/migrate';
import { type UndoBook, type UndoLine, type UndoPart, type UndoRows } from './bookNotes';
import { kept, undoCells, undoDress, type Judged, type KeptPlace } from './undoCells';
import { holdsOnlyOurs, isOurLine } from './untouched';

/** The workbook as it is now. */
export interface UndoLook {
  readonly sheets: readonly SheetModel[];
  readonly managed: ReadonlyMap<string, readonly ManagedCell[]>;
  readonly tabs: ReadonlyMap<string, LiveTab>;
  readonly snapshot: WorkbookSnapshot;
  readonly base: Base;
  /** Row of a table in which these keys stand; null when there is none, or more than one. */
  readonly rowOf: (tab: string, key: readonly Scalar[]) => number | null;
  /** What the run filled a new column with, by tab and key: meanings of values. */
  readonly filled: (line: UndoLine) => ReadonlySet<string>;
  /** Whole contents of the tabs that the run put in. */
  readonly contents: ReadonlyMap<string, readonly GridAnswer[]>;
}

export interface UndoneBook {
  readonly requests: readonly SheetRequest[];
  /** Cells, lists, titles, lines and tabs that go back. */
  readonly count: number;
  readonly kept: readonly KeptPlace[];
  /** What the workbook remembers of us afterwards. */
  readonly base: Base;
  /** Tabs of a newer template that go with it. */
  readonly unmade: readonly string[];
}

function undoTitle(title: string, part: UndoPart, live: LiveTab, snapshot: WorkbookSnapshot, done: Judged): void {
  const { sheetId, title: now } = live.state;
  if (now === title) return;
  if (meaningHash(valueMeaning(now)) !== part.after || snapshot.titles.includes(title))
    return void done.kept.push(kept('title', live));
  done.requests.push({ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } });
  done.count += 1;
}

function undoWarning(cell: ManagedCell, part: UndoPart, live: LiveTab, done: Judged): void {
  if (!('protection' in cell.content)) return;
  const { id } = cell.content.protection;
  const description = live.dress.protections.get(id);
  if (description === undefined) return;
  if (meaningHash(valueMeaning(description)) !== part.after) return void done.kept.push(kept('title', live));
  done.requests.push({ deleteProtectedRange: { protectedRangeId: id } });
  done.count += 1;
}

function undoPart(part: UndoPart, look: UndoLook, done: Judged): void {
  const live = look.tabs.get(part.cell.tab);
  const cell = look.managed.get(part.cell.tab)?.find((each) => cellId(each) === cellId(part.cell));
  if (!live || !cell) return;
  const places = placesOf(cell, live);
  if (typeof places === 'string') return;
  for (const { content, rows } of part.before) {
    if ('title' in content) undoTitle(content.title, part, live, look.snapshot, done);
    else if ('warning' in content) undoWarning(cell, part, live, done);
    else if ('dress' in content) undoDress(content, part, live, places, done);
    else {
      const column = live.columnOf(cell.columnKey);
      const found = rows === 'all' ? places : column === null ? [] : rowsNow(rows, cell.tab, column, live, look, done);
      undoCells(content, part, cell, live, found, done);
    }
  }
}

/** Rows by their keys where they stand now. One that is gone is nobody's; one that nothing tells from others is kept. */
function rowsNow(
  rows: Exclude<UndoRows, 'all'>,
  tab: string,
  column: number,
  live: LiveTab,
  look: UndoLook,
  done: Judged,
): LiveCell[] {
  if (rows.some((key) => key === null)) done.kept.push(kept('row', live));
  return rows.flatMap((key) => {
    const row = key === null ? null : look.rowOf(tab, key);
    return row === null ? [] : [live.cell(row, column)];
  });
}

/** A line goes while it holds what the run wrote; with it the names that stand on it. */
function undoLine(line: UndoLine, look: UndoLook, done: Judged): { readonly at: number; readonly gone: boolean } {
  const live = look.tabs.get(line.tab);
  const sheet = look.sheets.find(({ key }) => key === line.tab);
  const at = live && (line.dimension === 'COLUMNS' ? live.columnOf(line.key) : live.rowOf(line.key));
  if (!live || !sheet || at === null || at === undefined) return { at: -1, gone: true };
  if (!isOurLine(sheet, look.managed.get(line.tab) ?? [], live, line.dimension, at, look.filled(line))) {
    const [row, column] = line.dimension === 'ROWS' ? [at, 0] : [0, at];
    done.kept.push(kept('line', live, { ...live.cell(row, column), row, column }));
    return { at: -1, gone: false };
  }
  done.count += 1;
  return { at, gone: true };
}

const namesOn = ({ tab, key }: UndoLine, { snapshot }: UndoLook): SheetRequest[] => {
  const name = `${tab}_${key}`;
  return snapshot.names.has(name) ? [{ deleteNamedRange: { namedRangeId: namedRangeId(name) } }] : [];
};

function undoTab(key: string, look: UndoLook, done: Judged): SheetRequest[] {
  const state = look.snapshot.tabs.get(key);
  const sheet = look.sheets.find((each) => each.key === key);
  const live = look.tabs.get(key);
  if (!state || !sheet || !live) return [];
  const managed = look.managed.get(key) ?? [];
  const whole = liveTab(state, look.snapshot, look.contents.get(key) ?? [], managed);
  if (!holdsOnlyOurs(sheet, managed, whole)) {
    done.kept.push(kept('tab', live));
    return [];
  }
  done.count += 1;
  return [{ deleteSheet: { sheetId: state.sheetId } }];
}

/** Undoes one workbook. */
export function undoBook(book: UndoBook, look: UndoLook): UndoneBook {
  const done: Judged = { requests: [], kept: [], count: 0 };
  for (const part of book.parts) undoPart(part, look, done);
  const lines = book.lines.map((line) => ({ line, ...undoLine(line, look, done) }));
  const stay = new Set(
    lines.filter(({ gone }) => !gone).map(({ line }) => `${line.tab}|${line.dimension}|${line.key}`),
  );
  // from the last on: those before it keep their places
  const going = lines.filter(({ at }) => at >= 0).sort((left, right) => right.at - left.at);
  const deletions = going.flatMap(({ line, at }): SheetRequest[] => {
    const sheetId = look.tabs.get(line.tab)?.state.sheetId ?? 0;
    const range = { sheetId, dimension: line.dimension, startIndex: at, endIndex: at + 1 };
    return [...namesOn(line, look), { deleteDimension: { range } }];
  });
  const shown = book.hidden.flatMap(({ tab, dimension, key }): SheetRequest[] => {
    const live = look.tabs.get(tab);
    const at = live?.columnOf(key) ?? null;
    if (!live || at === null) return [];
    const range = { sheetId: live.state.sheetId, dimension, startIndex: at, endIndex: at + 1 };
    return [{ updateDimensionProperties: { range, properties: { hiddenByUser: false }, fields: 'hiddenByUser' } }];
  });
  const renamed = book.renames.flatMap((rename) => unrenameRequests(rename, look.snapshot));
  done.count += book.renames.length;
  const tabs = book.tabs.map((tab) => ({ ...tab, requests: undoTab(tab.key, look, done) }));
  const isKept = new Set(
    tabs.filter(({ key, requests }) => requests.length === 0 && look.snapshot.tabs.has(key)).map(({ key }) => key),
  );
  const unmade = tabs.filter(({ key, fresh }) => fresh && !isKept.has(key)).map(({ key }) => key);
  const cells = new Map(look.base.cells);
  for (const [id, before, after] of book.base) {
    const [tab = '', row = '', column = ''] = id.split('|');
    if (isKept.has(tab) || stay.has(`${tab}|ROWS|${row}`) || stay.has(`${tab}|COLUMNS|${column}`)) continue;
    if ((cells.get(id) ?? null) !== after) continue;
    if (before === null) cells.delete(id);
    else cells.set(id, before);
  }
  const decisions = new Map(look.base.decisions);
  for (const [id, before, after] of book.decisions) {
    if (JSON.stringify(decisions.get(id) ?? null) !== JSON.stringify(after)) continue;
    if (after !== null) done.count += 1;
    if (before === null) decisions.delete(id);
    else decisions.set(id, before);
  }
  return {
    requests: [...done.requests, ...shown, ...renamed, ...deletions, ...tabs.flatMap(({ requests }) => requests)],
    count: done.count,
    kept: done.kept,
    base: { cells, decisions },
    unmade,
  };
}
