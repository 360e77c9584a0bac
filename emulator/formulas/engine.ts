/**
 * Computed values of a spreadsheet. For each sheet whose formulas are read there is a model of what that sheet reaches, and of nothing
 * else: whoever reads one table does not wait for the panels beside it. Whoever reads many at once gets one model of all that they reach,
 * since models of their own would compute the same formulas over and over; so does whoever has read half of a workbook sheet by sheet. A
 * model is taken over by later versions of the spreadsheet, and later moments, as long as only cells changed, and evaluated at the first
 * read after a change that it sees.
 */
import type { Sheet, StoredSpreadsheet } from '../sheets/state';
import { localSerial } from './clock';
import type { Computed } from './computed';
import type { KeptModel } from './keptModel';
import { layoutOf } from './layout';
import { FormulaModel } from './model';
import { patchesBetween } from './patches';
import { formulasIn, hasFormulas, includes, jointReach, reachOf, type Reach } from './reach';

export type { Computed } from './computed';
export type { KeptModel } from './keptModel';

interface Engine {
  readonly model: FormulaModel;
  /** The version that the model shows; null once its memory was given back. */
  stored: StoredSpreadsheet | null;
  /** How often it was taken over: the engine remembers every edit, so it is made anew from time to time. */
  takeovers: number;
  /** Its formulas, when it was made for a single sheet since there was a model of all. */
  alone: number;
}

const MAX_TAKEOVERS = 500;
/** Spreadsheets whose models are kept; the one that was read longest ago gives way. */
const MAX_BOOKS = 12;

function drop(engine: Engine): void {
  engine.model.free();
  engine.stored = null;
}

/** Models of one spreadsheet, by the sheet that was read; those of many sheets by a number below zero. */
type Book = Map<number, Engine>;

const books = new Map<string, Book>();

/** Two Drives may hold a file of the same id; those of departments in two languages are not made for each other again and again. */
const bookKey = ({ spreadsheetId, properties }: StoredSpreadsheet): string => `${spreadsheetId} ${properties.locale}`;

function bookOf(stored: StoredSpreadsheet): Book {
  const key = bookKey(stored);
  const book: Book = books.get(key) ?? new Map<number, Engine>();
  books.delete(key);
  books.set(key, book);
  const [oldest] = books.keys();
  if (books.size > MAX_BOOKS && oldest !== undefined) {
    books.get(oldest)?.forEach(drop);
    books.delete(oldest);
  }
  return book;
}

/** Brings a model to a later version; false when it cannot follow. */
function follow(engine: Engine, stored: StoredSpreadsheet, reach: Reach, serial: number): boolean {
  const { model } = engine;
  if (engine.takeovers >= MAX_TAKEOVERS || !model.fits(stored, reach)) return false;
  const patches = engine.stored && patchesBetween(engine.stored, stored, model.reached);
  if (!patches) return false;
  for (const { sheetId, row, column, value } of patches) model.put(sheetId, row, column, value);
  const timely = model.isTimely(reach.clock, serial);
  if (!timely) model.setClock(serial);
  if (patches.length > 0 || !timely) model.evaluate();
  engine.stored = stored;
  engine.takeovers += 1;
  return true;
}

/** The clock as coarse as the formulas see it, so that a model lives as long as its values are right. */
function serialOf(stored: StoredSpreadsheet, reach: Reach, now: number): number {
  if (reach.clock === 'none') return 0;
  const serial = localSerial(now, stored.properties.timeZone);
  return reach.clock === 'day' ? Math.floor(serial) : serial;
}

/** Where models of one version of a spreadsheet are kept, by the sheet that was read. */
export interface ModelStore {
  read(sheetId: number): KeptModel | null;
  write(sheetId: number, model: KeptModel): void;
}

interface Offer {
  readonly stored: StoredSpreadsheet;
  readonly kept: ModelStore;
}

const offers = new Map<string, Offer>();

/** Says where models of this very version are kept: they are read, and written, when it or a version that follows from it is computed. */
export function offerModels(stored: StoredSpreadsheet, kept: ModelStore): void {
  offers.set(stored.spreadsheetId, { stored, kept });
}

/** What is read: a sheet or many, under the number by which models are found again. */
interface Asked {
  readonly key: number;
  readonly sheetIds: readonly number[];
}

/** Whether a model of one version, which loads what that one reaches, could be brought to another: it is asked before the model is made. */
const canFollow = (from: StoredSpreadsheet, to: StoredSpreadsheet, loads: Reach, reach: Reach): boolean =>
  includes(loads.sheets, reach) &&
  layoutOf(from, loads.sheets) === layoutOf(to, loads.sheets) &&
  patchesBetween(from, to, loads.sheets) !== null;

/** The model of the offered version, brought to the version that is asked for; null when there is none or it cannot follow. */
function fromOffer(stored: StoredSpreadsheet, { key, sheetIds }: Asked, reach: Reach, serial: number): Engine | null {
  const offer = offers.get(stored.spreadsheetId);
  const had = new Set(offer?.stored.sheets.map(({ properties }) => properties.sheetId));
  if (!offer || sheetIds.some((sheetId) => !had.has(sheetId))) return null;
  const then = jointReach(offer.stored, sheetIds);
  if (offer.stored !== stored && !canFollow(offer.stored, stored, then, reach)) return null;
  const kept = offer.kept.read(key) ?? undefined;
  const engine: Engine = {
    model: new FormulaModel(offer.stored, then.sheets, serial, kept),
    stored: offer.stored,
    takeovers: 0,
    alone: 0,
  };
  if (!kept) offer.kept.write(key, engine.model.keep());
  if (offer.stored === stored || follow(engine, stored, reach, serial)) return engine;
  drop(engine);
  return null;
}

