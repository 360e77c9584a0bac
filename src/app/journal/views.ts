/** The journal of runs as the panel shows it. */
import type { RunState } from '../../shared/codes/runs';
import type { Text } from '../../shared/text';
import type { UndoView } from '../viewTypes';

export interface RunLine {
  /** Short id, as the journal has it. */
  readonly id: string;
  /** `YYYY-MM-DDTHH:mm` in the department's time zone. */
  readonly at: string;
  readonly who: string;
  readonly what: Text;
  readonly result: Text;
  readonly state: RunState | 'running';
  /** The workbook or tab to look at; '' when nobody knows. */
  readonly link: string;
  /** It is the one that can be undone. */
  readonly last: boolean;
}

export interface JournalView {
  /** The latest first, no more than `kept`. */
  readonly runs: readonly RunLine[];
  readonly kept: number;
  /** What can be undone. */
  readonly undo: UndoView['run'];
  /** The journal itself; null when the team deleted its tab. */
  readonly link: string | null;
}
