/** Look of tables: cell, row and column styles, header rows, merging. */
import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '../draft';
import type { Shift } from '../model/namedRanges';
import {
  CELL_STYLE,
  cellsWithPlaces,
  changeCells,
  changeTableAt,
  COLUMN,
  emptyCellContent,
  ROW_STYLE,
  spansOf,
  withSpans,
} from '../model/tables';
import type { Block, Json, Table, TableCell } from '../model/types';
import { masked, maskOf, type Handler } from './arguments';
import { cellsOfRange, inRange, tableOf, type FoundCells, type FoundTable } from './tableRanges';

function change(
  draft: Draft,
  { place }: FoundTable,
  make: (table: Table) => Table,
  shifts: readonly Shift[] = [],
): void {
  draft.put(place, changeTableAt(draft.content(place), place.index, make), shifts);
}

/** Refuses a mask that names one of these fields; `*` leaves them out. */
function allowedMask(
  draft: Draft,
  args: Json,
  schema: string,
  refused: readonly string[],
): readonly (readonly string[])[] {
  const mask = maskOf(draft, args, schema);
  const named = mask.find(([field]) => refused.includes(field ?? ''));
  if (named && args.fields !== '*') draft.fail(`Unallowed field: ${named.join('.')}`);
  return mask.filter(([field]) => !refused.includes(field ?? ''));
}

const whole = (found: FoundTable): FoundCells => ({
  ...found,
  row: 0,
  column: 0,
  endRow: found.table.rows,
  endColumn: found.table.columns,
});

const updateTableCellStyle: Handler = (draft, args) => {
  const mask = allowedMask(draft, args, 'TableCellStyle', ['rowSpan', 'columnSpan']);
  const range =
    args.tableRange === undefined
      ? whole(tableOf(draft, args.tableStartLocation))
      : cellsOfRange(draft, args.tableRange);
  change(draft, range, (table) =>
    changeCells(table, (at) => {
      const old = at.cell.tableCellStyle;
      if (!inRange(range, at)) return at.cell;
      const tableCellStyle = { ...CELL_STYLE, ...masked(old, (args.tableCellStyle ?? {}) as Json, mask) };
      return isDeepStrictEqual(tableCellStyle, old) ? at.cell : { ...at.cell, tableCellStyle };
    }),
  );
  return undefined;
};

/** Indices that a request names, checked; none names all. */
function indicesOf(draft: Draft, raw: unknown, count: number, what: string): ReadonlySet<number> {
  const given = (raw ?? []) as readonly number[];
  const outside = given.find((index) => index < 0 || index >= count);
  if (outside !== undefined) draft.fail(`The ${what} index ${outside} is outside the bounds of the table.`);
  return new Set(given.length > 0 ? given : Array.from({ length: count }, (_, index) => index));
}

/** The header flag is set by pinTableHeaderRows alone (m091). */
const updateTableRowStyle: Handler = (draft, args) => {
  const mask = allowedMask(draft, args, 'TableRowStyle', ['tableHeader']);
  const found = tableOf(draft, args.tableStartLocation);
  const rows = indicesOf(draft, args.rowIndices, found.table.rows, 'row');
  change(draft, found, (table) => ({
    ...table,
    tableRows: table.tableRows.map((row, index) =>
      rows.has(index)
        ? {
            ...row,
            tableRowStyle: { ...ROW_STYLE, ...masked(row.tableRowStyle, (args.tableRowStyle ?? {}) as Json, mask) },
          }
        : row,
    ),
  }));
  return undefined;
};

/** Narrowest column that the API takes, in points (its reference of UpdateTableColumnPropertiesRequest). */
const NARROWEST = 5;

const updateTableColumnProperties: Handler = (draft, args) => {
  const found = tableOf(draft, args.tableStartLocation);
  const mask = maskOf(draft, args, 'TableColumnProperties');
  const given = (args.tableColumnProperties ?? {}) as { readonly width?: { readonly magnitude?: number } };
  if (given.width && (given.width.magnitude ?? 0) < NARROWEST)
    draft.fail(`The width of a table column must be at least ${NARROWEST} points.`);
  const columns = indicesOf(draft, args.columnIndices, found.table.columns, 'column');
  change(draft, found, (table) => ({
    ...table,
    tableStyle: {
      ...table.tableStyle,
      tableColumnProperties: table.tableStyle.tableColumnProperties.map((column, index) =>
        columns.has(index) ? { ...COLUMN, ...masked(column, given as Json, mask) } : column,
      ),
    },
  }));
  return undefined;
};

