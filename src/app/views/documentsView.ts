/** The documents of the department, for the panel's list. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { openWorkbook, requireDepartment } from '../setup/open';
import type { Ports } from '../ports';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf } from '../tables/tableRead';
import type { DocumentView } from '../viewTypes';
import { momentText } from './overview';

export function documentsView(
  ports: Ports,
  definition: DepartmentDefinition,
): { readonly documents: readonly DocumentView[] } {
  const { snapshot } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const tab = tableOf(definition, 'documents');
  const values = readTables(ports.sheets, snapshot, [
    { tab, columns: ['doc_key', 'title', 'kind', 'link', 'updated'] },
  ]);
  return {
    documents: values
      .table('documents')
      .rows.filter((row) => textOf(row, 'doc_key') !== '')
      .map((row) => ({
        key: textOf(row, 'doc_key'),
        title: textOf(row, 'title'),
        kind: textOf(row, 'kind'),
        url: textOf(row, 'link') || null,
        updated: momentText(numberOf(row, 'updated')) || null,
      })),
  };
}
