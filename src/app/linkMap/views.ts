/** What the panel is told of what feeds what. */
import type { Gone } from '../../shared/errors';
import type { Text } from '../../shared/text';

/** Something that is fed or feeds. */
export interface LinkEnd {
  readonly key: string;
  /** How: by formulas, by the refresh … */
  readonly how: Text;
  /** Columns or fields that are used; a few of them. */
  readonly parts: readonly string[];
}

export interface LinkNode {
  readonly key: string;
  readonly title: string;
  /** Workbook, or "Documents". */
  readonly place: string;
  readonly url: string | null;
  /** The tab was deleted, or this person may not open its workbook. */
  readonly state: 'there' | 'gone' | 'closed';
  readonly feeds: readonly LinkEnd[];
  readonly fedBy: readonly LinkEnd[];
  /** Everything that changes with it, through others too. */
  readonly affects: readonly string[];
}

export interface BrokenLink {
  readonly text: Text;
  /** What does not work because of it. */
  readonly affects: readonly string[];
  readonly gone: Gone | null;
  readonly url: string | null;
}

export interface LinkMapView {
  readonly nodes: readonly LinkNode[];
  readonly broken: readonly BrokenLink[];
}
