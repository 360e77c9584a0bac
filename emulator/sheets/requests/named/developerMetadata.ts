/** Developer metadata: created under the client's id or a fresh one, changed and deleted by what filters find. */
import { ApiError } from '../../../api';
import { findMetadata, type DataFilter } from '../../dataFilters';
import { checkCharacters, shownMetadata, storedLocation } from '../../metadata';
import type { Json, Metadata, StoredSpreadsheet } from '../../state';
import { applyMask, maskPaths } from '../mask';
import type { RequestHandler } from '../types';

function requireWhole(given: Json, where: string): void {
  const refuse = (text: string): ApiError => new ApiError('INVALID_ARGUMENT', `Invalid ${where}: ${text}`);
  if (!given.metadataKey) throw refuse('Developer metadata must have a key.');
  if (given.visibility !== 'DOCUMENT' && given.visibility !== 'PROJECT')
    throw refuse('Developer metadata must have a visibility.');
}

/** Ids in use, by list of entries: a batch that adds a hundred entries looks at a hundred lists, each one entry longer. */
const idsInUse = new WeakMap<readonly Metadata[], Set<number>>();

function idsOf(list: readonly Metadata[]): Set<number> {
  const known = idsInUse.get(list) ?? new Set(list.map((each) => each.metadataId));
  idsInUse.set(list, known);
  return known;
}

/** The list with one more entry; what is known of the old list passes on to the new one. */
function longer(list: readonly Metadata[], entry: Metadata): Metadata[] {
  const next = [...list, entry];
  idsInUse.set(next, idsOf(list).add(entry.metadataId));
  idsInUse.delete(list);
  return next;
}

function idFor(stored: StoredSpreadsheet, given: Json, where: string): number {
  const taken = idsOf(stored.developerMetadata);
  if (typeof given.metadataId === 'number') {
    if (taken.has(given.metadataId))
      throw new ApiError(
        'INVALID_ARGUMENT',
        `Invalid ${where}: Developer metadata with metadataId ${given.metadataId} already exists.`,
      );
    return given.metadataId;
  }
  let id = taken.size + 1;
  while (taken.has(id)) id += 1;
  return id;
}

/** An entry as it is stored; `id` is known to be free. */
function storedEntry(stored: StoredSpreadsheet, given: Json, id: number, where: string): Metadata {
  requireWhole(given, where);
  return {
    metadataId: id,
    metadataKey: String(given.metadataKey),
    ...(typeof given.metadataValue === 'string' ? { metadataValue: given.metadataValue } : {}),
    location: storedLocation(stored, given.location as Json | undefined, where),
    visibility: given.visibility as Metadata['visibility'],
  };
}

export const createDeveloperMetadata: RequestHandler = (stored, body, { where }) => {
  const given = (body.developerMetadata ?? {}) as Json;
  const metadata = storedEntry(stored, given, idFor(stored, given, where), where);
  const developerMetadata = longer(stored.developerMetadata, metadata);
  checkCharacters(developerMetadata, [metadata], where);
  return { stored: { ...stored, developerMetadata }, reply: { developerMetadata: shownMetadata(metadata) } };
};

function found(stored: StoredSpreadsheet, filters: readonly DataFilter[]): Metadata[] {
  return [...new Set(filters.flatMap((filter) => findMetadata(stored, filter)))];
}

export const updateDeveloperMetadata: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const given = (body.developerMetadata ?? {}) as Json;
  const targets = found(stored, (body.dataFilters ?? []) as readonly DataFilter[]);
  const updated = new Map(
    targets.map((each) => {
      const merged = applyMask(each as unknown as Json, given, paths);
      return [each, storedEntry(stored, merged, each.metadataId, where)];
    }),
  );
  const developerMetadata = stored.developerMetadata.map((each) => updated.get(each) ?? each);
  checkCharacters(developerMetadata, [...updated.values()], where);
  return {
    stored: { ...stored, developerMetadata },
    reply: targets.length > 0 ? { developerMetadata: [...updated.values()].map(shownMetadata) } : {},
  };
};

export const deleteDeveloperMetadata: RequestHandler = (stored, body) => {
  const targets = found(stored, [(body.dataFilter ?? {}) as DataFilter]);
  const gone = new Set(targets);
  return {
    stored: { ...stored, developerMetadata: stored.developerMetadata.filter((each) => !gone.has(each)) },
    reply: targets.length > 0 ? { deletedDeveloperMetadata: targets.map(shownMetadata) } : {},
  };
};
