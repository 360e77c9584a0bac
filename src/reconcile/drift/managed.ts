/**
 * What the add-on keeps in a workbook beside its facts: labels, headers and formulas, each by the identity of its row and column. Data rows
 * and everything that the team types are not among them.
 */
import type { CellModel, LineModel, SheetModel, WorkbookModel } from '../../blueprint/compile/sheetModel';
import type { Scalar } from '../../blueprint/values';
import { formulaByKeys, formulaMeaning, type KeyAt } from './formulaText';

/** Row key of a table's header, and of every data row of a formula column. */
export const HEADER_ROW = '#header';
export const DATA_ROWS = '#rows';
/** Row keys of a form: those of its fields, `^field` for the heading above a field, `#0` and `#1` for title and purpose. */
export const ABOVE = '^';

export interface ManagedCell {
  readonly tab: string;
  readonly rowKey: string;
  readonly columnKey: string;
  /** The cell by meaning: `=…` a formula, `s…` a text, `n…` a number, '' empty. */
  readonly meaning: string;
  /** What to write to put it back: a formula with its addresses as keys, or a value. */
  readonly content: { readonly formula: string } | { readonly value: Scalar };
  /** Words for people: what kind of cell it is. */
  readonly kind: 'formula' | 'label' | 'header';
}

export const cellId = (cell: Pick<ManagedCell, 'tab' | 'rowKey' | 'columnKey'>): string =>
  `${cell.tab}|${cell.rowKey}|${cell.columnKey}`;

/** Meaning of a plain value. */
export function valueMeaning(value: Scalar | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  return typeof value === 'number' ? `n${String(value)}` : `s${String(value)}`;
}

/** Key of a place for formulas: row and column key. */
export const placeKey = (row: string, column: string): string => `${row}·${column}`;

const keysOf = (lines: readonly LineModel[], dimension: LineModel['dimension']): ReadonlyMap<number, string> =>
  new Map(lines.filter((line) => line.dimension === dimension).map((line) => [line.index, line.key]));

/** Row keys of a form by row: fields by their named ranges, the heading of a section by the field below it. */
export function formRowKeys(
  tab: string,
  names: readonly { readonly name: string; readonly row: number }[],
): ReadonlyMap<number, string> {
  const keys = new Map<number, string>([
    [0, '#0'],
    [1, '#1'],
  ]);
  const fields = names.map(({ name, row }) => ({ key: name.slice(tab.length + 1), row }));
  for (const { key, row } of fields) keys.set(row, key);
  for (const { key, row } of fields) if (!keys.has(row - 1)) keys.set(row - 1, `${ABOVE}${key}`);
  return keys;
}

function managedOf(cell: CellModel, tab: string, rowKey: string, columnKey: string, keyAt: KeyAt): ManagedCell {
  const place = { tab, rowKey, columnKey };
  if (cell.formula !== undefined) {
    return {
      ...place,
      meaning: formulaMeaning(cell.formula, keyAt),
      content: { formula: formulaByKeys(cell.formula, keyAt) },
      kind: 'formula',
    };
  }
  const value = cell.value ?? null;
  return {
    ...place,
    meaning: valueMeaning(value),
    content: { value },
    kind: rowKey === HEADER_ROW ? 'header' : 'label',
  };
}

/** A table: its headers, and the formula of each formula column as its first data row has it. */
function tableCells(sheet: SheetModel): ManagedCell[] {
  const columns = keysOf(sheet.lines, 'COLUMNS');
  const PATTERN_ROW = 1;
  const keyAt: KeyAt = (row, column) => {
    const key = columns.get(column);
    return key !== undefined && row === PATTERN_ROW ? placeKey(DATA_ROWS, key) : null;
  };
  return sheet.cells.flatMap((cell) => {
    const column = columns.get(cell.column);
    if (column === undefined || cell.row > PATTERN_ROW || cell.owner !== 'formula') return [];
    return [managedOf(cell, sheet.key, cell.row === 0 ? HEADER_ROW : DATA_ROWS, column, keyAt)];
  });
}

/** A panel or a form: every cell of ours, by the keys of its row and column. */
function gridCells(sheet: SheetModel): ManagedCell[] {
  const columns = keysOf(sheet.lines, 'COLUMNS');
  const ownRows = keysOf(sheet.lines, 'ROWS');
  const rows =
    ownRows.size > 0
      ? ownRows
      : formRowKeys(
          sheet.key,
          sheet.names.map(({ name, area }) => ({ name, row: area.startRow })),
        );
  const keyAt: KeyAt = (row, column) => {
    const [rowKey, columnKey] = [rows.get(row), columns.get(column)];
    return rowKey === undefined || columnKey === undefined ? null : placeKey(rowKey, columnKey);
  };
  return sheet.cells.flatMap((cell) => {
    const [rowKey, columnKey] = [rows.get(cell.row), columns.get(cell.column)];
    if (rowKey === undefined || columnKey === undefined || cell.owner !== 'formula') return [];
    return [managedOf(cell, sheet.key, rowKey, columnKey, keyAt)];
  });
}

/** Managed cells of one sheet. */
export const managedCells = (sheet: SheetModel): ManagedCell[] =>
  sheet.blocks.length > 0 ? tableCells(sheet) : gridCells(sheet);

/** Managed cells of a workbook, by tab. */
export const managedByTab = (model: WorkbookModel): ReadonlyMap<string, readonly ManagedCell[]> =>
  new Map(model.sheets.map((sheet) => [sheet.key, managedCells(sheet)]));
