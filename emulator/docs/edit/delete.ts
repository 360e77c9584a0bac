/** Deleting a range, with what the API refuses: the last newline of a segment or cell, parts of a table, a newline before one. */
import type { Draft } from '../draft';
import { dropOrphans } from '../model/footnotes';
import { mergeElements, splitElements, textOf } from '../model/elements';
import type { SegmentRef } from '../model/tabs';
import type { Block, Paragraph } from '../model/types';
import { cellsOf, changeInside, covers, paragraphAt } from '../model/walk';
import { splitsGrapheme } from './insert';

/** A range of a segment, both ends given. */
export interface Span extends SegmentRef {
  readonly start: number;
  readonly end: number;
}

const INVALID = 'Invalid deletion range. Cannot delete the requested range.';

/** Checks a range against its segment. @throws ApiError in Google's words (m088, m089). */
export function checkSpan(draft: Draft, span: Span): void {
  const end = draft.end(span);
  if (span.end < span.start) draft.fail('Invalid range: end index cannot be less than start index');
  if (span.end === span.start) draft.fail('The range should not be empty.');
  if (span.end > end)
    draft.fail(`Index ${span.end - 1} must be less than the end index of the referenced segment, ${end}.`);
  if (span.start < 0) draft.fail('Invalid range: start index cannot be negative');
}

const startOf = (block: Block): number => block.startIndex ?? 0;
const endOf = (block: Block): number => block.endIndex ?? 0;

/** Block lists directly inside a block. */
const listsIn = (block: Block): (readonly Block[])[] =>
  block.tableOfContents
    ? [block.tableOfContents.content]
    : block.table
      ? cellsOf(block.table).map((cell) => cell.content)
      : [];

const spansList = (blocks: readonly Block[], { start, end }: Span): boolean => {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first !== undefined && last !== undefined && startOf(first) <= start && end <= endOf(last);
};

/** The paragraph that is left of two whose border went: the first, or the last when nothing of the first is left. */
function joined(from: Paragraph, offset: number, to: Paragraph, rest: number): Paragraph {
  const [left] = splitElements(from.elements, offset);
  const [, right] = splitElements(to.elements, rest);
  return { ...(offset === 0 ? to : from), elements: mergeElements([...left, ...right]) };
}

/** Blocks of the list without the range, which begins and ends in this list. */
function cut(draft: Draft, blocks: readonly Block[], { start, end }: Span): readonly Block[] {
  const before = blocks.filter((block) => endOf(block) <= start);
  const after = blocks.filter((block) => startOf(block) > end);
  const from = blocks.find((block) => covers(block, start));
  const to = blocks.find((block) => covers(block, end));
  const torn = blocks.some(
    (block) =>
      !block.paragraph &&
      endOf(block) > start &&
      startOf(block) < end &&
      (startOf(block) < start || endOf(block) > end),
  );
  if (!from || torn) return draft.fail(INVALID);
  if (!from.paragraph) {
    // what goes begins with a table or a break: what follows it stays as it is, or loses its beginning
    if (!to?.paragraph) return [...before, ...(to ? [to] : []), ...after];
    return [...before, { ...to, paragraph: joined(to.paragraph, 0, to.paragraph, end - startOf(to)) }, ...after];
  }
  if (!to?.paragraph) return draft.fail(INVALID);
  const paragraph = joined(from.paragraph, start - startOf(from), to.paragraph, end - startOf(to));
  return [...before, { paragraph }, ...after];
}

/** Finds the block list that the range lies in, and cuts there. */
function cutDeep(draft: Draft, blocks: readonly Block[], span: Span): readonly Block[] {
  const holder = blocks.find((block) => !block.paragraph && startOf(block) < span.start && span.start < endOf(block));
  if (holder) {
    if (!listsIn(holder).some((list) => spansList(list, span))) return draft.fail(INVALID);
    const inner = changeInside(holder, (list) => (spansList(list, span) ? cutDeep(draft, list, span) : list));
    return blocks.map((block) => (block === holder ? inner : block));
  }
  const last = blocks.at(-1);
  if (last && span.end >= endOf(last))
    draft.fail('The range cannot include the newline character at the end of the segment.');
  return cut(draft, blocks, span);
}

/** Deletes a range; footnotes and images whose references go are deleted too. */
export function deleteContent(draft: Draft, span: Span): void {
  checkSpan(draft, span);
  const content = draft.content(span);
  if (span.segmentId === '' && span.start === 0) draft.fail(INVALID);
  for (const index of [span.start, span.end]) {
    const found = paragraphAt(content, index);
    if (found && splitsSurrogate(textOf(found.paragraph), index - found.start)) draft.fail(INVALID);
  }
  const next = cutDeep(draft, content, span);
  draft.changeTab(span.tabId, (tab) => dropOrphans(tab, content, next));
  draft.put(span, next, [{ at: span.start, removed: span.end - span.start }]);
}

const splitsSurrogate = (text: string, offset: number): boolean =>
  /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && splitsGrapheme(text, offset);
