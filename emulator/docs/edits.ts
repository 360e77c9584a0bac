/** Edits of a document's text; each gives a new document. Named ranges follow. */
import { ApiError } from '../api';
import {
  BODY_START,
  endOf,
  lengthOf,
  mergeRuns,
  placeOf,
  splitRuns,
  type Json,
  type NamedSpan,
  type Paragraph,
  type Run,
  type StoredDocument,
} from './model';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text inserted strictly inside a range, or at its start's right side, extends it; at its end it does not. */
const grown = (span: NamedSpan, at: number, count: number): NamedSpan => ({
  ...span,
  start: at <= span.start ? span.start + count : span.start,
  end: at < span.end ? span.end + count : span.end,
});

function shrunk(span: NamedSpan, { start, end }: Span): NamedSpan | null {
  const cut = (index: number): number => (index <= start ? index : Math.max(start, index - (end - start)));
  const next = { ...span, start: cut(span.start), end: cut(span.end) };
  return next.start < next.end ? next : null;
}

function checkIndex(stored: StoredDocument, index: number, where: string): void {
  const end = endOf(stored);
  if (index < BODY_START)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.`,
    );
  if (index >= end)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Index ${index} must be less than the end index of the referenced segment, ${end}.`,
    );
}

/** Control characters that the API strips from inserted text. */
const STRIPPED = new RegExp('[\\u0000-\\u0008\\u000c-\\u001f\\ue000-\\uf8ff]', 'g');

export function insertText(stored: StoredDocument, index: number, given: string, where: string): StoredDocument {
  const text = given.replace(STRIPPED, '');
  if (text === '') throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The text must not be empty.`);
  checkIndex(stored, index, where);
  const place = placeOf(stored, index);
  const paragraph = place && stored.paragraphs[place.paragraph];
  if (!place || !paragraph) return stored;
  const [left, right] = splitRuns(paragraph.runs, place.offset);
  // new text takes the style of the character before it, or of the one after at a paragraph's start
  const style = (left.at(-1) ?? right[0])?.style ?? paragraph.endStyle;
  const lines = text.split('\n');
  const made = lines.map((line, at): Paragraph => {
    const runs: Run[] = [...(at === 0 ? left : []), { text: line, style }, ...(at === lines.length - 1 ? right : [])];
    return { ...paragraph, runs: mergeRuns(runs), endStyle: at === lines.length - 1 ? paragraph.endStyle : style };
  });
  return {
    ...stored,
    paragraphs: [
      ...stored.paragraphs.slice(0, place.paragraph),
      ...made,
      ...stored.paragraphs.slice(place.paragraph + 1),
    ],
    namedRanges: stored.namedRanges.map((span) => grown(span, index, text.length)),
  };
}

/** Checks a range against the document. @throws ApiError in Google's words. */
export function checkSpan(stored: StoredDocument, span: Span, where: string): void {
  const end = endOf(stored);
  if (span.start >= span.end)
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The range should not be empty.`);
  if (span.start < BODY_START || span.end > end)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Index ${span.end} must be less than the end index of the referenced segment, ${end}.`,
    );
}

export function deleteContent(stored: StoredDocument, span: Span, where: string): StoredDocument {
  checkSpan(stored, span, where);
  if (span.end >= endOf(stored))
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: The range cannot include the newline character at the end of the segment.`,
    );
  const [from, to] = [placeOf(stored, span.start), placeOf(stored, span.end)];
  const first = from && stored.paragraphs[from.paragraph];
  const last = to && stored.paragraphs[to.paragraph];
  if (!from || !to || !first || !last) return stored;
  const [left] = splitRuns(first.runs, from.offset);
  const [, right] = splitRuns(last.runs, to.offset);
  // the paragraph that remains keeps the style of the one whose newline remains
  const base = from.offset === 0 ? last : { ...first, endStyle: last.endStyle };
  const joined: Paragraph = { ...base, runs: mergeRuns([...left, ...right]) };
  return {
    ...stored,
    paragraphs: [...stored.paragraphs.slice(0, from.paragraph), joined, ...stored.paragraphs.slice(to.paragraph + 1)],
    namedRanges: stored.namedRanges.flatMap((named) => shrunk(named, span) ?? []),
  };
}

/** Changes every paragraph that a span touches. */
export function mapParagraphs(
  stored: StoredDocument,
  span: Span,
  change: (paragraph: Paragraph) => Paragraph,
): StoredDocument {
  let start = BODY_START;
  const paragraphs = stored.paragraphs.map((paragraph) => {
    const end = start + lengthOf(paragraph);
    const touched = start < span.end && span.start < end;
    start = end;
    return touched ? change(paragraph) : paragraph;
  });
  return { ...stored, paragraphs };
}

/** Changes the style of every character that a span covers. */
export function mapStyles(stored: StoredDocument, span: Span, change: (style: Json) => Json): StoredDocument {
  let start = BODY_START;
  const paragraphs = stored.paragraphs.map((paragraph): Paragraph => {
    const end = start + lengthOf(paragraph);
    const [from, to] = [Math.max(span.start, start) - start, Math.min(span.end, end) - start];
    const touched = start < span.end && span.start < end;
    start = end;
    if (!touched) return paragraph;
    const [before, rest] = splitRuns(paragraph.runs, from);
    const [inside, after] = splitRuns(rest, to - from);
    const styled = inside.map((run) => ({ ...run, style: change(run.style) }));
    const coversEnd = to === lengthOf(paragraph);
    return {
      ...paragraph,
      runs: mergeRuns([...before, ...styled, ...after]),
      endStyle: coversEnd ? change(paragraph.endStyle) : paragraph.endStyle,
    };
  });
  return { ...stored, paragraphs };
}
