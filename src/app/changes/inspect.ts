/** Compares a workbook with what the add-on keeps there: two reads, nothing written. */
import { compileWorkbook } from '../../blueprint/compile/compileWorkbook';
import type { SheetModel } from '../../blueprint/compile/sheetModel';
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import type { Language } from '../../shared/text';
import { BASE_SHEET_ID, baseOf, cellsByTab, readBase, type Base } from '../../reconcile/drift/base';
import { diffTab, goneTabs, replacedDrifts, type Drift, type Update } from '../../reconcile/drift/diff';
import { liveDress, type ColumnLook, type LiveDress, type SheetAnswer } from '../../reconcile/drift/dress';
import { liveTab, type LiveTab } from '../../reconcile/drift/live';
import { cellId, DATA_ROWS, isCell, sheetKeys, type ManagedCell } from '../../reconcile/drift/managed';
import { managedByTab } from '../../reconcile/drift/managedOf';
import type { GridAnswer } from '../../reconcile/googleSheets';
import {
  pendingMigrations,
  renamedBase,
  renamedDress,
  renamedSnapshot,
  replacedColumns,
  type Pending,
} from '../../reconcile/upgrade/migrate';
import { knownKeys, newLines, type NewLine } from '../../reconcile/upgrade/newLines';
import type { TabState, WorkbookSnapshot } from '../../reconcile/snapshot';
import { UNDO_SHEET_ID } from '../../reconcile/undo/undoLog';
import type { CellArea, Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord, type DepartmentRecord } from '../setup/record';

export interface Inspection {
  readonly workbook: WorkbookKey;
  readonly snapshot: WorkbookSnapshot;
  readonly record: DepartmentRecord;
  /** Language in which it is wanted. */
  readonly language: Language;
  readonly sheets: readonly SheetModel[];
  /** The same in the language that it was made in. */
  readonly before: readonly SheetModel[];
  readonly managed: ReadonlyMap<string, readonly ManagedCell[]>;
  readonly tabs: ReadonlyMap<string, LiveTab>;
  readonly base: Base;
  /** Rows that the base takes in its sheet; 0 when the sheet is not there. */
  readonly baseRows: number;
  readonly drifts: readonly Drift[];
  readonly updates: readonly Update[];
  readonly agreed: readonly ManagedCell[];
  /** Columns and rows that a newer template brings, by tab. */
  readonly lines: ReadonlyMap<string, readonly NewLine[]>;
  /** Tabs that a newer template brings. */
  readonly newTabs: readonly SheetModel[];
  /** Migrations that this workbook has not seen. */
  readonly pending: Pending;
  /** Sheets of the team's own, by title; empty unless asked for. */
  readonly others: ReadonlyMap<string, SheetAnswer>;
}

export interface InspectOptions {
  /** Language in which the workbook is wanted; its own without it. */
  readonly language?: Language;
  /** Reads nothing of the structure again. */
  readonly snapshot?: WorkbookSnapshot;
  /** Looks at lists and formats that differ by the language in all rows of tables, not in the first ones. */
  readonly deep?: boolean;
  /** Does not ask which formulas show an error: it costs the file a calculation. */
  readonly withoutErrors?: boolean;
  /** Columns of a table that are read as well. */
  readonly columns?: (tab: string) => readonly string[];
  /** Looks at these tabs alone. */
  readonly only?: ReadonlySet<string>;
  /** Reads the sheets that the team added, too. */
  readonly others?: boolean;
}

/** Answers that decide nothing which is compared: labels, headers and formulas do not depend on them. */
const answersOf = (record: DepartmentRecord, language: Language): DepartmentAnswers => ({
  language,
  company: '',
  product: '',
  currency: record.currency,
  timeZone: record.timeZone,
  channels: [],
  roles: [],
  sample: false,
  today: '2000-01-01',
});

/** Data rows whose lists and formats tell those of a column. */
const FIRST_ROWS = 3;
/** Cells up to which a table is looked at as a whole: beyond it Google's answer would be tens of megabytes. */
const MANY_CELLS = 60_000;
const MANY_ROWS = 200;

/** Columns of a table that are read to the end, and those whose lists and formats are looked at in every row. */
interface Deep {
  readonly columns: (tab: string) => readonly string[];
  readonly dressed: (tab: string) => readonly string[];
}

type Managed = ReadonlyMap<string, readonly ManagedCell[]>;

/** Columns of a table whose list or format is wanted otherwise than it was made. */
function dressedOtherwise(known: Managed, wanted: Managed, tab: string): string[] {
  const dressOf = (cells: readonly ManagedCell[] = []): ManagedCell[] =>
    cells.filter((cell) => cell.rowKey === DATA_ROWS && !isCell(cell));
  const before = new Map(dressOf(known.get(tab)).map((cell) => [cellId(cell), cell.meaning]));
  const other = dressOf(wanted.get(tab)).filter((cell) => before.get(cellId(cell)) !== cell.meaning);
  return [...new Set(other.map((cell) => cell.columnKey))];
}

