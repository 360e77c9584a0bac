/** Rows that the basic filter of a sheet hides. Cells are judged as they are when the sheet is read. */
import { ApiError } from '../api';
import { boxOf } from './edit';
import { effectiveValue } from './effectiveValue';
import { formatValue } from './formatValue';
import { parseEntered } from './parseEntered';
import type { GridRange, Json, Sheet, StoredSpreadsheet } from './state';

interface Shown {
  /** As the cell shows it; '' for an empty cell. */
  readonly text: string;
  readonly number: number | null;
}

/** A value of a condition: what was typed, and the number that it means, if any. */
type Operand = Shown;

type Test = (cell: Shown, operands: readonly Operand[]) => boolean;

const numbers =
  (test: (value: number, first: number, second: number) => boolean): Test =>
  ({ number }, [first, second]) =>
    number !== null && test(number, first?.number ?? Number.NaN, second?.number ?? Number.NaN);

const texts =
  (test: (text: string, part: string) => boolean): Test =>
  ({ text }, [part]) =>
    test(text.toLowerCase(), (part?.text ?? '').toLowerCase());

const not =
  (test: Test): Test =>
  (cell, operands) =>
    !test(cell, operands);

const within = numbers((value, from, to) => value >= Math.min(from, to) && value <= Math.max(from, to));
const contains = texts((text, part) => text.includes(part));
const equalText = texts((text, part) => text === part);
/** A moment counts by its day. */
const days = (test: (day: number, first: number, second: number) => boolean): Test =>
  numbers((value, first, second) => test(Math.floor(value), first, second));

/** Conditions by Google's name. */
const TESTS: Readonly<Record<string, Test>> = {
  NUMBER_GREATER: numbers((value, bound) => value > bound),
  NUMBER_GREATER_THAN_EQ: numbers((value, bound) => value >= bound),
  NUMBER_LESS: numbers((value, bound) => value < bound),
  NUMBER_LESS_THAN_EQ: numbers((value, bound) => value <= bound),
  NUMBER_EQ: numbers((value, other) => value === other),
  NUMBER_NOT_EQ: numbers((value, other) => value !== other),
  NUMBER_BETWEEN: within,
  NUMBER_NOT_BETWEEN: numbers((value, from, to) => value < Math.min(from, to) || value > Math.max(from, to)),
  TEXT_CONTAINS: contains,
  TEXT_NOT_CONTAINS: not(contains),
  TEXT_STARTS_WITH: texts((text, part) => text.startsWith(part)),
  TEXT_ENDS_WITH: texts((text, part) => text.endsWith(part)),
  TEXT_EQ: equalText,
  TEXT_NOT_EQ: not(equalText),
  DATE_EQ: days((day, other) => day === other),
  DATE_NOT_EQ: days((day, other) => day !== other),
  DATE_BEFORE: days((day, other) => day < other),
  DATE_AFTER: days((day, other) => day > other),
  DATE_ON_OR_BEFORE: days((day, other) => day <= other),
  DATE_ON_OR_AFTER: days((day, other) => day >= other),
  DATE_BETWEEN: days((day, from, to) => day >= from && day <= to),
  DATE_NOT_BETWEEN: days((day, from, to) => day < from || day > to),
  BLANK: ({ text }) => text === '',
  NOT_BLANK: ({ text }) => text !== '',
};

interface Criterion {
  readonly column: number;
  readonly hidden: ReadonlySet<string>;
  readonly condition: { readonly test: Test; readonly values: readonly string[] } | null;
}

const COLOURS = /^visible(Background|Foreground)Color/;

function criterionOf(column: number, given: Json, where: string): Criterion {
  const colour = Object.keys(given).find((key) => COLOURS.test(key));
  if (colour) throw new ApiError('INVALID_ARGUMENT', `${where}: the emulator does not filter by ${colour}`);
  const condition = given.condition as { type?: string; values?: readonly Json[] } | undefined;
  const test = condition && TESTS[condition.type ?? ''];
  if (condition && !test)
    throw new ApiError('INVALID_ARGUMENT', `${where}: the emulator does not filter by ${condition.type ?? 'nothing'}`);
  return {
    column,
    hidden: new Set((given.hiddenValues ?? []) as readonly string[]),
    condition: test
      ? { test, values: (condition.values ?? []).map(({ userEnteredValue }) => String(userEnteredValue ?? '')) }
      : null,
  };
}

/**
 * Criteria of a filter by column; `filterSpecs` come before the older `criteria` (schema).
 * @throws ApiError for a criterion that the emulator cannot judge, named with `where`.
 */
export function criteriaOf(filter: Json, where: string): Criterion[] {
  const specs = filter.filterSpecs as readonly Json[] | undefined;
  if (specs)
    return specs.map((spec) => criterionOf(Number(spec.columnIndex ?? 0), (spec.filterCriteria ?? {}) as Json, where));
  return Object.entries((filter.criteria ?? {}) as Json).map(([column, each]) =>
    criterionOf(Number(column), each as Json, where),
  );
}

function operand(text: string, locale: string, now: number): Operand {
  const { value } = parseEntered(text, locale, now);
  return { text, number: value?.numberValue ?? null };
}

/** Indexes of the rows that the filter hides; its first row is the header and always shown. `now` is in milliseconds since 1970. */
export function filteredRows(stored: StoredSpreadsheet, sheet: Sheet, now: number): ReadonlySet<number> {
  const filter = sheet.basicFilter;
  if (!filter) return new Set();
  const { locale } = stored.properties as { locale: string };
  const criteria = criteriaOf(filter, 'basicFilter').map((each) => ({
    ...each,
    operands: each.condition?.values.map((text) => operand(text, locale, now)) ?? [],
  }));
  const shown = (row: number, column: number): Shown => {
    const value = effectiveValue(stored, sheet, row, column, now);
    if (!value) return { text: '', number: null };
    const format = sheet.rows[row]?.[column]?.userEnteredFormat?.numberFormat as Json | undefined;
    return { text: formatValue(value, format, locale), number: 'numberValue' in value ? value.numberValue : null };
  };
  const hides = (row: number): boolean =>
    criteria.some(({ column, hidden, condition, operands }) => {
      const cell = shown(row, column);
      return hidden.has(cell.text) || (condition !== null && !condition.test(cell, operands));
    });
  const box = boxOf((filter.range ?? {}) as GridRange, sheet);
  const rows = new Set<number>();
  for (let row = box.startRow + 1; row < box.endRow; row++) if (hides(row)) rows.add(row);
  return rows;
}
