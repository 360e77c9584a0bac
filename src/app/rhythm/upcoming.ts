/** The meetings that the rhythm asks for: weekly, monthly and quarterly, moved from days off to the next working day. */
import { addDays, addMonths, firstOfMonth, lastOfMonth, weekday } from '../../shared/civilDate';
import { isoWeekOf } from '../../shared/isoWeek';
import { isWorkday, type WorkCalendar } from '../../shared/workdays';

export interface Rhythm {
  /** 1 = Monday. */
  readonly weeklyDay: number;
  readonly weeklyTime: string;
  readonly weeklyMinutes: number;
  readonly weeksAhead: number;
  readonly monthlyWorkday: number;
  readonly monthlyMinutes: number;
  readonly quarterlyWorkday: number;
  readonly quarterlyMinutes: number;
  readonly longTime: string;
}

export type MeetingType = 'weekly' | 'monthly' | 'quarterly' | 'one_to_one';

/** A meeting of the table; day is an ISO date. */
export interface MeetingDay {
  readonly type: string;
  readonly day: string;
}

export interface NewMeeting {
  readonly type: MeetingType;
  readonly day: string;
  readonly time: string;
  readonly minutes: number;
  /** Week, month or quarter that it belongs to: one meeting of a type for each. */
  readonly slot: string;
}

/** The period that has one meeting of a type. */
export function slotOf(type: string, day: string): string {
  if (type === 'weekly') return `weekly/${isoWeekOf(day)}`;
  if (type === 'quarterly') return `quarterly/${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;
  return `${type}/${day.slice(0, 7)}`;
}

/** The day itself, or the next working day of the same week; null when the week has none left. */
function workdayOfWeek(day: string, calendar: WorkCalendar): string | null {
  for (let next = day; weekday(next) <= 5; next = addDays(next, 1)) if (isWorkday(next, calendar)) return next;
  return null;
}

/** The n-th working day of a month, or its last one. */
export function nthWorkday(month: string, count: number, calendar: WorkCalendar): string {
  let [left, last] = [count, firstOfMonth(month)];
  for (let day = firstOfMonth(month); day <= lastOfMonth(month); day = addDays(day, 1)) {
    if (!isWorkday(day, calendar)) continue;
    last = day;
    left -= 1;
    if (left <= 0) break;
  }
  return last;
}

/** Meetings to add from today on: none for a slot that has one, or that had one which people removed. */
export function upcomingMeetings(
  rhythm: Rhythm,
  today: string,
  calendar: WorkCalendar,
  existing: readonly MeetingDay[],
  remembered: ReadonlySet<string>,
): NewMeeting[] {
  const taken = new Set([...existing.map((each) => slotOf(each.type, each.day)), ...remembered]);
  const wanted: NewMeeting[] = [];
  const add = (type: MeetingType, day: string | null, time: string, minutes: number): void => {
    if (day === null || day < today) return;
    const slot = slotOf(type, day);
    if (taken.has(slot)) return;
    taken.add(slot);
    wanted.push({ type, day, time, minutes, slot });
  };
  const monday = addDays(today, 1 - weekday(today));
  for (let week = 0; week <= rhythm.weeksAhead; week++) {
    const day = workdayOfWeek(addDays(monday, week * 7 + rhythm.weeklyDay - 1), calendar);
    add('weekly', day, rhythm.weeklyTime, rhythm.weeklyMinutes);
  }
  for (let index = 0; index <= 1; index++) {
    const month = addMonths(firstOfMonth(today), index);
    add('monthly', nthWorkday(month, rhythm.monthlyWorkday, calendar), rhythm.longTime, rhythm.monthlyMinutes);
    if (Number(month.slice(5, 7)) % 3 === 1)
      add('quarterly', nthWorkday(month, rhythm.quarterlyWorkday, calendar), rhythm.longTime, rhythm.quarterlyMinutes);
  }
  return wanted.sort((left, right) => (left.day < right.day ? -1 : 1));
}
