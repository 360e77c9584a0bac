/** Months and weeks as people write them above columns: «Март 2026», «нед 10», «02.03–08.03», a day cell; and whether plan or fact is meant. */
import { addDays, daysBetween, firstOfMonth, lastOfMonth, parseIso } from '../../shared/civilDate';
import { weekSegments } from '../../shared/isoWeek';
import { tidyText } from '../names/normaliseName';
import { dayOfCell, type SourceCell } from './sheet';

export type Role = 'plan' | 'other';

/** A stretch of days, both ends included. */
export interface Period {
  readonly start: string;
  readonly end: string;
  /** A day cell: only its neighbours tell whether a month, a week or a day is meant. */
  readonly open: boolean;
}

const MONTHS: readonly (readonly string[])[] = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['май', 'мая', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

/** Words may not be found inside others; `\b` knows Latin letters only. */
const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');
const PLAN = word('план(?:а|у|ом|е|ы|ов\\p{L}*)?|plan(?:ned)?|цель|target');
const OTHER = word('факт\\p{L}*|fact|actual|откл\\p{L}*|выполн\\p{L}*|diff|прогноз|forecast|итог\\p{L}*|всего|total');

/** Whether a label means the plan or something else (fact, deviation, total); null when it does not say. */
export function roleOf(text: string): Role | null {
  if (text.search(OTHER) >= 0 || /%/.test(text)) return 'other';
  return text.search(PLAN) >= 0 ? 'plan' : null;
}

/** A label without the words for plan and fact. */
export const withoutRole = (text: string): string =>
  tidyText(
    text
      .replace(PLAN, ' ')
      .replace(OTHER, ' ')
      .replace(/\(\s*\)|[,:/|–—-]+\s*$|^\s*[,:/|–—-]+/g, ' '),
  );

const monthNumber = (name: string): number =>
  MONTHS.findIndex((starts) => starts.includes(name.slice(0, 3).toLowerCase())) + 1;

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const iso = (year: number, month: number, day: number): string | null =>
  parseIso(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

function monthPeriod(year: number | null, month: number): Period | null {
  const start = year === null ? null : iso(year, month, 1);
  return start === null ? null : { start, end: lastOfMonth(start), open: false };
}

const NAMED = /^(\p{L}{3,9})\.?,?\s*(\d{4}|\d{2})?(?:\s*г(?:од|\.)?)?$/iu;
const NUMBERED = /^(?:(\d{1,2})[./](\d{4})|(\d{4})[-./](\d{1,2}))$/;
const WEEK =
  /^(?:(?:нед(?:еля)?|week|wk|w)\.?\s*№?\s*(\d{1,2})|(\d{1,2})(?:-?я)?\s*(?:нед(?:еля)?|week)\.?)(?:\s+(\d{4}))?$/iu;
const DAYS = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?\s*[-–—]\s*(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/;
const DAYS_OF = /^(\d{1,2})\s*[-–—]\s*(\d{1,2})\s+(\p{L}{3,9})\.?(?:\s+(\d{4}))?$/iu;
const DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

const rangeOf = (start: string | null, end: string | null): Period | null =>
  start === null || end === null || end < start ? null : { start, end, open: false };

function weekPeriod(week: number, year: number | null, month: string | null): Period | null {
  // «1 неделя» under a month is a part of it: whole months are what is summed
  if (month !== null && week <= 6) return { start: month, end: lastOfMonth(month), open: false };
  if (year === null) return null;
  const parts = week >= 1 && week <= 53 ? safeWeek(`${year}-W${String(week).padStart(2, '0')}`) : [];
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end, open: false } : null;
}

function safeWeek(key: string): ReturnType<typeof weekSegments> {
  try {
    return weekSegments(key);
  } catch {
    return []; // the year has no 53rd week
  }
}

/** `02.03–08.03`, with or without years. */
function daysPeriod(days: RegExpExecArray, year: number | null): Period | null {
  const endYear = days[6] ? fullYear(days[6]) : year;
  const startYear = days[3] ? fullYear(days[3]) : endYear;
  if (startYear === null || endYear === null) return null;
  return rangeOf(iso(startYear, Number(days[2]), Number(days[1])), iso(endYear, Number(days[5]), Number(days[4])));
}

/** `2–8 марта`. */
function daysOfPeriod(days: RegExpExecArray, year: number | null): Period | null {
  const [number, of] = [monthNumber(days[3] ?? ''), days[4] ? Number(days[4]) : year];
  if (number === 0 || of === null) return null;
  return rangeOf(iso(of, number, Number(days[1])), iso(of, number, Number(days[2])));
}

function numberedPeriod([, month1, year1, year2, month2]: RegExpExecArray): Period | null {
  const number = Number(month1 ?? month2);
  return number >= 1 && number <= 12 ? monthPeriod(Number(year1 ?? year2), number) : null;
}

function namedPeriod([, name = '', said]: RegExpExecArray, year: number | null): Period | null {
  return monthPeriod(said ? fullYear(said) : year, monthNumber(name));
}

function dayPeriod(text: string): Period | null {
  const day = DAY.exec(text);
  const date = day ? iso(Number(day[3]), Number(day[2]), Number(day[1])) : parseIso(text.slice(0, 10));
  return date === null ? null : { start: date, end: date, open: true };
}

function periodOfText(text: string, year: number | null, month: string | null): Period | null {
  const named = NAMED.exec(text);
  // «нед 10» is a word and a number too
  if (named && monthNumber(named[1] ?? '') > 0) return namedPeriod(named, year);
  const numbered = NUMBERED.exec(text);
  if (numbered) return numberedPeriod(numbered);
  const week = WEEK.exec(text);
  if (week) return weekPeriod(Number(week[1] ?? week[2]), week[3] ? Number(week[3]) : year, month);
  const days = DAYS.exec(text);
  if (days) return daysPeriod(days, year);
  const daysOf = DAYS_OF.exec(text);
  return daysOf ? daysOfPeriod(daysOf, year) : dayPeriod(text);
}

/**
 * The period that a header cell names.
 *
 * @param year of the table, for months and weeks that do not say theirs; null when it is not known
 * @param month first day of the month that stands above, for «1 неделя»
 */
export function periodOfCell(
  cell: SourceCell | undefined,
  year: number | null,
  month: string | null = null,
): Period | null {
  if (!cell || cell.value === null || typeof cell.value === 'boolean') return null;
  const day = dayOfCell(cell);
  if (day !== null) return { start: day, end: day, open: true };
  return typeof cell.value === 'string' ? periodOfText(withoutRole(cell.value), year, month) : null;
}

const [WEEK_DAYS, SHORT_MONTH] = [7, 28];

/** Day cells as the periods that their distances show: months, weeks from that day, or single days. */
export function closePeriods(periods: readonly (Period | null)[]): (Period | null)[] {
  const starts = [...new Set(periods.flatMap((period) => (period?.open ? [period.start] : [])))].sort();
  const gaps = starts.slice(1).map((start, index) => daysBetween(starts[index] ?? start, start));
  const gap = Math.min(...gaps, gaps.length === 0 ? 1 : Infinity);
  return periods.map((period) => {
    if (!period?.open) return period;
    if (gap >= SHORT_MONTH) return { start: firstOfMonth(period.start), end: lastOfMonth(period.start), open: false };
    return gap >= WEEK_DAYS
      ? { start: period.start, end: addDays(period.start, WEEK_DAYS - 1), open: false }
      : { ...period, open: false };
  });
}

/** The only year that the texts name; null when they name none or several. */
export function yearOfTexts(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => text.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []));
  return years.size === 1 ? Number([...years][0]) : null;
}
