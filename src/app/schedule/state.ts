/**
 * What is kept of the schedule. In the workbook, for everybody: who runs it, when, and the last outcome that changed or failed. In the
 * properties of who runs it: which slot was done, and when it last looked; so that a run which finds nothing to do writes nothing.
 */
import type { Language, Text } from '../../shared/text';
import { DEPARTMENT_METADATA_ID } from '../../blueprint/compile/identity';
import type { SheetRequest } from '../../reconcile/googleSheets';
import type { Ports } from '../ports';
import { writeRecord, type DepartmentRecord, type ScheduleRecord } from '../setup/record';
import type { LocalMoment, Timing } from './due';

export type Outcome = 'done' | 'nothing' | 'paused' | 'failed';

export interface LastRun {
  /** `YYYY-MM-DDTHH:mm` in the department's time zone. */
  readonly at: string;
  readonly outcome: Outcome;
  readonly text: Text;
}

/** The state of who runs the schedule. */
export interface OwnSchedule extends Timing {
  /** The same in the workbook: another one there means that somebody took it over. */
  readonly id: string;
  /** E-mail address of who runs it. */
  readonly owner: string;
  readonly trigger: string;
  readonly pulse: string;
  readonly timeZone: string;
  readonly language: Language;
  /** Last slot that was dealt with. */
  readonly slot: string;
  /** Failed tries of the slot. */
  readonly tries: number;
  /** A run that stopped for want of time goes on at the next hour. */
  readonly paused: boolean;
  readonly digest: readonly string[];
  readonly last: LastRun | null;
}

const KEY = 'mp.schedule';

type Store = Pick<Ports, 'store'>;

/** A person may run the schedules of several departments. */
function all(ports: Store): readonly OwnSchedule[] {
  const text = ports.store.get(KEY);
  return text === null ? [] : (JSON.parse(text) as readonly OwnSchedule[]);
}

/** The person's schedule with this trigger, or of this department. */
export const ownSchedule = (ports: Store, by: Partial<Pick<OwnSchedule, 'trigger' | 'pulse'>>): OwnSchedule | null =>
  all(ports).find((each) => (by.trigger === undefined ? each.pulse === by.pulse : each.trigger === by.trigger)) ?? null;

/** Keeps a department's schedule. */
export const keepSchedule = (ports: Store, schedule: OwnSchedule): void =>
  ports.store.set(KEY, JSON.stringify([...all(ports).filter((each) => each.pulse !== schedule.pulse), schedule]));

export const forgetSchedule = (ports: Store, pulse: string): void =>
  ports.store.set(KEY, JSON.stringify(all(ports).filter((each) => each.pulse !== pulse)));

/** Now in a time zone. */
export function localNow(ports: Pick<Ports, 'today' | 'nowSerial'>, timeZone: string): LocalMoment & { at: string } {
  const serial = ports.nowSerial(timeZone);
  const minutes = Math.floor((serial - Math.floor(serial)) * 1440 + 1e-6);
  const [date, hour] = [ports.today(timeZone), Math.floor(minutes / 60)];
  const two = (value: number): string => String(value).padStart(2, '0');
  return { date, hour, at: `${date}T${two(hour)}:${two(minutes % 60)}` };
}

/** Writes the schedule into the record of the workbook; null takes it out. */
export function scheduleRequests(record: DepartmentRecord, schedule: ScheduleRecord | null): SheetRequest[] {
  const { schedule: _, ...rest } = record;
  const text = writeRecord(schedule === null ? rest : { ...rest, schedule });
  return [
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: DEPARTMENT_METADATA_ID } }],
        developerMetadata: { metadataValue: text },
        fields: 'metadataValue',
      },
    },
  ];
}
