/**
 * Formulas as the engine gets them, remembered between models: a workbook is loaded anew after every large change, and nearly all of its
 * formulas are those of the time before, among sheets of the same sizes and names.
 */

/** Sets of surroundings that are remembered; the one that was used longest ago gives way. */
const MAX_SURROUNDINGS = 8;
/** Formulas of one set. */
const MAX_FORMULAS = 50_000;

const known = new Map<string, Map<string, string>>();

/** Translations by the sheet's title and the formula. `surroundings` is everything else that a translation depends on. */
export function translationsIn(surroundings: string): Map<string, string> {
  const found = known.get(surroundings);
  const translations = found && found.size < MAX_FORMULAS ? found : new Map<string, string>();
  known.delete(surroundings);
  known.set(surroundings, translations);
  const [oldest] = known.keys();
  if (known.size > MAX_SURROUNDINGS && oldest !== undefined) known.delete(oldest);
  return translations;
}
