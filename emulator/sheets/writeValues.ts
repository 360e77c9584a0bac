/** Writing values: RAW as given, USER_ENTERED as typed. */
import { ApiError } from '../api';
import { columnName } from '../formulas/references';
import type { ParsedRange } from './a1';
import { writeRange } from './a1';
import { RowsDraft, replaceSheet, withField } from './edit';
import { parseEntered, type Entered } from './parseEntered';
import type { Cell, Sheet, StoredSpreadsheet } from './state';

export type InputOption = 'RAW' | 'USER_ENTERED';

const MAX_TEXT = 50_000;

export interface WriteResult {
  readonly stored: StoredSpreadsheet;
  readonly range: ParsedRange;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

function entered(value: unknown, option: InputOption, locale: string): Entered {
  if (typeof value === 'number') return { value: { numberValue: value } };
  if (typeof value === 'boolean') return { value: { boolValue: value } };
  const text = String(value);
  if (text.length > MAX_TEXT)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Your input contains more than the maximum of ${MAX_TEXT} characters in a single cell`,
    );
  return option === 'RAW' ? { value: { stringValue: text } } : parseEntered(text, locale);
}

function put(draft: RowsDraft, row: number, column: number, value: unknown, option: InputOption, locale: string): void {
  const before = draft.get(row, column);
  if (value === '') {
    draft.set(row, column, withField(before, 'userEnteredValue', undefined));
    return;
  }
  const { value: next, numberFormat } = entered(value, option, locale);
  const cell: Cell = withField(before, 'userEnteredValue', next);
  const format = cell.userEnteredFormat;
  const takes = numberFormat && !format?.numberFormat;
  draft.set(row, column, takes ? { ...cell, userEnteredFormat: { ...format, numberFormat } } : cell);
}

/** Makes room: writing past the last row or column grows the sheet. */
export function grow(sheet: Sheet, rows: number, columns: number): Sheet {
  const grid = sheet.properties.gridProperties;
  if (rows <= grid.rowCount && columns <= grid.columnCount) return sheet;
  return {
    ...sheet,
    properties: {
      ...sheet.properties,
      gridProperties: {
        ...grid,
        rowCount: Math.max(rows, grid.rowCount),
        columnCount: Math.max(columns, grid.columnCount),
      },
    },
  };
}

function checkFits(range: ParsedRange, values: readonly (readonly unknown[])[], single: boolean): void {
  if (single) return;
  const { box } = range;
  const wide = values.reduce((width, row) => Math.max(width, row.length), 0);
  const shown = `[${writeRange(range)}]`;
  if (values.length > box.endRow - box.startRow)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Requested writing within range ${shown}, but tried writing to row [${box.endRow + 1}]`,
    );
  if (wide > box.endColumn - box.startColumn)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Requested writing within range ${shown}, but tried writing to column [${columnName(box.endColumn)}]`,
    );
}

/** Rows of a `ValueRange`, whatever its dimension. */
export function rowsOf(values: readonly (readonly unknown[])[], columns: boolean): unknown[][] {
  if (!columns) return values.map((row) => [...row]);
  const height = Math.max(0, ...values.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => values.map((column) => (row < column.length ? column[row] : null)));
}

/** Writes rows at the start of a range. null leaves a cell as it is, '' clears its value; a range of one cell is an anchor. */
export function writeRows(
  stored: StoredSpreadsheet,
  range: ParsedRange,
  values: readonly (readonly unknown[])[],
  option: InputOption,
): WriteResult {
  const { box } = range;
  const single = box.endRow - box.startRow === 1 && box.endColumn - box.startColumn === 1;
  checkFits(range, values, single);
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const sheet = grow(range.sheet, box.startRow + values.length, box.startColumn + width);
  const draft = new RowsDraft(sheet);
  let cells = 0;
  values.forEach((row, rowOffset) =>
    row.forEach((value, columnOffset) => {
      if (value === null || value === undefined) return;
      put(draft, box.startRow + rowOffset, box.startColumn + columnOffset, value, option, stored.properties.locale);
      cells += 1;
    }),
  );
  const written = {
    ...box,
    endRow: box.startRow + Math.max(values.length, 1),
    endColumn: box.startColumn + Math.max(width, 1),
  };
  const next = draft.done();
  return {
    stored: next === range.sheet ? stored : replaceSheet(stored, next),
    range: { sheet: next, box: written },
    rows: values.filter((row) => row.length > 0).length,
    columns: width,
    cells,
  };
}
