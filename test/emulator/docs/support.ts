/** What the tests of the Docs service share: calls, flat views of a document, and the index rules checked independently. */
import { callDocs, newDocument, type StoredDocument } from '../../../emulator/docs/service';

export interface Element {
  readonly startIndex?: number;
  readonly endIndex: number;
  readonly textRun?: { readonly content: string; readonly textStyle: Readonly<Record<string, unknown>> };
}

export interface Paragraph {
  readonly elements: readonly Element[];
  readonly paragraphStyle: Readonly<Record<string, unknown>>;
  readonly bullet?: { readonly listId: string; readonly nestingLevel?: number; readonly textStyle?: object };
}

export interface Cell {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly content: readonly Block[];
  readonly tableCellStyle: Readonly<Record<string, unknown>>;
}

export interface Block {
  readonly startIndex?: number;
  readonly endIndex: number;
  readonly paragraph?: Paragraph;
  readonly sectionBreak?: object;
  readonly table?: {
    readonly rows: number;
    readonly columns: number;
    readonly tableRows: readonly {
      readonly startIndex: number;
      readonly endIndex: number;
      readonly tableCells: readonly Cell[];
      readonly tableRowStyle: object;
    }[];
    readonly tableStyle: { readonly tableColumnProperties: readonly object[] };
  };
  readonly tableOfContents?: { readonly content: readonly Block[] };
}

export interface Segment {
  readonly content: readonly Block[];
}

export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly ranges: readonly { readonly startIndex?: number; readonly endIndex: number; readonly segmentId?: string }[];
}

export interface Shown {
  readonly title: string;
  readonly body: Segment;
  readonly headers?: Readonly<Record<string, Segment>>;
  readonly footers?: Readonly<Record<string, Segment>>;
  readonly footnotes?: Readonly<Record<string, Segment>>;
  readonly lists?: Readonly<Record<string, object>>;
  readonly inlineObjects?: Readonly<Record<string, object>>;
  readonly namedRanges?: Readonly<Record<string, { readonly namedRanges: readonly NamedRange[] }>>;
  readonly documentStyle: Readonly<Record<string, unknown>>;
  readonly revisionId: string;
  readonly documentId: string;
}

export interface Answer {
  readonly replies: readonly Readonly<Record<string, Readonly<Record<string, unknown>>>>[];
  readonly writeControl: { readonly requiredRevisionId: string };
  readonly documentId: string;
}

const CONTEXT = { now: 0 };

/** Carries out requests as one batch. */
export function batch(
  stored: StoredDocument,
  requests: readonly object[],
  more: object = {},
): { readonly stored: StoredDocument; readonly response: Answer } {
  const result = callDocs('documents.batchUpdate', {}, { requests, ...more }, stored, CONTEXT);
  return { stored: result.stored, response: result.response as Answer };
}

export const get = (stored: StoredDocument, params: Readonly<Record<string, string>> = {}): Shown =>
  callDocs('documents.get', params, undefined, stored, CONTEXT).response as Shown;

/** Requests on a new document, and what `documents.get` then shows. */
export const made = (...requests: readonly object[]): Shown => get(batch(blank(), requests).stored);

export const blank = (): StoredDocument => newDocument('doc-1', 'A document');

/** Message of the error that requests on a document give. */
export function refusal(stored: StoredDocument, requests: readonly object[], more: object = {}): string {
  try {
    batch(stored, requests, more);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
}

export const insert = (index: number, text: string): object => ({ insertText: { location: { index }, text } });
export const erase = (startIndex: number, endIndex: number): object => ({
  deleteContentRange: { range: { startIndex, endIndex } },
});
export const range = (startIndex: number, endIndex: number): object => ({ range: { startIndex, endIndex } });

export const textOf = (paragraph: Paragraph): string =>
  paragraph.elements.map((element) => element.textRun?.content ?? '*').join('');

/** Paragraph texts of the body's own blocks, `[table]` and `[break]` in between. */
export const outline = (shown: Shown): string[] =>
  shown.body.content
    .slice(1)
    .map((block) => (block.paragraph ? textOf(block.paragraph) : block.table ? '[table]' : '[break]'));

/** Runs of one of the body's blocks as pairs of text and style. */
export const runs = (shown: Shown, block: number): unknown[] =>
  (shown.body.content[block]?.paragraph?.elements ?? []).map((element) => [
    element.textRun?.content,
    element.textRun?.textStyle,
  ]);

/** Texts of a table's cells, row by row. */
export const cells = (shown: Shown, block: number): string[][] =>
  (shown.body.content[block]?.table?.tableRows ?? []).map((row) =>
    row.tableCells.map((cell) =>
      cell.content.map((each) => (each.paragraph ? textOf(each.paragraph) : '[table]')).join(''),
    ),
  );

export const namedRanges = (shown: Shown): NamedRange[] =>
  Object.values(shown.namedRanges ?? {}).flatMap((group) => group.namedRanges);

/** Breaches of the index rules in a segment; empty when all hold. Written apart from the emulator's own pass. */
export function breaches(content: readonly Block[], start = 0): string[] {
  const found: string[] = [];
  const expect = (what: string, got: number | undefined, wanted: number): void => {
    if ((got ?? 0) !== wanted) found.push(`${what}: ${got} instead of ${wanted}`);
    if (got === 0) found.push(`${what}: a start of 0 is not left out`);
  };
  const paragraph = (block: Block, at: number): void => {
    let place = at;
    for (const element of block.paragraph?.elements ?? []) {
      expect('element start', element.startIndex, place);
      place += element.textRun ? element.textRun.content.length : 1;
      if (element.textRun?.content === '') found.push(`empty run at ${place}`);
      if (element.endIndex !== place) found.push(`element end ${element.endIndex} instead of ${place}`);
    }
    if (block.endIndex !== place) found.push(`paragraph end ${block.endIndex} instead of ${place}`);
    const last = block.paragraph?.elements.at(-1)?.textRun?.content ?? '';
    if (!last.endsWith('\n')) found.push(`paragraph at ${at} does not end with a newline`);
  };
  const table = (block: Block, at: number): void => {
    let row = at + 1;
    for (const tableRow of block.table?.tableRows ?? []) {
      expect('row start', tableRow.startIndex, row);
      let cell = row + 1;
      for (const tableCell of tableRow.tableCells) {
        expect('cell start', tableCell.startIndex, cell);
        found.push(...breaches(tableCell.content, cell + 1));
        cell = tableCell.content.at(-1)?.endIndex ?? 0;
        if (tableCell.endIndex !== cell) found.push(`cell end ${tableCell.endIndex} instead of ${cell}`);
      }
      if (tableRow.endIndex !== cell) found.push(`row end ${tableRow.endIndex} instead of ${cell}`);
      row = cell;
    }
    if (block.endIndex !== row + 1) found.push(`table end ${block.endIndex} instead of ${row + 1}`);
  };
  let at = start;
  for (const block of content) {
    expect('block start', block.startIndex, at);
    if (block.paragraph) paragraph(block, at);
    else if (block.table) table(block, at);
    else if (block.tableOfContents) found.push(...breaches(block.tableOfContents.content, at + 1));
    else if (block.endIndex !== at + 1) found.push(`break end ${block.endIndex}`);
    at = block.endIndex;
  }
  return found;
}

/** Breaches in all segments of what `documents.get` shows. */
export const allBreaches = (shown: Shown): string[] =>
  [
    shown.body,
    ...[shown.headers, shown.footers, shown.footnotes].flatMap((group) => Object.values(group ?? {})),
  ].flatMap((segment) => breaches(segment.content));
