/** What became of the rows that a department was made with for show. */
import {
  equalRows,
  sameScalar,
  sampleRowsOf,
  type RowValues,
  type SampleRow,
} from '../../blueprint/compile/sampleSeed';
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import type { TableTab, WorkbookKey } from '../../blueprint/tab';
import type { TableData, TableRow } from '../tables/tableRead';

/** A table with the sample rows that it was made with, as the workbook stored them. */
export interface SampleTable {
  readonly tab: TableTab;
  readonly rows: readonly SampleRow[];
}

/** A sample row that is still as it was made, and what the table would have in its place without the sample. */
export interface UntouchedRow extends TableRow {
  readonly instead: RowValues | null;
}

/** What became of a table's sample rows. */
export interface SampleFate {
  readonly tab: TableTab;
  /** Still as they were made. */
  readonly untouched: readonly UntouchedRow[];
  /** Changed by people: theirs now. */
  readonly changed: number;
}

/** The sample rows of a workbook's tables; tables without any are left out. */
export const sampleTables = (
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  workbook: WorkbookKey,
): SampleTable[] =>
  definition.tabs.flatMap((tab) => {
    if (tab.kind !== 'table' || tab.workbook !== workbook) return [];
    const rows = sampleRowsOf(definition, tab, answers);
    return rows.length === 0 ? [] : [{ tab, rows }];
  });

/** Finds the sample rows in the table as it is now, wherever they were sorted to. */
export function fateOf({ tab, rows }: SampleTable, data: TableData): SampleFate {
  const left = new Set(data.rows);
  const { rowKey } = tab;
  const untouched: UntouchedRow[] = [];
  let changed = 0;
  for (const { values, instead } of rows) {
    const found = [...left].find((live) => equalRows(tab, live.values, values));
    if (found) {
      left.delete(found);
      untouched.push({ ...found, instead });
    } else if (rowKey !== undefined && [...left].some((live) => sameScalar(live.values[rowKey], values[rowKey])))
      changed += 1;
  }
  return { tab, untouched, changed };
}
