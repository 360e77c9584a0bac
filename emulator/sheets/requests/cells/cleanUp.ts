/** trimWhitespace, deleteDuplicates, textToColumns, pasteData: clean-up of what was brought in. */
import { ApiError } from '../../../api';
import {
  boxOf,
  countFrom,
  replaceSheet,
  requireInside,
  requireSheet,
  RowsDraft,
  withField,
  type Box,
} from '../../edit';
import { effectiveValue } from '../../effectiveValue';
import { grow } from '../../grow';
import { parseEntered } from '../../parseEntered';
import type { Cell, DimensionRange, GridRange, Json, Row, Sheet, StoredSpreadsheet } from '../../state';
import type { RequestHandler } from '../types';

function placeOf(stored: StoredSpreadsheet, value: unknown, where: string): { sheet: Sheet; box: Box } {
  const range = (value ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  const box = boxOf(range, sheet);
  requireInside(sheet, box, where);
  return { sheet, box };
}

/** Cuts the ends of texts and makes one space of several. */
export const trimWhitespace: RequestHandler = (stored, body, { where }) => {
  const { sheet, box } = placeOf(stored, body.range, where);
  const draft = new RowsDraft(sheet);
  let count = 0;
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.rows.length); row++) {
    for (let column = box.startColumn; column < Math.min(box.endColumn, sheet.rows[row]?.length ?? 0); column++) {
      const cell = draft.get(row, column);
      const text = cell?.userEnteredValue?.stringValue;
      const next = text?.trim().replace(/\s+/g, ' ');
      if (text === undefined || next === undefined || next === text) continue;
      draft.set(row, column, withField(cell, 'userEnteredValue', next === '' ? undefined : { stringValue: next }));
      count += 1;
    }
  }
  return { stored: replaceSheet(stored, draft.done()), reply: count > 0 ? { cellsChangedCount: count } : {} };
};

/** Removes rows of a range whose compared cells are equal to an earlier row's; the rows below move up inside the range. */
export const deleteDuplicates: RequestHandler = (stored, body, { where, now }) => {
  const { sheet, box } = placeOf(stored, body.range, where);
  const compared = (body.comparisonColumns ?? []) as readonly DimensionRange[];
  const columns =
    compared.length === 0
      ? countFrom(box.startColumn, box.endColumn)
      : compared.flatMap((range) => countFrom(range.startIndex, range.endIndex));
  const seen = new Set<string>();
  const kept = countFrom(box.startRow, Math.min(box.endRow, sheet.rows.length)).filter((row) => {
    const key = JSON.stringify(columns.map((column) => effectiveValue(stored, sheet, row, column, now) ?? null));
    if (seen.has(key.toLowerCase())) return false;
    seen.add(key.toLowerCase());
    return true;
  });
  const draft = new RowsDraft(sheet);
  countFrom(box.startRow, Math.min(box.endRow, sheet.rows.length)).forEach((row, index) => {
    const from = kept[index];
    for (const column of countFrom(box.startColumn, box.endColumn))
      draft.set(row, column, from === undefined ? undefined : sheet.rows[from]?.[column]);
  });
  const removed = Math.min(box.endRow, sheet.rows.length) - box.startRow - kept.length;
  return {
    stored: replaceSheet(stored, draft.done()),
    reply: removed > 0 ? { duplicatesRemovedCount: removed } : {},
  };
};

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

function delimiterOf(body: Json, text: string): string {
  const type = String(body.delimiterType ?? body.type ?? 'AUTODETECT');
  if (type === 'CUSTOM' || typeof body.delimiter === 'string') return String(body.delimiter ?? ',');
  return DELIMITERS[type] ?? [',', ';', '.', ' '].find((mark) => text.includes(mark)) ?? ',';
}

const enteredCell = (before: Cell | undefined, text: string, locale: string, now: number): Cell =>
  withField(before, 'userEnteredValue', text === '' ? undefined : parseEntered(text, locale, now).value);

export const textToColumns: RequestHandler = (stored, body, { where, now }) => {
  const { sheet, box } = placeOf(stored, body.source, where);
  if (box.endColumn - box.startColumn !== 1)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The source data must be one column wide.`);
  const draft = new RowsDraft(sheet);
  for (let row = box.startRow; row < box.endRow; row++) {
    const text = draft.get(row, box.startColumn)?.userEnteredValue?.stringValue;
    if (text === undefined) continue;
    text.split(delimiterOf(body, text)).forEach((piece, index) => {
      const column = box.startColumn + index;
      draft.set(row, column, enteredCell(draft.get(row, column), piece, stored.properties.locale, now));
    });
  }
  const next = draft.done();
  const wide = next.rows.reduce((most: number, row: Row | undefined) => Math.max(most, row?.length ?? 0), 0);
  return { stored: replaceSheet(stored, grow(next, 0, wide)) };
};

/** Splits delimited text into rows; a delimiter inside double quotes does not count. */
function delimited(data: string, delimiter: string): string[][] {
  const field = /^"((?:[^"]|"")*)"$/s;
  const mark = delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const cut = new RegExp(`${mark}(?=(?:[^"]*"[^"]*")*[^"]*$)`);
  return data
    .replace(/\r?\n$/, '')
    .split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((line) => line.split(cut).map((each) => field.exec(each)?.[1]?.replaceAll('""', '"') ?? each));
}

export const pasteData: RequestHandler = (stored, body, { where, now }) => {
  if (body.html === true) throw new ApiError('UNIMPLEMENTED', `The emulator does not support ${where} of html`);
  const start = (body.coordinate ?? {}) as { sheetId?: number; rowIndex?: number; columnIndex?: number };
  const sheet = requireSheet(stored, start.sheetId, where);
  const rows = delimited(String(body.data ?? ''), String(body.delimiter ?? '\t'));
  const [top, left] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const draft = new RowsDraft(grow(sheet, top + rows.length, left + width));
  rows.forEach((row, down) =>
    row.forEach((text, right) =>
      draft.set(
        top + down,
        left + right,
        enteredCell(draft.get(top + down, left + right), text, stored.properties.locale, now),
      ),
    ),
  );
  return { stored: replaceSheet(stored, draft.done()) };
};
