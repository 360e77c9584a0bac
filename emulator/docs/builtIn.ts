/**
 * What the Document service of Apps Script does to a document, as changes of the stored one: it counts children of the body and of
 * paragraphs where the API counts characters. Pictures come as bytes, which the API has no request for.
 */
import { deleteContent } from './edit/delete';
import { freshStyle, insertElement } from './edit/insert';
import { Draft } from './draft';
import { paragraphBlock } from './model/defaults';
import { newRevisionId } from './model/ids';
import { allRanges, spanIndexes, withRanges } from './model/namedRanges';
import { reindex, widthOf } from './model/reindex';
import type { Block, DocumentTab, Json, NamedRange, Paragraph, ParagraphElement, StoredDocument } from './model/types';
import { changeParagraphs } from './model/walk';

/** One child of a paragraph: text that stands together, or one object. */
export interface Child {
  readonly element: ParagraphElement;
  /** Units from the paragraph's start. */
  readonly offset: number;
}

const POINTS_PER_PIXEL = 0.75;
const POINT = { unit: 'PT' };
const MARGIN = { magnitude: 9, unit: 'PT' };

/** Children of a body: what the service shows of it. */
export const childrenOf = (tab: DocumentTab): readonly Block[] =>
  tab.body.content.filter((block) => !block.sectionBreak);

/** Children of a paragraph; its newline is none. */
export function childrenIn(paragraph: Paragraph): Child[] {
  const children: Child[] = [];
  let offset = 0;
  for (const element of paragraph.elements) {
    const isText = element.textRun !== undefined && element.textRun.content !== '\n';
    if (!element.textRun || (isText && !children.at(-1)?.element.textRun)) children.push({ element, offset });
    offset += widthOf(element);
  }
  return children;
}

/** Text of a paragraph as the service gives it: objects are left out, and so is the newline. */
export const plainTextOf = (paragraph: Paragraph): string =>
  paragraph.elements
    .map((element) => element.textRun?.content ?? '')
    .join('')
    .replace(/\n$/, '');

/** Carries out one change. */
export function edited(stored: StoredDocument, work: (draft: Draft) => void): StoredDocument {
  const draft = new Draft(stored);
  draft.where = 'document';
  work(draft);
  return draft.stored;
}

/** The same content as a new revision. Bytes of pictures that are gone go too. */
export function saved(from: StoredDocument, to: StoredDocument): StoredDocument {
  const revision = from.revision + 1;
  const shown = new Set(to.tabs.flatMap((tab) => Object.keys(tab.documentTab.inlineObjects ?? {})));
  const { images, ...rest } = to;
  const kept = Object.entries(images ?? {}).filter(([id]) => shown.has(id));
  return {
    ...rest,
    ...(kept.length > 0 ? { images: Object.fromEntries(kept) } : {}),
    revision,
    revisionId: newRevisionId(from.documentId, revision),
  };
}

const body = (tabId: string): { tabId: string; segmentId: string } => ({ tabId, segmentId: '' });

/** Puts a paragraph before the child at an index, or at the end. It takes the look of the paragraph before it. */
export function insertParagraph(draft: Draft, tabId: string, at: number, text: string): void {
  const content = draft.content(body(tabId));
  const children = childrenOf(draft.tab(tabId).documentTab);
  const next = children[at];
  const place = next ? content.indexOf(next) : content.length;
  const before = content[place - 1]?.paragraph;
  const style = before ? freshStyle(draft, before.paragraphStyle) : undefined;
  const look = before?.elements.at(-1)?.textRun?.textStyle ?? {};
  const block = paragraphBlock(text, style, look);
  const start = next ? (next.startIndex ?? 0) : draft.end(body(tabId));
  draft.put(body(tabId), reindex([...content.slice(0, place), block, ...content.slice(place)]), [
    { at: start, added: text.length + 1 },
  ]);
}

/** Names a paragraph's style anew, as `setHeading` does. */
export function setHeading(draft: Draft, tabId: string, at: number, namedStyleType: string): void {
  const target = childrenOf(draft.tab(tabId).documentTab)[at];
  const content = changeParagraphs(draft.content(body(tabId)), (paragraph, block) => {
    if (block !== target) return paragraph;
    const { headingId: _old, ...style } = paragraph.paragraphStyle;
    return { ...paragraph, paragraphStyle: freshStyle(draft, { ...style, namedStyleType }) };
  });
  draft.put(body(tabId), content);
}

