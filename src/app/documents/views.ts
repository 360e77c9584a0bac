/** What the panel is told of documents and what it may ask for: plain JSON values. */
import type { Issue } from '../../shared/errors';
import type { ChangeChoice } from '../viewTypes';

/** A section of a document that people edited or deleted: both texts side by side. */
export interface SectionChange {
  readonly document: string;
  readonly section: string;
  readonly title: string;
  readonly link: string;
  readonly kind: 'edited' | 'removed';
  /** Heading over it; '' for none. */
  readonly heading: string;
  /** What the team wrote; '' when it is gone. */
  readonly now: string;
  /** What the add-on would write. */
  readonly wanted: string;
  /** The data changed since it was last written. */
  readonly news: boolean;
  /** What was shown: a decision is refused when either text moved since. */
  readonly seen: string;
  readonly choices: readonly ChangeChoice[];
}

/** A part of the documents, looked at in one call; the panel asks on from `next`. */
export interface DocumentChangesView {
  readonly changes: readonly SectionChange[];
  /** Documents looked at so far, and all of them. */
  readonly done: number;
  readonly total: number;
  readonly next: number | null;
}

export interface SettleSectionsInput {
  readonly decisions: readonly {
    readonly document: string;
    readonly section: string;
    readonly seen: string;
    readonly choice: ChangeChoice;
  }[];
}

export interface SettleSectionsReport {
  /** Sections written. */
  readonly written: number;
  /** Sections that stay as people made them. */
  readonly settled: number;
  readonly problems: readonly Issue[];
}
