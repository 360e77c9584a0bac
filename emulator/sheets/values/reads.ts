/** values.get, batchGet and batchGetByDataFilter. */
import { computeTogether } from '../../formulas/engine';
import { parseRange, type ParsedRange } from '../a1';
import { option, param, type MethodCall, type MethodResult } from '../call';
import { rangesOf, type DataFilter } from '../dataFilters';
import type { Json, Sheet, StoredSpreadsheet } from '../state';
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

/** Cell by cell, without arrays between: ranges may be columns of a hundred thousand rows. */
function holdsFormula({ sheet, box }: ParsedRange): boolean {
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.rows.length); row++) {
    const cells = sheet.rows[row];
    for (let column = box.startColumn; column < Math.min(box.endColumn, cells?.length ?? 0); column++)
      if (cells?.[column]?.userEnteredValue?.formulaValue !== undefined) return true;
  }
  return false;
}

/** Computes once what many ranges show. */
function compute(call: MethodCall, ranges: readonly ParsedRange[], { render, now }: ReadOptions): void {
  if (render === 'FORMULA') return;
  const sheets = new Set<Sheet>();
  for (const range of ranges) if (!sheets.has(range.sheet) && holdsFormula(range)) sheets.add(range.sheet);
  computeTogether(call.stored, [...sheets], now);
}

export function batchGet(call: MethodCall): MethodResult {
  const options = readOptions(call);
  const ranges = call.params('ranges').map((range) => parseRange(call.stored, range));
  compute(call, ranges, options);
  return answer(
    call,
    ranges.map((range) => readRange(call.stored, range, options)),
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
  compute(
    call,
    matched.map(({ range }) => range),
    options,
  );
  return answer(
    call,
    matched.map(({ range, filters: by }) => ({
      valueRange: readRange(call.stored, range, options),
      dataFilters: by,
    })),
  );
}
