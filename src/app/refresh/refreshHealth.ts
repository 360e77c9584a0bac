/** Step of the refresh: the health of the 17 aspects and its history. Two reads a workbook, and one write when anything differs. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { historyRow, healthRows, HEALTH_TABLE, HISTORY_TABLE } from '../health/healthTables';
import { placeUrl } from '../health/places';
import { readHealth } from '../health/readHealth';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { syncTable, type TableSync } from '../tables/syncTable';
import { guardedWrite } from '../tables/guardedWrite';
import type { TableData } from '../tables/tableRead';
import { refreshBatch, undoTable } from '../undo/record';

/** Brings the health tabs up to date. Gives the number of rows that changed; a deleted tab stays deleted. */
export function refreshHealth(ports: Ports, definition: DepartmentDefinition, pulse: string): number {
  const snapshot = snapshotOf(ports, pulse);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  const { view, values } = readHealth(ports, definition, record, snapshot);
  const urlOf = (check: (typeof view.aspects)[number]['checks'][number]): string | null =>
    placeUrl(definition, record, values, check.place);
  const [now, history] = [values.table('health'), values.table('health_history')];
  const parts: { readonly data: TableData; readonly sync: TableSync }[] = [
    ...(now ? [{ data: now, sync: syncTable(HEALTH_TABLE, now, healthRows(view, record.language, urlOf)) }] : []),
    ...(history && view.total !== null
      ? [
          {
            data: history,
            sync: syncTable(HISTORY_TABLE, history, [historyRow(view, ports.today(record.timeZone), history)]),
          },
        ]
      : []),
  ];
  const requests = parts.flatMap(({ sync }) => sync.requests);
  const noted = parts.map(({ data, sync }) => undoTable(data, sync.writes));
  if (requests.length > 0) guardedWrite(ports, snapshot, requests, refreshBatch(ports, record.timeZone, noted));
  return parts.reduce((sum, { sync }) => sum + sync.added + sync.changed, 0);
}
