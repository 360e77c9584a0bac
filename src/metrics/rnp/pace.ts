/** Where a month, or any other period, stands: working days in all, done and left. */
import { addDays, daysBetween, lastOfMonth } from '../../shared/civilDate';
import { workdaysBetween, type WorkCalendar } from '../../shared/workdays';

/** Days of a month: `total` W, `done` e with complete data, `left` r = W − e. */
export interface Pace {
  readonly total: number;
  readonly done: number;
  readonly left: number;
}

/** By working days (default), or by days of the calendar for what runs at weekends too. One basis per block. */
export type PaceBasis = 'workday' | 'calendar';

/**
 * Pace of a month (`YYYY-MM`) on `asOf`, the last full day with data (never today). Before the month nothing is done, after it
 * everything is; null = nothing is known yet.
 */
export function paceOf(month: string, asOf: string | null, calendar: WorkCalendar, basis: PaceBasis = 'workday'): Pace {
  return paceBetween(`${month}-01`, lastOfMonth(`${month}-01`), asOf, calendar, basis);
}

/** The same of the days from `first` to `last`, both included. */
export function paceBetween(
  first: string,
  last: string,
  asOf: string | null,
  calendar: WorkCalendar,
  basis: PaceBasis = 'workday',
): Pace {
  const end = asOf === null ? addDays(first, -1) : asOf < last ? asOf : last;
  const days = (to: string): number =>
    basis === 'workday' ? workdaysBetween(first, to, calendar) : Math.max(0, daysBetween(first, to) + 1);
  const [total, done] = [days(last), days(end)];
  return { total, done, left: total - done };
}
