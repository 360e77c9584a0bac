/** Delimited text: into a new spreadsheet, as Drive converts it, and out of the first sheet, as Drive exports it. */
import { effectiveValue } from './effectiveValue';
import { formatValue } from './formatValue';
import { newSpreadsheet } from './newSpreadsheet';
import type { Json, StoredSpreadsheet } from './state';
import { writeRows } from './values/writeRows';

/** Rows of delimited text; a delimiter or a line end inside double quotes belongs to its field (RFC 4180). */
export function parseDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const endField = (): void => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quoted && letter === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"' && (quoted || field === '')) quoted = !quoted;
    else if (quoted) field += letter;
    else if (letter === delimiter) endField();
    else if (letter === '\n') {
      endField();
      rows.push([]);
    } else if (letter !== '\r') field += letter;
  }
  endField();
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** Time zone that a converted file has whatever the account's is (recorded). */
const CONVERTED_ZONE = 'America/Los_Angeles';

/** A sheet id that follows from the file's id: a converted file's first sheet is not 0 (recorded). */
const sheetIdOf = (id: string): number =>
  [...id].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7) % 2_000_000_000;

/** A spreadsheet of one sheet with the text's rows, each value as if it had been typed. */
export function spreadsheetOfCsv(
  text: string,
  delimiter: string,
  file: { readonly id: string; readonly name: string; readonly now: number },
): StoredSpreadsheet {
  const rows = parseDelimited(text, delimiter);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const gridProperties = { rowCount: Math.max(1000, rows.length), columnCount: Math.max(26, width) };
  const title = file.name.slice(0, 100) || 'Sheet1';
  const stored = newSpreadsheet(file.id, {
    properties: { title: file.name, timeZone: CONVERTED_ZONE },
    sheets: [{ properties: { sheetId: sheetIdOf(file.id), title, gridProperties } }],
  });
  const [sheet] = stored.sheets;
  if (!sheet || rows.length === 0) return stored;
  const box = { startRow: 0, endRow: rows.length, startColumn: 0, endColumn: width };
  return writeRows(stored, { sheet, box }, rows, { option: 'USER_ENTERED', now: file.now }).stored;
}

const quotedField = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The first sheet as it is shown, up to its last row and column with a value; no line end after the last row (recorded). */
export function csvOf(stored: StoredSpreadsheet, delimiter: string, now: number): string {
  const [sheet] = stored.sheets;
  if (!sheet) return '';
  const shown = sheet.rows.map((row, at) =>
    Array.from(row ?? [], (cell, column) =>
      formatValue(
        effectiveValue(stored, sheet, at, column, now),
        cell?.userEnteredFormat?.numberFormat as Json | undefined,
        stored.properties.locale,
      ),
    ),
  );
  const used = (row: readonly string[]): number => row.findLastIndex((text) => text !== '') + 1;
  const width = shown.reduce((most, row) => Math.max(most, used(row)), 0);
  const height = shown.findLastIndex((row) => used(row) > 0) + 1;
  return shown
    .slice(0, height)
    .map((row) =>
      Array.from({ length: width }, (_, column) => quotedField(row[column] ?? '', delimiter)).join(delimiter),
    )
    .join('\r\n');
}