interface Look {
  readonly areas: readonly CellArea[];
  readonly lookOf: (column: number) => ColumnLook;
}

const upTo = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, index) => index + 1);

const WHOLE: ColumnLook = { rows: [], whole: true };

/** What of a sheet is read: a panel or form as a whole, of a table its first rows, its formula columns, and the columns that are asked for. */
function lookAt(sheet: SheetModel, snapshot: WorkbookSnapshot, deep: Deep): Look {
  const state = snapshot.tabs.get(sheet.key);
  if (!state) return { areas: [], lookOf: () => WHOLE };
  const { sheetId, rowCount } = state;
  if (sheet.blocks.length === 0) return { areas: [{ sheetId }], lookOf: () => WHOLE };
  const placesOf = (keys: readonly (string | undefined)[]): number[] =>
    keys.flatMap((key) => (key === undefined ? [] : (state.columns.get(key) ?? [])));
  const formulas = placesOf(
    sheet.blocks.map(({ owner }, at) => (owner === 'formula' ? sheet.lines[at]?.key : undefined)),
  );
  const dressed = placesOf(deep.dressed(sheet.key));
  const whole = dressed.length * rowCount <= MANY_CELLS;
  const deepLook: ColumnLook = { rows: upTo(Math.min(rowCount - 1, whole ? rowCount : MANY_ROWS)), whole };
  const firstLook: ColumnLook = { rows: upTo(Math.min(rowCount - 1, FIRST_ROWS)), whole: false };
  const toTheEnd = new Set([...formulas, ...placesOf(deep.columns(sheet.key)), ...(whole ? dressed : [])]);
  const column = (at: number): CellArea => ({ sheetId, startRow: 1, startColumn: at, endColumn: at + 1 });
  return {
    areas: [
      { sheetId, startRow: 0, endRow: FIRST_ROWS + 1 },
      ...[...toTheEnd].map(column),
      ...dressed.filter((at) => !toTheEnd.has(at)).map((at) => ({ ...column(at), endRow: deepLook.rows.length + 1 })),
    ],
    lookOf: (at) => (dressed.includes(at) ? deepLook : firstLook),
  };
}

/** Sheets that people added to the workbook. A few dozen are read; nobody has more. */
const MANY_SHEETS = 40;
const ownSheets = (snapshot: WorkbookSnapshot): { readonly sheetId: number; readonly title: string }[] => {
  const ours = new Set([...snapshot.tabs.values()].map((tab) => tab.sheetId));
  return snapshot.sheetIds
    .map((sheetId, at) => ({ sheetId, title: snapshot.titles[at] ?? '' }))
    .filter(({ sheetId }) => !ours.has(sheetId) && sheetId !== BASE_SHEET_ID && sheetId !== UNDO_SHEET_ID)
    .slice(0, MANY_SHEETS);
};

const baseValues = (blocks: readonly GridAnswer[]): string[][] =>
  (blocks[0]?.rowData ?? []).map((row) => (row.values ?? []).map((cell) => cell.userEnteredValue?.stringValue ?? ''));

/**
 * What was written last: remembered in the workbook, or else what the blueprint says in the language that it was made in. A cell that the
 * workbook does not remember came with a newer template, and with it its format. What a cell holds that the add-on fills with facts is not
 * remembered: there the row tells. Of the base only what belongs to the tab, since it is compared tab by tab.
 */
function withFallback(base: Base, remembered: ReadonlyMap<string, string>, known: readonly ManagedCell[]): Base {
  const cellsOfOurs = new Set(known.filter(isCell).map(cellId));
  let rows: ReadonlySet<string> | undefined;
  const written = (cell: ManagedCell): boolean => {
    if (base.cells.size === 0) return true;
    if (isCell(cell)) return false;
    const onCell = cell.kind === 'format' && cell.rowKey !== DATA_ROWS;
    if (!onCell || cell.quiet === true) return true;
    const id = cellId({ ...cell, kind: 'label' });
    return cellsOfOurs.has(id) ? remembered.has(id) : (rows ??= knownKeys(base, cell.tab).ROWS).has(cell.rowKey);
  };
  return { ...base, cells: new Map([...baseOf(known.filter(written), 'all'), ...remembered]) };
}

interface Found {
  readonly blocks: readonly GridAnswer[];
  readonly dress: LiveDress;
}

