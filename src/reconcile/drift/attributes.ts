/**
 * What of ours belongs to a cell or a tab rather than being in it: the tab's title, notes, lists, number formats, chart titles and warnings
 * over calculated cells. Compared three-way like cells. Widths, colours and the order of tabs are the team's from the start and not here.
 */
import type { ListModel, SheetModel } from '../../blueprint/compile/sheetModel';
import { numberFormat, type ThemeSettings } from '../lower/theme';
import {
  CHART_ROW,
  DATA_ROWS,
  PROTECTION_ROW,
  sheetKeys,
  TAB_ROW,
  valueMeaning,
  type ManagedCell,
  type ManagedContent,
  type ManagedKind,
  type NumberFormat,
  type SheetKeys,
} from './managed';

/** A list by meaning: its options, or that it offers cells. */
export const listMeaning = (list: ListModel | null): string =>
  list === null ? '' : list.kind === 'options' ? `o${list.options.join('\n')}` : 'r';

export const formatMeaning = (format: NumberFormat | null): string =>
  format === null ? '' : `${format.type} ${format.pattern}`;

type Maker = (
  rowKey: string,
  columnKey: string,
  kind: ManagedKind,
  meaning: string,
  content: ManagedContent,
  quiet?: boolean,
) => ManagedCell;

const maker =
  (tab: string): Maker =>
  (rowKey, columnKey, kind, meaning, content, quiet = false) => ({
    tab,
    rowKey,
    columnKey,
    kind,
    meaning,
    content,
    ...(quiet ? { quiet } : {}),
  });

function notes(sheet: SheetModel, keys: SheetKeys, make: Maker): ManagedCell[] {
  return sheet.top.flatMap((cell) => {
    const [row, column] = [keys.rows.get(cell.row), keys.columns.get(cell.column)];
    if (cell.note === undefined || row === undefined || column === undefined) return [];
    return [make(row, column, 'note', valueMeaning(cell.note), { note: cell.note }, true)];
  });
}

function lists(sheet: SheetModel, keys: SheetKeys, make: Maker): ManagedCell[] {
  const blocks = sheet.blocks.flatMap((block) => {
    const column = keys.columns.get(block.area.startColumn);
    if (!block.list || column === undefined) return [];
    return [make(DATA_ROWS, column, 'list', listMeaning(block.list), { list: block.list })];
  });
  if (sheet.blocks.length > 0) return blocks;
  return sheet.top.flatMap((cell) => {
    const [row, column] = [keys.rows.get(cell.row), keys.columns.get(cell.column)];
    if (!cell.list || row === undefined || column === undefined) return [];
    return [make(row, column, 'list', listMeaning(cell.list), { list: cell.list })];
  });
}

/** Formats of what the add-on fills are ours; those of cells that people fill change with what they type, which is nobody's fault. */
function formats(sheet: SheetModel, keys: SheetKeys, make: Maker, settings: ThemeSettings): ManagedCell[] {
  const inTable = sheet.blocks.map((block) => ({ ...block, row: DATA_ROWS, column: block.area.startColumn }));
  const inGrid = sheet.top.map((cell) => ({ ...cell, row: keys.rows.get(cell.row) }));
  return (inTable.length > 0 ? inTable : inGrid).flatMap(({ type, owner, row, column: at }) => {
    const format = numberFormat(type, settings);
    const column = keys.columns.get(at);
    if (format === null || row === undefined || column === undefined) return [];
    return [make(row, column, 'format', formatMeaning(format), { format }, owner === 'team')];
  });
}

function protections(sheet: SheetModel, keys: SheetKeys, make: Maker): ManagedCell[] {
  return sheet.protections.flatMap(({ id, area, description, open }) => {
    const columnKey = sheet.blocks.length > 0 ? (keys.columns.get(area.startColumn) ?? null) : null;
    const exceptions = open.flatMap(({ startRow, endRow, startColumn, endColumn }) => {
      const [row, column] = [keys.rows.get(startRow), keys.columns.get(startColumn)];
      return row === undefined || column === undefined
        ? []
        : [{ rowKey: row, columnKey: column, rows: endRow - startRow, columns: endColumn - startColumn }];
    });
    const content = { protection: { id, description, columnKey, open: exceptions } };
    return [make(PROTECTION_ROW, columnKey ?? '', 'protection', valueMeaning(description), content)];
  });
}

/** What belongs to the tab and its cells, as the blueprint wants it. */
export function managedAttributes(sheet: SheetModel, settings: ThemeSettings): ManagedCell[] {
  const keys = sheetKeys(sheet);
  const make = maker(sheet.key);
  return [
    make(TAB_ROW, '', 'title', valueMeaning(sheet.title), { title: sheet.title }),
    ...notes(sheet, keys, make),
    ...lists(sheet, keys, make),
    ...formats(sheet, keys, make, settings),
    ...sheet.charts.map(({ id, title }) =>
      make(CHART_ROW, String(id), 'chart', valueMeaning(title), { chart: { id, title } }, true),
    ),
    ...protections(sheet, keys, make),
  ];
}

/**
 * Whether what we wrote is remembered in the workbook. Formats are not: what they were is known from the blueprint in both languages, and
 * there are thousands of them.
 */
export const isRemembered = (cell: ManagedCell): boolean => cell.kind !== 'format' && cell.kind !== 'chart';
