/** Undo of cells: tables of any workbook of the department by row key, and named cells of the Pulse workbook. */
import { t, type Language } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import { DEPARTMENT_METADATA_ID } from '../../blueprint/compile/identity';
import type { WorkbookKey } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { rowHash, type AddedRows, type UndoBatch, type UndoRow } from '../../reconcile/undo/undoLog';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { writeRecord, type DepartmentRecord } from '../setup/record';
import type { TableData } from '../tables/tableRead';
import { recordWrites, writeCells, type CellWrite } from '../tables/tableWrite';
import { sameValue } from '../tables/syncTable';
import { rowsBack } from './undoSample';

const keyText = (key: readonly Scalar[]): string => JSON.stringify(key.map((each) => (each === '' ? null : each)));

/** Tables of the add-on's own memory: they go back with the run, and are no rows that people count. */
export const SILENT: ReadonlySet<string> = new Set(['import_memory', 'task_memory']);

type LiveRows = ReadonlyMap<string, TableData['rows'][number]>;

interface Undone {
  readonly writes: CellWrite[];
  readonly kept: Issue[];
}

const keptIssue = (tab: string, column: string, live: Scalar): Issue => ({
  severity: 'warning',
  code: 'undo.kept',
  what: t('Ячейку изменили после запуска: она оставлена', 'A cell was changed after the run: it was left'),
  where: { tab, ...(column === '' ? {} : { column }), value: String(live ?? '') },
  action: t('Проверьте её сами', 'Check it yourself'),
});

/** Cells that stay although the run wrote them: the address of a document that is kept. */
export type Stays = (written: Scalar) => boolean;

function undoRow(data: TableData, rows: LiveRows, row: UndoRow, stays: Stays): Undone {
  const live = rows.get(keyText(row.key));
  const result: Undone = { writes: [], kept: [] };
  if (!live || !data.state) return result;
  for (const [column, [before, after]] of Object.entries(row.cells)) {
    if (!data.state.columns.has(column) || stays(after)) continue;
    const now = live.values[column] ?? null;
    if (sameValue(now, before)) continue;
    if (sameValue(now, after)) result.writes.push(...recordWrites(data.state, live.row, { [column]: before }));
    else result.kept.push(keptIssue(data.state.title, column, now));
  }
  return result;
}

/** A new row goes as a whole while it holds what the run wrote; one that people changed since stays as a whole. */
function removeRow(
  data: TableData,
  rows: LiveRows,
  columns: readonly string[],
  [key, hash]: AddedRows['rows'][number],
): Undone {
  const live = rows.get(keyText(key));
  if (!live || !data.state) return { writes: [], kept: [] };
  if (rowHash(columns.map((column) => live.values[column] ?? null)) !== hash)
    return { writes: [], kept: [keptIssue(data.state.title, '', key.map(String).join(' · '))] };
  const empty = Object.fromEntries(columns.map((column) => [column, null]));
  return { writes: recordWrites(data.state, live.row, empty), kept: [] };
}

export interface UndoneTables {
  readonly requests: ReadonlyMap<WorkbookKey, readonly SheetRequest[]>;
  readonly rows: number;
  readonly kept: readonly Issue[];
}

/** Undoes tables; one that cannot be read now is left as it is. */
export function undoTables(
  table: (tab: string) => TableData | null,
  batches: readonly UndoBatch[],
  language: Language,
  stays: Stays,
): UndoneTables {
  const requests = new Map<WorkbookKey, SheetRequest[]>();
  const kept: Issue[] = [];
  let rows = 0;
  // last batch first: a row that two batches wrote goes back through both
  for (const entry of [...batches].reverse().flatMap((batch) => batch.tables)) {
    const data = table(entry.tab);
    if (!data?.state) continue;
    const byKey = new Map(
      data.rows.map((row) => [keyText(entry.keyColumns.map((key) => row.values[key] ?? null)), row]),
    );
    const undone = [
      ...entry.rows.map((row) => undoRow(data, byKey, row, stays)),
      ...entry.added.rows.map((row) => removeRow(data, byKey, entry.added.columns, row)),
    ];
    const back = rowsBack(data, entry, language);
    kept.push(...back.kept);
    rows += back.rows;
    if (!SILENT.has(entry.tab)) rows += undone.filter((each) => each.writes.length > 0).length;
    kept.push(...undone.flatMap((each) => each.kept));
    const list = requests.get(data.tab.workbook) ?? [];
    list.push(
      ...writeCells(
        data.state.sheetId,
        undone.flatMap((each) => each.writes),
      ),
      ...back.requests,
    );
    requests.set(data.tab.workbook, list);
  }
  return { requests, rows, kept };
}

/** Named cells go back together with the memory of them, or the next refresh would take them for a person's. */
export function undoNames(
  snapshot: WorkbookSnapshot,
  record: DepartmentRecord,
  cell: (name: string) => Scalar,
  batches: readonly UndoBatch[],
): SheetRequest[] {
  const requests: SheetRequest[] = [];
  const written: Record<string, Scalar> = { ...record.written };
  for (const batch of [...batches].reverse()) {
    for (const [name, [before, after]] of Object.entries(batch.names)) {
      const range = snapshot.names.get(name);
      if (!range || !sameValue(cell(name), after)) continue;
      written[name] = before;
      const place = { row: range.startRowIndex ?? 0, column: range.startColumnIndex ?? 0, value: before };
      requests.push(...writeCells(range.sheetId, [place]));
    }
  }
  if (requests.length === 0) return [];
  return [
    ...requests,
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: DEPARTMENT_METADATA_ID } }],
        developerMetadata: { metadataValue: writeRecord({ ...record, written }) },
        fields: 'metadataValue',
      },
    },
  ];
}
