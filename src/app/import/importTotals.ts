/** Use case: what the table holds for the period of a file, of the same system alone, so that people can compare. Two reads. */
import { toSerial } from '../../shared/civilDate';
import { sumMoney } from '../../shared/money';
import type { DepartmentDefinition } from '../../blueprint/department';
import { ID_PREFIXES, systemPrefix } from '../../imports/systemPrefix';
import { normaliseName } from '../../imports/names/normaliseName';
import { BIGQUERY } from '../../metrics/sql/dialect';
import { totalsOfLeads } from '../../metrics/sql/leadStore';
import type { WarehousePlace } from '../warehouse/port';
import { tableName } from '../warehouse/storedLeads';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';
import type { TableTotals, TotalsInput } from './views';

/** Leads and money of one system. */
interface Part {
  readonly mark: string;
  readonly rows: number;
  readonly sum: number;
}

function storedTotals(ports: Ports, place: WarehousePlace, { from, to }: TotalsInput): Part[] {
  const sql = totalsOfLeads(BIGQUERY, tableName(place), from, to, Object.values(ID_PREFIXES));
  return ports.warehouse
    .query(place, { sql })
    .map((row) => ({ mark: String(row.mark ?? ''), rows: Number(row.leads ?? 0), sum: Number(row.money ?? 0) }));
}

export function importTotals(ports: Ports, definition: DepartmentDefinition, input: TotalsInput): TableTotals {
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const [date, sum] = input.kind === 'leads' ? (['created', 'amount'] as const) : (['date', 'cost'] as const);
  const tab = tableOf(definition, input.kind);
  const values = readTables(ports.sheets, snapshot, [
    { tab, columns: [date, sum, 'channel', ...(input.kind === 'leads' ? ['lead_id', 'won_at'] : [])] },
  ]);
  const [from, to] = [toSerial(input.from), toSerial(input.to)];
  const channels = new Set(input.channels.map(normaliseName));
  const rows = values.table(input.kind).rows.filter((row) => {
    const day = Math.floor(numberOf(row, date) ?? 0);
    const isOurs = input.kind === 'leads' || channels.has(normaliseName(textOf(row, 'channel')));
    return isOurs && day >= from && day <= to;
  });
  const stored = record.warehouse && input.kind === 'leads' ? storedTotals(ports, record.warehouse, input) : [];
  const isWon = (row: TableRow): boolean => input.kind !== 'leads' || numberOf(row, 'won_at') !== null;
  const parts: Part[] = [
    ...stored,
    ...rows.map((row) => ({
      mark: systemPrefix(textOf(row, 'lead_id')),
      rows: 1,
      sum: isWon(row) ? (numberOf(row, sum) ?? 0) : 0,
    })),
  ];
  const own = parts.filter(({ mark }) => input.prefix === null || mark === input.prefix);
  const count = (of: readonly Part[]): number => of.reduce((total, part) => total + part.rows, 0);
  return {
    rows: count(own),
    sum: sumMoney(own.map((part) => part.sum)),
    others: input.prefix === null ? null : count(parts) - count(own),
  };
}
