/**
 * A stored document: Google's own JSON of `documents.get` with its tabs, kept as it was loaded. The indexes inside it are never
 * edited: every change of content is followed by `reindex`, which counts them anew.
 */

/** A JSON object that the emulator passes through without looking inside. */
export type Json = Readonly<Record<string, unknown>>;

/** Place in a segment in UTF-16 units; a `startIndex` of 0 is absent, as Google leaves it out. */
export interface Indexed {
  readonly startIndex?: number;
  readonly endIndex?: number;
}

/** Text of one style. */
export interface TextRun {
  readonly content: string;
  readonly textStyle: Json;
}

/** An element other than text; it takes one unit. */
export interface Styled {
  readonly textStyle?: Json;
  readonly [key: string]: unknown;
}

/** Kinds of paragraph element that take one unit each (an equation takes what it came with). */
export const OBJECT_KINDS = [
  'pageBreak',
  'columnBreak',
  'footnoteReference',
  'horizontalRule',
  'inlineObjectElement',
  'person',
  'richLink',
  'autoText',
  'dateElement',
  'equation',
] as const;

/** Name of an element that is not text. */
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** A piece of a paragraph: text or exactly one of the other kinds. */
export type ParagraphElement = Indexed & { readonly textRun?: TextRun } & {
  readonly [Kind in ObjectKind]?: Styled;
};

/** Membership in a list; a missing level is 0. */
export interface Bullet {
  readonly listId: string;
  readonly nestingLevel?: number;
  readonly textStyle?: Json;
}

/** A paragraph, its newline included. */
export interface Paragraph {
  /** The last one is text that ends with the paragraph's newline. */
  readonly elements: readonly ParagraphElement[];
  readonly paragraphStyle: Json;
  readonly bullet?: Bullet;
  readonly positionedObjectIds?: readonly string[];
}

/** A cell; its content ends with a paragraph. Cells that a merged one covers are kept, empty. */
export interface TableCell extends Indexed {
  readonly content: readonly Block[];
  readonly tableCellStyle: Json;
}

/** A row of a table. */
export interface TableRow extends Indexed {
  readonly tableCells: readonly TableCell[];
  readonly tableRowStyle: Json;
}

/** A table with the number of its rows and columns. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly tableRows: readonly TableRow[];
  readonly tableStyle: { readonly tableColumnProperties: readonly Json[] };
}

/** A structural element; exactly one of the kinds is set. */
export interface Block extends Indexed {
  readonly paragraph?: Paragraph;
  readonly sectionBreak?: { readonly sectionStyle: Json };
  readonly table?: Table;
  readonly tableOfContents?: { readonly content: readonly Block[] };
}

/** A named range; several may bear one name. */
export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly ranges: readonly (Indexed & { readonly segmentId?: string; readonly tabId?: string })[];
}

/** All named ranges of one name. */
export interface NamedRanges {
  readonly name: string;
  readonly namedRanges: readonly NamedRange[];
}

/** A segment at the top of pages. */
export interface Header {
  readonly headerId: string;
  readonly content: readonly Block[];
}

/** A segment at the bottom of pages. */
export interface Footer {
  readonly footerId: string;
  readonly content: readonly Block[];
}

/** A segment that a reference in the body names. */
export interface Footnote {
  readonly footnoteId: string;
  readonly content: readonly Block[];
}

type ById<T> = Readonly<Record<string, T>>;

/** Content of one tab. What the emulator does not know of is kept and shown. */
export interface DocumentTab {
  readonly body: { readonly content: readonly Block[] };
  readonly headers?: ById<Header>;
  readonly footers?: ById<Footer>;
  readonly footnotes?: ById<Footnote>;
  readonly documentStyle?: Json;
  readonly namedStyles?: Json;
  readonly lists?: ById<Json>;
  readonly namedRanges?: ById<NamedRanges>;
  readonly inlineObjects?: ById<Json>;
}

/** Name and place of a tab; `index` is among its siblings, and at the top the level and the parent are absent. */
export interface TabProperties {
  readonly tabId: string;
  readonly title: string;
  readonly index: number;
  readonly nestingLevel?: number;
  readonly parentTabId?: string;
  readonly iconEmoji?: string;
}

/** A tab with the tabs below it. */
export interface Tab {
  readonly tabProperties: TabProperties;
  readonly documentTab: DocumentTab;
  readonly childTabs?: readonly Tab[];
}

/** Immutable and JSON-able. */
export interface StoredDocument {
  /** Empty when the loaded JSON had none. */
  readonly documentId: string;
  readonly title: string;
  /** Absent only in loaded JSON that had none, until the first write. */
  readonly revisionId?: string;
  readonly suggestionsViewMode?: string;
  readonly tabs: readonly Tab[];
  /** Number of writes, from which revision ids are made. */
  readonly revision: number;
  /** Bytes of the pictures that were put in as such, in base64 by their object; never part of an answer. */
  readonly images?: Readonly<Record<string, string>>;
  /** Number of the next id of a list, range, heading, header, tab or object. */
  readonly nextId: number;
}
