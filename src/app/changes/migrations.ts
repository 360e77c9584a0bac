/** Migrations of a newer template as a part of the plan: in words, and as requests around the rest of the batch. */
import { columnMetadataId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { RenamedColumn, SplitColumn } from '../../blueprint/migrations';
import type { Tab } from '../../blueprint/tab';
import type { Scalar } from '../../blueprint/values';
import { t, type Text } from '../../shared/text';
import type { LiveTab } from '../../reconcile/drift/live';
import type { ManagedCell } from '../../reconcile/drift/managed';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { renameRequests } from '../../reconcile/upgrade/migrate';
import type { Ports } from '../ports';
import { memoryColumn, renameIn } from '../tables/memories';
import { writeCells, type CellWrite } from '../tables/tableWrite';
import type { Inspection } from './inspect';
import type { TabNews } from './structure';

const titleOf = (tab: Tab | undefined, key: string): Text => {
  const column = tab?.kind === 'table' ? tab.columns.find((each) => each.key === key) : undefined;
  return column?.title ?? t(key, key);
};

/** One sentence a migration. */
export function migrationNews({ pending, tabs }: Inspection, definition: DepartmentDefinition): TabNews[] {
  const tabOf = (key: string): Tab | undefined => definition.tabs.find((each) => each.key === key);
  const shown = (tab: string, column: string): string => {
    const live = tabs.get(tab);
    const at = live?.columnOf(column) ?? null;
    return live && at !== null ? live.cell(0, at).shown : column;
  };
  const where = (tab: string): string => tabs.get(tab)?.state.title ?? tab;
  return [
    ...pending.renames.map(({ tab, to }) => {
      const [now, next] = [shown(tab, to), titleOf(tabOf(tab), to)];
      return {
        tab: where(tab),
        text: t(
          `Колонка «${now}» станет колонкой «${next.ru}»: значения останутся, заголовок, который дали вы, тоже`,
          `The column “${now}” becomes “${next.en}”: its values stay, and so does a header that you gave it`,
        ),
      };
    }),
    ...pending.splits.map(({ tab, from, into }) => {
      const now = shown(tab, from);
      const next = into.map((key) => titleOf(tabOf(tab), key));
      return {
        tab: where(tab),
        text: t(
          `Колонка «${now}» разносится по новым: ${next.map((each) => `«${each.ru}»`).join(', ')}. Она сама остаётся, пока вы не проверите`,
          `The column “${now}” is split into new ones: ${next.map((each) => `“${each.en}”`).join(', ')}. It stays until you have looked`,
        ),
      };
    }),
  ];
}

export interface MigrationWork {
  /** Goes ahead of everything else in the batch: identities. */
  readonly before: readonly SheetRequest[];
  /** Follows it: values for columns that the batch has put in. */
  readonly after: readonly SheetRequest[];
  readonly renames: readonly RenamedColumn[];
  readonly count: number;
}

const readColumn = (ports: Ports, inspection: Inspection, tab: string, key: string): readonly Scalar[] =>
  ports.sheets.readValues(inspection.snapshot.spreadsheetId, [
    { kind: 'column', metadataId: columnMetadataId(tab, key) },
  ])[0]?.[0] ?? [];

/** Rows remember by the old key what an import wrote: without the new one it would be taken for a person's. */
function memoryRequests(ports: Ports, inspection: Inspection, { tab, from, to }: RenamedColumn): SheetRequest[] {
  const state = inspection.snapshot.tabs.get(tab);
  const key = state ? memoryColumn(tab, state.columns) : null;
  const at = key === null ? undefined : state?.columns.get(key);
  if (!state || key === null || at === undefined) return [];
  const writes = readColumn(ports, inspection, tab, key).flatMap((text, row): CellWrite[] => {
    const value = row === 0 ? null : renameIn(text, from, to);
    return value === null ? [] : [{ row, column: at, value }];
  });
  return writeCells(state.sheetId, writes);
}

function warningOf(managed: readonly ManagedCell[], key: string): string {
  const cell = managed.find((each) => each.kind === 'protection' && each.columnKey === key);
  return cell && 'protection' in cell.content ? cell.content.protection.description : '';
}

function renameWork(ports: Ports, inspection: Inspection, rename: RenamedColumn): SheetRequest[] {
  const managed = inspection.managed.get(rename.tab) ?? [];
  const cell = managed.find((each) => each.kind === 'protection' && each.columnKey === rename.to);
  const id = cell && 'protection' in cell.content ? cell.content.protection.id : null;
  const warned = id !== null && (inspection.tabs.get(rename.tab)?.dress.protections.has(id) ?? false);
  return [
    ...renameRequests(rename, inspection.snapshot, warned, warningOf(managed, rename.to)),
    ...memoryRequests(ports, inspection, rename),
  ];
}

/** Values of the new columns, where the old one tells them; what stands in them by then is nobody's: they come with this batch. */
function splitWrites(ports: Ports, inspection: Inspection, after: LiveTab, migration: SplitColumn): CellWrite[] {
  const { tab, from, into, split } = migration;
  const fresh = new Set((inspection.lines.get(tab) ?? []).map(({ key }) => key));
  return readColumn(ports, inspection, tab, from).flatMap((value, row): CellWrite[] => {
    if (row === 0 || value === null || value === '') return [];
    const parts = split(value);
    return into.flatMap((key, at): CellWrite[] => {
      const [column, part] = [after.columnOf(key), parts[at] ?? null];
      return column === null || !fresh.has(key) || part === null || part === '' ? [] : [{ row, column, value: part }];
    });
  });
}

/** Everything that the pending migrations write. One read a migration that needs the rows. */
export function migrationWork(
  ports: Ports,
  inspection: Inspection,
  tabAfter: (tab: string) => LiveTab | undefined,
): MigrationWork {
  const { renames, splits } = inspection.pending;
  const filled = splits.map((migration) => {
    const after = tabAfter(migration.tab);
    return { after, writes: after ? splitWrites(ports, inspection, after, migration) : [] };
  });
  return {
    before: renames.flatMap((rename) => renameWork(ports, inspection, rename)),
    after: filled.flatMap(({ after, writes }) => (after ? writeCells(after.state.sheetId, writes) : [])),
    renames,
    count: renames.length + filled.reduce((sum, { writes }) => sum + writes.length, 0),
  };
}
