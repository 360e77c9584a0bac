import type { WeekStart } from '../../shared/isoWeek';

/**
 * What BigQuery writes otherwise than DuckDB, in one table. Everything else of the SQL is the same text in both, so that what DuckDB proves
 * in the tests is the text that BigQuery gets. Source: cloud.google.com/bigquery/docs/reference/standard-sql ("Lexical structure", "Date functions",
 * "Data types", "Mathematical functions": ROUND of NUMERIC goes half away from zero, as in DuckDB for DECIMAL).
 */
export interface Dialect {
  readonly name: 'bigquery' | 'duckdb';
  /** A name of a table or column. */
  readonly id: (...parts: readonly string[]) => string;
  /** A text as a literal: whatever is in it, it stays one. */
  readonly text: (value: string) => string;
  readonly integer: string;
  readonly string: string;
  /** Exact decimal numbers for money. */
  readonly decimal: string;
  readonly date: (iso: string) => string;
  /** First day of a date's week. */
  readonly firstOfWeek: (date: string, start: WeekStart) => string;
  readonly firstOfMonth: (date: string) => string;
  /** Days from one date to another. */
  readonly days: (from: string, to: string) => string;
  readonly countIf: (condition: string) => string;
}

/** @throws RangeError for what is no date: nothing else may come into a literal. */
function isoDate(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new RangeError(`not a date: ${iso}`);
  return `DATE '${iso}'`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' };

export const BIGQUERY: Dialect = {
  name: 'bigquery',
  // a backtick cannot be part of a name, and a name is the one place where it could end one
  id: (...parts) => `\`${parts.map((part) => part.replace(/[`\\]/g, '')).join('.')}\``,
  text: (value) => `'${value.replace(/[\\'\n\r]/g, (letter) => ESCAPES[letter] ?? letter)}'`,
  integer: 'INT64',
  string: 'STRING',
  decimal: 'NUMERIC',
  date: isoDate,
  firstOfWeek: (date, start) => `DATE_TRUNC(${date}, ${start === 'sunday' ? 'WEEK(SUNDAY)' : 'ISOWEEK'})`,
  firstOfMonth: (date) => `DATE_TRUNC(${date}, MONTH)`,
  days: (from, to) => `DATE_DIFF(${to}, ${from}, DAY)`,
  countIf: (condition) => `COUNTIF(${condition})`,
};

export const DUCKDB: Dialect = {
  name: 'duckdb',
  id: (...parts) => parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('.'),
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  integer: 'BIGINT',
  string: 'VARCHAR',
  // the precision of NUMERIC
  decimal: 'DECIMAL(38, 9)',
  date: isoDate,
  // its weeks begin on Monday: a day that is shifted by one falls into the week of the Monday after its Sunday
  firstOfWeek: (date, start) =>
    start === 'sunday'
      ? `CAST(DATE_TRUNC('week', ${date} + 1) AS DATE) - 1`
      : `CAST(DATE_TRUNC('week', ${date}) AS DATE)`,
  firstOfMonth: (date) => `CAST(DATE_TRUNC('month', ${date}) AS DATE)`,
  days: (from, to) => `DATE_DIFF('day', ${from}, ${to})`,
  countIf: (condition) => `COUNT_IF(${condition})`,
};
