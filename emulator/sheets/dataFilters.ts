/** Data filters: cells or metadata found by A1 range, grid range or developer metadata. */
import { ApiError } from '../api';
import { parseRange, type ParsedRange } from './a1';
import { boxOf, sheetById, type Box } from './edit';
import { locationTypeOf } from './metadata';
import type { DimensionRange, GridRange, Json, Metadata, StoredSpreadsheet } from './state';

export interface DataFilter {
  readonly a1Range?: string;
  readonly gridRange?: GridRange;
  readonly developerMetadataLookup?: Json;
}

type Lookup = Readonly<Record<string, unknown>>;

interface LookupLocation {
  readonly spreadsheet?: boolean;
  readonly sheetId?: number;
  readonly dimensionRange?: Partial<DimensionRange>;
}

function isOnLines(own: DimensionRange, range: Partial<DimensionRange>, exact: boolean): boolean {
  if (own.sheetId !== (range.sheetId ?? 0) || own.dimension !== range.dimension) return false;
  const [start, end] = [range.startIndex ?? 0, range.endIndex ?? Number.MAX_SAFE_INTEGER];
  return exact ? own.startIndex === start && own.endIndex === end : own.startIndex >= start && own.endIndex <= end;
}

/** Whether an entry lies on the very place, or (INTERSECTING) on a line of it (measured behaviour m060). */
function isPlaced({ location: place }: Metadata, location: LookupLocation, exact: boolean): boolean {
  if (location.spreadsheet === true) return place.spreadsheet === true;
  const range = location.dimensionRange;
  if (range && place.dimensionRange) return isOnLines(place.dimensionRange, range, exact);
  const sheetId = range?.sheetId ?? location.sheetId ?? 0;
  if (range) return !exact && place.sheetId === sheetId;
  return place.sheetId === sheetId || (!exact && place.dimensionRange?.sheetId === sheetId);
}

/** @throws ApiError for a strategy that Google refuses (measured behaviour m061). */
function isExact(lookup: Lookup): boolean {
  const strategy = lookup.locationMatchingStrategy;
  const location = lookup.metadataLocation as LookupLocation | undefined;
  if (location?.spreadsheet === true && strategy === 'INTERSECTING_LOCATION')
    throw new ApiError(
      'INVALID_ARGUMENT',
      'DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING',
    );
  return strategy === 'EXACT_LOCATION' || (strategy !== 'INTERSECTING_LOCATION' && location?.spreadsheet === true);
}

/** Whether a metadata entry matches a lookup: every field that is given must fit; an empty lookup fits all. */
export function matchesLookup(metadata: Metadata, lookup: Lookup): boolean {
  const same = (field: 'metadataId' | 'metadataKey' | 'metadataValue' | 'visibility'): boolean =>
    lookup[field] === undefined || lookup[field] === null || lookup[field] === metadata[field];
  const typed = lookup.locationType === undefined || lookup.locationType === locationTypeOf(metadata.location);
  const location = lookup.metadataLocation as LookupLocation | undefined;
  const placed = !location || isPlaced(metadata, location, isExact(lookup));
  return same('metadataId') && same('metadataKey') && same('metadataValue') && same('visibility') && typed && placed;
}

const clash = (left: readonly [number, number], right: readonly [number, number]): boolean =>
  left[0] < right[1] && right[0] < left[1];

/** Whether an entry belongs to a range of cells: to its sheet, or to a line that crosses it. */
function touches(metadata: Metadata, { sheet, box }: ParsedRange): boolean {
  const { sheetId, dimensionRange } = metadata.location;
  if (!dimensionRange) return sheetId === sheet.properties.sheetId;
  const span: [number, number] = [dimensionRange.startIndex, dimensionRange.endIndex];
  const across: [number, number] =
    dimensionRange.dimension === 'ROWS' ? [box.startRow, box.endRow] : [box.startColumn, box.endColumn];
  return dimensionRange.sheetId === sheet.properties.sheetId && clash(span, across);
}

function cellsOf(stored: StoredSpreadsheet, filter: DataFilter): ParsedRange | null {
  if (filter.a1Range !== undefined) return parseRange(stored, filter.a1Range);
  if (!filter.gridRange) return null;
  const sheet = sheetById(stored, filter.gridRange.sheetId);
  if (!sheet)
    throw new ApiError('INVALID_ARGUMENT', `Invalid dataFilter: No grid with id: ${filter.gridRange.sheetId ?? 0}`);
  return { sheet, box: boxOf(filter.gridRange, sheet) };
}

const byId = new WeakMap<StoredSpreadsheet['developerMetadata'], ReadonlyMap<number, Metadata>>();

/** An entry by its id, which is unique: most lookups name one. */
function metadataWithId(entries: StoredSpreadsheet['developerMetadata'], id: number): Metadata | undefined {
  const index = byId.get(entries) ?? new Map(entries.map((entry) => [entry.metadataId, entry]));
  byId.set(entries, index);
  return index.get(id);
}

/** Entries among which a lookup's are. */
function candidates(stored: StoredSpreadsheet, lookup: Lookup): readonly Metadata[] {
  if (typeof lookup.metadataId !== 'number') return stored.developerMetadata;
  const found = metadataWithId(stored.developerMetadata, lookup.metadataId);
  // an empty answer still has its lookup checked
  return found ? [found] : stored.developerMetadata.slice(0, 1);
}

/** Metadata that a filter finds, in the order in which it was made. */
export function findMetadata(stored: StoredSpreadsheet, filter: DataFilter): Metadata[] {
  const lookup = filter.developerMetadataLookup;
  if (lookup) return candidates(stored, lookup).filter((metadata) => matchesLookup(metadata, lookup));
  const cells = cellsOf(stored, filter);
  if (!cells) throw new ApiError('INVALID_ARGUMENT', 'Invalid dataFilter: No filter criteria set.');
  return stored.developerMetadata.filter((metadata) => touches(metadata, cells));
}

function rangeOfMetadata(stored: StoredSpreadsheet, { location }: Metadata): ParsedRange | null {
  const { dimensionRange } = location;
  const id = dimensionRange?.sheetId ?? location.sheetId;
  const sheet = id === undefined ? undefined : sheetById(stored, id);
  if (!sheet) return null;
  const whole: Box = boxOf({ sheetId: sheet.properties.sheetId }, sheet);
  if (!dimensionRange) return { sheet, box: whole };
  const { startIndex, endIndex } = dimensionRange;
  const box =
    dimensionRange.dimension === 'ROWS'
      ? { ...whole, startRow: startIndex, endRow: endIndex }
      : { ...whole, startColumn: startIndex, endColumn: endIndex };
  return { sheet, box };
}

/** Ranges that a filter selects, in order. */
export function rangesOf(stored: StoredSpreadsheet, filter: DataFilter): ParsedRange[] {
  const cells = cellsOf(stored, filter);
  if (cells) return [cells];
  return findMetadata(stored, filter).flatMap((metadata) => rangeOfMetadata(stored, metadata) ?? []);
}
