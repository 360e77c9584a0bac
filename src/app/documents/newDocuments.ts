/**
 * Documents that the department wants and does not have yet (a new role, product, newcomer or meeting) are made; one whose subject was
 * renamed is renamed, unless people gave the file a name of their own.
 */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import type { WorkbookKey } from '../../blueprint/tab';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import type { DepartmentValues } from '../tables/readDepartment';
import { growRequests, recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';
import { createDocument, type MadeDocument } from './createDocument';
import { documentUrl } from './documentData';
import { indexRow, LINK_COLUMN, rowKeyColumn } from './documentIndex';

/** A step of a run stays well under a minute: a document takes about two seconds. */
const MAX_NEW_A_STEP = 12;

/** Makes documents that the index lacks; an earlier try is found by its tags, so that nothing is made twice. */
export function makeNewDocuments(
  ports: Ports,
  record: DepartmentRecord,
  wanted: readonly DocumentModel[],
  index: TableData,
): { readonly made: readonly MadeDocument[]; readonly left: number } {
  const known = new Set(index.rows.map((row) => textOf(row, 'doc_key')));
  const missing = wanted.filter((model) => !known.has(model.key));
  const made = missing
    .slice(0, MAX_NEW_A_STEP)
    .map((model) => createDocument(ports, model, record.departmentId, record.folder, true));
  return { made, left: missing.length - made.length };
}

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

/** Links in the rows that the new documents are made of, by workbook. */
export function linkRequests(
  definition: DepartmentDefinition,
  values: DepartmentValues,
  made: readonly MadeDocument[],
): ReadonlyMap<WorkbookKey, readonly SheetRequest[]> {
  const requests = new Map<WorkbookKey, SheetRequest[]>();
  for (const document of made) {
    const { linkFrom } = document;
    const data = linkFrom ? values.table(linkFrom.tab) : null;
    const rowKey = rowKeyColumn(definition, linkFrom);
    if (!linkFrom || !data?.state || rowKey === null) continue;
    const row = data.rows.find((each) => textOf(each, rowKey) === linkFrom.rowKey);
    if (!row) continue;
    const writes = recordWrites(data.state, row.row, { [LINK_COLUMN]: documentUrl(document.fileId) });
    const list = requests.get(data.tab.workbook) ?? [];
    list.push(...writeCells(data.state.sheetId, writes));
    requests.set(data.tab.workbook, list);
  }
  return requests;
}

/** Renames the file of a document whose title changed; the index takes the new title either way. */
export function renamedCells(ports: Ports, model: DocumentModel, row: TableRow, index: TableData): CellWrite[] {
  const before = textOf(row, 'title');
  if (before === model.title || !index.state) return [];
  ports.drive.rename(textOf(row, 'file_id'), before, model.title);
  return recordWrites(index.state, row.row, { title: model.title });
}
