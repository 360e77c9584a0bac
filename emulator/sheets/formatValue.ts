/** How a value is shown: by the cell's number format, in the file's locale. */
import { addLocale, format } from 'numfmt';
import type { Computed } from '../formulas/engine';
import { hasDecimalComma } from '../formulas/locale';
import type { Json } from './state';

const GENERAL_DIGITS = 10;

type LocaleData = Parameters<typeof addLocale>[0];
type Months = NonNullable<LocaleData['mmmm']>;

/** Words of a list whose length the library's types fix. */
const words = <List>(text: string): List => text.split(' ') as List;

const MONTHS: Months = words('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь');
const MONTHS_OF_DAY: Months = words(
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
);

/** A tag of its own for month names in the form that follows a day. */
const AFTER_DAY = 'ru-BY';

/** Russian names in small letters as Google shows them; the library's begin with capitals. */
const russian: LocaleData = {
  mmm: words('янв фев мар апр мая июн июл авг сен окт ноя дек'),
  ddd: words('вс пн вт ср чт пт сб'),
  dddd: words('воскресенье понедельник вторник среда четверг пятница суббота'),
  group: '\u00a0',
  decimal: ',',
};
addLocale({ ...russian, mmmm: MONTHS }, 'ru');
addLocale({ ...russian, mmmm: MONTHS_OF_DAY }, AFTER_DAY);

/** The library's locale for a pattern. */
function localeFor(pattern: string, locale: string): string {
  const language = locale.split('_')[0] ?? 'en';
  if (language !== 'ru') return locale.replace('_', '-');
  return /d.*mmmm/i.test(pattern) ? AFTER_DAY : 'ru';
}

function general(value: number, locale: string): string {
  const whole = Number.isInteger(value) && Math.abs(value) < 1e15;
  const rounded = (whole ? String(value) : String(Number(value.toPrecision(GENERAL_DIGITS)))).replace('e', 'E');
  return hasDecimalComma(locale) ? rounded.replace('.', ',') : rounded;
}

const NUMBER_PATTERNS: Readonly<Record<string, string>> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"$"#,##0.00',
  SCIENTIFIC: '0.00E+00',
};
const DATE_PATTERNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DATE: { en: 'm/d/yyyy', ru: 'dd.mm.yyyy', other: 'yyyy-mm-dd' },
  DATE_TIME: { en: 'm/d/yyyy h:mm:ss', ru: 'dd.mm.yyyy h:mm:ss', other: 'yyyy-mm-dd h:mm:ss' },
  TIME: { en: 'h:mm:ss AM/PM', ru: 'h:mm:ss', other: 'h:mm:ss' },
};

/** Whether a number format shows a date or a time. */
export const isDateFormat = (numberFormat: Json | undefined): boolean =>
  DATE_PATTERNS[String(numberFormat?.type)] !== undefined;

/** Pattern of a number format; '' for what Google calls automatic. */
function patternOf(numberFormat: Json | undefined, locale: string): string {
  const type = String(numberFormat?.type ?? '');
  if (typeof numberFormat?.pattern === 'string') return numberFormat.pattern;
  const dates = DATE_PATTERNS[type];
  if (dates) return dates[locale.split('_')[0] ?? ''] ?? dates.other ?? '';
  return type === 'CURRENCY' && locale.startsWith('ru') ? '#,##0.00\u00a0"₽"' : (NUMBER_PATTERNS[type] ?? '');
}

function formatNumber(value: number, numberFormat: Json | undefined, locale: string): string {
  const pattern = patternOf(numberFormat, locale);
  if (pattern === '' || pattern === '@' || numberFormat?.type === 'TEXT') return general(value, locale);
  try {
    return format(pattern, value, { locale: localeFor(pattern, locale) });
  } catch {
    // a pattern that the library cannot read is shown as Google shows one it does not know: by no pattern
    return general(value, locale);
  }
}

/** Text of a value; '' for nothing. */
export function formatValue(value: Computed | undefined, numberFormat: Json | undefined, locale: string): string {
  if (!value) return '';
  if ('stringValue' in value) return value.stringValue;
  if ('boolValue' in value) return value.boolValue ? 'TRUE' : 'FALSE';
  if ('errorValue' in value) return value.errorValue.message;
  return formatNumber(value.numberValue, numberFormat, locale);
}
