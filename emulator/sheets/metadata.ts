/** Developer metadata: its location, its limits, and how answers show it. */
import { ApiError } from '../api';
import { sheetById } from './edit';
import type { DimensionRange, Json, Metadata, StoredSpreadsheet } from './state';

/** Characters of keys and values that one location may hold (platform-facts.md §6 of the project's sources). */
const MAX_CHARACTERS = 30_000;

export type LocationType = 'ROW' | 'COLUMN' | 'SHEET' | 'SPREADSHEET';

/** What kind of place an entry is attached to. */
export function locationTypeOf({ dimensionRange, sheetId }: Metadata['location']): LocationType {
  if (dimensionRange) return dimensionRange.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  return sheetId === undefined ? 'SPREADSHEET' : 'SHEET';
}

/** Metadata as answers show it. */
export function shownMetadata(metadata: Metadata): Json {
  const { sheetId, dimensionRange, spreadsheet } = metadata.location;
  const { sheetId: on, ...span } = dimensionRange ?? { sheetId: 0 };
  const place = dimensionRange
    ? { dimensionRange: on === 0 ? span : dimensionRange }
    : sheetId === undefined
      ? { spreadsheet: spreadsheet ?? true }
      : { sheetId };
  const { metadataId, metadataKey, metadataValue, visibility } = metadata;
  return {
    metadataId,
    metadataKey,
    ...(metadataValue === undefined || metadataValue === '' ? {} : { metadataValue }),
    location: { locationType: locationTypeOf(metadata.location), ...place },
    visibility,
  };
}

function storedDimension(given: Partial<DimensionRange>, refuse: (text: string) => ApiError): DimensionRange {
  const { startIndex, endIndex, dimension } = given;
  if (startIndex === undefined || endIndex === undefined)
    throw refuse('DimensionRange must specify both a startIndex and an endIndex');
  if (endIndex - startIndex !== 1) throw refuse('DimensionRange must represent a single row or column');
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refuse('DimensionRange must specify a dimension');
  return { sheetId: given.sheetId ?? 0, dimension, startIndex, endIndex };
}

/** A location as it is stored. @throws ApiError in Google's words (measured behaviours m062, m063). */
export function storedLocation(
  stored: StoredSpreadsheet,
  given: Json | undefined,
  where: string,
): Metadata['location'] {
  const refuse = (text: string): ApiError => new ApiError('INVALID_ARGUMENT', `Invalid ${where}: ${text}`);
  if (!given) throw refuse('Developer metadata must have a location.');
  if (given.spreadsheet === true) return { spreadsheet: true };
  const range = given.dimensionRange as Partial<DimensionRange> | undefined;
  const sheetId = range ? (range.sheetId ?? 0) : Number(given.sheetId ?? 0);
  const sheet = sheetById(stored, sheetId);
  if (!sheet) throw refuse(`No grid with id: ${sheetId}`);
  if (!range) return { sheetId };
  const dimensionRange = storedDimension(range, refuse);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const [count, word] = dimensionRange.dimension === 'ROWS' ? [rowCount, 'row'] : [columnCount, 'column'];
  if (dimensionRange.endIndex > count)
    throw refuse(`DimensionRange.startIndex[${dimensionRange.startIndex}] is after last ${word} in grid[${sheetId}]`);
  return { dimensionRange };
}

const placeKey = (metadata: Metadata): string => JSON.stringify([metadata.visibility, metadata.location]);

/** @throws ApiError when a location holds more text than it may. */
export function checkCharacters(list: readonly Metadata[], changed: readonly Metadata[], where: string): void {
  const places = new Set(changed.map(placeKey));
  const sums = new Map<string, number>();
  for (const metadata of list) {
    const key = placeKey(metadata);
    if (!places.has(key)) continue;
    const length = metadata.metadataKey.length + (metadata.metadataValue?.length ?? 0);
    sums.set(key, (sums.get(key) ?? 0) + length);
  }
  if ([...sums.values()].some((sum) => sum > MAX_CHARACTERS))
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Developer metadata of one location may hold at most ${MAX_CHARACTERS} characters.`,
    );
}
