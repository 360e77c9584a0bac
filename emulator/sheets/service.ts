/** The Sheets service: every method of the API on one stored spreadsheet. */
import { ApiError } from '../api';
import { parseRange } from './a1';
import { batchUpdate } from './batchUpdate';
import { param, type MethodCall, type MethodResult } from './call';
import { rangesOf, type DataFilter } from './dataFilters';
import { wantedOf } from './gridData';
import { getMetadata, searchMetadata } from './metadataMethods';
import { showSpreadsheet } from './showSpreadsheet';
import type { Json, StoredSpreadsheet } from './state';
import * as append from './values/append';
import * as reads from './values/reads';
import * as writes from './values/writes';

export { copySheetInto } from './copyTo';
export { newSpreadsheet } from './newSpreadsheet';
export type { StoredSpreadsheet } from './state';

/** A copy keeps sheet ids, metadata and named ranges. */
export const copySpreadsheet = (stored: StoredSpreadsheet, newId: string, title: string): StoredSpreadsheet => ({
  ...stored,
  spreadsheetId: newId,
  properties: { ...stored.properties, title },
});

function get(call: MethodCall): MethodResult {
  const fields = param(call, 'fields') ?? param(call, '$fields');
  const ranges = call.params('ranges').map((range) => parseRange(call.stored, range));
  const wanted = wantedOf(fields, param(call, 'includeGridData') === 'true');
  return { stored: call.stored, response: showSpreadsheet(call.stored, ranges, wanted, call.now) };
}

function getByDataFilter(call: MethodCall): MethodResult {
  const filters = (call.body.dataFilters ?? []) as readonly DataFilter[];
  const ranges = filters.flatMap((filter) => rangesOf(call.stored, filter));
  const wanted = wantedOf(param(call, 'fields') ?? param(call, '$fields'), call.body.includeGridData === true);
  const shown = showSpreadsheet(call.stored, ranges, wanted, call.now);
  // filters that select nothing select no sheet, where no filter at all means every sheet
  const nothing = filters.length > 0 && ranges.length === 0;
  return { stored: call.stored, response: nothing ? { ...shown, sheets: [] } : shown };
}

const METHODS: Readonly<Record<string, (call: MethodCall) => MethodResult>> = {
  'spreadsheets.get': get,
  'spreadsheets.getByDataFilter': getByDataFilter,
  'spreadsheets.batchUpdate': batchUpdate,
  'spreadsheets.developerMetadata.get': getMetadata,
  'spreadsheets.developerMetadata.search': searchMetadata,
  'spreadsheets.values.get': reads.get,
  'spreadsheets.values.batchGet': reads.batchGet,
  'spreadsheets.values.batchGetByDataFilter': reads.batchGetByDataFilter,
  'spreadsheets.values.append': append.append,
  'spreadsheets.values.update': writes.update,
  'spreadsheets.values.clear': writes.clear,
  'spreadsheets.values.batchUpdate': writes.batchUpdateValues,
  'spreadsheets.values.batchClear': writes.batchClear,
  'spreadsheets.values.batchUpdateByDataFilter': writes.batchUpdateByDataFilter,
  'spreadsheets.values.batchClearByDataFilter': writes.batchClearByDataFilter,
};

const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Carries out a method. @throws ApiError in Google's words; the stored spreadsheet is then unchanged. */
export function callSheets(
  method: string,
  params: Readonly<Record<string, string | readonly string[]>>,
  body: unknown,
  stored: StoredSpreadsheet,
  context: { readonly now: number; readonly editors?: readonly string[] },
): MethodResult {
  const run = METHODS[method];
  if (!run) throw new ApiError('UNIMPLEMENTED', `The emulator does not support ${method}`);
  return run({
    stored,
    params: (name) => asList(params[name]),
    body: (body ?? {}) as Json,
    now: context.now,
    editors: context.editors ?? [],
  });
}
