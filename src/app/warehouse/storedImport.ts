/** An import into leads that live in BigQuery: the rows that a portion is about, and the merge of what it changes. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Language } from '../../shared/text';
import { leadsByIds } from '../../metrics/sql/leadStore';
import type { UpsertPlan } from '../../imports/planUpsert';
import { BASE_COLUMN } from '../import/importTable';
import type { Ports } from '../ports';
import type { TableData } from '../tables/tableRead';
import { mergeIntoWarehouse, renewTable } from './moveLeads';
import type { WarehousePlace } from './port';
import { cellsOfStored, isOlder, leadWriter, tableName, type LeadCellsOfRow } from './storedLeads';

export interface StoredRows {
  readonly place: WarehousePlace;
  /** As a table of the workbook; the numbers of its rows mean nothing. */
  readonly data: TableData;
  readonly cells: ReadonlyMap<string, LeadCellsOfRow>;
}

/** The stored leads with these ids; one call. */
export function readStored(ports: Ports, place: WarehousePlace, like: TableData, ids: readonly string[]): StoredRows {
  const rows = ports.warehouse.query(place, {
    sql: leadsByIds(tableName(place)),
    params: { ids: { kind: 'texts', values: ids } },
  });
  const cells = new Map(rows.map((row) => [row.lead_id ?? '', cellsOfStored(row)]));
  return {
    place,
    cells,
    data: { ...like, rows: [...cells.values()].map(({ ours }, index) => ({ row: index + 1, values: ours })) },
  };
}

/** Writes what the plan adds and changes; the same again changes nothing. One call for a portion. */
export function writeStored(
  ports: Ports,
  definition: DepartmentDefinition,
  language: Language,
  { place, cells }: StoredRows,
  plan: UpsertPlan,
): void {
  if (isOlder(place)) renewTable(ports, place);
  const toRow = leadWriter(definition, language);
  // rows that came before the move are numbered by their place in the tab: later ones follow by the clock
  const order = ports.now();
  const rows = [...plan.added, ...plan.changed, ...plan.agreed].map((row, index) => {
    const old = cells.get(row.key) ?? { ours: {}, own: {} };
    return toRow(
      { ours: { ...old.ours, ...row.cells, [BASE_COLUMN]: JSON.stringify(row.base) }, own: old.own },
      order + index,
    );
  });
  mergeIntoWarehouse(ports, place, rows);
}
