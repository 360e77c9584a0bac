/**
 * Undoes the last run: puts back what stood in the cells that it wrote, where they still hold what it wrote; what people changed since is
 * theirs, and listed.
 */
import { AppError } from '../../shared/errors';
import { fill, pick, t, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { DEPARTMENT_METADATA_ID } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import {
  clearLog,
  markRun,
  NO_RUN,
  readLog,
  rowHash,
  UNDO_SHEET_ID,
  type AddedRows,
  type UndoBatch,
  type UndoRow,
} from '../../reconcile/undo/undoLog';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { refuseWhileOthersRun, releaseRequests } from '../lease/lease';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { writeRecord, type DepartmentRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { readTables, type WorkbookValues } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { sameValue } from '../tables/syncTable';
import { momentText } from '../views/overview';
import { recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import type { TableData } from '../tables/tableRead';
import type { UndoReport, UndoView } from '../viewTypes';

const keyText = (key: readonly Scalar[]): string => JSON.stringify(key.map((each) => (each === '' ? null : each)));

function readBatches(ports: Ports, snapshot: WorkbookSnapshot): UndoBatch[] {
  if (snapshot.undoRun === null || snapshot.undoRun === NO_RUN || !snapshot.sheetIds.includes(UNDO_SHEET_ID)) return [];
  const blocks = ports.sheets.readCells(snapshot.spreadsheetId, [{ sheetId: UNDO_SHEET_ID }]).get(UNDO_SHEET_ID);
  const rows = (blocks?.[0]?.rowData ?? []).map((row) =>
    (row.values ?? []).map((cell) => cell.userEnteredValue?.stringValue ?? ''),
  );
  return readLog(rows);
}

/** What could be undone; null when there is nothing. Reads only. */
export function undoView(ports: Ports): UndoView {
  const { snapshot } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const batches = readBatches(ports, snapshot);
  const [first] = batches;
  if (!first) return { run: null };
  const cells = batches
    .flatMap((batch) => batch.tables)
    .filter((table) => !SILENT.has(table.tab))
    .reduce((sum, table) => sum + table.rows.length + table.added.rows.length, 0);
  return { run: { runId: first.runId, at: momentText(first.at), who: first.who, what: first.what, rows: cells } };
}

/** Tables of the add-on's own memory: they go back with the run, and are no rows that people count. */
const SILENT: ReadonlySet<string> = new Set(['import_memory']);

interface Undone {
  readonly writes: CellWrite[];
  readonly kept: Issue[];
}

const keptIssue = (tab: string, column: string, live: Scalar): Issue => ({
  severity: 'warning',
  code: 'undo.kept',
  what: t('Ячейку изменили после запуска: она оставлена', 'A cell was changed after the run: it was left'),
  where: { tab, ...(column === '' ? {} : { column }), value: String(live ?? '') },
  action: t('Проверьте её сами', 'Check it yourself'),
});

function undoRow(data: TableData, rows: ReadonlyMap<string, TableData['rows'][number]>, row: UndoRow): Undone {
  const live = rows.get(keyText(row.key));
  const result: Undone = { writes: [], kept: [] };
  if (!live || !data.state) return result;
  for (const [column, [before, after]] of Object.entries(row.cells)) {
    if (!data.state.columns.has(column)) continue;
    const now = live.values[column] ?? null;
    if (sameValue(now, before)) continue;
    if (sameValue(now, after)) result.writes.push(...recordWrites(data.state, live.row, { [column]: before }));
    else result.kept.push(keptIssue(data.state.title, column, now));
  }
  return result;
}

/** A new row goes as a whole while it holds what the run wrote; one that people changed since stays as a whole. */
function removeRow(
  data: TableData,
  rows: ReadonlyMap<string, TableData['rows'][number]>,
  columns: readonly string[],
  [key, hash]: AddedRows['rows'][number],
): Undone {
  const live = rows.get(keyText(key));
  if (!live || !data.state) return { writes: [], kept: [] };
  if (rowHash(columns.map((column) => live.values[column] ?? null)) !== hash)
    return { writes: [], kept: [keptIssue(data.state.title, '', key.map(String).join(' · '))] };
  const empty = Object.fromEntries(columns.map((column) => [column, null]));
  return { writes: recordWrites(data.state, live.row, empty), kept: [] };
}

function undoTables(
  values: WorkbookValues,
  batches: readonly UndoBatch[],
): { requests: SheetRequest[]; rows: number; kept: Issue[] } {
  const requests: SheetRequest[] = [];
  const kept: Issue[] = [];
  let rows = 0;
  // last batch first: a row that two batches wrote goes back through both
  for (const table of [...batches].reverse().flatMap((batch) => batch.tables)) {
    const data = values.table(table.tab);
    if (!data.state) continue;
    const byKey = new Map(
      data.rows.map((row) => [keyText(table.keyColumns.map((key) => row.values[key] ?? null)), row]),
    );
    const undone = [
      ...table.rows.map((row) => undoRow(data, byKey, row)),
      ...table.added.rows.map((row) => removeRow(data, byKey, table.added.columns, row)),
    ];
    if (!SILENT.has(table.tab)) rows += undone.filter((each) => each.writes.length > 0).length;
    kept.push(...undone.flatMap((each) => each.kept));
    requests.push(
      ...writeCells(
        data.state.sheetId,
        undone.flatMap((each) => each.writes),
      ),
    );
  }
  return { requests, rows, kept };
}

/** Named cells go back together with the memory of them, or the next refresh would take them for a person's. */
function undoNames(
  snapshot: WorkbookSnapshot,
  record: DepartmentRecord,
  values: WorkbookValues,
  batches: readonly UndoBatch[],
): SheetRequest[] {
  const requests: SheetRequest[] = [];
  const written: Record<string, Scalar> = { ...record.written };
  for (const batch of [...batches].reverse()) {
    for (const [name, [before, after]] of Object.entries(batch.names)) {
      const range = snapshot.names.get(name);
      if (!range || !sameValue(values.cell(name), after)) continue;
      written[name] = before;
      const place = { row: range.startRowIndex ?? 0, column: range.startColumnIndex ?? 0, value: before };
      requests.push(...writeCells(range.sheetId, [place]));
    }
  }
  if (requests.length === 0) return [];
  return [
    ...requests,
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: DEPARTMENT_METADATA_ID } }],
        developerMetadata: { metadataValue: writeRecord({ ...record, written }) },
        fields: 'metadataValue',
      },
    },
  ];
}

