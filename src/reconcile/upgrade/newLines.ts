/**
 * Columns and rows that the template has and a workbook made by an older one has not: put in beside their neighbours, wherever people moved
 * those. What the workbook had once and has no more was deleted by the team and is not among them: what we wrote is remembered.
 */
import type { CellModel, SheetModel } from '../../blueprint/compile/sheetModel';
import { cellRequests } from '../lower/cells';
import { gridRange } from '../lower/ranges';
import { identityRequests, sizeRequests } from '../lower/sheet';
import type { ThemeSettings } from '../lower/theme';
import type { Base } from '../drift/base';
import type { LiveTab } from '../drift/live';
import { DATA_ROWS, HEADER_ROW, isCell, sheetKeys, type ManagedCell } from '../drift/managed';
import { repairRequests, type TabOf } from '../drift/repair';
import type { SheetRequest } from '../googleSheets';
import type { WorkbookSnapshot } from '../snapshot';

type Dimension = 'ROWS' | 'COLUMNS';

export interface NewLine {
  readonly key: string;
  readonly dimension: Dimension;
  /** Position in the model. */
  readonly index: number;
  /** Where it is put: all lines from there on move by one. */
  readonly at: number;
}

export type KnownKeys = Readonly<Record<Dimension, Set<string>>>;

const NO_KEYS: KnownKeys = { ROWS: new Set(), COLUMNS: new Set() };

/** By base, so that its thousands of cells are gone through once, not once a tab. */
const knownByBase = new WeakMap<Base, ReadonlyMap<string, KnownKeys>>();

function keysByTab(base: Base): ReadonlyMap<string, KnownKeys> {
  const tabs = new Map<string, KnownKeys>();
  for (const id of base.cells.keys()) {
    const [tab = '', row = '', column = ''] = id.split('|');
    const keys = tabs.get(tab) ?? { ROWS: new Set(), COLUMNS: new Set() };
    keys.ROWS.add(row);
    keys.COLUMNS.add(column);
    tabs.set(tab, keys);
  }
  return tabs;
}

/** Row and column keys of a tab of which the workbook remembers that we wrote something. */
export function knownKeys(base: Base, tab: string): KnownKeys {
  const tabs = knownByBase.get(base) ?? keysByTab(base);
  knownByBase.set(base, tabs);
  return tabs.get(tab) ?? NO_KEYS;
}

/** New lines of one dimension, in the order in which they are put in. */
function linesOf(
  keys: ReadonlyMap<number, string>,
  dimension: Dimension,
  placeOf: (key: string) => number | null,
  known: ReadonlySet<string>,
): NewLine[] {
  const lines: NewLine[] = [];
  const now = (key: string): number | null => {
    const made = lines.findIndex((line) => line.key === key);
    const [from, start] = made < 0 ? [0, placeOf(key)] : [made + 1, lines[made]?.at ?? null];
    if (start === null) return null;
    return lines.slice(from).reduce((place, line) => (line.at <= place ? place + 1 : place), start);
  };
  let after = -1;
  for (const [index, key] of [...keys].sort(([left], [right]) => left - right)) {
    const place = now(key);
    if (place !== null) after = place;
    else if (!known.has(key)) {
      after += 1;
      lines.push({ key, dimension, index, at: after });
    }
  }
  return lines;
}

/** Lines that a tab lacks; none in a workbook that does not remember what we wrote, where new and deleted cannot be told apart. */
export function newLines(sheet: SheetModel, live: LiveTab, base: Base): NewLine[] {
  const known = knownKeys(base, sheet.key);
  if (known.ROWS.size === 0) return [];
  const keys = sheetKeys(sheet);
  const rows = sheet.blocks.length > 0 ? [] : linesOf(keys.rows, 'ROWS', live.rowOf, known.ROWS);
  return [...linesOf(keys.columns, 'COLUMNS', live.columnOf, known.COLUMNS), ...rows];
}

