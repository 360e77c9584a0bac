import fc from 'fast-check';
import { nthWorkday, slotOf, upcomingMeetings, type Rhythm } from '../../../src/app/rhythm/upcoming';
import { addDays, weekday } from '../../../src/shared/civilDate';
import { isWorkday } from '../../../src/shared/workdays';

const RHYTHM: Rhythm = {
  weeklyDay: 1,
  weeklyTime: '10:00',
  weeklyMinutes: 60,
  weeksAhead: 4,
  monthlyWorkday: 5,
  monthlyMinutes: 90,
  quarterlyWorkday: 8,
  quarterlyMinutes: 240,
  longTime: '11:00',
};
/** 9 March 2026 is a day off in Russia; 2025-11-01 is a working Saturday. */
const CALENDAR = { daysOff: new Set(['2026-03-09']), workingDaysOff: new Set(['2025-11-01']) };
const NONE: ReadonlySet<string> = new Set();

describe('upcoming meetings', () => {
  it('move from a day off to the next working day (domain: meetings)', () => {
    const made = upcomingMeetings(RHYTHM, '2026-03-05', CALENDAR, [], NONE);
    expect(made.filter((each) => each.type === 'weekly').map((each) => each.day)).toEqual([
      '2026-03-10',
      '2026-03-16',
      '2026-03-23',
      '2026-03-30',
    ]);
  });

  it('have the review on the fifth and the session on the eighth workday', () => {
    const made = upcomingMeetings(RHYTHM, '2026-03-16', CALENDAR, [], NONE);
    expect(made.find((each) => each.type === 'monthly')?.day).toBe('2026-04-07');
    expect(made.find((each) => each.type === 'quarterly')?.day).toBe('2026-04-10');
    expect(nthWorkday('2026-03-01', 5, CALENDAR)).toBe('2026-03-06');
    expect(nthWorkday('2026-03-01', 99, CALENDAR)).toBe('2026-03-31');
  });

  it('are made once for a week, month and quarter, and not again when people removed them', () => {
    const days = fc.integer({ min: 0, max: 500 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 8 }),
        (today, weeklyDay, weeksAhead) => {
          const rhythm = { ...RHYTHM, weeklyDay, weeksAhead };
          const made = upcomingMeetings(rhythm, today, CALENDAR, [], NONE);
          expect(new Set(made.map((each) => each.slot)).size).toBe(made.length);
          for (const each of made) {
            expect(each.day >= today).toBe(true);
            expect(isWorkday(each.day, CALENDAR)).toBe(true);
            expect(slotOf(each.type, each.day)).toBe(each.slot);
          }
          expect(upcomingMeetings(rhythm, today, CALENDAR, made, NONE)).toEqual([]);
          expect(upcomingMeetings(rhythm, today, CALENDAR, [], new Set(made.map((each) => each.slot)))).toEqual([]);
        },
      ),
    );
  });

  it('leave a week alone in which people set another day', () => {
    const made = upcomingMeetings(RHYTHM, '2026-03-16', CALENDAR, [{ type: 'weekly', day: '2026-03-19' }], NONE);
    expect(made.some((each) => each.type === 'weekly' && each.day < '2026-03-23')).toBe(false);
    expect(weekday('2026-03-19')).toBe(4);
  });
});
