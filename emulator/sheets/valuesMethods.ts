/** The `spreadsheets.values.*` methods. */
import { ApiError } from '../api';
import { parseRange, writeRange, type ParsedRange } from './a1';
import { rangesOf, type DataFilter } from './dataFilters';
import { editDimension } from './dimensions/editDimension';
import { RowsDraft, replaceSheet, sheetById, withField } from './edit';
import { readRange, type ReadOptions } from './readValues';
import { grow, rowsOf, writeRows, type InputOption, type WriteResult } from './writeValues';
import type { Json, Sheet, StoredSpreadsheet } from './state';

export interface MethodCall {
  readonly stored: StoredSpreadsheet;
  /** Path and query parameters, each as a list. */
  readonly params: (name: string) => readonly string[];
  readonly body: Json;
  readonly now: number;
}

export interface MethodResult {
  readonly stored: StoredSpreadsheet;
  readonly response: Json;
}

const one = (call: MethodCall, name: string): string | undefined => call.params(name)[0];

function readOptions(call: MethodCall): ReadOptions {
  const option = (name: string): string | undefined => (call.body[name] as string | undefined) ?? one(call, name);
  return {
    render: (option('valueRenderOption') ?? 'FORMATTED_VALUE') as ReadOptions['render'],
    dates: (option('dateTimeRenderOption') ?? 'SERIAL_NUMBER') as ReadOptions['dates'],
    columns: option('majorDimension') === 'COLUMNS',
    now: call.now,
  };
}

export function get(call: MethodCall): MethodResult {
  return {
    stored: call.stored,
    response: readRange(call.stored, parseRange(call.stored, one(call, 'range') ?? ''), readOptions(call)),
  };
}

export function batchGet(call: MethodCall): MethodResult {
  const valueRanges = call
    .params('ranges')
    .map((range) => readRange(call.stored, parseRange(call.stored, range), readOptions(call)));
  return {
    stored: call.stored,
    response: { spreadsheetId: call.stored.spreadsheetId, ...(valueRanges.length > 0 ? { valueRanges } : {}) },
  };
}

