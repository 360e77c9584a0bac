/** The index of documents in the workbook: a row a document, and the link in the row that a document is made of. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import type { Scalar } from '../../blueprint/values';
import type { MadeDocument } from './createDocument';
import { documentUrl } from './documentData';

/** Column in which the row that a document is made of keeps its address. */
export const LINK_COLUMN = 'document';

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
