/** values.get, batchGet and batchGetByDataFilter. */
import { parseRange, type ParsedRange } from '../a1';
import { option, param, type MethodCall, type MethodResult } from '../call';
import { rangesOf, type DataFilter } from '../dataFilters';
import type { Json, StoredSpreadsheet } from '../state';
import { readRange, type ReadOptions } from './readRange';

export function readOptions(call: MethodCall): ReadOptions {
  return {
    render: (option(call, 'valueRenderOption') ?? 'FORMATTED_VALUE') as ReadOptions['render'],
    dates: (option(call, 'dateTimeRenderOption') ?? 'SERIAL_NUMBER') as ReadOptions['dates'],
    columns: option(call, 'majorDimension') === 'COLUMNS',
    now: call.now,
  };
}

const answer = (call: MethodCall, valueRanges: readonly Json[]): MethodResult => ({
  stored: call.stored,
  response: { spreadsheetId: call.stored.spreadsheetId, ...(valueRanges.length > 0 ? { valueRanges } : {}) },
});

export function get(call: MethodCall): MethodResult {
  const range = parseRange(call.stored, param(call, 'range') ?? '');
  return { stored: call.stored, response: readRange(call.stored, range, readOptions(call)) };
}

export function batchGet(call: MethodCall): MethodResult {
  const ranges = call.params('ranges').map((range) => parseRange(call.stored, range));
  return answer(
    call,
    ranges.map((range) => readRange(call.stored, range, readOptions(call))),
  );
}

interface Matched {
  readonly range: ParsedRange;
  readonly filters: DataFilter[];
}

/** Each matched range once, with all filters that matched it. */
function matchedRanges(stored: StoredSpreadsheet, filters: readonly DataFilter[]): Matched[] {
  const byPlace = new Map<string, Matched>();
  for (const filter of filters) {
    for (const range of rangesOf(stored, filter)) {
      const { startRow, endRow, startColumn, endColumn } = range.box;
      const place = [range.sheet.properties.sheetId, startRow, endRow, startColumn, endColumn].join(':');
      const known = byPlace.get(place);
      if (known) known.filters.push(filter);
      else byPlace.set(place, { range, filters: [filter] });
    }
  }
  return [...byPlace.values()];
}

export function batchGetByDataFilter(call: MethodCall): MethodResult {
  const options = readOptions(call);
  const filters = (call.body.dataFilters ?? []) as readonly DataFilter[];
  const matched = matchedRanges(call.stored, filters);
  return answer(
    call,
    matched.map(({ range, filters: by }) => ({
      valueRange: readRange(call.stored, range, options),
      dataFilters: by,
    })),
  );
}
