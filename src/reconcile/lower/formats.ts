/** Formats of a grid as few requests: cells of one look that stand side by side are one rectangle, so that a format is written once for many. */
import type { CellModel } from '../../blueprint/compile/sheetModel';
import type { SheetRequest } from '../googleSheets';
import { gridRange } from './ranges';
import { cellFormat, type ThemeSettings } from './theme';

interface Block {
  readonly key: string;
  readonly cell: CellModel;
  readonly row: number;
  readonly column: number;
  width: number;
  height: number;
}

const keyOf = (cell: CellModel): string => `${cell.look} ${cell.type}`;

/** Runs of neighbouring cells of one look within a row. */
function rowRuns(cells: readonly CellModel[]): Block[] {
  const sorted = [...cells].sort((left, right) => left.row - right.row || left.column - right.column);
  const runs: Block[] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    if (run && run.row === cell.row && run.column + run.width === cell.column && run.key === keyOf(cell))
      run.width += 1;
    else runs.push({ key: keyOf(cell), cell, row: cell.row, column: cell.column, width: 1, height: 1 });
  }
  return runs;
}

/** Equal runs of neighbouring rows stacked into rectangles. */
function stack(runs: readonly Block[]): Block[] {
  const open = new Map<string, Block>();
  const done: Block[] = [];
  for (const run of runs) {
    const place = `${run.column}:${run.width}`;
    const above = open.get(place);
    if (above && above.key === run.key && above.row + above.height === run.row) above.height += 1;
    else {
      if (above) done.push(above);
      open.set(place, { ...run });
    }
  }
  return [...done, ...open.values()];
}

/** `repeatCell` for each rectangle of one look. */
export const formatRequests = (sheetId: number, cells: readonly CellModel[], settings: ThemeSettings): SheetRequest[] =>
  stack(rowRuns(cells)).map(({ cell, row, column, width, height }) => ({
    repeatCell: {
      range: gridRange(sheetId, {
        startRow: row,
        endRow: row + height,
        startColumn: column,
        endColumn: column + width,
      }),
      cell: { userEnteredFormat: cellFormat(cell.look, cell.type, settings) },
      fields: 'userEnteredFormat',
    },
  }));
