/** Ranges in A1 notation as the values methods take them. */
import { ApiError } from '../api';
import { columnName, columnNumber } from '../formulas/references';
import type { Box } from './edit';
import { sheetById } from './edit';
import type { Sheet, StoredSpreadsheet } from './state';

export interface ParsedRange {
  readonly sheet: Sheet;
  readonly box: Box;
}

const unparsable = (text: string): ApiError => new ApiError('INVALID_ARGUMENT', `Unable to parse range: ${text}`);

const PART = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

interface Part {
  readonly column: number | null;
  readonly row: number | null;
}

function part(text: string, whole: string): Part {
  const match = PART.exec(text);
  if (!match || text === '') throw unparsable(whole);
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

function cellsBox(text: string, sheet: Sheet, whole: string): Box {
  const parts = text.split(':');
  if (parts.length > 2) throw unparsable(whole);
  const from = part(parts[0] ?? '', whole);
  const to = parts.length === 2 ? part(parts[1] ?? '', whole) : from;
  if (parts.length === 1 && (from.column === null || from.row === null)) throw unparsable(whole);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const columns = [from.column, to.column].filter((each) => each !== null);
  const rows = [from.row, to.row].filter((each) => each !== null);
  const box = {
    startRow: Math.min(...(rows.length > 0 ? rows : [0])),
    endRow: rows.length === 2 ? Math.max(...rows) + 1 : rowCount,
    startColumn: Math.min(...(columns.length > 0 ? columns : [0])),
    endColumn: columns.length === 2 ? Math.max(...columns) + 1 : columnCount,
  };
  if (box.startRow >= rowCount || box.startColumn >= columnCount) {
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Range (${sheet.properties.title}!${text}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return box;
}

const wholeSheet = (sheet: Sheet): ParsedRange => {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return { sheet, box: { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount } };
};

const byTitle = (stored: StoredSpreadsheet, title: string): Sheet | undefined =>
  stored.sheets.find((sheet) => sheet.properties.title.toLowerCase() === title.toLowerCase());

/** A quoted or bare title before `!`, and the cells after it. */
function split(text: string): {
  readonly title: string | null;
  readonly cells: string | null;
  readonly quoted: boolean;
} {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted) return { title: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? null, quoted: true };
  const at = text.lastIndexOf('!');
  return at < 0
    ? { title: null, cells: text, quoted: false }
    : { title: text.slice(0, at), cells: text.slice(at + 1), quoted: false };
}

function namedRange(stored: StoredSpreadsheet, name: string): ParsedRange | null {
  const named = stored.namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const sheet = named && sheetById(stored, named.range.sheetId);
  if (!named || !sheet) return null;
  const { box } = wholeSheet(sheet);
  return {
    sheet,
    box: {
      startRow: named.range.startRowIndex ?? 0,
      endRow: named.range.endRowIndex ?? box.endRow,
      startColumn: named.range.startColumnIndex ?? 0,
      endColumn: named.range.endColumnIndex ?? box.endColumn,
    },
  };
}

/**
 * Finds what a range means. A bare word is a named range first, then a sheet, then cells of the first sheet (measured behaviours
 * m001, m002 of the project's sources).
 */
export function parseRange(stored: StoredSpreadsheet, text: string): ParsedRange {
  const { title, cells, quoted } = split(text);
  if (title !== null) {
    const sheet = byTitle(stored, title);
    if (!sheet) throw unparsable(text);
    return cells === null ? wholeSheet(sheet) : { sheet, box: cellsBox(cells, sheet, text) };
  }
  const bare = cells ?? '';
  const found = quoted ? null : namedRange(stored, bare);
  if (found) return found;
  const sheet = byTitle(stored, bare);
  if (sheet) return wholeSheet(sheet);
  const first = stored.sheets[0];
  if (!first) throw unparsable(text);
  return { sheet: first, box: cellsBox(bare, first, text) };
}

/** A title as ranges in answers write it. */
export const rangeTitle = (title: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) ? title : `'${title.replaceAll("'", "''")}'`;

/** The range in A1 notation, as answers write it. */
export function writeRange({ sheet, box }: ParsedRange): string {
  const start = `${columnName(box.startColumn)}${box.startRow + 1}`;
  const end = `${columnName(box.endColumn - 1)}${box.endRow}`;
  return `${rangeTitle(sheet.properties.title)}!${start === end ? start : `${start}:${end}`}`;
}
