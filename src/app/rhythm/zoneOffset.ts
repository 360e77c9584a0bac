/** Offset of a time zone from UTC at a moment, in minutes east. */
import { toSerial } from '../../shared/civilDate';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** Minutes since 1970 of a local moment, from the parts that Intl gives. */
function localMinutes(parts: readonly Intl.DateTimeFormatPart[]): number {
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '0';
  const day = toSerial(`${part('year')}-${part('month')}-${part('day')}`) - toSerial('1970-01-01');
  return day * DAY_MINUTES + (Number(part('hour')) % 24) * 60 + Number(part('minute'));
}

/**
 * The offset at any moment by the tables of the engine. Where it has none for the zone, the offset of the present moment, told by the
 * service, holds for every moment: right for zones without summer time.
 */
export function offsetIn(timeZone: string, nowSerial: () => number, now: number): (utcMs: number) => number {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    return (utcMs) => localMinutes(format.formatToParts(utcMs)) - Math.floor(utcMs / MINUTE);
  } catch {
    const local = (nowSerial() - toSerial('1970-01-01')) * DAY_MINUTES;
    const offset = Math.round((local - now / MINUTE) / 15) * 15;
    return () => offset;
  }
}
