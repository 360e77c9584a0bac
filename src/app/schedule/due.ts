/**
 * When a scheduled refresh is due. The trigger comes every hour, the most that Google lets an add-on have; whether something is to be done is
 * told by the slot: the last day and hour of the schedule that has begun. So a run that was missed is made up for, once.
 */
import { addDays, weekday } from '../../shared/civilDate';

export interface Timing {
  /** 1 = Monday … 7 = Sunday; 0 = every day. */
  readonly day: number;
  /** 0…23 in the department's time zone. */
  readonly hour: number;
}

/** A moment in the department's time zone. */
export interface LocalMoment {
  /** ISO date. */
  readonly date: string;
  readonly hour: number;
}

const slot = (date: string, hour: number): string => `${date}T${String(hour).padStart(2, '0')}`;

/** The last slot that has begun, as `YYYY-MM-DDTHH`: texts compare as times do. */
export function lastSlot({ day, hour }: Timing, now: LocalMoment): string {
  const back = day === 0 ? 0 : (weekday(now.date) - day + 7) % 7;
  const early = back === 0 && now.hour < hour;
  return slot(addDays(now.date, early ? -(day === 0 ? 1 : 7) : -back), hour);
}

/** The slot that comes next. */
export function nextSlot(timing: Timing, now: LocalMoment): string {
  const last = lastSlot(timing, now);
  return slot(addDays(last.slice(0, 10), timing.day === 0 ? 1 : 7), timing.hour);
}