/** The tab as it will stand when the lines are in. */
export function withLines(live: LiveTab, lines: readonly NewLine[]): LiveTab {
  const of = (dimension: Dimension): readonly NewLine[] => lines.filter((line) => line.dimension === dimension);
  const moved = (dimension: Dimension, place: number, from = 0): number =>
    of(dimension)
      .slice(from)
      .reduce((at, line) => (line.at <= at ? at + 1 : at), place);
  const placeOf = (dimension: Dimension, key: string, before: number | null): number | null => {
    const made = of(dimension).findIndex((line) => line.key === key);
    if (made >= 0) return moved(dimension, of(dimension)[made]?.at ?? 0, made + 1);
    return before === null ? null : moved(dimension, before);
  };
  const { state } = live;
  return {
    ...live,
    state: {
      ...state,
      rowCount: state.rowCount + of('ROWS').length,
      columnCount: state.columnCount + of('COLUMNS').length,
    },
    rowOf: (key) => placeOf('ROWS', key, live.rowOf(key)),
    columnOf: (key) => placeOf('COLUMNS', key, live.columnOf(key)),
  };
}

/** Where a cell stands when the lines are in. */
export function movedPlace<Place extends { readonly row: number; readonly column: number }>(
  place: Place,
  lines: readonly NewLine[],
): Place {
  let { row, column } = place;
  for (const { dimension, at } of lines) {
    if (dimension === 'ROWS' && at <= row) row += 1;
    if (dimension === 'COLUMNS' && at <= column) column += 1;
  }
  return { ...place, row, column };
}

const insertOf = (sheetId: number, count: number, { dimension, at }: NewLine): SheetRequest =>
  at >= count
    ? { appendDimension: { sheetId, dimension, length: 1 } }
    : {
        insertDimension: {
          range: { sheetId, dimension, startIndex: at, endIndex: at + 1 },
          inheritFromBefore: at > 0,
        },
      };

/** Requests for the new lines of a tab: the lines, their identities and names, and everything of ours that stands on them. */
export function newLineRequests(
  sheet: SheetModel,
  managed: readonly ManagedCell[],
  live: LiveTab,
  lines: readonly NewLine[],
  snapshot: WorkbookSnapshot,
  settings: ThemeSettings,
  tabOf: TabOf,
): SheetRequest[] {
  const { sheetId } = live.state;
  const after = withLines(live, lines);
  const keys = sheetKeys(sheet);
  const table = sheet.blocks.length > 0;
  const fresh = (dimension: Dimension, index: number): boolean =>
    lines.some((line) => line.dimension === dimension && line.index === index);
  const placed = <Cell extends Pick<CellModel, 'row' | 'column'>>(cell: Cell): Cell[] => {
    const [row, column] = [keys.rows.get(cell.row), keys.columns.get(cell.column)];
    const [at, place] = [
      row === undefined ? null : row === HEADER_ROW ? 0 : row === DATA_ROWS ? 1 : after.rowOf(row),
      column === undefined ? null : after.columnOf(column),
    ];
    return at === null || place === null ? [] : [{ ...cell, row: at, column: place }];
  };
  const isNew = ({ row, column }: Pick<CellModel, 'row' | 'column'>): boolean =>
    fresh('COLUMNS', column) || (!table && fresh('ROWS', row));
  // formulas and lists name cells: they are written by their keys below
  const cells = sheet.cells
    .filter((cell) => isNew(cell) && (!table || cell.row === 0))
    .map(({ formula: _formula, list: _list, ...cell }): CellModel => cell)
    .flatMap(placed);
  const blocks = sheet.blocks.flatMap((block) => {
    const column = keys.columns.get(block.area.startColumn);
    const place = column === undefined ? null : after.columnOf(column);
    if (place === null || !fresh('COLUMNS', block.area.startColumn)) return [];
    const { list: _list, ...rest } = block;
    return [{ ...rest, area: { startRow: 1, endRow: live.state.rowCount, startColumn: place, endColumn: place + 1 } }];
  });
  const ownLines = sheet.lines
    .filter((line) => fresh(line.dimension, line.index))
    .map((line) => ({
      ...line,
      index: (line.dimension === 'ROWS' ? after.rowOf(line.key) : after.columnOf(line.key)) ?? 0,
    }));
  const [, ...identities] = identityRequests({ ...sheet, lines: ownLines });
  const names = sheet.names.flatMap((each) => {
    const start = { row: each.area.startRow, column: each.area.startColumn };
    if (!isNew(start) || snapshot.names.has(each.name)) return [];
    const column = after.columnOf(keys.columns.get(start.column) ?? '');
    const row = table ? 1 : after.rowOf(keys.rows.get(start.row) ?? '');
    if (row === null || column === null) return [];
    const area = {
      startRow: row,
      endRow: table ? live.state.rowCount : row + 1,
      startColumn: column,
      endColumn: column + 1,
    };
    return [
      { addNamedRange: { namedRange: { namedRangeId: each.id, name: each.name, range: gridRange(sheetId, area) } } },
    ];
  });
  const written = managed.filter((cell) => {
    const newLine = (dimension: Dimension, key: string): boolean =>
      lines.some((line) => line.dimension === dimension && line.key === key);
    const onNew = newLine('COLUMNS', cell.columnKey) || newLine('ROWS', cell.rowKey);
    return onNew && ('formula' in cell.content || 'list' in cell.content || 'protection' in cell.content);
  });
  let [rows, columns] = [live.state.rowCount, live.state.columnCount];
  const inserts = lines.map((line) => insertOf(sheetId, line.dimension === 'ROWS' ? rows++ : columns++, line));
  return [
    ...inserts,
    ...identities,
    ...names,
    // one by one: a run of cells would empty what stands between them
    ...cells.flatMap((cell) => cellRequests({ ...sheet, cells: [cell], blocks: [] }, settings)),
    ...cellRequests({ ...sheet, cells: [], blocks }, settings),
    ...sizeRequests({ ...sheet, lines: ownLines }),
    ...written.flatMap((cell) => repairRequests(cell, after, placesOn(cell, after), tabOf)),
  ];
}

