/**
 * ISO 8601 weeks (Monday first; week 1 holds the first Thursday) and segments: an ISO week within one month. A department whose weeks begin on
 * Sunday has the same weeks one day earlier, each under the number of the ISO week of its Monday.
 */
import { addDays, daysBetween, firstOfMonth, lastOfMonth, monthOf, weekday } from './civilDate';
import { AppError } from './errors';

/** ISO week of a date, `2026-W14`. The year is the week's, not the calendar's: 2025-12-29 is in 2026-W01. */
export function isoWeekOf(date: string): string {
  const thursday = addDays(date, 4 - weekday(date));
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** Weeks of an ISO year: 52 or 53. */
export const weeksInYear = (year: number): number => Number(isoWeekOf(`${year}-12-28`).slice(6));

/** Day on which a week begins. */
export type WeekStart = 'monday' | 'sunday';

/** Days by which a week begins before its Monday. */
const ahead = (start: WeekStart): number => (start === 'sunday' ? 1 : 0);

/** Part of an ISO week that lies within one month; both ends included. */
export interface Segment {
  /** `2026-W14/2026-03` */
  readonly key: string;
  readonly isoWeek: string;
  readonly month: string;
  readonly start: string;
  readonly end: string;
}

const later = (left: string, right: string): string => (left > right ? left : right);
const earlier = (left: string, right: string): string => (left < right ? left : right);

/** The one segment that a date belongs to. */
export function segmentOf(date: string, weekStart: WeekStart = 'monday'): Segment {
  const shifted = addDays(date, ahead(weekStart));
  const first = addDays(date, 1 - weekday(shifted));
  const [isoWeek, month] = [isoWeekOf(shifted), monthOf(date)];
  return {
    key: `${isoWeek}/${month}`,
    isoWeek,
    month,
    start: later(first, firstOfMonth(date)),
    end: earlier(addDays(first, 6), lastOfMonth(date)),
  };
}

/** Segments of a month (`YYYY-MM`) in order: four to six. */
export function segmentsOfMonth(month: string, weekStart: WeekStart = 'monday'): Segment[] {
  const last = lastOfMonth(`${month}-01`);
  const segments: Segment[] = [];
  for (let date = `${month}-01`; date <= last; date = addDays(segments.at(-1)?.end ?? date, 1))
    segments.push(segmentOf(date, weekStart));
  return segments;
}

/** Parts of an ISO week (`2026-W14`) in order: one, or two when the week spans two months. @throws AppError BAD_INPUT for no such week. */
export function weekSegments(isoWeek: string): Segment[] {
  const match = /^(\d{4})-W(\d{2})$/.exec(isoWeek);
  const [year, week] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || week < 1 || week > weeksInYear(year))
    throw new AppError('BAD_INPUT', `no such ISO week: ${isoWeek}`, { value: isoWeek });
  // 4 January is always in week 1
  const fourth = `${isoWeek.slice(0, 4)}-01-04`;
  const monday = addDays(fourth, (week - 1) * 7 + 1 - weekday(fourth));
  const first = segmentOf(monday);
  const sunday = addDays(monday, 6);
  return first.end === sunday ? [first] : [first, segmentOf(sunday)];
}
