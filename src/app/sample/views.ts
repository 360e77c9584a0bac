/** What the panel is told of the sample data. */
import type { Text } from '../../shared/text';

export interface SampleView {
  readonly tabs: readonly {
    readonly book: Text;
    readonly title: Text;
    readonly remove: number;
    readonly kept: number;
  }[];
  /** Rows that are still as they were made. */
  readonly remove: number;
  /** Sample rows that people changed: they stay. */
  readonly kept: number;
  /** Workbooks that are not open to this person: their sample rows stay. */
  readonly closed: readonly Text[];
  /** Names what was looked at: removal is refused when it is no longer so. */
  readonly token: string;
  readonly done: boolean;
}

/** `commit` null looks; the token of a look removes. */
export interface SampleInput {
  readonly commit: string | null;
}
