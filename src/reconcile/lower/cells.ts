/** Cells as `updateCells` rows: neighbouring rows go into one request, so that a sheet is a handful of requests. */
import type { CellModel, ColumnBlock, ListModel, SheetModel } from '../../blueprint/compile/sheetModel';
import type { Scalar } from '../../blueprint/values';
import type { ExtendedValue, GridRange, SheetRequest } from '../googleSheets';
import { formatRequests } from './formats';
import { cellFormat, type ThemeSettings } from './theme';
import { gridRange } from './ranges';

/** A value as the API stores it; a text is always a text, also when it begins like a formula. */
export function extendedValue(value: Scalar): ExtendedValue {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return value === null ? {} : { stringValue: value };
}

/** A list as the rule of `setDataValidation`. */
export function validation(list: ListModel): object {
  return list.kind === 'options'
    ? {
        condition: { type: 'ONE_OF_LIST', values: list.options.map((option) => ({ userEnteredValue: option })) },
        strict: false,
        showCustomUi: true,
      }
    : {
        condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: list.address }] },
        strict: list.strict,
        showCustomUi: true,
      };
}

/** The rule that draws a yes-or-no cell as a box to tick. */
const CHECKBOX = { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true } as const;

function cellData(cell: CellModel, inBlock: boolean): object {
  const value = cell.formula === undefined ? extendedValue(cell.value ?? null) : { formulaValue: cell.formula };
  return {
    userEnteredValue: value,
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(cell.list && !inBlock ? { dataValidation: validation(cell.list) } : {}),
    ...(cell.type === 'flag' && cell.owner === 'team' && !inBlock ? { dataValidation: CHECKBOX } : {}),
  };
}

/** Cells grouped into runs of neighbouring rows, each run a rectangle from its leftmost to its rightmost cell. */
function rowRuns(cells: readonly CellModel[]): CellModel[][] {
  const sorted = [...cells].sort((left, right) => left.row - right.row || left.column - right.column);
  const runs: CellModel[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && cell.row - last.row <= 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function updateRun(sheetId: number, run: readonly CellModel[], inBlock: boolean): SheetRequest {
  const firstRow = run[0]?.row ?? 0;
  const firstColumn = Math.min(...run.map((cell) => cell.column));
  const rows: { values: object[] }[] = [];
  for (const cell of run) {
    const row = (rows[cell.row - firstRow] ??= { values: [] });
    const at = cell.column - firstColumn;
    while (row.values.length < at) row.values.push({});
    row.values[at] = cellData(cell, inBlock);
  }
  return {
    updateCells: {
      start: { sheetId, rowIndex: firstRow, columnIndex: firstColumn },
      rows,
      fields: inBlock ? 'userEnteredValue' : 'userEnteredValue,note,dataValidation',
    },
  };
}

function blockRequests(sheetId: number, block: ColumnBlock, settings: ThemeSettings): SheetRequest[] {
  const range: GridRange = gridRange(sheetId, block.area);
  const format =
    block.type === 'id' && block.owner !== 'formula'
      ? { ...cellFormat(block.look, block.type, settings, block.tall), numberFormat: { type: 'TEXT' } }
      : cellFormat(block.look, block.type, settings, block.tall);
  return [
    { repeatCell: { range, cell: { userEnteredFormat: format }, fields: 'userEnteredFormat' } },
    ...(block.list ? [{ setDataValidation: { range, rule: validation(block.list) } }] : []),
    ...(block.type === 'flag' ? [{ setDataValidation: { range, rule: CHECKBOX } }] : []),
  ];
}

/** Formula cells of a column that the formulas own, in runs of neighbouring rows. */
function formulaRuns(sheet: SheetModel, block: ColumnBlock): CellModel[][] {
  if (block.owner !== 'formula') return [];
  const { startColumn, startRow, endRow } = block.area;
  return rowRuns(
    sheet.cells.filter(
      (cell) =>
        cell.column === startColumn &&
        cell.row >= startRow &&
        cell.row < endRow &&
        cell.formula !== undefined &&
        !cell.note,
    ),
  );
}

/**
 * One formula for a whole run: Google moves its references along with the rows, as it does when people drag a cell down, so that a
 * column costs one request and not one a row. The rows of a table differ in nothing else.
 */
const repeatFormula = (sheetId: number, run: readonly CellModel[]): SheetRequest => {
  const [first] = run;
  const [startRow, startColumn] = [first?.row ?? 0, first?.column ?? 0];
  return {
    repeatCell: {
      range: gridRange(sheetId, { startRow, endRow: startRow + run.length, startColumn, endColumn: startColumn + 1 }),
      cell: { userEnteredValue: { formulaValue: first?.formula ?? '' } },
      fields: 'userEnteredValue',
    },
  };
};

/** Values, formulas, formats, notes and lists of a new sheet. */
export function cellRequests(sheet: SheetModel, settings: ThemeSettings): SheetRequest[] {
  const inBlock = (cell: CellModel): boolean => sheet.blocks.length > 0 && cell.row > 0;
  const formatted = sheet.cells.filter((cell) => !inBlock(cell));
  const runs = sheet.blocks.flatMap((block) => formulaRuns(sheet, block));
  const repeated = new Set(runs.flat());
  const plain = sheet.cells.filter((cell) => inBlock(cell) && !repeated.has(cell));
  return [
    ...sheet.blocks.flatMap((block) => blockRequests(sheet.sheetId, block, settings)),
    ...formatRequests(sheet.sheetId, formatted, settings),
    ...rowRuns(formatted).map((run) => updateRun(sheet.sheetId, run, false)),
    ...rowRuns(plain).map((run) => updateRun(sheet.sheetId, run, true)),
    ...runs.map((run) => repeatFormula(sheet.sheetId, run)),
    ...sheet.cells
      .filter((cell) => cell.span !== undefined)
      .map((cell) => ({
        mergeCells: {
          range: gridRange(sheet.sheetId, {
            startRow: cell.row,
            endRow: cell.row + (cell.span?.rows ?? 1),
            startColumn: cell.column,
            endColumn: cell.column + (cell.span?.columns ?? 1),
          }),
          mergeType: 'MERGE_ALL',
        },
      })),
  ];
}