const pinTableHeaderRows: Handler = (draft, args) => {
  const found = tableOf(draft, args.tableStartLocation);
  const count = Number(args.pinnedHeaderRowsCount ?? 0);
  if (count < 0 || count > found.table.rows) draft.fail('The number of pinned header rows is outside the table.');
  change(draft, found, (table) => ({
    ...table,
    tableRows: table.tableRows.map((row, index) => {
      const { tableHeader: _old, ...style } = row.tableRowStyle;
      return { ...row, tableRowStyle: index < count ? { ...style, tableHeader: true } : style };
    }),
  }));
  return undefined;
};

const isEmpty = (content: readonly Block[]): boolean =>
  content.length === 1 && (content[0]?.endIndex ?? 0) - (content[0]?.startIndex ?? 0) === 1;

/** Text of all cells in the rectangle's order; empty cells give nothing, unless all are empty. */
function gathered(cells: readonly TableCell[]): readonly Block[] {
  const full = cells.filter((cell) => !isEmpty(cell.content));
  return full.length === 0 ? (cells[0]?.content ?? []) : full.flatMap((cell) => cell.content);
}

const lengthOf = (content: readonly Block[]): number =>
  content.reduce((sum, block) => sum + (block.endIndex ?? 0) - (block.startIndex ?? 0), 0);

/** The text goes to the upper left cell; the cells that it covers stay, empty. Named ranges over text that moves are deleted. */
const mergeTableCells: Handler = (draft, args) => {
  const range = cellsOfRange(draft, args.tableRange);
  const places = cellsWithPlaces(range.table).filter((at) => inRange(range, at));
  const leaves = places.some(
    ({ cell, row, column }) =>
      row + spansOf(cell).rows > range.endRow || column + spansOf(cell).columns > range.endColumn,
  );
  if (leaves) draft.fail('The provided table range is not rectangular: a merged cell reaches out of it.');
  const cells = places.map(({ cell }) => cell);
  const content = gathered(cells);
  const [head, ...covered] = cells;
  const emptied = covered.filter((cell) => !isEmpty(cell.content)).toReversed();
  const shifts: Shift[] = emptied.map((cell) => ({
    at: cell.content[0]?.startIndex ?? 0,
    removed: lengthOf(cell.content) - 1,
  }));
  const grown = lengthOf(content) - lengthOf(head?.content ?? []);
  if (grown > 0) shifts.push({ at: (head?.endIndex ?? 0) - 1, added: grown });
  const merge = (at: { cell: TableCell; row: number; column: number }): TableCell => {
    if (!inRange(range, at)) return at.cell;
    if (at.cell === head)
      return withSpans({ ...at.cell, content }, range.endRow - range.row, range.endColumn - range.column);
    return withSpans({ ...at.cell, content: isEmpty(at.cell.content) ? at.cell.content : emptyCellContent() }, 1, 1);
  };
  change(draft, range, (table) => changeCells(table, merge), shifts);
  return undefined;
};

const unmergeTableCells: Handler = (draft, args) => {
  const range = cellsOfRange(draft, args.tableRange);
  change(draft, range, (table) =>
    changeCells(table, (at) => {
      const { rows, columns } = spansOf(at.cell);
      return inRange(range, at) && rows * columns > 1 ? withSpans(at.cell, 1, 1) : at.cell;
    }),
  );
  return undefined;
};

/** Handlers of this file by the name of the request's kind. */
export const TABLE_STYLE_REQUESTS: Readonly<Record<string, Handler>> = {
  updateTableCellStyle,
  updateTableRowStyle,
  updateTableColumnProperties,
  pinTableHeaderRows,
  mergeTableCells,
  unmergeTableCells,
};
