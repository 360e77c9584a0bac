/** Developer metadata by the place that it is attached to: an answer asks for that of every sheet and line, over the same list. */
import type { Metadata } from './state';

type Dimension = 'ROWS' | 'COLUMNS';
type ByLine = ReadonlyMap<number, readonly Metadata[]>;

interface Places {
  readonly spreadsheet: Metadata[];
  readonly sheets: Map<number, Metadata[]>;
  readonly lines: Map<string, Map<number, Metadata[]>>;
}

/** By list: a list is never changed, a change makes a new one. */
const known = new WeakMap<readonly Metadata[], Places>();
const NONE: readonly Metadata[] = [];
const NO_LINES: ByLine = new Map();

const lineKey = (sheetId: number, dimension: Dimension): string => `${sheetId}:${dimension}`;

function add<Key>(to: Map<Key, Metadata[]>, key: Key, metadata: Metadata): void {
  const there = to.get(key);
  if (there) there.push(metadata);
  else to.set(key, [metadata]);
}

function placesIn(list: readonly Metadata[]): Places {
  const before = known.get(list);
  if (before) return before;
  const places: Places = { spreadsheet: [], sheets: new Map(), lines: new Map() };
  for (const metadata of list) {
    const { spreadsheet, sheetId, dimensionRange } = metadata.location;
    if (spreadsheet === true) places.spreadsheet.push(metadata);
    if (sheetId !== undefined) add(places.sheets, sheetId, metadata);
    if (!dimensionRange) continue;
    const key = lineKey(dimensionRange.sheetId, dimensionRange.dimension);
    const lines = places.lines.get(key) ?? new Map<number, Metadata[]>();
    places.lines.set(key, lines);
    add(lines, dimensionRange.startIndex, metadata);
  }
  known.set(list, places);
  return places;
}

/** Entries of the spreadsheet itself. */
export const ofSpreadsheet = (list: readonly Metadata[]): readonly Metadata[] => placesIn(list).spreadsheet;

/** Entries of a sheet itself. */
export const ofSheet = (list: readonly Metadata[], sheetId: number): readonly Metadata[] =>
  placesIn(list).sheets.get(sheetId) ?? NONE;

/** Entries of the rows or columns of a sheet, by their number from 0. */
export const ofLines = (list: readonly Metadata[], sheetId: number, dimension: Dimension): ByLine =>
  placesIn(list).lines.get(lineKey(sheetId, dimension)) ?? NO_LINES;
