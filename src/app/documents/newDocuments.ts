/**
 * Documents that the department wants and the index lacks: a new role, product, newcomer or meeting makes one. One whose row people removed
 * is found again by its tags; one that they put into the bin stays there until it is asked back.
 */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import type { DocumentAnswer } from '../../reconcile/docs/googleDocs';
import { readSections, sectionBase } from '../../reconcile/docs/sections';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import type { DepartmentValues } from '../tables/readDepartment';
import { growRequests, recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';
import { asMade, basesOf, createDocument, fillDocument, isBlank, type MadeDocument } from './createDocument';
import { documentUrl } from './documentData';
import { fileIdOf, indexRow, LINK_COLUMN, rowKeyColumn } from './documentIndex';
import type { FileStates } from './fileStates';
import type { OpenDocuments } from './openDocuments';
import { tryRead } from './sectionChanges';
import { waitingOf, type Agreement, type WaitingDocument } from './waiting';

/** A step of a run stays well under a minute: a document takes about two seconds. */
const MAX_NEW_A_STEP = 12;

/** A document to be made; its file is there when an earlier try was cut off before it was filled. */
export interface NewDocument {
  readonly model: DocumentModel;
  readonly fileId: string | null;
}

export interface MissingDocuments {
  /** Filled documents of which only the row of the index is missing. */
  readonly adopted: readonly MadeDocument[];
  /** To be made in this step. */
  readonly make: readonly NewDocument[];
  /** To be made later. */
  readonly left: number;
  /** To be made once somebody agrees. */
  readonly waiting: readonly WaitingDocument[];
}

/** Bases of those sections that say what is wanted; of the others nobody knows whose words they are. */
function agreedBases(answer: DocumentAnswer, model: DocumentModel): Record<string, string> {
  const live = readSections(answer);
  return Object.fromEntries(
    Object.entries(basesOf(model)).filter(([key, base]) => sectionBase(live.get(key)?.lines ?? []) === base),
  );
}

/** Documents that the index lacks. Nothing is asked of Drive while it lacks none. */
export function missingDocuments(
  ports: Ports,
  { wanted, rowOf }: OpenDocuments,
  files: FileStates,
  agreement: Agreement,
): MissingDocuments {
  const adopted: MadeDocument[] = [];
  const make: NewDocument[] = [];
  const waiting: WaitingDocument[] = [];
  for (const model of wanted.filter(({ key }) => !rowOf.has(key))) {
    const file = files.byPart(model.key);
    if (file?.binned) continue;
    const answer = file && tryRead(ports, file.id);
    if (file && answer && !isBlank(answer)) adopted.push(asMade(model, file.id, agreedBases(answer, model)));
    // an empty file was begun by a run that somebody agreed to
    else if (answer || agreement.covers(model)) make.push({ model, fileId: answer ? file.id : null });
    else waiting.push(waitingOf(model));
  }
  return { adopted, make: make.slice(0, MAX_NEW_A_STEP), left: Math.max(0, make.length - MAX_NEW_A_STEP), waiting };
}

/** Makes documents. */
export const createDocuments = (ports: Ports, record: DepartmentRecord, make: readonly NewDocument[]): MadeDocument[] =>
  make.map(({ model, fileId }) =>
    fileId === null
      ? createDocument(ports, model, record.departmentId, record.folder, false)
      : fillDocument(ports, model, fileId),
  );

/** Requests that enter new documents into the index, below its last row. */
export function indexRequests(index: TableData, made: readonly MadeDocument[], updated: number): SheetRequest[] {
  const { state } = index;
  if (!state || made.length === 0) return [];
  const last = index.rows.at(-1)?.row ?? 0;
  return [
    ...growRequests(state, last + 1 + made.length, last),
    ...writeCells(
      state.sheetId,
      made.flatMap((document, at) => recordWrites(state, last + 1 + at, indexRow(document, updated))),
    ),
  ];
}

export interface LinkWrites {
  readonly data: TableData;
  readonly writes: readonly CellWrite[];
}

/**
 * Links in the rows that documents are made of, by table. A link that people put there instead of ours is theirs.
 *
 * @param before address that a document had until now, by key: it is replaced
 */
export function linkWrites(
  definition: DepartmentDefinition,
  values: DepartmentValues,
  made: readonly MadeDocument[],
  before: ReadonlyMap<string, string> = new Map(),
): LinkWrites[] {
  const found = new Map<string, { data: TableData; writes: CellWrite[] }>();
  for (const { key, fileId, linkFrom } of made) {
    const data = linkFrom ? values.table(linkFrom.tab) : null;
    const rowKey = rowKeyColumn(definition, linkFrom);
    if (!linkFrom || !data?.state || rowKey === null) continue;
    const row = data.rows.find((each) => textOf(each, rowKey) === linkFrom.rowKey);
    const now = row ? textOf(row, LINK_COLUMN) : '';
    if (!row || !['', before.get(key), documentUrl(fileId)].includes(now) || now === documentUrl(fileId)) continue;
    const list = found.get(linkFrom.tab) ?? { data, writes: [] };
    list.writes.push(...recordWrites(data.state, row.row, { [LINK_COLUMN]: documentUrl(fileId) }));
    found.set(linkFrom.tab, list);
  }
  return [...found.values()];
}

/** Renames the file of a document whose title changed; the index takes the new title either way. */
export function renamedCells(ports: Ports, model: DocumentModel, row: TableRow, index: TableData): CellWrite[] {
  const before = textOf(row, 'title');
  if (before === model.title || !index.state) return [];
  ports.drive.rename(fileIdOf(row), before, model.title);
  return recordWrites(index.state, row.row, { title: model.title });
}
