/** Dates and times as people type them. Serial numbers are days since 1899-12-30. */
import { hasDecimalComma } from '../formulas/locale';
import type { Json } from './state';

const SERIAL_EPOCH = 25_569;
const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;

export interface Moment {
  readonly value: { readonly numberValue: number };
  readonly numberFormat: Json;
}

interface Dated {
  readonly serial: number;
  readonly pattern: string;
}

/** Serial of a civil date; null for a day that no month has. */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY_MS + SERIAL_EPOCH : null;
}

type Shape = readonly [RegExp, string, (parts: readonly number[]) => number | null];

/** Two digits are of this century below 50, of the last one above. */
const fullYear = (year: number): number => (year < 50 ? 2000 + year : year < 100 ? 1900 + year : year);

const [YMD, DMY, MDY] = [
  ([year = 0, month = 0, day = 0]: readonly number[]) => serialOf(year, month, day),
  ([day = 0, month = 0, year = 0]: readonly number[]) => serialOf(fullYear(year), month, day),
  ([month = 0, day = 0, year = 0]: readonly number[]) => serialOf(fullYear(year), month, day),
];

const ISO: Shape = [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, 'yyyy-mm-dd', YMD];

const POINT_SHAPES: readonly Shape[] = [
  ISO,
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, 'yyyy/mm/dd', YMD],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/, 'm/d/yyyy', MDY],
  [/^(\d{1,2})-(\d{1,2})-(\d{4})$/, 'm-d-yyyy', MDY],
];
const COMMA_SHAPES: readonly Shape[] = [
  ISO,
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/, 'dd.mm.yyyy', DMY],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, 'dd/mm/yyyy', DMY],
  [/^(\d{1,2})-(\d{1,2})-(\d{4})$/, 'dd-mm-yyyy', DMY],
];

function dateOf(text: string, locale: string): Dated | null {
  for (const [shape, pattern, read] of hasDecimalComma(locale) ? COMMA_SHAPES : POINT_SHAPES) {
    const match = shape.exec(text);
    const serial = match && read(match.slice(1).map(Number));
    if (serial !== null) return { serial, pattern };
  }
  return null;
}

/** A day without its year is of the current one: `1-2` is 2 January (measured behaviour m013). */
function yearless(text: string, locale: string, now: number): Dated | null {
  const comma = hasDecimalComma(locale);
  const match = (comma ? /^(\d{1,2})([.])(\d{1,2})$/ : /^(\d{1,2})([-/])(\d{1,2})$/).exec(text);
  if (!match) return null;
  const [first, last] = [Number(match[1]), Number(match[3])];
  const year = new Date(now).getUTCFullYear();
  const serial = comma ? serialOf(year, last, first) : serialOf(year, first, last);
  return serial === null ? null : { serial, pattern: comma ? 'dd.mm' : `m${match[2] ?? '-'}d` };
}

/** Part of a day of `9:30`, `09:30:15` or `9:30 PM`. */
function timeOf(text: string): Dated | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:\s*([AaPp])[Mm])?$/.exec(text);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  const hour = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
  const seconds = hour * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  const digits = match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  return { serial: seconds / DAY_SECONDS, pattern: half === undefined ? digits : `${digits} AM/PM` };
}

const moment = (type: string, { serial, pattern }: Dated): Moment => ({
  value: { numberValue: serial },
  numberFormat: { type, pattern },
});

/** Reads a date, a time or both; null when the text is none. `now` gives the year of a day written without one. */
export function parseMoment(text: string, locale: string, now: number): Moment | null {
  const date = dateOf(text, locale) ?? yearless(text, locale, now);
  if (date) return moment('DATE', date);
  const time = timeOf(text);
  if (time) return moment('TIME', time);
  const at = text.search(/[ T]/);
  const [day, hour] = at < 0 ? [null, null] : [dateOf(text.slice(0, at), locale), timeOf(text.slice(at + 1).trim())];
  if (!day || !hour) return null;
  return moment('DATE_TIME', { serial: day.serial + hour.serial, pattern: `${day.pattern} ${hour.pattern}` });
}
