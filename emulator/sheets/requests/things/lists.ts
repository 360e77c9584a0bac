/** Lists of things on a sheet that have an id: added with the client's id or a fresh one, changed by a mask, deleted. */
import { ApiError } from '../../../api';
import { replaceSheet, requireSheet } from '../../edit';
import { shownThing, tidy } from '../../protoJson';
import type { GridRange, Json, Sheet, StoredSpreadsheet } from '../../state';
import { applyMask, maskPaths } from '../mask';
import type { RequestHandler } from '../types';

export type ListKey = 'charts' | 'protectedRanges' | 'bandedRanges' | 'filterViews' | 'slicers';

/** How a kind of thing is named in the API. */
export interface ThingKind {
  readonly list: ListKey;
  readonly idKey: string;
  /** Field of requests and replies that holds the thing. */
  readonly field: string;
  /** As error messages call it. */
  readonly noun: string;
  readonly sheetOf: (thing: Json) => number | undefined;
  /** Completes a thing as Google does. */
  readonly complete?: (thing: Json) => Json;
}

/** Ids are unique in the whole file. */
const takenIds = (stored: StoredSpreadsheet, { list, idKey }: ThingKind): Set<unknown> =>
  new Set(stored.sheets.flatMap((sheet) => (sheet[list] ?? []).map((each) => each[idKey])));

function freshId(taken: ReadonlySet<unknown>): number {
  let id = 1_000_001 + taken.size;
  while (taken.has(id)) id += 1;
  return id;
}

const idFirst = (thing: Json, idKey: string, id: unknown): Json => ({ [idKey]: id, ...thing, ...{ [idKey]: id } });

function withSheetIds(value: Json): Json {
  const range = value.range as GridRange | undefined;
  return range ? { ...value, range: { ...range, sheetId: range.sheetId ?? 0 } } : value;
}

/** A new thing in a sheet's list. */
export const addThing =
  (kind: ThingKind): RequestHandler =>
  (stored, body, { where }) => {
    const given = (body[kind.field] ?? {}) as Json;
    const taken = takenIds(stored, kind);
    const id = given[kind.idKey] ?? freshId(taken);
    if (taken.has(id))
      throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: ${kind.noun} with id ${String(id)} already exists.`);
    const sheet = requireSheet(stored, kind.sheetOf(given), where);
    const tidied = withSheetIds(tidy(given));
    const thing = idFirst(kind.complete ? kind.complete(tidied) : tidied, kind.idKey, id);
    const next = replaceSheet(stored, { ...sheet, [kind.list]: [...(sheet[kind.list] ?? []), thing] });
    return { stored: next, reply: { [kind.field]: shownThing(thing) } };
  };

/** The sheet that holds a thing. @throws ApiError when none does. */
export function holderOf(
  stored: StoredSpreadsheet,
  kind: ThingKind,
  id: unknown,
  where: string,
): { readonly sheet: Sheet; readonly thing: Json } {
  for (const sheet of stored.sheets) {
    const thing = sheet[kind.list]?.find((each) => each[kind.idKey] === id);
    if (thing) return { sheet, thing };
  }
  throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: No ${kind.noun} with id: ${String(id)}`);
}

/** The spreadsheet with one thing replaced, or removed. */
export function replaceThing(
  stored: StoredSpreadsheet,
  sheet: Sheet,
  { list }: ThingKind,
  before: Json,
  after: Json | null,
): StoredSpreadsheet {
  const things = (sheet[list] ?? []).flatMap((each) => (each !== before ? [each] : after ? [after] : []));
  return replaceSheet(stored, { ...sheet, [list]: things });
}

export const deleteThing =
  (kind: ThingKind, idField: string = kind.idKey): RequestHandler =>
  (stored, body, { where }) => {
    const { sheet, thing } = holderOf(stored, kind, body[idField], where);
    return { stored: replaceThing(stored, sheet, kind, thing, null) };
  };

export const updateThing =
  (kind: ThingKind): RequestHandler =>
  (stored, body, { where }) => {
    const paths = maskPaths(body.fields, where);
    const given = withSheetIds(tidy((body[kind.field] ?? {}) as Json));
    const { sheet, thing } = holderOf(stored, kind, given[kind.idKey], where);
    const next = idFirst(applyMask(thing, given, paths), kind.idKey, thing[kind.idKey]);
    return { stored: replaceThing(stored, sheet, kind, thing, next) };
  };

export const rangeSheet = (thing: Json): number | undefined => (thing.range as GridRange | undefined)?.sheetId;
