/** A document in the middle of a batch: requests change it through this, and its indexes and named ranges stay right. */
import { ApiError } from '../api';
import { shortId } from './model/ids';
import { followShifts, type Shift } from './model/namedRanges';
import { numberFootnotes } from './model/footnotes';
import { reindex } from './model/reindex';
import { changeContent, flattenTabs, segmentContent, withSegment, type SegmentRef } from './model/tabs';
import type { Block, DocumentTab, StoredDocument, Tab } from './model/types';

/** The state of one batch. It holds a stored document that each request replaces; dropping the draft drops the batch. */
export class Draft {
  /** Path of the request at work, as Google's messages name it: `requests[0].insertText`. */
  where = '';

  constructor(public stored: StoredDocument) {}

  /** Refuses the request with Google's prefix. */
  fail(message: string): never {
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${this.where}: ${message}`);
  }

  newId(prefix: string): string {
    const id = `${prefix}${shortId(this.stored.documentId, this.stored.nextId)}`;
    this.stored = { ...this.stored, nextId: this.stored.nextId + 1 };
    return id;
  }

  tabs(): Tab[] {
    return flattenTabs(this.stored.tabs);
  }

  /** A tab by id; the first one when no id is given. @throws ApiError when there is none. */
  tab(tabId: string | undefined): Tab {
    const found = tabId ? this.tabs().find((tab) => tab.tabProperties.tabId === tabId) : this.stored.tabs[0];
    return found ?? this.fail(`No tab with ID ${tabId} was found.`);
  }

  /** Content of a segment. @throws ApiError when the tab or the segment is not there. */
  content(ref: SegmentRef): readonly Block[] {
    return (
      segmentContent(this.tab(ref.tabId).documentTab, ref.segmentId) ??
      this.fail(
        `Segment with ID ${ref.segmentId} was not found. If a segment ID is provided, it must be a header, footer or footnote ID.`,
      )
    );
  }

  /** Index after a segment's last newline. */
  end(ref: SegmentRef): number {
    return this.content(ref).at(-1)?.endIndex ?? 0;
  }

  /** Changes what a tab holds beside its segments' text. */
  changeTab(tabId: string, change: (content: DocumentTab) => DocumentTab): void {
    this.stored = changeContent(this.stored, tabId, change);
  }

  /** Puts new content in a segment; `shifts` say how its length changed, in order, so that named ranges follow. */
  put(ref: SegmentRef, content: readonly Block[], shifts: readonly Shift[] = []): void {
    this.changeTab(ref.tabId, (tab) => {
      const numbered = ref.segmentId === '' && tab.footnotes ? numberFootnotes(content) : content;
      return followShifts(withSegment(tab, ref.segmentId, reindex(numbered)), ref.segmentId, shifts);
    });
  }
}
