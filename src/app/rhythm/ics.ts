/**
 * Calendar file of the meetings by RFC 5545: CRLF, lines folded at 75 octets, texts escaped, local times with the TZID of the
 * department and a VTIMEZONE that holds for the days of the file.
 */
import { addDays, fromSerial, toSerial } from '../../shared/civilDate';

export interface CalendarMeeting {
  readonly id: string;
  /** ISO date. */
  readonly day: string;
  /** `10:00`; anything else makes an event of the whole day. */
  readonly time: string;
  readonly minutes: number;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly cancelled: boolean;
}

export interface CalendarInput {
  readonly name: string;
  /** IANA name, e.g. Europe/Moscow. */
  readonly timeZone: string;
  /** Makes the ids of events unique among departments. */
  readonly departmentId: string;
  /** Moment of writing, milliseconds since 1970. */
  readonly now: number;
  readonly meetings: readonly CalendarMeeting[];
  /** Minutes east of UTC at a moment. */
  readonly offsetAt: (utcMs: number) => number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const EPOCH = toSerial('1970-01-01');

const two = (value: number): string => String(value).padStart(2, '0');

/** Length of a code point in UTF-8 octets. */
function octets(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

const MAX_OCTETS = 75;

/** One content line, folded: at most 75 octets a line, the next ones begin with a space; no letter is cut. */
export function foldLine(line: string): string {
  let result = '';
  let length = 0;
  for (const char of line) {
    const size = octets(char);
    if (length + size > MAX_OCTETS) {
      result += '\r\n ';
      length = 1;
    }
    result += char;
    length += size;
  }
  return result;
}

/** A text value: backslash, comma, semicolon and line break escaped. */
export const escapeText = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');

/** `20260316T100000` of a local moment counted in milliseconds as if it were UTC. */
function stamp(localMs: number): string {
  const days = Math.floor(localMs / DAY);
  const minutes = Math.floor((localMs - days * DAY) / MINUTE);
  const seconds = Math.floor((localMs - days * DAY - minutes * MINUTE) / 1000);
  return `${fromSerial(days + EPOCH).replaceAll('-', '')}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}${two(seconds)}`;
}

const dayStamp = (day: string): string => day.replaceAll('-', '');
const localMs = (day: string, minutes: number): number => (toSerial(day) - EPOCH) * DAY + minutes * MINUTE;

const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;

/** Minutes of the day of `10:00`; null for anything else. */
export function minutesOf(time: string): number | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** The first moment after `from` at which the offset is another one, to the minute; the offset changes once in between. */
function transition(offsetAt: CalendarInput['offsetAt'], from: number, to: number): number {
  const before = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', start: number, from: number, to: number): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${stamp(start)}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

/** Rules of the zone from a day before the first meeting to a day after the last: one part for each change of the clock. */
function zoneLines(input: CalendarInput, first: string, last: string): string[] {
  const [start, end] = [localMs(addDays(first, -1), 0), localMs(addDays(last, 2), 0)];
  const initial = input.offsetAt(start);
  const lines = observance('STANDARD', start, initial, initial);
  let offset = initial;
  for (let day = start; day < end; day += DAY) {
    if (input.offsetAt(day + DAY) === offset) continue;
    const at = transition(input.offsetAt, day, day + DAY);
    const next = input.offsetAt(at);
    // the start of an observance is told in the local time before the change
    lines.push(...observance(next > offset ? 'DAYLIGHT' : 'STANDARD', at + offset * MINUTE, offset, next));
    offset = next;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${input.timeZone}`, ...lines, 'END:VTIMEZONE'];
}

function eventLines(input: CalendarInput, meeting: CalendarMeeting): string[] {
  const start = minutesOf(meeting.time);
  const length = meeting.minutes > 0 ? meeting.minutes : 60;
  const when =
    start === null
      ? [`DTSTART;VALUE=DATE:${dayStamp(meeting.day)}`, `DTEND;VALUE=DATE:${dayStamp(addDays(meeting.day, 1))}`]
      : [
          `DTSTART;TZID=${input.timeZone}:${stamp(localMs(meeting.day, start))}`,
          `DTEND;TZID=${input.timeZone}:${stamp(localMs(meeting.day, start + length))}`,
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.id}.${input.departmentId}@marketing-pulse`,
    `DTSTAMP:${stamp(input.now)}Z`,
    ...when,
    `SUMMARY:${escapeText(meeting.title)}`,
    ...(meeting.description === '' ? [] : [`DESCRIPTION:${escapeText(meeting.description)}`]),
    ...(meeting.place === '' ? [] : [`LOCATION:${escapeText(meeting.place)}`]),
    `STATUS:${meeting.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(meeting.cancelled
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(meeting.title)}`, 'TRIGGER:-PT15M', 'END:VALARM']),
    'END:VEVENT',
  ];
}

/** The whole file. */
export function calendarText(input: CalendarInput): string {
  const days = input.meetings.map((meeting) => meeting.day).sort();
  const [first, last] = [days[0], days.at(-1)];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Marketing Pulse//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(input.name)}`,
    `X-WR-TIMEZONE:${input.timeZone}`,
    ...(first !== undefined && last !== undefined ? zoneLines(input, first, last) : []),
    ...input.meetings.flatMap((meeting) => eventLines(input, meeting)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
