/** Setting the schedule from the panel: by whoever presses the button, in whose name it then runs. */
import { AppError } from '../../shared/errors';
import { t, type Text } from '../../shared/text';
import { WEEKDAY_NAMES } from '../../shared/codes/schedule';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests } from '../tables/journal';
import { lastSlot, nextSlot, type Timing } from './due';
import { forgetSchedule, keepSchedule, localNow, ownSchedule, scheduleRequests } from './state';
import type { ScheduleInput, ScheduleView } from './views';

const DEFAULT: Timing = { day: 1, hour: 9 };

/** `по понедельникам в 9:00` */
export function timingText({ day, hour }: Timing): Text {
  const name = WEEKDAY_NAMES[day] ?? t('', '');
  return t(`${name.ru} в ${hour}:00`, `${name.en} at ${hour}:00`);
}

const openPulse = (ports: Ports) => openWorkbook(ports, requireDepartment(ports), 'pulse');

/** Where the schedule stands. */
export function scheduleView(ports: Ports): ScheduleView {
  const { record, snapshot } = openPulse(ports);
  const own = ownSchedule(ports, { pulse: snapshot.spreadsheetId });
  const known = record.schedule;
  const base = { timeZone: record.timeZone, digest: [], overdue: false, last: null };
  if (!known) return { ...base, ...DEFAULT, state: 'off', owner: '', next: null };
  const now = localNow(ports, record.timeZone);
  const timing = { day: known.day, hour: known.hour };
  const mine = own?.id === known.id;
  const alive = mine && ports.schedule.own().includes(own.trigger);
  const last = mine && own.last ? own.last : (known.last ?? null);
  // a day after the slot its owner has still left no trace of it: neither a change, nor a failure
  const slot = lastSlot(timing, now);
  const silent = !mine && (last?.at ?? known.since) < slot && slot.slice(0, 10) < now.date;
  return {
    ...base,
    ...timing,
    state: mine ? (alive ? 'mine' : 'lost') : 'other',
    owner: known.owner,
    next: `${nextSlot(timing, now)}:00`,
    last,
    digest: mine ? own.digest : [],
    overdue: silent,
  };
}

/** Puts the schedule under this person's name: their own earlier trigger is replaced, that of somebody else stops by itself at its next hour. */
export function setSchedule(ports: Ports, input: ScheduleInput): ScheduleView {
  const startedMs = ports.now();
  if (input.digest.length > 0) ports.mail.ask();
  const { snapshot, record } = openPulse(ports);
  ports.schedule.remove();
  const trigger = ports.schedule.create();
  const now = localNow(ports, record.timeZone);
  const timing = { day: input.day, hour: input.hour };
  const id = ports.newId();
  keepSchedule(ports, {
    ...timing,
    id,
    owner: ports.user(),
    trigger,
    pulse: snapshot.spreadsheetId,
    timeZone: record.timeZone,
    language: record.language,
    slot: lastSlot(timing, now),
    tries: 0,
    paused: false,
    digest: input.digest,
    last: null,
  });
  const words = timingText(timing);
  guardedWrite(ports, snapshot, [
    ...scheduleRequests(record, { ...timing, id, owner: ports.user(), since: now.at }),
    ...journalRequests(ports, snapshot, record.language, {
      what: t('Расписание включено', 'Schedule switched on'),
      result: words,
      changes: 1,
      startedMs,
      details: record.schedule
        ? t(`Раньше запускал(а): ${record.schedule.owner}`, `Run before by ${record.schedule.owner}`)
        : t('', ''),
    }),
  ]);
  return scheduleView(ports);
}

/** Stops it, whoever runs it. @throws AppError NOT_FOUND when there is none */
export function stopSchedule(ports: Ports): ScheduleView {
  const startedMs = ports.now();
  const { snapshot, record } = openPulse(ports);
  if (!record.schedule) throw new AppError('NOT_FOUND', 'there is no schedule', {});
  if (ownSchedule(ports, { pulse: snapshot.spreadsheetId })?.id === record.schedule.id) {
    ports.schedule.remove();
    forgetSchedule(ports, snapshot.spreadsheetId);
  }
  guardedWrite(ports, snapshot, [
    ...scheduleRequests(record, null),
    ...journalRequests(ports, snapshot, record.language, {
      what: t('Расписание выключено', 'Schedule switched off'),
      result: timingText(record.schedule),
      changes: 1,
      startedMs,
      details: t(`Запускал(а): ${record.schedule.owner}`, `It was run by ${record.schedule.owner}`),
    }),
  ]);
  return scheduleView(ports);
}
