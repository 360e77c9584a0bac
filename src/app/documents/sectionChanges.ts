/** What people changed in the managed sections of the documents; reads only, a few documents a call. */
import { fingerprint } from '../../shared/hash';
import { isAppError } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import { sectionDrifts, type SectionDrift } from '../../reconcile/docs/drifts';
import type { DocumentAnswer } from '../../reconcile/docs/googleDocs';
import { requireDepartment } from '../setup/open';
import { workbookId } from '../setup/record';
import type { TableRow } from '../tables/tableRead';
import type { Ports } from '../ports';
import type { ChangeChoice } from '../viewTypes';
import { documentUrl } from './documentData';
import { fileIdOf } from './documentIndex';
import { memoryOf, openDocuments, type OpenDocuments } from './openDocuments';
import type { DocumentChangesView, SectionChange } from './views';

/** A document takes about half a second to read: a call stays well under its deadline. */
const DOCUMENTS_A_CALL = 8;

/** What identifies both texts of a change. */
export const seenOf = (drift: SectionDrift): string => fingerprint([drift.live, drift.now, drift.wanted]);

function choicesOf(drift: SectionDrift): readonly ChangeChoice[] {
  const putBack: readonly ChangeChoice[] = drift.canPutBack ? ['putBack'] : [];
  return [...putBack, ...(drift.kind === 'edited' ? (['keep'] as const) : []), 'ignore'];
}

const changeOf = (model: DocumentModel, fileId: string, drift: SectionDrift): SectionChange => ({
  document: model.key,
  section: drift.key,
  title: model.title,
  link: documentUrl(fileId),
  kind: drift.kind,
  heading: drift.heading,
  now: drift.now,
  wanted: drift.wanted,
  news: drift.news,
  seen: seenOf(drift),
  choices: choicesOf(drift),
});

/** A document with its row in the index. */
export interface ListedDocument {
  readonly model: DocumentModel;
  readonly row: TableRow;
}

/** Documents that were made and are still wanted. */
export const listedDocuments = ({ wanted, rowOf }: OpenDocuments): ListedDocument[] =>
  wanted.flatMap((model) => {
    const row = rowOf.get(model.key);
    return row && fileIdOf(row) !== '' ? [{ model, row }] : [];
  });

/** A document as it stands, or null for one that cannot be opened: the Documents screen names it. */
export function tryRead(ports: Ports, fileId: string): DocumentAnswer | null {
  try {
    return ports.docs.read(fileId);
  } catch (error) {
    if (isAppError(error) && ['NO_ACCESS', 'NOT_FOUND'].includes(error.code)) return null;
    throw error;
  }
}

function changesOf(ports: Ports, { model, row }: ListedDocument): SectionChange[] {
  const answer = tryRead(ports, fileIdOf(row));
  return answer
    ? sectionDrifts(answer, model, memoryOf(row)).map((drift) => changeOf(model, fileIdOf(row), drift))
    : [];
}

/** Opens the documents of the active file's department; null when the team deleted their index. */
export function openActiveDocuments(ports: Ports, definition: DepartmentDefinition): OpenDocuments | null {
  const { record } = requireDepartment(ports);
  return openDocuments(ports, definition, workbookId(record, 'pulse'));
}

/** Looks at the next few documents. */
export function documentChanges(
  ports: Ports,
  definition: DepartmentDefinition,
  input: { readonly from: number },
): DocumentChangesView {
  const open = openActiveDocuments(ports, definition);
  const listed = open ? listedDocuments(open) : [];
  const part = listed.slice(input.from, input.from + DOCUMENTS_A_CALL);
  const done = Math.min(listed.length, input.from + part.length);
  return {
    changes: part.flatMap((each) => changesOf(ports, each)),
    done,
    total: listed.length,
    next: done < listed.length && part.length > 0 ? done : null,
  };
}
