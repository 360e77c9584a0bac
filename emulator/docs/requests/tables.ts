/** insertTable, and rows and columns: inserting and deleting. */
import type { Draft } from '../draft';
import { insertBlock } from '../edit/insert';
import { dropOrphans } from '../model/footnotes';
import type { Shift } from '../model/namedRanges';
import {
  changeCells,
  changeTableAt,
  COLUMN,
  EMPTY_CELL_UNITS,
  emptyCell,
  newTable,
  spansOf,
  tableUnits,
  withSpans,
  type CellAt,
} from '../model/tables';
import { kindOfSegment } from '../model/tabs';
import type { Json, Table, TableCell } from '../model/types';
import { insertionOf, type Handler } from './arguments';
import { cellOf, type FoundCell } from './tableRanges';

const insertTable: Handler = (draft, args) => {
  const place = insertionOf(draft, args);
  const { rows = 0, columns = 0 } = args as { readonly rows?: number; readonly columns?: number };
  if (rows < 1 || columns < 1) draft.fail('The number of rows and columns must be at least 1.');
  if (kindOfSegment(draft.tab(place.tabId).documentTab, place.segmentId) === 'footnotes')
    draft.fail('Tables cannot be inserted inside a footnote.');
  insertBlock(draft, place, { table: newTable(rows, columns) }, tableUnits(rows, columns));
  return undefined;
};

/** A cell that is stretched over a new line, or shrunk by a deleted one. */
function stretched({ cell }: CellAt, axis: 'rows' | 'columns', by: number): TableCell {
  const spans = spansOf(cell);
  return axis === 'rows'
    ? withSpans(cell, spans.rows + by, spans.columns)
    : withSpans(cell, spans.rows, spans.columns + by);
}

/** Merged cells that lie over the border before line `at` take the new line in. */
const stretchOver = (table: Table, axis: 'rows' | 'columns', at: number): Table =>
  changeCells(table, (place) => {
    const first = axis === 'rows' ? place.row : place.column;
    const over = first < at && at < first + spansOf(place.cell)[axis];
    return over ? stretched(place, axis, 1) : place.cell;
  });

const insertTableRow: Handler = (draft, args) => {
  const found = cellOf(draft, args.tableCellLocation);
  const at = args.insertBelow === true ? found.row + spansOf(found.cell).rows : found.row;
  const like = found.table.tableRows[found.row];
  const row = {
    tableCells: (like?.tableCells ?? []).map((cell) => emptyCell(cell.tableCellStyle)),
    tableRowStyle: like?.tableRowStyle ?? {},
  };
  const start = found.table.tableRows[at]?.startIndex ?? found.table.tableRows.at(-1)?.endIndex ?? 0;
  const shift: Shift = { at: start, added: 1 + row.tableCells.length * EMPTY_CELL_UNITS };
  change(draft, found, [shift], (table) => {
    const wide = stretchOver(table, 'rows', at);
    return { ...wide, rows: wide.rows + 1, tableRows: wide.tableRows.toSpliced(at, 0, row) };
  });
  return undefined;
};

const insertTableColumn: Handler = (draft, args) => {
  const found = cellOf(draft, args.tableCellLocation);
  const at = args.insertRight === true ? found.column + spansOf(found.cell).columns : found.column;
  // from the last row back, so that no shift moves the place of the next
  const shifts = found.table.tableRows.toReversed().map((row): Shift => {
    const start = row.tableCells[at]?.startIndex ?? row.endIndex ?? 0;
    return { at: start, added: EMPTY_CELL_UNITS };
  });
  change(draft, found, shifts, (table) => {
    const wide = stretchOver(table, 'columns', at);
    const tableRows = wide.tableRows.map((row) => {
      const like = row.tableCells[found.column]?.tableCellStyle;
      return { ...row, tableCells: row.tableCells.toSpliced(at, 0, emptyCell(like)) };
    });
    const tableColumnProperties = wide.tableStyle.tableColumnProperties.toSpliced(at, 0, COLUMN);
    return {
      ...wide,
      columns: wide.columns + 1,
      tableRows,
      tableStyle: { ...wide.tableStyle, tableColumnProperties },
    };
  });
  return undefined;
};

