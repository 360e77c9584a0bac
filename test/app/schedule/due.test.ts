import fc from 'fast-check';
import { lastSlot, nextSlot } from '../../../src/app/schedule/due';
import { addDays, daysBetween } from '../../../src/shared/civilDate';

describe('slots of a schedule', () => {
  // 2026-03-30 is a Monday
  it.each([
    {
      name: 'on the day, before the hour',
      day: 1,
      hour: 9,
      date: '2026-03-30',
      at: 8,
      last: '2026-03-23T09',
      next: '2026-03-30T09',
    },
    {
      name: 'on the day, at the hour',
      day: 1,
      hour: 9,
      date: '2026-03-30',
      at: 9,
      last: '2026-03-30T09',
      next: '2026-04-06T09',
    },
    {
      name: 'later in the week',
      day: 1,
      hour: 9,
      date: '2026-04-02',
      at: 0,
      last: '2026-03-30T09',
      next: '2026-04-06T09',
    },
    { name: 'on Sunday', day: 7, hour: 23, date: '2026-03-30', at: 5, last: '2026-03-29T23', next: '2026-04-05T23' },
    {
      name: 'every day, before the hour',
      day: 0,
      hour: 7,
      date: '2026-01-01',
      at: 6,
      last: '2025-12-31T07',
      next: '2026-01-01T07',
    },
    {
      name: 'every day, after the hour',
      day: 0,
      hour: 7,
      date: '2028-02-28',
      at: 8,
      last: '2028-02-28T07',
      next: '2028-02-29T07',
    },
  ])('$name', ({ day, hour, date, at, last, next }) => {
    expect(lastSlot({ day, hour }, { date, hour: at })).toBe(last);
    expect(nextSlot({ day, hour }, { date, hour: at })).toBe(next);
  });

  it('an hour that a clock skips is made up for in the next one', () =>
    expect(lastSlot({ day: 7, hour: 2 }, { date: '2026-03-29', hour: 3 })).toBe('2026-03-29T02'));

  it('the last has begun, the next has not, and they are a day or a week apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.nat(23), fc.nat(900), fc.nat(23), (day, hour, days, at) => {
        const now = { date: addDays('2025-12-20', days), hour: at };
        const [last, next] = [lastSlot({ day, hour }, now), nextSlot({ day, hour }, now)];
        const moment = `${now.date}T${String(at).padStart(2, '0')}`;
        expect(last <= moment && next > moment).toBe(true);
        expect(daysBetween(last.slice(0, 10), next.slice(0, 10))).toBe(day === 0 ? 1 : 7);
      }),
    );
  });
});
