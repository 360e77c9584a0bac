/**
 * What the formulas of one sheet reach, directly and through the formulas of the sheets that they name: sheets with formulas are loaded
 * into the engine as a whole, of others only the columns that formulas name, and what they do not reach is never loaded nor computed.
 */
import type { GridRange, Sheet, StoredSpreadsheet } from '../sheets/state';
import { mentions, type Span } from './references';

interface SheetMentions {
  /** How many formulas the sheet holds. */
  readonly formulas: number;
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
  let formulas = 0;
  for (const row of rows) {
    for (const cell of row ?? []) {
      const formula = cell?.userEnteredValue?.formulaValue;
      if (formula === undefined) continue;
      formulas += 1;
      const found = mentions(formula);
      for (const [title, span] of found.spans) columns.set(title, joined(columns.get(title), span));
      // a title without a reference of ours behind it: be generous
      for (const title of found.sheets) if (!columns.has(title)) columns.set(title, null);
      for (const name of found.names) names.add(name);
    }
  }
  const found = { formulas, names, columns };
  known.set(rows, found);
  return found;
}

/** Whether the sheet holds a formula. */
export const hasFormulas = (sheet: Sheet): boolean => mentionsOf(sheet.rows).formulas > 0;

/** How many formulas stand in the sheets that are reached. */
export const formulasIn = (stored: StoredSpreadsheet, { sheets }: Reach): number =>
  stored.sheets.reduce(
    (sum, sheet) => sum + (sheets.has(sheet.properties.sheetId) ? mentionsOf(sheet.rows).formulas : 0),
    0,
  );

export interface Reach {
  /** Columns by sheet id; sheets that are absent are not reached. */
  readonly sheets: ReadonlyMap<number, Columns>;
  /** Whether values change from day to day (TODAY), or from moment to moment (NOW). */
  readonly clock: 'none' | 'day' | 'moment';
}

/** Whether all that is reached is among what was loaded. */
export const includes = (loaded: ReadonlyMap<number, Columns>, { sheets }: Reach): boolean =>
  [...sheets].every(([sheetId, columns]) => {
    const own = loaded.get(sheetId);
    if (own === undefined) return false;
    return own === null || (columns !== null && [...columns].every((column) => own.has(column)));
  });

const reaches = new WeakMap<StoredSpreadsheet, Map<number, Reach>>();

/** What the values of a sheet depend on; everything when a formula among them makes addresses of text. */
export function reachOf(stored: StoredSpreadsheet, sheetId: number): Reach {
  const known = reaches.get(stored) ?? new Map<number, Reach>();
  reaches.set(stored, known);
  const before = known.get(sheetId);
  if (before) return before;
  const reach = new Search(stored).from(sheetId);
  known.set(sheetId, reach);
  return reach;
}

/** What the values of several sheets depend on together. */
export function jointReach(stored: StoredSpreadsheet, sheetIds: readonly number[]): Reach {
  const reaches = sheetIds.map((sheetId) => reachOf(stored, sheetId));
  const [only] = reaches;
  if (only && reaches.length === 1) return only;
  const sheets = new Map<number, Columns>();
  for (const reach of reaches)
    for (const [sheetId, columns] of reach.sheets) {
      const before = sheets.get(sheetId);
      sheets.set(sheetId, before === null || columns === null ? null : new Set([...(before ?? []), ...columns]));
    }
  const clocks = new Set(reaches.map(({ clock }) => clock));
  return { sheets, clock: clocks.has('moment') ? 'moment' : clocks.has('day') ? 'day' : 'none' };
}

/** One walk over the sheets that formulas name. */
class Search {
  private readonly sheets = new Map<number, Columns>();
  private readonly entered: SheetMentions[] = [];
  private readonly byId: ReadonlyMap<number, Sheet>;
  private readonly byTitle: ReadonlyMap<string, Sheet>;
  private readonly named: ReadonlyMap<string, GridRange>;

  constructor(stored: StoredSpreadsheet) {
    this.byId = new Map(stored.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
    this.byTitle = new Map(stored.sheets.map((sheet) => [sheet.properties.title.toUpperCase(), sheet]));
    this.named = new Map(stored.namedRanges.map(({ name, range }) => [name.toUpperCase(), range]));
  }

  from(sheetId: number): Reach {
    const first = this.byId.get(sheetId);
    if (first) this.enter(first, null);
    if (this.entered.some(({ names }) => names.has('INDIRECT')))
      for (const sheet of this.byId.values()) this.enter(sheet, null);
    return { sheets: this.sheets, clock: this.clock() };
  }

  /** A sheet without formulas is reached by its columns; one with formulas as a whole, with all that those reach. */
  private enter(sheet: Sheet, span: Span): void {
    const { sheetId } = sheet.properties;
    const mentioned = mentionsOf(sheet.rows);
    const known = this.sheets.get(sheetId);
    if (known === null) return;
    this.sheets.set(sheetId, mentioned.formulas > 0 ? null : joined(known, span));
    if (mentioned.formulas > 0) this.follow(mentioned);
  }

  private follow(mentioned: SheetMentions): void {
    this.entered.push(mentioned);
    for (const [title, columns] of mentioned.columns) {
      const sheet = this.byTitle.get(title);
      if (!sheet) continue;
      if (columns === null) this.enter(sheet, null);
      else for (const column of columns) this.enter(sheet, [column, column]);
    }
    for (const name of mentioned.names) {
      const range = this.named.get(name);
      const sheet = range && this.byId.get(range.sheetId);
      if (!sheet) continue;
      const { startColumnIndex, endColumnIndex } = range;
      this.enter(sheet, endColumnIndex === undefined ? null : [startColumnIndex ?? 0, endColumnIndex - 1]);
    }
  }

  private clock(): Reach['clock'] {
    if (this.entered.some(({ names }) => names.has('NOW'))) return 'moment';
    return this.entered.some(({ names }) => names.has('TODAY')) ? 'day' : 'none';
  }
}
