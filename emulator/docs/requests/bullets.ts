/** createParagraphBullets, deleteParagraphBullets. */
import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '../draft';
import { deleteContent, type Span } from '../edit/delete';
import { changeTouched } from '../edit/restyle';
import { textOf } from '../model/elements';
import { DEEPEST, indentsOf, listOf } from '../model/listPresets';
import type { Block, Json, Paragraph } from '../model/types';
import { allBlocks } from '../model/walk';
import { rangeOf, type Handler } from './arguments';

const touchedParagraphs = (draft: Draft, span: Span): Block[] =>
  allBlocks(draft.content(span)).filter(
    (block) => block.paragraph && (block.startIndex ?? 0) < span.end && span.start < (block.endIndex ?? 0),
  );

/** The list of the paragraph right before, when its glyphs are those of the preset: the new paragraphs join it. */
function listBefore(draft: Draft, span: Span, first: Block, list: Json): string | null {
  const paragraphs = allBlocks(draft.content(span));
  const before = paragraphs.find((block) => block.paragraph && block.endIndex === first.startIndex)?.paragraph;
  const listId = before?.bullet?.listId;
  const known = listId === undefined ? undefined : draft.tab(span.tabId).documentTab.lists?.[listId];
  return listId !== undefined && isDeepStrictEqual(known, list) ? listId : null;
}

const levelOf = (paragraph: Paragraph): number => Math.min(/^\t*/.exec(textOf(paragraph))?.[0].length ?? 0, DEEPEST);

/** Leading tabs say how deep a paragraph is nested; they are deleted, from the last paragraph to the first. */
const create: Handler = (draft, args) => {
  const span = rangeOf(draft, args.range);
  const preset = String(args.bulletPreset ?? 'BULLET_DISC_CIRCLE_SQUARE');
  const list = listOf(preset) ?? draft.fail('The bullet preset must be specified.');
  const blocks = touchedParagraphs(draft, span);
  const [first] = blocks;
  if (!first) return undefined;
  const listId = listBefore(draft, span, first, list) ?? draft.newId('kix.');
  draft.changeTab(span.tabId, (tab) => ({ ...tab, lists: { ...tab.lists, [listId]: list } }));
  const content = changeTouched(draft.content(span), span, (paragraph) => {
    const nestingLevel = levelOf(paragraph);
    return {
      ...paragraph,
      paragraphStyle: { ...paragraph.paragraphStyle, ...indentsOf(nestingLevel) },
      bullet: { listId, ...(nestingLevel > 0 ? { nestingLevel } : {}), textStyle: paragraph.bullet?.textStyle ?? {} },
    };
  });
  draft.put(span, content);
  for (const block of blocks.toReversed()) {
    const tabs = block.paragraph ? levelOf(block.paragraph) : 0;
    const start = block.startIndex ?? 0;
    if (tabs > 0) deleteContent(draft, { ...span, start, end: start + tabs });
  }
  return undefined;
};

/** A nested paragraph keeps its place by an indent; one of the first level loses its indents with the bullet. */
function withoutBullet({ bullet, ...paragraph }: Paragraph): Paragraph {
  const level = bullet?.nestingLevel ?? 0;
  const { indentFirstLine: _first, indentStart: _start, ...style } = paragraph.paragraphStyle;
  const { indentStart } = indentsOf(level - 1);
  const indents = level > 0 ? { indentFirstLine: indentStart, indentStart } : {};
  return { ...paragraph, paragraphStyle: { ...style, ...indents } };
}

const remove: Handler = (draft, args) => {
  const span = rangeOf(draft, args.range);
  draft.put(
    span,
    changeTouched(draft.content(span), span, (paragraph) => (paragraph.bullet ? withoutBullet(paragraph) : paragraph)),
  );
  return undefined;
};

/** Handlers of this file by the name of the request's kind. */
export const BULLET_REQUESTS: Readonly<Record<string, Handler>> = {
  createParagraphBullets: create,
  deleteParagraphBullets: remove,
};