/** What answered last for a sheet of a version: values are asked for cell by cell. */
const answered = new WeakMap<StoredSpreadsheet, Map<number, Engine>>();

const isRight = (engine: Engine | undefined, stored: StoredSpreadsheet, reach: Reach, serial: number): boolean =>
  engine?.stored === stored && engine.model.isTimely(reach.clock, serial);

function findEngine(stored: StoredSpreadsheet, sheetId: number, reach: Reach, now: number): Engine {
  const book = bookOf(stored);
  const serial = serialOf(stored, reach, now);
  // a model of another sheet may show this version already, and hold all that this sheet reaches
  for (const engine of book.values())
    if (isRight(engine, stored, reach, serial) && engine.model.fits(stored, reach)) return engine;
  const own = book.get(sheetId);
  if (own && follow(own, stored, reach, serial)) return own;
  if (own) drop(own);
  book.delete(sheetId);
  const shared = sharedEngine(book, stored, reach, now);
  return shared ?? newEngine(book, stored, { key: sheetId, sheetIds: [sheetId] }, reach, serial);
}

/** A model made for what is asked, or the offered one brought to this version. */
function newEngine(book: Book, stored: StoredSpreadsheet, asked: Asked, reach: Reach, serial: number): Engine {
  const engine = fromOffer(stored, asked, reach, serial) ?? {
    model: new FormulaModel(stored, reach.sheets, serial),
    stored,
    takeovers: 0,
    alone: asked.key < 0 ? 0 : formulasIn(stored, reach),
  };
  book.set(asked.key, engine);
  return engine;
}

/** From so many sheets on, one model of all costs less than one of each. */
const MANY = 3;

/** The largest prime below 2⁴⁷: kept models are found by the number, and two sets of sheets must never share one. */
const PRIME = 140_737_488_355_213;

/** A number below zero for a set of sheets; the same for the same set. */
const keyOfMany = (sheetIds: readonly number[]): number =>
  -1 - sheetIds.reduce((hash, sheetId) => (hash * 31 + sheetId) % PRIME, 7);

/** The one model of many sheets that a book keeps: an earlier one that holds all of them, else a new one in its place. */
function jointEngine(book: Book, stored: StoredSpreadsheet, asked: Asked, reach: Reach, serial: number): Engine {
  for (const [key, engine] of book) {
    if (key >= 0) continue;
    if (follow(engine, stored, reach, serial)) return engine;
    drop(engine);
    book.delete(key);
  }
  return newEngine(book, stored, asked, reach, serial);
}

/** Share of a workbook's formulas: when so many were loaded for single sheets, the next one gets a model of all. */
const WORTH_ALL = 0.5;

/** For a sheet without a model of its own: one that holds all that it reaches; null while a model of its own is cheaper. */
function sharedEngine(book: Book, stored: StoredSpreadsheet, reach: Reach, now: number): Engine | null {
  const serial = serialOf(stored, reach, now);
  for (const engine of book.values()) if (follow(engine, stored, reach, serial)) return engine;
  const alone = [...book.values()]
    .filter(({ model }) => model.liesAs(stored))
    .reduce((sum, each) => sum + each.alone, 0);
  // what changes from moment to moment would take the others along
  if (reach.clock === 'moment' || alone === 0) return null;
  const sheetIds = stored.sheets
    .filter((sheet) => hasFormulas(sheet) && reachOf(stored, sheet.properties.sheetId).clock !== 'moment')
    .map(({ properties }) => properties.sheetId);
  const all = jointReach(stored, sheetIds);
  if (alone < WORTH_ALL * formulasIn(stored, all)) return null;
  for (const engine of book.values()) engine.alone = 0;
  return jointEngine(book, stored, { key: keyOfMany(sheetIds), sheetIds }, all, serialOf(stored, all, now));
}

/** Says that these sheets are about to be read in one go: those that have no model yet get one together. */
export function computeTogether(stored: StoredSpreadsheet, sheets: readonly Sheet[], now: number): void {
  const book = bookOf(stored);
  const cold = sheets
    .filter((sheet) => hasFormulas(sheet) && !book.has(sheet.properties.sheetId))
    .map(({ properties }) => properties.sheetId)
    // what changes from moment to moment would take the others along
    .filter((sheetId) => reachOf(stored, sheetId).clock !== 'moment');
  const known = answered.get(stored) ?? new Map<number, Engine>();
  answered.set(stored, known);
  const missing = cold.filter((sheetId) => {
    const reach = reachOf(stored, sheetId);
    return !isRight(known.get(sheetId), stored, reach, serialOf(stored, reach, now));
  });
  if (missing.length < MANY) return;
  const reach = jointReach(stored, cold);
  const asked = { key: keyOfMany(cold), sheetIds: cold };
  const engine = jointEngine(book, stored, asked, reach, serialOf(stored, reach, now));
  for (const sheetId of cold) known.set(sheetId, engine);
}

function engineOf(stored: StoredSpreadsheet, sheetId: number, now: number): Engine {
  const reach = reachOf(stored, sheetId);
  const serial = serialOf(stored, reach, now);
  const known = answered.get(stored) ?? new Map<number, Engine>();
  const last = known.get(sheetId);
  if (last && isRight(last, stored, reach, serial)) return last;
  const engine = findEngine(stored, sheetId, reach, now);
  known.set(sheetId, engine);
  answered.set(stored, known);
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
  return engineOf(stored, sheetId, now).model.value(sheetId, row, column);
}
