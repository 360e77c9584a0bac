/** Use case: what the table holds for the period of a file, so that people can compare. Two reads. */
import { toSerial } from '../../shared/civilDate';
import { sumMoney } from '../../shared/money';
import type { DepartmentDefinition } from '../../blueprint/department';
import { normaliseName } from '../../imports/names/normaliseName';
import { BIGQUERY } from '../../metrics/sql/dialect';
import { totalsOfLeads } from '../../metrics/sql/leadStore';
import type { WarehousePlace } from '../warehouse/port';
import { tableName } from '../warehouse/storedLeads';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf } from '../tables/tableRead';
import type { TableTotals, TotalsInput } from './views';

const NOTHING: TableTotals = { rows: 0, sum: 0 };

function storedTotals(ports: Ports, place: WarehousePlace, { from, to }: TotalsInput): TableTotals {
  const [row] = ports.warehouse.query(place, { sql: totalsOfLeads(BIGQUERY, tableName(place), from, to) });
  return { rows: Number(row?.leads ?? 0), sum: Number(row?.money ?? 0) };
}

export function importTotals(ports: Ports, definition: DepartmentDefinition, input: TotalsInput): TableTotals {
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const [date, sum] = input.kind === 'leads' ? (['created', 'amount'] as const) : (['date', 'cost'] as const);
  const tab = tableOf(definition, input.kind);
  const values = readTables(ports.sheets, snapshot, [
    { tab, columns: [date, sum, 'channel', ...(input.kind === 'leads' ? ['won_at'] : [])] },
  ]);
  const [from, to] = [toSerial(input.from), toSerial(input.to)];
  const channels = new Set(input.channels.map(normaliseName));
  const rows = values.table(input.kind).rows.filter((row) => {
    const day = Math.floor(numberOf(row, date) ?? 0);
    const isOurs = input.kind === 'leads' || channels.has(normaliseName(textOf(row, 'channel')));
    return isOurs && day >= from && day <= to;
  });
  const stored = record.warehouse && input.kind === 'leads' ? storedTotals(ports, record.warehouse, input) : NOTHING;
  const counted = input.kind === 'leads' ? rows.filter((row) => numberOf(row, 'won_at') !== null) : rows;
  return {
    rows: rows.length + stored.rows,
    sum: sumMoney([stored.sum, ...counted.map((row) => numberOf(row, sum) ?? 0)]),
  };
}
