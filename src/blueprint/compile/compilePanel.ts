/** A panel as a sheet: a fixed grid of labels, inputs and live formulas. */
import { pick } from '../../shared/text';
import { writeFormula } from '../formula';
import type { CellLook } from '../look';
import type { PanelCell, PanelLine, PanelTab } from '../tab';
import { rangeName } from '../tab';
import type { SeedValue } from '../values';
import { columnMetadataId, namedRangeId, protectionId, rowMetadataId, tabId, tabMetadataId } from './identity';
import { addressOf, indexOfKey, listModel, panelArea, type Layout } from './layout';
import { chartModels, ruleModels } from './parts';
import { storedValue } from './seedValue';
import type { Area, CellModel, LineModel, SheetModel } from './sheetModel';

const cellArea = (tab: PanelTab, cell: PanelCell): Area => {
  const area = panelArea(tab, cell, cell);
  return {
    ...area,
    endRow: area.startRow + (cell.span?.rows ?? 1),
    endColumn: area.startColumn + (cell.span?.columns ?? 1),
  };
};

function cellModel(tab: PanelTab, layout: Layout, cell: PanelCell, given: SeedValue | undefined): CellModel {
  const value = given ?? cell.value;
  return {
    row: indexOfKey(tab.rows, cell.row, `row of ${tab.key}`),
    column: indexOfKey(tab.columns, cell.column, `column of ${tab.key}`),
    owner: cell.owner,
    type: cell.type,
    look: cell.look ?? (cell.owner === 'team' ? 'input' : 'value'),
    ...(cell.formula ? { formula: writeFormula(cell.formula, addressOf(layout, tab)) } : {}),
    ...(value !== undefined && !cell.formula
      ? { value: storedValue(value, cell.type, layout.language, cell.list) }
      : {}),
    ...(cell.note ? { note: pick(cell.note, layout.language) } : {}),
    ...(cell.list ? { list: listModel(layout, tab, cell.list) } : {}),
    ...(cell.span ? { span: cell.span } : {}),
  };
}

/** Heights of rows by what stands in them: a title has larger letters, a header two lines. */
const ROOM_PX: Readonly<Partial<Record<CellLook, number>>> = { title: 36, header: 44 };

/** Rows of a panel; one that does not say how high it is has room for its title or header. */
function rowsWithRoom(tab: PanelTab): readonly PanelLine[] {
  const room = new Map<string, number>();
  for (const { row, look } of tab.cells) {
    const px = look === undefined ? undefined : ROOM_PX[look];
    if (px !== undefined) room.set(row, Math.max(px, room.get(row) ?? 0));
  }
  return tab.rows.map((row) => {
    const sizePx = row.sizePx ?? room.get(row.key);
    return sizePx === undefined ? row : { ...row, sizePx };
  });
}

function lineModels(tab: string, dimension: LineModel['dimension'], lines: readonly PanelLine[]): LineModel[] {
  const idOf = dimension === 'ROWS' ? rowMetadataId : columnMetadataId;
  return lines.map((line, index) => ({
    dimension,
    index,
    key: line.key,
    metadataId: idOf(tab, line.key),
    ...(line.sizePx === undefined ? {} : { sizePx: line.sizePx }),
    hidden: line.hidden ?? false,
  }));
}

/** Compiles a panel; `values` gives first values of named cells by their name. */
export function compilePanel(tab: PanelTab, layout: Layout, values: Readonly<Record<string, SeedValue>>): SheetModel {
  const cells = tab.cells.map((cell) =>
    cellModel(tab, layout, cell, cell.name === undefined ? undefined : values[rangeName(tab.key, cell.name)]),
  );
  const whole: Area = { startRow: 0, endRow: tab.rows.length, startColumn: 0, endColumn: tab.columns.length };
  return {
    key: tab.key,
    workbook: tab.workbook,
    sheetId: tabId(tab.key),
    metadataId: tabMetadataId(tab.key),
    title: pick(tab.title, layout.language),
    hidden: tab.hidden ?? false,
    ...(tab.color ? { color: tab.color } : {}),
    rowCount: tab.rows.length,
    columnCount: tab.columns.length,
    frozenRows: tab.frozenRows ?? 0,
    frozenColumns: tab.frozenColumns ?? 0,
    gridlines: false,
    lines: [...lineModels(tab.key, 'COLUMNS', tab.columns), ...lineModels(tab.key, 'ROWS', rowsWithRoom(tab))],
    blocks: [],
    cells,
    top: cells,
    names: tab.cells
      .filter((cell) => cell.name !== undefined)
      .map((cell) => {
        const name = rangeName(tab.key, cell.name ?? '');
        return { id: namedRangeId(name), name, area: panelArea(tab, cell, cell) };
      }),
    rules: ruleModels(tab, tab.rules ?? [], layout),
    charts: chartModels(tab, tab.charts ?? [], layout),
    protections: [
      {
        id: protectionId(tab.key, 'panel'),
        area: whole,
        description: `Marketing Pulse: ${pick(tab.title, layout.language)}`,
        open: tab.cells.filter((cell) => cell.owner === 'team').map((cell) => cellArea(tab, cell)),
      },
    ],
  };
}
