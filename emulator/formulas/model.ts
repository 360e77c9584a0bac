/** One IronCalc model of the sheets that formulas reach; exact numbers are read from the companions of its formulas. */
import type { Model } from '@ironcalc/wasm';
import type { ExtendedValue, Sheet, StoredSpreadsheet } from '../sheets/state';
import { Companions, type Place } from './companions';
import { errorOf, type Computed } from './computed';
import { addSheets, findSheets, type EngineSheets } from './engineSheets';
import { engineModel } from './ironcalc';
import type { KeptModel } from './keptModel';
import { layoutOf } from './layout';
import { includes, type Columns, type Reach } from './reach';
import { cellKey, runsOf, type CellPlace } from './runs';
import type { Settled } from './settled';
import { Shortcuts } from './shortcuts';
import { parses } from './syntax';
import { Translator } from './translator';

const NUMBER_TYPE = 1;
const BOOL_TYPE = 4;
const ERROR_TYPE = 16;

const PARSE_ERROR = '#ERROR!';
/** What the engine itself cannot read, so that cells which refer to it show the error too. */
const UNREADABLE = '=(';

/** A loaded model. */
export class FormulaModel {
  private readonly model: Model;
  private readonly sheets: EngineSheets;
  private readonly translator: Translator;
  /** Cells with a formula, by sheet and by row and column; false for one that does not parse. */
  private readonly formulas = new Map<number, Map<number, boolean>>();
  private readonly companions: Companions;
  private readonly shortcuts = new Shortcuts();
  private readonly layout: string;
  /** The moment that TODAY and NOW give. */
  private serial: number;
  /** The version whose layout was compared last, and how it came out. */
  private checked: StoredSpreadsheet;
  private sameLayout = true;

  constructor(
    stored: StoredSpreadsheet,
    /** What was loaded: columns by sheet. */
    readonly reached: ReadonlyMap<number, Columns>,
    serial: number,
    kept?: KeptModel,
  ) {
    this.serial = serial;
    this.layout = layoutOf(stored, reached);
    this.checked = stored;
    this.model = engineModel(kept?.bytes);
    this.companions = new Companions(this.model);
    const sheets = stored.sheets.filter((sheet) => reached.has(sheet.properties.sheetId));
    this.sheets = kept ? findSheets(sheets, kept) : addSheets(this.model, sheets);
    this.translator = new Translator(this.model, stored, this.sheets, kept);
    for (const sheet of sheets)
      if (kept) this.restore(sheet);
      else this.fill(sheet);
    if (kept?.serial === serial) return;
    this.setClock(serial);
    this.evaluate();
  }

  /** The model as it is, to be kept. */
  keep(): KeptModel {
    return {
      serial: this.serial,
      bytes: this.model.toBytes(),
      clockTitle: this.sheets.clock.title,
      aliases: [...this.sheets.places].map(([sheetId, { alias }]) => [sheetId, alias]),
      ...this.translator.kept(),
    };
  }

  private eachCell(sheet: Sheet, take: (row: number, column: number, value: ExtendedValue) => void): void {
    const columns = this.reached.get(sheet.properties.sheetId) ?? null;
    sheet.rows.forEach((row, rowIndex) => {
      const look = (columnIndex: number): void => {
        const value = row?.[columnIndex]?.userEnteredValue;
        if (value) take(rowIndex, columnIndex, value);
      };
      if (columns) columns.forEach(look);
      else row?.forEach((_, columnIndex) => look(columnIndex));
    });
  }

  /** Notes of a sheet of a kept model what is noted when one is filled. */
  private restore(sheet: Sheet): void {
    const { sheetId } = sheet.properties;
    const place = this.sheets.places.get(sheetId);
    if (!place) return;
    this.eachCell(sheet, (row, column, { formulaValue }) => {
      if (formulaValue === undefined) return;
      this.noteFormula(sheetId, { row, column }, parses(formulaValue));
      this.shortcuts.note(sheet, { row, column }, formulaValue);
    });
    this.companions.note(place, runsOf(this.formulas.get(sheetId)));
  }

  private fill(sheet: Sheet): void {
    const { sheetId } = sheet.properties;
    const place = this.sheets.places.get(sheetId);
    if (!place) return;
    this.eachCell(sheet, (row, column, value) => {
      const { formulaValue } = value;
      const settled = formulaValue === undefined ? null : this.shortcuts.note(sheet, { row, column }, formulaValue);
      if (settled) this.inputSettled(place, sheetId, { row, column }, settled);
      else this.input(place, sheetId, { row, column }, value);
    });
    this.companions.lay(place, runsOf(this.formulas.get(sheetId)));
  }

  private noteFormula(sheetId: number, { row, column }: CellPlace, readable: boolean): void {
    const formulas = this.formulas.get(sheetId) ?? new Map<number, boolean>();
    this.formulas.set(sheetId, formulas);
    formulas.set(cellKey(row, column), readable);
  }

