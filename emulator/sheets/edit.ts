/** Copy-on-write edits of a spreadsheet: each gives a new object and shares everything that it does not touch. */
import { ApiError } from '../api';
import type { Cell, GridRange, Row, Sheet, StoredSpreadsheet } from './state';

/** A range with all its ends, clipped to nothing: half-open, from 0. */
export interface Box {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export const sheetById = (stored: StoredSpreadsheet, sheetId: number | undefined): Sheet | undefined =>
  stored.sheets.find((sheet) => sheet.properties.sheetId === (sheetId ?? 0));

export function replaceSheet(stored: StoredSpreadsheet, next: Sheet): StoredSpreadsheet {
  return {
    ...stored,
    sheets: stored.sheets.map((sheet) => (sheet.properties.sheetId === next.properties.sheetId ? next : sheet)),
  };
}

/** The cells that a grid range means in a sheet: absent ends are the sheet's. */
export function boxOf(range: GridRange, sheet: Sheet): Box {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? columnCount,
  };
}

export const gridRangeOf = (sheetId: number, box: Box): GridRange => ({
  sheetId,
  startRowIndex: box.startRow,
  endRowIndex: box.endRow,
  startColumnIndex: box.startColumn,
  endColumnIndex: box.endColumn,
});

const isBlank = (cell: Cell): boolean => Object.keys(cell).length === 0;

/** A draft of one sheet's cells: rows are copied when first written. */
export class RowsDraft {
  private readonly rows: (Row | undefined)[];
  private readonly copied = new Set<number>();

  constructor(readonly sheet: Sheet) {
    this.rows = [...sheet.rows];
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    const next = cell && isBlank(cell) ? undefined : cell;
    if (next === undefined && this.rows[row]?.[column] === undefined) return;
    if (!this.copied.has(row)) {
      while (this.rows.length < row) this.rows.push(undefined);
      this.rows[row] = [...(this.rows[row] ?? [])];
      this.copied.add(row);
    }
    const cells = this.rows[row] as (Cell | undefined)[];
    while (cells.length < column) cells.push(undefined);
    cells[column] = next;
  }

  done(): Sheet {
    return this.copied.size === 0 ? this.sheet : { ...this.sheet, rows: this.rows };
  }
}

/** A copy without one of its fields. */
export function without<Item extends object, Key extends keyof Item>(value: Item, key: Key): Omit<Item, Key> {
  const copy: Partial<Item> = { ...value };
  delete copy[key];
  return copy as Omit<Item, Key>;
}

/** What a cell can hold. */
export const CELL_FIELDS = [
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'dataValidation',
  'textFormatRuns',
] as const satisfies (keyof Cell)[];

/** A cell with one of its fields set, or cleared. All cells get their fields in one order: those of the same fields are then alike to V8. */
export function withField<Key extends keyof Cell>(
  cell: Cell | undefined,
  key: Key,
  value: Cell[Key] | undefined,
): Cell {
  const next: { -readonly [Field in keyof Cell]: unknown } = {};
  for (const name of CELL_FIELDS) {
    const field = name === key ? value : cell?.[name];
    if (field !== undefined) next[name] = field;
  }
  return next as Cell;
}

/** Lines of a box, one after the other. */
export const countFrom = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);

/** The sheet of a range in a request. @throws ApiError in Google's words when there is none. */
export function requireSheet(stored: StoredSpreadsheet, sheetId: number | undefined, where: string): Sheet {
  const sheet = sheetById(stored, sheetId);
  if (!sheet) throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** @throws ApiError when a range leaves the sheet. */
export function requireInside(sheet: Sheet, box: Box, where: string): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (
    box.startRow < 0 ||
    box.startColumn < 0 ||
    box.endRow > rowCount ||
    box.endColumn > columnCount ||
    box.startRow > box.endRow ||
    box.startColumn > box.endColumn
  ) {
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Range (${sheet.properties.title}!R${box.startRow + 1}C${box.startColumn + 1}:R${box.endRow}C${box.endColumn}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
}
