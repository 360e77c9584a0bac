/** Data filters: cells or metadata found by A1 range, grid range or developer metadata. */
import { ApiError } from '../api';
import { parseRange, type ParsedRange } from './a1';
import { boxOf, sheetById } from './edit';
import type { GridRange, Json, Metadata, StoredSpreadsheet } from './state';

export interface DataFilter {
  readonly a1Range?: string;
  readonly gridRange?: GridRange;
  readonly developerMetadataLookup?: Json;
}

const kindOf = ({ location }: Metadata): string => {
  if (location.dimensionRange) return location.dimensionRange.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  return location.sheetId === undefined ? 'SPREADSHEET' : 'SHEET';
};

/** Whether a metadata entry matches a lookup: every field that is given must fit. */
export function matchesLookup(metadata: Metadata, lookup: Json): boolean {
  const same = (field: 'metadataId' | 'metadataKey' | 'metadataValue' | 'visibility'): boolean =>
    lookup[field] === undefined || lookup[field] === metadata[field];
  const typed = lookup.locationType === undefined || lookup.locationType === kindOf(metadata);
  const location = lookup.metadataLocation as Metadata['location'] | undefined;
  const placed =
    location === undefined ||
    (location.sheetId !== undefined &&
      (metadata.location.sheetId === location.sheetId ||
        metadata.location.dimensionRange?.sheetId === location.sheetId)) ||
    (location.spreadsheet === true && metadata.location.spreadsheet === true) ||
    (location.dimensionRange !== undefined &&
      JSON.stringify(location.dimensionRange) === JSON.stringify(metadata.location.dimensionRange));
  return same('metadataId') && same('metadataKey') && same('metadataValue') && same('visibility') && typed && placed;
}

export const findMetadata = (stored: StoredSpreadsheet, filter: DataFilter): Metadata[] =>
  stored.developerMetadata.filter((metadata) => {
    if (filter.developerMetadataLookup) return matchesLookup(metadata, filter.developerMetadataLookup);
    const range = filter.gridRange ?? gridRangeOfA1(stored, filter.a1Range);
    return range !== null && (metadata.location.sheetId ?? metadata.location.dimensionRange?.sheetId) === range.sheetId;
  });

function gridRangeOfA1(stored: StoredSpreadsheet, text: string | undefined): GridRange | null {
  return text === undefined ? null : { sheetId: parseRange(stored, text).sheet.properties.sheetId };
}

function rangeOfMetadata(stored: StoredSpreadsheet, metadata: Metadata): ParsedRange | null {
  const dimension = metadata.location.dimensionRange;
  const sheet = sheetById(stored, dimension?.sheetId ?? metadata.location.sheetId ?? -1);
  if (!sheet) return null;
  const whole = boxOf({ sheetId: sheet.properties.sheetId }, sheet);
  if (!dimension) return { sheet, box: whole };
  return {
    sheet,
    box:
      dimension.dimension === 'ROWS'
        ? { ...whole, startRow: dimension.startIndex, endRow: dimension.endIndex }
        : { ...whole, startColumn: dimension.startIndex, endColumn: dimension.endIndex },
  };
}

/** Ranges that a filter selects, in order. */
export function rangesOf(stored: StoredSpreadsheet, filter: DataFilter): ParsedRange[] {
  if (filter.a1Range !== undefined) return [parseRange(stored, filter.a1Range)];
  if (filter.gridRange) {
    const sheet = sheetById(stored, filter.gridRange.sheetId);
    if (!sheet)
      throw new ApiError('INVALID_ARGUMENT', `Invalid dataFilter: No grid with id: ${filter.gridRange.sheetId ?? 0}`);
    return [{ sheet, box: boxOf(filter.gridRange, sheet) }];
  }
  return findMetadata(stored, filter).flatMap((metadata) => rangeOfMetadata(stored, metadata) ?? []);
}
