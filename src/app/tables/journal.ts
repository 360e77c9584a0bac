/** The journal of runs: one row appended by the run's own batch, so that what is written and what is told cannot part. */
import { pick, type Text } from '../../shared/text';
import type { Language } from '../../shared/text';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { extendedValue } from '../../reconcile/lower/cells';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Scalar } from '../../blueprint/values';
import type { Ports } from '../ports';

export interface RunNote {
  readonly what: Text;
  readonly result: Text;
  readonly changes: number;
  readonly startedMs: number;
  readonly details: Text;
}

/** The request that appends the row; none when the team deleted the journal. */
export function journalRequests(
  ports: Ports,
  snapshot: WorkbookSnapshot,
  language: Language,
  note: RunNote,
): SheetRequest[] {
  const state = snapshot.tabs.get('journal');
  if (!state) return [];
  const values: Readonly<Record<string, Scalar>> = {
    run_id: ports.newId().slice(0, 8),
    at: ports.nowSerial(snapshot.timeZone),
    who: ports.user(),
    what: pick(note.what, language),
    result: pick(note.result, language),
    changes: note.changes,
    seconds: Math.round((ports.now() - note.startedMs) / 100) / 10,
    details: pick(note.details, language),
  };
  const width = Math.max(0, ...state.columns.values()) + 1;
  const cells: object[] = Array.from({ length: width }, () => ({}));
  for (const [key, value] of Object.entries(values)) {
    const column = state.columns.get(key);
    if (column !== undefined) cells[column] = { userEnteredValue: extendedValue(value) };
  }
  return [{ appendCells: { sheetId: state.sheetId, rows: [{ values: cells }], fields: 'userEnteredValue' } }];
}
