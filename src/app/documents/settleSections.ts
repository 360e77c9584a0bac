/** Carries out what a person decided about sections that people changed: exactly what was shown, or nothing when it moved since. */
import { AppError } from '../../shared/errors';
import { t } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { sectionDrifts } from '../../reconcile/docs/drifts';
import type { DocumentAnswer, DocRequest } from '../../reconcile/docs/googleDocs';
import { writeMemory, type DocumentMemory } from '../../reconcile/docs/memory';
import { baseOf } from '../../reconcile/docs/refreshDocument';
import { restoreSection } from '../../reconcile/docs/restoreSection';
import { sectionBase } from '../../reconcile/docs/sections';
import type { UndoDocument, UndoSection } from '../../reconcile/undo/undoLog';
import { snapshotOf } from '../setup/open';
import type { Ports } from '../ports';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { memoryWrite } from '../tables/memoryCell';
import { recordWrites, writeCells } from '../tables/tableWrite';
import type { ChangeChoice } from '../viewTypes';
import { managedOf } from './createDocument';
import { fileIdOf } from './documentIndex';
import { memoryOf, type OpenDocuments } from './openDocuments';
import { listedDocuments, openActiveDocuments, seenOf, tryRead, type ListedDocument } from './sectionChanges';
import type { SettleSectionsInput, SettleSectionsReport } from './views';
import { emptyBatch, pendingMemory } from './writeDocuments';

type Decision = SettleSectionsInput['decisions'][number];

/** Decisions on one document, checked against what stands there now. */
interface Work {
  readonly document: ListedDocument;
  /** Sections to write, each planned on what the ones before it leave. */
  readonly putBack: readonly string[];
  readonly memory: DocumentMemory;
  /** What stands there now, for undo; null when nothing is put back. */
  readonly note: UndoDocument | null;
}

const TITLE = t('Решения о документах', 'Decisions on documents');

const stale = (): AppError =>
  new AppError('STALE_PLAN', 'a document changed since it was shown', {
    text: t('Документ изменился, пока вы решали', 'A document changed while you were deciding'),
  });

function workOf(document: ListedDocument, answer: DocumentAnswer, decisions: readonly Decision[]): Work {
  const memory = memoryOf(document.row);
  const drifts = new Map(sectionDrifts(answer, document.model, memory).map((drift) => [drift.key, drift]));
  const decided = { ...memory.decided };
  const putBack: string[] = [];
  for (const { section, seen, choice } of decisions) {
    const drift = drifts.get(section);
    if (!drift || seenOf(drift) !== seen || (choice === 'putBack' && !drift.canPutBack)) throw stale();
    if (choice === 'putBack') putBack.push(section);
    else if (choice !== 'hide') decided[section] = { kind: choice, live: drift.live };
  }
  return { document, putBack, memory: { ...memory, decided }, note: noteOf(document, answer, putBack, memory) };
}

function noteOf(
  { model, row }: ListedDocument,
  answer: DocumentAnswer,
  putBack: readonly string[],
  { base }: DocumentMemory,
): UndoDocument | null {
  const sections = managedOf(model)
    .filter(({ key }) => putBack.includes(key))
    .map((section): [string, UndoSection] => {
      const { before, heading } = restoreSection(answer, model, section, base[section.key]);
      const after = sectionBase(section.lines);
      return [section.key, { before, base: base[section.key] ?? null, after, ...(heading ? { heading } : {}) }];
    });
  if (sections.length === 0) return null;
  return { key: model.key, fileId: fileIdOf(row), title: model.title, sections: Object.fromEntries(sections) };
}

/** Notes what stands in the sections before they are written, so that the decision can be undone even when it is cut off. */
function noteAll(ports: Ports, open: OpenDocuments, works: readonly Work[], runId: string): void {
  const { state } = open.index;
  const noted = works.flatMap((work) => (work.note ? [{ work, note: work.note }] : []));
  if (!state || noted.length === 0) return;
  const cells = noted.flatMap(({ work: { document, memory }, note }) =>
    recordWrites(
      state,
      document.row.row,
      memoryWrite(document.row.values, 'written', writeMemory(pendingMemory(memory, note))),
    ),
  );
  guardedWrite(ports, open.snapshot, writeCells(state.sheetId, cells), {
    ...emptyBatch(ports, open, TITLE, runId),
    documents: noted.map(({ note }) => note),
  });
}

/** Sections are put back one after another: each is planned on the document that the one before it left. */
function carryOut(ports: Ports, { document: { model, row }, putBack, memory }: Work): DocumentMemory {
  const base: Record<string, string> = { ...memory.base };
  const decided = { ...memory.decided };
  for (const key of putBack) {
    const section = managedOf(model).find((each) => each.key === key);
    if (!section) continue;
    const answer = ports.docs.read(fileIdOf(row));
    const requests: readonly DocRequest[] = restoreSection(answer, model, section, base[key]).requests;
    ports.docs.batchUpdate(fileIdOf(row), requests, answer.revisionId);
    Object.assign(base, baseOf(section));
    delete decided[key];
  }
  return { base, decided, pending: {} };
}

function remember(
  ports: Ports,
  open: OpenDocuments,
  memories: ReadonlyMap<ListedDocument, DocumentMemory>,
  report: SettleSectionsReport,
  startedMs: number,
): void {
  const { state } = open.index;
  if (!state) return;
  const now = ports.nowSerial(open.record.timeZone);
  const cells = [...memories].flatMap(([{ row }, memory]) =>
    recordWrites(state, row.row, {
      ...memoryWrite(row.values, 'written', writeMemory(memory)),
      ...(report.written > 0 ? { updated: now } : {}),
    }),
  );
  // notes about the sections went ahead: the workbook is a revision further than it was read
  guardedWrite(ports, snapshotOf(ports, open.snapshot.spreadsheetId), [
    ...writeCells(state.sheetId, cells),
    ...journalRequests(ports, open.snapshot, open.record.language, {
      what: TITLE,
      result: t(
        `возвращено разделов: ${report.written}, оставлено как есть: ${report.settled}`,
        `sections put back: ${report.written}, left as they are: ${report.settled}`,
      ),
      changes: report.written,
      startedMs,
      details: t('', ''),
    }),
  ]);
}

const isPutBack = ({ choice }: { readonly choice: ChangeChoice }): boolean => choice === 'putBack';

/**
 * Applies the decisions.
 *
 * @throws AppError STALE_PLAN when a section is not as it was when it was shown; nothing is written then
 */
export function settleSections(
  ports: Ports,
  definition: DepartmentDefinition,
  input: SettleSectionsInput,
): SettleSectionsReport {
  const startedMs = ports.now();
  const open = openActiveDocuments(ports, definition);
  const listed = new Map((open ? listedDocuments(open) : []).map((each) => [each.model.key, each]));
  const works = [...new Set(input.decisions.map((each) => each.document))].map((key) => {
    const document = listed.get(key);
    const answer = document && tryRead(ports, fileIdOf(document.row));
    if (!document || !answer) throw stale();
    return workOf(
      document,
      answer,
      input.decisions.filter((each) => each.document === key),
    );
  });
  if (open) noteAll(ports, open, works, ports.newId());
  const memories = new Map(works.map((work) => [work.document, carryOut(ports, work)]));
  const written = input.decisions.filter(isPutBack).length;
  const report = { written, settled: input.decisions.length - written, problems: [] };
  if (open && works.length > 0) remember(ports, open, memories, report, startedMs);
  return report;
}
