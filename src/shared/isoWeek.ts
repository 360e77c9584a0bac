/** ISO 8601 weeks (Monday first; week 1 holds the first Thursday) and segments: an ISO week within one month. */
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
export function segmentOf(date: string): Segment {
  const monday = addDays(date, 1 - weekday(date));
  const [isoWeek, month] = [isoWeekOf(date), monthOf(date)];
  return {
    key: `${isoWeek}/${month}`,
    isoWeek,
    month,
    start: later(monday, firstOfMonth(date)),
    end: earlier(addDays(monday, 6), lastOfMonth(date)),
  };
}

/** Segments of a month (`YYYY-MM`) in order: four to six. */
export function segmentsOfMonth(month: string): Segment[] {
  const last = lastOfMonth(`${month}-01`);
  const segments: Segment[] = [];
  for (let date = `${month}-01`; date <= last; date = addDays(segments.at(-1)?.end ?? date, 1))
    segments.push(segmentOf(date));
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
