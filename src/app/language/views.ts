/** A change of the department's language as the panel shows it. */
import type { Language, Text } from '../../shared/text';
import type { PlanGroup } from '../planViews';

export interface LanguagePlanView {
  readonly planId: string;
  readonly to: Language;
  readonly groups: readonly PlanGroup[];
  /** Cells and other things that are written in the workbooks. */
  readonly cells: number;
  readonly documents: number;
  /** What people changed: it stays as it is. */
  readonly kept: readonly {
    readonly tab: string;
    readonly text: Text;
    readonly where: string;
    readonly now: string;
    readonly link: string;
  }[];
  /** What people should look at afterwards. */
  readonly warnings: readonly Text[];
  /** Workbooks that this person may not read: they stay as they are. */
  readonly closed: readonly Text[];
}

export interface StartLanguageInput {
  readonly to: Language;
  /** The plan that was shown: refused when the workbooks moved since. */
  readonly planId: string;
}
