/** Makes one document of the department: the file, and all its content in one batch. */
import { baseOf } from '../../reconcile/docs/refreshDocument';
import { lowerDocument } from '../../reconcile/docs/lowerDocument';
import type { DocBlock, DocumentModel } from '../../blueprint/document';
import type { DocumentAnswer } from '../../reconcile/docs/googleDocs';
import type { Ports } from '../ports';

export interface MadeDocument {
  readonly key: string;
  readonly title: string;
  readonly kind: DocumentModel['kind'];
  readonly forWhom: string;
  readonly fileId: string;
  readonly linkFrom?: DocumentModel['linkFrom'];
  /** Bases of its managed sections, by which a hand edit is told. */
  readonly written: Readonly<Record<string, string>>;
}

const isManaged = (block: DocBlock): block is Extract<DocBlock, { kind: 'managed' }> => block.kind === 'managed';

/** Managed sections of a document. */
export const managedOf = (model: DocumentModel): Extract<DocBlock, { kind: 'managed' }>[] =>
  model.blocks.filter(isManaged);

/** Whether a document holds nothing but the newline that a new one has. */
export const isBlank = (answer: DocumentAnswer): boolean => (answer.body?.content?.at(-1)?.endIndex ?? 0) <= 2;

/** A document that is there, as the index lists it. */
export const asMade = (
  model: DocumentModel,
  fileId: string,
  written: Readonly<Record<string, string>>,
): MadeDocument => ({
  key: model.key,
  title: model.title,
  kind: model.kind,
  forWhom: model.forWhom,
  fileId,
  ...(model.linkFrom ? { linkFrom: model.linkFrom } : {}),
  written,
});

/** Bases of a model's sections. */
export const basesOf = (model: DocumentModel): Record<string, string> =>
  Object.assign({}, ...managedOf(model).map(baseOf)) as Record<string, string>;

/** Fills a file that is there and empty. */
export function fillDocument(ports: Ports, model: DocumentModel, fileId: string): MadeDocument {
  ports.docs.batchUpdate(fileId, lowerDocument(model.blocks));
  return asMade(model, fileId, basesOf(model));
}

/** Two calls; with `retry`, an earlier try is found by its tags and finished. */
export function createDocument(
  ports: Ports,
  model: DocumentModel,
  departmentId: string,
  folder: string,
  retry: boolean,
): MadeDocument {
  const tags = { mp_department: departmentId, mp_part: model.key };
  const found = retry ? ports.drive.find(tags) : null;
  const fileId = found ?? ports.drive.create('document', model.title, folder, tags);
  if (found === null || isBlank(ports.docs.read(fileId))) return fillDocument(ports, model, fileId);
  return asMade(model, fileId, basesOf(model));
}
