/**
 * What the formulas of a spreadsheet reach: sheets with formulas are loaded into the engine as a whole, of others only the columns that
 * formulas name, and what no formula reaches is never loaded, however many rows it holds.
 */
import type { Sheet, StoredSpreadsheet } from '../sheets/state';
import { mentions, type Span } from './references';

interface SheetMentions {
  /** Whether the sheet holds a formula. */
  readonly any: boolean;
  readonly names: ReadonlySet<string>;
  /** Columns of sheets, by upper-case title. */
  readonly columns: ReadonlyMap<string, Columns>;
}

/** Columns of a sheet; null for all of them. */
export type Columns = ReadonlySet<number> | null;

const known = new WeakMap<Sheet['rows'], SheetMentions>();

function joined(columns: Columns | undefined, span: Span): Columns {
  if (columns === null || span === null) return null;
  const next = new Set(columns ?? []);
  for (let column = span[0]; column <= span[1]; column++) next.add(column);
  return next;
}

function mentionsOf(rows: Sheet['rows']): SheetMentions {
  const before = known.get(rows);
  if (before) return before;
  const names = new Set<string>();
  const columns = new Map<string, Columns>();
  let any = false;
  for (const row of rows) {
    for (const cell of row ?? []) {
      const formula = cell?.userEnteredValue?.formulaValue;
      if (formula === undefined) continue;
      any = true;
      const found = mentions(formula);
      for (const [title, span] of found.spans) columns.set(title, joined(columns.get(title), span));
      // a title without a reference of ours behind it: be generous
      for (const title of found.sheets) if (!columns.has(title)) columns.set(title, null);
      for (const name of found.names) names.add(name);
    }
  }
  const found = { any, names, columns };
  known.set(rows, found);
  return found;
}

export interface Reach {
  /** Columns by sheet id; sheets that are absent are not reached. */
  readonly sheets: ReadonlyMap<number, Columns>;
  /** Whether values change from day to day (TODAY), or from moment to moment (NOW). */
  readonly clock: 'none' | 'day' | 'moment';
}

function clockOf(all: readonly SheetMentions[]): Reach['clock'] {
  if (all.some(({ names }) => names.has('NOW'))) return 'moment';
  return all.some(({ names }) => names.has('TODAY')) ? 'day' : 'none';
}

const reaches = new WeakMap<StoredSpreadsheet, Reach>();

/** Sheets that hold formulas or that formulas reach by title or by named range; all of them when a formula makes addresses of text. */
export function reachOf(stored: StoredSpreadsheet): Reach {
  const before = reaches.get(stored);
  if (before) return before;
  const reach = findReach(stored);
  reaches.set(stored, reach);
  return reach;
}

function findReach(stored: StoredSpreadsheet): Reach {
  const all = stored.sheets.map((sheet) => mentionsOf(sheet.rows));
  const names = new Set(all.flatMap(({ names: own }) => [...own]));
  const sheets = new Map<number, Columns>();
  const add = (sheetId: number, span: Span): void => void sheets.set(sheetId, joined(sheets.get(sheetId), span));
  const everything = names.has('INDIRECT');
  stored.sheets.forEach(({ properties: { sheetId, title } }, index) => {
    if (everything || all[index]?.any === true) add(sheetId, null);
    for (const { columns } of all) {
      const named = columns.get(title.toUpperCase());
      if (named === null) add(sheetId, null);
      for (const column of named ?? []) add(sheetId, [column, column]);
    }
  });
  for (const { name, range } of stored.namedRanges) {
    if (!names.has(name.toUpperCase())) continue;
    const { startColumnIndex, endColumnIndex } = range;
    add(range.sheetId, endColumnIndex === undefined ? null : [startColumnIndex ?? 0, endColumnIndex - 1]);
  }
  return { sheets, clock: clockOf(all) };
}
