/**
 * One writer at a time: a batch carries a mark with the number of the revision that follows the one it was planned on. Google refuses a batch
 * that creates a mark which is there already, as a whole; so of two runs that read the same workbook only one writes, and the other is told
 * to look again. No call is spent on it, and nothing is left behind by a run that dies.
 */
import { METADATA_REVISION, revisionMetadataId } from '../../blueprint/compile/identity';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { logRequests, type UndoBatch } from '../../reconcile/undo/undoLog';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import { leaseRequests } from '../lease/lease';
import type { Ports } from '../ports';

/** Marks that are kept, so that a run which read long ago still meets the mark that it would create. */
const KEPT_MARKS = 20;

const createMark = (revision: number): SheetRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: revisionMetadataId(revision),
      metadataKey: METADATA_REVISION,
      metadataValue: String(revision),
      location: { spreadsheet: true },
      visibility: 'DOCUMENT',
    },
  },
});

const removeMark = (revision: number): SheetRequest => ({
  deleteDeveloperMetadata: {
    dataFilter: { developerMetadataLookup: { metadataId: revisionMetadataId(revision) } },
  },
});

/**
 * Writes what was planned on this snapshot, and with `undo` remembers what stood there before. A run of several steps is named by the
 * same batch.
 *
 * @throws AppError BUSY when someone wrote since it was read; nothing is written then
 */
export function guardedWrite(
  ports: Ports,
  snapshot: WorkbookSnapshot,
  requests: readonly SheetRequest[],
  undo?: UndoBatch,
): void {
  const next = (snapshot.revisions.at(-1) ?? 0) + 1;
  const old = snapshot.revisions.filter((revision) => revision <= next - KEPT_MARKS);
  ports.sheets.batchUpdate(snapshot.spreadsheetId, [
    createMark(next),
    ...old.map(removeMark),
    ...leaseRequests(ports, snapshot),
    ...requests,
    ...(undo ? logRequests(snapshot, undo) : []),
  ]);
}
