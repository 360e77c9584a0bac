/** Words for people, in both languages of the product. */

/** Languages of the product. */
export type Language = 'ru' | 'en';

/** A text in both languages. */
export interface Text {
  readonly ru: string;
  readonly en: string;
}

/** Builds a text: Russian first, then English. */
export const t = (ru: string, en: string): Text => ({ ru, en });

/** The text in one language. */
export const pick = (text: Text, language: Language): string => text[language];

/** Forms of a counted word. Russian needs `one` (1 лид), `few` (2 лида), `many` (5 лидов); `other` serves fractions and English. */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

function russianForm(n: number): keyof PluralForms {
  if (!Number.isInteger(n)) return 'other';
  const [tens, ones] = [Math.abs(n) % 100, Math.abs(n) % 10];
  if (ones === 1 && tens !== 11) return 'one';
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many';
}

/** The form of a word that goes with a number (Unicode CLDR plural rules for ru and en). */
export function plural(language: Language, n: number, forms: PluralForms): string {
  const form = language === 'ru' ? russianForm(n) : Math.abs(n) === 1 ? 'one' : 'other';
  return forms[form] ?? forms.other;
}

/** Puts values into `{name}` slots; a slot without a value stays visible. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (slot, name: string) => (name in values ? String(values[name]) : slot));
