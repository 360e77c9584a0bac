/** What a typed text becomes: number, date, time, percentage, currency, boolean, formula or text, in the file's locale. */
import { canonicalFormula, hasDecimalComma } from '../formulas/locale';
import { parseMoment } from './parseMoment';
import type { ExtendedValue, Json } from './state';

export interface Entered {
  readonly value: ExtendedValue;
  /** Number format that the entry brings along, when the cell has none. */
  readonly numberFormat?: Json;
}

const SPACES = /[\u00a0\u202f\u2009 ]/g;

interface PlainNumber {
  readonly value: number;
  readonly grouped: boolean;
  readonly decimals: boolean;
}

const POINT_NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const COMMA_NUMBER = /^[+-]?(\d{1,3}([\u00a0\u202f\u2009 ]\d{3})+|\d+)?(,\d*)?(e[+-]?\d+)?$/i;

/** A plain number in the locale, or null. Thousands must stand in groups of three. */
function plainNumber(text: string, locale: string): PlainNumber | null {
  const comma = hasDecimalComma(locale);
  if (!/\d/.test(text) || !(comma ? COMMA_NUMBER : POINT_NUMBER).test(text)) return null;
  const compact = comma ? text.replace(SPACES, '').replace(',', '.') : text.replaceAll(',', '');
  const value = Number(compact);
  if (!Number.isFinite(value)) return null;
  return { value, grouped: comma ? text.search(SPACES) >= 0 : text.includes(','), decimals: compact.includes('.') };
}

function number(text: string, locale: string): Entered | null {
  const plain = plainNumber(text, locale);
  if (!plain) return null;
  if (!plain.grouped) return { value: { numberValue: plain.value } };
  const pattern = plain.decimals ? '#,##0.00' : '#,##0';
  return { value: { numberValue: plain.value }, numberFormat: { type: 'NUMBER', pattern } };
}

interface Currency {
  readonly pattern: string;
  readonly plain: string;
}

const CURRENCIES: Readonly<Record<string, Currency>> = {
  $: { pattern: '"$"#,##0.00', plain: '"$"#,##0' },
  '€': { pattern: '"€"#,##0.00', plain: '"€"#,##0' },
  '£': { pattern: '"£"#,##0.00', plain: '"£"#,##0' },
  '₽': { pattern: '#,##0.00\u00a0"₽"', plain: '#,##0\u00a0"₽"' },
};

function currency(text: string, locale: string): Entered | null {
  const sign = Object.keys(CURRENCIES).find((each) => text.startsWith(each) || text.endsWith(each));
  const kind = sign === undefined ? undefined : CURRENCIES[sign];
  if (sign === undefined || !kind) return null;
  const plain = plainNumber(text.replace(sign, '').trim(), locale);
  if (!plain) return null;
  const pattern = plain.decimals ? kind.pattern : kind.plain;
  return { value: { numberValue: plain.value }, numberFormat: { type: 'CURRENCY', pattern } };
}

function percent(text: string, locale: string): Entered | null {
  if (!text.endsWith('%')) return null;
  const plain = plainNumber(text.slice(0, -1).trim(), locale);
  if (!plain) return null;
  // 12.5 / 100 is not 0.125 for every number; the shortest decimal is what was typed
  const value = Number((plain.value / 100).toPrecision(15));
  const pattern = plain.decimals ? '0.00%' : '0%';
  return { value: { numberValue: value }, numberFormat: { type: 'PERCENT', pattern } };
}

const TRUE_WORDS = new Set(['true', 'истина']);
const FALSE_WORDS = new Set(['false', 'ложь']);

function word(text: string, locale: string): Entered | null {
  const lower = text.toLowerCase();
  const known = locale.startsWith('ru') || !/[а-я]/.test(lower);
  if (!known || !(TRUE_WORDS.has(lower) || FALSE_WORDS.has(lower))) return null;
  return { value: { boolValue: TRUE_WORDS.has(lower) } };
}

/** `=…`, and also `+…` and `-…` when they are no number: that is why phone numbers and dashes break when typed. */
function formula(text: string, locale: string): Entered | null {
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: canonicalFormula(text, locale) } };
  if (!/^[+-]\s*[^\s+-]/.test(text)) return null;
  return { value: { formulaValue: canonicalFormula(`=${text}`, locale) } };
}

/** Reads a text as if a person had typed it; `now`, in milliseconds, gives the year of a day typed without one. */
export function parseEntered(text: string, locale: string, now: number): Entered {
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  const trimmed = text.trim();
  return (
    word(trimmed, locale) ??
    number(trimmed, locale) ??
    parseMoment(trimmed, locale, now) ??
    percent(trimmed, locale) ??
    currency(trimmed, locale) ??
    formula(trimmed, locale) ?? { value: { stringValue: text } }
  );
}
