/** What a table of a sheet holds, and how it follows its rows and columns. */
import { boxOf, countFrom } from './edit';
import { mapGridRange, mapLine, type DimensionEdit } from './dimensions/lines';
import type { ExtendedValue, GridRange, Json, Sheet } from './state';

export interface TableColumn {
  readonly columnIndex?: number;
  readonly columnName?: string;
  readonly columnType?: string;
  readonly dataValidationRule?: Json;
}

/** Values that empty cells of some types of column take. */
export const TABLE_KINDS: Readonly<Record<string, ExtendedValue>> = {
  BOOLEAN: { boolValue: false },
  RATINGS_CHIP: { numberValue: 0 },
};

export const propertiesOf = (table: Json): readonly TableColumn[] =>
  (table.columnProperties ?? []) as readonly TableColumn[];

export const hasFooter = (table: Json): boolean =>
  (table.rowsProperties as Json | undefined)?.footerColorStyle !== undefined;

/**
 * Names of a table's columns: what the header row says, which people may retype, or first what was asked when a request sets them; else
 * their number. Repeated names get a number.
 */
export function columnNames(sheet: Sheet, table: Json, askedFirst = false): string[] {
  const box = boxOf(table.range as GridRange, sheet);
  const asked = new Map(propertiesOf(table).map((each) => [each.columnIndex ?? 0, each.columnName]));
  const names: string[] = [];
  countFrom(box.startColumn, box.endColumn).forEach((column, index) => {
    const value = sheet.rows[box.startRow]?.[column]?.userEnteredValue;
    const header = value?.stringValue ?? (value?.numberValue === undefined ? undefined : String(value.numberValue));
    const stem = (askedFirst ? asked.get(index) || header : header || asked.get(index)) || `Column ${index + 1}`;
    let name = stem;
    for (let number = 2; names.includes(name); number++) name = `${stem} ${number}`;
    names.push(name);
  });
  return names;
}

/** The table's column of data on which a cell lies; null outside typed columns. */
export function typedColumnAt(sheet: Sheet, row: number, column: number): TableColumn | null {
  for (const table of sheet.tables ?? []) {
    const box = boxOf(table.range as GridRange, sheet);
    const inside = row > box.startRow && row < box.endRow && column >= box.startColumn && column < box.endColumn;
    if (!inside) continue;
    const found = propertiesOf(table).find((each) => (each.columnIndex ?? 0) === column - box.startColumn);
    if (found?.columnType !== undefined) return found;
  }
  return null;
}

function mapColumns(edit: DimensionEdit, table: Json, before: GridRange, after: GridRange): Json {
  const start = before.startColumnIndex ?? 0;
  const columnProperties = propertiesOf(table).flatMap((each): TableColumn[] => {
    const line = mapLine(edit, start + (each.columnIndex ?? 0));
    const columnIndex = line === null ? -1 : line - (after.startColumnIndex ?? 0);
    const inside = columnIndex >= 0 && columnIndex < (after.endColumnIndex ?? 0) - (after.startColumnIndex ?? 0);
    return inside ? [{ ...each, columnIndex }] : [];
  });
  return { ...table, columnProperties };
}

/** Tables after an edit of rows or columns; one whose header row or whose columns are all deleted goes with them. */
export function mapTables(edit: DimensionEdit, tables: readonly Json[]): Json[] {
  return tables.flatMap((table) => {
    const before = table.range as GridRange;
    const headerGone = edit.dimension === 'ROWS' && mapLine(edit, before.startRowIndex ?? 0) === null;
    const range = headerGone ? null : mapGridRange(edit, before);
    if (!range) return [];
    const next = { ...table, range };
    return [edit.dimension === 'COLUMNS' && table.columnProperties ? mapColumns(edit, next, before, range) : next];
  });
}
