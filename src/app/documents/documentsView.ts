/** The documents of the department for the panel: where each is, what became of its file, and why one is not refreshed. */
import { pick, type Text } from '../../shared/text';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import { momentText } from '../views/overview';
import type { Ports } from '../ports';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';
import { documentUrl, spreadsheetUrl } from './documentData';
import { fileStates, type FileStates } from './fileStates';
import { fileIdOf, keyOf } from './documentIndex';
import { type OpenDocuments } from './openDocuments';
import { missingDocuments } from './newDocuments';
import { nameWaits, oldName } from './planDocuments';
import { listedDocuments, openActiveDocuments } from './sectionChanges';
import { agreementOf, documentsPlan, isAsked, waitingOf, type DocumentsPlan } from './waiting';
import type { DocumentState, DocumentsView, DocumentView } from './views';
import { documentsQuestion } from './wantedDocuments';

/** Tables that documents are fed from and that cannot be read now. */
export function missingTables(definition: DepartmentDefinition, { values }: OpenDocuments): Text[] {
  return Object.keys(documentsQuestion(definition).tables)
    .filter((key) => values.table(key) === null)
    .flatMap((key) => definition.tabs.find((tab) => tab.key === key)?.title ?? []);
}

interface Placed {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly row: TableRow | null;
  readonly wanted: boolean;
  /** It is made only by a plan. */
  readonly asked: boolean;
}

/** Documents of the index, and those that are wanted and not in it. */
function placed({ index, wanted, rowOf }: OpenDocuments): Placed[] {
  const models = new Map(wanted.map((model) => [model.key, model]));
  return [
    ...index.rows
      .filter((row) => keyOf(row) !== '')
      .map((row) => ({
        key: keyOf(row),
        title: textOf(row, 'title'),
        kind: textOf(row, 'kind'),
        row,
        wanted: models.has(keyOf(row)),
        asked: false,
      })),
    ...wanted
      .filter((model) => !rowOf.has(model.key))
      .map((model) => {
        const { key, title, kind } = model;
        return { key, title, kind, row: null, wanted: true, asked: isAsked(model) };
      }),
  ];
}

function stateOf(document: Placed, fileId: string, files: FileStates, isFed: boolean): DocumentState {
  const file = files.of(fileId);
  if (fileId === '') return document.asked && !document.row ? 'waiting' : 'planned';
  if (!file) return 'gone';
  if (file.binned) return 'binned';
  if (!document.row) return 'planned';
  if (!document.wanted) return isFed ? 'orphan' : 'unfed';
  return 'fine';
}

function viewOf(document: Placed, open: OpenDocuments, files: FileStates, isFed: boolean): DocumentView {
  const { key, title, kind, row } = document;
  const fileId = row ? fileIdOf(row) : (files.byPart(key)?.id ?? '');
  const file = files.of(fileId);
  const state = stateOf(document, fileId, files, isFed);
  return {
    key,
    title,
    kind,
    url: fileId === '' ? null : documentUrl(fileId),
    updated: row ? momentText(numberOf(row, 'updated')) || null : null,
    state,
    name: file && file.name !== title ? file.name : null,
    moved: file !== null && file.parent !== null && file.parent !== open.record.folder,
    canMake: document.wanted && (state === 'binned' || state === 'gone'),
  };
}

/** What the next refresh asks about. */
function waitingPlan(ports: Ports, open: OpenDocuments, files: FileStates): DocumentsPlan | null {
  const agreement = agreementOf([], open.wanted);
  const renamed = listedDocuments(open).flatMap((each) => {
    const [from, file] = [oldName(each, files), files.of(fileIdOf(each.row))];
    return from !== null && file && !file.binned && nameWaits(each, agreement) ? [waitingOf(each.model, from)] : [];
  });
  return documentsPlan([...renamed, ...missingDocuments(ports, open, files, agreement).waiting]);
}

/** One read of the workbooks and one of Drive, however many documents there are. */
export function documentsView(ports: Ports, definition: DepartmentDefinition): DocumentsView {
  const open = openActiveDocuments(ports, definition);
  if (!open) {
    const tab = definition.tabs.find((each) => each.key === 'documents');
    return { documents: [], missing: [], plan: null, noIndex: tab?.title ?? null, index: null };
  }
  const files = fileStates(ports, open.record);
  const missing = missingTables(definition, open);
  return {
    documents: placed(open).map((each) => viewOf(each, open, files, missing.length === 0)),
    missing: missing.map((title) => pick(title, open.record.language)),
    plan: waitingPlan(ports, open, files),
    noIndex: null,
    index: spreadsheetUrl(open.snapshot.spreadsheetId, tabId('documents')),
  };
}
