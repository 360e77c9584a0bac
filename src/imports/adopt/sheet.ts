/** A tab of the team's own, as it is: what its cells show, dates told from numbers by their format. Nothing of it is ever written. */
import { fromSerial } from '../../shared/civilDate';
import { tidyText } from '../names/normaliseName';

/** A cell: `date` says that its number is shown as a date. */
export interface SourceCell {
  readonly value: string | number | boolean | null;
  readonly date: boolean;
}

/** Rows and columns from 0, ends exclusive. */
export interface SourceMerge {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface SourceSheet {
  readonly title: string;
  readonly rows: readonly (readonly SourceCell[])[];
  readonly merges: readonly SourceMerge[];
}

export const EMPTY_CELL: SourceCell = { value: null, date: false };

export const isEmptyCell = (cell: SourceCell | undefined): boolean =>
  cell === undefined || cell.value === null || (typeof cell.value === 'string' && tidyText(cell.value) === '');

/** Serial numbers that can be days of 2000–2100. */
const DAYS = { from: 36526, to: 73415 } as const;

/** The day that a cell shows, as ISO; null when it is no date cell. With `asDate`, a number that can be a day counts as one. */
export function dayOfCell(cell: SourceCell | undefined, asDate = false): string | null {
  const value = cell?.value;
  if (typeof value !== 'number' || !(cell?.date || asDate)) return null;
  return value >= DAYS.from && value <= DAYS.to ? fromSerial(value) : null;
}

/** Digits after the point that keep a number from looking like a grouped thousand (`123.456`). */
const CLEAR_DIGITS = 6;

/** The cell as a text that an export would have: days as ISO, numbers with a point. */
export function cellText(cell: SourceCell | undefined, asDate = false): string {
  if (!cell || cell.value === null) return '';
  const day = dayOfCell(cell, asDate);
  if (day !== null) return day;
  const { value } = cell;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(CLEAR_DIGITS);
  return tidyText(String(value));
}

/**
 * Cells with merged labels repeated over their area: a title over several columns belongs to each of them, a channel over several rows to
 * each row. Numbers are not repeated, or they would be counted twice.
 */
export function spread(sheet: SourceSheet): (readonly SourceCell[])[] {
  const rows = sheet.rows.map((row) => [...row]);
  for (const { startRow, endRow, startColumn, endColumn } of sheet.merges) {
    const first = rows[startRow]?.[startColumn];
    if (!first || isEmptyCell(first) || (typeof first.value === 'number' && !first.date)) continue;
    for (let row = startRow; row < Math.min(endRow, rows.length); row++) {
      const cells = rows[row];
      if (!cells) continue;
      for (let column = startColumn; column < endColumn; column++) {
        while (cells.length <= column) cells.push(EMPTY_CELL);
        cells[column] = first;
      }
    }
  }
  return rows;
}
