/**
 * Undoes the last run: puts back what stood in the cells and documents that it wrote, where they still hold what it wrote; what people
 * changed since is theirs, and listed.
 */
import { AppError } from '../../shared/errors';
import { fill, pick, t, type Language, type Text } from '../../shared/text';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { DepartmentDefinition } from '../../blueprint/department';
import { countOf } from '../../reconcile/undo/bookNotes';
import { undoneMark, type UndoBatch } from '../../reconcile/undo/undoLog';
import { openDocuments } from '../documents/openDocuments';
import { refuseWhileOthersRun, releaseRequests } from '../lease/lease';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { shareSheets } from '../sharing/sharedSheets';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests, shortRunId, stateWord } from '../tables/journal';
import { readDepartment, type DepartmentQuestion } from '../tables/readDepartment';
import { readTables } from '../tables/readTables';
import type { TableData } from '../tables/tableRead';
import { recordWrites, writeCells } from '../tables/tableWrite';
import { momentText } from '../views/overview';
import type { UndoReport, UndoView } from '../viewTypes';
import { readBatches } from './readBatches';
import { endOfNote, otherBooks, undoBooks } from './undoBooks';
import { undoDocuments } from './undoDocuments';
import { sampleAgain } from './undoSample';
import { SILENT, undoNames, undoTables } from './undoTables';

/** What could be undone; null when there is nothing. Reads only. */
export function undoView(ports: Ports): UndoView {
  const { snapshot } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  return { run: undoOf(readBatches(ports, snapshot)) };
}

/** The run of these batches in the panel's words. */
export function undoOf(batches: readonly UndoBatch[]): UndoView['run'] {
  const [first] = batches;
  if (!first) return null;
  const rows = batches
    .flatMap((batch) => batch.tables)
    .filter((table) => !SILENT.has(table.tab))
    .reduce((sum, table) => sum + table.rows.length + table.added.rows.length + (table.removed?.rows.length ?? 0), 0);
  const others = batches.flatMap(({ elsewhere = [] }) => elsewhere).reduce((sum, { rows: more = 0 }) => sum + more, 0);
  const documents = new Set(
    batches.flatMap((batch) => [...(batch.documents ?? []), ...(batch.made ?? [])].map(({ key }) => key)),
  );
  return {
    runId: first.runId,
    at: momentText(first.at),
    who: first.who,
    what: first.what,
    rows: rows + others,
    documents: documents.size,
    cells: cellsOf(batches),
  };
}

/** Cells, lines and tabs that the run wrote beside rows, in all workbooks. */
const cellsOf = (batches: readonly UndoBatch[]): number =>
  batches.reduce(
    (sum, { books = [], elsewhere = [] }) =>
      sum + books.reduce((all, book) => all + countOf(book), 0) + elsewhere.reduce((all, { count }) => all + count, 0),
    0,
  );

/** Columns that the log names, by table. */
function questionOf(batches: readonly UndoBatch[]): DepartmentQuestion {
  const tables = new Map<string, Set<string>>();
  for (const table of batches.flatMap((batch) => batch.tables)) {
    const columns = tables.get(table.tab) ?? new Set(table.keyColumns);
    tables.set(table.tab, columns);
    for (const row of table.rows) for (const column of Object.keys(row.cells)) columns.add(column);
    for (const column of [...table.added.columns, ...(table.removed?.columns ?? [])]) columns.add(column);
  }
  return {
    tables: {
      ...Object.fromEntries([...tables].map(([tab, columns]) => [tab, [...columns]])),
      journal: ['run_id', 'state'],
    },
  };
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
  '«{what}»: возвращено строк {rows}, документов {documents}, ячеек оформления и формул {cells}, оставлено {kept}',
  '“{what}”: rows put back {rows}, documents {documents}, labels and formulas {cells}, left {kept}',
);

const NOTHING_UNDONE: UndoReport = { rows: 0, documents: 0, cells: 0, kept: 0, problems: [], left: 0 };

/** The line of the run says that it was undone. */
function undoneInJournal(journal: TableData | null, runId: string, language: Language): SheetRequest[] {
  if (!journal?.state) return [];
  const { state, rows } = journal;
  const lines = rows.filter((row) => row.values.run_id === shortRunId(runId));
  return writeCells(
    state.sheetId,
    lines.flatMap(({ row }) => recordWrites(state, row, { state: stateWord('undone', language) })),
  );
}

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
  if (snapshot.undoRun === undoneMark(input.runId)) return NOTHING_UNDONE;
  if (snapshot.undoRun !== input.runId) throw new AppError('STALE_PLAN', 'another run came after the one to undo', {});
  refuseWhileOthersRun(ports, snapshot);
  const own = readBatches(ports, snapshot);
  const others = otherBooks(ports, definition, record, own);
  const batches = [...own, ...others.books.flatMap((book) => book.batches)];
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
  if (documents.left > 0) return { ...NOTHING_UNDONE, documents: documents.documents, left: documents.left };
  const tables = undoTables(values.table, batches, record.language, (written) =>
    documents.staying.has(String(written)),
  );
  const pulse = undoBooks(ports, definition, snapshot, batches, 'pulse');
  const books = others.books.map((book) => ({
    ...book,
    undone: undoBooks(ports, definition, book.snapshot, book.batches, book.key),
  }));
  const kept = [
    ...documents.kept,
    ...tables.kept,
    ...pulse.kept,
    ...books.flatMap(({ undone }) => undone.kept),
    ...others.problems,
  ];
  const cells = books.reduce((sum, { undone }) => sum + undone.count, pulse.count);
  const noted = new Set<string>(books.map(({ key }) => key));
  for (const [workbook, requests] of tables.requests) {
    const id = record.workbooks[workbook];
    if (workbook !== 'pulse' && !noted.has(workbook) && id !== undefined && requests.length > 0)
      ports.sheets.batchUpdate(id, requests);
  }
  for (const { key, snapshot: other, undone } of books)
    guardedWrite(ports, other, [
      ...(tables.requests.get(key) ?? []),
      ...undone.requests,
      ...endOfNote(other, input.runId),
    ]);
  guardedWrite(ports, snapshot, [
    ...(tables.requests.get('pulse') ?? []),
    ...(open?.index.state ? writeCells(open.index.state.sheetId, documents.cells) : []),
    ...undoNames(snapshot, record, names.cell, batches),
    ...sampleAgain(record, batches),
    ...undoneInJournal(values.table('journal'), input.runId, record.language),
    ...endOfNote(snapshot, input.runId),
    // a run that died half-way is over when it is undone
    ...releaseRequests(ports, snapshot),
    ...journalRequests(ports, snapshot, record.language, {
      what: t('Отмена', 'Undo'),
      result: say(RESULT, {
        what: pick(batches[0]?.what ?? t('', ''), record.language),
        rows: tables.rows,
        documents: documents.documents,
        cells,
        kept: kept.length,
      }),
      changes: tables.rows + documents.documents + cells,
      startedMs,
      details: t('', ''),
    }),
    // columns, rows and tabs may go with these: nothing is written by place after them
    ...pulse.requests,
  ]);
  send(snapshot.spreadsheetId);
  return {
    rows: tables.rows,
    documents: documents.documents,
    cells,
    kept: kept.length,
    problems: kept.slice(0, MAX_KEPT),
    left: 0,
  };
}
