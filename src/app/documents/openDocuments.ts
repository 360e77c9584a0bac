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
import { fileIdOf, keyOf } from './documentIndex';
import { fileStates, type FileStates } from './fileStates';
import { FILE_NAME, readForDocuments, wantedDocuments } from './wantedDocuments';

export interface OpenDocuments {
  /** The Pulse workbook, where the index is. */
  readonly snapshot: WorkbookSnapshot;
  readonly record: DepartmentRecord;
  /** As they stand. */
  readonly values: DepartmentValues;
  /** Its rows with the keys and files that could be told, also where their cells are empty. */
  readonly index: TableData;
  /** Asked of Drive when first needed. */
  readonly files: FileStates;
  readonly wanted: readonly DocumentModel[];
  /** Row of the index by document key. */
  readonly rowOf: ReadonlyMap<string, TableRow>;
}

/** What is remembered of a document in its row of the index. */
export const memoryOf = (row: TableRow): DocumentMemory => parseMemory(textOf(row, 'written'));

/** A row with what Drive tells of its document where people deleted the column of the key, the file or the title, or emptied the cell. */
function toldRow(row: TableRow, files: FileStates): TableRow {
  const [key, fileId] = [keyOf(row), fileIdOf(row)];
  if (key === '' && fileId === '') return row;
  const file = fileId === '' ? files.byPart(key) : null;
  const told = {
    ...(key === '' ? { doc_key: files.of(fileId)?.tags.mp_part ?? null } : {}),
    ...(file ? { file_id: file.id } : {}),
    ...(textOf(row, 'title') === '' ? { [FILE_NAME]: (file ?? files.of(fileId))?.name ?? null } : {}),
  };
  return Object.keys(told).length === 0 ? row : { ...row, values: { ...row.values, ...told } };
}

/** The index with rows that Drive completes; it is not asked while they are complete. */
export function withTold(values: DepartmentValues, files: FileStates): DepartmentValues {
  const index = values.table('documents');
  const told = index && { ...index, rows: index.rows.map((row) => toldRow(row, files)) };
  return { ...values, table: (tab) => (tab === 'documents' ? told : values.table(tab)) };
}

/** Null when the team deleted the index, or so much of it that nothing tells its rows. */
export function openDocuments(ports: Ports, definition: DepartmentDefinition, pulse: string): OpenDocuments | null {
  const snapshot = snapshotOf(ports, pulse);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  const values = readForDocuments(ports, definition, record, snapshot);
  const files = fileStates(ports, record);
  const told = withTold(values, files);
  const index = told.table('documents');
  if (!index?.state || !['doc_key', 'file_id'].some((key) => index.state?.columns.has(key))) return null;
  return {
    snapshot,
    record,
    values,
    index,
    files,
    wanted: wantedDocuments(definition, record, told),
    rowOf: new Map(index.rows.filter((row) => keyOf(row) !== '').map((row) => [keyOf(row), row])),
  };
}
