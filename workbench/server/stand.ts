/** What the workbench can do that Google cannot: set the day, make the next call fail, share with the teammate, grant a file. */
import type { FaultKind } from '../../emulator/faults';
import type { Host } from '../host';

/** Faults that people can try: what the next write of the add-on meets. */
export const FAULTS: Readonly<Record<string, FaultKind>> = {
  quota: 429,
  broken: 503,
  lost: 'timeout-after',
  killed: 'kill-after',
};

/** Arms a fault for the next write; any other name disarms. */
export function armFault(host: Host, name: string): void {
  host.emulator.faults.clear();
  const kind = FAULTS[name];
  // a refusal for too many calls is tried again several times before people hear of it
  if (kind !== undefined)
    for (let tries = 0; tries < (kind === 429 ? 4 : 1); tries++)
      host.emulator.faults.add({ nth: 1, kind, match: /batchUpdate|files\.create/ });
}

/** Today in the stand, `YYYY-MM-DD`. */
export const todayOf = (host: Host): string => new Date(host.clock.now()).toISOString().slice(0, 10);

/** Time triggers that fired on the way to another day. */
export interface TravelRuns {
  readonly ran: number;
  /** Those that ended with an error. */
  readonly failed: number;
}

export const NO_RUNS: TravelRuns = { ran: 0, failed: 0 };

/** Goes to a day, null = the real one, and lets fire what is due by then: once a trigger, however many weeks were skipped. */
export function travel(host: Host, today: string | null): TravelRuns {
  host.clock.goTo(today);
  const runs = host.runDueTriggers(host.clock.now(), 'latest');
  return { ran: runs.length, failed: runs.filter(({ ok }) => !ok).length };
}

/** Gives the teammate the department's folder, as the share dialog of Drive does; without a folder, the file itself. */
export function share(host: Host, fileId: string, withUser: string): void {
  const file = host.emulator.file(fileId);
  const folder = file?.parents.find((parent) => host.emulator.file(parent)?.mimeType.endsWith('folder'));
  host.emulator.handle({
    method: 'POST',
    url: `/drive/v3/files/${folder ?? fileId}/permissions`,
    body: { type: 'user', role: 'writer', emailAddress: withUser },
  });
}
