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

export type ObjectKind = (typeof OBJECT_KINDS)[number];

export type ParagraphElement = Indexed & { readonly textRun?: TextRun } & {
  readonly [Kind in ObjectKind]?: Styled;
};

export interface Bullet {
  readonly listId: string;
  readonly nestingLevel?: number;
  readonly textStyle?: Json;
}

export interface Paragraph {
  /** The last one is text that ends with the paragraph's newline. */
  readonly elements: readonly ParagraphElement[];
  readonly paragraphStyle: Json;
  readonly bullet?: Bullet;
  readonly positionedObjectIds?: readonly string[];
}

export interface TableCell extends Indexed {
  readonly content: readonly Block[];
  readonly tableCellStyle: Json;
}

export interface TableRow extends Indexed {
  readonly tableCells: readonly TableCell[];
  readonly tableRowStyle: Json;
}

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

export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly ranges: readonly (Indexed & { readonly segmentId?: string; readonly tabId?: string })[];
}

export interface NamedRanges {
  readonly name: string;
  readonly namedRanges: readonly NamedRange[];
}

export interface Header {
  readonly headerId: string;
  readonly content: readonly Block[];
}

export interface Footer {
  readonly footerId: string;
  readonly content: readonly Block[];
}

export interface Footnote {
  readonly footnoteId: string;
  readonly content: readonly Block[];
}

type ById<T> = Readonly<Record<string, T>>;

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

export interface TabProperties {
  readonly tabId: string;
  readonly title: string;
  readonly index: number;
  readonly nestingLevel?: number;
  readonly parentTabId?: string;
  readonly iconEmoji?: string;
}

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
  /** Number of the next id of a list, range, heading, header, tab or object. */
  readonly nextId: number;
}
