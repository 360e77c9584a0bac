/** What a run is about to write, as an entry of the undo log. */
import type { TableTab } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import { t } from '../../shared/text';
import { rowHash, type UndoBatch, type UndoTable } from '../../reconcile/undo/undoLog';
import type { Ports } from '../ports';
import type { CellWrite } from '../tables/tableWrite';
import type { TableData } from '../tables/tableRead';

/** Columns that name a row where the table's own key is not enough; stable for a row's life. */
const UNDO_KEYS: Readonly<Record<string, readonly string[]>> = {
  leads: ['lead_id'],
  spend: ['date', 'channel', 'campaign', 'account'],
  import_memory: ['id'],
  plan: ['month', 'channel', 'version'],
  facts: ['segment', 'channel'],
  cohorts: ['month', 'channel'],
  product_facts: ['month', 'product'],
  agenda: ['meeting', 'item_key'],
  payroll: ['month', 'person', 'metric', 'channel'],
};

/** Columns that name a row of this table in the log; none where nothing does. */
export const undoKeys = ({ key, rowKey }: TableTab): readonly string[] =>
  UNDO_KEYS[key] ?? (rowKey === undefined ? [] : [rowKey]);

const sameKey = (left: Scalar): Scalar => (left === '' ? null : left);

/** What a part of the refresh is about to write, as a batch of the log. */
export const refreshBatch = (
  ports: Ports,
  timeZone: string,
  tables: readonly UndoTable[],
  names: UndoBatch['names'] = {},
): UndoBatch => ({
  runId: ports.run?.runId ?? ports.newId(),
  at: ports.nowSerial(timeZone),
  who: ports.user(),
  what: t('Обновление РНП', 'RNP refresh'),
  tables,
  names,
});

/** The entry for these writes; rows whose key cannot be told are left out. */
export function undoTable(data: TableData, writes: readonly CellWrite[]): UndoTable {
  const keyColumns = undoKeys(data.tab);
  const columns = new Map([...(data.state?.columns ?? [])].map(([key, index]) => [index, key]));
  const before = new Map(data.rows.map((row) => [row.row, row.values]));
  const rows = new Map<number, Record<string, readonly [Scalar, Scalar]>>();
  for (const write of writes) {
    const key = columns.get(write.column);
    if (key === undefined) continue;
    const cells = rows.get(write.row) ?? {};
    cells[key] = [sameKey(before.get(write.row)?.[key] ?? null), sameKey(write.value)];
    rows.set(write.row, cells);
  }
  const isNew = (row: number): boolean => !before.has(row);
  const columnsOfNew = [...new Set([...rows].filter(([row]) => isNew(row)).flatMap(([, cells]) => Object.keys(cells)))];
  const keyOf = (row: number, cells: Readonly<Record<string, readonly [Scalar, Scalar]>>): readonly Scalar[] =>
    keyColumns.map((key) => cells[key]?.[1] ?? sameKey(before.get(row)?.[key] ?? null));
  return {
    tab: data.tab.key,
    keyColumns,
    rows: [...rows].filter(([row]) => !isNew(row)).map(([row, cells]) => ({ key: keyOf(row, cells), cells })),
    added: {
      columns: columnsOfNew,
      rows: [...rows]
        .filter(([row]) => isNew(row))
        .map(
          ([row, cells]) => [keyOf(row, cells), rowHash(columnsOfNew.map((key) => cells[key]?.[1] ?? null))] as const,
        ),
    },
  };
}
