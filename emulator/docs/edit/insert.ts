/** Putting text, objects and blocks into a segment. */
import type { Draft } from '../draft';
import { mergeElements, splitElements, styleOf, textElement, textOf } from '../model/elements';
import { paragraphAt, replaceParagraphAt } from '../model/walk';
import type { SegmentRef } from '../model/tabs';
import type { Block, Json, Paragraph, ParagraphElement } from '../model/types';

/** A place in a segment, checked: a paragraph covers it. */
export interface Place extends SegmentRef {
  readonly index: number;
}

/** Control and private-use characters that the API strips from inserted text (the API's reference of InsertTextRequest). */
const STRIPPED: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0c, 0x1f],
  [0xe000, 0xf8ff],
];

/** Text as the API keeps it. */
export const cleanText = (text: string): string =>
  [...text]
    .filter((each) => !STRIPPED.some(([from, to]) => from <= each.charCodeAt(0) && each.charCodeAt(0) <= to))
    .join('');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Below this code no character joins with its neighbours. */
const FIRST_COMBINING = 0x300;

/** True when an offset falls inside what people see as one character, such as a flag or a letter with an accent. */
export function splitsGrapheme(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const simple = [offset - 1, offset].every((at) => text.charCodeAt(at) < FIRST_COMBINING);
  if (simple) return false;
  return graphemes.segment(text).containing(offset)?.index !== offset;
}

/** Checks that text can be put at a place. @throws ApiError in Google's words (m083, m084, m086). */
export function checkInsertion(draft: Draft, place: Place): void {
  const content = draft.content(place);
  const end = draft.end(place);
  if (place.index >= end)
    draft.fail(`Index ${place.index} must be less than the end index of the referenced segment, ${end}.`);
  const found = place.index < 0 ? null : paragraphAt(content, place.index);
  if (!found)
    return draft.fail(
      'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.',
    );
  if (splitsGrapheme(textOf(found.paragraph), place.index - found.start))
    draft.fail('The insertion index cannot be within a grapheme cluster.');
}

/** Style that new text takes: that of the character before it, at a paragraph's start that of the one after. */
export function styleAt(paragraph: Paragraph, offset: number): Json {
  const [left, right] = splitElements(paragraph.elements, offset);
  const neighbour = left.at(-1) ?? right[0];
  return neighbour ? styleOf(neighbour) : {};
}

/** Links do not reach over a newline. */
const newlineStyle = ({ link: _link, ...style }: Json): Json => style;

const HEADED = /^(HEADING_\d|TITLE|SUBTITLE)$/;

/** A paragraph's style for a new paragraph made from it: a heading gets an id of its own, by which links find it. */
export function freshStyle(draft: Draft, { headingId: _old, ...style }: Json): Json {
  return HEADED.test(String(style.namedStyleType)) ? { headingId: draft.newId('h.'), ...style } : style;
}

/** A paragraph cut at an offset: both parts keep its style and bullet; the part that keeps text keeps the heading's id. */
export function splitParagraph(draft: Draft, paragraph: Paragraph, offset: number): readonly [Paragraph, Paragraph] {
  const [left, right] = splitElements(paragraph.elements, offset);
  const newline = textElement('\n', newlineStyle(styleAt(paragraph, offset)));
  const { positionedObjectIds: _objects, ...base } = paragraph;
  const fresh = { ...base, paragraphStyle: freshStyle(draft, paragraph.paragraphStyle) };
  const [first, second] = offset === 0 ? [fresh, paragraph] : [paragraph, fresh];
  return [
    { ...first, elements: mergeElements([...left, newline]) },
    { ...second, elements: mergeElements(right) },
  ];
}

/** Paragraphs that a paragraph becomes when lines of text are put into it. */
function withLines(
  draft: Draft,
  paragraph: Paragraph,
  offset: number,
  lines: readonly string[],
  style: Json,
): Paragraph[] {
  const [left, right] = splitElements(paragraph.elements, offset);
  const { positionedObjectIds: _objects, ...base } = paragraph;
  const keeper = offset === 0 ? lines.length - 1 : 0;
  return lines.map((line, at) => {
    const end = at === lines.length - 1 ? right : [textElement('\n', newlineStyle(style))];
    const elements = mergeElements([...(at === 0 ? left : []), textElement(line, style), ...end]);
    if (at === keeper) return { ...paragraph, elements };
    return { ...base, elements, paragraphStyle: freshStyle(draft, paragraph.paragraphStyle) };
  });
}

/** Puts text in; newlines split the paragraph. `style` when given is the style of the text. The text is clean and not empty. */
export function insertText(draft: Draft, place: Place, text: string, style?: Json): void {
  checkInsertion(draft, place);
  const content = replaceParagraphAt(draft.content(place), place.index, (paragraph, offset): Block[] =>
    withLines(draft, paragraph, offset, text.split('\n'), style ?? styleAt(paragraph, offset)).map((each) => ({
      paragraph: each,
    })),
  );
  draft.put(place, content, [{ at: place.index, added: text.length }]);
}

/** Puts an element that is not text in, one unit long. */
export function insertElement(draft: Draft, place: Place, element: ParagraphElement): void {
  checkInsertion(draft, place);
  const content = replaceParagraphAt(draft.content(place), place.index, (paragraph, offset): Block[] => {
    const [left, right] = splitElements(paragraph.elements, offset);
    return [{ paragraph: { ...paragraph, elements: [...left, element, ...right] } }];
  });
  draft.put(place, content, [{ at: place.index, added: 1 }]);
}

/** Puts a block in: a newline goes in at the index, and the block stands after it (m096). `units` is the block's length. */
export function insertBlock(draft: Draft, place: Place, block: Block, units: number): void {
  checkInsertion(draft, place);
  const content = replaceParagraphAt(draft.content(place), place.index, (paragraph, offset): Block[] => {
    const [before, after] = splitParagraph(draft, paragraph, offset);
    return [{ paragraph: before }, block, { paragraph: after }];
  });
  draft.put(place, content, [{ at: place.index, added: units + 1 }]);
}
