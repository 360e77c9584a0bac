/**
 * Installable time-driven triggers, with the rules for add-ons: at most hourly, one of the type per user and document, 20 per user.
 * Source: developers.google.com/apps-script/guides/triggers/installable, workspace/add-ons/concepts/editor-triggers.
 */
import { randomInt } from 'node:crypto';
import { Fault } from '../faults';
import type { TriggerRecord } from '../types';
import { enumeration, type Enumeration, type ServiceContext } from './context';

const MAX_TRIGGERS = 20;
const TYPE = 'ScriptApp.Trigger';
const WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

type Schedule = { -readonly [Key in keyof TriggerRecord['schedule']]: TriggerRecord['schedule'][Key] };

export interface Triggers {
  readonly newTrigger: (handler: string) => object;
  readonly mine: () => readonly object[];
  readonly remove: (trigger: unknown) => void;
  readonly enums: Readonly<Record<'WeekDay' | 'EventType' | 'TriggerSource', object>>;
}

/** File whose triggers a run sees: the open one, or that of the trigger which started it. */
const fileOf = ({ run }: ServiceContext): string | null =>
  run.session.activeFile?.id ?? run.session.triggerFile ?? null;

function checkNew(context: ServiceContext, schedule: Schedule): void {
  const { run } = context;
  const { user } = run.session;
  if (
    schedule.everyHours === undefined &&
    schedule.everyDays === undefined &&
    schedule.everyWeeks === undefined &&
    !schedule.weekDay
  ) {
    throw new Fault('The recurrence of the clock trigger must be set.');
  }
  const mine = run.store.triggers.filter((trigger) => trigger.user === user);
  if (mine.some((trigger) => trigger.fileId === fileOf(context))) {
    throw new Fault(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
  }
  if (mine.length >= MAX_TRIGGERS)
    throw new Fault(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
}

function positive(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw new Fault(`Invalid argument: ${what}`);
  return value;
}

function makeClockBuilder(
  context: ServiceContext,
  handler: string,
  weekDays: Enumeration<(typeof WEEK_DAYS)[number]>,
  show: (record: TriggerRecord) => object,
): object {
  const { realm, run } = context;
  const schedule: Schedule = {};
  const set = (change: (value: unknown) => void) => (args: readonly unknown[]) => {
    change(args[0]);
    return builder;
  };
  const setHour = (value: unknown) => {
    if (!(Number(value) >= 0 && Number(value) <= 23)) throw new Fault('Invalid argument: hour');
    schedule.atHour = Number(value);
  };
  const create = () => {
    checkNew(context, schedule);
    const { user } = run.session;
    const id = String(randomInt(2 ** 47));
    const record = {
      id,
      handler,
      user,
      fileId: fileOf(context),
      schedule: { ...schedule },
      createdMs: run.now(),
    };
    run.store.triggers = [...run.store.triggers, record];
    return show(record);
  };
  const tooOften = () => {
    throw new Fault('Add-ons may not run time-based triggers more often than once an hour.');
  };
  const builder = realm.service('ScriptApp.ClockTriggerBuilder', {
    everyMinutes: { signatures: ['number'], call: tooOften },
    everyHours: { signatures: ['number'], call: set((n) => (schedule.everyHours = positive(n, 'hours'))) },
    everyDays: { signatures: ['number'], call: set((n) => (schedule.everyDays = positive(n, 'days'))) },
    everyWeeks: { signatures: ['number'], call: set((n) => (schedule.everyWeeks = positive(n, 'weeks'))) },
    onWeekDay: {
      signatures: ['WeekDay'],
      call: set((day) => {
        schedule.weekDay = weekDays.nameOf(day) ?? 'MONDAY';
      }),
    },
    atHour: { signatures: ['number'], call: set(setHour) },
    nearMinute: { signatures: ['number'], call: set(() => undefined) },
    inTimezone: { signatures: ['String'], call: set((zone) => (schedule.timeZone = String(zone))) },
    create: { signatures: [''], call: create },
  });
  return builder;
}

/** The trigger side of ScriptApp for one run. */
export function makeTriggers(context: ServiceContext): Triggers {
  const { realm, run } = context;
  const weekDays = enumeration(realm, 'ScriptApp.WeekDay', WEEK_DAYS);
  const events = enumeration(realm, 'ScriptApp.EventType', [
    'CLOCK',
    'ON_OPEN',
    'ON_EDIT',
    'ON_FORM_SUBMIT',
    'ON_CHANGE',
    'ON_EVENT_UPDATED',
  ]);
  const sources = enumeration(realm, 'ScriptApp.TriggerSource', [
    'SPREADSHEETS',
    'CLOCK',
    'FORMS',
    'DOCUMENTS',
    'CALENDAR',
  ]);
  const show = (record: TriggerRecord) =>
    realm.service(
      TYPE,
      {
        getUniqueId: { signatures: [''], call: () => record.id },
        getHandlerFunction: { signatures: [''], call: () => record.handler },
        getEventType: { signatures: [''], call: () => events.value('CLOCK') },
        getTriggerSource: { signatures: [''], call: () => sources.value('CLOCK') },
        getTriggerSourceId: { signatures: [''], call: () => null },
      },
      record,
    );
  const mine = () => {
    const { user } = run.session;
    return run.store.triggers.filter((trigger) => trigger.user === user && trigger.fileId === fileOf(context));
  };
  const remove = (value: unknown) => {
    const record = realm.dataOf(TYPE, value) as TriggerRecord | undefined;
    if (!record) throw new Fault('Invalid argument: trigger');
    run.store.triggers = run.store.triggers.filter((trigger) => trigger.id !== record.id);
  };
  const newTrigger = (handler: string) =>
    realm.service('ScriptApp.TriggerBuilder', {
      timeBased: { signatures: [''], call: () => makeClockBuilder(context, handler, weekDays, show) },
    });
  return {
    newTrigger,
    mine: () => mine().map(show),
    remove,
    enums: { WeekDay: weekDays.object, EventType: events.object, TriggerSource: sources.object },
  };
}
