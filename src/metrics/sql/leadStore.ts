/**
 * Leads that live in a database: the table, and the statements that read and write it. Beside the columns that facts are counted from
 * (`leadTable.ts`) a row keeps all of its cells as they stood in the workbook, so that it can go back, and a fingerprint of them.
 */
import type { Dialect } from './dialect';
import { LEAD_TABLE, ORDER_COLUMN, type ColumnType } from './leadTable';

export interface StoreColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Tags by which landing pages and campaigns are counted. */
export const TAG_COLUMNS = ['landing', 'utm_source', 'utm_medium', 'utm_campaign'] as const;

/** Columns of the table, in order. `cells` is JSON; `print` tells whether the cells are still the same. */
export const STORE_COLUMNS: readonly StoreColumn[] = [
  ...Object.values(LEAD_TABLE).map(({ column, type }) => ({ name: column, type })),
  { name: ORDER_COLUMN, type: 'integer' },
  ...TAG_COLUMNS.map((name): StoreColumn => ({ name, type: 'string' })),
  { name: 'cells', type: 'string' },
  { name: 'print', type: 'string' },
];

const ID = LEAD_TABLE.id.column;
const names = STORE_COLUMNS.map(({ name }) => name);

/** Adds the rows of the parameter `rows`, or changes those that are there. The same again changes nothing. */
export const mergeLeads = (table: string): string => `MERGE INTO ${table} AS T
USING UNNEST(@rows) AS S
ON T.${ID} = S.${ID}
WHEN MATCHED THEN UPDATE SET ${names
  .filter((name) => name !== ID && name !== ORDER_COLUMN)
  .map((name) => `${name} = S.${name}`)
  .join(', ')}
WHEN NOT MATCHED THEN INSERT (${names.join(', ')}) VALUES (${names.map((name) => `S.${name}`).join(', ')})`;

/** Cells of the leads whose ids are in the parameter `ids`. */
export const leadsByIds = (table: string): string => `SELECT ${ID}, cells FROM ${table} WHERE ${ID} IN UNNEST(@ids)`;

/** Cells of the latest leads created from a day on, at most so many: what is checked of them. */
export const latestLeads = (dialect: Dialect, table: string, from: string, count: number): string =>
  `SELECT ${ID}, cells FROM ${table} WHERE created >= ${dialect.date(from)} ORDER BY created DESC, ${ORDER_COLUMN} DESC LIMIT ${whole(count)}`;

/** Of the ids in the parameter `ids` those that the table has. */
export const knownIds = (table: string): string => `SELECT ${ID} FROM ${table} WHERE ${ID} IN UNNEST(@ids)`;

/** Ids and fingerprints of all leads. */
export const printsOfLeads = (table: string): string => `SELECT ${ID}, print FROM ${table}`;

export const deleteLeads = (table: string): string => `DELETE FROM ${table} WHERE ${ID} IN UNNEST(@ids)`;

const whole = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
  return String(value);
};

/** A page of leads in the order in which they came. */
export const pageOfLeads = (table: string, from: number, count: number): string =>
  `SELECT ${ID}, cells FROM ${table} ORDER BY ${ORDER_COLUMN}, ${ID} LIMIT ${whole(count)} OFFSET ${whole(from)}`;

export const countLeads = (table: string): string => `SELECT COUNT(*) AS leads FROM ${table}`;

/** How many leads came on a day from a page or campaign, by what decides whether they count; a few lines a day for any number of leads. */
export function tagsOfLeads(table: string): string {
  const keys = [...TAG_COLUMNS, 'created', 'status', 'reject_reason'];
  return `SELECT ${keys.join(', ')}, COUNT(*) AS leads
FROM ${table}
WHERE landing <> '' OR utm_campaign <> ''
GROUP BY ${keys.join(', ')}`;
}

/** Leads created on these days and the money of the won ones, by the mark of their system: what a file is compared with. */
export function totalsOfLeads(
  dialect: Dialect,
  table: string,
  from: string,
  to: string,
  marks: readonly string[],
): string {
  const cases = marks.map((mark) => `WHEN STARTS_WITH(${ID}, ${dialect.text(mark)}) THEN ${dialect.text(mark)}`);
  return `SELECT CASE ${cases.join(' ')} ELSE '' END AS mark, COUNT(*) AS leads, SUM(CASE WHEN won_at IS NULL THEN 0 ELSE COALESCE(amount, 0) END) AS money
FROM ${table}
WHERE created >= ${dialect.date(from)} AND created <= ${dialect.date(to)}
GROUP BY mark`;
}
