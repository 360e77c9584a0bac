/** One run of several steps at a time: taking the lease, refusing a second run with the name of the first, and giving it back. */
import { AppError, isAppError } from '../../shared/errors';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { holdRequests, isDead, releaseRequest, type Lease } from '../../reconcile/lease';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { leaseText } from './words';

/** A person's earlier run is theirs to replace: its state went when they started another one. */
const isOwn = (ports: Ports, lease: Lease): boolean =>
  lease.runId === ports.run?.runId || (lease.who !== '' && lease.who === ports.user());

/** Somebody else's run that still goes on; null when there is none. */
const othersRun = (ports: Ports, snapshot: WorkbookSnapshot): Lease | null =>
  snapshot.lease && !isOwn(ports, snapshot.lease) && !isDead(snapshot.lease, ports.now()) ? snapshot.lease : null;

const busy = (ports: Ports, lease: Lease, timeZone: string): AppError =>
  new AppError('BUSY', 'another run is writing the department', { text: leaseText(ports, lease, timeZone) });

/**
 * Stops before anything is computed while somebody else's run goes on.
 *
 * @param snapshot of the Pulse workbook
 * @throws AppError BUSY naming who runs, since when and at which step
 */
export function refuseWhileOthersRun(ports: Ports, snapshot: WorkbookSnapshot): void {
  const lease = othersRun(ports, snapshot);
  if (lease) throw busy(ports, lease, snapshot.timeZone);
}

const isPulse = (snapshot: WorkbookSnapshot): boolean =>
  snapshot.departmentRecord !== null && parseRecord(snapshot.departmentRecord).workbook === 'pulse';

/**
 * What a batch of a run carries so that others see the run. Nothing for a command of one batch, in a workbook other than Pulse, or in a last
 * step that nothing came before: what begins and ends with one batch has nobody to tell.
 */
export function leaseRequests(ports: Ports, snapshot: WorkbookSnapshot): SheetRequest[] {
  const { run } = ports;
  if (!run || !isPulse(snapshot)) return [];
  refuseWhileOthersRun(ports, snapshot);
  if (!snapshot.lease && run.step >= run.of) return [];
  return holdRequests(snapshot.lease, { ...run, who: ports.user(), beat: ports.now() });
}

/** The request that takes the name of this run away, or that of a dead one in whose place it ran; none when the workbook names neither. */
export const releaseRequests = (ports: Ports, snapshot: WorkbookSnapshot): SheetRequest[] =>
  snapshot.lease && !othersRun(ports, snapshot) ? [releaseRequest()] : [];

/** The same refusal with a name, for a batch that Google refused because of another writer's mark. Reads once; never throws another error. */
export function named(ports: Ports, error: AppError, pulseId: string | undefined): AppError {
  if (error.code !== 'BUSY' || error.details.text !== undefined || pulseId === undefined) return error;
  try {
    const snapshot = snapshotOf(ports, pulseId);
    const lease = othersRun(ports, snapshot);
    return lease ? busy(ports, lease, snapshot.timeZone) : error;
  } catch (second) {
    if (isAppError(second)) return error;
    throw second;
  }
}
