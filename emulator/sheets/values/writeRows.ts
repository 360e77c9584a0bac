/** Writing values: RAW as given, USER_ENTERED as typed. */
import { ApiError } from '../../api';
import { columnName } from '../../formulas/references';
import { writeRange, type ParsedRange } from '../a1';
import { replaceSheet, RowsDraft, withField } from '../edit';
import { grow } from '../grow';
import { parseEntered, type Entered } from '../parseEntered';
import type { Cell, StoredSpreadsheet } from '../state';

export type InputOption = 'RAW' | 'USER_ENTERED';

const MAX_TEXT = 50_000;

export interface WriteResult {
  readonly stored: StoredSpreadsheet;
  readonly range: ParsedRange;
  /** Rows and columns in which a cell was written, and cells. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

/** How values are to be taken. */
export interface Input {
  readonly option: InputOption;
  readonly locale: string;
  readonly now: number;
}

function entered(value: unknown, { option, locale, now }: Input): Entered {
  if (typeof value === 'number') return { value: { numberValue: value } };
  if (typeof value === 'boolean') return { value: { boolValue: value } };
  const text = String(value);
  if (text.length > MAX_TEXT)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Your input contains more than the maximum of ${MAX_TEXT} characters in a single cell`,
    );
  return option === 'RAW' ? { value: { stringValue: text } } : parseEntered(text, locale, now);
}

/** A cell with a value typed or put into it; its note, list and format stay (measured behaviour m024). */
function written(before: Cell | undefined, value: unknown, input: Input): Cell {
  if (value === '') return withField(before, 'userEnteredValue', undefined);
  const { value: next, numberFormat } = entered(value, input);
  const cell = withField(before, 'userEnteredValue', next);
  const format = cell.userEnteredFormat;
  return numberFormat && !format?.numberFormat ? { ...cell, userEnteredFormat: { ...format, numberFormat } } : cell;
}

const widest = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((width, row) => Math.max(width, row.length), 0);

/** A range of more than one cell is a limit (measured behaviours m016, m017). */
function checkFits(range: ParsedRange, values: readonly (readonly unknown[])[]): void {
  const { startRow, endRow, startColumn, endColumn } = range.box;
  if (endRow - startRow === 1 && endColumn - startColumn === 1) return;
  const refuse = (line: string): ApiError =>
    new ApiError(
      'INVALID_ARGUMENT',
      `Requested writing within range [${writeRange(range)}], but tried writing to ${line}`,
    );
  if (values.length > endRow - startRow) throw refuse(`row [${endRow + 1}]`);
  if (widest(values) > endColumn - startColumn) throw refuse(`column [${columnName(endColumn)}]`);
}

/** protobuf's words for a list or an object where a scalar must stand (measured behaviours m021, m022). */
function protoText(value: unknown): string {
  const scalar = (item: unknown): string => {
    if (typeof item === 'number') return `number_value: ${Number.isInteger(item) ? item.toFixed(1) : item}`;
    return typeof item === 'boolean' ? `bool_value: ${item}` : `string_value: ${JSON.stringify(item)}`;
  };
  if (!Array.isArray(value)) return 'struct_value {\n}\n';
  const items = value.map((item) => `  values {\n    ${scalar(item)}\n  }\n`).join('');
  return `list_value \t {\n${items}}\n`;
}

/** @throws ApiError when `values` are not rows of scalars. */
export function checkScalars(values: readonly (readonly unknown[])[]): void {
  values.forEach((row, down) =>
    row.forEach((value, right) => {
      if (typeof value === 'object' && value !== null)
        throw new ApiError('INVALID_ARGUMENT', `Invalid values[${down}][${right}]: ${protoText(value)}`);
    }),
  );
}

/** Rows of a `ValueRange`, whatever its dimension; a missing cell of a short column is left as it is. */
export function rowsOf(values: readonly (readonly unknown[])[], columns: boolean): unknown[][] {
  if (!columns) return values.map((row) => [...row]);
  return Array.from({ length: widest(values) }, (_, row) =>
    values.map((column) => (row < column.length ? column[row] : null)),
  );
}

/** Writes rows at the start of a range. null leaves a cell as it is, '' clears its value; a range of one cell is an anchor. */
export function writeRows(
  stored: StoredSpreadsheet,
  range: ParsedRange,
  values: readonly (readonly unknown[])[],
  input: Omit<Input, 'locale'>,
): WriteResult {
  const { startRow, startColumn } = range.box;
  checkFits(range, values);
  const full: Input = { ...input, locale: stored.properties.locale };
  const sheet = grow(range.sheet, startRow + values.length, startColumn + widest(values));
  const draft = new RowsDraft(sheet);
  const rows = new Set<number>();
  const columns = new Set<number>();
  let cells = 0;
  values.forEach((line, down) =>
    line.forEach((value, right) => {
      if (value === null || value === undefined) return;
      const [row, column] = [startRow + down, startColumn + right];
      draft.set(row, column, written(draft.get(row, column), value, full));
      rows.add(row);
      columns.add(column);
      cells += 1;
    }),
  );
  const box = {
    ...range.box,
    endRow: startRow + Math.max(values.length, 1),
    endColumn: startColumn + Math.max(widest(values), 1),
  };
  const next = draft.done();
  return {
    stored: next === range.sheet ? stored : replaceSheet(stored, next),
    range: { sheet: next, box },
    rows: rows.size,
    columns: columns.size,
    cells,
  };
}
