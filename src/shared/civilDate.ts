/**
 * Civil dates: a day of the calendar without a time zone, as `YYYY-MM-DD` or as a Sheets serial number (days since 1899-12-30).
 * The arithmetic is Howard Hinnant's days-from-civil algorithm (public domain note "chrono-Compatible Low-Level Date Algorithms").
 */
import { AppError } from './errors';

/** Serial number of 1970-01-01 in Sheets. */
const EPOCH_SERIAL = 25569;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Dates that were written before: leads by the hundred thousand have only some thousand days among them. */
const written = new Map<number, string>();
const MAX_REMEMBERED = 20_000;

function fromDays(days: number): string {
  const known = written.get(days);
  if (known !== undefined) return known;
  const { year, month, day } = civilFromDays(days);
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (written.size < MAX_REMEMBERED) written.set(days, text);
  return text;
}

/** A date that exists, or null: 2026-02-30 is none. */
export function parseIso(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  return fromDays(daysFromCivil(Number(match[1]), Number(match[2]), Number(match[3]))) === text ? text : null;
}

const read = new Map<string, number>();

function days(iso: string): number {
  const known = read.get(iso);
  if (known !== undefined) return known;
  const match = ISO.exec(iso);
  if (!match) throw new AppError('BAD_INPUT', `not a date: ${iso}`, { value: iso });
  const count = daysFromCivil(Number(match[1]), Number(match[2]), Number(match[3]));
  if (read.size < MAX_REMEMBERED) read.set(iso, count);
  return count;
}

/** Serial number of a date. @throws AppError BAD_INPUT for what is no ISO date. */
export const toSerial = (iso: string): number => days(iso) + EPOCH_SERIAL;
/** Date of a serial number; a time of day is cut off. */
export const fromSerial = (serial: number): string => fromDays(Math.floor(serial) - EPOCH_SERIAL);
/** The date `count` days away. @throws AppError BAD_INPUT for what is no ISO date. */
export const addDays = (iso: string, count: number): string => fromDays(days(iso) + count);
/** Days from one date to another; negative when `to` is earlier. @throws AppError BAD_INPUT for what is no ISO date. */
export const daysBetween = (from: string, to: string): number => days(to) - days(from);
/** Month of a date, `YYYY-MM`. */
export const monthOf = (iso: string): string => iso.slice(0, 7);
/** First day of a date's month. */
export const firstOfMonth = (iso: string): string => `${monthOf(iso)}-01`;
/** Day of the week: 1 = Monday … 7 = Sunday. */
export const weekday = (iso: string): number => ((((days(iso) + 3) % 7) + 7) % 7) + 1;

/** Same day of a month `count` months away; the last day where that month is shorter. */
export function addMonths(iso: string, count: number): string {
  const { year, month, day } = civilFromDays(days(iso));
  const index = year * 12 + month - 1 + count;
  const first = `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}-01`;
  const last = Number(lastOfMonth(first).slice(8));
  return `${first.slice(0, 8)}${pad(Math.min(day, last), 2)}`;
}

/** Last day of a date's month. @throws AppError BAD_INPUT for what is no ISO date. */
export function lastOfMonth(iso: string): string {
  const { year, month } = civilFromDays(days(iso));
  return fromDays(month === 12 ? daysFromCivil(year + 1, 1, 1) - 1 : daysFromCivil(year, month + 1, 1) - 1);
}

/** Earlier is negative, equal 0, later positive. */
export const compareDates = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
