/** The few shapes of the Docs API that we write and read; field names are Google's. */

/** One request of `documents.batchUpdate`: exactly one kind with its body. */
export type DocRequest = Readonly<Record<string, object>>;

export interface TextRun {
  readonly content?: string;
  readonly textStyle?: { readonly bold?: boolean; readonly link?: { readonly url?: string } };
}

export interface ParagraphElement {
  readonly startIndex?: number;
  readonly endIndex?: number;
  readonly textRun?: TextRun;
  readonly inlineObjectElement?: { readonly inlineObjectId?: string };
  /** A chip of a file. */
  readonly richLink?: { readonly richLinkProperties?: { readonly uri?: string; readonly title?: string } };
}

/** A table; its cells hold content of their own. */
export interface DocTable {
  readonly tableRows?: readonly {
    readonly tableCells?: readonly { readonly content?: readonly StructuralElement[] }[];
  }[];
}

export interface StructuralElement {
  readonly startIndex?: number;
  readonly endIndex?: number;
  readonly paragraph?: {
    readonly elements?: readonly ParagraphElement[];
    readonly bullet?: object;
    readonly paragraphStyle?: { readonly namedStyleType?: string };
  };
  readonly table?: DocTable;
  readonly sectionBreak?: object;
}

export interface NamedRangeAnswer {
  readonly namedRangeId?: string;
  readonly name?: string;
  readonly ranges?: readonly {
    readonly segmentId?: string;
    readonly startIndex?: number;
    readonly endIndex?: number;
  }[];
}

/** The part of `documents.get` that we read. */
export interface DocumentAnswer {
  readonly documentId?: string;
  readonly title?: string;
  readonly revisionId?: string;
  readonly body?: { readonly content?: readonly StructuralElement[] };
  readonly namedRanges?: Readonly<Record<string, { readonly namedRanges?: readonly NamedRangeAnswer[] }>>;
}
