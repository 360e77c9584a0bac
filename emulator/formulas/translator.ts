/** What the engine gets for the formulas of one model: ranges closed, names as addresses, titles and the clock as the model has them. */
import type { Model } from '@ironcalc/wasm';
import type { StoredSpreadsheet } from '../sheets/state';
import { asksClock, replaceClock, type ClockCells } from './clock';
import type { EngineSheets } from './engineSheets';
import { replaceHyperlinks } from './hyperlink';
import type { KeptModel } from './keptModel';
import { area, sizeOf } from './layout';
import { namesAreRanges, withAddresses } from './names';
import { closeReferences, type SizeOf } from './openRanges';
import { writeTitle } from './references';
import { withSingleIndex } from './singleIndex';
import { joinTokens, tokenize, type Token } from './tokens';
import { translationsIn } from './translations';

export class Translator {
  private readonly sizes = new Map<string, { rows: number; columns: number }>();
  private readonly nameAliases: Map<string, string>;
  /** Named ranges, in upper case, as the tokens of their addresses. */
  private readonly addresses = new Map<string, readonly Token[]>();
  /** Names that the engine was not yet told of: most formulas get addresses instead. */
  private undefinedNames: (() => void)[] = [];
  private readonly clock: ClockCells;
  /** Shared with other models of such a workbook. */
  private readonly translations: Map<string, string>;

  constructor(
    private readonly model: Model,
    stored: StoredSpreadsheet,
    private readonly sheets: EngineSheets,
    kept?: KeptModel,
  ) {
    this.nameAliases = new Map(kept?.nameAliases);
    for (const sheet of stored.sheets) this.sizes.set(sheet.properties.title.toUpperCase(), sizeOf(sheet));
    const clock = writeTitle(sheets.clock.title);
    this.clock = { today: tokenize(`${clock}!$A$1`), now: tokenize(`${clock}!$A$2`) };
    stored.namedRanges.forEach((named, index) => {
      const place = sheets.places.get(named.range.sheetId);
      if (!place) return;
      const cells = area(stored, named.range);
      this.addresses.set(named.name.toUpperCase(), tokenize(`${writeTitle(place.title)}!${cells}`));
      if (!kept?.named)
        this.undefinedNames.push(() => this.addName(named.name, `${writeTitle(place.alias)}!${cells}`, index));
    });
    this.translations = translationsIn(
      JSON.stringify([
        sheets.clock.title,
        [...this.sizes],
        [...sheets.aliases],
        [...this.addresses].map(([name, address]) => [name, joinTokens(address)]),
      ]),
    );
  }

  /** What a kept model has to remember of its names. */
  kept(): Pick<KeptModel, 'nameAliases' | 'named'> {
    return {
      nameAliases: [...this.nameAliases],
      named: this.addresses.size > 0 && this.undefinedNames.length === 0,
    };
  }

  /** A formula that parses, as the engine gets it; `home` is the title of its sheet. */
  translate(formula: string, home: string): string {
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
    const aliases = this.sheets.aliases.size + this.nameAliases.size;
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
      const aliases = tokens[index + 1]?.text === '!' ? this.sheets.aliases : this.nameAliases;
      const alias = aliases.get(text.toUpperCase());
      return alias === undefined ? token : { kind: 'name', text: alias };
    });
  }
}
