/** Dates as exports write them. A time of day is dropped: the civil date is the one written in the file. */
import { fromSerial, parseIso } from '../../shared/civilDate';
import { normaliseName, tidyText } from '../names/normaliseName';

/** Order of day and month in `03/04/2026`; unknown when no value of the column shows it. */
export type SlashOrder = 'day-first' | 'month-first' | 'unknown';

/** A civil date (ISO), nothing (`null`), or why the text is no date. */
export type DateReading =
  { readonly date: string | null } | { readonly problem: 'bad_date' | 'ambiguous_date' | 'date_out_of_range' };

const TIME = '(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]m)?(?: ?(?:z|utc|[+-]\\d{2}:?\\d{2}))?)?$';
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})([.-])(\\d{1,2})\\2(\\d{4})${TIME}`, 'i');
const SLASHED = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${TIME}`, 'i');
const DAY_NAME = new RegExp(`^(\\d{1,2}) ([a-zа-я]+)\\.?,? (\\d{4})(?: ?г\\.?)?${TIME}`, 'i');
const NAME_DAY = new RegExp(`^([a-z]+)\\.? (\\d{1,2}),? (\\d{4})${TIME}`, 'i');

/** First three letters of the month in each language tell it («мая» and «май» both). */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'май', 'мая'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг'],
  ['sep', 'сен'],
  ['oct', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
];

/** What exports write in a date cell when there is no date [S4 of the domain specification: «не закрыта»]. */
const NO_DATE: ReadonlySet<string> = new Set(
  ['', '-', '--', '—', '–', 'нет', 'не закрыта', 'не закрыт', 'не указана', 'not closed', 'n/a', 'null'].map(
    normaliseName,
  ),
);

function civil(year: number, month: number, day: number): DateReading {
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = parseIso(`${year}-${two(month)}-${two(day)}`);
  if (date === null) return { problem: 'bad_date' };
  return year < 2000 || year > 2100 ? { problem: 'date_out_of_range' } : { date };
}

const monthNumber = (name: string): number =>
  MONTHS.findIndex((starts) => starts.includes(name.slice(0, 3).toLowerCase())) + 1;

function slashed([, first, second, year]: readonly string[], order: SlashOrder): DateReading {
  if (order === 'unknown') return { problem: 'ambiguous_date' };
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return civil(Number(year), Number(month), Number(day));
}

/** Learns the order of day and month of a column cell by cell: a number above 12 is a day. */
export interface SlashOrderCounter {
  /** Tells whether the date is written with slashes, so that its order has to be known. */
  readonly add: (text: string) => boolean;
  readonly order: () => SlashOrder;
}

export function slashOrderCounter(): SlashOrderCounter {
  let dayFirst = false;
  let monthFirst = false;
  return {
    add: (text) => {
      if (!text.includes('/')) return false;
      const found = SLASHED.exec(tidyText(text));
      if (!found) return false;
      dayFirst ||= Number(found[1]) > 12;
      monthFirst ||= Number(found[2]) > 12;
      return true;
    },
    order: () => {
      if (dayFirst === monthFirst) return 'unknown';
      return dayFirst ? 'day-first' : 'month-first';
    },
  };
}

/** Order of day and month that the slashed dates of a column show. */
export function slashOrder(column: readonly string[]): SlashOrder {
  const counter = slashOrderCounter();
  column.forEach(counter.add);
  return counter.order();
}

/** Days that a workbook stores as serial numbers: 2000-01-01 to 2100-12-31. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;

function serialDate(text: string): DateReading | null {
  if (!SERIAL.test(text)) return null;
  const serial = Math.floor(Number(text));
  return serial >= 36526 && serial <= 73415 ? { date: fromSerial(serial) } : null;
}

/**
 * Reads `2026-03-31` (also with a time), `31.03.2026`, `31-03-2026`, `31/03/2026` by the order of its column, `31 марта 2026`,
 * `31 Mar 2026` and `Mar 31, 2026`; of a workbook (`serials`) also serial numbers. Days that do not exist (2026-02-30) are bad dates; so are
 * years of two digits.
 */
export function parseDate(text: string, order: SlashOrder = 'unknown', serials = false): DateReading {
  if (text === '') return { date: null };
  const tidy = tidyText(text);
  const serial = serials ? serialDate(tidy) : null;
  if (serial) return serial;
  const iso = ISO.exec(tidy);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = DAY_FIRST.exec(tidy);
  if (dotted) return civil(Number(dotted[4]), Number(dotted[3]), Number(dotted[1]));
  const slash = SLASHED.exec(tidy);
  if (slash) return slashed(slash, order);
  const dayName = DAY_NAME.exec(tidy);
  if (dayName) return civil(Number(dayName[3]), monthNumber(dayName[2] ?? ''), Number(dayName[1]));
  const nameDay = NAME_DAY.exec(tidy);
  if (nameDay) return civil(Number(nameDay[3]), monthNumber(nameDay[1] ?? ''), Number(nameDay[2]));
  return NO_DATE.has(normaliseName(tidy)) ? { date: null } : { problem: 'bad_date' };
}

const CLOCK = /[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?( ?[ap]m)?/i;

/**
 * Day and time as `YYYY-MM-DDTHH:MM:SS`, for telling which of two states is later; midnight when the cell has a day alone. Null when it holds
 * no day that can be read.
 */
export function parseMoment(text: string, order: SlashOrder = 'unknown', serials = false): string | null {
  const reading = parseDate(text, order, serials);
  if ('problem' in reading || reading.date === null) return null;
  const clock = CLOCK.exec(tidyText(text));
  const half = clock?.[4]?.trim().toLowerCase();
  const hours = clock ? (Number(clock[1]) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0) : 0;
  const two = (part: string | number | undefined): string => String(part ?? 0).padStart(2, '0');
  return `${reading.date}T${two(hours)}:${two(clock?.[2])}:${two(clock?.[3])}`;
}