export interface NewPicture {
  readonly bytes: Buffer;
  /** Its own size in pixels. */
  readonly width: number;
  readonly height: number;
}

const inPoints = (pixels: number): Json => ({ magnitude: pixels * POINTS_PER_PIXEL, unit: 'PT' });

/** Puts a picture at an index of the body. */
export function insertPicture(draft: Draft, tabId: string, index: number, picture: NewPicture): string {
  const objectId = draft.newId('kix.');
  insertElement(draft, { ...body(tabId), index }, { inlineObjectElement: { inlineObjectId: objectId, textStyle: {} } });
  const embeddedObject: Json = {
    imageProperties: {
      contentUri: `https://lh7-rt.googleusercontent.com/docsz/${objectId}`,
      cropProperties: {},
    },
    embeddedObjectBorder: {
      color: { color: { rgbColor: {} } },
      width: POINT,
      dashStyle: 'SOLID',
      propertyState: 'NOT_RENDERED',
    },
    size: { height: inPoints(picture.height), width: inPoints(picture.width) },
    marginTop: MARGIN,
    marginBottom: MARGIN,
    marginRight: MARGIN,
    marginLeft: MARGIN,
  };
  draft.changeTab(tabId, (tab) => ({
    ...tab,
    inlineObjects: { ...tab.inlineObjects, [objectId]: { objectId, inlineObjectProperties: { embeddedObject } } },
  }));
  draft.stored = {
    ...draft.stored,
    images: { ...draft.stored.images, [objectId]: picture.bytes.toString('base64') },
  };
  return objectId;
}

/** A picture's place in the body; null when it is gone from it. */
export function pictureIndex(
  tab: DocumentTab,
  objectId: string,
): { readonly child: number; readonly index: number } | null {
  for (const [child, { paragraph }] of childrenOf(tab).entries())
    for (const element of paragraph?.elements ?? [])
      if (element.inlineObjectElement?.inlineObjectId === objectId) return { child, index: element.startIndex ?? 0 };
  return null;
}

export function removePicture(draft: Draft, tabId: string, index: number): void {
  deleteContent(draft, { ...body(tabId), start: index, end: index + 1 });
}

/** What a picture is: its size and texts. */
export function embeddedOf(tab: DocumentTab, objectId: string): Json {
  const found = tab.inlineObjects?.[objectId] as
    { readonly inlineObjectProperties?: { readonly embeddedObject?: Json } } | undefined;
  return found?.inlineObjectProperties?.embeddedObject ?? {};
}

/** Side of a picture in pixels. */
export const pixelsOf = (embedded: Json, side: 'width' | 'height'): number => {
  const size = embedded.size as Readonly<Record<string, { readonly magnitude?: number }>> | undefined;
  return Math.round((size?.[side]?.magnitude ?? 0) / POINTS_PER_PIXEL);
};

export function changePicture(draft: Draft, tabId: string, objectId: string, change: (embedded: Json) => Json): void {
  draft.changeTab(tabId, (tab) => ({
    ...tab,
    inlineObjects: {
      ...tab.inlineObjects,
      [objectId]: { objectId, inlineObjectProperties: { embeddedObject: change(embeddedOf(tab, objectId)) } },
    },
  }));
}

/** A picture with another width or height; the other side stays. */
export const resized = (embedded: Json, side: 'width' | 'height', pixels: number): Json => ({
  ...embedded,
  size: { ...(embedded.size as Json), [side]: inPoints(pixels) },
});

/** Names a part of the body; gives the new range's id. */
export function nameSpan(draft: Draft, tabId: string, name: string, start: number, end: number): string {
  const namedRangeId = draft.newId('kix.');
  draft.changeTab(tabId, (tab) =>
    withRanges(tab, [...allRanges(tab), { namedRangeId, name, ranges: [spanIndexes(start, end)] }]),
  );
  return namedRangeId;
}

export const rangesOf = (tab: DocumentTab): readonly NamedRange[] => allRanges(tab);

export function unname(draft: Draft, tabId: string, namedRangeId: string): void {
  draft.changeTab(tabId, (tab) =>
    withRanges(
      tab,
      allRanges(tab).filter((each) => each.namedRangeId !== namedRangeId),
    ),
  );
}
