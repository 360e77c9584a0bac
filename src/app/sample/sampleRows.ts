/** Which rows of the tables are sample data: those that the demo answers add to what the same answers give without it. */
import { storedValue } from '../../blueprint/compile/seedValue';
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import type { TableColumn, TableTab, WorkbookKey } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import type { TableData, TableRow } from '../tables/tableRead';

type Values = Readonly<Record<string, Scalar>>;

/** A table with the sample rows that it was made with, as the workbook stored them. */
export interface SampleTable {
  readonly tab: TableTab;
  readonly rows: readonly Values[];
}

/** What became of a table's sample rows. */
export interface SampleFate {
  readonly tab: TableTab;
  /** Still as they were made. */
  readonly untouched: readonly TableRow[];
  /** Changed by people: theirs now. */
  readonly changed: number;
}

/** Columns whose cells were given with the row: not calculated, not copied from elsewhere. */
export const givenColumns = (tab: TableTab): readonly TableColumn[] =>
  tab.columns.filter((column) => !column.formula && !column.mirrorOf);

const plain = (value: Scalar | undefined): Scalar => {
  if (value === undefined || value === '' || value === false) return null;
  return typeof value === 'string' ? value.trim() : value;
};

const same = (left: Scalar | undefined, right: Scalar | undefined): boolean => {
  const [a, b] = [plain(left), plain(right)];
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : a === b;
};

/** Links to documents are the add-on's own, also where people may type. */
const isOurLink = (value: Scalar | undefined): boolean =>
  typeof value === 'string' && value.startsWith('https://docs.google.com/');

/** Whether two rows hold the same in every cell that a person would fill. */
function equal(tab: TableTab, live: Values, made: Values, ignored?: string): boolean {
  return givenColumns(tab).every(
    ({ key, owner }) =>
      key === ignored ||
      (owner !== 'team' && plain(made[key]) === null) ||
      isOurLink(live[key]) ||
      same(live[key], made[key]),
  );
}

/** Rows of a table for these answers, as the workbook stores them. */
const madeRows = (definition: DepartmentDefinition, tab: TableTab, answers: DepartmentAnswers): Values[] =>
  definition
    .seed(tab.key, answers)
    .map((seed) =>
      Object.fromEntries(
        givenColumns(tab).map(({ key, type, list }) => [
          key,
          storedValue(seed[key] ?? null, type, answers.language, list),
        ]),
      ),
    );

/** The sample rows of a workbook's tables; tables without any are left out. */
export function sampleTables(
  definition: DepartmentDefinition,
  answers: DepartmentAnswers,
  workbook: WorkbookKey,
): SampleTable[] {
  return definition.tabs.flatMap((tab) => {
    if (tab.kind !== 'table' || tab.workbook !== workbook) return [];
    const own = madeRows(definition, tab, { ...answers, sample: false });
    const rows = madeRows(definition, tab, answers).filter(
      (row) => !own.some((each) => equal(tab, each, row, tab.rowKey)),
    );
    return rows.length === 0 ? [] : [{ tab, rows }];
  });
}

/** Finds the sample rows in the table as it is now, wherever they were sorted to. */
export function fateOf({ tab, rows }: SampleTable, data: TableData): SampleFate {
  const left = new Set(data.rows);
  const { rowKey } = tab;
  const untouched: TableRow[] = [];
  let changed = 0;
  for (const made of rows) {
    const found = [...left].find((live) => equal(tab, live.values, made));
    if (found) {
      left.delete(found);
      untouched.push(found);
    } else if (rowKey !== undefined && [...left].some((live) => same(live.values[rowKey], made[rowKey]))) changed += 1;
  }
  return { tab, untouched, changed };
}
