/** values.update, batchUpdate, batchUpdateByDataFilter and the clears. */
import { ApiError } from '../../api';
import { parseRange, writeRange, type ParsedRange } from '../a1';
import { option, param, type MethodCall, type MethodResult } from '../call';
import { rangesOf, type DataFilter } from '../dataFilters';
import { replaceSheet, RowsDraft, sheetById, without, withField } from '../edit';
import { checkSize } from '../grow';
import type { Json, StoredSpreadsheet } from '../state';
import { readRange, type ReadOptions } from './readRange';
import { checkScalars, rowsOf, writeRows, type InputOption, type WriteResult } from './writeRows';

/** How the call wants values taken. @throws ApiError when it does not say. */
export function inputOf(call: MethodCall): { readonly option: InputOption; readonly now: number } {
  const given = option(call, 'valueInputOption');
  if (given !== 'RAW' && given !== 'USER_ENTERED')
    throw new ApiError('INVALID_ARGUMENT', "'valueInputOption' is required but not specified");
  return { option: given, now: call.now };
}

/** Rows of a `ValueRange`. @throws ApiError when they are not two-dimensional. */
export function valuesOf(range: Json): unknown[][] {
  const values = (range.values ?? []) as unknown[][];
  checkScalars(values);
  return rowsOf(values, range.majorDimension === 'COLUMNS');
}

/** An `UpdateValuesResponse`. */
export function updateResponse(stored: StoredSpreadsheet, result: WriteResult, call: MethodCall): Json {
  const wantsValues = String(option(call, 'includeValuesInResponse') ?? false) === 'true';
  const options: ReadOptions = {
    render: (option(call, 'responseValueRenderOption') ?? 'FORMATTED_VALUE') as ReadOptions['render'],
    dates: (option(call, 'responseDateTimeRenderOption') ?? 'SERIAL_NUMBER') as ReadOptions['dates'],
    columns: false,
    now: call.now,
  };
  const sheet = sheetById(stored, result.range.sheet.properties.sheetId) ?? result.range.sheet;
  return {
    spreadsheetId: stored.spreadsheetId,
    updatedRange: writeRange(result.range),
    ...(result.rows ? { updatedRows: result.rows } : {}),
    ...(result.columns ? { updatedColumns: result.columns } : {}),
    ...(result.cells ? { updatedCells: result.cells } : {}),
    ...(wantsValues ? { updatedData: readRange(stored, { ...result.range, sheet }, options) } : {}),
  };
}

export function update(call: MethodCall): MethodResult {
  const text = param(call, 'range') ?? '';
  const given = call.body.range as string | undefined;
  if (given !== undefined && given !== text)
    throw new ApiError('INVALID_ARGUMENT', `Request range[${text}] does not match value's range[${given}]`);
  const result = writeRows(call.stored, parseRange(call.stored, text), valuesOf(call.body), inputOf(call));
  checkSize(call.stored, result.stored, null);
  return { stored: result.stored, response: updateResponse(result.stored, result, call) };
}

interface Target {
  readonly ranges: (stored: StoredSpreadsheet) => readonly ParsedRange[];
  readonly values: unknown[][];
  readonly filter?: Json;
}

function writeAll(call: MethodCall, targets: readonly Target[]): MethodResult {
  const input = inputOf(call);
  let stored = call.stored;
  const results: WriteResult[] = [];
  const responses: Json[] = [];
  for (const target of targets) {
    for (const range of target.ranges(stored)) {
      const result = writeRows(stored, range, target.values, input);
      stored = result.stored;
      results.push(result);
      const response = updateResponse(stored, result, call);
      responses.push(target.filter ? { ...without(response, 'spreadsheetId'), dataFilter: target.filter } : response);
    }
  }
  checkSize(call.stored, stored, null);
  const sum = (key: 'rows' | 'columns' | 'cells'): number => results.reduce((total, result) => total + result[key], 0);
  const totals = {
    totalUpdatedRows: sum('rows'),
    totalUpdatedColumns: sum('columns'),
    totalUpdatedCells: sum('cells'),
    totalUpdatedSheets: new Set(results.map((result) => result.range.sheet.properties.sheetId)).size,
  };
  const counted = Object.fromEntries(Object.entries(totals).filter(([, count]) => count > 0));
  return { stored, response: { spreadsheetId: stored.spreadsheetId, ...counted, responses } };
}

const dataOf = (call: MethodCall): readonly Json[] => (call.body.data ?? []) as readonly Json[];

export const batchUpdateValues = (call: MethodCall): MethodResult =>
  writeAll(
    call,
    dataOf(call).map((data) => ({
      ranges: (stored) => [parseRange(stored, String(data.range ?? ''))],
      values: valuesOf(data),
    })),
  );

export const batchUpdateByDataFilter = (call: MethodCall): MethodResult =>
  writeAll(
    call,
    dataOf(call).map((data) => ({
      ranges: (stored) => rangesOf(stored, (data.dataFilter ?? {}) as DataFilter),
      values: valuesOf(data),
      filter: (data.dataFilter ?? {}) as Json,
    })),
  );

/** Clears values only: formats, notes and lists stay. */
function clearRange(stored: StoredSpreadsheet, range: ParsedRange): StoredSpreadsheet {
  const sheet = sheetById(stored, range.sheet.properties.sheetId) ?? range.sheet;
  const { startRow, endRow, startColumn, endColumn } = range.box;
  const draft = new RowsDraft(sheet);
  for (let row = startRow; row < Math.min(endRow, sheet.rows.length); row++) {
    for (let column = startColumn; column < Math.min(endColumn, sheet.rows[row]?.length ?? 0); column++) {
      const cell = draft.get(row, column);
      if (cell?.userEnteredValue) draft.set(row, column, withField(cell, 'userEnteredValue', undefined));
    }
  }
  const next = draft.done();
  return next === sheet ? stored : replaceSheet(stored, next);
}

export function clear(call: MethodCall): MethodResult {
  const range = parseRange(call.stored, param(call, 'range') ?? '');
  return {
    stored: clearRange(call.stored, range),
    response: { spreadsheetId: call.stored.spreadsheetId, clearedRange: writeRange(range) },
  };
}

function clearAll(call: MethodCall, ranges: readonly ParsedRange[]): MethodResult {
  const clearedRanges = ranges.map(writeRange);
  return {
    stored: ranges.reduce(clearRange, call.stored),
    response: {
      spreadsheetId: call.stored.spreadsheetId,
      ...(clearedRanges.length > 0 ? { clearedRanges } : {}),
    },
  };
}

export const batchClear = (call: MethodCall): MethodResult =>
  clearAll(
    call,
    ((call.body.ranges ?? []) as readonly string[]).map((range) => parseRange(call.stored, range)),
  );

export const batchClearByDataFilter = (call: MethodCall): MethodResult =>
  clearAll(
    call,
    ((call.body.dataFilters ?? []) as readonly DataFilter[]).flatMap((filter) => rangesOf(call.stored, filter)),
  );
