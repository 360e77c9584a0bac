/** Which sheets the formulas of a spreadsheet reach: the others are never loaded into the engine, however many rows they hold. */
import type { Sheet, StoredSpreadsheet } from '../sheets/state';
import { mentions } from './references';

interface SheetMentions {
  /** Whether the sheet holds a formula. */
  readonly any: boolean;
  /** Upper case. */
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<Sheet['rows'], SheetMentions>();

function mentionsOf(rows: Sheet['rows']): SheetMentions {
  const before = known.get(rows);
  if (before) return before;
  const sheets = new Set<string>();
  const names = new Set<string>();
  let any = false;
  for (const row of rows) {
    for (const cell of row ?? []) {
      const formula = cell?.userEnteredValue?.formulaValue;
      if (formula === undefined) continue;
      any = true;
      const found = mentions(formula);
      for (const title of found.sheets) sheets.add(title);
      for (const name of found.names) names.add(name);
    }
  }
  const found = { any, sheets, names };
  known.set(rows, found);
  return found;
}

export interface Reach {
  readonly sheetIds: ReadonlySet<number>;
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
  const titles = new Set(all.flatMap(({ sheets }) => [...sheets]));
  const names = new Set(all.flatMap(({ names: own }) => [...own]));
  const named = new Set(
    stored.namedRanges.filter(({ name }) => names.has(name.toUpperCase())).map(({ range }) => range.sheetId),
  );
  const everything = names.has('INDIRECT');
  const reached = stored.sheets.filter(
    ({ properties: { sheetId, title } }, index) =>
      everything || all[index]?.any === true || titles.has(title.toUpperCase()) || named.has(sheetId),
  );
  return { sheetIds: new Set(reached.map(({ properties }) => properties.sheetId)), clock: clockOf(all) };
}
