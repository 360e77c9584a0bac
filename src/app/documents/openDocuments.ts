/** The documents of a department as they are listed and as they should be now; read together. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import { parseMemory, type DocumentMemory } from '../../reconcile/docs/memory';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { snapshotOf } from '../setup/open';
import { parseRecord, type DepartmentRecord } from '../setup/record';
import type { DepartmentValues } from '../tables/readDepartment';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';
import type { Ports } from '../ports';
import { readForDocuments, wantedDocuments } from './wantedDocuments';

export interface OpenDocuments {
  /** The Pulse workbook, where the index is. */
  readonly snapshot: WorkbookSnapshot;
  readonly record: DepartmentRecord;
  readonly values: DepartmentValues;
  readonly index: TableData;
  readonly wanted: readonly DocumentModel[];
  /** Row of the index by document key. */
  readonly rowOf: ReadonlyMap<string, TableRow>;
}

/** What is remembered of a document in its row of the index. */
export const memoryOf = (row: TableRow): DocumentMemory => parseMemory(textOf(row, 'written'));

export const fileIdOf = (row: TableRow | undefined): string => (row ? textOf(row, 'file_id') : '');

/** Null when the team deleted the index. */
export function openDocuments(ports: Ports, definition: DepartmentDefinition, pulse: string): OpenDocuments | null {
  const snapshot = snapshotOf(ports, pulse);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  const values = readForDocuments(ports, definition, record, snapshot);
  const index = values.table('documents');
  if (!index?.state) return null;
  return {
    snapshot,
    record,
    values,
    index,
    wanted: wantedDocuments(definition, record, values),
    rowOf: new Map(index.rows.map((row) => [textOf(row, 'doc_key'), row])),
  };
}