const say = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  ru: fill(text.ru, values),
  en: fill(text.en, values),
});

/** Problems that are listed; nobody reads a hundred. */
const MAX_KEPT = 20;

/**
 * Undoes the run that was shown.
 *
 * @throws AppError STALE_PLAN when another run came after it
 */
export function undoLastRun(
  ports: Ports,
  definition: DepartmentDefinition,
  input: { readonly runId: string },
): UndoReport {
  const startedMs = ports.now();
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  if (snapshot.undoRun !== input.runId) throw new AppError('STALE_PLAN', 'another run came after the one to undo', {});
  refuseWhileOthersRun(ports, snapshot);
  const batches = readBatches(ports, snapshot);
  const tabs = new Map<string, Set<string>>();
  for (const table of batches.flatMap((batch) => batch.tables)) {
    const columns = tabs.get(table.tab) ?? new Set(table.keyColumns);
    tabs.set(table.tab, columns);
    for (const row of table.rows) for (const column of Object.keys(row.cells)) columns.add(column);
    for (const column of table.added.columns) columns.add(column);
  }
  const values = readTables(
    ports.sheets,
    snapshot,
    [...tabs].map(([tab, columns]) => ({ tab: tableOf(definition, tab), columns: [...columns] })),
    [...new Set(batches.flatMap((batch) => Object.keys(batch.names)))],
  );
  const tables = undoTables(values, batches);
  const what = batches[0]?.what ?? t('', '');
  guardedWrite(ports, snapshot, [
    ...tables.requests,
    ...undoNames(snapshot, record, values, batches),
    clearLog(),
    markRun(snapshot, NO_RUN),
    // a run that died half-way is over when it is undone
    ...releaseRequests(ports, snapshot),
    ...journalRequests(ports, snapshot, record.language, {
      what: t('Отмена', 'Undo'),
      result: say(
        t('«{what}»: возвращено строк {rows}, оставлено {kept}', '“{what}”: {rows} rows put back, {kept} left'),
        {
          what: pick(what, record.language),
          rows: tables.rows,
          kept: tables.kept.length,
        },
      ),
      changes: tables.rows,
      startedMs,
      details: t('', ''),
    }),
  ]);
  return { rows: tables.rows, kept: tables.kept.length, problems: tables.kept.slice(0, MAX_KEPT) };
}
