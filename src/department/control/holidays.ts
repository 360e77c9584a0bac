/**
 * Official days off on weekdays and working Saturdays of Russia 2025–2027 (government calendars as digested by the public
 * project d10xa/holidays-calendar). A company with another calendar types its own.
 */
const OFF = {
  2025: '01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31',
  2026: '01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31',
  2027: '01-01 01-04 01-05 01-06 01-07 01-08 02-22 02-23 03-08 05-03 05-10 06-14 11-04 11-05 12-31',
} as const;

/** Weekdays on which Russia does not work, as ISO dates. */
export const RUSSIAN_DAYS_OFF: readonly string[] = Object.entries(OFF).flatMap(([year, days]) =>
  days.split(' ').map((day) => `${year}-${day}`),
);

/** Saturdays and Sundays that are worked in exchange. */
export const RUSSIAN_WORKING_WEEKENDS: readonly string[] = ['2025-11-01', '2027-02-20'];
