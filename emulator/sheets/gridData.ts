/** Grid data of a sheet: cells with their computed values, sizes of rows and columns, and the metadata attached to them. */
import { linkOf } from '../formulas/hyperlink';
import { localFormula } from '../formulas/locale';
import { effectiveFormat } from './cellFormat';
import { DEFAULT_PIXELS } from './defaults';
import { CELL_FIELDS, type Box } from './edit';
import { effectiveValue } from './effectiveValue';
import { filteredRows } from './filteredRows';
import { formatValue } from './formatValue';
import { shownMetadata } from './metadata';
import { ofLines } from './metadataPlaces';
import type { Cell, ExtendedValue, Json, Line, Sheet, StoredSpreadsheet } from './state';

/** What an answer must hold; the fields mask is applied to it afterwards. */
export interface Wanted {
  readonly cells: boolean;
  readonly rowMetadata: boolean;
  readonly columnMetadata: boolean;
  /** Computed values, the texts that they show as and the formats that they are drawn with: each costs a calculation. */
  readonly values: boolean;
  readonly texts: boolean;
  readonly formats: boolean;
  /** Fields of what is stored of a cell, and the address of its link. */
  readonly stored: ReadonlySet<keyof Cell>;
  readonly links: boolean;
}

const ALL: Wanted = {
  cells: true,
  rowMetadata: true,
  columnMetadata: true,
  values: true,
  texts: true,
  formats: true,
  stored: new Set(CELL_FIELDS),
  links: true,
};

/** What a request for a spreadsheet asks of the grid; a mask that names `data` is a grid read by itself (measured behaviour m042). */
export function wantedOf(fields: string | undefined, includeGridData: boolean): Wanted | null {
  if (fields === undefined || fields === '*') return includeGridData ? ALL : null;
  if (!/\bdata\b/.test(fields)) return null;
  const whole = /\bdata(?![\w./(])/.test(fields);
  const namesAll = (name: string): boolean => new RegExp(`\\b${name}(?![\\w./(])`).test(fields);
  const cells = whole || namesAll('rowData') || namesAll('values');
  return {
    cells: whole || /\b(rowData|values)\b/.test(fields),
    rowMetadata: whole || /\browMetadata\b/.test(fields),
    columnMetadata: whole || /\bcolumnMetadata\b/.test(fields),
    values: cells || fields.includes('effectiveValue'),
    texts: cells || fields.includes('formattedValue'),
    formats: cells || fields.includes('effectiveFormat'),
    stored: new Set(CELL_FIELDS.filter((name) => cells || fields.includes(name))),
    links: cells || fields.includes('hyperlink'),
  };
}

interface Reading {
  readonly stored: StoredSpreadsheet;
  readonly sheet: Sheet;
  readonly wanted: Wanted;
  readonly now: number;
}

/** Formulas as their files' people see them; cells are never changed in place, and are read far more often than written. */
const localTexts = new WeakMap<Cell, { readonly locale: string; readonly entered: ExtendedValue }>();

function written(cell: Cell, entered: ExtendedValue, locale: string): ExtendedValue {
  if (entered.formulaValue === undefined) return entered;
  const known = localTexts.get(cell);
  if (known?.locale === locale) return known.entered;
  const local = { formulaValue: localFormula(entered.formulaValue, locale) };
  localTexts.set(cell, { locale, entered: local });
  return local;
}

function computedFields({ stored, sheet, wanted, now }: Reading, cell: Cell, row: number, column: number): Json {
  const value = effectiveValue(stored, sheet, row, column, now);
  const numberFormat = cell.userEnteredFormat?.numberFormat as Json | undefined;
  const dressed = value ?? cell.userEnteredFormat;
  return {
    ...(value && wanted.values ? { effectiveValue: value } : {}),
    ...(value && wanted.texts ? { formattedValue: formatValue(value, numberFormat, stored.properties.locale) } : {}),
    ...(dressed && wanted.formats ? { effectiveFormat: effectiveFormat(stored, cell, value) } : {}),
  };
}

function showCell(reading: Reading, cell: Cell | undefined, row: number, column: number): Json {
  if (!cell) return {};
  const { wanted, stored } = reading;
  const shown: Record<string, unknown> = {};
  const entered = cell.userEnteredValue;
  if (entered && wanted.stored.has('userEnteredValue'))
    shown.userEnteredValue = written(cell, entered, stored.properties.locale);
  if (wanted.values || wanted.texts || wanted.formats) Object.assign(shown, computedFields(reading, cell, row, column));
  const link = wanted.links && entered?.formulaValue !== undefined ? linkOf(entered.formulaValue) : null;
  if (link !== null) shown.hyperlink = link;
  for (const name of CELL_FIELDS)
    if (name !== 'userEnteredValue' && wanted.stored.has(name) && cell[name] !== undefined) shown[name] = cell[name];
  return shown;
}

function showRows(reading: Reading, box: Box): Json[] {
  const last = Math.min(box.endRow, reading.sheet.rows.length);
  return Array.from({ length: Math.max(0, last - box.startRow) }, (_, down) => {
    const row = box.startRow + down;
    const cells = reading.sheet.rows[row]?.slice(box.startColumn, box.endColumn);
    if (!cells?.length) return {};
    return { values: Array.from(cells, (cell, right) => showCell(reading, cell, row, box.startColumn + right)) };
  });
}

/** One object per line of the window (measured behaviour m064). */
function showLines(reading: Reading, dimension: 'ROWS' | 'COLUMNS', start: number, end: number): Json[] {
  const lines: readonly (Line | undefined)[] =
    dimension === 'ROWS' ? reading.sheet.rowLines : reading.sheet.columnLines;
  const byLine = ofLines(reading.stored.developerMetadata, reading.sheet.properties.sheetId, dimension);
  const filtered: ReadonlySet<number> =
    dimension === 'ROWS' ? filteredRows(reading.stored, reading.sheet, reading.now) : new Set();
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => {
    const metadata = byLine.get(start + offset);
    return {
      pixelSize: DEFAULT_PIXELS[dimension],
      ...lines[start + offset],
      ...(filtered.has(start + offset) ? { hiddenByFilter: true } : {}),
      ...(metadata ? { developerMetadata: metadata.map(shownMetadata) } : {}),
    };
  });
}

/** `GridData` of a box of cells. */
export function showGrid(stored: StoredSpreadsheet, sheet: Sheet, box: Box, wanted: Wanted, now: number): Json {
  const reading: Reading = { stored, sheet, wanted, now };
  const rowData = wanted.cells ? showRows(reading, box) : [];
  return {
    ...(box.startRow ? { startRow: box.startRow } : {}),
    ...(box.startColumn ? { startColumn: box.startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    ...(wanted.rowMetadata ? { rowMetadata: showLines(reading, 'ROWS', box.startRow, box.endRow) } : {}),
    ...(wanted.columnMetadata ? { columnMetadata: showLines(reading, 'COLUMNS', box.startColumn, box.endColumn) } : {}),
  };
}
