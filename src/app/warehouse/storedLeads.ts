/** A lead of the workbook as a row of the table in BigQuery, and back. */
import { fromSerial } from '../../shared/civilDate';
import { fingerprint } from '../../shared/hash';
import type { Language } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import { currencyCode } from '../../imports/names/currency';
import { BIGQUERY } from '../../metrics/sql/dialect';
import { STORE_COLUMNS, TAG_COLUMNS } from '../../metrics/sql/leadStore';
import { LATER_FIELDS, LEAD_TABLE, ORDER_COLUMN, typeName } from '../../metrics/sql/leadTable';
import { choiceReader } from '../tables/choices';
import { tableOf } from '../tables/requireColumns';
import type { WarehouseColumn, WarehousePlace, WarehouseRow } from './port';

/** Cells of a lead: those of our columns by key, those of the team's own columns by their header. */
export interface LeadCellsOfRow {
  readonly ours: Readonly<Record<string, Scalar>>;
  readonly own: Readonly<Record<string, Scalar>>;
}

const TYPES = { string: 'STRING', date: 'DATE', decimal: 'NUMERIC', integer: 'INT64' } as const;

export const WAREHOUSE_COLUMNS: readonly WarehouseColumn[] = STORE_COLUMNS.map(({ name, type }) => ({
  name,
  type: TYPES[type],
}));

/** Number of the columns that tables get now; raised with each field that comes later. */
export const TABLE_SHAPE = 2;

/** Whether the table was made before the latest fields. */
export const isOlder = ({ shape = 1 }: WarehousePlace): boolean => shape < TABLE_SHAPE;

/** Statements that give an older table the columns that it lacks; done again they change nothing. */
export const laterColumns = (place: WarehousePlace): string[] =>
  LATER_FIELDS.map((field) => {
    const { column, type } = LEAD_TABLE[field];
    return `ALTER TABLE ${tableName(place)} ADD COLUMN IF NOT EXISTS ${column} ${typeName(BIGQUERY, type)}`;
  });

/** The table, quoted for a statement. */
export const tableName = ({ project, dataset, table }: WarehousePlace): string => BIGQUERY.id(project, dataset, table);

const text = (value: Scalar | undefined): string =>
  typeof value === 'string' ? value.trim() : value === null || value === undefined ? '' : String(value);

/** ISO date of a cell; null when it holds no date. */
export const dayOfCell = (value: Scalar | undefined): string | null =>
  typeof value === 'number' && value >= 1 && value < 2958466 ? fromSerial(Math.floor(value)) : null;

/** A number as an exact decimal, at most nine places. */
const decimal = (value: Scalar | undefined): string | null => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const plain = String(value);
  return /e/i.test(plain) || (plain.split('.')[1]?.length ?? 0) > 9 ? value.toFixed(9) : plain;
};

const filled = (cells: Readonly<Record<string, Scalar>>): Record<string, Scalar> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null && value !== ''));

/** Makes rows of the table; statuses and reasons become codes, which no language changes. */
export function leadWriter(
  definition: DepartmentDefinition,
  language: Language,
): (cells: LeadCellsOfRow, order: number) => WarehouseRow {
  const tab = tableOf(definition, 'leads');
  const codes = {
    status: choiceReader(tab, 'status', language),
    reject_reason: choiceReader(tab, 'reject_reason', language),
  };
  return ({ ours, own }, order) => {
    const cells = { ours: filled(ours), own: filled(own) };
    const typed = Object.values(LEAD_TABLE).map(({ column, type }): [string, string | null] => {
      if (column === 'status' || column === 'reject_reason') return [column, codes[column].codeOf(ours[column]) ?? ''];
      if (column === 'currency') return [column, currencyCode(text(ours[column])) ?? text(ours[column]).toUpperCase()];
      if (type === 'date') return [column, dayOfCell(ours[column])];
      return [column, type === 'decimal' ? decimal(ours[column]) : text(ours[column])];
    });
    return {
      ...Object.fromEntries(typed),
      ...Object.fromEntries(TAG_COLUMNS.map((column) => [column, text(ours[column])])),
      [ORDER_COLUMN]: String(order),
      cells: JSON.stringify(cells),
      print: fingerprint(cells),
    };
  };
}

/** Whether a lead can live in the table: it has an id and a day. Others stay in the workbook, where people can see and mend them. */
export const isMovable = (ours: Readonly<Record<string, Scalar>>): boolean =>
  text(ours.lead_id) !== '' && dayOfCell(ours.created) !== null;

export const idOfLead = (ours: Readonly<Record<string, Scalar>>): string => text(ours.lead_id);

/** Cells of a stored lead; none when the text is not ours. */
export function cellsOfStored(row: WarehouseRow): LeadCellsOfRow {
  try {
    const cells = JSON.parse(row.cells ?? '') as Partial<LeadCellsOfRow> | null;
    return { ours: cells?.ours ?? {}, own: cells?.own ?? {} };
  } catch {
    return { ours: {}, own: {} };
  }
}
