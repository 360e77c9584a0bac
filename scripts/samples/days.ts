/** Days of the samples and how busy they are. */
import { COST_WEEKDAYS, FIRST_DAY, LAST_DAY, SEASON, WEEKDAYS } from './department';

const DAY = 86_400_000;
const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
const weekdayOf = (date: string): number => (new Date(toTime(date)).getUTCDay() + 6) % 7;

/** A later day, moved from a weekend to Monday; empty when it has not come yet. */
export function later(date: string, days: number): string {
  const moved = toDate(toTime(date) + days * DAY);
  const monday = weekdayOf(moved) > 4 ? toDate(toTime(moved) + (7 - weekdayOf(moved)) * DAY) : moved;
  return monday <= LAST_DAY ? monday : '';
}

const isHoliday = (date: string): boolean => date >= '2026-01-01' && date <= '2026-01-08';

/** Leads of a day against an average working day. */
export function leadFactor(date: string): number {
  return (WEEKDAYS[weekdayOf(date)] ?? 1) * (SEASON[date.slice(0, 7)] ?? 1) * (isHoliday(date) ? 0.15 : 1);
}

/** Costs of a day against an average day. */
export function costFactor(date: string): number {
  return (COST_WEEKDAYS[weekdayOf(date)] ?? 1) * (SEASON[date.slice(0, 7)] ?? 1) * (isHoliday(date) ? 0.35 : 1);
}

/** Every day of the samples. */
export function sampleDays(): readonly string[] {
  const days: string[] = [];
  for (let time = toTime(FIRST_DAY); time <= toTime(LAST_DAY); time += DAY) days.push(toDate(time));
  return days;
}
