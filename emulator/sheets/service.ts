/** The Sheets service: every method of the API on one stored spreadsheet. */
import { ApiError } from '../api';
import { batchUpdate } from './batchUpdate';
import { findMetadata, rangesOf, type DataFilter } from './dataFilters';
import { writeRange } from './a1';
import { newSpreadsheet as makeSpreadsheet } from './defaults';
import { shownMetadata } from './requests/namedRequests';
import { showSpreadsheet, wantedOf } from './showSpreadsheet';
import type { Json, StoredSpreadsheet } from './state';
import * as values from './valuesMethods';
import type { MethodCall, MethodResult } from './valuesMethods';

export type { StoredSpreadsheet } from './state';

/** A new spreadsheet, as `spreadsheets.create` or Drive makes it. */
export const newSpreadsheet = (id: string, body: Json): StoredSpreadsheet => makeSpreadsheet(id, body);

/** A copy keeps sheet ids, metadata and named ranges. */
export const copySpreadsheet = (stored: StoredSpreadsheet, newId: string, title: string): StoredSpreadsheet => ({
  ...stored,
  spreadsheetId: newId,
  properties: { ...stored.properties, title },
});

const read = (call: MethodCall, response: Json): MethodResult => ({ stored: call.stored, response });

function get(call: MethodCall): MethodResult {
  const fields = call.params('fields')[0] ?? call.params('$fields')[0];
  return read(
    call,
    showSpreadsheet(
      call.stored,
      call.params('ranges'),
      wantedOf(fields, call.params('includeGridData')[0] === 'true'),
      call.now,
    ),
  );
}

function getByDataFilter(call: MethodCall): MethodResult {
  const ranges = ((call.body.dataFilters ?? []) as readonly DataFilter[])
    .flatMap((filter) => rangesOf(call.stored, filter))
    .map(writeRange);
  return read(
    call,
    showSpreadsheet(
      call.stored,
      ranges,
      wantedOf(call.params('fields')[0], call.body.includeGridData === true),
      call.now,
    ),
  );
}

function searchMetadata(call: MethodCall): MethodResult {
  const filters = (call.body.dataFilters ?? []) as readonly DataFilter[];
  const matched = call.stored.developerMetadata.flatMap((metadata) => {
    const by = filters.filter((filter) => findMetadata(call.stored, filter).includes(metadata));
    return by.length > 0 ? [{ developerMetadata: shownMetadata(metadata), dataFilters: by }] : [];
  });
  return read(call, matched.length > 0 ? { matchedDeveloperMetadata: matched } : {});
}

function getMetadata(call: MethodCall): MethodResult {
  const id = Number(call.params('metadataId')[0]);
  const metadata = call.stored.developerMetadata.find((each) => each.metadataId === id);
  if (!metadata) throw new ApiError('NOT_FOUND', `No developer metadata with ID ${id} exists.`);
  return read(call, shownMetadata(metadata));
}

const METHODS: Readonly<Record<string, (call: MethodCall) => MethodResult>> = {
  'spreadsheets.get': get,
  'spreadsheets.getByDataFilter': getByDataFilter,
  'spreadsheets.batchUpdate': (call) => batchUpdate(call.stored, call.body, call.now),
  'spreadsheets.developerMetadata.get': getMetadata,
  'spreadsheets.developerMetadata.search': searchMetadata,
  'spreadsheets.values.get': values.get,
  'spreadsheets.values.update': values.update,
  'spreadsheets.values.append': values.append,
  'spreadsheets.values.clear': values.clear,
  'spreadsheets.values.batchGet': values.batchGet,
  'spreadsheets.values.batchUpdate': values.batchUpdateValues,
  'spreadsheets.values.batchClear': values.batchClear,
  'spreadsheets.values.batchGetByDataFilter': values.batchGetByDataFilter,
  'spreadsheets.values.batchUpdateByDataFilter': values.batchUpdateByDataFilter,
  'spreadsheets.values.batchClearByDataFilter': values.batchClearByDataFilter,
};

const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Carries out a method. @throws ApiError in Google's words; the stored spreadsheet is then unchanged. */
export function callSheets(
  method: string,
  params: Readonly<Record<string, string | readonly string[]>>,
  body: unknown,
  stored: StoredSpreadsheet,
  context: { readonly now: number },
): MethodResult {
  const run = METHODS[method];
  if (!run) throw new ApiError('UNIMPLEMENTED', `The emulator does not support ${method}`);
  return run({ stored, params: (name) => asList(params[name]), body: (body ?? {}) as Json, now: context.now });
}
