/** A plan as the panel shows it: what changes on which tab of which workbook, or in which document. */
import type { Text } from '../shared/text';

/** What changes on one tab, in one document, or in the file as a whole (then without a title). */
export interface PlanGroup {
  /** Workbook, or "Documents". */
  readonly book: Text;
  readonly title: string;
  readonly lines: readonly Text[];
}

/** What one press would do. */
export interface ActionPlan {
  /** Named when it is carried out: refused when things moved since. */
  readonly planId: string;
  readonly groups: readonly PlanGroup[];
  /** What to know before. */
  readonly notes: readonly Text[];
}
