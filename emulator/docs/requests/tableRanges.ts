/** Places in tables, as requests name them. */
import type { Draft } from '../draft';
import type { Place } from '../edit/insert';
import { tableAt } from '../model/tables';
import type { Block, Table, TableCell } from '../model/types';
import { placeOf } from './arguments';

/** A table that a request names. */
export interface FoundTable {
  /** Where the table starts. */
  readonly place: Place;
  readonly block: Block;
  readonly table: Table;
}

/** A cell that a request names, its row and column counted from 0. */
export interface FoundCell extends FoundTable {
  readonly row: number;
  readonly column: number;
  readonly cell: TableCell;
}

/** A rectangle of cells; the ends are not in it. */
export interface FoundCells extends FoundTable {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** The table that starts at a `Location`. @throws ApiError when none starts there (m092). */
export function tableOf(draft: Draft, raw: unknown): FoundTable {
  const place = placeOf(draft, raw);
  const block = tableAt(draft.content(place), place.index);
  if (!block) return draft.fail('The provided table start location is invalid.');
  return { place, block, table: block.table };
}

interface RawCell {
  readonly tableStartLocation?: unknown;
  readonly rowIndex?: number;
  readonly columnIndex?: number;
}

/** The cell at a `TableCellLocation`. @throws ApiError when the table has no such cell. */
export function cellOf(draft: Draft, raw: unknown): FoundCell {
  const { tableStartLocation, rowIndex = 0, columnIndex = 0 } = (raw ?? {}) as RawCell;
  const found = tableOf(draft, tableStartLocation);
  const cell = found.table.tableRows[rowIndex]?.tableCells[columnIndex];
  if (!cell) return draft.fail(`The provided table cell location (row ${rowIndex}, column ${columnIndex}) is invalid.`);
  return { ...found, row: rowIndex, column: columnIndex, cell };
}

interface RawRange {
  readonly tableCellLocation?: unknown;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** The cells of a `TableRange`. @throws ApiError when it leaves the table. */
export function cellsOfRange(draft: Draft, raw: unknown): FoundCells {
  const { tableCellLocation, rowSpan = 0, columnSpan = 0 } = (raw ?? {}) as RawRange;
  if (rowSpan < 1 || columnSpan < 1)
    draft.fail('The row span and the column span of a table range must be at least 1.');
  const { cell: _cell, ...found } = cellOf(draft, tableCellLocation);
  const [endRow, endColumn] = [found.row + rowSpan, found.column + columnSpan];
  if (endRow > found.table.rows || endColumn > found.table.columns)
    draft.fail('The provided table range is outside the bounds of the table.');
  return { ...found, endRow, endColumn };
}

/** True when a cell lies in the rectangle. */
export const inRange = (range: FoundCells, at: { readonly row: number; readonly column: number }): boolean =>
  range.row <= at.row && at.row < range.endRow && range.column <= at.column && at.column < range.endColumn;