  /** Puts a formula into a cell as what it is settled to: a formula too, since the engine tells them from what is typed. */
  private inputSettled(place: Place, sheetId: number, cell: CellPlace, { value }: Settled): void {
    const text = typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
    this.model.setUserInput(place.index, cell.row + 1, cell.column + 1, `=${text}`);
    this.noteFormula(sheetId, cell, true);
  }

  /** Puts what is typed into a cell; tells whether it is a formula. */
  private input(place: Place, sheetId: number, cell: CellPlace, value: ExtendedValue): boolean {
    const isFormula = value.formulaValue !== undefined;
    const readable = isFormula && parses(value.formulaValue);
    this.model.setUserInput(place.index, cell.row + 1, cell.column + 1, this.inputOf(value, place.title, readable));
    if (isFormula) this.noteFormula(sheetId, cell, readable);
    return isFormula;
  }

  /** Loads the formulas that were settled by a cell. */
  private unsettle(place: Place, sheetId: number, cell: CellPlace): boolean {
    const due = this.shortcuts.changed(sheetId, cell);
    for (const { row, column, formula } of due)
      this.model.setUserInput(place.index, row + 1, column + 1, this.translator.translate(formula, place.title));
    return due.length > 0;
  }

  private inputOf(value: ExtendedValue, home: string, readable: boolean): string {
    if (value.formulaValue !== undefined)
      return readable ? this.translator.translate(value.formulaValue, home) : UNREADABLE;
    if (value.numberValue !== undefined) return String(value.numberValue);
    if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
    return `'${value.stringValue ?? ''}`;
  }

  /** Whether the sheets of a version lie as they did when the model was made. */
  liesAs(stored: StoredSpreadsheet): boolean {
    if (stored !== this.checked) {
      this.sameLayout = layoutOf(stored, this.reached) === this.layout;
      this.checked = stored;
    }
    return this.sameLayout;
  }

  /** Whether the model can show a version that reaches this: all of it is loaded, and it lies as it did. */
  fits(stored: StoredSpreadsheet, reach: Reach): boolean {
    return this.liesAs(stored) && includes(this.reached, reach);
  }

  /** Sets or clears a cell; values are computed at the next `evaluate`. */
  put(sheetId: number, row: number, column: number, value: ExtendedValue | undefined): void {
    const place = this.sheets.places.get(sheetId);
    if (!place) return;
    const key = cellKey(row, column);
    const isFormula = value !== undefined && this.input(place, sheetId, { row, column }, value);
    if (!value) this.model.rangeClearContents(place.index, row + 1, column + 1, row + 1, column + 1);
    const was = !isFormula && this.formulas.get(sheetId)?.delete(key);
    if (isFormula) this.companions.put(place, row, column);
    else if (was) this.companions.drop(place, row, column);
    this.unsettle(place, sheetId, { row, column });
  }

  /** Whether the clock shows this moment, as exactly as formulas ask for it. */
  isTimely(clock: Reach['clock'], serial: number): boolean {
    if (clock === 'none') return true;
    return (clock === 'day' ? Math.floor(this.serial) : this.serial) === serial;
  }

  /** Sets the moment that TODAY and NOW give; values are computed at the next `evaluate`. */
  setClock(serial: number): void {
    this.serial = serial;
    const { index } = this.sheets.clock;
    this.model.setUserInput(index, 1, 1, String(Math.floor(serial)));
    this.model.setUserInput(index, 2, 1, String(serial));
  }

  /** Computes. An empty cell that a formula of another cell fills settles nothing any more, and then it computes again. */
  evaluate(): void {
    do this.model.evaluate();
    while (this.unsettleFilled());
  }

  /** A text may be empty too; the engine takes nothing for a number. */
  private isEmpty({ index }: Place, { row, column }: CellPlace): boolean {
    const isText = this.model.getCellType(index, row + 1, column + 1) !== NUMBER_TYPE;
    return !isText && this.model.getFormattedCellValue(index, row + 1, column + 1) === '';
  }

  private unsettleFilled(): boolean {
    let any = false;
    for (const [sheetId, cell] of [...this.shortcuts.empty()]) {
      const place = this.sheets.places.get(sheetId);
      if (!place || this.isEmpty(place, cell)) continue;
      any = this.unsettle(place, sheetId, cell) || any;
    }
    return any;
  }

  /** Value of the formula in a cell. */
  value(sheetId: number, row: number, column: number): Computed {
    const place = this.sheets.places.get(sheetId);
    const readable = this.formulas.get(sheetId)?.get(cellKey(row, column));
    if (!place || !readable) return errorOf(PARSE_ERROR);
    const type = this.model.getCellType(place.index, row + 1, column + 1);
    if (type === NUMBER_TYPE)
      return { numberValue: Number(this.model.getFormattedCellValue(place.companion, row + 1, column + 1)) };
    const text = this.model.getFormattedCellValue(place.index, row + 1, column + 1);
    if (type === BOOL_TYPE) return { boolValue: text === 'TRUE' };
    return type === ERROR_TYPE ? errorOf(text) : { stringValue: text };
  }

  /** Gives the engine's memory back; the model cannot be used afterwards. */
  free(): void {
    this.model.free();
  }
}
