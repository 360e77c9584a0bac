/** Reading values: rendering, dimension, and trimming of what is empty at the ends. */
import { computedValue, type Computed } from '../formulas/engine';
import { localFormula } from '../formulas/locale';
import { formatValue } from './formatValue';
import { writeRange, type ParsedRange } from './a1';
import type { Cell, Sheet, StoredSpreadsheet } from './state';

export interface ReadOptions {
  readonly render: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dates: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
  readonly columns: boolean;
  readonly now: number;
}

/** Value of a cell as the API calls it effective: a formula's result, or what was entered. */
export function effectiveValue(
  stored: StoredSpreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  now: number,
): Computed | undefined {
  const value = sheet.rows[row]?.[column]?.userEnteredValue;
  if (!value) return undefined;
  if (value.formulaValue !== undefined) return computedValue(stored, sheet.properties.sheetId, row, column, now);
  return value as Computed;
}

const DATE_TYPES = new Set(['DATE', 'TIME', 'DATE_TIME']);

function unformatted(value: Computed): string | number | boolean {
  if ('numberValue' in value) return value.numberValue;
  if ('boolValue' in value) return value.boolValue;
  return 'errorValue' in value ? value.errorValue.message : value.stringValue;
}

function render(
  stored: StoredSpreadsheet,
  sheet: Sheet,
  cell: Cell | undefined,
  row: number,
  column: number,
  options: ReadOptions,
): string | number | boolean {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (options.render === 'FORMULA' && formula !== undefined) return localFormula(formula, stored.properties.locale);
  const value = effectiveValue(stored, sheet, row, column, options.now);
  if (!value) return '';
  const numberFormat = cell?.userEnteredFormat?.numberFormat as Readonly<Record<string, unknown>> | undefined;
  const asText =
    options.render === 'FORMATTED_VALUE' ||
    (options.dates === 'FORMATTED_STRING' && DATE_TYPES.has(String(numberFormat?.type)));
  return asText ? formatValue(value, numberFormat, stored.properties.locale) : unformatted(value);
}

type Values = (string | number | boolean)[][];

function trim(rows: Values): Values {
  const trimmed = rows.map((row) => {
    let end = row.length;
    while (end > 0 && row[end - 1] === '') end -= 1;
    return row.slice(0, end);
  });
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1]?.length === 0) end -= 1;
  return trimmed.slice(0, end);
}

function transpose(rows: Values): Values {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}

/** A `ValueRange`; `values` is absent when everything is empty. */
export function readRange(
  stored: StoredSpreadsheet,
  range: ParsedRange,
  options: ReadOptions,
): Record<string, unknown> {
  const { sheet, box } = range;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const clipped = { ...box, endRow: Math.min(box.endRow, rowCount), endColumn: Math.min(box.endColumn, columnCount) };
  const rows: Values = [];
  const lastRow = Math.min(clipped.endRow, sheet.rows.length);
  for (let row = clipped.startRow; row < lastRow; row++) {
    const cells = sheet.rows[row];
    const line: Values[number] = [];
    const lastColumn = Math.min(clipped.endColumn, cells?.length ?? 0);
    for (let column = clipped.startColumn; column < lastColumn; column++)
      line.push(render(stored, sheet, cells?.[column], row, column, options));
    rows.push(line);
  }
  const values = trim(options.columns ? transpose(trim(rows)) : rows);
  return {
    range: writeRange({ sheet, box: clipped }),
    majorDimension: options.columns ? 'COLUMNS' : 'ROWS',
    ...(values.length > 0 ? { values } : {}),
  };
}
