/** What the panel is told of documents and what it may ask for: plain JSON values. */
import type { Issue } from '../../shared/errors';
import type { Text } from '../../shared/text';
import type { ChangeChoice } from '../viewTypes';
import type { DocumentsPlan } from './waiting';

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

/**
 * `binned`: in the bin, left alone; `gone`: deleted for good, or closed to this person; `planned`: made or found at the next refresh;
 * `waiting`: made once somebody agrees to the plan;
 * `unfed`: a tab that documents are fed from cannot be read; `orphan`: the row that it was made of is gone.
 */
export type DocumentState = 'fine' | 'binned' | 'gone' | 'planned' | 'waiting' | 'unfed' | 'orphan';

export interface DocumentView {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly url: string | null;
  readonly updated: string | null;
  readonly state: DocumentState;
  /** Name that people gave to the file; null while it bears ours. */
  readonly name: string | null;
  /** It lies in another folder. */
  readonly moved: boolean;
  /** Whether it can be made again. */
  readonly canMake: boolean;
}

export interface DocumentsView {
  readonly documents: readonly DocumentView[];
  /** Titles of tabs that documents are fed from and that cannot be read. */
  readonly missing: readonly string[];
  /** Title of the index when its tab was deleted. */
  readonly noIndex: Text | null;
  /** What waits for consent; null when nothing does. */
  readonly plan: DocumentsPlan | null;
  /** Address of the index. */
  readonly index: string | null;
}
