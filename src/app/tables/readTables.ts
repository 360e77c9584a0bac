/** Reads several tables and named cells of one workbook in one call. */
import type { Scalar } from '../../blueprint/values';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { SheetsPort, ValueFilter } from '../ports';
import { rowsFromColumns, tableFilters, type TableData, type TableRequest } from './tableRead';

export interface WorkbookValues {
  readonly table: (key: string) => TableData;
  /** Value of a named cell; null when empty or when the name is gone. */
  readonly cell: (name: string) => Scalar;
}

interface Question {
  readonly filter: ValueFilter;
  readonly take: (columns: readonly (readonly Scalar[])[] | null) => void;
}

/** Filter of a named cell; null when the name is gone. */
export function cellFilter(snapshot: WorkbookSnapshot, name: string): ValueFilter | null {
  const range = snapshot.names.get(name);
  if (!range) return null;
  const startRow = range.startRowIndex ?? 0;
  const startColumn = range.startColumnIndex ?? 0;
  return {
    kind: 'range',
    sheetId: range.sheetId,
    startRow,
    endRow: startRow + 1,
    startColumn,
    endColumn: startColumn + 1,
  };
}

/** One call for everything asked; nothing asked, no call. */
export function readTables(
  sheets: SheetsPort,
  snapshot: WorkbookSnapshot,
  tables: readonly TableRequest[],
  cells: readonly string[] = [],
): WorkbookValues {
  const columns = new Map<string, Record<string, readonly Scalar[]>>(tables.map((request) => [request.tab.key, {}]));
  const named = new Map<string, Scalar>();
  const questions: Question[] = [];
  for (const request of tables) {
    for (const { column, filter } of tableFilters(request, snapshot)) {
      const into = columns.get(request.tab.key) ?? {};
      questions.push({ filter, take: (values) => void (into[column] = values?.[0] ?? []) });
    }
  }
  for (const name of cells) {
    const filter = cellFilter(snapshot, name);
    if (filter) questions.push({ filter, take: (values) => void named.set(name, values?.[0]?.[0] ?? null) });
  }
  if (questions.length > 0) {
    const answers = sheets.readValues(
      snapshot.spreadsheetId,
      questions.map((question) => question.filter),
    );
    questions.forEach((question, index) => question.take(answers[index] ?? null));
  }
  const data = new Map<string, TableData>(
    tables.map((request) => [
      request.tab.key,
      {
        tab: request.tab,
        state: snapshot.tabs.get(request.tab.key) ?? null,
        rows: rowsFromColumns(columns.get(request.tab.key) ?? {}),
      },
    ]),
  );
  return {
    table: (key) => {
      const found = data.get(key);
      if (!found) throw new Error(`table ${key} was not read`);
      return found;
    },
    cell: (name) => named.get(name) ?? null,
  };
}
