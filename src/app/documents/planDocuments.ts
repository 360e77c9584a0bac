/** What a refresh would do to each document that exists: its sections, and its file's name. Reads only those whose data changed. */
import { t } from '../../shared/text';
import { isAppError, type Issue } from '../../shared/errors';
import type { DocumentModel } from '../../blueprint/document';
import type { DocumentAnswer } from '../../reconcile/docs/googleDocs';
import type { DocumentMemory } from '../../reconcile/docs/memory';
import { planSections, type SectionPlan } from '../../reconcile/docs/refreshDocument';
import { sectionBase } from '../../reconcile/docs/sections';
import type { Ports } from '../ports';
import { textOf, type TableRow } from '../tables/tableRead';
import { managedOf } from './createDocument';
import { documentUrl } from './documentData';
import { binnedIssue, goneIssue, type FileStates } from './fileStates';
import { fileIdOf } from './documentIndex';
import { memoryOf } from './openDocuments';
import type { ListedDocument } from './sectionChanges';
import { waitingOf, type Agreement, type WaitingDocument } from './waiting';

export interface PlannedDocument {
  readonly model: DocumentModel;
  readonly row: TableRow;
  readonly fileId: string;
  readonly memory: DocumentMemory;
  /** The document as it was planned on, with the plan; null when no section has to be looked at. */
  readonly looked: { readonly answer: DocumentAnswer; readonly plan: SectionPlan } | null;
  readonly rename: { readonly from: string; readonly to: string } | null;
}

/** Whether Google says that a file is gone, or is not for this person. */
export const isClosed = (error: unknown): boolean =>
  isAppError(error) && ['NO_ACCESS', 'NOT_FOUND'].includes(error.code);

const conflictIssue = (title: string, url: string, section: string): Issue => ({
  severity: 'warning',
  code: 'document.conflict',
  what: t(
    `В документе «${title}» изменён раздел, который ведёт дополнение: ваш текст оставлен`,
    `A section kept by the add-on was edited in “${title}”: your text was kept`,
  ),
  where: { tab: title, column: section, link: url },
  why: t('Новые данные в этот раздел не записаны', 'The new data were not written into it'),
  action: t(
    'Сравните оба текста и решите в панели, на экране «Изменения»',
    'Compare the two texts and decide in the panel, on the Changes screen',
  ),
});

const mustLook = (model: DocumentModel, memory: DocumentMemory): boolean =>
  managedOf(model).some(
    ({ key, lines }) => memory.pending[key] !== undefined || memory.base[key] !== sectionBase(lines),
  );

/** Where the memory of a document holds the name that a run was about to give it. */
export const PENDING_NAME = '@title';

/**
 * Whether the subject of the document was renamed: the index and the file agree on another name. Where they do not, a run died before it
 * wrote the index, which its note tells, or people named one of the two, and what they typed stays. Without the column nobody can tell.
 */
function isRenamed({ model, row }: ListedDocument, files: FileStates): boolean {
  const listed = textOf(row, 'title');
  if (row.values.title === undefined || listed === model.title) return false;
  if (listed === '' || memoryOf(row).pending[PENDING_NAME] === model.title) return true;
  const file = files.of(fileIdOf(row));
  return file === null || file.name === listed;
}

/** The name that a document has and should not have any more; null when there is none. */
export const oldName = (document: ListedDocument, files: FileStates): string | null =>
  isRenamed(document, files) ? textOf(document.row, 'title') : null;

/** Whether a new name waits for somebody's consent; one that a run had begun to give has it. */
export const nameWaits = ({ model, row }: ListedDocument, agreement: Agreement): boolean =>
  !agreement.covers(model) && memoryOf(row).pending[PENDING_NAME] !== model.title;

/** Plans one document; null when there is nothing to do. */
function planOne(ports: Ports, document: ListedDocument, from: string | null): PlannedDocument | null {
  const { model, row } = document;
  const [memory, fileId] = [memoryOf(row), fileIdOf(row)];
  const rename = from === null ? null : { from, to: model.title };
  const look = mustLook(model, memory);
  if (!look && !rename) return null;
  const answer = look ? ports.docs.read(fileId) : null;
  return {
    model,
    row,
    fileId,
    memory,
    looked: answer && { answer, plan: planSections(answer, managedOf(model), memory) },
    rename,
  };
}

export interface DocumentPlans {
  readonly planned: readonly PlannedDocument[];
  /** Of these a new name waits for consent. */
  readonly waiting: readonly WaitingDocument[];
  readonly problems: readonly Issue[];
}

/** Plans all documents of the index; one in the bin is left alone, one that cannot be opened is named, and the others go on. */
export function planDocuments(
  ports: Ports,
  listed: readonly ListedDocument[],
  files: FileStates,
  agreement: Agreement,
): DocumentPlans {
  const planned: PlannedDocument[] = [];
  const waiting: WaitingDocument[] = [];
  const problems: Issue[] = [];
  for (const document of listed) {
    const { model, row } = document;
    const [memory, fileId] = [memoryOf(row), fileIdOf(row)];
    const from = oldName(document, files);
    if (!mustLook(model, memory) && from === null) continue;
    if (files.of(fileId)?.binned) {
      problems.push(binnedIssue(model.title, fileId));
      continue;
    }
    try {
      const waits = from !== null && nameWaits(document, agreement) && files.of(fileId) !== null;
      if (waits) waiting.push(waitingOf(model, from));
      const plan = planOne(ports, document, waits ? null : from);
      if (plan) planned.push(plan);
      for (const { key } of plan?.looked?.plan.conflicts ?? [])
        problems.push(conflictIssue(model.title, documentUrl(fileId), key));
    } catch (error) {
      if (!isClosed(error)) throw error;
      problems.push(goneIssue(model.title, documentUrl(fileId)));
    }
  }
  return { planned, problems, waiting };
}
