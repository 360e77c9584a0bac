/** The journal of runs: one row appended by the run's own batch, so that what is written and what is told cannot part. */
import { RUN_STATES, type RunState } from '../../shared/codes/runs';
import { stableId } from '../../shared/hash';
import { pick, t, type Language, type Text } from '../../shared/text';
import type { SheetRequest } from '../../reconcile/googleSheets';
import { extendedValue } from '../../reconcile/lower/cells';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Scalar } from '../../blueprint/values';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';

export interface RunNote {
  readonly what: Text;
  readonly result: Text;
  readonly changes: number;
  readonly startedMs: number;
  readonly details: Text;
  /** Id of the run, by which its lines and its undo are told; of the run of several steps, or a new one, without it. */
  readonly runId?: string;
  /** Done unless said otherwise. */
  readonly state?: RunState;
  /** Tab of the workbook to look at; the workbook itself without it. */
  readonly tab?: string;
}

/** Id of a run as the journal has it: short, and the same for all lines of the run. */
export const shortRunId = (runId: string): string => stableId(runId).toString(36);

/** A state in the words of the journal. */
export const stateWord = (state: RunState, language: Language): string =>
  pick(RUN_STATES.find((each) => each.code === state)?.label ?? t(state, state), language);

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
    run_id: shortRunId(note.runId ?? ports.run?.runId ?? ports.newId()),
    at: ports.nowSerial(snapshot.timeZone),
    who: ports.user(),
    what: pick(note.what, language),
    result: pick(note.result, language),
    changes: note.changes,
    seconds: Math.round((ports.now() - note.startedMs) / 100) / 10,
    details: pick(note.details, language),
    state: stateWord(note.state ?? 'done', language),
    link: spreadsheetUrl(
      snapshot.spreadsheetId,
      note.tab === undefined ? undefined : snapshot.tabs.get(note.tab)?.sheetId,
    ),
  };
  const width = Math.max(0, ...state.columns.values()) + 1;
  const cells: object[] = Array.from({ length: width }, () => ({}));
  for (const [key, value] of Object.entries(values)) {
    const column = state.columns.get(key);
    if (column !== undefined) cells[column] = { userEnteredValue: extendedValue(value) };
  }
  return [{ appendCells: { sheetId: state.sheetId, rows: [{ values: cells }], fields: 'userEnteredValue' } }];
}
