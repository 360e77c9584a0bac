import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  firstOfMonth,
  fromSerial,
  lastOfMonth,
  monthOf,
  parseIso,
  toSerial,
  weekday,
} from '../../src/shared/civilDate';

/** Dates of four centuries by the clock of the machine in UTC: an independent reckoning. */
const utc = fc.integer({ min: Date.UTC(1800, 0, 1) / 86400000, max: Date.UTC(2200, 0, 1) / 86400000 });
const isoOfUtc = (day: number): string => new Date(day * 86400000).toISOString().slice(0, 10);

describe('parseIso', () => {
  it.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01T00:00', ''])(
    'refuses %s',
    (text) => expect(parseIso(text)).toBeNull(),
  );
  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('takes %s', (text) => expect(parseIso(text)).toBe(text));
});

describe('toSerial', () => {
  // Google Sheets: day 0 is 1899-12-30, 2026-03-15 is 46096
  it.each([
    ['1899-12-30', 0],
    ['1899-12-31', 1],
    ['1970-01-01', 25569],
    ['2026-03-15', 46096],
  ])('%s is %d', (iso, serial) => {
    expect(toSerial(iso)).toBe(serial);
    expect(fromSerial(serial)).toBe(iso);
  });

  it('cuts the time of day off', () => expect(fromSerial(46096.99)).toBe('2026-03-15'));
  it('refuses what is no date', () => expect(() => toSerial('15.03.2026')).toThrow('not a date'));
  it('agrees with UTC days', () =>
    fc.assert(fc.property(utc, (day) => expect(toSerial(isoOfUtc(day))).toBe(day + 25569))));
});

describe('arithmetic', () => {
  it('addDays and daysBetween agree with UTC days', () =>
    fc.assert(
      fc.property(utc, fc.integer({ min: -40000, max: 40000 }), (day, count) => {
        expect(addDays(isoOfUtc(day), count)).toBe(isoOfUtc(day + count));
        expect(daysBetween(isoOfUtc(day), isoOfUtc(day + count))).toBe(count);
      }),
    ));

  it('weekday agrees with UTC, Monday first', () =>
    fc.assert(
      fc.property(utc, (day) => expect(weekday(isoOfUtc(day))).toBe(new Date(day * 86400000).getUTCDay() || 7)),
    ));

  it('lastOfMonth agrees with UTC', () =>
    fc.assert(
      fc.property(utc, (day) => {
        const date = new Date(day * 86400000);
        const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
        expect(lastOfMonth(isoOfUtc(day))).toBe(last);
      }),
    ));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-03-31', -13, '2025-02-28'],
    ['2026-05-31', 12, '2027-05-31'],
  ])('addMonths %s by %d is %s', (iso, count, want) => expect(addMonths(iso, count)).toBe(want));

  it('months and order', () => {
    expect(monthOf('2026-03-15')).toBe('2026-03');
    expect(firstOfMonth('2026-03-15')).toBe('2026-03-01');
    expect(['2026-01-02', '2025-12-31', '2026-01-02'].sort(compareDates)).toEqual([
      '2025-12-31',
      '2026-01-02',
      '2026-01-02',
    ]);
  });
});