/** Names that formulas of the template use and the workbook has not, on columns and cells that it has. */
export function missingNames(
  sheet: SheetModel,
  live: LiveTab,
  lines: readonly NewLine[],
  snapshot: WorkbookSnapshot,
): SheetRequest[] {
  const table = sheet.blocks.length > 0;
  const panel = sheet.lines.some((line) => line.dimension === 'ROWS');
  // the rows of a form are known by their names: one that is gone took its row with it
  if (!table && !panel) return [];
  const keys = sheetKeys(sheet);
  const fresh = (key: string | undefined): boolean => lines.some((line) => line.key === key);
  const after = withLines(live, lines);
  return sheet.names.flatMap((each) => {
    const [rowKey, columnKey] = [keys.rows.get(each.area.startRow), keys.columns.get(each.area.startColumn)];
    if (snapshot.names.has(each.name) || fresh(columnKey) || (!table && fresh(rowKey))) return [];
    const [row, column] = [table ? 1 : after.rowOf(rowKey ?? ''), after.columnOf(columnKey ?? '')];
    if (row === null || column === null) return [];
    const endRow = table ? after.state.rowCount : row + 1;
    const range = gridRange(live.state.sheetId, { startRow: row, endRow, startColumn: column, endColumn: column + 1 });
    return [{ addNamedRange: { namedRange: { namedRangeId: each.id, name: each.name, range } } }];
  });
}

/** Every place that a managed thing has on its new line. */
function placesOn(cell: ManagedCell, after: LiveTab): Parameters<typeof repairRequests>[2] {
  const column = after.columnOf(cell.columnKey) ?? 0;
  const place = { meaning: '', shown: '', error: false, column };
  if (cell.rowKey === DATA_ROWS && isCell(cell))
    return Array.from({ length: Math.max(0, after.state.rowCount - 1) }, (_, at) => ({ ...place, row: at + 1 }));
  return [{ ...place, row: cell.rowKey === DATA_ROWS ? 1 : (after.rowOf(cell.rowKey) ?? 0) }];
}
