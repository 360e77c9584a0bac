/** Undo of a removal of the sample data: the rows stand again where they stood, marked, and the department knows them as sample data. */
import { DEPARTMENT_METADATA_ID } from '../../blueprint/compile/identity';
import { givenColumns } from '../../blueprint/compile/sampleSeed';
import type { Issue } from '../../shared/errors';
import { t, type Language } from '../../shared/text';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { markRows, type MarkedSheet } from '../../reconcile/lower/sampleMarks';
import type { UndoBatch, UndoTable } from '../../reconcile/undo/undoLog';
import type { TabState } from '../../reconcile/snapshot';
import type { TableTab } from '../../blueprint/tab';
import { writeRecord, type DepartmentRecord } from '../setup/record';
import { growRequests, recordWrites, writeCells } from '../tables/tableWrite';
import type { TableData } from '../tables/tableRead';

/** Where the marks of a table stand now: over its columns, the note on the first that is seen. */
export function markedSheet(tab: TableTab, state: TabState): MarkedSheet {
  const seen = tab.columns.filter(({ hidden }) => !hidden).flatMap(({ key }) => state.columns.get(key) ?? []);
  const noteColumn = seen.length === 0 ? 0 : Math.min(...seen);
  return { sheetId: state.sheetId, columns: [0, state.columnCount], noteColumn };
}

export interface RowsBack {
  readonly requests: readonly SheetRequest[];
  readonly rows: number;
  readonly kept: readonly Issue[];
}

const keptRow = (tab: string, key: string): Issue => ({
  severity: 'warning',
  code: 'undo.kept',
  what: t(
    'Такая строка уже есть: строка примера не возвращена',
    'There is such a row already: the sample row was not put back',
  ),
  where: { tab, value: key },
  action: t('Проверьте её сами', 'Check it yourself'),
});

/** Rows that the removal left without their sample words, and that say them again. */
const changedBack = ({ rows }: TableData, entry: UndoTable): number[] => {
  const keys = new Set(entry.rows.map(({ key }) => JSON.stringify(key)));
  return rows.flatMap(({ row, values }) =>
    keys.has(JSON.stringify(entry.keyColumns.map((key) => values[key] ?? null))) ? [row] : [],
  );
};

/** Rows that the run emptied, back in their places where these are empty, else below everything. */
export function rowsBack(data: TableData, entry: UndoTable, language: Language): RowsBack {
  const { state, tab } = data;
  const { keyColumns, removed } = entry;
  if (!state || !removed) return { requests: [], rows: 0, kept: [] };
  const keyOf = (values: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(keyColumns.map((key) => values[key] ?? null));
  const keys = new Set(keyColumns.length === 0 ? [] : data.rows.map(({ values }) => keyOf(values)));
  const given = givenColumns(tab).map(({ key }) => key);
  const filled = data.rows.filter(({ values }) => given.some((key) => (values[key] ?? '') !== ''));
  const taken = new Set(filled.map(({ row }) => row));
  let last = Math.max(0, ...taken);
  const kept: Issue[] = [];
  const places: { readonly row: number; readonly values: Readonly<Record<string, never>> }[] = [];
  for (const [stood, cells] of removed.rows) {
    const values = Object.fromEntries(removed.columns.map((key, at) => [key, cells[at] ?? null])) as never;
    if (keys.has(keyOf(values))) {
      kept.push(keptRow(state.title, keyColumns.map((key) => String(values[key] ?? '')).join(' · ')));
      continue;
    }
    const row = taken.has(stood) || stood >= state.rowCount ? last + 1 : stood;
    taken.add(row);
    last = Math.max(last, row);
    places.push({ row, values });
  }
  return {
    requests: [
      ...growRequests(state, last, Math.max(0, ...filled.map(({ row }) => row))),
      ...writeCells(
        state.sheetId,
        places.flatMap(({ row, values }) => recordWrites(state, row, values)),
      ),
      ...markRows(markedSheet(tab, state), [...places.map(({ row }) => row), ...changedBack(data, entry)], language),
    ],
    rows: places.length,
    kept,
  };
}

/** The record knows the sample data again. */
export function sampleAgain(record: DepartmentRecord, batches: readonly UndoBatch[]): SheetRequest[] {
  const sample = batches.find((batch) => batch.sample)?.sample;
  if (!sample) return [];
  return [
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: DEPARTMENT_METADATA_ID } }],
        developerMetadata: { metadataValue: writeRecord({ ...record, sample }) },
        fields: 'metadataValue',
      },
    },
  ];
}
