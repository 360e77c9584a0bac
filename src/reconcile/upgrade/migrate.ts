/**
 * Migrations of a workbook made by an older template. A renamed column is looked at under its new key from the start, so that its header and
 * its formulas are compared three-way as ever; what gives it the new identity goes ahead of everything else in the batch.
 */
import { columnMetadataId, METADATA_COLUMN, namedRangeId, protectionId } from '../../blueprint/compile/identity';
import type { Migration, RenamedColumn, SplitColumn } from '../../blueprint/migrations';
import { rangeName } from '../../blueprint/tab';
import type { Base } from '../drift/base';
import type { LiveDress } from '../drift/dress';
import type { SheetRequest } from '../googleSheets';
import type { TabState, WorkbookSnapshot } from '../snapshot';

export interface Pending {
  readonly renames: readonly RenamedColumn[];
  readonly splits: readonly SplitColumn[];
}

/** Migrations that a workbook of this version has not seen, of columns that it has. */
export function pendingMigrations(
  migrations: readonly Migration[],
  version: number,
  { tabs }: Pick<WorkbookSnapshot, 'tabs'>,
): Pending {
  const due = migrations.filter((each) => each.version > version && tabs.get(each.tab)?.columns.has(each.from));
  return {
    renames: due.flatMap((each) =>
      each.kind === 'renamedColumn' && !tabs.get(each.tab)?.columns.has(each.to) ? [each] : [],
    ),
    splits: due.flatMap((each) => (each.kind === 'splitColumn' ? [each] : [])),
  };
}

/** The structure with renamed columns under their new keys; the old names stay, for formulas of people. */
export function renamedSnapshot(snapshot: WorkbookSnapshot, renames: readonly RenamedColumn[]): WorkbookSnapshot {
  if (renames.length === 0) return snapshot;
  const tabs = new Map<string, TabState>(snapshot.tabs);
  const names = new Map(snapshot.names);
  for (const { tab, from, to } of renames) {
    const state = tabs.get(tab);
    if (!state) continue;
    const columns = [...state.columns].map(([key, at]) => [key === from ? to : key, at] as const);
    tabs.set(tab, { ...state, columns: new Map(columns) });
    const range = names.get(rangeName(tab, from));
    if (range) names.set(rangeName(tab, to), range);
  }
  return { ...snapshot, tabs, names };
}

const renamedId = (id: string, renames: readonly RenamedColumn[]): string => {
  const [tab, row, column, ...kind] = id.split('|');
  const rename = renames.find((each) => each.tab === tab && each.from === column);
  return rename ? [tab, row, rename.to, ...kind].join('|') : id;
};

/** What the workbook remembers, under the new keys. */
export function renamedBase(base: Base, renames: readonly RenamedColumn[]): Base {
  if (renames.length === 0) return base;
  const moved = <Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map([...map].map(([id, value]) => [renamedId(id, renames), value]));
  return { cells: moved(base.cells), decisions: moved(base.decisions) };
}

/** Warnings of a tab under the ids that they get. */
export function renamedDress(dress: LiveDress, tab: string, renames: readonly RenamedColumn[]): LiveDress {
  const own = renames.filter((each) => each.tab === tab);
  if (own.length === 0) return dress;
  const ids = new Map(own.map(({ from, to }) => [protectionId(tab, from), protectionId(tab, to)]));
  return { ...dress, protections: new Map([...dress.protections].map(([id, text]) => [ids.get(id) ?? id, text])) };
}

const identity = (tab: string, key: string, sheetId: number, at: number): SheetRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: columnMetadataId(tab, key),
      metadataKey: METADATA_COLUMN,
      metadataValue: `${tab}.${key}`,
      location: { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } },
      visibility: 'DOCUMENT',
    },
  },
});

const forget = (tab: string, key: string): SheetRequest => ({
  deleteDeveloperMetadata: {
    dataFilter: { developerMetadataLookup: { metadataId: columnMetadataId(tab, key) } },
  },
});

/**
 * Requests that give a renamed column its new identity. `snapshot` has it under its new key; `warned`: its warning stands.
 * The old name of its range stays: formulas of people go on.
 */
export function renameRequests(
  { tab, from, to }: RenamedColumn,
  snapshot: WorkbookSnapshot,
  warned: boolean,
  description: string,
): SheetRequest[] {
  const state = snapshot.tabs.get(tab);
  const at = state?.columns.get(to);
  const range = snapshot.names.get(rangeName(tab, to));
  if (!state || at === undefined) return [];
  const { sheetId, rowCount } = state;
  const area = { sheetId, startRowIndex: 1, endRowIndex: rowCount, startColumnIndex: at, endColumnIndex: at + 1 };
  const name = rangeName(tab, to);
  return [
    forget(tab, from),
    identity(tab, to, sheetId, at),
    ...(range ? [{ addNamedRange: { namedRange: { namedRangeId: namedRangeId(name), name, range } } }] : []),
    ...(warned
      ? [
          { deleteProtectedRange: { protectedRangeId: protectionId(tab, from) } },
          {
            addProtectedRange: {
              protectedRange: { protectedRangeId: protectionId(tab, to), range: area, description, warningOnly: true },
            },
          },
        ]
      : []),
  ];
}

/** The way back: the old identity, and without the name that came with the new one. */
export function unrenameRequests({ tab, from, to }: RenamedColumn, snapshot: WorkbookSnapshot): SheetRequest[] {
  const state = snapshot.tabs.get(tab);
  const at = state?.columns.get(to);
  if (!state || at === undefined) return [];
  return [
    forget(tab, to),
    identity(tab, from, state.sheetId, at),
    ...(snapshot.names.has(rangeName(tab, to))
      ? [{ deleteNamedRange: { namedRangeId: namedRangeId(rangeName(tab, to)) } }]
      : []),
  ];
}

/** Old columns whose values are in new ones by now: they wait until somebody has looked. */
export const replacedColumns = (
  migrations: readonly Migration[],
  { tabs }: Pick<WorkbookSnapshot, 'tabs'>,
): SplitColumn[] =>
  migrations.flatMap((each) => {
    const columns = tabs.get(each.tab)?.columns;
    return each.kind === 'splitColumn' && columns?.has(each.from) && each.into.every((key) => columns.has(key))
      ? [each]
      : [];
  });
