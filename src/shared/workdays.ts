/** Working days by the department's calendar: Monday to Friday, less days off, plus working days on a weekend. */
import { addDays, weekday } from './civilDate';

/** Official exceptions from Monday to Friday. */
export interface WorkCalendar {
  /** ISO dates that are off although they are weekdays. */
  readonly daysOff: ReadonlySet<string>;
  /** ISO dates that are worked although they are Saturday or Sunday. */
  readonly workingDaysOff: ReadonlySet<string>;
}

/** Whether a date is a working day. */
export const isWorkday = (date: string, calendar: WorkCalendar): boolean =>
  weekday(date) <= 5 ? !calendar.daysOff.has(date) : calendar.workingDaysOff.has(date);

/** The day that lies so many working days after (or, with a minus, before) a date. */
export function workdaysFrom(date: string, count: number, calendar: WorkCalendar): string {
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, Math.sign(count));
    if (isWorkday(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days from one date to another, both included; 0 when the range is empty. */
export function workdaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (isWorkday(date, calendar)) count += 1;
  return count;
}
