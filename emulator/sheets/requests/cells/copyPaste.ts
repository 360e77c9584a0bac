/** copyPaste: values, formulas and formats of a range into another, repeated when that is larger. */
import { ApiError } from '../../../api';
import { shiftFormula } from '../../../formulas/shift';
import type { Computed } from '../../../formulas/engine';
import { boxOf, replaceSheet, requireInside, requireSheet, RowsDraft, without, withField, type Box } from '../../edit';
import { effectiveValue } from '../../effectiveValue';
import { grow } from '../../grow';
import type { Cell, ExtendedValue, GridRange, Json, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';

/** The pasted cell from the copied one and the one that was there. */
type Paste = (source: Cell | undefined, target: Cell | undefined) => Cell | undefined;

const take =
  (...fields: readonly (keyof Cell)[]): Paste =>
  (source, target) =>
    fields.reduce<Cell>((cell, field) => withField(cell, field, source?.[field]), target ?? {});

function withoutBorders(format: Json | undefined): Json | undefined {
  return format && without(format, 'borders');
}

const PASTES: Readonly<Record<string, Paste>> = {
  PASTE_NORMAL: (source) => source,
  PASTE_VALUES: take('userEnteredValue'),
  PASTE_FORMULA: take('userEnteredValue'),
  PASTE_FORMAT: take('userEnteredFormat', 'textFormatRuns'),
  PASTE_NO_BORDERS: (source) =>
    source && withField(source, 'userEnteredFormat', withoutBorders(source.userEnteredFormat)),
  PASTE_DATA_VALIDATION: take('dataValidation'),
};

/** What PASTE_VALUES leaves of a formula; an error stays what it shows. */
function plainValue(value: Computed | undefined): ExtendedValue | undefined {
  if (!value || ('stringValue' in value && value.stringValue === '')) return undefined;
  return 'errorValue' in value ? { stringValue: value.errorValue.message } : value;
}

interface Source {
  readonly sheet: Sheet;
  readonly box: Box;
  readonly transposed: boolean;
  readonly height: number;
  readonly width: number;
  readonly read: (row: number, column: number) => Cell | undefined;
}

function sourceOf(stored: StoredSpreadsheet, body: Json, where: string, now: number): Source {
  const range = (body.source ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const transposed = body.pasteOrientation === 'TRANSPOSE';
  const [rows, columns] = [box.endRow - box.startRow, box.endColumn - box.startColumn];
  const valuesOnly = body.pasteType === 'PASTE_VALUES';
  const read = (row: number, column: number): Cell | undefined => {
    const cell = sheet.rows[row]?.[column];
    if (!valuesOnly || cell?.userEnteredValue?.formulaValue === undefined) return cell;
    return withField(cell, 'userEnteredValue', plainValue(effectiveValue(stored, sheet, row, column, now)));
  };
  return { sheet, box, transposed, height: transposed ? columns : rows, width: transposed ? rows : columns, read };
}

function shifted(cell: Cell | undefined, rows: number, columns: number): Cell | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (formula === undefined) return cell;
  return { ...cell, userEnteredValue: { formulaValue: shiftFormula(formula, rows, columns) } };
}

/** The pasted area: as often as the source fits into the destination, once at least. */
function pastedBox(destination: Box, source: Source): Box {
  const repeat = (space: number, size: number): number => (space % size === 0 ? space : size);
  const height = repeat(destination.endRow - destination.startRow, source.height);
  const width = repeat(destination.endColumn - destination.startColumn, source.width);
  return { ...destination, endRow: destination.startRow + height, endColumn: destination.startColumn + width };
}

export const copyPaste: RequestHandler = (stored, body, { where, now }) => {
  const paste = PASTES[String(body.pasteType ?? 'PASTE_NORMAL')];
  if (!paste)
    throw new ApiError('UNIMPLEMENTED', `The emulator does not support ${where} of ${String(body.pasteType)}`);
  const source = sourceOf(stored, body, where, now);
  const range = (body.destination ?? {}) as GridRange;
  const before = requireSheet(stored, range.sheetId, where);
  const box = pastedBox(boxOf(range, before), source);
  const draft = new RowsDraft(grow(before, box.endRow, box.endColumn));
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const [down, right] = [(row - box.startRow) % source.height, (column - box.startColumn) % source.width];
      const fromRow = source.box.startRow + (source.transposed ? right : down);
      const fromColumn = source.box.startColumn + (source.transposed ? down : right);
      const copied = shifted(source.read(fromRow, fromColumn), row - fromRow, column - fromColumn);
      draft.set(row, column, paste(copied, draft.get(row, column)));
    }
  }
  return { stored: replaceSheet(stored, draft.done()) };
};
