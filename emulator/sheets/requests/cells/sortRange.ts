/** Sorting the rows of a range. */
import { shiftFormula } from '../../../formulas/shift';
import { boxOf, countFrom, replaceSheet, requireInside, requireSheet, RowsDraft } from '../../edit';
import { effectiveValue } from '../../effectiveValue';
import type { Cell, GridRange, Metadata, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';

interface SortSpec {
  /** Column of the sheet, not of the range (measured behaviour m043). */
  readonly dimensionIndex?: number;
  readonly sortOrder?: string;
}

const rank = (value: unknown): number =>
  value === undefined ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function compare(left: unknown, right: unknown): number {
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left ?? '').localeCompare(String(right ?? ''));
}

/** Old rows in their new order; empty cells go last either way. */
function sortedRows(
  rows: readonly number[],
  specs: readonly SortSpec[],
  keyOf: (row: number, column: number) => unknown,
): number[] {
  const keys = new Map(rows.map((row) => [row, specs.map((spec) => keyOf(row, spec.dimensionIndex ?? 0))]));
  return [...rows].sort((left, right) => {
    for (const [index, spec] of specs.entries()) {
      const [a, b] = [keys.get(left)?.[index], keys.get(right)?.[index]];
      const order = compare(a, b);
      const descends = spec.sortOrder === 'DESCENDING' && a !== undefined && b !== undefined;
      if (order !== 0) return descends ? -order : order;
    }
    return left - right;
  });
}

function movedCell(cell: Cell | undefined, by: number): Cell | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (formula === undefined || by === 0) return cell;
  return { ...cell, userEnteredValue: { formulaValue: shiftFormula(formula, by, 0) } };
}

/** Metadata of a row goes with it (measured behaviour m058). */
function moveMetadata(list: readonly Metadata[], sheetId: number, target: ReadonlyMap<number, number>): Metadata[] {
  return list.map((metadata) => {
    const range = metadata.location.dimensionRange;
    const row = range?.sheetId === sheetId && range.dimension === 'ROWS' ? target.get(range.startIndex) : undefined;
    if (!range || row === undefined) return metadata;
    return { ...metadata, location: { dimensionRange: { ...range, startIndex: row, endIndex: row + 1 } } };
  });
}

function keyReader(stored: StoredSpreadsheet, sheet: Sheet, now: number) {
  return (row: number, column: number): unknown => {
    const value = effectiveValue(stored, sheet, row, column, now);
    return value && Object.values(value)[0];
  };
}

/** Sorts whole rows of a range by columns of the sheet. */
export const sortRange: RequestHandler = (stored, body, { where, now }) => {
  const range = (body.range ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const specs = (body.sortSpecs ?? []) as readonly SortSpec[];
  const filled = countFrom(box.startRow, Math.min(box.endRow, sheet.rows.length));
  const order = sortedRows(filled, specs, keyReader(stored, sheet, now));
  const draft = new RowsDraft(sheet);
  const target = new Map(order.map((from, index) => [from, box.startRow + index]));
  for (const [from, to] of target) {
    for (let column = box.startColumn; column < box.endColumn; column++)
      draft.set(to, column, movedCell(sheet.rows[from]?.[column], to - from));
  }
  const sorted = replaceSheet(stored, draft.done());
  const developerMetadata = moveMetadata(stored.developerMetadata, sheet.properties.sheetId, target);
  return { stored: { ...sorted, developerMetadata } };
};
