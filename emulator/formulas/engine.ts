/**
 * Computed values of a spreadsheet. A model is kept for the last version of each spreadsheet that was read, taken over by the next
 * version when only cells changed, and evaluated once, at the first read after a change.
 */
import type { ExtendedValue, Row, StoredSpreadsheet } from '../sheets/state';
import { localSerial } from './clock';
import type { Computed } from './computed';
import { FormulaModel, type KeptModel } from './model';
import { reachOf, type Columns, type Reach } from './reach';

export type { Computed } from './computed';
export type { KeptModel } from './model';

interface Engine {
  readonly model: FormulaModel;
  /** How often it was taken over: the engine remembers every edit, so it is made anew from time to time. */
  readonly takeovers: number;
}

/** Past so many changed cells a fresh model is cheaper. */
const MAX_PATCH = 5000;
const MAX_TAKEOVERS = 500;

interface Patch {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly value: ExtendedValue | undefined;
}

const sameSheet = (left: StoredSpreadsheet['sheets'][number], right: StoredSpreadsheet['sheets'][number]): boolean =>
  left.properties === right.properties ||
  (left.properties.sheetId === right.properties.sheetId &&
    left.properties.title === right.properties.title &&
    left.properties.gridProperties.rowCount === right.properties.gridProperties.rowCount &&
    left.properties.gridProperties.columnCount === right.properties.gridProperties.columnCount);

/** Whether a spreadsheet differs from another in nothing that formulas see but the values of cells. */
const onlyCellsDiffer = (left: StoredSpreadsheet, right: StoredSpreadsheet): boolean =>
  left.namedRanges === right.namedRanges &&
  left.sheets.length === right.sheets.length &&
  left.sheets.every((sheet, index) => {
    const other = right.sheets[index];
    return other !== undefined && sameSheet(sheet, other);
  });

const sameValue = (left: ExtendedValue | undefined, right: ExtendedValue | undefined): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right);

function rowPatches(
  sheetId: number,
  row: number,
  now: Row | undefined,
  was: Row | undefined,
  columns: Columns,
): Patch[] {
  if (now === was) return [];
  const width = Math.max(now?.length ?? 0, was?.length ?? 0);
  return [...(columns ?? Array.from({ length: width }, (_, column) => column))].flatMap((column) => {
    const value = now?.[column]?.userEnteredValue;
    return sameValue(value, was?.[column]?.userEnteredValue) ? [] : [{ sheetId, row, column, value }];
  });
}

/** Cells of reached sheets whose value differs; null when there are too many. */
function patchesBetween(from: StoredSpreadsheet, to: StoredSpreadsheet, reach: Reach): Patch[] | null {
  const patches: Patch[] = [];
  for (const [index, sheet] of to.sheets.entries()) {
    const before = from.sheets[index];
    const { sheetId } = sheet.properties;
    const columns = reach.sheets.get(sheetId);
    if (!before || before.rows === sheet.rows || columns === undefined) continue;
    for (let row = 0; row < Math.max(sheet.rows.length, before.rows.length); row++) {
      patches.push(...rowPatches(sheetId, row, sheet.rows[row], before.rows[row], columns));
      if (patches.length > MAX_PATCH) return null;
    }
  }
  return patches;
}

const engines = new WeakMap<StoredSpreadsheet, Engine>();
/** The last version of each spreadsheet that has a model. */
const latest = new Map<string, WeakRef<StoredSpreadsheet>>();

function takeOver(before: StoredSpreadsheet, engine: Engine, stored: StoredSpreadsheet, reach: Reach): Engine | null {
  if (engine.takeovers >= MAX_TAKEOVERS || !onlyCellsDiffer(before, stored)) return null;
  if (![...reach.sheets].every(([sheetId, columns]) => engine.model.holds(sheetId, columns))) return null;
  const patches = patchesBetween(before, stored, reach);
  if (!patches) return null;
  for (const { sheetId, row, column, value } of patches) engine.model.put(sheetId, row, column, value);
  if (patches.length > 0) engine.model.evaluate();
  return { model: engine.model, takeovers: engine.takeovers + 1 };
}

/** The clock as coarse as the formulas see it, so that a model lives as long as its values are right. */
function serialOf(stored: StoredSpreadsheet, reach: Reach, now: number): number {
  if (reach.clock === 'none') return 0;
  const serial = localSerial(now, stored.properties.timeZone);
  return reach.clock === 'day' ? Math.floor(serial) : serial;
}

interface Offer {
  readonly stored: StoredSpreadsheet;
  readonly read: () => KeptModel;
}

const offers = new Map<string, Offer>();

/** Says where a model of this very version was kept; it is read if that version, or one that follows from it, is computed. */
export function offerModel(stored: StoredSpreadsheet, read: () => KeptModel): void {
  offers.set(stored.spreadsheetId, { stored, read });
}

/** The model of a version, to be kept for `offerModel`; `now` is in milliseconds since 1970. */
export const keepModel = (stored: StoredSpreadsheet, now: number): KeptModel => engineOf(stored, now).model.keep();

/** A model from the one that was kept, if that was for the same clock and can be taken over; an offer is used once. */
function fromOffer(stored: StoredSpreadsheet, reach: Reach, serial: number): Engine | null {
  const offer = offers.get(stored.spreadsheetId);
  if (!offer) return null;
  offers.delete(stored.spreadsheetId);
  const kept = offer.read();
  if (kept.serial !== serial) return null;
  const reachThen = offer.stored === stored ? reach : reachOf(offer.stored);
  const engine = { model: new FormulaModel(offer.stored, reachThen.sheets, serial, kept), takeovers: 0 };
  if (offer.stored === stored) return engine;
  const taken = takeOver(offer.stored, engine, stored, reach);
  if (!taken) engine.model.free();
  return taken;
}

function engineOf(stored: StoredSpreadsheet, now: number): Engine {
  const reach = reachOf(stored);
  const serial = serialOf(stored, reach, now);
  const existing = engines.get(stored);
  if (existing?.model.serial === serial) return existing;
  const before = latest.get(stored.spreadsheetId)?.deref();
  const old = before && engines.get(before);
  const taken = before && old?.model.serial === serial ? takeOver(before, old, stored, reach) : null;
  if (before && old) {
    engines.delete(before);
    if (!taken) old.model.free();
  }
  const engine = taken ??
    fromOffer(stored, reach, serial) ?? { model: new FormulaModel(stored, reach.sheets, serial), takeovers: 0 };
  engines.set(stored, engine);
  latest.set(stored.spreadsheetId, new WeakRef(stored));
  return engine;
}

/** Value of the formula in a cell; `now` is in milliseconds since 1970. */
export function computedValue(
  stored: StoredSpreadsheet,
  sheetId: number,
  row: number,
  column: number,
  now: number,
): Computed {
  return engineOf(stored, now).model.value(sheetId, row, column);
}
