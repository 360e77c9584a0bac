/** Areas as the grid ranges of the API. */
import type { Area } from '../../blueprint/compile/sheetModel';
import type { GridRange } from '../googleSheets';

export const gridRange = (sheetId: number, area: Area): GridRange => ({
  sheetId,
  startRowIndex: area.startRow,
  endRowIndex: area.endRow,
  startColumnIndex: area.startColumn,
  endColumnIndex: area.endColumn,
});
