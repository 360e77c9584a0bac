/**
 * Puts a managed section back because a person asked for it: over what they wrote in it, where they pasted it, or as new paragraphs where
 * it belongs. Nothing else of the document moves.
 */
import { sectionName, type DocBlock, type DocumentModel, type ManagedLine } from '../../blueprint/document';
import { cleanManaged } from './cleanLine';
import { hasText, modelHeadings, type ModelHeading } from './drifts';
import { findLines } from './findLines';
import type { DocRequest, DocumentAnswer, StructuralElement } from './googleDocs';
import { replaceLines } from './replaceLines';
import {
  bulletParagraphs,
  deleteText,
  insertText,
  linkStyle,
  nameParagraph,
  nameRange,
  styleText,
  unbulletParagraphs,
  unnameRange,
} from './requests';
import { lineOnly, readSections, sectionBase, type LiveSection } from './sections';

type Managed = Extract<DocBlock, { kind: 'managed' }>;

export interface Restored {
  readonly requests: readonly DocRequest[];
  /** Lines that stood in the section, or null when it was gone. */
  readonly before: readonly ManagedLine[] | null;
  /** Heading that had to be written anew with it; null when there was no need. */
  readonly heading: string | null;
}

/** Looks that the neighbour of an inserted paragraph may lend it. */
const LENT = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'foregroundColor',
  'backgroundColor',
  'link',
  'fontSize',
  'weightedFontFamily',
  'baselineOffset',
] as const;

const textOf = (block: StructuralElement): string =>
  (block.paragraph?.elements ?? []).map((element) => element.textRun?.content ?? '').join('');

const isHeading = (block: StructuralElement): boolean =>
  (block.paragraph?.paragraphStyle?.namedStyleType ?? '').startsWith('HEADING');

/** Where new paragraphs go: before a paragraph, or after the last one of the document. */
type Place = { readonly kind: 'before'; readonly at: number } | { readonly kind: 'end'; readonly at: number };

/** Before the first paragraph that starts at or after this index and is told by `is`; else at the end of the document. */
function placeFrom(
  answer: DocumentAnswer,
  index: number,
  is: (block: StructuralElement) => boolean = () => true,
): Place {
  const blocks = answer.body?.content ?? [];
  const found = blocks.find((block) => (block.startIndex ?? 0) >= index && is(block));
  if (found?.paragraph) return { kind: 'before', at: found.startIndex ?? 1 };
  const last = blocks.at(-1);
  const end = (last?.endIndex ?? 2) - 1;
  return last && textOf(last) === '\n' ? { kind: 'before', at: last.startIndex ?? 1 } : { kind: 'end', at: end };
}

interface Spot {
  readonly place: Place;
  readonly heading: ModelHeading | null;
}

/** After a live section under the same heading, under that heading, at the end of the chapter before it, or at the document's end. */
function spotOf(
  answer: DocumentAnswer,
  model: DocumentModel,
  key: string,
  live: ReadonlyMap<string, LiveSection>,
): Spot {
  const headings = modelHeadings(model);
  const own = headings.get(key) ?? null;
  const keys = model.blocks.flatMap((block) => (block.kind === 'managed' ? [block.key] : []));
  const before = keys.slice(0, keys.indexOf(key)).reverse();
  const neighbour = before.find((each) => hasText(live.get(each)));
  const section = neighbour === undefined ? undefined : live.get(neighbour);
  if (section && neighbour !== undefined && headings.get(neighbour)?.text === own?.text)
    return { place: placeFrom(answer, section.endIndex), heading: null };
  const standing = (answer.body?.content ?? []).find((block) => isHeading(block) && textOf(block).trim() === own?.text);
  if (standing) return { place: placeFrom(answer, standing.endIndex ?? 0), heading: null };
  return { place: placeFrom(answer, section?.endIndex ?? Number.MAX_SAFE_INTEGER, isHeading), heading: own };
}

