/** The department's channels, products and segments as names in files are matched with, and rows that add new ones. */
import { proposeCode } from '../../imports/names/proposeCode';
import type { Directory, DirectoryEntry } from '../../imports/names/matchNames';
import type { Scalar } from '../../blueprint/values';
import { growRequests, recordWrites, writeCells } from '../tables/tableWrite';
import { textOf, type TableData } from '../tables/tableRead';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { NewNames } from '../viewTypes';

/** Columns of the three lists that matching needs. */
export const DIRECTORY_COLUMNS = ['code', 'name', 'aliases'] as const;

export const entriesOf = (data: TableData): DirectoryEntry[] =>
  data.rows
    .map((row) => ({
      code: textOf(row, 'code'),
      name: textOf(row, 'name'),
      aliases: textOf(row, 'aliases')
        .split(/[,;\n]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    }))
    .filter((entry) => entry.name !== '' || entry.code !== '');

export const directoryOf = (channels: TableData, products: TableData, segments: TableData): Directory => ({
  channels: entriesOf(channels),
  products: entriesOf(products),
  segments: entriesOf(segments),
});

const added = (existing: readonly DirectoryEntry[], names: readonly string[]): DirectoryEntry[] => {
  const made: DirectoryEntry[] = [];
  for (const name of names) {
    const taken = [...existing, ...made].map((entry) => entry.code);
    made.push({ code: proposeCode(name, taken), name, aliases: [] });
  }
  return made;
};

/** Entries for names that the person agreed to add. */
export const newEntries = (directory: Directory, names: NewNames): Directory => ({
  channels: added(directory.channels, names.channels),
  products: added(directory.products, names.products),
  segments: added(directory.segments, names.segments),
});

export const joinDirectories = (left: Directory, right: Directory): Directory => ({
  channels: [...left.channels, ...right.channels],
  products: [...left.products, ...right.products],
  segments: [...left.segments, ...right.segments],
});

/** Requests that append entries to their table. */
export function appendEntries(
  data: TableData,
  made: readonly DirectoryEntry[],
  extra: Readonly<Record<string, Scalar>>,
): SheetRequest[] {
  const state = data.state;
  if (!state || made.length === 0) return [];
  const last = data.rows.at(-1)?.row ?? 0;
  const writes = made.flatMap((entry, index) =>
    recordWrites(state, last + 1 + index, { code: entry.code, name: entry.name, ...extra }),
  );
  return [...growRequests(state, last + 1 + made.length, last), ...writeCells(state.sheetId, writes)];
}
