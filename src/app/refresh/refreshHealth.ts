/** Step of the refresh: the health of the 17 aspects and its history. Three reads a workbook, and one write when anything differs. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Place } from '../../blueprint/health';
import type { CheckView } from '../health/evaluate';
import { historyRow, healthRows, HEALTH_TABLE, HISTORY_TABLE } from '../health/healthTables';
import { INTEGRITY_TABLE, integrityRows } from '../health/integrity';
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
  const { view, integrity, values } = readHealth(ports, definition, record, snapshot);
  const placed = (place: Place): string | null => placeUrl(definition, record, values, place);
  const urlOf = ({ place }: CheckView): string | null => placed(place);
  const [now, history, breaks] = ['health', 'health_history', 'integrity'].map((key) => values.table(key));
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
    ...(breaks
      ? [
          {
            data: breaks,
            sync: syncTable(INTEGRITY_TABLE, breaks, integrityRows(integrity, record.language, placed)),
          },
        ]
      : []),
  ];
  const requests = parts.flatMap(({ sync }) => sync.requests);
  const noted = parts.map(({ data, sync }) => undoTable(data, sync.writes));
  if (requests.length > 0) guardedWrite(ports, snapshot, requests, refreshBatch(ports, record.timeZone, noted));
  return parts.reduce((sum, { sync }) => sum + sync.added + sync.changed, 0);
}
