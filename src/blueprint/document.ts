/**
 * Documents as data: blocks of text in the department's language. A managed section is fed from the workbook and kept by a named
 * range; everything else is the team's from the moment the document is made.
 */

/** One paragraph of a managed section. */
export interface ManagedLine {
  readonly kind: 'paragraph' | 'bullet';
  readonly text: string;
  readonly bold?: boolean;
  /** The whole line links there. */
  readonly url?: string;
}

export type DocBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly url?: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  /** What the team should write here: shown as a hint, theirs to overwrite. */
  | { readonly kind: 'prompt'; readonly text: string }
  /** Fed from the workbook; `key` is unique in the document. Never empty. */
  | { readonly kind: 'managed'; readonly key: string; readonly lines: readonly ManagedLine[] };

/** A document as it is wanted now. */
export interface DocumentModel {
  /** Stable key: `positioning`, `handbook`, `job:performance`. */
  readonly key: string;
  /** Heading under which the document stands in the index: "Job description". */
  readonly kind: string;
  readonly title: string;
  /** For whom it is, in one phrase. */
  readonly forWhom: string;
  readonly blocks: readonly DocBlock[];
  /** The row that the document is made of: its column `document` gets the address. */
  readonly linkFrom?: { readonly tab: string; readonly rowKey: string };
}

/** Name of the named range that holds a managed section. */
export const sectionName = (key: string): string => `mp.section.${key}`;