/** Each matched range once, with all filters that matched it. */
function matchedRanges(
  stored: StoredSpreadsheet,
  filters: readonly DataFilter[],
): { readonly range: ParsedRange; readonly filters: DataFilter[] }[] {
  const byPlace = new Map<string, { readonly range: ParsedRange; readonly filters: DataFilter[] }>();
  for (const filter of filters) {
    for (const range of rangesOf(stored, filter)) {
      const place = `${range.sheet.properties.sheetId}:${Object.values(range.box).join(':')}`;
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
  const valueRanges = matchedRanges(call.stored, filters).map(({ range, filters: matched }) => ({
    valueRange: readRange(call.stored, range, options),
    dataFilters: matched,
  }));
  return {
    stored: call.stored,
    response: { spreadsheetId: call.stored.spreadsheetId, ...(valueRanges.length > 0 ? { valueRanges } : {}) },
  };
}

function inputOption(call: MethodCall): InputOption {
  const option = (call.body.valueInputOption as string | undefined) ?? one(call, 'valueInputOption');
  if (option !== 'RAW' && option !== 'USER_ENTERED')
    throw new ApiError('INVALID_ARGUMENT', "'valueInputOption' is required but not specified");
  return option;
}

const wantsValues = (call: MethodCall): boolean =>
  one(call, 'includeValuesInResponse') === 'true' || call.body.includeValuesInResponse === true;

function updateResponse(stored: StoredSpreadsheet, result: WriteResult, call: MethodCall): Json {
  const options: ReadOptions = {
    ...readOptions(call),
    render: ((call.body.responseValueRenderOption as string | undefined) ??
      one(call, 'responseValueRenderOption') ??
      'FORMATTED_VALUE') as ReadOptions['render'],
  };
  const sheet = sheetById(stored, result.range.sheet.properties.sheetId) ?? result.range.sheet;
  return {
    spreadsheetId: stored.spreadsheetId,
    updatedRange: writeRange(result.range),
    ...(result.rows ? { updatedRows: result.rows } : {}),
    ...(result.columns ? { updatedColumns: result.columns } : {}),
    ...(result.cells ? { updatedCells: result.cells } : {}),
    ...(wantsValues(call) ? { updatedData: readRange(stored, { ...result.range, sheet }, options) } : {}),
  };
}

const valuesOf = (range: Json): unknown[][] =>
  rowsOf((range.values ?? []) as unknown[][], range.majorDimension === 'COLUMNS');

export function update(call: MethodCall): MethodResult {
  const text = one(call, 'range') ?? '';
  const given = call.body.range as string | undefined;
  if (given !== undefined && given !== text)
    throw new ApiError('INVALID_ARGUMENT', `Request range[${text}] does not match value's range[${given}]`);
  const result = writeRows(call.stored, parseRange(call.stored, text), valuesOf(call.body), inputOption(call));
  return { stored: result.stored, response: updateResponse(result.stored, result, call) };
}

interface Sums {
  stored: StoredSpreadsheet;
  responses: Json[];
  rows: number;
  columns: number;
  cells: number;
  sheets: Set<number>;
}

function writeAll(
  call: MethodCall,
  targets: readonly {
    readonly range: (stored: StoredSpreadsheet) => readonly ParsedRange[];
    readonly values: unknown[][];
    readonly filter?: Json;
  }[],
): MethodResult {
  const option = inputOption(call);
  const sums: Sums = { stored: call.stored, responses: [], rows: 0, columns: 0, cells: 0, sheets: new Set() };
  for (const target of targets) {
    for (const range of target.range(sums.stored)) {
      const result = writeRows(sums.stored, range, target.values, option);
      sums.stored = result.stored;
      sums.responses.push({
        ...updateResponse(result.stored, result, call),
        ...(target.filter ? { dataFilter: target.filter } : {}),
      });
      sums.rows += result.rows;
      sums.columns += result.columns;
      sums.cells += result.cells;
      sums.sheets.add(range.sheet.properties.sheetId);
    }
  }
  const totals = {
    totalUpdatedRows: sums.rows,
    totalUpdatedColumns: sums.columns,
    totalUpdatedCells: sums.cells,
    totalUpdatedSheets: sums.sheets.size,
  };
  return {
    stored: sums.stored,
    response: { spreadsheetId: call.stored.spreadsheetId, ...totals, responses: sums.responses },
  };
}

export const batchUpdateValues = (call: MethodCall): MethodResult =>
  writeAll(
    call,
    ((call.body.data ?? []) as readonly Json[]).map((range) => ({
      range: (stored) => [parseRange(stored, String(range.range ?? ''))],
      values: valuesOf(range),
    })),
  );

export const batchUpdateByDataFilter = (call: MethodCall): MethodResult =>
  writeAll(
    call,
    ((call.body.data ?? []) as readonly Json[]).map((range) => ({
      range: (stored) => rangesOf(stored, (range.dataFilter ?? {}) as DataFilter),
      values: valuesOf(range),
      filter: range.dataFilter as Json,
    })),
  );

function clearRange(stored: StoredSpreadsheet, { sheet, box }: ParsedRange): StoredSpreadsheet {
  const draft = new RowsDraft(sheet);
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.rows.length); row++) {
    for (let column = box.startColumn; column < Math.min(box.endColumn, sheet.rows[row]?.length ?? 0); column++) {
      const cell = draft.get(row, column);
      if (cell?.userEnteredValue) draft.set(row, column, withField(cell, 'userEnteredValue', undefined));
    }
  }
  const next = draft.done();
  return next === sheet ? stored : replaceSheet(stored, next);
}

export function clear(call: MethodCall): MethodResult {
  const range = parseRange(call.stored, one(call, 'range') ?? '');
  return {
    stored: clearRange(call.stored, range),
    response: { spreadsheetId: call.stored.spreadsheetId, clearedRange: writeRange(range) },
  };
}

function clearAll(call: MethodCall, find: (stored: StoredSpreadsheet) => readonly ParsedRange[]): MethodResult {
  const ranges = find(call.stored);
  const stored = ranges.reduce(
    (next, range) =>
      clearRange(next, { ...range, sheet: sheetById(next, range.sheet.properties.sheetId) ?? range.sheet }),
    call.stored,
  );
  return { stored, response: { spreadsheetId: stored.spreadsheetId, clearedRanges: ranges.map(writeRange) } };
}

export const batchClear = (call: MethodCall): MethodResult =>
  clearAll(call, (stored) => ((call.body.ranges ?? []) as readonly string[]).map((range) => parseRange(stored, range)));

