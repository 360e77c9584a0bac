/** Carries out what was planned for documents: first notes what stands there, then writes. */
import { t, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { outsideOfModel } from '../../reconcile/docs/outside';
import { baseOf } from '../../reconcile/docs/refreshDocument';
import { restoreSection } from '../../reconcile/docs/restoreSection';
import { writeMemory, type DocumentMemory } from '../../reconcile/docs/memory';
import { sectionBase } from '../../reconcile/docs/sections';
import type { DocumentModel } from '../../blueprint/document';
import type { UndoBatch, UndoDocument, UndoMade, UndoSection } from '../../reconcile/undo/undoLog';
import type { Ports } from '../ports';
import { guardedWrite } from '../tables/guardedWrite';
import { memoryWrite } from '../tables/memoryCell';
import { recordWrites, writeCells } from '../tables/tableWrite';
import { managedOf } from './createDocument';
import { documentUrl } from './documentData';
import { goneIssue } from './fileStates';
import type { OpenDocuments } from './openDocuments';
import { isClosed, PENDING_NAME, type PlannedDocument } from './planDocuments';

export const REFRESH_TITLE: Text = t('Обновление РНП', 'RNP refresh');

type Managed = ReturnType<typeof managedOf>[number];

const sectionsOf = (model: DocumentModel, keys: readonly string[]): Managed[] =>
  managedOf(model).filter((section) => keys.includes(section.key));

/** What is noted of a document before it is written. */
function noteOf({ model, fileId, memory, looked, rename }: PlannedDocument): UndoDocument | null {
  const noted: Record<string, UndoSection> = {};
  for (const section of sectionsOf(model, looked?.plan.changed ?? []))
    noted[section.key] = {
      before: looked?.plan.before[section.key] ?? null,
      base: memory.base[section.key] ?? null,
      after: sectionBase(section.lines),
    };
  for (const section of looked ? sectionsOf(model, looked.plan.fresh) : []) {
    const heading = looked && restoreSection(looked.answer, model, section, undefined).heading;
    noted[section.key] = {
      before: null,
      base: null,
      after: sectionBase(section.lines),
      ...(heading ? { heading } : {}),
    };
  }
  if (Object.keys(noted).length === 0 && !rename) return null;
  return { key: model.key, fileId, title: model.title, sections: noted, ...(rename ? { renamed: rename } : {}) };
}

/** What a new document will hold, by which undo tells whether people touched it. */
export const madeNote = (model: DocumentModel): UndoMade => ({
  key: model.key,
  title: model.title,
  outside: outsideOfModel(model.blocks),
  sections: Object.assign({}, ...managedOf(model).map(baseOf)) as Record<string, string>,
});

/** An entry of the undo log without tables. */
export const emptyBatch = (ports: Ports, open: OpenDocuments, what: Text, runId: string): UndoBatch => ({
  runId,
  at: ports.nowSerial(open.record.timeZone),
  who: ports.user(),
  what,
  tables: [],
  names: {},
});

/** Memory of a document while sections of it are being written. */
export const pendingMemory = (memory: DocumentMemory, note: UndoDocument): DocumentMemory => ({
  ...memory,
  pending: {
    ...Object.fromEntries(Object.entries(note.sections).map(([key, { after }]) => [key, after])),
    ...(note.renamed ? { [PENDING_NAME]: note.renamed.to } : {}),
  },
});

/**
 * Writes into the workbook, at once, what stands in the documents now and what is about to be written: a run that dies among the
 * documents can then be gone on with, or undone. Nothing is written when no document changes.
 *
 * @returns whether anything was noted: what was read of the workbook is then of an earlier revision
 */
export function noteDocuments(
  ports: Ports,
  open: OpenDocuments,
  planned: readonly PlannedDocument[],
  toMake: readonly DocumentModel[],
  runId: string,
): boolean {
  const notes = planned.flatMap((each) => {
    const note = noteOf(each);
    return note ? [{ each, note }] : [];
  });
  const { state } = open.index;
  if (!state || notes.length + toMake.length === 0) return false;
  const cells = notes
    .filter(({ note }) => note.renamed || Object.keys(note.sections).length > 0)
    .flatMap(({ each, note }) =>
      recordWrites(
        state,
        each.row.row,
        memoryWrite(each.row.values, 'written', writeMemory(pendingMemory(each.memory, note))),
      ),
    );
  guardedWrite(ports, open.snapshot, writeCells(state.sheetId, cells), {
    ...emptyBatch(ports, open, REFRESH_TITLE, runId),
    documents: notes.map(({ note }) => note),
    made: toMake.map(madeNote),
  });
  ports.sheets.sendNow?.(open.snapshot.spreadsheetId);
  return true;
}

export interface WrittenDocument {
  readonly planned: PlannedDocument;
  /** What is to be remembered; null when nothing new is. */
  readonly memory: DocumentMemory | null;
  readonly changed: boolean;
  readonly problem: Issue | null;
}

/** Sections that the template has and the document never had: put where they belong, one after another. */
function addSections(ports: Ports, { model, fileId }: PlannedDocument, keys: readonly string[]): void {
  for (const section of sectionsOf(model, keys)) {
    const answer = ports.docs.read(fileId);
    const { requests } = restoreSection(answer, model, section, undefined);
    ports.docs.batchUpdate(fileId, requests, answer.revisionId);
  }
}

const same = (left: DocumentMemory, right: DocumentMemory): boolean => writeMemory(left) === writeMemory(right);

/** Writes one document. One that is closed to this person is named. */
export function writeDocument(ports: Ports, planned: PlannedDocument): WrittenDocument {
  const { model, fileId, memory, looked, rename } = planned;
  try {
    if (looked && looked.plan.requests.length > 0)
      ports.docs.batchUpdate(fileId, looked.plan.requests, looked.answer.revisionId);
    const fresh = looked?.plan.fresh ?? [];
    addSections(ports, planned, fresh);
    if (rename) ports.drive.rename(fileId, rename.from, rename.to);
    const bases = Object.assign({}, ...sectionsOf(model, fresh).map(baseOf)) as Record<string, string>;
    const next = { ...memory, base: { ...memory.base, ...looked?.plan.written, ...bases }, pending: {} };
    const changed = fresh.length > 0 || (looked?.plan.requests.length ?? 0) > 0;
    return { planned, memory: !rename && same(memory, next) ? null : next, changed, problem: null };
  } catch (error) {
    if (!isClosed(error)) throw error;
    return { planned, memory: null, changed: false, problem: goneIssue(model.title, documentUrl(fileId)) };
  }
}
