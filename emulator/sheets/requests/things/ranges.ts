/** Protection, banding and filters. */
import { criteriaOf } from '../../filteredRows';
import { boxOf, gridRangeOf, replaceSheet, requireSheet, without } from '../../edit';
import { tidy } from '../../protoJson';
import type { GridRange, Json, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';
import { addThing, deleteThing, holderOf, rangeSheet, replaceThing, updateThing, type ThingKind } from './lists';

/** A protected range given by a named one lies on that one's sheet. */
const PROTECTED: ThingKind = {
  list: 'protectedRanges',
  idKey: 'protectedRangeId',
  field: 'protectedRange',
  noun: 'protected range',
  sheetOf: rangeSheet,
  // the caller is the owner, who may always edit
  complete: ({ range, ...thing }) => ({
    ...(range ? { range } : {}),
    requestingUserCanEdit: true,
    ...without(thing, 'requestingUserCanEdit'),
  }),
};

const add = addThing(PROTECTED);

const named = (stored: StoredSpreadsheet, thing: Json): Json => {
  const range = stored.namedRanges.find((each) => each.namedRangeId === thing.namedRangeId)?.range;
  return thing.range === undefined && range ? { ...thing, range } : thing;
};

interface Editors {
  readonly users?: readonly string[];
}

/** Who may edit: whoever the request names and always the owner; everyone who may edit the file when it names nobody (documentation). */
function editorsOf({ editors, warningOnly }: Json, everyone: readonly string[]): Json {
  if (warningOnly === true || everyone.length === 0) return {};
  const given = editors as Editors | undefined;
  const users = given ? [...new Set([...everyone.slice(0, 1), ...(given.users ?? [])])] : everyone;
  return { editors: { ...given, users } };
}

/** The reply repeats the editors as they were given; a later read shows the owner among them (recorded). */
export const addProtectedRange: RequestHandler = (stored, body, context) => {
  const given = named(stored, (body.protectedRange ?? {}) as Json);
  const added = add(stored, { protectedRange: given }, context);
  const id = (added.reply?.protectedRange as Json | undefined)?.protectedRangeId;
  const { sheet, thing } = holderOf(added.stored, PROTECTED, id, context.where);
  const kept = { ...thing, ...editorsOf(thing, context.editors ?? []) };
  return { ...added, stored: replaceThing(added.stored, sheet, PROTECTED, thing, kept) };
};
export const updateProtectedRange = updateThing(PROTECTED);
export const deleteProtectedRange = deleteThing(PROTECTED);

const BANDED: ThingKind = {
  list: 'bandedRanges',
  idKey: 'bandedRangeId',
  field: 'bandedRange',
  noun: 'banded range',
  sheetOf: rangeSheet,
};

export const addBanding = addThing(BANDED);
export const updateBanding = updateThing(BANDED);
export const deleteBanding = deleteThing(BANDED);

const VIEWS: ThingKind = {
  list: 'filterViews',
  idKey: 'filterViewId',
  field: 'filter',
  noun: 'filter view',
  sheetOf: rangeSheet,
};

export const addFilterView = addThing(VIEWS);
export const updateFilterView = updateThing(VIEWS);
export const deleteFilterView = deleteThing(VIEWS, 'filterId');

/** A copy of a filter view beside it, under a fresh id. */
export const duplicateFilterView: RequestHandler = (stored, body, context) => {
  const { thing } = holderOf(stored, VIEWS, body.filterId, context.where);
  const copy = { ...without(thing, 'filterViewId'), title: `Copy of ${String(thing.title ?? '')}` };
  return addFilterView(stored, { filter: copy }, context);
};

export const setBasicFilter: RequestHandler = (stored, body, { where }) => {
  const filter = tidy((body.filter ?? {}) as Json);
  const sheet = requireSheet(stored, rangeSheet(filter), where);
  const range = gridRangeOf(sheet.properties.sheetId, boxOf((filter.range ?? {}) as GridRange, sheet));
  criteriaOf(filter, where);
  return { stored: replaceSheet(stored, { ...sheet, basicFilter: { ...filter, range } }) };
};

export const clearBasicFilter: RequestHandler = (stored, body, { where }) => {
  const sheet = requireSheet(stored, body.sheetId as number | undefined, where);
  return { stored: replaceSheet(stored, without(sheet, 'basicFilter')) };
};
