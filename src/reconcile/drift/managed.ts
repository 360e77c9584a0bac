/**
 * What the add-on keeps in a workbook beside its facts: labels, headers and formulas, each by the identity of its row and column. Data rows
 * and everything that the team types are not among them.
 */
import type { CellModel, LineModel, ListModel, SheetModel } from '../../blueprint/compile/sheetModel';
import type { Scalar } from '../../blueprint/values';
import { formulaByKeys, formulaMeaning, type KeyAt } from './formulaText';

/** Row key of a table's header, and of every data row of a formula column. */
export const HEADER_ROW = '#header';
export const DATA_ROWS = '#rows';
/** Row keys of a form: those of its fields, `^field` for the heading above a field, `#0` and `#1` for title and purpose. */
export const ABOVE = '^';

/** Row keys of what belongs to the tab as a whole. */
export const TAB_ROW = '#tab';
export const CHART_ROW = '#chart';
export const PROTECTION_ROW = '#protection';

export interface NumberFormat {
  readonly type: string;
  readonly pattern: string;
}

/** A warning over a table's column, or over a whole panel or form but for the cells that the team fills. */
export interface ProtectionContent {
  readonly id: number;
  readonly description: string;
  /** Null for a panel or form. */
  readonly columnKey: string | null;
  readonly open: readonly {
    readonly rowKey: string;
    readonly columnKey: string;
    readonly rows: number;
    readonly columns: number;
  }[];
}

/** What to write to put it back: a formula with its addresses as keys, a value, or something that belongs to the cell or the tab. */
export type ManagedContent =
  | { readonly formula: string }
  | { readonly value: Scalar }
  | { readonly title: string }
  | { readonly note: string }
  | { readonly list: ListModel }
  | { readonly format: NumberFormat }
  | { readonly chart: { readonly id: number; readonly title: string } }
  | { readonly protection: ProtectionContent };

export type ManagedKind =
  'formula' | 'label' | 'header' | 'title' | 'note' | 'list' | 'format' | 'chart' | 'protection';

/** A cell of ours, or something of ours that belongs to a cell or a tab: its note, list, number format, the tab's title. */
export interface ManagedCell {
  readonly tab: string;
  readonly rowKey: string;
  readonly columnKey: string;
  /** The cell by meaning: `=…` a formula, `s…` a text, `n…` a number, '' empty. */
  readonly meaning: string;
  readonly content: ManagedContent;
  /** Words for people: what kind of thing it is. */
  readonly kind: ManagedKind;
  /** The formula as the model has it, where the model has it. */
  readonly text?: string;
  /** A difference is the team's taste and not worth a word: it is kept without being listed. */
  readonly quiet?: boolean;
}

const CELL_KINDS: ReadonlySet<ManagedKind> = new Set(['formula', 'label', 'header']);

/** Whether it is what a cell holds, rather than something that belongs to a cell or a tab. */
export const isCell = ({ kind }: Pick<ManagedCell, 'kind'>): boolean => CELL_KINDS.has(kind);

export const cellId = (cell: Pick<ManagedCell, 'tab' | 'rowKey' | 'columnKey' | 'kind'>): string =>
  `${cell.tab}|${cell.rowKey}|${cell.columnKey}${isCell(cell) ? '' : `|${cell.kind}`}`;

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

/** A formula of ours. Its meaning and its keys are counted when somebody asks: of most formulas only the text is looked at. */
function formulaCell(
  place: Pick<ManagedCell, 'tab' | 'rowKey' | 'columnKey'>,
  text: string,
  keyAt: KeyAt,
): ManagedCell {
  let meaning: string | undefined;
  let byKeys: string | undefined;
  return {
    ...place,
    get meaning() {
      return (meaning ??= formulaMeaning(text, keyAt));
    },
    content: {
      get formula() {
        return (byKeys ??= formulaByKeys(text, keyAt));
      },
    },
    kind: 'formula',
    text,
  };
}

function managedOf(cell: CellModel, tab: string, rowKey: string, columnKey: string, keyAt: KeyAt): ManagedCell {
  const place = { tab, rowKey, columnKey };
  if (cell.formula !== undefined) return formulaCell(place, cell.formula, keyAt);
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
  return sheet.top.flatMap((cell) => {
    const column = columns.get(cell.column);
    if (column === undefined || cell.row > PATTERN_ROW || cell.owner !== 'formula') return [];
    return [managedOf(cell, sheet.key, cell.row === 0 ? HEADER_ROW : DATA_ROWS, column, keyAt)];
  });
}

export interface SheetKeys {
  readonly rows: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<number, string>;
}

/** Keys of the rows and columns of a sheet's model, by position. A table has only its header and its data rows. */
export function sheetKeys(sheet: SheetModel): SheetKeys {
  const columns = keysOf(sheet.lines, 'COLUMNS');
  if (sheet.blocks.length > 0)
    return {
      columns,
      rows: new Map([
        [0, HEADER_ROW],
        [1, DATA_ROWS],
      ]),
    };
  const ownRows = keysOf(sheet.lines, 'ROWS');
  const names = sheet.names.map(({ name, area }) => ({ name, row: area.startRow }));
  return { columns, rows: ownRows.size > 0 ? ownRows : formRowKeys(sheet.key, names) };
}

/** A panel or a form: every cell of ours, by the keys of its row and column. */
function gridCells(sheet: SheetModel): ManagedCell[] {
  const { rows, columns } = sheetKeys(sheet);
  const keyAt: KeyAt = (row, column) => {
    const [rowKey, columnKey] = [rows.get(row), columns.get(column)];
    return rowKey === undefined || columnKey === undefined ? null : placeKey(rowKey, columnKey);
  };
  return sheet.top.flatMap((cell) => {
    const [rowKey, columnKey] = [rows.get(cell.row), columns.get(cell.column)];
    if (rowKey === undefined || columnKey === undefined || cell.owner !== 'formula') return [];
    return [managedOf(cell, sheet.key, rowKey, columnKey, keyAt)];
  });
}

/** Managed cells of one sheet. */
export const managedCells = (sheet: SheetModel): ManagedCell[] =>
  sheet.blocks.length > 0 ? tableCells(sheet) : gridCells(sheet);
