/** Changing the styles of a range without changing its text. */
import { isDeepStrictEqual } from 'node:util';
import { mergeElements, splitElements, styleOf } from '../model/elements';
import { OBJECT_KINDS, type Block, type Json, type Paragraph, type ParagraphElement } from '../model/types';
import { changeParagraphs } from '../model/walk';

/** Gives every character's style anew; `newline` says that it is the style of a paragraph's end. */
export type Restyle = (style: Json, newline: boolean) => Json;

interface Ends {
  readonly start: number;
  readonly end: number;
}

const touches = (block: Block, { start, end }: Ends): boolean =>
  (block.startIndex ?? 0) < end && start < (block.endIndex ?? 0);

/** Changes every paragraph that a range touches, in cells too. */
export const changeTouched = (
  blocks: readonly Block[],
  ends: Ends,
  change: (paragraph: Paragraph, block: Block) => Paragraph,
): readonly Block[] =>
  changeParagraphs(blocks, (paragraph, block) => (touches(block, ends) ? change(paragraph, block) : paragraph));

function withStyle(element: ParagraphElement, textStyle: Json): ParagraphElement {
  if (isDeepStrictEqual(styleOf(element), textStyle)) return element;
  if (element.textRun) return { ...element, textRun: { ...element.textRun, textStyle } };
  const kind = OBJECT_KINDS.find((each) => element[each]);
  return kind ? { ...element, [kind]: { ...element[kind], textStyle } } : element;
}

/** The newline apart when its style differs from that of the text before it. */
function restyled(element: ParagraphElement, restyle: Restyle): ParagraphElement[] {
  const run = element.textRun;
  if (!run?.content.endsWith('\n')) return [withStyle(element, restyle(styleOf(element), false))];
  const text = { ...element, textRun: { ...run, content: run.content.slice(0, -1) } };
  const newline = { ...element, textRun: { ...run, content: '\n' } };
  return [withStyle(text, restyle(run.textStyle, false)), withStyle(newline, restyle(run.textStyle, true))];
}

/** Changes the text style of every character that the range covers; a bullet's too when its whole paragraph is covered. */
export function restyleText(blocks: readonly Block[], ends: Ends, restyle: Restyle): readonly Block[] {
  return changeTouched(blocks, ends, (paragraph, block) => {
    const [start, end] = [block.startIndex ?? 0, block.endIndex ?? 0];
    const [before, rest] = splitElements(paragraph.elements, Math.max(ends.start - start, 0));
    const [inside, after] = splitElements(rest, Math.min(ends.end, end) - Math.max(ends.start, start));
    const elements = mergeElements([...before, ...inside.flatMap((each) => restyled(each, restyle)), ...after]);
    const whole = ends.start <= start && end <= ends.end;
    const bullet =
      whole && paragraph.bullet
        ? { bullet: { ...paragraph.bullet, textStyle: restyle(paragraph.bullet.textStyle ?? {}, true) } }
        : {};
    const next = { ...paragraph, elements, ...bullet };
    return sameLook(next, paragraph) ? paragraph : next;
  });
}

/** Places aside, the two are the same. */
function sameLook(left: Paragraph, right: Paragraph): boolean {
  const plain = (paragraph: Paragraph): unknown => ({
    ...paragraph,
    elements: paragraph.elements.map(({ startIndex: _start, endIndex: _end, ...rest }) => rest),
  });
  return isDeepStrictEqual(plain(left), plain(right));
}
