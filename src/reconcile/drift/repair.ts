/** Requests that write managed cells where they stand now, and nothing else. */
import type { ExtendedValue, SheetRequest } from '../googleSheets';
import { extendedValue } from '../lower/cells';
import { formulaInPlace } from './formulaText';
import type { LiveCell, LiveTab } from './live';
import { DATA_ROWS, type ManagedCell } from './managed';

/** The cell's content for one place; null when a cell that its formula refers to is gone. */
function contentAt(cell: ManagedCell, live: LiveTab, place: LiveCell): ExtendedValue | null {
  if (!('formula' in cell.content)) return extendedValue(cell.content.value);
  const formula = formulaInPlace(cell.content.formula, (key) => {
    const [rowKey = '', columnKey = ''] = key.split('·');
    const row = rowKey === DATA_ROWS ? place.row : live.rowOf(rowKey);
    const column = live.columnOf(columnKey);
    return row === null || column === null ? null : { row, column };
  });
  return formula === null ? null : { formulaValue: formula };
}

/** `updateCells` for each place; places whose formula cannot be written are left out. */
export function repairRequests(cell: ManagedCell, live: LiveTab, places: readonly LiveCell[]): SheetRequest[] {
  return places.flatMap((place) => {
    const value = contentAt(cell, live, place);
    if (value === null) return [];
    return [
      {
        updateCells: {
          start: { sheetId: live.state.sheetId, rowIndex: place.row, columnIndex: place.column },
          rows: [{ values: [{ userEnteredValue: value }] }],
          fields: 'userEnteredValue',
        },
      },
    ];
  });
}
