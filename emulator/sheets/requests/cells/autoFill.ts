/** autoFill and randomizeRange. */
import { ApiError } from '../../../api';
import { shiftFormula } from '../../../formulas/shift';
import {
  boxOf,
  countFrom,
  gridRangeOf,
  replaceSheet,
  requireInside,
  requireSheet,
  RowsDraft,
  type Box,
} from '../../edit';
import { grow } from '../../grow';
import type { Cell, GridRange, Json, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';

interface Fill {
  readonly sheet: Sheet;
  readonly source: Box;
  readonly byRows: boolean;
  /** Lines to fill; negative goes before the source. */
  readonly length: number;
}

const isFilled = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.rows[row]?.[column]?.userEnteredValue !== undefined;

/** The part of a range that holds data, from its first row and column on; what follows is to be filled. */
function detected(stored: StoredSpreadsheet, range: GridRange, where: string): Fill {
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const rows = countFrom(box.startRow, box.endRow);
  const columns = countFrom(box.startColumn, box.endColumn);
  const endRow = rows.findLast((row) => columns.some((column) => isFilled(sheet, row, column)));
  const endColumn = columns.findLast((column) => rows.some((row) => isFilled(sheet, row, column)));
  if (endRow === undefined || endColumn === undefined)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: There is no data in the range to fill from.`);
  const source = { ...box, endRow: endRow + 1, endColumn: endColumn + 1 };
  const byRows = source.endRow < box.endRow;
  if (byRows)
    return { sheet, source: { ...source, endColumn: box.endColumn }, byRows, length: box.endRow - source.endRow };
  return { sheet, source: { ...source, endRow: box.endRow }, byRows, length: box.endColumn - source.endColumn };
}

function named(stored: StoredSpreadsheet, given: Json, where: string): Fill {
  const range = (given.source ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const source = boxOf(range, sheet);
  requireInside(sheet, source, where);
  return { sheet, source, byRows: given.dimension !== 'COLUMNS', length: Number(given.fillLength ?? 0) };
}

/** Numbers that grow by one step go on; one number alone is repeated unless the other series is asked for. */
function stepOf(numbers: readonly (number | undefined)[], alternate: boolean): number | null {
  const [first, second] = numbers;
  if (first === undefined || numbers.some((each) => each === undefined)) return null;
  if (second === undefined) return alternate ? 1 : null;
  const step = second - first;
  const steady = numbers.every((each, index) => Math.abs((each ?? 0) - (first + step * index)) < 1e-9);
  return steady && !alternate ? step : null;
}

/** `2026-01` or `Week 1`: text that ends with a number counts on. */
function counted(text: string, by: number): string | null {
  const match = /^(.*?)(\d+)$/s.exec(text);
  if (!match) return null;
  const next = Number(match[2]) + by;
  return next < 0 ? null : `${match[1]}${String(next).padStart(match[2]?.length ?? 0, '0')}`;
}

/** The cell `distance` lines after the first of a line of source cells. */
function filledCell(
  cells: readonly (Cell | undefined)[],
  distance: number,
  byRows: boolean,
  alternate: boolean,
): Cell | undefined {
  const count = cells.length;
  const at = ((distance % count) + count) % count;
  const model = cells[at];
  const value = model?.userEnteredValue;
  if (!model || !value) return model;
  const { formulaValue, stringValue } = value;
  if (formulaValue !== undefined) {
    const by = distance - at;
    return {
      ...model,
      userEnteredValue: { formulaValue: shiftFormula(formulaValue, byRows ? by : 0, byRows ? 0 : by) },
    };
  }
  const numbers = cells.map((cell) => cell?.userEnteredValue?.numberValue);
  const step = stepOf(numbers, alternate);
  if (step !== null)
    return {
      ...model,
      userEnteredValue: { numberValue: Number(((numbers[0] ?? 0) + step * distance).toPrecision(15)) },
    };
  const text =
    stringValue === undefined || alternate ? null : counted(stringValue, count === 1 ? distance : distance - at);
  return text === null ? model : { ...model, userEnteredValue: { stringValue: text } };
}

export const autoFill: RequestHandler = (stored, body, { where }) => {
  const given = body.sourceAndDestination as Json | undefined;
  const fill = given ? named(stored, given, where) : detected(stored, (body.range ?? {}) as GridRange, where);
  const { source, byRows, length } = fill;
  const before = length < 0;
  const [start, end] = byRows ? [source.startRow, source.endRow] : [source.startColumn, source.endColumn];
  const targets = before ? countFrom(start + length, start) : countFrom(end, end + length);
  if (targets.some((line) => line < 0))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: fillLength[${length}] goes beyond the first line.`);
  const across = byRows ? countFrom(source.startColumn, source.endColumn) : countFrom(source.startRow, source.endRow);
  const last = (targets.at(-1) ?? 0) + 1;
  const draft = new RowsDraft(grow(fill.sheet, byRows ? last : 0, byRows ? 0 : last));
  for (const line of across) {
    const cells = countFrom(start, end).map((along) => (byRows ? draft.get(along, line) : draft.get(line, along)));
    for (const target of targets) {
      const cell = filledCell(cells, target - start, byRows, body.useAlternateSeries === true);
      draft.set(byRows ? target : line, byRows ? line : target, cell);
    }
  }
  return { stored: replaceSheet(stored, draft.done()) };
};

/** A shuffle that is the same for the same range and moment, so that tests can be repeated. */
export const randomizeRange: RequestHandler = (stored, body, { where, now }) => {
  const range = (body.range ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const rows = countFrom(box.startRow, box.endRow);
  let seed = (now % 2_147_483_647) + rows.length + JSON.stringify(gridRangeOf(0, box)).length;
  const order = [...rows];
  for (let at = order.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  const draft = new RowsDraft(sheet);
  rows.forEach((row, index) => {
    for (const column of countFrom(box.startColumn, box.endColumn))
      draft.set(row, column, sheet.rows[order[index] ?? row]?.[column]);
  });
  return { stored: replaceSheet(stored, draft.done()) };
};
