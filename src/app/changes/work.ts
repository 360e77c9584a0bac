/** What a plan of changes writes into one workbook: our own news, and what people decided to put back. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { addBaseSheet, meaningHash, writeBase, type Base, type Decision } from '../../reconcile/drift/base';
import type { RenamedColumn } from '../../blueprint/migrations';
import { isRemembered } from '../../reconcile/drift/attributes';
import { driftId, liveHash, type Drift } from '../../reconcile/drift/diff';
import type { LiveCell, LiveTab } from '../../reconcile/drift/live';
import { cellId, type ManagedCell } from '../../reconcile/drift/managed';
import { repairRequests } from '../../reconcile/drift/repair';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { lowerChanges } from '../../reconcile/lower/lowerChanges';
import type { ThemeSettings } from '../../reconcile/lower/theme';
import type { Noted, UndoBook, UndoLine } from '../../reconcile/undo/bookNotes';
import { movedPlace, withLines } from '../../reconcile/upgrade/newLines';
import type { Ports } from '../ports';
import { writeRecord } from '../setup/record';
import type { ChangeChoice } from '../viewTypes';
import { forgetColumns } from './forgetColumns';
import type { Inspection } from './inspect';
import { migrationWork } from './migrations';
import { noteBook } from './noteChanges';
import { restoreColumn } from './restoreColumn';
import { structureWork } from './structure';

export interface Work {
  readonly inspection: Inspection;
  readonly requests: SheetRequest[];
  readonly written: ManagedCell[];
  readonly decided: Map<string, Decision>;
  /** Drifts that are put back. */
  readonly undecided: Set<string>;
  /** Columns that are put back, by tab. */
  readonly restored: Map<string, readonly string[]>;
  readonly noted: Noted[];
  readonly lines: UndoLine[];
  readonly hidden: UndoLine[];
  readonly renames: RenamedColumn[];
  readonly tabs: { key: string; fresh: boolean }[];
  cells: number;
  settled: number;
}

export const settingsOf = ({ record }: Inspection): ThemeSettings => ({
  language: record.language,
  currency: record.currency,
});

/** A tab as it stands once the lines of a newer template are in, for what is written after them. */
function tabAfter(inspection: Inspection, tab: string): LiveTab | undefined {
  const live = inspection.tabs.get(tab);
  const lines = inspection.lines.get(tab);
  return live && lines ? withLines(live, lines) : live;
}

const placesAfter = (inspection: Inspection, tab: string, places: readonly LiveCell[]): LiveCell[] =>
  places.map((place) => movedPlace(place, inspection.lines.get(tab) ?? []));

const emptyWork = (inspection: Inspection): Work => ({
  inspection,
  requests: [],
  written: [],
  decided: new Map(),
  undecided: new Set(),
  restored: new Map(),
  noted: [],
  lines: [],
  hidden: [],
  renames: [],
  tabs: [],
  cells: 0,
  settled: 0,
});

function putBackTab(drift: Drift, work: Work): void {
  const { inspection } = work;
  const sheet = inspection.sheets.find((each) => each.key === drift.tab);
  if (!sheet) return;
  const index = inspection.sheets.indexOf(sheet);
  work.requests.push(...lowerChanges([{ kind: 'addTab', sheet, index }], settingsOf(inspection)));
  work.tabs.push({ key: sheet.key, fresh: false });
  work.cells += sheet.cells.length;
}

function putBackColumn(drift: Drift, cell: ManagedCell, live: LiveTab, work: Work): void {
  const { inspection } = work;
  const sheet = inspection.sheets.find((each) => each.key === drift.tab);
  if (!sheet) return;
  const restored = work.restored.get(drift.tab) ?? [];
  work.restored.set(drift.tab, [...restored, cell.columnKey]);
  work.requests.push(
    ...restoreColumn(
      sheet,
      cell.columnKey,
      live,
      inspection.snapshot,
      settingsOf(inspection),
      (tab) => tabAfter(inspection, tab),
      restored.length,
    ),
  );
  work.lines.push({ tab: drift.tab, dimension: 'COLUMNS', key: cell.columnKey });
  work.cells += 1;
}

function putBack(drift: Drift, work: Work): void {
  const { inspection } = work;
  work.undecided.add(driftId(drift));
  if (drift.kind === 'tabGone') return putBackTab(drift, work);
  const live = tabAfter(inspection, drift.tab);
  const { cell } = drift;
  if (!live || !cell) return;
  if (drift.kind === 'columnGone') putBackColumn(drift, cell, live, work);
  else {
    const places = placesAfter(inspection, drift.tab, drift.places);
    work.requests.push(...repairRequests(cell, live, places, (tab) => tabAfter(inspection, tab)));
    work.noted.push({ cell, places: drift.places });
    work.cells += drift.places.length;
  }
  work.written.push(cell);
}

