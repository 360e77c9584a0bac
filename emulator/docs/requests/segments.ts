/** createHeader, createFooter, deleteHeader, deleteFooter. */
import type { Draft } from '../draft';
import { allRanges, withRanges } from '../model/namedRanges';
import { reindex } from '../model/reindex';
import { paragraphBlock } from '../model/defaults';
import type { Block, DocumentTab, Json } from '../model/types';
import { placeOf, type Handler } from './arguments';

type Kind = 'header' | 'footer';

const FIELDS = {
  header: { record: 'headers', id: 'headerId', inStyle: 'defaultHeaderId', title: 'Header' },
  footer: { record: 'footers', id: 'footerId', inStyle: 'defaultFooterId', title: 'Footer' },
} as const;

/** The section break that a request names; null stands for the document as a whole, which the first break does too. */
function breakOf(draft: Draft, args: Json): Block | null {
  if (args.sectionBreakLocation === undefined) return null;
  const place = placeOf(draft, args.sectionBreakLocation);
  if (place.index === 0) return null;
  const found = draft.content(place).find((block) => block.sectionBreak && block.startIndex === place.index);
  return found ?? draft.fail('The section break location is invalid.');
}

function tabIdOf(draft: Draft, args: Json): string {
  const location = args.sectionBreakLocation as { readonly tabId?: string } | undefined;
  return draft.tab(location?.tabId).tabProperties.tabId;
}

/** The tab with a change of the style that holds the ids of headers: a section's, or the document's. */
function changeStyle(tab: DocumentTab, section: Block | null, change: (style: Json) => Json): DocumentTab {
  if (!section) return { ...tab, documentStyle: change(tab.documentStyle ?? {}) };
  const content = tab.body.content.map((block) =>
    block === section && block.sectionBreak
      ? { ...block, sectionBreak: { ...block.sectionBreak, sectionStyle: change(block.sectionBreak.sectionStyle) } }
      : block,
  );
  return { ...tab, body: { ...tab.body, content } };
}

const creator =
  (kind: Kind): Handler =>
  (draft, args) => {
    const { record, id, inStyle, title } = FIELDS[kind];
    if (args.type !== 'DEFAULT') draft.fail(`The ${kind} type must be specified.`);
    const tabId = tabIdOf(draft, args);
    const section = breakOf(draft, args);
    const style = section?.sectionBreak?.sectionStyle ?? draft.tab(tabId).documentTab.documentStyle ?? {};
    const old = style[inStyle];
    if (old !== undefined) draft.fail(`Default ${kind} already exists. ${title} ID: ${String(old)}`);
    const newId = draft.newId('kix.');
    draft.changeTab(tabId, (tab) => {
      const content = reindex([paragraphBlock()]);
      const styled = changeStyle(tab, section, (given) => ({ ...given, [inStyle]: newId }));
      return { ...styled, [record]: { ...tab[record], [newId]: { [id]: newId, content } } };
    });
    return { [id]: newId };
  };

const withoutId = (style: Json, id: string): Json =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== id));

/** The tab without a header or footer: no style names it any more, and its named ranges are gone. */
function withoutSegment(tab: DocumentTab, record: 'headers' | 'footers', id: string): DocumentTab {
  const { [id]: _gone, ...others } = tab[record] ?? {};
  const { [record]: _record, ...rest } = tab;
  const next: DocumentTab = {
    ...rest,
    ...(Object.keys(others).length > 0 ? { [record]: others } : {}),
    documentStyle: withoutId(tab.documentStyle ?? {}, id),
    body: {
      ...tab.body,
      content: tab.body.content.map((block) =>
        block.sectionBreak
          ? {
              ...block,
              sectionBreak: { ...block.sectionBreak, sectionStyle: withoutId(block.sectionBreak.sectionStyle, id) },
            }
          : block,
      ),
    },
  };
  const inside = (named: { readonly ranges: readonly { readonly segmentId?: string }[] }): boolean =>
    named.ranges.every((range) => range.segmentId === id);
  return withRanges(
    next,
    allRanges(next).filter((named) => !inside(named)),
  );
}

const deleter =
  (kind: Kind): Handler =>
  (draft, args) => {
    const { record, id } = FIELDS[kind];
    const tabId = draft.tab(args.tabId as string | undefined).tabProperties.tabId;
    const given = String(args[id] ?? '');
    if (!draft.tab(tabId).documentTab[record]?.[given]) draft.fail(`The ${kind} with ID ${given} was not found.`);
    draft.changeTab(tabId, (tab) => withoutSegment(tab, record, given));
    return undefined;
  };

/** Handlers of this file by the name of the request's kind. */
export const SEGMENT_REQUESTS: Readonly<Record<string, Handler>> = {
  createHeader: creator('header'),
  createFooter: creator('footer'),
  deleteHeader: deleter('header'),
  deleteFooter: deleter('footer'),
};
