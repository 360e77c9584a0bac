/** Reading values: rendering, dimension, and trimming of what is empty at the ends. */
import type { Computed } from '../../formulas/engine';
import { localFormula } from '../../formulas/locale';
import { writeRange, type ParsedRange } from '../a1';
import { effectiveValue } from '../effectiveValue';
import { formatValue, isDateFormat } from '../formatValue';
import type { Cell, Json, Sheet, StoredSpreadsheet } from '../state';

export interface ReadOptions {
  readonly render: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dates: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
  readonly columns: boolean;
  readonly now: number;
}

type Value = string | number | boolean;

function unformatted(value: Computed): Value {
  if ('numberValue' in value) return value.numberValue;
  if ('boolValue' in value) return value.boolValue;
  return 'errorValue' in value ? value.errorValue.message : value.stringValue;
}

/** Renders one cell; '' when it is empty. */
function renderer(stored: StoredSpreadsheet, sheet: Sheet, options: ReadOptions) {
  const { locale } = stored.properties;
  return (cell: Cell | undefined, row: number, column: number): Value => {
    const formula = cell?.userEnteredValue?.formulaValue;
    if (options.render === 'FORMULA' && formula !== undefined) return localFormula(formula, locale);
    const value = effectiveValue(stored, sheet, row, column, options.now);
    if (!value) return '';
    const numberFormat = cell?.userEnteredFormat?.numberFormat as Json | undefined;
    const asText =
      options.render === 'FORMATTED_VALUE' || (options.dates === 'FORMATTED_STRING' && isDateFormat(numberFormat));
    return asText ? formatValue(value, numberFormat, locale) : unformatted(value);
  };
}

type Values = Value[][];

const trimmedRow = (row: Value[]): Value[] => row.slice(0, row.findLastIndex((value) => value !== '') + 1);

/** Without what is empty at the end of each row and of the whole (measured behaviour m010). */
function trim(rows: Values): Values {
  const trimmed = rows.map(trimmedRow);
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}

function transpose(rows: Values): Values {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}

/** A `ValueRange`; `values` is absent when everything is empty. */
export function readRange(
  stored: StoredSpreadsheet,
  range: ParsedRange,
  options: ReadOptions,
): Record<string, unknown> {
  const { sheet } = range;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const { startRow, startColumn } = range.box;
  const box = {
    ...range.box,
    endRow: Math.min(range.box.endRow, rowCount),
    endColumn: Math.min(range.box.endColumn, columnCount),
  };
  const render = renderer(stored, sheet, options);
  const rows = sheet.rows
    .slice(startRow, box.endRow)
    .map((cells, down) =>
      Array.from(cells?.slice(startColumn, box.endColumn) ?? [], (cell, right) =>
        cell ? render(cell, startRow + down, startColumn + right) : '',
      ),
    );
  const values = trim(options.columns ? transpose(trim(rows)) : rows);
  return {
    range: writeRange({ sheet, box }),
    majorDimension: options.columns ? 'COLUMNS' : 'ROWS',
    ...(values.length > 0 ? { values } : {}),
  };
}