/** An old column that new ones took the place of: out of sight, with its values, and never mentioned again. */
function hide(drift: Drift, work: Work): void {
  const state = work.inspection.tabs.get(drift.tab)?.state;
  const at = drift.places[0]?.column;
  if (drift.kind !== 'replaced' || !state || at === undefined || !drift.cell) return;
  const range = { sheetId: state.sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
  work.requests.push({
    updateDimensionProperties: { range, properties: { hiddenByUser: true }, fields: 'hiddenByUser' },
  });
  work.hidden.push({ tab: drift.tab, dimension: 'COLUMNS', key: drift.cell.columnKey });
  work.decided.set(driftId(drift), { kind: 'ignore', live: '' });
  work.cells += 1;
}

function settle(drift: Drift, choice: Exclude<ChangeChoice, 'putBack' | 'hide'>, work: Work): void {
  work.decided.set(driftId(drift), { kind: choice, live: liveHash(drift.places) });
  work.settled += 1;
}

/** Our own news: tabs, lines and names of a newer template, and what it says otherwise in places that nobody touched. */
function bringNews(ports: Ports, work: Work): void {
  const { inspection } = work;
  const migration = migrationWork(ports, inspection, (tab) => tabAfter(inspection, tab));
  work.requests.push(...migration.before);
  work.renames.push(...migration.renames);
  work.cells += migration.count;
  const structure = structureWork(inspection, settingsOf(inspection));
  work.requests.push(...structure.requests);
  work.written.push(...structure.written);
  work.cells += structure.count;
  for (const [tab, lines] of inspection.lines)
    work.lines.push(...lines.map(({ dimension, key }) => ({ tab, dimension, key })));
  work.tabs.push(...inspection.newTabs.map(({ key }) => ({ key, fresh: true })));
  for (const { tab, cell, places } of inspection.updates) {
    const live = tabAfter(inspection, tab);
    if (!live) continue;
    work.requests.push(
      ...repairRequests(cell, live, placesAfter(inspection, tab, places), (each) => tabAfter(inspection, each)),
    );
    work.noted.push({ cell, places });
    work.cells += places.length;
  }
  work.requests.push(...migration.after);
}

/** Everything that is to be written into one workbook; `news` false leaves our own news for another time. */
export function workOf(
  ports: Ports,
  inspection: Inspection,
  drifts: readonly Drift[],
  choices: ReadonlyMap<string, ChangeChoice>,
  news = true,
): Work {
  const work = emptyWork(inspection);
  if (news) bringNews(ports, work);
  for (const drift of drifts) {
    const choice = choices.get(driftId(drift));
    if (choice === 'putBack') putBack(drift, work);
    else if (choice === 'hide') hide(drift, work);
    else if (choice !== undefined) settle(drift, choice, work);
  }
  for (const [tab, columns] of work.restored)
    work.requests.push(...forgetColumns(ports.sheets, inspection.snapshot, tab, columns));
  return work;
}

/** Whether there is anything to write at all. */
export const hasWork = (work: Work): boolean => work.requests.length > 0 || work.decided.size > 0;

/** The base after this work: what was written or already agrees is ours, decisions are remembered. */
function nextBase({ inspection, written, undecided, decided }: Work, news: boolean): Base {
  const cells = new Map(inspection.base.cells);
  const updated = news ? inspection.updates.map((update) => update.cell) : [];
  for (const cell of [...inspection.agreed, ...written, ...updated])
    if (isRemembered(cell)) cells.set(cellId(cell), meaningHash(cell.meaning));
  const decisions = new Map(inspection.base.decisions);
  for (const id of [...written.map(cellId), ...undecided]) decisions.delete(id);
  for (const [id, decision] of decided) decisions.set(id, decision);
  return { cells, decisions };
}

/** The record learns of new tabs and of the template's version, when they are news. */
function newRecord(inspection: Inspection, definition: DepartmentDefinition): SheetRequest[] {
  const { record, newTabs } = inspection;
  if (newTabs.length === 0 && record.version === definition.version) return [];
  const tabs = [...record.tabs, ...newTabs.map((sheet) => sheet.key)];
  const text = writeRecord({ ...record, version: definition.version, tabs });
  return lowerChanges([{ kind: 'setRecord', record: text, existing: true }], settingsOf(inspection));
}

export interface Planned {
  readonly requests: readonly SheetRequest[];
  readonly note: UndoBook;
}

/** The batch of one workbook, and what stood there before. */
export function batchOf(ports: Ports, definition: DepartmentDefinition, work: Work, news = true): Planned {
  const { inspection } = work;
  const base = nextBase(work, news);
  const note = noteBook(ports, definition, inspection, { ...work, cells: work.written }, base);
  return {
    requests: [
      ...work.requests,
      ...(inspection.baseRows > 0 ? [] : [addBaseSheet()]),
      ...writeBase(base, inspection.baseRows),
      ...(news ? newRecord(inspection, definition) : []),
    ],
    note: news ? note : withoutVersion(note),
  };
}

const withoutVersion = ({ version: _version, ...note }: UndoBook): UndoBook => note;
