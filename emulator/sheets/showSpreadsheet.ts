/** `spreadsheets.get`: the stored spreadsheet as Google shows it; grid data only when it is asked for. */
import { effectiveValue } from './readValues';
import { formatValue } from './formatValue';
import { localFormula } from '../formulas/locale';
import { DEFAULT_PIXELS } from './defaults';
import { boxOf, type Box } from './edit';
import { parseRange } from './a1';
import { shownMetadata } from './requests/namedRequests';
import { shownProperties } from './requests/sheetRequests';
import type { Cell, Json, Line, Metadata, Sheet, StoredSpreadsheet } from './state';

/** What an answer must hold; the fields mask is applied to it afterwards. */
export interface Wanted {
  readonly cells: boolean;
  readonly rowMetadata: boolean;
  readonly columnMetadata: boolean;
  /** Computed values and display texts, which cost a calculation. */
  readonly values: boolean;
}

const HYPERLINK = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

function showCell(
  stored: StoredSpreadsheet,
  sheet: Sheet,
  cell: Cell | undefined,
  row: number,
  column: number,
  wanted: Wanted,
  now: number,
): Json {
  if (!cell) return {};
  const entered = cell.userEnteredValue;
  const shown =
    entered?.formulaValue === undefined
      ? entered
      : { formulaValue: localFormula(entered.formulaValue, stored.properties.locale) };
  const value = wanted.values && entered ? effectiveValue(stored, sheet, row, column, now) : undefined;
  const link = entered?.formulaValue ? HYPERLINK.exec(entered.formulaValue)?.[1] : undefined;
  const numberFormat = cell.userEnteredFormat?.numberFormat as Json | undefined;
  return {
    ...(shown ? { userEnteredValue: shown } : {}),
    ...(value
      ? { effectiveValue: value, formattedValue: formatValue(value, numberFormat, stored.properties.locale) }
      : {}),
    ...(cell.userEnteredFormat ? { userEnteredFormat: cell.userEnteredFormat } : {}),
    ...(cell.userEnteredFormat || entered
      ? { effectiveFormat: { ...(stored.properties.defaultFormat as Json), ...cell.userEnteredFormat } }
      : {}),
    ...(link ? { hyperlink: link } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...(cell.dataValidation ? { dataValidation: cell.dataValidation } : {}),
    ...(cell.textFormatRuns ? { textFormatRuns: cell.textFormatRuns } : {}),
  };
}

function showLines(
  stored: StoredSpreadsheet,
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
  end: number,
): Json[] {
  const lines: readonly (Line | undefined)[] = dimension === 'ROWS' ? sheet.rowLines : sheet.columnLines;
  const byLine = new Map<number, Metadata[]>();
  for (const metadata of stored.developerMetadata) {
    const range = metadata.location.dimensionRange;
    if (range?.sheetId !== sheet.properties.sheetId || range.dimension !== dimension) continue;
    byLine.set(range.startIndex, [...(byLine.get(range.startIndex) ?? []), metadata]);
  }
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => {
    const metadata = byLine.get(start + offset);
    return {
      pixelSize: DEFAULT_PIXELS[dimension],
      ...lines[start + offset],
      ...(metadata ? { developerMetadata: metadata.map(shownMetadata) } : {}),
    };
  });
}

function showGrid(stored: StoredSpreadsheet, sheet: Sheet, box: Box, wanted: Wanted, now: number): Json {
  const lastRow = Math.min(box.endRow, sheet.rows.length);
  const rowData = wanted.cells
    ? Array.from({ length: Math.max(0, lastRow - box.startRow) }, (_, offset) => {
        const cells = sheet.rows[box.startRow + offset]?.slice(box.startColumn, box.endColumn);
        return cells?.length
          ? {
              values: Array.from(cells, (cell, index) =>
                showCell(stored, sheet, cell, box.startRow + offset, box.startColumn + index, wanted, now),
              ),
            }
          : {};
      })
    : [];
  return {
    ...(box.startRow ? { startRow: box.startRow } : {}),
    ...(box.startColumn ? { startColumn: box.startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    ...(wanted.rowMetadata ? { rowMetadata: showLines(stored, sheet, 'ROWS', box.startRow, box.endRow) } : {}),
    ...(wanted.columnMetadata
      ? { columnMetadata: showLines(stored, sheet, 'COLUMNS', box.startColumn, box.endColumn) }
      : {}),
  };
}

const some = (key: string, list: readonly unknown[]): Json => (list.length > 0 ? { [key]: list } : {});

function showSheet(
  stored: StoredSpreadsheet,
  sheet: Sheet,
  boxes: readonly Box[] | null,
  wanted: Wanted | null,
  now: number,
): Json {
  const id = sheet.properties.sheetId;
  const own = stored.developerMetadata.filter((metadata) => metadata.location.sheetId === id).map(shownMetadata);
  return {
    properties: shownProperties(stored, sheet),
    ...(wanted
      ? { data: (boxes ?? [boxOf({ sheetId: id }, sheet)]).map((box) => showGrid(stored, sheet, box, wanted, now)) }
      : {}),
    ...some('merges', sheet.merges),
    ...some('conditionalFormats', sheet.conditionalFormats),
    ...some('filterViews', sheet.filterViews),
    ...some('protectedRanges', sheet.protectedRanges),
    ...(sheet.basicFilter ? { basicFilter: sheet.basicFilter } : {}),
    ...some('charts', sheet.charts),
    ...some('bandedRanges', sheet.bandedRanges),
    ...some('developerMetadata', own),
  };
}

/** The whole answer; with `ranges`, only their sheets and cells. */
export function showSpreadsheet(
  stored: StoredSpreadsheet,
  ranges: readonly string[],
  wanted: Wanted | null,
  now: number,
): Json {
  const parsed = ranges.map((range) => parseRange(stored, range));
  const sheets = stored.sheets.filter((sheet) => parsed.length === 0 || parsed.some((range) => range.sheet === sheet));
  const boxesOf = (sheet: Sheet): Box[] | null =>
    parsed.length === 0 ? null : parsed.filter((range) => range.sheet === sheet).map((range) => range.box);
  const file = stored.developerMetadata.filter((metadata) => metadata.location.spreadsheet === true).map(shownMetadata);
  return {
    spreadsheetId: stored.spreadsheetId,
    properties: stored.properties,
    sheets: sheets.map((sheet) => showSheet(stored, sheet, boxesOf(sheet), wanted, now)),
    ...some('namedRanges', stored.namedRanges),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${stored.spreadsheetId}/edit`,
    ...some('developerMetadata', file),
  };
}

/** What a request for a spreadsheet asks of the grid; a mask that names `data` is a grid read by itself (measured behaviour m042). */
export function wantedOf(fields: string | undefined, includeGridData: boolean): Wanted | null {
  if (fields === undefined || fields === '*')
    return includeGridData ? { cells: true, rowMetadata: true, columnMetadata: true, values: true } : null;
  if (!/\bdata\b/.test(fields)) return null;
  const whole = /\bdata(?![\w./(])/.test(fields);
  const cells = whole || /rowData|values/.test(fields);
  return {
    cells,
    rowMetadata: whole || /rowMetadata/.test(fields),
    columnMetadata: whole || /columnMetadata/.test(fields),
    values: whole || /rowData(?![\w./(])|values(?![\w./(])|effectiveValue|formattedValue/.test(fields),
  };
}
