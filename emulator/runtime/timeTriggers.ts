/**
 * Time-driven runs, as a host plays them: which triggers are due between two moments, and their event object. A trigger of an add-on runs as
 * the person who made it, without an open page; its time counts against 90 minutes a day; nobody is told when it fails.
 * Source: developers.google.com/apps-script/guides/triggers/installable, guides/triggers/events, guides/services/quotas.
 */
import { formatDate } from './services/formatDate';
import type { RunResult, Runtime, RuntimeStore, Session, TriggerRecord } from './types';

const HOUR_MS = 3_600_000;
/** Consumer accounts. */
const DAILY_RUNTIME_MS = 90 * 60_000;

/** Whole hours after its creation at which a trigger may fire; the ones of a day or a week only in their hour. */
function isDue({ schedule, createdMs }: TriggerRecord, moment: number, defaultZone: string): boolean {
  const hours = Math.round((moment - createdMs) / HOUR_MS);
  if (schedule.everyHours !== undefined) return hours % schedule.everyHours === 0;
  const zone = schedule.timeZone ?? defaultZone;
  if (Number(formatDate(moment, zone, 'H')) !== (schedule.atHour ?? 0)) return false;
  if (schedule.weekDay !== undefined) return formatDate(moment, zone, 'EEEE').toUpperCase() === schedule.weekDay;
  const days = Math.floor(hours / 24);
  return days % (schedule.everyDays ?? (schedule.everyWeeks ?? 1) * 7) === 0;
}

/** Moments after `from`, up to `to`, at which a trigger fires. */
export function firingTimes(trigger: TriggerRecord, from: number, to: number, defaultZone: string): number[] {
  const times: number[] = [];
  const first = Math.floor((from - trigger.createdMs) / HOUR_MS) + 1;
  for (let hour = Math.max(1, first); trigger.createdMs + hour * HOUR_MS <= to; hour++) {
    const moment = trigger.createdMs + hour * HOUR_MS;
    if (isDue(trigger, moment, defaultZone)) times.push(moment);
  }
  return times;
}

/** ISO week: that of its Thursday. */
function weekOfYear(at: Date): number {
  const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * 24 * HOUR_MS);
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 24 * HOUR_MS)) + 1;
}

/** The event object of a time-driven run. */
export function timeEvent(trigger: TriggerRecord, moment: number): Readonly<Record<string, unknown>> {
  const at = new Date(moment);
  return {
    authMode: 'FULL',
    triggerUid: trigger.id,
    timezone: 'UTC',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() === 0 ? 7 : at.getUTCDay(),
    'week-of-year': weekOfYear(at),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

const usedKey = (user: string, moment: number): string =>
  `${new Date(moment).toISOString().slice(0, 10)}|${user}|trigger runtime`;

/** Minutes of the day are spent: the run does not begin. */
const isSpent = (store: RuntimeStore, user: string, moment: number): boolean =>
  (store.quotas[usedKey(user, moment)] ?? 0) >= DAILY_RUNTIME_MS;

/** Runs one trigger now. No file is open in it, and no page: the stricter reading of what Google promises to add-ons. */
export function runTrigger(
  runtime: Runtime,
  trigger: TriggerRecord,
  moment: number,
  session: Partial<Session> = {},
): RunResult | null {
  if (isSpent(runtime.store, trigger.user, moment)) return null;
  const result = runtime.run(trigger.handler, [timeEvent(trigger, moment)], {
    ...session,
    user: trigger.user,
    authMode: 'FULL',
    trigger: true,
    ...(trigger.fileId === null ? {} : { triggerFile: trigger.fileId }),
  });
  const key = usedKey(trigger.user, moment);
  runtime.store.quotas[key] = (runtime.store.quotas[key] ?? 0) + result.ms;
  return result;
}
