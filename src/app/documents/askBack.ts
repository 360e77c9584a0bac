/** A document whose file people removed is asked back: out of the bin, or made again in its place. Never by the add-on itself. */
import { AppError } from '../../shared/errors';
import { t, type Text } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import type { WorkbookKey } from '../../blueprint/tab';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { recordWrites, writeCells } from '../tables/tableWrite';
import { undoTable } from '../undo/record';
import { asMade, basesOf, fillDocument, isBlank, type MadeDocument } from './createDocument';
import { documentUrl } from './documentData';
import { documentsView } from './documentsView';
import { indexRow, fileIdOf } from './documentIndex';
import { fileStates, INSTEAD_TAG, type FileStates } from './fileStates';
import { indexRequests, linkWrites } from './newDocuments';
import { type OpenDocuments } from './openDocuments';
import { isClosed } from './planDocuments';
import { openActiveDocuments, tryRead } from './sectionChanges';
import type { DocumentsView } from './views';
import { emptyBatch, madeNote } from './writeDocuments';

const refused = (text: Text): AppError => new AppError('NOT_FOUND', text.en, { text });

const NO_INDEX = t(
  'Вкладка «Документы» удалена: верните её на экране «Изменения»',
  'The Documents tab was deleted: put it back on the Changes screen',
);
const NOT_WANTED = t(
  'Строка, из которой делался документ, удалена: верните её, и документ появится при обновлении',
  'The row that the document was made of is gone: bring it back, and a refresh makes the document',
);
const STANDS = t('Документ уже на месте', 'The document is in its place already');
const IN_FOLDER = t(
  'Документ лежит в папке, которая сама в корзине: верните папку',
  'The document is in a folder that is in the bin itself: bring the folder back',
);
const NOT_OWNER = t(
  'Вернуть документ из корзины может только его владелец: попросите его или создайте документ заново',
  'Only the owner can bring a document back from the bin: ask them, or make the document again',
);

function openOrRefuse(ports: Ports, definition: DepartmentDefinition): OpenDocuments {
  const open = openActiveDocuments(ports, definition);
  if (!open) throw refused(NO_INDEX);
  return open;
}

const fileOf = (open: OpenDocuments, files: FileStates, key: string): string =>
  fileIdOf(open.rowOf.get(key)) || (files.byPart(key)?.id ?? '');

/**
 * Takes a document out of the bin. It is refreshed again from the next run on.
 *
 * @throws AppError NOT_FOUND in words when its folder is in the bin, NO_ACCESS when somebody else owns it
 */
export function unbinDocument(
  ports: Ports,
  definition: DepartmentDefinition,
  input: { readonly key: string },
): DocumentsView {
  const open = openOrRefuse(ports, definition);
  const fileId = fileOf(open, fileStates(ports, open.record), input.key);
  if (fileId === '') throw refused(STANDS);
  try {
    ports.drive.change(fileId, { binned: false });
  } catch (error) {
    if (!isClosed(error)) throw error;
    throw new AppError('NO_ACCESS', 'only the owner may take a file out of the bin', { text: NOT_OWNER });
  }
  if (fileStates(ports, open.record).of(fileId)?.binned) throw refused(IN_FOLDER);
  return documentsView(ports, definition);
}

/** Makes the file; one that an earlier try left is told by what it stands instead of, so that a copy is never taken for it. */
function makeFile(ports: Ports, { record }: OpenDocuments, model: DocumentModel, before: string): MadeDocument {
  const tags = { mp_department: record.departmentId, mp_part: model.key, [INSTEAD_TAG]: before };
  const known = ports.drive.find(tags);
  const fileId = known ?? ports.drive.create('document', model.title, record.folder, tags);
  const answer = known === null ? null : tryRead(ports, known);
  if (known !== null && answer && !isBlank(answer)) return asMade(model, fileId, basesOf(model));
  return fillDocument(ports, model, fileId);
}

/** Enters the new file into the index and into the row that the document is made of. */
function enter(ports: Ports, definition: DepartmentDefinition, open: OpenDocuments, made: MadeDocument): void {
  const startedMs = ports.now();
  const { index, record, rowOf } = open;
  const [row, now] = [rowOf.get(made.key), ports.nowSerial(record.timeZone)];
  const before = new Map(row ? [[made.key, documentUrl(fileIdOf(row))]] : []);
  const links = linkWrites(definition, open.values, [made], before);
  const requests = new Map<WorkbookKey, SheetRequest[]>();
  for (const { data, writes } of links)
    if (data.state) requests.set(data.tab.workbook, writeCells(data.state.sheetId, writes));
  for (const [workbook, list] of requests) {
    const id = record.workbooks[workbook];
    if (workbook !== 'pulse' && id !== undefined) ports.sheets.batchUpdate(id, list);
  }
  const what = t('Документ создан заново', 'Document made again');
  const model = open.wanted.find(({ key }) => key === made.key);
  guardedWrite(
    ports,
    snapshotOf(ports, open.snapshot.spreadsheetId),
    [
      ...(row && index.state
        ? writeCells(index.state.sheetId, recordWrites(index.state, row.row, indexRow(made, now)))
        : indexRequests(index, [made], now)),
      ...(requests.get('pulse') ?? []),
      ...journalRequests(ports, open.snapshot, record.language, {
        what,
        result: { ru: made.title, en: made.title },
        changes: 1,
        startedMs,
        details: t('', ''),
      }),
    ],
    {
      ...emptyBatch(ports, open, what, ports.newId()),
      made: model ? [madeNote(model)] : [],
      tables: links.map(({ data, writes }) => undoTable(data, writes)),
    },
  );
}

/**
 * Makes a document anew in place of one that is in the bin, deleted or closed to this person. The old file is left as it is.
 *
 * @throws AppError NOT_FOUND in words when the document stands, or is not wanted any more
 */
export function makeDocument(
  ports: Ports,
  definition: DepartmentDefinition,
  input: { readonly key: string },
): DocumentsView {
  const open = openOrRefuse(ports, definition);
  const model = open.wanted.find(({ key }) => key === input.key);
  if (!model) throw refused(NOT_WANTED);
  const files = fileStates(ports, open.record);
  const before = fileOf(open, files, input.key);
  const file = files.of(before);
  if (file && !file.binned) {
    // the answer to an earlier try was lost: the new document is there and entered
    if (file.tags[INSTEAD_TAG] !== undefined && fileIdOf(open.rowOf.get(input.key)) === file.id)
      return documentsView(ports, definition);
    throw refused(STANDS);
  }
  enter(ports, definition, open, makeFile(ports, open, model, before));
  return documentsView(ports, definition);
}