/** The tabs that are there, as they are. */
function liveTabs(
  sheets: readonly SheetModel[],
  snapshot: WorkbookSnapshot,
  managed: Managed,
  find: (sheet: SheetModel, state: TabState) => Found,
): ReadonlyMap<string, LiveTab> {
  const tabs = new Map<string, LiveTab>();
  for (const sheet of sheets) {
    const state = snapshot.tabs.get(sheet.key);
    if (!state) continue;
    const { blocks, dress } = find(sheet, state);
    tabs.set(sheet.key, liveTab(state, snapshot, blocks, managed.get(sheet.key) ?? [], dress, sheetKeys(sheet)));
  }
  return tabs;
}

/** Compares one workbook. @throws AppError NO_ACCESS when this person may not read it */
export function inspectWorkbook(
  ports: Ports,
  definition: DepartmentDefinition,
  workbook: WorkbookKey,
  id: string,
  options: InspectOptions = {},
): Inspection {
  const read = options.snapshot ?? snapshotOf(ports, id);
  const record = parseRecord(read.departmentRecord ?? '');
  const migrations = definition.migrations ?? [];
  const pending = pendingMigrations(migrations, record.version, read);
  const snapshot = renamedSnapshot(read, pending.renames);
  const language = options.language ?? record.language;
  const compiled = (to: Language): readonly SheetModel[] =>
    compileWorkbook(definition, workbook, answersOf(record, to)).sheets.filter(
      ({ key }) => options.only?.has(key) ?? true,
    );
  const sheets = compiled(language);
  const settings = { currency: record.currency };
  const managed = managedByTab({ sheets }, { ...settings, language });
  // compiling is most of the work: what is wanted in the language that it has is what it was made from
  const isOwn = language === record.language;
  const made = { sheets: isOwn ? sheets : compiled(record.language) };
  const known = isOwn ? managed : managedByTab(made, { ...settings, language: record.language });
  const deep: Deep = {
    columns: options.columns ?? (() => []),
    dressed: (tab) => (options.deep ? dressedOtherwise(known, managed, tab) : []),
  };
  const hasBase = snapshot.sheetIds.includes(BASE_SHEET_ID);
  const looks = new Map(sheets.map((sheet) => [sheet.key, lookAt(sheet, snapshot, deep)]));
  const own = options.others ? ownSheets(snapshot) : [];
  const areas = [
    ...[...looks.values()].flatMap((look) => look.areas),
    ...own.map(({ sheetId }) => ({ sheetId })),
    ...(hasBase ? [{ sheetId: BASE_SHEET_ID }] : []),
  ];
  const answers = ports.sheets.readSheets(id, areas, { errors: options.withoutErrors !== true });
  const baseText = hasBase ? baseValues(answers.get(BASE_SHEET_ID)?.data ?? []) : [];
  const base = renamedBase(readBase(baseText), pending.renames);
  const tabs = liveTabs(sheets, snapshot, managed, (sheet, state) => {
    const answer: SheetAnswer = answers.get(state.sheetId) ?? {};
    const { lookOf } = looks.get(sheet.key) ?? { lookOf: () => WHOLE };
    return { blocks: answer.data ?? [], dress: renamedDress(liveDress(answer, lookOf), sheet.key, pending.renames) };
  });
  const lines = new Map<string, readonly NewLine[]>();
  for (const sheet of sheets) {
    const live = tabs.get(sheet.key);
    const found = live ? newLines(sheet, live, base) : [];
    if (found.length > 0) lines.set(sheet.key, found);
  }
  const isNew = ({ kind, cell, tab }: Drift): boolean =>
    (lines.get(tab) ?? []).some(
      (line) =>
        (kind === 'columnGone' && line.dimension === 'COLUMNS' && line.key === cell?.columnKey) ||
        (kind === 'rowGone' && line.dimension === 'ROWS' && line.key === cell?.rowKey),
    );
  const remembered = cellsByTab(base);
  const diffs = [...tabs].map(([key, live]) =>
    diffTab(managed.get(key) ?? [], live, withFallback(base, remembered.get(key) ?? new Map(), known.get(key) ?? [])),
  );
  return {
    workbook,
    snapshot,
    record,
    language,
    sheets,
    before: made.sheets,
    others: new Map(own.map(({ sheetId, title }) => [title, answers.get(sheetId) ?? {}])),
    managed,
    tabs,
    base,
    pending,
    baseRows: baseText.length,
    drifts: [
      ...replacedDrifts(replacedColumns(migrations, snapshot), tabs, base),
      ...goneTabs(sheets, snapshot, new Set(record.tabs), base),
      ...diffs.flatMap((diff) => diff.drifts.filter((drift) => !isNew(drift))),
    ],
    updates: diffs.flatMap((diff) => diff.updates),
    agreed: diffs.flatMap((diff) => diff.agreed),
    lines,
    // without a memory of what we wrote, new and deleted cannot be told apart
    newTabs: sheets.filter((sheet) => hasBase && !snapshot.tabs.has(sheet.key) && !record.tabs.includes(sheet.key)),
  };
}
