/** Step of the refresh: read-only copies of lists that live in another workbook (the Library's drop-down lists). */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { TableTab, WorkbookKey } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import { snapshotOf } from '../setup/open';
import type { Ports } from '../ports';
import { mergeQuestions, type DepartmentQuestion } from '../tables/readDepartment';
import { readTables } from '../tables/readTables';
import { tableOf } from '../tables/requireColumns';
import { sameValue } from '../tables/syncTable';
import { growRequests, writeCells, type CellWrite } from '../tables/tableWrite';
import type { TableData } from '../tables/tableRead';
import { guardedWrite } from '../tables/guardedWrite';

interface Mirror {
  readonly tab: TableTab;
  readonly column: string;
  readonly source: { readonly tab: string; readonly column: string };
}

/** Mirrors that live in a workbook. */
export const mirrorsOf = (definition: DepartmentDefinition, workbook: WorkbookKey): Mirror[] =>
  definition.tabs.flatMap((tab) =>
    tab.kind === 'table' && tab.workbook === workbook
      ? tab.columns.flatMap((column) => (column.mirrorOf ? [{ tab, column: column.key, source: column.mirrorOf }] : []))
      : [],
  );

/** Everything that the step reads for a workbook. */
export const mirrorsQuestion = (definition: DepartmentDefinition, workbook: WorkbookKey): DepartmentQuestion =>
  mergeQuestions(
    mirrorsOf(definition, workbook).map(({ tab, column, source }) =>
      // a list may be a copy of another column of its own tab
      mergeQuestions([{ tables: { [tab.key]: [column] } }, { tables: { [source.tab]: [source.column] } }]),
    ),
  );

const distinct = (values: readonly Scalar[]): Scalar[] => [
  ...new Set(values.filter((value) => value !== null && value !== '')),
];

/** Writes that make a mirrored column hold exactly these values, from the top, and nothing below. */
function mirrorWrites(data: TableData, column: string, wanted: readonly Scalar[]): CellWrite[] {
  const at = data.state?.columns.get(column);
  if (at === undefined) return [];
  const live = new Map(data.rows.map((row) => [row.row, row.values[column] ?? null]));
  const last = Math.max(wanted.length, ...live.keys(), 0);
  const writes: CellWrite[] = [];
  for (let row = 1; row <= last; row++) {
    const value = wanted[row - 1] ?? null;
    if (!sameValue(live.get(row) ?? null, value)) writes.push({ row, column: at, value });
  }
  return writes;
}

/** Brings the mirrors of one workbook up to date. Gives the number of cells written; 0 means that nothing was sent. */
export function refreshMirrors(
  ports: Ports,
  definition: DepartmentDefinition,
  workbooks: Readonly<Partial<Record<WorkbookKey, string>>>,
  target: WorkbookKey,
): number {
  const mirrors = mirrorsOf(definition, target);
  const [targetId, sourceId] = [workbooks[target], workbooks.pulse];
  if (mirrors.length === 0 || targetId === undefined || sourceId === undefined) return 0;
  const sourceTabs = [...new Set(mirrors.map((mirror) => mirror.source.tab))].map((key) => tableOf(definition, key));
  const source = readTables(
    ports.sheets,
    snapshotOf(ports, sourceId),
    sourceTabs.map((tab) => ({
      tab,
      columns: mirrors.filter((each) => each.source.tab === tab.key).map((each) => each.source.column),
    })),
  );
  // a list whose source people deleted stays as it is: absent is not empty
  const isFed = ({ source: { tab, column } }: Mirror): boolean => source.table(tab).state?.columns.has(column) ?? false;
  const ownTabs = [...new Set(mirrors.map((mirror) => mirror.tab))];
  const targetSnapshot = snapshotOf(ports, targetId);
  const own = readTables(
    ports.sheets,
    targetSnapshot,
    ownTabs.map((tab) => ({ tab, columns: mirrors.filter((each) => each.tab === tab).map((each) => each.column) })),
  );
  const requests = ownTabs.flatMap((tab) => {
    const data = own.table(tab.key);
    if (!data.state) return [];
    const writes = mirrors
      .filter((mirror) => mirror.tab === tab && isFed(mirror))
      .flatMap((mirror) =>
        mirrorWrites(
          data,
          mirror.column,
          distinct(source.table(mirror.source.tab).rows.map((row) => row.values[mirror.source.column] ?? null)),
        ),
      );
    if (writes.length === 0) return [];
    const lastRow = Math.max(...writes.map((write) => write.row));
    return [
      {
        writes: writes.length,
        requests: [...growRequests(data.state, lastRow + 1, 0), ...writeCells(data.state.sheetId, writes)],
      },
    ];
  });
  if (requests.length === 0) return 0;
  guardedWrite(
    ports,
    targetSnapshot,
    requests.flatMap((each) => each.requests),
  );
  return requests.reduce((sum, each) => sum + each.writes, 0);
}
