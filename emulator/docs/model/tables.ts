/** Tables: making them, finding them and their cells, and what a merged cell covers. */
import { PLAIN, paragraphBlock } from './defaults';
import type { Block, Json, Table, TableCell, TableRow } from './types';
import { changeInside, covers } from './walk';

const PADDING = { magnitude: 5, unit: 'PT' };

/** Style of a new cell, as real documents show it. */
export const CELL_STYLE: Json = {
  rowSpan: 1,
  columnSpan: 1,
  backgroundColor: {},
  paddingLeft: PADDING,
  paddingRight: PADDING,
  paddingTop: PADDING,
  paddingBottom: PADDING,
  contentAlignment: 'TOP',
};

/** Style of a new row. */
export const ROW_STYLE: Json = { minRowHeight: { unit: 'PT' } };

/** Properties of a new column. */
export const COLUMN: Json = { widthType: 'EVENLY_DISTRIBUTED' };

/** Units of an empty cell: its own and its newline's. */
export const EMPTY_CELL_UNITS = 2;

/** The paragraph that an empty cell holds. */
export const emptyCellContent = (): readonly Block[] => [paragraphBlock('', { ...PLAIN, lineSpacing: 100 })];

/** An empty cell that looks like another, without its spans. */
export const emptyCell = (like: Json = CELL_STYLE): TableCell => ({
  content: emptyCellContent(),
  tableCellStyle: { ...like, rowSpan: 1, columnSpan: 1 },
});

/** A table of empty cells. */
export function newTable(rows: number, columns: number): Table {
  const row = (): TableRow => ({
    tableCells: Array.from({ length: columns }, () => emptyCell()),
    tableRowStyle: ROW_STYLE,
  });
  return {
    rows,
    columns,
    tableRows: Array.from({ length: rows }, row),
    tableStyle: { tableColumnProperties: Array.from({ length: columns }, () => COLUMN) },
  };
}

/** Units of a new table: one before and after, one a row, two a cell. */
export const tableUnits = (rows: number, columns: number): number => 2 + rows * (1 + columns * EMPTY_CELL_UNITS);

/** The block of the table that starts at an index, in a cell or not. */
export function tableAt(blocks: readonly Block[], index: number): (Block & { readonly table: Table }) | null {
  for (const block of blocks) {
    if (!covers(block, index) || !block.table) continue;
    if (block.startIndex === index) return { ...block, table: block.table };
    const cell = block.table.tableRows.flatMap((row) => row.tableCells).find((each) => covers(each, index));
    return cell ? tableAt(cell.content, index) : null;
  }
  return null;
}

/** The table that starts at an index changed; null deletes it. */
export function changeTableAt(
  blocks: readonly Block[],
  index: number,
  change: (table: Table) => Table | null,
): readonly Block[] {
  return blocks.flatMap((block) => {
    if (!block.table || !covers(block, index)) return [block];
    if (block.startIndex !== index)
      return [
        changeInside(block, (inner) =>
          inner.some((each) => covers(each, index)) ? changeTableAt(inner, index, change) : inner,
        ),
      ];
    const table = change(block.table);
    if (!table) return [];
    return [table === block.table ? block : { ...block, table }];
  });
}

/** Rows and columns that a cell covers. */
export function spansOf(cell: TableCell): { readonly rows: number; readonly columns: number } {
  const { rowSpan = 1, columnSpan = 1 } = cell.tableCellStyle as { rowSpan?: number; columnSpan?: number };
  return { rows: rowSpan, columns: columnSpan };
}

/** A cell with its row and column, counted from 0. */
export interface CellAt {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** Every cell with its place; cells that a merged one covers are there too, empty. */
export const cellsWithPlaces = (table: Table): CellAt[] =>
  table.tableRows.flatMap((tableRow, row) => tableRow.tableCells.map((cell, column) => ({ cell, row, column })));

/** The table with every cell changed. */
export function changeCells(table: Table, change: (at: CellAt) => TableCell): Table {
  let changed = false;
  const tableRows = table.tableRows.map((tableRow, row) => ({
    ...tableRow,
    tableCells: tableRow.tableCells.map((cell, column) => {
      const next = change({ cell, row, column });
      changed ||= next !== cell;
      return next;
    }),
  }));
  return changed ? { ...table, tableRows } : table;
}

/** A cell with other spans. */
export const withSpans = (cell: TableCell, rowSpan: number, columnSpan: number): TableCell => ({
  ...cell,
  tableCellStyle: { ...cell.tableCellStyle, rowSpan, columnSpan },
});