export const batchClearByDataFilter = (call: MethodCall): MethodResult =>
  clearAll(call, (stored) =>
    ((call.body.dataFilters ?? []) as readonly DataFilter[]).flatMap((filter) => rangesOf(stored, filter)),
  );

const filled = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.rows[row]?.[column]?.userEnteredValue !== undefined;

/** The block of values around a range: grown until its border is empty on every side (measured behaviour m026). */
function tableAround(sheet: Sheet, range: ParsedRange): ParsedRange['box'] | null {
  let { startRow, endRow, startColumn, endColumn } = {
    ...range.box,
    endRow: Math.min(range.box.endRow, sheet.rows.length),
    endColumn: Math.min(range.box.endColumn, sheet.properties.gridProperties.columnCount),
  };
  const rowFilled = (row: number): boolean =>
    row >= 0 &&
    Array.from({ length: endColumn - startColumn + 2 }, (_, index) => startColumn - 1 + index).some(
      (column) => column >= 0 && filled(sheet, row, column),
    );
  const columnFilled = (column: number): boolean =>
    column >= 0 &&
    Array.from({ length: endRow - startRow + 2 }, (_, index) => startRow - 1 + index).some(
      (row) => row >= 0 && filled(sheet, row, column),
    );
  const bounds = { rows: sheet.rows.length, columns: sheet.properties.gridProperties.columnCount };
  const whole = range.box.endRow - range.box.startRow === sheet.properties.gridProperties.rowCount;
  if (whole) {
    let last = bounds.rows - 1;
    while (last >= 0 && !sheet.rows[last]?.some((cell) => cell?.userEnteredValue)) last -= 1;
    if (last < 0) return null;
    const columns =
      sheet.rows[last]?.map((cell, index) => (cell?.userEnteredValue ? index : -1)).filter((index) => index >= 0) ?? [];
    [startRow, endRow, startColumn, endColumn] = [last, last + 1, Math.min(...columns), Math.max(...columns) + 1];
  } else if (
    !Array.from({ length: Math.max(1, endRow - startRow) }, (_, index) => startRow + index).some((row) =>
      Array.from({ length: endColumn - startColumn }, (_, index) => startColumn + index).some((column) =>
        filled(sheet, row, column),
      ),
    )
  ) {
    return null;
  }
  for (let grew = true; grew;) {
    grew = false;
    if (startRow > 0 && rowFilled(startRow - 1)) [startRow, grew] = [startRow - 1, true];
    if (endRow < bounds.rows && rowFilled(endRow)) [endRow, grew] = [endRow + 1, true];
    if (startColumn > 0 && columnFilled(startColumn - 1)) [startColumn, grew] = [startColumn - 1, true];
    if (endColumn < bounds.columns && columnFilled(endColumn)) [endColumn, grew] = [endColumn + 1, true];
  }
  return { startRow, endRow, startColumn, endColumn };
}

export function append(call: MethodCall): MethodResult {
  const text = one(call, 'range') ?? '';
  const range = parseRange(call.stored, text);
  const table = tableAround(range.sheet, range);
  const values = valuesOf(call.body);
  const start = table
    ? { row: table.endRow, column: table.startColumn }
    : { row: range.box.startRow, column: range.box.startColumn };
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  let stored = call.stored;
  const id = range.sheet.properties.sheetId;
  if (one(call, 'insertDataOption') === 'INSERT_ROWS' && values.length > 0) {
    stored = editDimension(stored, {
      kind: 'insert',
      sheetId: id,
      dimension: 'ROWS',
      at: start.row,
      count: values.length,
    });
  }
  const sheet = grow(sheetById(stored, id) ?? range.sheet, start.row + values.length, start.column + width);
  stored = replaceSheet(stored, sheet);
  const box = {
    startRow: start.row,
    endRow: start.row + Math.max(values.length, 1),
    startColumn: start.column,
    endColumn: start.column + Math.max(width, 1),
  };
  const result = writeRows(stored, { sheet, box }, values, inputOption(call));
  const response = {
    spreadsheetId: stored.spreadsheetId,
    ...(table ? { tableRange: writeRange({ sheet, box: table }) } : {}),
    updates: updateResponse(result.stored, result, call),
  };
  return { stored: result.stored, response };
}
