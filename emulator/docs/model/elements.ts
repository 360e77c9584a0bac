/** Elements of a paragraph: cutting them at an offset, and joining equal neighbours as Google does. */
import { isDeepStrictEqual } from 'node:util';
import { widthOf } from './reindex';
import type { Json, Paragraph, ParagraphElement } from './types';

/** A run of text not yet placed. */
export const textElement = (content: string, textStyle: Json): ParagraphElement => ({
  textRun: { content, textStyle },
});

/** A paragraph's characters; each element that is not text stands as U+FFFC, so that offsets hold. */
export const textOf = (paragraph: Paragraph): string =>
  paragraph.elements.map((element) => element.textRun?.content ?? '\uFFFC'.repeat(widthOf(element))).join('');

/** Elements before and after an offset from the paragraph's start; a run over it is cut. */
export function splitElements(
  elements: readonly ParagraphElement[],
  offset: number,
): readonly [ParagraphElement[], ParagraphElement[]] {
  const left: ParagraphElement[] = [];
  const right: ParagraphElement[] = [];
  let at = 0;
  for (const element of elements) {
    const end = at + widthOf(element);
    const run = element.textRun;
    if (end <= offset) left.push(element);
    else if (at >= offset || !run) right.push(element);
    else {
      left.push({ ...element, textRun: { ...run, content: run.content.slice(0, offset - at) } });
      right.push({ ...element, textRun: { ...run, content: run.content.slice(offset - at) } });
    }
    at = end;
  }
  return [left, right];
}

/** Empty runs go; neighbouring runs that differ in nothing but their text become one. */
export function mergeElements(elements: readonly ParagraphElement[]): ParagraphElement[] {
  const merged: ParagraphElement[] = [];
  for (const element of elements) {
    const run = element.textRun;
    const last = merged.at(-1);
    if (run?.content === '') continue;
    if (run && last?.textRun && isDeepStrictEqual({ ...last.textRun, content: '' }, { ...run, content: '' }))
      merged[merged.length - 1] = textElementLike(last.textRun, last.textRun.content + run.content);
    else merged.push(element);
  }
  return merged;
}

const textElementLike = (run: NonNullable<ParagraphElement['textRun']>, content: string): ParagraphElement => ({
  textRun: { ...run, content },
});

/** Text style of an element of any kind. */
export function styleOf(element: ParagraphElement): Json {
  if (element.textRun) return element.textRun.textStyle;
  const object = Object.values(element).find((value) => typeof value === 'object' && value !== null);
  return ((object as { textStyle?: Json } | undefined)?.textStyle ?? {}) as Json;
}
