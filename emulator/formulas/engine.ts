/**
 * Computed values of a spreadsheet by IronCalc. Only sheets that formulas reach are loaded; a model is kept per stored
 * spreadsheet and taken over from the version before when only values changed.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import type { ExtendedValue, Sheet, StoredSpreadsheet } from '../sheets/state';
import { columnName, mentions, writeTitle } from './references';
import { replaceHyperlinks } from './hyperlink';

/** What a formula gives. */
export type Computed =
  | { readonly numberValue: number }
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly errorValue: { readonly type: string; readonly message: string } };

const NUMBER_TYPE = 1;
const BOOL_TYPE = 4;
const ERROR_TYPE = 16;
/** 17 digits: the shortest text that gives a double back is never longer. */
const EXACT_FORMAT = '0.0000000000000000E+00';

const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
  '#NULL!': 'NULL_VALUE',
};

let ready = false;

/** The engine's WebAssembly, loaded once and synchronously. */
function load(): void {
  if (ready) return;
  const file = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(file) });
  ready = true;
}

const SERIAL_EPOCH = 25569;
const DAY_MS = 86_400_000;

/** TODAY and NOW follow the emulator's clock, which the engine does not know. */
function replaceClock(formula: string, now: number): string {
  const serial = now / DAY_MS + SERIAL_EPOCH;
  return formula.replace(/\bTODAY\(\s*\)/gi, String(Math.floor(serial))).replace(/\bNOW\(\s*\)/gi, String(serial));
}

function inputOf(value: ExtendedValue, now: number): string | null {
  if (value.formulaValue !== undefined) return replaceClock(replaceHyperlinks(value.formulaValue), now);
  if (value.numberValue !== undefined) return String(value.numberValue);
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  return value.stringValue === undefined ? null : `'${value.stringValue}`;
}

const formulasOf = (sheet: Sheet): string[] =>
  sheet.rows.flatMap(
    (row) =>
      row?.flatMap((cell) =>
        cell?.userEnteredValue?.formulaValue === undefined ? [] : [cell.userEnteredValue.formulaValue],
      ) ?? [],
  );

/** Sheets that hold formulas or that formulas reach by title or by named range. */
function reachedSheets(stored: StoredSpreadsheet): Set<number> {
  const idByTitle = new Map(
    stored.sheets.map((sheet) => [sheet.properties.title.toLowerCase(), sheet.properties.sheetId]),
  );
  const idByName = new Map(stored.namedRanges.map((named) => [named.name.toLowerCase(), named.range.sheetId]));
  const reached = new Set<number>();
  for (const sheet of stored.sheets) {
    const formulas = formulasOf(sheet);
    if (formulas.length > 0) reached.add(sheet.properties.sheetId);
    for (const formula of formulas) {
      const { sheets, names } = mentions(formula);
      for (const title of sheets) reached.add(idByTitle.get(title.toLowerCase()) ?? -1);
      for (const name of names) reached.add(idByName.get(name.toLowerCase()) ?? -1);
    }
  }
  return reached;
}

interface Engine {
  readonly model: Model;
  /** Index in the model by sheet id. */
  readonly indexes: ReadonlyMap<number, number>;
  readonly now: number;
}

function definedName(
  stored: StoredSpreadsheet,
  range: StoredSpreadsheet['namedRanges'][number]['range'],
): string | null {
  const sheet = stored.sheets.find((each) => each.properties.sheetId === range.sheetId);
  if (!sheet) return null;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const start = `$${columnName(range.startColumnIndex ?? 0)}$${(range.startRowIndex ?? 0) + 1}`;
  const end = `$${columnName((range.endColumnIndex ?? columnCount) - 1)}$${range.endRowIndex ?? rowCount}`;
  return `${writeTitle(sheet.properties.title)}!${start === end ? start : `${start}:${end}`}`;
}

function setCell(
  model: Model,
  index: number,
  row: number,
  column: number,
  value: ExtendedValue | undefined,
  now: number,
): void {
  const input = value && inputOf(value, now);
  if (input === null || input === undefined) model.rangeClearContents(index, row + 1, column + 1, row + 1, column + 1);
  else model.setUserInput(index, row + 1, column + 1, input);
  if (value?.formulaValue !== undefined)
    model.updateRangeStyle(
      { sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 },
      'num_fmt',
      EXACT_FORMAT,
    );
}

