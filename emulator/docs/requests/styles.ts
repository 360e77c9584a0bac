/** updateTextStyle, updateParagraphStyle, updateDocumentStyle, updateSectionStyle. */
import { isDeepStrictEqual } from 'node:util';
import { freshStyle } from '../edit/insert';
import { changeTouched, restyleText } from '../edit/restyle';
import type { Json } from '../model/types';
import { masked, maskOf, rangeOf, type Handler } from './arguments';

/** Colour that Google gives links unless the request names another. */
const LINK_LOOK: Json = {
  foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
  underline: true,
};

/**
 * Setting a link colours and underlines the text, removing one takes that look away, both unless the request says otherwise; a
 * newline never carries a link (the API's reference of TextStyle.link).
 */
function linked(style: Json, next: Json, mask: readonly (readonly string[])[], newline: boolean): Json {
  if (!mask.some(([field]) => field === 'link')) return next;
  const free = Object.keys(LINK_LOOK).filter((field) => !mask.some(([named]) => named === field));
  const { link, ...unlinked } = next;
  if (newline && link !== undefined) return unlinked;
  if (link === undefined) return withoutLink(style, next, free);
  return { ...next, ...Object.fromEntries(free.map((field) => [field, LINK_LOOK[field]])) };
}

function withoutLink(style: Json, { link: _link, ...next }: Json, free: readonly string[]): Json {
  if (style.link === undefined) return next;
  return Object.fromEntries(Object.entries(next).filter(([field]) => !free.includes(field)));
}

const updateTextStyle: Handler = (draft, args) => {
  const span = rangeOf(draft, args.range);
  const mask = maskOf(draft, args, 'TextStyle');
  const given = (args.textStyle ?? {}) as Json;
  const content = restyleText(draft.content(span), span, (style, newline) =>
    linked(style, masked(style, given, mask), mask, newline),
  );
  draft.put(span, content);
  return undefined;
};

/** A paragraph always has a named style and a direction. */
const PARAGRAPH_BASE: Json = { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' };

const updateParagraphStyle: Handler = (draft, args) => {
  const span = rangeOf(draft, args.range);
  const mask = maskOf(draft, args, 'ParagraphStyle').filter(([field]) => field !== 'headingId');
  const given = (args.paragraphStyle ?? {}) as Json;
  const content = changeTouched(draft.content(span), span, (paragraph) => {
    const old = paragraph.paragraphStyle;
    const next = { ...PARAGRAPH_BASE, ...masked(old, given, mask) };
    const headed = next.namedStyleType === old.namedStyleType ? next : freshStyle(draft, next);
    return isDeepStrictEqual(headed, old) ? paragraph : { ...paragraph, paragraphStyle: headed };
  });
  draft.put(span, content);
  return undefined;
};

const updateDocumentStyle: Handler = (draft, args) => {
  const { tabId } = draft.tab(args.tabId as string | undefined).tabProperties;
  const mask = maskOf(draft, args, 'DocumentStyle');
  const readOnly = mask.find(([field]) => field && /(Header|Footer)Id$/.test(field));
  if (readOnly && args.fields !== '*') draft.fail(`Unallowed field: ${readOnly.join('.')}`);
  const allowed = mask.filter((path) => path !== readOnly && !/(Header|Footer)Id$/.test(path[0] ?? ''));
  draft.changeTab(tabId, (tab) => {
    const old = tab.documentStyle ?? {};
    const documentStyle = masked(old, (args.documentStyle ?? {}) as Json, allowed);
    return isDeepStrictEqual(documentStyle, old) ? tab : { ...tab, documentStyle };
  });
  return undefined;
};

const updateSectionStyle: Handler = (draft, args) => {
  const span = rangeOf(draft, args.range);
  if (span.segmentId !== '') draft.fail('Section breaks cannot be inserted or updated outside the body.');
  const mask = maskOf(draft, args, 'SectionStyle');
  const blocks = draft.content(span);
  const touched = new Set(
    blocks.filter((block) => (block.startIndex ?? 0) < span.end && span.start < (block.endIndex ?? 0)),
  );
  // a section's style stands in the break before it
  const opening = blocks.findLast((block) => block.sectionBreak && (block.startIndex ?? 0) <= span.start);
  if (opening) touched.add(opening);
  const content = blocks.map((block) => {
    if (!block.sectionBreak || !touched.has(block)) return block;
    const sectionStyle = masked(block.sectionBreak.sectionStyle, (args.sectionStyle ?? {}) as Json, mask);
    return isDeepStrictEqual(sectionStyle, block.sectionBreak.sectionStyle)
      ? block
      : { ...block, sectionBreak: { ...block.sectionBreak, sectionStyle } };
  });
  draft.put(span, content);
  return undefined;
};

/** Handlers of this file by the name of the request's kind. */
export const STYLE_REQUESTS: Readonly<Record<string, Handler>> = {
  updateTextStyle,
  updateParagraphStyle,
  updateDocumentStyle,
  updateSectionStyle,
};
