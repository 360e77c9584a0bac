/** Leads as a table of a database: the fields of a lead and the column of each. Names of channels and products are as people write them. */
import type { LeadFact } from '../leadRules';
import type { Dialect } from './dialect';

export type ColumnType = 'string' | 'date' | 'decimal' | 'integer';

interface LeadColumn {
  readonly column: string;
  readonly type: ColumnType;
}

/** Columns by field. */
export const LEAD_TABLE: Readonly<Record<keyof LeadFact, LeadColumn>> = {
  id: { column: 'lead_id', type: 'string' },
  created: { column: 'created', type: 'date' },
  channel: { column: 'channel', type: 'string' },
  segment: { column: 'segment', type: 'string' },
  product: { column: 'product', type: 'string' },
  status: { column: 'status', type: 'string' },
  mqlAt: { column: 'mql_at', type: 'date' },
  sqlAt: { column: 'sql_at', type: 'date' },
  meetingAt: { column: 'meeting_at', type: 'date' },
  proposalAt: { column: 'proposal_at', type: 'date' },
  wonAt: { column: 'won_at', type: 'date' },
  lostAt: { column: 'lost_at', type: 'date' },
  amount: { column: 'amount', type: 'decimal' },
  rejectReason: { column: 'reject_reason', type: 'string' },
  repeat: { column: 'repeat_deal', type: 'string' },
  paidAt: { column: 'paid_at', type: 'date' },
  paidAmount: { column: 'paid_amount', type: 'decimal' },
  currency: { column: 'currency', type: 'string' },
};

/** Fields that tables made before them do not have: they are added when leads are written, and empty until then. */
export const LATER_FIELDS = ['paidAt', 'paidAmount', 'currency'] as const satisfies readonly (keyof LeadFact)[];

/** Order in which rows came: of several rows of one id the first is the lead. */
export const ORDER_COLUMN = 'seq';

export const typeName = (dialect: Dialect, type: ColumnType): string => (type === 'date' ? 'DATE' : dialect[type]);

/** `CREATE TABLE` of the leads. */
export function createLeadTable(dialect: Dialect, table: string): string {
  const columns = Object.values(LEAD_TABLE).map(
    ({ column, type }) => `  ${dialect.id(column)} ${typeName(dialect, type)}`,
  );
  return `CREATE TABLE ${table} (\n${[...columns, `  ${dialect.id(ORDER_COLUMN)} ${dialect.integer}`].join(',\n')}\n)`;
}
