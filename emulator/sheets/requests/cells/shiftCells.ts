/** insertRange and deleteRange: cells pushed down or right, or pulled up or left, inside a band of columns or rows. */
import { rewriteReferences, writeReference, type Corner, type Reference } from '../../../formulas/references';
import { ApiError } from '../../../api';
import { mapFormulas } from '../../dimensions/formulas';
import { mapSpan, type Dimension, type DimensionEdit } from '../../dimensions/lines';
import { boxOf, replaceSheet, requireInside, requireSheet, RowsDraft, type Box } from '../../edit';
import { grow } from '../../grow';
import type { Cell, GridRange, Json, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';

interface Band {
  readonly sheet: Sheet;
  readonly box: Box;
  readonly edit: DimensionEdit;
}

function bandOf(stored: StoredSpreadsheet, body: Json, kind: 'insert' | 'delete', where: string): Band {
  const range = (body.range ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  const dimension = body.shiftDimension as Dimension | undefined;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS')
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: No shift dimension specified.`);
  const [at, end] = dimension === 'ROWS' ? [box.startRow, box.endRow] : [box.startColumn, box.endColumn];
  return { sheet, box, edit: { kind, sheetId: sheet.properties.sheetId, dimension, at, count: end - at } };
}

/** Whether a reference lies wholly inside the band across the shift; others do not follow. */
function inBand({ box, edit }: Band, { from, to }: Reference): boolean {
  const [key, start, end] =
    edit.dimension === 'ROWS'
      ? (['column', box.startColumn, box.endColumn] as const)
      : (['row', box.startRow, box.endRow] as const);
  const [first, last] = [from[key], to[key]];
  return first !== null && last !== null && Math.min(first, last) >= start && Math.max(first, last) < end;
}

function follow(band: Band, home: string, reference: Reference): string | null {
  const { sheet, from, to } = reference;
  const title = band.sheet.properties.title;
  if ((sheet ?? home).toLowerCase() !== title.toLowerCase() || !inBand(band, reference)) return null;
  const key = band.edit.dimension === 'ROWS' ? 'row' : 'column';
  const [first, last] = [from[key], to[key]];
  if (first === null || last === null) return null;
  const span = mapSpan(band.edit, { start: first, end: last + 1 });
  if (!span) return '#REF!';
  const start: Corner = { ...from, [key]: span.start };
  return writeReference(sheet, start, from === to ? start : { ...to, [key]: span.end - 1 });
}

/** Moves the band's cells along one line of it: a column of a band of rows, or a row of one of columns. */
function shiftLine(cells: readonly (Cell | undefined)[], { edit }: Band): (Cell | undefined)[] {
  const next = [...cells];
  if (edit.kind === 'delete') next.splice(edit.at, edit.count);
  else {
    while (next.length < edit.at) next.push(undefined);
    next.splice(edit.at, 0, ...Array.from({ length: edit.count }, () => undefined));
  }
  return next;
}

function shiftCells(sheet: Sheet, band: Band): Sheet {
  const { box, edit } = band;
  const byRows = edit.dimension === 'ROWS';
  const draft = new RowsDraft(sheet);
  const [start, end] = byRows ? [box.startColumn, box.endColumn] : [box.startRow, box.endRow];
  for (let across = start; across < end; across++) {
    const before = byRows ? sheet.rows.map((row) => row?.[across]) : [...(sheet.rows[across] ?? [])];
    const after = shiftLine(before, band);
    for (let along = edit.at; along < Math.max(before.length, after.length); along++)
      draft.set(byRows ? along : across, byRows ? across : along, after[along]);
  }
  const next = draft.done();
  return grow(next, next.rows.length, Math.max(0, ...next.rows.map((row) => row?.length ?? 0)));
}

const shift =
  (kind: 'insert' | 'delete'): RequestHandler =>
  (stored, body, { where }) => {
    const band = bandOf(stored, body, kind, where);
    const followed = mapFormulas(stored, (formula, home) =>
      rewriteReferences(formula, (reference) => follow(band, home, reference)),
    );
    const sheet = requireSheet(followed, band.sheet.properties.sheetId, where);
    return { stored: replaceSheet(followed, shiftCells(sheet, band)) };
  };

export const insertRange = shift('insert');
export const deleteRange = shift('delete');
