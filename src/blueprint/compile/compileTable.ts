/** A table as a sheet: header, formats and lists per column, formulas on every row, first rows. */
import { pick, type Text } from '../../shared/text';
import { writeFormula } from '../formula';
import type { SeedRow } from '../department';
import type { TableColumn, TableTab } from '../tab';
import { rangeName } from '../tab';
import { columnMetadataId, namedRangeId, protectionId, tabId, tabMetadataId } from './identity';
import { addressOf, columnArea, listModel, type Layout } from './layout';
import { chartModels, ruleModels } from './parts';
import { storedValue } from './seedValue';
import type { CellModel, ColumnBlock, LineModel, ProtectionModel, SheetModel, NameModel } from './sheetModel';

const DEFAULT_WIDTH = {
  id: 90,
  text: 160,
  longText: 280,
  url: 200,
  reference: 150,
  choice: 130,
  date: 100,
  month: 110,
  dateTime: 140,
} as const;
const NUMBER_WIDTH = 100;

const widthOf = (column: TableColumn): number =>
  column.widthPx ?? (DEFAULT_WIDTH as Partial<Record<TableColumn['type'], number>>)[column.type] ?? NUMBER_WIDTH;

const OWNER_NOTE = {
  pulse: { ru: 'Заполняет Marketing Pulse.', en: 'Filled by Marketing Pulse.' },
  formula: { ru: 'Считается само, печатать не нужно.', en: 'Calculated, nothing to type.' },
} as const satisfies Partial<Record<TableColumn['owner'], Text>>;

function headerNote(column: TableColumn, layout: Layout): string | undefined {
  const owner = column.owner === 'team' ? undefined : pick(OWNER_NOTE[column.owner], layout.language);
  const lines = [column.note && pick(column.note, layout.language), owner].filter(
    (line) => line !== undefined && line !== '',
  );
  return lines.length ? lines.join('\n') : undefined;
}

function headerCells(tab: TableTab, layout: Layout): CellModel[] {
  return tab.columns.map((column, index) => {
    const note = headerNote(column, layout);
    const title = pick(column.title, layout.language) + (column.required ? ' *' : '');
    return {
      row: 0,
      column: index,
      owner: 'formula',
      type: 'text',
      look: 'header',
      value: title,
      ...(note ? { note } : {}),
    };
  });
}

/** The cells of one data row: a seeded value, or the column's formula. */
function rowCells(tab: TableTab, layout: Layout, row: number, seed: SeedRow | undefined): CellModel[] {
  const address = addressOf(layout, tab, row);
  return tab.columns.flatMap((column, index): CellModel[] => {
    const place = { row, column: index, owner: column.owner, type: column.type, look: 'value' as const };
    if (column.formula) return [{ ...place, formula: writeFormula(column.formula, address) }];
    const given = seed?.[column.key];
    if (given === undefined || given === null) return [];
    return [{ ...place, value: storedValue(given, column.type, layout.language, column.list) }];
  });
}

/** A table with more rows than this is read down its columns: its rows stay one line high. */
const MOST_TALL_ROWS = 150;

const isTall = (tab: TableTab): boolean =>
  tab.capacity <= MOST_TALL_ROWS || tab.columns.some(({ type, hidden }) => type === 'longText' && !hidden);

function blocks(tab: TableTab, layout: Layout): ColumnBlock[] {
  const tall = isTall(tab);
  return tab.columns.map((column) => ({
    area: columnArea(tab, column.key),
    owner: column.owner,
    type: column.type,
    look: column.owner === 'team' ? 'value' : 'muted',
    tall,
    ...(column.list ? { list: listModel(layout, tab, column.list) } : {}),
  }));
}

const lines = (tab: TableTab): LineModel[] =>
  tab.columns.map((column, index) => ({
    dimension: 'COLUMNS',
    index,
    key: column.key,
    metadataId: columnMetadataId(tab.key, column.key),
    sizePx: widthOf(column),
    hidden: column.hidden ?? false,
  }));

const protections = (tab: TableTab, layout: Layout): ProtectionModel[] =>
  tab.columns
    .filter((column) => column.owner !== 'team')
    .map((column) => ({
      id: protectionId(tab.key, column.key),
      area: columnArea(tab, column.key),
      description: `Marketing Pulse: ${pick(column.title, layout.language)}`,
      open: [],
    }));

/** Names of the columns that formulas refer to. */
const namesOf = (tab: TableTab, layout: Layout): NameModel[] =>
  tab.columns
    .map((column) => ({ key: column.key, name: rangeName(tab.key, column.key) }))
    .filter(({ name }) => layout.usedNames.has(name))
    .map(({ key, name }) => ({ id: namedRangeId(name), name, area: columnArea(tab, key) }));

/** Compiles a table tab; `seed` gives its first rows, of which `sampleRows` are there for show. */
export function compileTable(
  tab: TableTab,
  layout: Layout,
  seed: readonly SeedRow[],
  sampleRows: readonly number[] = [],
): SheetModel {
  const hasFormulas = tab.columns.some((column) => column.formula);
  const filled = hasFormulas ? tab.capacity : Math.min(seed.length, tab.capacity);
  const cellsOf = (row: number): CellModel[] => rowCells(tab, layout, row, seed[row - 1]);
  const top = [...headerCells(tab, layout), ...(filled > 0 ? cellsOf(1) : [])];
  let cells: CellModel[] | undefined;
  let names: NameModel[] | undefined;
  return {
    key: tab.key,
    workbook: tab.workbook,
    sheetId: tabId(tab.key),
    metadataId: tabMetadataId(tab.key),
    title: pick(tab.title, layout.language),
    hidden: tab.hidden ?? false,
    ...(tab.color ? { color: tab.color } : {}),
    rowCount: 1 + tab.capacity,
    columnCount: tab.columns.length,
    frozenRows: 1,
    frozenColumns: tab.frozenColumns ?? 0,
    gridlines: true,
    lines: lines(tab),
    blocks: blocks(tab, layout),
    top,
    get cells() {
      if (!cells) {
        cells = [...top];
        for (let row = 2; row <= filled; row++) cells.push(...cellsOf(row));
      }
      return cells;
    },
    get names() {
      return (names ??= namesOf(tab, layout));
    },
    rules: ruleModels(tab, tab.rules ?? [], layout),
    charts: chartModels(tab, tab.charts ?? [], layout),
    protections: protections(tab, layout),
    ...(sampleRows.length > 0 && !tab.hidden ? { sampleRows } : {}),
    filter: { startRow: 0, endRow: 1 + tab.capacity, startColumn: 0, endColumn: tab.columns.length },
  };
}
