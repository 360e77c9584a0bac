/** Changes of people and news of ours, as the panel shows and decides them. */
import type { Issue } from '../../shared/errors';
import type { Text } from '../../shared/text';
import type { PlanGroup } from '../planViews';

/** What can be done about something that people changed. */
export type ChangeChoice = 'putBack' | 'keep' | 'ignore' | 'hide';

/** One thing that differs from what the add-on wrote. */
export interface ChangeItem {
  readonly id: string;
  readonly workbook: string;
  /** Title of the workbook. */
  readonly book: Text;
  /** Title of the tab as it is now. */
  readonly tab: string;
  /** Something does not work because of it. */
  readonly broken: boolean;
  readonly text: Text;
  /** Addresses, e.g. `F13, G13`; '' for what is gone. */
  readonly where: string;
  /** What stands there now; '' when nothing. */
  readonly now: string;
  /** The add-on has something new for the place: putting back writes the new one. */
  readonly conflict: boolean;
  readonly link: string;
  /** What putting back would write. */
  readonly plan: Text;
  /** Titles of what stops being counted or refreshed because of it; a few of them. */
  readonly affects: readonly string[];
  readonly choices: readonly ChangeChoice[];
}

/** What people changed, and what the add-on would change. */
export interface ChangesView {
  readonly planId: string;
  readonly items: readonly ChangeItem[];
  /** Our own news, by workbook and tab. */
  readonly updates: readonly PlanGroup[];
  /** Workbooks that this person may not read. */
  readonly closed: readonly Text[];
}

export interface ApplyChangesInput {
  /** The plan that was shown: refused when the workbooks moved since. */
  readonly planId: string;
  readonly decisions: readonly { readonly id: string; readonly workbook: string; readonly choice: ChangeChoice }[];
}

export interface ApplyChangesReport {
  /** Cells written. */
  readonly written: number;
  readonly settled: number;
  readonly problems: readonly Issue[];
}