/** Merged cells lose the lines that go. One whose first line goes gives the rest of its span to the cell after it. */
function shrinkOver(table: Table, axis: 'rows' | 'columns', at: number, count: number): Table {
  return changeCells(table, (place) => {
    const first = axis === 'rows' ? place.row : place.column;
    const end = first + spansOf(place.cell)[axis];
    const lost = Math.min(end, at + count) - Math.max(first, at);
    if (first < at && lost > 0) return stretched(place, axis, -lost);
    const heir = first === at + count ? heirOf(table, axis, place, at, count) : 0;
    return heir > 1 ? stretched(place, axis, heir - 1) : place.cell;
  });
}

/** Lines that stay of the merged cell which began in the lines that go and reaches over the cell at `place`. */
function heirOf(table: Table, axis: 'rows' | 'columns', place: CellAt, at: number, count: number): number {
  for (let line = at; line < at + count; line++) {
    const head =
      axis === 'rows' ? table.tableRows[line]?.tableCells[place.column] : table.tableRows[place.row]?.tableCells[line];
    const rest = head ? line + spansOf(head)[axis] - (at + count) : 0;
    if (rest > 0) return rest;
  }
  return 0;
}

/** When no row is left the whole table goes (the API's reference). A merged reference cell deletes every row that it spans. */
const deleteTableRow: Handler = (draft, args) => {
  const found = cellOf(draft, args.tableCellLocation);
  const count = spansOf(found.cell).rows;
  const gone = found.table.tableRows.slice(found.row, found.row + count);
  if (gone.length === found.table.tableRows.length) return deleteTable(draft, found);
  const shifts = gone.toReversed().map((row) => removal(row));
  change(draft, found, shifts, (table) => {
    const tableRows = shrinkOver(table, 'rows', found.row, count).tableRows.toSpliced(found.row, count);
    return { ...table, rows: tableRows.length, tableRows };
  });
  return undefined;
};

const deleteTableColumn: Handler = (draft, args) => {
  const found = cellOf(draft, args.tableCellLocation);
  const count = spansOf(found.cell).columns;
  if (count >= found.table.columns) return deleteTable(draft, found);
  const cut = <T>(items: readonly T[]): readonly T[] => items.toSpliced(found.column, count);
  const shifts = found.table.tableRows
    .flatMap((row) => row.tableCells.slice(found.column, found.column + count))
    .toReversed()
    .map((cell) => removal(cell));
  change(draft, found, shifts, (table) => {
    const narrow = shrinkOver(table, 'columns', found.column, count);
    return {
      ...narrow,
      columns: table.columns - count,
      tableRows: narrow.tableRows.map((row) => ({ ...row, tableCells: cut(row.tableCells) })),
      tableStyle: { ...table.tableStyle, tableColumnProperties: cut(table.tableStyle.tableColumnProperties) },
    };
  });
  return undefined;
};

const removal = ({ startIndex = 0, endIndex = 0 }: { startIndex?: number; endIndex?: number }): Shift => ({
  at: startIndex,
  removed: endIndex - startIndex,
});

function deleteTable(draft: Draft, found: FoundCell): Json | undefined {
  change(draft, found, [removal(found.block)], () => null);
  return undefined;
}

function change(draft: Draft, found: FoundCell, shifts: readonly Shift[], make: (table: Table) => Table | null): void {
  const content = draft.content(found.place);
  const next = changeTableAt(content, found.place.index, make);
  draft.changeTab(found.place.tabId, (tab) => dropOrphans(tab, content, next));
  draft.put(found.place, next, shifts);
}

/** Handlers of this file by the name of the request's kind. */
export const TABLE_REQUESTS: Readonly<Record<string, Handler>> = {
  insertTable,
  insertTableRow,
  insertTableColumn,
  deleteTableRow,
  deleteTableColumn,
};
