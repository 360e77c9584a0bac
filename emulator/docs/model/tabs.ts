/** The tree of a document's tabs, and the segments of one tab. */
import type { Block, DocumentTab, StoredDocument, Tab } from './types';

/** Address of a segment: `segmentId` is empty for the body, else the id of a header, footer or footnote. */
export interface SegmentRef {
  readonly tabId: string;
  readonly segmentId: string;
}

/** All tabs, each before its children. */
export const flattenTabs = (tabs: readonly Tab[]): Tab[] =>
  tabs.flatMap((tab) => [tab, ...flattenTabs(tab.childTabs ?? [])]);

/** The tree with one tab changed. */
export function changeTab(tabs: readonly Tab[], tabId: string, change: (tab: Tab) => Tab): readonly Tab[] {
  return tabs.map((tab) => {
    if (tab.tabProperties.tabId === tabId) return change(tab);
    return tab.childTabs ? { ...tab, childTabs: changeTab(tab.childTabs, tabId, change) } : tab;
  });
}

/** The document with one tab's content changed; the same object when the change gives what it was given. */
export function changeContent(
  stored: StoredDocument,
  tabId: string,
  change: (content: DocumentTab) => DocumentTab,
): StoredDocument {
  const old = flattenTabs(stored.tabs).find((tab) => tab.tabProperties.tabId === tabId)?.documentTab;
  const next = old && change(old);
  if (!next || next === old) return stored;
  return { ...stored, tabs: changeTab(stored.tabs, tabId, (tab) => ({ ...tab, documentTab: next })) };
}

const ASIDES = ['headers', 'footers', 'footnotes'] as const;

/** Which kind of segment an id names in this tab; null when there is none. */
export function kindOfSegment(tab: DocumentTab, segmentId: string): 'body' | (typeof ASIDES)[number] | null {
  if (segmentId === '') return 'body';
  return ASIDES.find((kind) => tab[kind]?.[segmentId] !== undefined) ?? null;
}

/** Content of a segment; null when the tab has none of that id. */
export function segmentContent(tab: DocumentTab, segmentId: string): readonly Block[] | null {
  const kind = kindOfSegment(tab, segmentId);
  if (kind === null) return null;
  return kind === 'body' ? tab.body.content : (tab[kind]?.[segmentId]?.content ?? null);
}

/** The tab with a segment's content replaced. */
export function withSegment(tab: DocumentTab, segmentId: string, content: readonly Block[]): DocumentTab {
  const kind = kindOfSegment(tab, segmentId);
  if (kind === null || segmentContent(tab, segmentId) === content) return tab;
  if (kind === 'body') return { ...tab, body: { ...tab.body, content } };
  return { ...tab, [kind]: { ...tab[kind], [segmentId]: { ...tab[kind]?.[segmentId], content } } };
}

/** Ids of all segments of a tab, the body's first. */
export const segmentIds = (tab: DocumentTab): string[] => [
  '',
  ...ASIDES.flatMap((kind) => Object.keys(tab[kind] ?? {})),
];
