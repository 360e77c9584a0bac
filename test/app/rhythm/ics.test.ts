/** The calendar file by RFC 5545: lines, folding (3.1), text (3.3.11), time zones (3.6.5). */
import fc from 'fast-check';
import { calendarText, escapeText, foldLine, minutesOf, type CalendarMeeting } from '../../../src/app/rhythm/ics';
import { offsetIn } from '../../../src/app/rhythm/zoneOffset';

const meeting = (more: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  id: 'MT005',
  day: '2026-03-23',
  time: '10:00',
  minutes: 60,
  title: 'Планёрка недели: СкладСофт',
  description: 'Ведёт: Анна\nУчастники: маркетинг, продажи; гости',
  place: '',
  cancelled: false,
  ...more,
});

const NOW = Date.parse('2026-03-16T09:00:00Z');
const calendar = (meetings: readonly CalendarMeeting[], timeZone = 'Europe/Moscow'): string =>
  calendarText({
    name: 'Встречи',
    timeZone,
    departmentId: 'dep1',
    now: NOW,
    meetings,
    offsetAt: offsetIn(timeZone, () => 0, NOW),
  });

const unfold = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const octets = (text: string): number => new TextEncoder().encode(text).length;

describe('calendar file', () => {
  it('holds the meeting in local time with its zone', () => {
    const lines = unfold(calendar([meeting()]));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toEqual(
      expect.arrayContaining([
        'VERSION:2.0',
        'TZID:Europe/Moscow',
        'TZOFFSETTO:+0300',
        'UID:MT005.dep1@marketing-pulse',
        'DTSTAMP:20260316T090000Z',
        'DTSTART;TZID=Europe/Moscow:20260323T100000',
        'DTEND;TZID=Europe/Moscow:20260323T110000',
        'SUMMARY:Планёрка недели: СкладСофт',
        'DESCRIPTION:Ведёт: Анна\\nУчастники: маркетинг\\, продажи\\; гости',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('tells the change of the clock where the zone has one: Berlin, 29 March 2026 at 02:00', () => {
    const lines = unfold(calendar([meeting(), meeting({ id: 'MT006', day: '2026-04-06' })], 'Europe/Berlin'));
    const daylight = lines.indexOf('BEGIN:DAYLIGHT');
    expect(lines.slice(daylight, daylight + 5)).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
    ]);
    // the local hour of the meeting is the same before and after
    expect(lines).toContain('DTSTART;TZID=Europe/Berlin:20260406T100000');
  });

  it('says a zone west of Greenwich and half hours', () => {
    expect(calendar([meeting()], 'America/New_York')).toContain('TZOFFSETTO:-0400');
    expect(calendar([meeting()], 'Asia/Kolkata')).toContain('TZOFFSETTO:+0530');
  });

  it('makes a day of what has no time, and passes midnight', () => {
    const lines = unfold(calendar([meeting({ time: 'утром' }), meeting({ id: 'MT7', time: '23:30', minutes: 90 })]));
    expect(lines).toContain('DTSTART;VALUE=DATE:20260323');
    expect(lines).toContain('DTEND;VALUE=DATE:20260324');
    expect(lines).toContain('DTEND;TZID=Europe/Moscow:20260324T010000');
  });

  it('cancels what did not take place, under the same id', () => {
    const lines = unfold(calendar([meeting({ cancelled: true })]));
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).not.toContain('BEGIN:VALARM');
  });

  it('never exceeds 75 octets a line, ends lines with CRLF and loses no letter', () => {
    const title = fc.string({ unit: fc.constantFrom(...'abЖщ,;\\\n 😀е́'), maxLength: 200 });
    fc.assert(
      fc.property(title, (given) => {
        const text = calendar([meeting({ title: given })]);
        expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(unfold(text)).toContain(`SUMMARY:${escapeText(given)}`);
      }),
    );
  });

  it('folds nothing that fits', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });

  it('reads times as people write them', () => {
    expect([minutesOf('10:00'), minutesOf('9.30'), minutesOf('24:00'), minutesOf('')]).toEqual([600, 570, null, null]);
  });

  it('without a table of zones takes the present offset', () => {
    // 46097.5 is noon of 16 March 2026; at 09:00 UTC that is three hours east
    expect(offsetIn('No/Such', () => 46097.5, NOW)(0)).toBe(180);
  });
});
