/** What the panel says and hears about taking over a table of the team's own. */
import type { Issue } from '../../shared/errors';
import type { Text } from '../../shared/text';
import type { AdoptKind } from '../../imports/adopt/kinds';
import type { NewNames } from '../viewTypes';

export type { AdoptKind };

/** A tab that is not ours. */
export interface AdoptSource {
  readonly fileId: string;
  readonly file: string;
  readonly sheetId: number;
  readonly title: string;
}

export interface AdoptSourcesView {
  readonly sources: readonly AdoptSource[];
  /** Workbooks that this person may not read. */
  readonly closed: readonly Text[];
}

export interface AdoptInput {
  readonly fileId: string;
  readonly sheetId: number;
  /** Null: as we suggest, or as it was the last time. */
  readonly kind: AdoptKind | null;
  /** Column of the table by key, from 0. Null: as we suggest, or as it was the last time. */
  readonly mapping: Readonly<Record<string, number>> | null;
  /** false = preview: nothing is written. */
  readonly commit: boolean;
  readonly add: NewNames;
}

export interface AdoptView {
  /** Null when the tab holds no table. */
  readonly kind: AdoptKind | null;
  readonly kinds: readonly { readonly kind: AdoptKind; readonly title: Text }[];
  /** Periods across: there are no columns to choose. */
  readonly wide: boolean;
  /** Row of the headers, from 1. */
  readonly headerRow: number | null;
  readonly headers: readonly string[];
  readonly columns: readonly {
    readonly key: string;
    readonly title: Text;
    readonly required: boolean;
    readonly header: number | null;
  }[];
  /** It was taken over in this way before. */
  readonly remembered: boolean;
  readonly rowsRead: number;
  /** The first rows as they would be written. */
  readonly sample: readonly { readonly line: number; readonly text: string }[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly kept: number;
  readonly unknown: NewNames;
  readonly problems: readonly Issue[];
  /** Where the rows go. */
  readonly link: string | null;
  /** Rows were written. */
  readonly committed: boolean;
}
