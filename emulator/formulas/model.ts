/** One IronCalc model of the sheets that formulas reach; exact numbers are read from the companions of its formulas. */
import type { Model } from '@ironcalc/wasm';
import type { ExtendedValue, Sheet, StoredSpreadsheet } from '../sheets/state';
import { asksClock, replaceClock, type ClockCells } from './clock';
import { Companions, type Place } from './companions';
import { errorOf, type Computed } from './computed';
import { replaceHyperlinks } from './hyperlink';
import { engineModel } from './ironcalc';
import type { KeptModel } from './keptModel';
import { area, layoutOf, sizeOf } from './layout';
import { namesAreRanges, withAddresses } from './names';
import { closeReferences, type SizeOf } from './openRanges';
import { cellKey, runsOf, type CellPlace } from './runs';
import { writeTitle } from './references';
import { includes, type Columns, type Reach } from './reach';
import type { Settled } from './settled';
import { Shortcuts } from './shortcuts';
import { withSingleIndex } from './singleIndex';
import { parses } from './syntax';
import { joinTokens, tokenize, type Token } from './tokens';
import { translationsIn } from './translations';

const NUMBER_TYPE = 1;
const BOOL_TYPE = 4;
const ERROR_TYPE = 16;

const PARSE_ERROR = '#ERROR!';
/** What the engine itself cannot read, so that cells which refer to it show the error too. */
const UNREADABLE = '=(';

