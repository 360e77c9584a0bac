/** Named ranges and developer metadata. */
import { ApiError } from '../../api';
import { boxOf, requireInside, requireSheet } from '../edit';
import { findMetadata, type DataFilter } from '../dataFilters';
import type { GridRange, Json, Metadata, NamedRange, StoredSpreadsheet } from '../state';
import { applyMask, maskPaths } from './mask';
import type { RequestHandler } from './types';

const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|true|false)$/i;

function checkName(stored: StoredSpreadsheet, name: string, where: string, except?: string): void {
  if (!NAME.test(name) || LOOKS_LIKE_CELL.test(name))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The name given to this range is invalid`);
  if (
    stored.namedRanges.some((named) => named.namedRangeId !== except && named.name.toLowerCase() === name.toLowerCase())
  ) {
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Cannot add named range with name ${name}, a named range with that name already exists.`,
    );
  }
}

function checkRange(stored: StoredSpreadsheet, range: GridRange, where: string): GridRange {
  const sheet = requireSheet(stored, range.sheetId, where);
  requireInside(sheet, boxOf(range, sheet), where);
  return { ...range, sheetId: sheet.properties.sheetId };
}

export const addNamedRange: RequestHandler = (stored, body, { where }) => {
  const given = body.namedRange as Partial<NamedRange>;
  const name = given.name ?? '';
  checkName(stored, name, where);
  const id = given.namedRangeId ?? `${stored.namedRanges.length + 1}${name.length}${Math.abs(hash(name))}`;
  if (stored.namedRanges.some((named) => named.namedRangeId === id))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: Named range with id ${id} already exists.`);
  const named: NamedRange = {
    namedRangeId: id,
    name,
    range: checkRange(stored, (given.range ?? {}) as GridRange, where),
  };
  return { stored: { ...stored, namedRanges: [...stored.namedRanges, named] }, reply: { namedRange: named } };
};

const hash = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

function requireNamed(stored: StoredSpreadsheet, id: unknown, where: string): NamedRange {
  const named = stored.namedRanges.find((each) => each.namedRangeId === id);
  if (!named) throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: No named range with id: ${String(id)}`);
  return named;
}

export const updateNamedRange: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const given = body.namedRange as Partial<NamedRange>;
  const named = requireNamed(stored, given.namedRangeId, where);
  const next = applyMask(
    named as unknown as Json,
    given as Json,
    paths.filter((path) => path !== 'namedRangeId'),
  ) as unknown as NamedRange;
  if (next.name !== named.name) checkName(stored, next.name, where, named.namedRangeId);
  const checked = { ...next, range: checkRange(stored, next.range, where) };
  return { stored: { ...stored, namedRanges: stored.namedRanges.map((each) => (each === named ? checked : each)) } };
};

export const deleteNamedRange: RequestHandler = (stored, body, { where }) => {
  const named = requireNamed(stored, body.namedRangeId, where);
  return { stored: { ...stored, namedRanges: stored.namedRanges.filter((each) => each !== named) } };
};

export const createDeveloperMetadata: RequestHandler = (stored, body, { where }) => {
  const given = (body.developerMetadata ?? {}) as Partial<Metadata>;
  const taken = new Set(stored.developerMetadata.map((each) => each.metadataId));
  if (given.metadataId !== undefined && taken.has(given.metadataId)) {
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Developer metadata with metadataId ${given.metadataId} already exists.`,
    );
  }
  if (!given.metadataKey || !given.visibility || !given.location)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: metadataKey, visibility and location must be set`);
  const sheetId = given.location.sheetId ?? given.location.dimensionRange?.sheetId;
  const dimensionRange = given.location.dimensionRange;
  if (sheetId !== undefined || dimensionRange) requireSheet(stored, sheetId, where);
  if (dimensionRange && dimensionRange.endIndex - (dimensionRange.startIndex ?? 0) !== 1)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Developer metadata may be associated with a single row or column only`,
    );
  let id = given.metadataId ?? taken.size + 1;
  while (given.metadataId === undefined && taken.has(id)) id += 1;
  const metadata: Metadata = {
    metadataId: id,
    metadataKey: given.metadataKey,
    ...(given.metadataValue === undefined ? {} : { metadataValue: given.metadataValue }),
    location: normalLocation(given.location),
    visibility: given.visibility,
  };
  return {
    stored: { ...stored, developerMetadata: [...stored.developerMetadata, metadata] },
    reply: { developerMetadata: shownMetadata(metadata) },
  };
};

const normalLocation = (location: Metadata['location']): Metadata['location'] =>
  location.dimensionRange
    ? {
        dimensionRange: {
          ...location.dimensionRange,
          sheetId: location.dimensionRange.sheetId ?? 0,
          startIndex: location.dimensionRange.startIndex ?? 0,
        },
      }
    : location;

/** Metadata as answers show it, with the kind of its location. */
export function shownMetadata(metadata: Metadata): Json {
  const { dimensionRange, sheetId } = metadata.location;
  const locationType = dimensionRange
    ? dimensionRange.dimension === 'ROWS'
      ? 'ROW'
      : 'COLUMN'
    : sheetId === undefined
      ? 'SPREADSHEET'
      : 'SHEET';
  return { ...metadata, location: { locationType, ...metadata.location } };
}

const found = (stored: StoredSpreadsheet, filters: unknown): Metadata[] => {
  const all = ((filters ?? []) as readonly DataFilter[]).flatMap((filter) => findMetadata(stored, filter));
  return [...new Set(all)];
};

export const updateDeveloperMetadata: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const targets = found(stored, body.dataFilters);
  const updated = new Map(
    targets.map((each) => [
      each,
      applyMask(each as unknown as Json, (body.developerMetadata ?? {}) as Json, paths) as unknown as Metadata,
    ]),
  );
  return {
    stored: { ...stored, developerMetadata: stored.developerMetadata.map((each) => updated.get(each) ?? each) },
    reply: { developerMetadata: [...updated.values()].map(shownMetadata) },
  };
};

export const deleteDeveloperMetadata: RequestHandler = (stored, body) => {
  const targets = found(stored, [body.dataFilter]);
  return {
    stored: { ...stored, developerMetadata: stored.developerMetadata.filter((each) => !targets.includes(each)) },
    reply: { deletedDeveloperMetadata: targets.map(shownMetadata) },
  };
};
