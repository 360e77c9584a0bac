/** TODAY and NOW of a spreadsheet: the emulator's clock in the file's time zone, which the engine does not know. */
import type { Token } from './tokens';

const SERIAL_EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** Serial number (days since 1899-12-30, local time) of a moment in milliseconds. An unknown zone is taken for UTC. */
export function localSerial(now: number, timeZone: string): number {
  if (last?.now !== now || last.timeZone !== timeZone) last = { now, timeZone, offset: offsetMs(now, timeZone) };
  return (now + last.offset) / DAY_MS + SERIAL_EPOCH;
}

/** The last answer: it is asked for every formula of a range that is read. */
let last: { readonly now: number; readonly timeZone: string; readonly offset: number } | undefined;

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    format = null;
  }
  formats.set(timeZone, format);
  return format;
}

function offsetMs(now: number, timeZone: string): number {
  const format = formatOf(timeZone);
  if (!format) return 0;
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(
    part.year ?? 1970,
    (part.month ?? 1) - 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  );
  return local - Math.floor(now / 1000) * 1000;
}

const CLOCK_WORDS = new Set(['TODAY', 'NOW']);

/** Cells in which a model keeps the clock. */
export interface ClockCells {
  /** Whole days. */
  readonly today: readonly Token[];
  readonly now: readonly Token[];
}

/** Whether a formula may ask for the clock. */
export const asksClock = (formula: string): boolean => /TODAY|NOW/i.test(formula);

/** Replaces calls of TODAY and NOW with the cells that hold the moment, so that a model lives on when the clock moves. */
export function replaceClock(tokens: readonly Token[], { today, now }: ClockCells): Token[] {
  const replaced: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    const word = token.kind === 'name' ? token.text.toUpperCase() : '';
    const called = tokens[index + 1]?.kind === 'open' && tokens[index + 2]?.kind === 'close';
    if (!CLOCK_WORDS.has(word) || !called) replaced.push(token);
    else {
      replaced.push(...(word === 'TODAY' ? today : now));
      index += 2;
    }
  }
  return replaced;
}
