/** Reading values: rendering, dimension, and trimming of what is empty at the ends. */
import type { Computed } from '../../formulas/engine';
import { localFormula } from '../../formulas/locale';
import { writeRange, type ParsedRange } from '../a1';
import type { Box } from '../edit';
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

type Render = ReturnType<typeof renderer>;

function rowsOf(sheet: Sheet, box: Box, render: Render): Values {
  return sheet.rows
    .slice(box.startRow, box.endRow)
    .map((cells, down) =>
      Array.from(cells?.slice(box.startColumn, box.endColumn) ?? [], (cell, right) =>
        cell ? render(cell, box.startRow + down, box.startColumn + right) : '',
      ),
    );
}

/** Column by column, without an array for each row: columns of a hundred thousand rows are read one at a time. */
function columnsOf(sheet: Sheet, box: Box, render: Render): Values {
  const height = Math.max(0, Math.min(sheet.rows.length, box.endRow) - box.startRow);
  return Array.from({ length: Math.max(0, box.endColumn - box.startColumn) }, (_, right) => {
    const column = box.startColumn + right;
    const values = new Array<Value>(height);
    for (let down = 0; down < height; down++) {
      const cell = sheet.rows[box.startRow + down]?.[column];
      values[down] = cell ? render(cell, box.startRow + down, column) : '';
    }
    return values;
  });
}

/** A `ValueRange`; `values` is absent when everything is empty. */
export function readRange(
  stored: StoredSpreadsheet,
  range: ParsedRange,
  options: ReadOptions,
): Record<string, unknown> {
  const { sheet } = range;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const box = {
    ...range.box,
    endRow: Math.min(range.box.endRow, rowCount),
    endColumn: Math.min(range.box.endColumn, columnCount),
  };
  const render = renderer(stored, sheet, options);
  const values = trim(options.columns ? columnsOf(sheet, box, render) : rowsOf(sheet, box, render));
  return {
    range: writeRange({ sheet, box }),
    majorDimension: options.columns ? 'COLUMNS' : 'ROWS',
    ...(values.length > 0 ? { values } : {}),
  };
}
