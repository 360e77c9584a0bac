/** Sheets of a model: those of the workbook, a companion of each (companions.ts), and one in which the clock stands. */
import type { Model } from '@ironcalc/wasm';
import type { Sheet } from '../sheets/state';
import type { Place } from './companions';
import type { KeptModel } from './keptModel';

export interface EngineSheets {
  /** By the id of the sheet. */
  readonly places: ReadonlyMap<number, Place>;
  /** Titles in the model where they are others, by upper-case title. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly clock: { readonly index: number; readonly title: string };
}

/** Where they stand, once their titles in the model are known. */
function placed(sheets: readonly Sheet[], titles: readonly string[], clockTitle: string): EngineSheets {
  const places = new Map<number, Place>();
  const aliases = new Map<string, string>();
  sheets.forEach(({ properties: { sheetId, title } }, index) => {
    const alias = titles[index] ?? title;
    if (alias !== title) aliases.set(title.toUpperCase(), alias);
    places.set(sheetId, { index, companion: sheets.length + index, title, alias });
  });
  return { places, aliases, clock: { index: sheets.length * 2, title: clockTitle } };
}

/** Gives a sheet its title, or another one where the engine's rules, which are Excel's, refuse it. */
function rename(model: Model, index: number, title: string): string {
  try {
    model.renameSheet(index, title);
    return title;
  } catch {
    const alias = `sheet_${index}_of_book`;
    model.renameSheet(index, alias);
    return alias;
  }
}

/** Makes them in an empty model, which has its first sheet already. */
export function addSheets(model: Model, sheets: readonly Sheet[]): EngineSheets {
  const titles = sheets.map(({ properties: { title } }, index) => {
    if (index > 0) model.newSheet();
    return rename(model, index, title);
  });
  const taken = new Set(titles.map((title) => title.toUpperCase()));
  const addAside = (index: number, wanted: string): string => {
    model.newSheet();
    const title = taken.has(wanted.toUpperCase()) ? `${wanted} ${index}` : wanted;
    model.renameSheet(index, title);
    return title;
  };
  sheets.forEach((_, index) => addAside(sheets.length + index, `companion ${index} of a sheet`));
  return placed(sheets, titles, addAside(sheets.length * 2, 'clock'));
}

/** Finds them in a kept model. */
export function findSheets(sheets: readonly Sheet[], { aliases, clockTitle }: KeptModel): EngineSheets {
  const known = new Map(aliases);
  const titles = sheets.map(({ properties: { sheetId, title } }) => known.get(sheetId) ?? title);
  return placed(sheets, titles, clockTitle);
}