/** A loaded model. */
export class FormulaModel {
  private readonly model: Model;
  private readonly places = new Map<number, Place>();
  private readonly sizes = new Map<string, { rows: number; columns: number }>();
  private readonly sheetAliases = new Map<string, string>();
  private nameAliases = new Map<string, string>();
  /** Named ranges, in upper case, as the tokens of their addresses. */
  private readonly addresses = new Map<string, readonly Token[]>();
  /** Names that the engine was not yet told of: most formulas get addresses instead. */
  private undefinedNames: (() => void)[] = [];
  /** Cells with a formula, by sheet and by row and column; false for one that does not parse. */
  private readonly formulas = new Map<number, Map<number, boolean>>();
  private readonly companions: Companions;
  private readonly shortcuts = new Shortcuts();
  /** What the engine gets for formulas, shared with other models of such a workbook. */
  private readonly translations: Map<string, string>;
  private readonly layout: string;
  /** The moment that TODAY and NOW give. */
  private serial: number;
  private readonly clock: ClockCells;
  /** Where the clock stands in the model. */
  private readonly clockPlace: number;
  private readonly clockTitle: string;
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
    for (const sheet of stored.sheets) this.sizes.set(sheet.properties.title.toUpperCase(), sizeOf(sheet));
    if (kept) this.findSheets(sheets, kept);
    else this.addSheets(sheets);
    this.clockPlace = sheets.length * 2;
    this.clockTitle = kept?.clockTitle ?? this.addAside(this.clockPlace, 'clock');
    const clock = writeTitle(this.clockTitle);
    this.clock = { today: tokenize(`${clock}!$A$1`), now: tokenize(`${clock}!$A$2`) };
    stored.namedRanges.forEach((named, index) => {
      const place = this.places.get(named.range.sheetId);
      if (!place) return;
      const cells = area(stored, named.range);
      this.addresses.set(named.name.toUpperCase(), tokenize(`${writeTitle(place.title)}!${cells}`));
      this.undefinedNames.push(() => this.addName(named.name, `${writeTitle(place.alias)}!${cells}`, index));
    });
    this.translations = translationsIn(
      JSON.stringify([
        this.clockTitle,
        [...this.sizes],
        [...this.sheetAliases],
        [...this.addresses].map(([name, address]) => [name, joinTokens(address)]),
      ]),
    );
    if (kept) this.restore(sheets, kept);
    else for (const sheet of sheets) this.fill(sheet);
    if (kept?.serial === serial) return;
    this.setClock(serial);
    this.evaluate();
  }

  /** The model as it is, to be kept. */
  keep(): KeptModel {
    return {
      serial: this.serial,
      bytes: this.model.toBytes(),
      clockTitle: this.clockTitle,
      aliases: [...this.places].map(([sheetId, { alias }]) => [sheetId, alias]),
      nameAliases: [...this.nameAliases],
      named: this.addresses.size > 0 && this.undefinedNames.length === 0,
    };
  }

  /** Places of the sheets of a kept model. */
  private findSheets(sheets: readonly Sheet[], kept: KeptModel): void {
    const aliases = new Map(kept.aliases);
    sheets.forEach(({ properties: { sheetId, title } }, index) => {
      const alias = aliases.get(sheetId) ?? title;
      if (alias !== title) this.sheetAliases.set(title.toUpperCase(), alias);
      this.places.set(sheetId, { index, companion: sheets.length + index, title, alias });
    });
  }

  /** Finds in a kept model what was noted when it was filled. */
  private restore(sheets: readonly Sheet[], kept: KeptModel): void {
    this.nameAliases = new Map(kept.nameAliases);
    if (kept.named) this.undefinedNames = [];
    for (const sheet of sheets) {
      this.findFormulas(sheet);
      const place = this.places.get(sheet.properties.sheetId);
      if (place) this.companions.note(place, runsOf(this.formulas.get(sheet.properties.sheetId)));
    }
  }

  /** Notes which cells of a kept model hold formulas. */
  private findFormulas(sheet: Sheet): void {
    const { sheetId } = sheet.properties;
    const formulas = new Map<number, boolean>();
    this.eachCell(sheet, (row, column, value) => {
      if (value.formulaValue === undefined) return;
      formulas.set(cellKey(row, column), parses(value.formulaValue));
      this.shortcuts.note(sheet, { row, column }, value.formulaValue);
    });
    this.formulas.set(sheetId, formulas);
  }

  private addSheets(sheets: readonly Sheet[]): void {
    sheets.forEach(({ properties: { sheetId, title } }, index) => {
      if (index > 0) this.model.newSheet();
      const alias = this.rename(index, title);
      this.places.set(sheetId, { index, companion: sheets.length + index, title, alias });
    });
    sheets.forEach((_, index) => this.addAside(sheets.length + index, `companion ${index} of a sheet`));
  }

  /** Adds a sheet beside those of the workbook, one of which may have the wanted title already; gives its title. */
  private addAside(index: number, wanted: string): string {
    this.model.newSheet();
    const titles = new Set([...this.places.values()].map(({ alias }) => alias.toUpperCase()));
    const title = titles.has(wanted.toUpperCase()) ? `${wanted} ${index}` : wanted;
    this.model.renameSheet(index, title);
    return title;
  }

  /** Gives a sheet its title, or another one where the engine's rules, which are Excel's, refuse it. */
  private rename(index: number, title: string): string {
    try {
      this.model.renameSheet(index, title);
      return title;
    } catch {
      const alias = `sheet_${index}_of_book`;
      this.model.renameSheet(index, alias);
      this.sheetAliases.set(title.toUpperCase(), alias);
      return alias;
    }
  }

  private addName(name: string, target: string, index: number): void {
    try {
      this.model.newDefinedName(name, null, target);
    } catch {
      const alias = `named_range_${index}`;
      this.model.newDefinedName(alias, null, target);
      this.nameAliases.set(name.toUpperCase(), alias);
    }
  }

  /** Tokens with the titles and names that the engine knows. */
  private aliased(tokens: readonly Token[]): Token[] {
    return tokens.map((token, index) => {
      if (token.kind !== 'name' && token.kind !== 'quotedSheet') return token;
      const text = token.kind === 'name' ? token.text : token.text.slice(1, -1).replaceAll("''", "'");
      const aliases = tokens[index + 1]?.text === '!' ? this.sheetAliases : this.nameAliases;
      const alias = aliases.get(text.toUpperCase());
      return alias === undefined ? token : { kind: 'name', text: alias };
    });
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

  private fill(sheet: Sheet): void {
    const { sheetId } = sheet.properties;
    const place = this.places.get(sheetId);
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
      this.model.setUserInput(place.index, row + 1, column + 1, this.engineFormula(formula, place.title));
    return due.length > 0;
  }

  private engineFormula(formula: string, home: string): string {
    const key = `${home}!${formula}`;
    const before = this.nameAliases.size === 0 ? this.translations.get(key) : undefined;
    if (before !== undefined) return before;
    const sizeOf: SizeOf = (title) => this.sizes.get((title ?? home).toUpperCase()) ?? { rows: 1000, columns: 26 };
    const labels = /HYPERLINK/i.test(formula) ? replaceHyperlinks(formula) : formula;
    const tokens = asksClock(formula) ? replaceClock(tokenize(labels), this.clock) : tokenize(labels);
    const plain = this.addresses.size === 0 || namesAreRanges(tokens);
    const named = plain ? withAddresses(tokens, this.addresses) : this.withNames(tokens);
    // where names are bound, a name may be a range
    const closed = closeReferences(plain ? withSingleIndex(named) : named, sizeOf);
    const aliases = this.sheetAliases.size + this.nameAliases.size;
    const text = aliases === 0 ? closed : joinTokens(this.aliased(tokenize(closed)));
    if (plain && this.nameAliases.size === 0) this.translations.set(key, text);
    return text;
  }

  /** A formula that binds names itself keeps them, and the engine is told what they mean. */
  private withNames(tokens: readonly Token[]): readonly Token[] {
    for (const define of this.undefinedNames) define();
    this.undefinedNames = [];
    return tokens;
  }

  private inputOf(value: ExtendedValue, home: string, readable: boolean): string {
    if (value.formulaValue !== undefined) return readable ? this.engineFormula(value.formulaValue, home) : UNREADABLE;
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
    const place = this.places.get(sheetId);
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
    this.model.setUserInput(this.clockPlace, 1, 1, String(Math.floor(serial)));
    this.model.setUserInput(this.clockPlace, 2, 1, String(serial));
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
      const place = this.places.get(sheetId);
      if (!place || this.isEmpty(place, cell)) continue;
      any = this.unsettle(place, sheetId, cell) || any;
    }
    return any;
  }

  /** Value of the formula in a cell. */
  value(sheetId: number, row: number, column: number): Computed {
    const place = this.places.get(sheetId);
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
