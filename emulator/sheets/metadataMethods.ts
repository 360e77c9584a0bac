/** developerMetadata.get and developerMetadata.search. */
import { ApiError } from '../api';
import { param, type MethodCall, type MethodResult } from './call';
import { findMetadata, type DataFilter } from './dataFilters';
import { shownMetadata } from './metadata';
import type { Json } from './state';

export function getMetadata(call: MethodCall): MethodResult {
  const id = Number(param(call, 'metadataId'));
  const metadata = call.stored.developerMetadata.find((each) => each.metadataId === id);
  if (!metadata) throw new ApiError('NOT_FOUND', `No developer metadata with ID ${id} exists.`);
  return { stored: call.stored, response: shownMetadata(metadata) };
}

/** Each entry once, with the filters that found it (measured behaviour m060). */
export function searchMetadata(call: MethodCall): MethodResult {
  const filters = (call.body.dataFilters ?? []) as readonly DataFilter[];
  const found = filters.map((filter) => new Set(findMetadata(call.stored, filter)));
  const matchedDeveloperMetadata = call.stored.developerMetadata.flatMap((metadata): Json[] => {
    const dataFilters = filters.filter((_, index) => found[index]?.has(metadata));
    return dataFilters.length > 0 ? [{ developerMetadata: shownMetadata(metadata), dataFilters }] : [];
  });
  return { stored: call.stored, response: matchedDeveloperMetadata.length > 0 ? { matchedDeveloperMetadata } : {} };
}
