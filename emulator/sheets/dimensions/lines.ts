/** Where lines (rows or columns) go when some are inserted, deleted or moved: the one mapping that everything else follows. */
import type { GridRange, Json } from '../state';

export type Dimension = 'ROWS' | 'COLUMNS';

interface Edit {
  readonly sheetId: number;
  readonly dimension: Dimension;
  /** First line that is touched. */
  readonly at: number;
  readonly count: number;
}

/** An edit of one dimension of one sheet; `to` of a move is read against the order before it. */
export type DimensionEdit =
  | (Edit & { readonly kind: 'insert' })
  | (Edit & { readonly kind: 'delete' })
  | (Edit & { readonly kind: 'move'; readonly to: number });

/** Half-open, from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** New position of an old line; null when it was deleted. */
export function mapLine(edit: DimensionEdit, line: number): number | null {
  const { at, count } = edit;
  switch (edit.kind) {
    case 'insert':
      return line >= at ? line + count : line;
    case 'delete':
      return line < at ? line : line < at + count ? null : line - count;
    case 'move': {
      const target = edit.to > at ? edit.to - count : edit.to;
      if (line >= at && line < at + count) return target + (line - at);
      const without = line >= at + count ? line - count : line;
      return without >= target ? without + count : without;
    }
  }
}

/** Where the first and the last line of each piece go: the mapping keeps the order inside a piece. */
function hull(edit: DimensionEdit, pieces: readonly Span[]): Span {
  const firsts = pieces.map((piece) => mapLine(edit, piece.start) ?? piece.start);
  const lasts = pieces.map((piece) => mapLine(edit, piece.end - 1) ?? piece.end - 1);
  return { start: Math.min(...firsts), end: Math.max(...lasts) + 1 };
}

/** A span that stays together moves as a whole; one that is torn apart stays with the lines that were not moved. */
function moveSpan(edit: DimensionEdit, { start, end }: Span): Span {
  const last = edit.at + edit.count;
  const clip = (from: number, to: number): Span => ({ start: Math.max(start, from), end: Math.min(end, to) });
  const kept = [clip(0, edit.at), clip(last, end)].filter((piece) => piece.start < piece.end);
  const taken = [clip(edit.at, last)].filter((piece) => piece.start < piece.end);
  const whole = hull(edit, [...kept, ...taken]);
  return whole.end - whole.start === end - start || kept.length === 0 ? whole : hull(edit, kept);
}

/** New ends of a span; null when all of it was deleted. Insertion strictly inside widens it. */
export function mapSpan(edit: DimensionEdit, span: Span): Span | null {
  const { at, count } = edit;
  const { start, end } = span;
  switch (edit.kind) {
    case 'insert':
      return { start: at <= start ? start + count : start, end: at < end ? end + count : end };
    case 'delete': {
      const cut = (value: number): number => (value <= at ? value : Math.max(at, value - count));
      return cut(start) >= cut(end) ? null : { start: cut(start), end: cut(end) };
    }
    case 'move':
      return moveSpan(edit, span);
  }
}

/** Farther than any line of a sheet: the missing end of an open range. */
export const OPEN_END = 100_000_000;

const KEYS = { ROWS: ['startRowIndex', 'endRowIndex'], COLUMNS: ['startColumnIndex', 'endColumnIndex'] } as const;

/** A grid range after the edit; null when nothing of it is left. Open ends stay open. */
export function mapGridRange(edit: DimensionEdit, range: GridRange): GridRange | null {
  if ((range.sheetId ?? 0) !== edit.sheetId) return range;
  const [startKey, endKey] = KEYS[edit.dimension];
  const [start, end] = [range[startKey], range[endKey]];
  if (start === undefined && end === undefined) return range;
  const mapped = mapSpan(edit, { start: start ?? 0, end: end ?? OPEN_END });
  if (!mapped) return null;
  return {
    ...range,
    ...(start === undefined ? {} : { [startKey]: mapped.start }),
    ...(end === undefined ? {} : { [endKey]: mapped.end }),
  };
}

const RANGE_KEYS = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'];

const isRange = (value: Json): boolean => RANGE_KEYS.some((key) => key in value);

/** Maps every grid range inside a JSON value; a range that is gone leaves its list or its field. */
export function mapRangesIn(edit: DimensionEdit, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => mapRangesIn(edit, each)).filter((each) => each !== null);
  if (typeof value !== 'object' || value === null) return value;
  if (isRange(value as Json)) return mapGridRange(edit, value as unknown as GridRange);
  const entries = Object.entries(value).map(([key, each]) => [key, mapRangesIn(edit, each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each !== null));
}
