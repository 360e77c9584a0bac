/** Managed sections: what they say when untouched, and where they stand and what they say in a document now. */
import { fingerprint } from '../../shared/hash';
import { sectionName, type ManagedLine } from '../../blueprint/document';
import { cleanLine, cleanManaged } from './cleanLine';
import type { DocumentAnswer, ParagraphElement, StructuralElement } from './googleDocs';
import type { Span } from './requests';

/** Text of a section as we write it: a line each, with their newlines. */
export const sectionText = (lines: readonly ManagedLine[]): string =>
  lines.map((line) => `${cleanLine(line.text)}\n`).join('');

/** Base of a section: differs when its words, kinds or links differ. */
export const sectionBase = (lines: readonly ManagedLine[]): string =>
  fingerprint(lines.map(cleanManaged).map(({ kind, text, url }) => [kind, text, url ?? '']));

/** A line as it stands in a document; the span is that of its words, without the newline. */
export interface LiveLine extends ManagedLine, Span {}

/** A line apart from its place. Several links of a line are none that could be written again. */
export const lineOnly = ({ kind, text, url, bold }: ManagedLine): ManagedLine => ({
  kind,
  text,
  ...(url && !url.includes(' ') ? { url } : {}),
  ...(bold ? { bold } : {}),
});

/** A section in a document. */
export interface LiveSection {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly text: string;
  readonly namedRangeIds: readonly string[];
  readonly lines: readonly LiveLine[];
}

/** Stands for what is not text: an image, a chip, a footnote, a table. We never write it, so a section with it was edited. */
const OBJECT = '\ufffc';

/** Whether a line holds more than words. */
export const isObject = (text: string): boolean => text.includes(OBJECT);

const overlaps = (place: { readonly startIndex?: number; readonly endIndex?: number }, span: Span): boolean =>
  (place.startIndex ?? 0) < span.end && span.start < (place.endIndex ?? 0);

/** A run that somebody suggests to delete still shows; replacing it would settle the suggestion for them. */
const isSuggested = (run: object): boolean => 'suggestedDeletionIds' in run;

function textWithin(element: ParagraphElement, span: Span): string {
  const run = element.textRun;
  if (!run || isSuggested(run)) return OBJECT;
  const from = element.startIndex ?? 0;
  return (run.content ?? '').slice(Math.max(0, span.start - from), Math.max(0, span.end - from));
}

/** The link of a line: the one that all its words have; several are joined, which is no address that we ever write. */
function linkOf(elements: readonly ParagraphElement[]): string {
  const words = elements.filter((element) => element.textRun?.content !== '\n');
  return [...new Set(words.map((element) => element.textRun?.textStyle?.link?.url ?? ''))].join(' ');
}

/** Whether every word of a line is bold. */
function isBold(elements: readonly ParagraphElement[]): boolean {
  const words = elements.filter((element) => element.textRun?.content !== '\n');
  return words.length > 0 && words.every((element) => element.textRun?.textStyle?.bold === true);
}

/** What a paragraph says within a span. */
export function lineOf(block: StructuralElement, section: Span): LiveLine {
  const start = Math.max(block.startIndex ?? 0, section.start);
  const elements = (block.paragraph?.elements ?? []).filter((element) => overlaps(element, section));
  const text = block.paragraph ? elements.map((element) => textWithin(element, section)).join('') : OBJECT;
  const words = text.endsWith('\n') ? text.slice(0, -1) : text;
  const url = linkOf(elements);
  return {
    kind: block.paragraph?.bullet ? 'bullet' : 'paragraph',
    text: words,
    ...(url === '' ? {} : { url }),
    ...(isBold(elements) ? { bold: true } : {}),
    start,
    end: start + words.length,
  };
}

const PREFIX = sectionName('');

/**
 * Sections by key, wherever people moved them: what stands around them does not matter. A section whose range was split is taken
 * from its first part to its last.
 */
export function readSections(answer: DocumentAnswer): Map<string, LiveSection> {
  const blocks = answer.body?.content ?? [];
  const sections = new Map<string, LiveSection>();
  for (const [name, { namedRanges = [] }] of Object.entries(answer.namedRanges ?? {})) {
    const ranges = namedRanges.flatMap((named) => named.ranges ?? []).filter((range) => !range.segmentId);
    if (!name.startsWith(PREFIX) || ranges.length === 0) continue;
    const span = {
      start: Math.min(...ranges.map((range) => range.startIndex ?? 0)),
      end: Math.max(...ranges.map((range) => range.endIndex ?? 0)),
    };
    const lines = blocks.filter((block) => overlaps(block, span)).map((block) => lineOf(block, span));
    const closed = (lines.at(-1)?.end ?? span.end) < span.end;
    sections.set(name.slice(PREFIX.length), {
      startIndex: span.start,
      endIndex: span.end,
      text: lines.map((line) => line.text).join('\n') + (closed ? '\n' : ''),
      namedRangeIds: namedRanges.flatMap((named) => named.namedRangeId ?? []),
      lines,
    });
  }
  return sections;
}
