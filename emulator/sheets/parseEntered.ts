/** What a typed text becomes: number, date, percentage, currency, boolean, formula or text, in the file's locale. */
import { canonicalFormula, hasDecimalComma } from '../formulas/locale';
import type { ExtendedValue, Json } from './state';

export interface Entered {
  readonly value: ExtendedValue;
  /** Number format that the entry brings along, when the cell has none. */
  readonly numberFormat?: Json;
}

const SERIAL_EPOCH = 25569;
const SPACES = /[\u00a0\u202f\u2009 ]/g;

function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / 86_400_000 + SERIAL_EPOCH : null;
}

function dateSerial(text: string, locale: string): { readonly serial: number; readonly pattern: string } | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return withPattern(serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'yyyy-mm-dd');
  if (hasDecimalComma(locale)) {
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
    return dotted ? withPattern(serialOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), 'dd.mm.yyyy') : null;
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return slashed ? withPattern(serialOf(Number(slashed[3]), Number(slashed[1]), Number(slashed[2])), 'm/d/yyyy') : null;
}

const withPattern = (
  serial: number | null,
  pattern: string,
): { readonly serial: number; readonly pattern: string } | null => (serial === null ? null : { serial, pattern });

/** A plain number in the locale, or null. Thousands must stand in groups of three. */
function plainNumber(text: string, locale: string): number | null {
  const comma = hasDecimalComma(locale);
  const compact = comma ? text.replace(SPACES, '') : text;
  const pattern = comma ? /^[+-]?(\d+)?(,\d+)?(e[+-]?\d+)?$/i : /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
  if (!/\d/.test(compact) || !pattern.test(compact)) return null;
  return Number(comma ? compact.replace(',', '.') : compact.replaceAll(',', ''));
}

const CURRENCIES: Readonly<Record<string, string>> = {
  $: '"$"#,##0.00',
  '€': '"€"#,##0.00',
  '₽': '#,##0.00"₽"',
  '£': '"£"#,##0.00',
};

function currency(text: string, locale: string): Entered | null {
  const sign = Object.keys(CURRENCIES).find((each) => text.startsWith(each) || text.endsWith(each));
  if (!sign) return null;
  const number = plainNumber(text.replace(sign, '').trim(), locale);
  return number === null
    ? null
    : { value: { numberValue: number }, numberFormat: { type: 'CURRENCY', pattern: CURRENCIES[sign] } };
}

function percent(text: string, locale: string): Entered | null {
  if (!text.endsWith('%')) return null;
  const number = plainNumber(text.slice(0, -1).trim(), locale);
  if (number === null) return null;
  return {
    value: { numberValue: number / 100 },
    numberFormat: { type: 'PERCENT', pattern: /[.,]/.test(text) ? '0.00%' : '0%' },
  };
}

const TRUE_WORDS = new Set(['true', 'истина']);
const FALSE_WORDS = new Set(['false', 'ложь']);

/** Reads a text as if a person had typed it. */
export function parseEntered(text: string, locale: string): Entered {
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: canonicalFormula(text, locale) } };
  const trimmed = text.trim();
  const word = trimmed.toLowerCase();
  if (TRUE_WORDS.has(word) || FALSE_WORDS.has(word)) return { value: { boolValue: TRUE_WORDS.has(word) } };
  const number = plainNumber(trimmed, locale);
  if (number !== null) return { value: { numberValue: number } };
  const date = dateSerial(trimmed, locale);
  if (date) return { value: { numberValue: date.serial }, numberFormat: { type: 'DATE', pattern: date.pattern } };
  return percent(trimmed, locale) ?? currency(trimmed, locale) ?? { value: { stringValue: text } };
}
