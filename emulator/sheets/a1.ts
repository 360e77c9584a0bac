/** Ranges in A1 notation, and in R1C1, as the values methods take them. */
import { ApiError } from '../api';
import { columnName, looksLikeCell, parseCorner } from '../formulas/references';
import { sheetById, type Box } from './edit';
import type { Sheet, StoredSpreadsheet } from './state';

export interface ParsedRange {
  readonly sheet: Sheet;
  readonly box: Box;
}

const unparsable = (text: string): ApiError => new ApiError('INVALID_ARGUMENT', `Unable to parse range: ${text}`);

interface Part {
  readonly column: number | null;
  readonly row: number | null;
}

/** `R2C3`, whose numbers begin at 1. */
function partOfR1C1(text: string): Part | null {
  const match = /^[Rr]([1-9]\d*)[Cc]([1-9]\d*)$/.exec(text);
  return match && { row: Number(match[1]) - 1, column: Number(match[2]) - 1 };
}

function part(text: string, whole: string): Part {
  const found = partOfR1C1(text) ?? parseCorner(text);
  if (!found || (found.row ?? 0) < 0) throw unparsable(whole);
  return found;
}

/** Box of two ends, in whatever order they are written; an end without a row or column is open. */
function boxOfParts(from: Part, to: Part, rowCount: number, columnCount: number): Box {
  const span = (first: number | null, last: number | null, count: number): [number, number] => {
    const ends = [first, last].filter((each) => each !== null);
    return [Math.min(...ends, ...(ends.length === 0 ? [0] : [])), ends.length === 2 ? Math.max(...ends) + 1 : count];
  };
  const [startRow, endRow] = span(from.row, to.row, rowCount);
  const [startColumn, endColumn] = span(from.column, to.column, columnCount);
  return { startRow, endRow, startColumn, endColumn };
}

function cellsBox(text: string, sheet: Sheet, whole: string): Box {
  const ends = text.split(':');
  const from = part(ends[0] ?? '', whole);
  if (ends.length > 2 || (ends.length === 1 && (from.column === null || from.row === null))) throw unparsable(whole);
  const to = ends.length === 2 ? part(ends[1] ?? '', whole) : from;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const box = boxOfParts(from, to, rowCount, columnCount);
  if (box.startRow >= rowCount || box.startColumn >= columnCount)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Range (${rangeTitle(sheet.properties.title)}!${text}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  return box;
}

const wholeSheet = (sheet: Sheet): ParsedRange => {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return { sheet, box: { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount } };
};

const byTitle = (stored: StoredSpreadsheet, title: string): Sheet | undefined =>
  stored.sheets.find((sheet) => sheet.properties.title.toLowerCase() === title.toLowerCase());

interface Split {
  readonly title: string | null;
  readonly cells: string | null;
}

/** A quoted or bare title before `!`, and the cells after it. */
function split(text: string): Split {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted) return { title: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? null };
  const at = text.lastIndexOf('!');
  return at < 0 ? { title: null, cells: text } : { title: text.slice(0, at), cells: text.slice(at + 1) };
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
 * Finds what a range means. With a title the sheet comes first, and a named range may stand in place of cells (recorded); a bare
 * word is a named range first, then a sheet, then cells of the first sheet (measured behaviours m001, m002).
 * @throws ApiError in Google's words (m004 to m009).
 */
export function parseRange(stored: StoredSpreadsheet, text: string): ParsedRange {
  const { title, cells } = split(text);
  if (title !== null) {
    const sheet = byTitle(stored, title);
    if (!sheet) throw unparsable(text);
    if (cells === null) return wholeSheet(sheet);
    return namedRange(stored, cells) ?? { sheet, box: cellsBox(cells, sheet, text) };
  }
  const bare = cells ?? '';
  const found = namedRange(stored, bare);
  if (found) return found;
  const sheet = byTitle(stored, bare);
  if (sheet) return wholeSheet(sheet);
  const first = stored.sheets[0];
  if (!first) throw unparsable(text);
  return { sheet: first, box: cellsBox(bare, first, text) };
}

/** A title as ranges in answers write it: quoted when it is not a plain word or reads as a cell. */
export const rangeTitle = (title: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !looksLikeCell(title) ? title : `'${title.replaceAll("'", "''")}'`;

/** The range in A1 notation, as answers write it. */
export function writeRange({ sheet, box }: ParsedRange): string {
  const start = `${columnName(box.startColumn)}${box.startRow + 1}`;
  const end = `${columnName(box.endColumn - 1)}${box.endRow}`;
  return `${rangeTitle(sheet.properties.title)}!${start === end ? start : `${start}:${end}`}`;
}
