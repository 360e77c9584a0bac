/** Which rows of a table are sample data: those that the demo answers add to what the same answers give without it. */
import type { DepartmentAnswers, DepartmentDefinition } from '../department';
import type { TableColumn, TableTab } from '../tab';
import type { Scalar } from '../values';
import { storedValue } from './seedValue';

export type RowValues = Readonly<Record<string, Scalar>>;

/** A row that a table is made with for show. */
export interface SampleRow {
  /** Row in the sheet, from 0; the header is row 0. */
  readonly row: number;
  readonly values: RowValues;
  /** What the table would have in its place without the sample: a role without the person who plays it; null for nothing. */
  readonly instead: RowValues | null;
}

/** Columns whose cells were given with the row: not calculated, not copied from elsewhere. */
export const givenColumns = (tab: TableTab): readonly TableColumn[] =>
  tab.columns.filter((column) => !column.formula && !column.mirrorOf);

const plain = (value: Scalar | undefined): Scalar => {
  if (value === undefined || value === '' || value === false) return null;
  return typeof value === 'string' ? value.trim() : value;
};

/** Whether two cells say the same; an empty one, an empty text and an unticked box do. */
export const sameScalar = (left: Scalar | undefined, right: Scalar | undefined): boolean => {
  const [a, b] = [plain(left), plain(right)];
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : a === b;
};

/** Links to documents are the add-on's own, also where people may type. */
const isOurLink = (value: Scalar | undefined): boolean =>
  typeof value === 'string' && value.startsWith('https://docs.google.com/');

/** Whether a row holds what it was made with, in every cell that a person would fill. */
export const equalRows = (tab: TableTab, live: RowValues, made: RowValues, ignored?: string): boolean =>
  givenColumns(tab).every(
    ({ key, owner }) =>
      key === ignored ||
      (owner !== 'team' && plain(made[key]) === null) ||
      isOurLink(live[key]) ||
      sameScalar(live[key], made[key]),
  );

/** Rows of a table for these answers, as the workbook stores them. */
const madeRows = (definition: DepartmentDefinition, tab: TableTab, answers: DepartmentAnswers): RowValues[] =>
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

/** The sample rows of a table, in the order in which it is made; none without the sample. */
export function sampleRowsOf(definition: DepartmentDefinition, tab: TableTab, answers: DepartmentAnswers): SampleRow[] {
  if (!answers.sample) return [];
  const own = madeRows(definition, tab, { ...answers, sample: false });
  const made = madeRows(definition, tab, answers);
  const { rowKey } = tab;
  // keys that count rows are not the same row's in both: only a row that the sample lacks can stand in for one
  const lacking = own.filter((row) => !made.some((each) => equalRows(tab, row, each, rowKey)));
  return made.flatMap((values, at) => {
    if (own.some((each) => equalRows(tab, each, values, rowKey))) return [];
    const instead =
      rowKey === undefined ? undefined : lacking.find((row) => sameScalar(row[rowKey], values[rowKey] ?? null));
    return [{ row: at + 1, values, instead: instead ?? null }];
  });
}
