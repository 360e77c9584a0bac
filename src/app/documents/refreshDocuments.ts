/**
 * Step of the refresh: managed sections of the documents. A document is read only when what it should say differs from what we
 * last wrote into it, so that an unchanged department costs one read in all.
 */
import type { Issue } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { writeMemory } from '../../reconcile/docs/memory';
import type { UndoTable } from '../../reconcile/undo/undoLog';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import type { Ports } from '../ports';
import { guardedWrite } from '../tables/guardedWrite';
import { memoryWrite } from '../tables/memoryCell';
import { requireColumns, tableOf } from '../tables/requireColumns';
import { textOf } from '../tables/tableRead';
import { recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import { undoTable } from '../undo/record';
import type { MadeDocument } from './createDocument';
import { missingTables } from './documentsView';
import { unfedIssue } from './fileStates';
import { createDocuments, indexRequests, linkWrites, missingDocuments } from './newDocuments';
import { fileIdOf } from './documentIndex';
import { openDocuments, type OpenDocuments } from './openDocuments';
import { planDocuments } from './planDocuments';
import { listedDocuments } from './sectionChanges';
import { agreementOf, staleIssue, type WaitingDocument } from './waiting';
import { emptyBatch, noteDocuments, REFRESH_TITLE, writeDocument, type WrittenDocument } from './writeDocuments';

export interface DocumentsOutcome {
  readonly changes: number;
  readonly problems: readonly Issue[];
  /** Documents were made or renamed: others list them. */
  readonly listed: boolean;
  /** Documents that are still to be made. */
  readonly left: number;
  /** What waits for somebody's consent. */
  readonly waiting: readonly WaitingDocument[];
}

const NOTHING: DocumentsOutcome = { changes: 0, problems: [], listed: false, left: 0, waiting: [] };

/** Rounds over documents that list each other: the one after new ones settles it. */
const MAX_ROUNDS = 3;

/**
 * Brings all documents up to date; new ones are made by the dozen, and the caller goes on while any is left.
 *
 * @param agreed what a person agreed to of a plan of documents
 */
export function refreshDocuments(
  ports: Ports,
  definition: DepartmentDefinition,
  pulse: string,
  agreed: readonly string[] = [],
): DocumentsOutcome {
  const runId = ports.run?.runId ?? ports.newId();
  let all = refreshRound(ports, definition, pulse, runId, agreed);
  for (let round = 1; round < MAX_ROUNDS && all.listed && all.left === 0; round++) {
    const next = refreshRound(ports, definition, pulse, runId, agreed);
    all = { ...next, changes: all.changes + next.changes };
  }
  return all;
}

/** Keys and files that could be told although their cells are empty: they go back where the column still is. */
function toldCells({ index, values }: OpenDocuments): CellWrite[] {
  const { state } = index;
  const before = new Map((values.table('documents')?.rows ?? []).map((row) => [row.row, row]));
  return index.rows.flatMap((row) => {
    const was = before.get(row.row);
    if (!state || !was || was === row) return [];
    const told = ['doc_key', 'file_id'].filter((key) => textOf(was, key) === '' && textOf(row, key) !== '');
    return recordWrites(state, row.row, Object.fromEntries(told.map((key) => [key, textOf(row, key)])));
  });
}

/** Cells of the index that follow from what was written: those that undo puts back itself, and those that it finds in its log. */
function indexWrites(
  { index }: OpenDocuments,
  written: readonly WrittenDocument[],
  now: number,
): { readonly memories: CellWrite[]; readonly shown: CellWrite[] } {
  const { state } = index;
  if (!state) return { memories: [], shown: [] };
  return {
    memories: written.flatMap(({ planned, memory }) =>
      memory
        ? recordWrites(state, planned.row.row, memoryWrite(planned.row.values, 'written', writeMemory(memory)))
        : [],
    ),
    shown: written.flatMap(({ planned: { row, model, rename }, changed, problem }) =>
      recordWrites(state, row.row, {
        // what people typed over the moment is theirs
        ...(changed && typeof row.values.updated !== 'string' ? { updated: now } : {}),
        ...(rename && !problem ? { title: model.title } : {}),
      }),
    ),
  };
}

/** Sends the workbooks' batches, the index last: a run that is killed before it finds its documents by their tags. */
function sendAll(
  ports: Ports,
  open: OpenDocuments,
  requests: ReadonlyMap<WorkbookKey, readonly SheetRequest[]>,
  tables: readonly UndoTable[],
  runId: string,
): void {
  for (const [workbook, list] of requests) {
    const id = open.record.workbooks[workbook];
    if (workbook !== 'pulse' && id !== undefined && list.length > 0) ports.sheets.batchUpdate(id, list);
  }
  const list = requests.get('pulse') ?? [];
  if (list.length + tables.length === 0) return;
  // notes about the documents went ahead: the workbook is a revision further than it was read
  guardedWrite(ports, snapshotOf(ports, open.snapshot.spreadsheetId), list, {
    ...emptyBatch(ports, open, REFRESH_TITLE, runId),
    tables,
  });
}

/** Documents that are left alone because a tab which they are fed from cannot be read. */
function unfedIssues(definition: DepartmentDefinition, open: OpenDocuments): Issue[] {
  const wanted = new Set(open.wanted.map(({ key }) => key));
  const left = [...open.rowOf].filter(([key, row]) => fileIdOf(row) !== '' && !wanted.has(key)).length;
  const missing = left === 0 ? [] : missingTables(definition, open);
  return missing.length === 0 ? [] : [unfedIssue(missing, left)];
}

/** @throws AppError NOT_FOUND naming the column of keys when the index is there and nothing tells its rows. */
function requireTold(definition: DepartmentDefinition, snapshot: WorkbookSnapshot): void {
  if (!snapshot.tabs.has('documents')) return;
  const { language } = parseRecord(snapshot.departmentRecord ?? '');
  requireColumns(snapshot, tableOf(definition, 'documents'), ['doc_key'], language);
}

function refreshRound(
  ports: Ports,
  definition: DepartmentDefinition,
  pulse: string,
  runId: string,
  agreed: readonly string[],
): DocumentsOutcome {
  const open = openDocuments(ports, definition, pulse);
  if (!open) {
    requireTold(definition, snapshotOf(ports, pulse));
    return NOTHING;
  }
  const { record, index, files } = open;
  const agreement = agreementOf(agreed, open.wanted);
  const { planned, problems, waiting } = planDocuments(ports, listedDocuments(open), files, agreement);
  const missing = missingDocuments(ports, open, files, agreement);
  const { adopted, make, left } = missing;
  noteDocuments(
    ports,
    open,
    planned,
    make.map(({ model }) => model),
    runId,
  );
  const written = planned.map((each) => writeDocument(ports, each));
  const made: MadeDocument[] = [...adopted, ...createDocuments(ports, record, make)];
  const now = ports.nowSerial(record.timeZone);
  const cells = indexWrites(open, written, now);
  const links = linkWrites(definition, open.values, made);
  const requests = new Map<WorkbookKey, SheetRequest[]>();
  const tables: UndoTable[] = cells.shown.length > 0 ? [undoTable(index, cells.shown)] : [];
  for (const { data, writes } of links) {
    if (!data.state) continue;
    const list = requests.get(data.tab.workbook) ?? [];
    requests.set(data.tab.workbook, [...list, ...writeCells(data.state.sheetId, writes)]);
    tables.push(undoTable(data, writes));
  }
  requests.set('pulse', [
    ...writeCells(index.state?.sheetId ?? 0, [...toldCells(open), ...cells.memories, ...cells.shown]),
    ...indexRequests(index, made, now),
    ...(requests.get('pulse') ?? []),
  ]);
  sendAll(ports, open, requests, tables, runId);
  const renamed = written.some(({ planned: { rename }, problem }) => rename !== null && !problem);
  return {
    changes:
      written.filter(({ changed, planned, problem }) => changed || (planned.rename && !problem)).length + made.length,
    problems: [
      ...(agreement.stale ? [staleIssue] : []),
      ...unfedIssues(definition, open),
      ...problems,
      ...written.flatMap(({ problem }) => problem ?? []),
    ],
    listed: renamed || made.length > 0,
    left,
    waiting: [...waiting, ...missing.waiting],
  };
}