/** Sections that end or begin where text is put in: their ranges are set anew, so that it does not become part of them. */
function keepApart(sections: ReadonlyMap<string, LiveSection>, place: Place, added: number): DocRequest[] {
  return [...sections].flatMap(([key, { startIndex, endIndex, namedRangeIds }]) => {
    const [ends, begins] = [endIndex === place.at + (place.kind === 'end' ? 1 : 0), startIndex === place.at];
    if ((!ends && !begins) || startIndex >= endIndex) return [];
    const moved = begins && place.kind === 'before' ? added : 0;
    return [
      ...namedRangeIds.map(unnameRange),
      nameRange({ start: startIndex + moved, end: endIndex + moved }, sectionName(key)),
    ];
  });
}

function insertSection(answer: DocumentAnswer, model: DocumentModel, section: Managed): Restored {
  const live = readSections(answer);
  const { place, heading } = spotOf(answer, model, section.key, live);
  const lines = section.lines.map(cleanManaged);
  const texts = [...(heading ? [heading.text] : []), ...lines.map((line) => line.text)];
  const text = texts.map((each) => `${each}\n`).join('');
  const start = place.kind === 'before' ? place.at : place.at + 1;
  const span = { start, end: start + text.length };
  let at = start + (heading ? heading.text.length + 1 : 0);
  const own = { start: at, end: span.end };
  const dressed = lines.flatMap((line): DocRequest[] => {
    const words = { start: at, end: at + line.text.length };
    at = words.end + 1;
    const style = { ...(line.bold ? { bold: true } : {}), ...(line.url ? linkStyle(line.url) : {}) };
    return [
      ...(line.kind === 'bullet' ? [bulletParagraphs({ start: words.start, end: at })] : []),
      ...(line.text === '' || Object.keys(style).length === 0 ? [] : [styleText(words, style)]),
    ];
  });
  return {
    requests: [
      insertText(place.at, place.kind === 'before' ? text : `\n${text.slice(0, -1)}`),
      unbulletParagraphs(span),
      nameParagraph(span, 'NORMAL_TEXT'),
      styleText({ start, end: span.end - 1 }, {}, LENT),
      ...(heading ? [nameParagraph({ start, end: own.start }, `HEADING_${heading.level}`)] : []),
      ...dressed,
      ...keepApart(live, place, text.length),
      nameRange(own, sectionName(section.key)),
    ],
    before: null,
    heading: heading?.text ?? null,
  };
}

/**
 * Requests that make a section say what is wanted again.
 *
 * @param base what was last written there, by which a pasted copy is found
 */
export function restoreSection(
  answer: DocumentAnswer,
  model: DocumentModel,
  section: Managed,
  base: string | undefined,
): Restored {
  const live = readSections(answer).get(section.key);
  if (live && live.lines.length > 0)
    return {
      requests: replaceLines(section.key, section.lines, live),
      before: live.lines.map(lineOnly),
      heading: null,
    };
  const found = findLines(answer, [sectionBase(section.lines), ...(base === undefined ? [] : [base])]);
  if (found)
    return {
      requests: replaceLines(section.key, section.lines, found),
      before: found.lines.map(lineOnly),
      heading: null,
    };
  return insertSection(answer, model, section);
}

/** Requests that take a section out which was put in anew, with the heading that came with it. */
export function removeSection(answer: DocumentAnswer, live: LiveSection, heading: string | null): DocRequest[] {
  const blocks = answer.body?.content ?? [];
  const above = blocks.find((block) => block.endIndex === live.startIndex);
  const withHeading = heading !== null && above !== undefined && isHeading(above) && textOf(above).trim() === heading;
  const start = withHeading ? (above.startIndex ?? live.startIndex) : live.startIndex;
  const atEnd = live.endIndex >= (blocks.at(-1)?.endIndex ?? 0);
  // the last newline of a document cannot be deleted: the one before the section goes instead
  const span = atEnd ? { start: start - 1, end: live.endIndex - 1 } : { start, end: live.endIndex };
  return [...live.namedRangeIds.map(unnameRange), deleteText(span)];
}
