/** Leads that count, as SQL: the rows on which every query of facts stands, from the definitions of `leadRules.ts`. */
import { NO_LEAD_REASONS, NO_LEAD_STATUSES, STAGE_DATES, STAGE_OF_STATUS, STAGES, type LeadFact } from '../leadRules';
import type { Dialect } from './dialect';
import { LATER_FIELDS, LEAD_TABLE, ORDER_COLUMN, typeName } from './leadTable';

export interface CountedQuestion {
  /** Table of leads, quoted by the dialect. */
  readonly table: string;
  /** ISO date: only full days before it are counted. */
  readonly today: string;
  readonly excludeByReason: boolean;
  /** The table was made before the latest fields: they are read as empty. */
  readonly isOlder?: boolean;
}

type Field = keyof LeadFact;

export const columnOf = (field: Field): string => LEAD_TABLE[field].column;
export const EVENTS: readonly Field[] = ['mqlAt', 'sqlAt', 'meetingAt', 'proposalAt', 'wonAt', 'lostAt', 'paidAt'];

export const list = (dialect: Dialect, values: Iterable<string>): string => [...values].map(dialect.text).join(', ');

/** Rows before today; what happened to them later has not happened yet. */
export function past(dialect: Dialect, { table, today, isOlder = false }: CountedQuestion): string {
  const limit = dialect.date(today);
  const later: readonly Field[] = isOlder ? LATER_FIELDS : [];
  const read = (field: Field): string =>
    later.includes(field) ? `CAST(NULL AS ${typeName(dialect, LEAD_TABLE[field].type)})` : columnOf(field);
  const text = (field: Field): string => `COALESCE(${read(field)}, '') AS ${columnOf(field)}`;
  const columns = [
    ...(['id', 'channel', 'segment', 'product', 'status', 'rejectReason', 'repeat', 'currency'] as const).map(text),
    columnOf('created'),
    ...EVENTS.map((field) => `CASE WHEN ${read(field)} < ${limit} THEN ${read(field)} END AS ${columnOf(field)}`),
    columnOf('amount'),
    `${read('paidAmount')} AS ${columnOf('paidAmount')}`,
    ORDER_COLUMN,
  ];
  return `SELECT ${columns.join(', ')}\n  FROM ${table}\n  WHERE ${columnOf('created')} < ${limit}`;
}

/** Rows that count as leads, each id once, with the furthest stage that they reached. */
export function counted(dialect: Dialect, { excludeByReason }: CountedQuestion): string {
  const [id, status, reason] = [columnOf('id'), columnOf('status'), columnOf('rejectReason')];
  const conditions = [
    `${status} NOT IN (${list(dialect, NO_LEAD_STATUSES)})`,
    ...(excludeByReason ? [`${reason} NOT IN (${list(dialect, NO_LEAD_REASONS)})`] : []),
  ];
  const byDate = STAGES.map(
    (stage, index) => `CASE WHEN ${columnOf(STAGE_DATES[stage])} IS NULL THEN 0 ELSE ${index} END`,
  ).slice(1);
  const byStatus = [...STAGE_OF_STATUS].map(([code, index]) => `WHEN ${dialect.text(code)} THEN ${index}`);
  const own = `CASE WHEN ${id} = '' THEN CONCAT('#', CAST(${ORDER_COLUMN} AS ${dialect.string})) ELSE CONCAT('=', ${id}) END`;
  return `SELECT *,
    GREATEST(CASE ${status} ${byStatus.join(' ')} ELSE 0 END, ${byDate.join(', ')}) AS reached,
    ROW_NUMBER() OVER (PARTITION BY ${own} ORDER BY ${ORDER_COLUMN}) AS place
  FROM past
  WHERE ${conditions.join(' AND ')}`;
}
