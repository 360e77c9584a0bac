/**
 * Undoes the last run: puts back what stood in the cells and documents that it wrote, where they still hold what it wrote; what people
 * changed since is theirs, and listed.
 */
import { AppError } from '../../shared/errors';
import { fill, pick, t, type Text } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import {
  clearLog,
  markRun,
  readLog,
  runInLog,
  UNDO_SHEET_ID,
  undoneMark,
  type UndoBatch,
} from '../../reconcile/undo/undoLog';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { openDocuments } from '../documents/openDocuments';
import { refuseWhileOthersRun, releaseRequests } from '../lease/lease';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { shareSheets } from '../sharing/sharedSheets';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { readDepartment, type DepartmentQuestion } from '../tables/readDepartment';
import { readTables } from '../tables/readTables';
import { writeCells } from '../tables/tableWrite';
import { momentText } from '../views/overview';
import type { UndoReport, UndoView } from '../viewTypes';
import { undoDocuments } from './undoDocuments';
import { sampleAgain } from './undoSample';
import { SILENT, undoNames, undoTables } from './undoTables';

function readBatches(ports: Ports, snapshot: WorkbookSnapshot): UndoBatch[] {
  if (runInLog(snapshot) === null || !snapshot.sheetIds.includes(UNDO_SHEET_ID)) return [];
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
  const rows = batches
    .flatMap((batch) => batch.tables)
    .filter((table) => !SILENT.has(table.tab))
    .reduce((sum, table) => sum + table.rows.length + table.added.rows.length + (table.removed?.rows.length ?? 0), 0);
  const documents = new Set(
    batches.flatMap((batch) => [...(batch.documents ?? []), ...(batch.made ?? [])].map(({ key }) => key)),
  );
  return {
    run: {
      runId: first.runId,
      at: momentText(first.at),
      who: first.who,
      what: first.what,
      rows,
      documents: documents.size,
    },
  };
}

/** Columns that the log names, by table. */
function questionOf(batches: readonly UndoBatch[]): DepartmentQuestion {
  const tables = new Map<string, Set<string>>();
  for (const table of batches.flatMap((batch) => batch.tables)) {
    const columns = tables.get(table.tab) ?? new Set(table.keyColumns);
    tables.set(table.tab, columns);
    for (const row of table.rows) for (const column of Object.keys(row.cells)) columns.add(column);
    for (const column of [...table.added.columns, ...(table.removed?.columns ?? [])]) columns.add(column);
  }
  return { tables: Object.fromEntries([...tables].map(([tab, columns]) => [tab, [...columns]])) };
}

const say = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  ru: fill(text.ru, values),
  en: fill(text.en, values),
});

/** Problems that are listed; nobody reads a hundred. */
const MAX_KEPT = 20;

/** Documents are undone for so long in one call; the panel goes on with the rest. */
const CALL_MS = 25_000;

const RESULT = t(
  '«{what}»: возвращено строк {rows}, документов {documents}, оставлено {kept}',
  '“{what}”: rows put back {rows}, documents {documents}, left {kept}',
);

/**
 * Undoes the run that was shown. Done again for a run that is undone already, it changes nothing.
 *
 * @throws AppError STALE_PLAN when another run came after it
 */
export function undoLastRun(
  given: Ports,
  definition: DepartmentDefinition,
  input: { readonly runId: string },
): UndoReport {
  const startedMs = given.now();
  const { ports, send } = shareSheets(given);
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  if (snapshot.undoRun === undoneMark(input.runId)) return { rows: 0, documents: 0, kept: 0, problems: [], left: 0 };
  if (snapshot.undoRun !== input.runId) throw new AppError('STALE_PLAN', 'another run came after the one to undo', {});
  refuseWhileOthersRun(ports, snapshot);
  const batches = readBatches(ports, snapshot);
  const names = readTables(
    ports.sheets,
    snapshot,
    [],
    [...new Set(batches.flatMap((batch) => Object.keys(batch.names)))],
  );
  const values = readDepartment(ports, definition, record, questionOf(batches));
  const hasDocuments = batches.some((batch) => (batch.documents ?? []).length + (batch.made ?? []).length > 0);
  const open = hasDocuments ? openDocuments(ports, definition, snapshot.spreadsheetId) : null;
  const documents = undoDocuments(ports, open, batches, () => ports.now() - startedMs > CALL_MS);
  if (documents.left > 0)
    return { rows: 0, documents: documents.documents, kept: 0, problems: [], left: documents.left };
  const tables = undoTables(values.table, batches, record.language, (written) =>
    documents.staying.has(String(written)),
  );
  const kept = [...documents.kept, ...tables.kept];
  for (const [workbook, requests] of tables.requests) {
    const id = record.workbooks[workbook];
    if (workbook !== 'pulse' && id !== undefined && requests.length > 0) ports.sheets.batchUpdate(id, requests);
  }
  guardedWrite(ports, snapshot, [
    ...(tables.requests.get('pulse') ?? []),
    ...(open?.index.state ? writeCells(open.index.state.sheetId, documents.cells) : []),
    ...undoNames(snapshot, record, names.cell, batches),
    ...sampleAgain(record, batches),
    clearLog(),
    markRun(snapshot, undoneMark(input.runId)),
    // a run that died half-way is over when it is undone
    ...releaseRequests(ports, snapshot),
    ...journalRequests(ports, snapshot, record.language, {
      what: t('Отмена', 'Undo'),
      result: say(RESULT, {
        what: pick(batches[0]?.what ?? t('', ''), record.language),
        rows: tables.rows,
        documents: documents.documents,
        kept: kept.length,
      }),
      changes: tables.rows + documents.documents,
      startedMs,
      details: t('', ''),
    }),
  ]);
  send(snapshot.spreadsheetId);
  return {
    rows: tables.rows,
    documents: documents.documents,
    kept: kept.length,
    problems: kept.slice(0, MAX_KEPT),
    left: 0,
  };
}
