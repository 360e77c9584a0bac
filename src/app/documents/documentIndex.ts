/** The index of documents in the workbook: a row a document, and the link in the row that a document is made of. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import type { Scalar } from '../../blueprint/values';
import type { DepartmentValues } from '../tables/readDepartment';
import { textOf, type TableRow } from '../tables/tableRead';
import type { MadeDocument } from './createDocument';
import { documentUrl } from './documentData';

/** Key of a document in its row of the index; '' where the row says none. */
export const keyOf = (row: TableRow): string => textOf(row, 'doc_key');

/** File of a document by its row of the index; '' where the row names none. */
export const fileIdOf = (row: TableRow | undefined): string => (row ? textOf(row, 'file_id') : '');

/** Column in which the row that a document is made of keeps its address. */
export const LINK_COLUMN = 'document';

/** A document of the index that has a file. */
export interface IndexedDocument {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly row: TableRow;
}

/** Documents of the index that have a file, by what their rows say. */
export const indexedDocuments = (values: DepartmentValues): IndexedDocument[] =>
  (values.table('documents')?.rows ?? [])
    .filter((row) => fileIdOf(row) !== '')
    .map((row) => ({ key: keyOf(row), title: textOf(row, 'title'), url: documentUrl(fileIdOf(row)), row }));

/** A document's row of the index. `updated` is a serial moment. */
export const indexRow = (document: MadeDocument, updated: number): Readonly<Record<string, Scalar>> => ({
  doc_key: document.key,
  title: document.title,
  kind: document.kind,
  for_whom: document.forWhom,
  link: documentUrl(document.fileId),
  updated,
  file_id: document.fileId,
  written: JSON.stringify(document.written),
});

/** Column that identifies the rows of a table, or null for a tab that cannot be linked from. */
export function rowKeyColumn(definition: DepartmentDefinition, link: DocumentModel['linkFrom']): string | null {
  const tab = link && definition.tabs.find((each) => each.key === link.tab);
  return tab?.kind === 'table' && tab.columns.some((column) => column.key === LINK_COLUMN)
    ? (tab.rowKey ?? null)
    : null;
}
