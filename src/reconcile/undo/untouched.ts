/** Whether a line or a tab that a run put in still holds only what the run wrote. */
import type { SheetModel } from '../../blueprint/compile/sheetModel';
import type { LiveTab } from '../drift/live';
import { DATA_ROWS, HEADER_ROW, isCell, sheetKeys, valueMeaning, type ManagedCell } from '../drift/managed';

type Dimension = 'ROWS' | 'COLUMNS';

/** What may stand in a cell by the keys of its row and column: what we keep there, and what the template fills it with at first. */
function expected(
  sheet: SheetModel,
  managed: readonly ManagedCell[],
): (row: string, column: string, at: number) => readonly string[] {
  const keys = sheetKeys(sheet);
  const ours = new Map(managed.filter(isCell).map((cell) => [`${cell.rowKey}|${cell.columnKey}`, cell.meaning]));
  const first = new Map<string, string>();
  for (const { row, column, value } of sheet.cells) {
    const columnKey = keys.columns.get(column);
    const rowKey = sheet.blocks.length > 0 ? String(row) : keys.rows.get(row);
    if (value !== undefined && columnKey !== undefined && rowKey !== undefined)
      first.set(`${rowKey}|${columnKey}`, valueMeaning(value));
  }
  return (row, column, at) => [
    ours.get(`${row}|${column}`) ?? '',
    first.get(`${sheet.blocks.length > 0 ? String(at) : row}|${column}`) ?? '',
  ];
}

function rowKeysOf(sheet: SheetModel, live: LiveTab): (at: number) => string {
  if (sheet.blocks.length > 0) return (at) => (at === 0 ? HEADER_ROW : DATA_ROWS);
  const keys = new Map<number, string>();
  for (const key of sheetKeys(sheet).rows.values()) {
    const at = live.rowOf(key);
    if (at !== null) keys.set(at, key);
  }
  return (at) => keys.get(at) ?? '';
}

function columnKeysOf(live: LiveTab): (at: number) => string {
  const keys = new Map([...live.state.columns].map(([key, at]) => [at, key]));
  return (at) => keys.get(at) ?? '';
}

const upTo = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, at) => at);

function holds(
  sheet: SheetModel,
  managed: readonly ManagedCell[],
  live: LiveTab,
  rows: readonly number[],
  columns: readonly number[],
  filled: ReadonlySet<string> = new Set(),
): boolean {
  const words = expected(sheet, managed);
  const [rowKey, columnKey] = [rowKeysOf(sheet, live), columnKeysOf(live)];
  return rows.every((row) =>
    columns.every((column) => {
      const { meaning } = live.cell(row, column);
      return meaning === '' || filled.has(meaning) || words(rowKey(row), columnKey(column), row).includes(meaning);
    }),
  );
}

/** A line of ours, of which every cell was read. */
export const isOurLine = (
  sheet: SheetModel,
  managed: readonly ManagedCell[],
  live: LiveTab,
  dimension: Dimension,
  at: number,
  filled: ReadonlySet<string>,
): boolean =>
  dimension === 'ROWS'
    ? holds(sheet, managed, live, [at], upTo(live.state.columnCount))
    : holds(sheet, managed, live, upTo(live.bottom + 1), [at], filled);

/** A tab of ours, read as a whole. */
export const holdsOnlyOurs = (sheet: SheetModel, managed: readonly ManagedCell[], live: LiveTab): boolean =>
  holds(sheet, managed, live, upTo(live.bottom + 1), upTo(live.state.columnCount));
