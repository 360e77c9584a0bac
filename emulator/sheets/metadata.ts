/** Developer metadata: its location, its limits, and how answers show it. */
import { ApiError } from '../api';
import { sheetById } from './edit';
import type { DimensionRange, Json, Metadata, StoredSpreadsheet } from './state';

/** Characters of keys and values that one location may hold (Google: Sheets API, usage of developer metadata). */
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

function samePlace(left: Metadata, right: Metadata): boolean {
  if (left.visibility !== right.visibility || left.location.sheetId !== right.location.sheetId) return false;
  const [one, other] = [left.location.dimensionRange, right.location.dimensionRange];
  if (!one || !other) return one === other;
  return one.sheetId === other.sheetId && one.dimension === other.dimension && one.startIndex === other.startIndex;
}

const charactersOf = ({ metadataKey, metadataValue = '' }: Metadata): number =>
  metadataKey.length + metadataValue.length;

/** @throws ApiError when the place of a changed entry holds more text than it may. */
export function checkCharacters(list: readonly Metadata[], changed: readonly Metadata[], where: string): void {
  const sum = (entry: Metadata): number =>
    list.reduce((total, other) => (samePlace(entry, other) ? total + charactersOf(other) : total), 0);
  if (changed.some((entry) => sum(entry) > MAX_CHARACTERS))
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Developer metadata of one location may hold at most ${MAX_CHARACTERS} characters.`,
    );
}
