/** `Utilities.formatDate`: patterns of Java's SimpleDateFormat in English, as Apps Script has them. */
import { Fault, unsupported } from '../faults';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly offsetMinutes: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Civil date and time of a moment in a zone. @throws Fault for an unknown zone. */
function partsIn(ms: number, zone: string): Parts {
  const found: Record<string, number> = {};
  for (const { type, value } of zoneFormat(zone).formatToParts(ms)) found[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  return {
    ...{ year, month, day, hour, minute, second },
    millisecond: ((ms % 1000) + 1000) % 1000,
    weekday: new Date(asUtc).getUTCDay() || 7,
    offsetMinutes: Math.round((asUtc - Math.floor(ms / 1000) * 1000) / 60_000),
  };
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const fields = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...fields, timeZone: zone, hourCycle: 'h23', calendar: 'gregory' });
  } catch {
    throw new Fault(`Invalid argument: timeZone. Should be of type: String (${zone} is not a known zone)`);
  }
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}

const name = (names: readonly string[], index: number, width: number): string =>
  (names[index] ?? '').slice(0, width >= 4 ? undefined : 3);

const dayOfYear = ({ year, month, day }: Parts): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000 + 1;

/** One letter of the pattern, repeated `width` times. */
const LETTERS: Readonly<Record<string, (parts: Parts, width: number) => string>> = {
  y: ({ year }, width) => (width === 2 ? pad(year % 100, 2) : pad(year, width)),
  M: ({ month }, width) => (width >= 3 ? name(MONTHS, month - 1, width) : pad(month, width)),
  d: ({ day }, width) => pad(day, width),
  D: (parts, width) => pad(dayOfYear(parts), width),
  E: ({ weekday }, width) => name(DAYS, weekday - 1, width),
  u: ({ weekday }, width) => pad(weekday, width),
  H: ({ hour }, width) => pad(hour, width),
  h: ({ hour }, width) => pad(hour % 12 || 12, width),
  k: ({ hour }, width) => pad(hour || 24, width),
  m: ({ minute }, width) => pad(minute, width),
  s: ({ second }, width) => pad(second, width),
  S: ({ millisecond }, width) => pad(millisecond, width),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  Z: ({ offsetMinutes }) => offset(offsetMinutes, ''),
  X: ({ offsetMinutes }, width) => {
    if (offsetMinutes === 0) return 'Z';
    return width === 1 ? offset(offsetMinutes, '').slice(0, 3) : offset(offsetMinutes, width === 2 ? '' : ':');
  },
};

/** Formats a moment (milliseconds since 1970) in a zone. @throws Fault for a pattern letter that is unknown or not supported. */
export function formatDate(ms: number, zone: string, pattern: string): string {
  if (Number.isNaN(ms)) throw new Fault('Invalid argument: date');
  const parts = partsIn(ms, zone);
  return pattern.replace(
    /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run: string, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined) return quoted === undefined ? "'" : quoted.replaceAll("''", "'");
      const show = LETTERS[letter];
      if (!show) throw unsupported(`Utilities.formatDate pattern letter ${letter}`);
      return show(parts, run.length);
    },
  );
}
