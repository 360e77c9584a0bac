/** Puts back a deleted column of a table: at the end of the tab, with its header, formats, list, formulas, identity and name. */
import type { CellModel, SheetModel } from '../../blueprint/compile/sheetModel';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { LiveTab } from '../../reconcile/drift/live';
import { DATA_ROWS } from '../../reconcile/drift/managed';
import { managedOf } from '../../reconcile/drift/managedOf';
import { repairRequests, type TabOf } from '../../reconcile/drift/repair';
import { cellRequests } from '../../reconcile/lower/cells';
import { identityRequests } from '../../reconcile/lower/sheet';
import { gridRange } from '../../reconcile/lower/ranges';
import type { ThemeSettings } from '../../reconcile/lower/theme';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';

/** The model of the tab with this one column only, standing at `at`, as long as the tab is now. Its list follows, with today's addresses. */
function only(sheet: SheetModel, index: number, at: number, rowCount: number): SheetModel {
  const move = (cell: CellModel): CellModel => ({ ...cell, column: at });
  return {
    ...sheet,
    cells: sheet.cells.filter((cell) => cell.column === index && cell.row === 0).map(move),
    blocks: sheet.blocks
      .filter((_, position) => position === index)
      .map(({ list: _list, ...block }) => ({
        ...block,
        area: { startRow: 1, endRow: rowCount, startColumn: at, endColumn: at + 1 },
      })),
  };
}

/** Requests for one column; its named range is made anew or moved to it. `before`: columns that the same batch puts back before it. */
export function restoreColumn(
  sheet: SheetModel,
  key: string,
  live: LiveTab,
  snapshot: WorkbookSnapshot,
  settings: ThemeSettings,
  tabOf: TabOf,
  before = 0,
): SheetRequest[] {
  const index = sheet.lines.findIndex((line) => line.dimension === 'COLUMNS' && line.key === key);
  const line = sheet.lines[index];
  if (!line) return [];
  const { sheetId, columnCount, rowCount } = live.state;
  const at = columnCount + before;
  const name = sheet.names.find((each) => each.area.startColumn === index);
  const range = name && gridRange(sheetId, { startRow: 1, endRow: rowCount, startColumn: at, endColumn: at + 1 });
  const [, identity] = identityRequests({ ...sheet, lines: [{ ...line, index: at }] });
  const columns = new Map([...live.state.columns, [key, at] as const]);
  const withColumn: LiveTab = { ...live, columnOf: (each) => columns.get(each) ?? null };
  const managed = managedOf(sheet, settings).filter((cell) => cell.columnKey === key);
  const ofRows = managed.filter((cell) => cell.rowKey === DATA_ROWS);
  const warnings = managed.filter((cell) => cell.kind === 'protection');
  const formula = ofRows.find((cell) => cell.kind === 'formula');
  const list = ofRows.find((cell) => cell.kind === 'list');
  const places = Array.from({ length: Math.max(0, rowCount - 1) }, (_, row) => live.cell(row + 1, at));
  return [
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
    ...(identity ? [identity] : []),
    ...(name && range
      ? [
          snapshot.names.has(name.name)
            ? { updateNamedRange: { namedRange: { namedRangeId: name.id, name: name.name, range }, fields: 'range' } }
            : { addNamedRange: { namedRange: { namedRangeId: name.id, name: name.name, range } } },
        ]
      : []),
    ...cellRequests(only(sheet, index, at, rowCount), settings),
    ...(list ? repairRequests(list, withColumn, places, tabOf) : []),
    ...(formula ? repairRequests(formula, withColumn, places) : []),
    ...warnings.flatMap((warning) => repairRequests(warning, withColumn, [live.cell(0, at)])),
  ];
}
