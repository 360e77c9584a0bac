/**
 * Who runs: a run of several steps that writes says so in the Pulse workbook, in a batch that it writes anyway, and takes the mark away with
 * its last one. Revision marks keep writers apart (docs/adr/0006); the lease is for people: who, since when, at which step.
 */
import { METADATA_RUN, RUN_METADATA_ID } from '../blueprint/compile/identity';
import type { SheetRequest } from './googleSheets';

/** A run as it presents itself. */
export interface RunMark {
  readonly runId: string;
  /** Kind of the job, e.g. `refresh`. */
  readonly kind: string;
  /** Milliseconds since 1970 at which it was started. */
  readonly since: number;
  /** Step that is being done, from 1, of how many. */
  readonly step: number;
  readonly of: number;
}

/** A run as a workbook remembers it. */
export interface Lease extends RunMark {
  /** Address of the person, '' when Google does not tell it. */
  readonly who: string;
  /** Milliseconds since 1970 of its last sign of life. */
  readonly beat: number;
}

/** A run that gave no sign of life for so long is dead: a step takes at most a minute. */
export const DEAD_AFTER_MS = 10 * 60_000;

export const isDead = (lease: Lease, now: number): boolean => now - lease.beat > DEAD_AFTER_MS;

/** Reads the mark; null when there is none or when it is not ours. */
export function parseLease(text: string | null): Lease | null {
  if (text === null) return null;
  try {
    const lease = JSON.parse(text) as Lease;
    return typeof lease.runId === 'string' && typeof lease.beat === 'number' && typeof lease.since === 'number'
      ? lease
      : null;
  } catch {
    return null;
  }
}

/** Creates the mark; Google refuses a second one as a whole batch, because its id is fixed. */
const create = (lease: Lease): SheetRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: RUN_METADATA_ID,
      metadataKey: METADATA_RUN,
      metadataValue: JSON.stringify(lease),
      location: { spreadsheet: true },
      visibility: 'DOCUMENT',
    },
  },
});

const LOOKUP = { developerMetadataLookup: { metadataId: RUN_METADATA_ID } };

const update = (lease: Lease): SheetRequest => ({
  updateDeveloperMetadata: {
    dataFilters: [LOOKUP],
    developerMetadata: { metadataValue: JSON.stringify(lease) },
    fields: 'metadataValue',
  },
});

/** Requests by which a run is named in the workbook; none when its present step is named already. */
export function holdRequests(held: Lease | null, next: Lease): SheetRequest[] {
  if (!held) return [create(next)];
  return held.runId === next.runId && held.step === next.step && held.of === next.of ? [] : [update(next)];
}

/** The request that takes the mark away. */
export const releaseRequest = (): SheetRequest => ({ deleteDeveloperMetadata: { dataFilter: LOOKUP } });