function build(stored: StoredSpreadsheet, now: number): Engine {
  load();
  const model = new Model('workbook', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  const reached = reachedSheets(stored);
  const indexes = new Map<number, number>();
  for (const sheet of stored.sheets.filter((each) => reached.has(each.properties.sheetId))) {
    const index = indexes.size;
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.properties.title);
    indexes.set(sheet.properties.sheetId, index);
  }
  for (const named of stored.namedRanges) {
    const target = indexes.has(named.range.sheetId) ? definedName(stored, named.range) : null;
    if (target !== null) model.newDefinedName(named.name, null, target);
  }
  for (const sheet of stored.sheets) {
    const index = indexes.get(sheet.properties.sheetId);
    if (index === undefined) continue;
    sheet.rows.forEach((row, rowIndex) =>
      row?.forEach((cell, columnIndex) => {
        if (cell?.userEnteredValue) setCell(model, index, rowIndex, columnIndex, cell.userEnteredValue, now);
      }),
    );
  }
  model.evaluate();
  return { model, indexes, now };
}

/** Whether a spreadsheet differs from another in nothing but the values of cells. */
function onlyValuesDiffer(left: StoredSpreadsheet, right: StoredSpreadsheet): boolean {
  return (
    left.namedRanges === right.namedRanges &&
    left.sheets.length === right.sheets.length &&
    left.sheets.every((sheet, index) => {
      const other = right.sheets[index];
      return (
        other !== undefined &&
        sheet.properties.sheetId === other.properties.sheetId &&
        sheet.properties.title === other.properties.title
      );
    })
  );
}

/** Past so many changed cells a fresh model is cheaper. */
const MAX_PATCH = 2000;

interface Patch {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly value: ExtendedValue | undefined;
}

/** Cells whose value differs; null when there are too many or a new formula may reach a sheet that is not loaded. */
function patchesBetween(from: StoredSpreadsheet, to: StoredSpreadsheet): Patch[] | null {
  const patches: Patch[] = [];
  for (const [index, sheet] of to.sheets.entries()) {
    const before = from.sheets[index];
    if (!before || before.rows === sheet.rows) continue;
    const height = Math.max(sheet.rows.length, before.rows.length);
    for (let row = 0; row < height; row++) {
      const [now, was] = [sheet.rows[row], before.rows[row]];
      if (now === was) continue;
      for (let column = 0; column < Math.max(now?.length ?? 0, was?.length ?? 0); column++) {
        const value = now?.[column]?.userEnteredValue;
        const old = was?.[column]?.userEnteredValue;
        if (value === old || JSON.stringify(value) === JSON.stringify(old)) continue;
        if (value?.formulaValue !== undefined || patches.length > MAX_PATCH) return null;
        patches.push({ sheetId: sheet.properties.sheetId, row, column, value });
      }
    }
  }
  return patches;
}

const engines = new WeakMap<StoredSpreadsheet, Engine>();
/** The last version of each spreadsheet that has a model. */
const latest = new Map<string, WeakRef<StoredSpreadsheet>>();

function takeOver(stored: StoredSpreadsheet, now: number): Engine | null {
  const before = latest.get(stored.spreadsheetId)?.deref();
  const engine = before && engines.get(before);
  if (!before || !engine || engine.now !== now || !onlyValuesDiffer(before, stored)) return null;
  const patches = patchesBetween(before, stored);
  if (patches === null) return null;
  const touching = patches.filter((patch) => engine.indexes.has(patch.sheetId));
  for (const patch of touching)
    setCell(engine.model, engine.indexes.get(patch.sheetId) ?? 0, patch.row, patch.column, patch.value, now);
  if (touching.length > 0) engine.model.evaluate();
  engines.delete(before);
  return engine;
}

/** Days matter to formulas, seconds do not: the clock is taken to the day, so that a model lives longer than a moment. */
const dayOf = (now: number): number => Math.floor(now / DAY_MS) * DAY_MS;

function engineOf(stored: StoredSpreadsheet, now: number): Engine {
  const day = dayOf(now);
  const existing = engines.get(stored);
  if (existing?.now === day) return existing;
  const engine = takeOver(stored, day) ?? build(stored, day);
  engines.set(stored, engine);
  latest.set(stored.spreadsheetId, new WeakRef(stored));
  return engine;
}

function parse(text: string, type: number): Computed {
  if (type === NUMBER_TYPE) return { numberValue: Number(text) };
  if (type === BOOL_TYPE) return { boolValue: text === 'TRUE' };
  if (type === ERROR_TYPE) return { errorValue: { type: ERROR_TYPES[text] ?? 'ERROR', message: text } };
  return { stringValue: text };
}

/** Value of the formula in a cell. */
export function computedValue(
  stored: StoredSpreadsheet,
  sheetId: number,
  row: number,
  column: number,
  now: number,
): Computed {
  const { model, indexes } = engineOf(stored, now);
  const index = indexes.get(sheetId);
  if (index === undefined) return { stringValue: '' };
  return parse(model.getFormattedCellValue(index, row + 1, column + 1), model.getCellType(index, row + 1, column + 1));
}
