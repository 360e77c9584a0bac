/** A panel as a sheet: a fixed grid of labels, inputs and live formulas. */
import { pick } from '../../shared/text';
import { writeFormula } from '../formula';
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
    lines: [...lineModels(tab.key, 'COLUMNS', tab.columns), ...lineModels(tab.key, 'ROWS', tab.rows)],
    blocks: [],
    cells,
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
