/**
 * The open document during one run: the Document service works on a copy, which is written when the script saves and closes it or comes
 * to its end. Elements keep their identity while others come and go.
 */
import { ApiError } from '../../../api';
import { childrenOf, edited, saved } from '../../../docs/builtIn';
import type { Draft } from '../../../docs/draft';
import type { DocumentTab, StoredDocument } from '../../../docs/model/types';
import { flattenTabs } from '../../../docs/model/tabs';
import { Fault, unsupported } from '../../faults';
import type { ServiceContext } from '../context';

/** A child of a body, wherever it stands. */
export interface Handle {
  readonly tabId: string;
}

const CLOSED = 'Document is closed, its contents cannot be updated.';

export class OpenDocument {
  private from: StoredDocument;
  private now: StoredDocument;
  private closed = false;
  private readonly orders = new Map<string, Handle[]>();

  constructor(
    private readonly context: ServiceContext,
    readonly id: string,
  ) {
    const { api } = context.run.options;
    if (!api.openDocument) throw unsupported('Content of DocumentApp');
    const open = api.openDocument;
    this.from = this.asFault(() => open(id, context.run.session.user));
    this.now = this.from;
    context.run.atEnd.push(() => this.save());
  }

  tabs(): readonly { readonly id: string; readonly title: string }[] {
    return flattenTabs(this.now.tabs).map(({ tabProperties: { tabId, title } }) => ({ id: tabId, title }));
  }

  tab(tabId: string): DocumentTab {
    const found = flattenTabs(this.now.tabs).find((each) => each.tabProperties.tabId === tabId);
    if (!found) throw new Fault('The tab does not exist.');
    return found.documentTab;
  }

  /** Children of a body in their order. */
  order(tabId: string): Handle[] {
    const known = this.orders.get(tabId);
    if (known) return known;
    const made = childrenOf(this.tab(tabId)).map(() => ({ tabId }));
    this.orders.set(tabId, made);
    return made;
  }

  /** @throws Fault when the element was removed. */
  indexOf(handle: Handle): number {
    const at = this.order(handle.tabId).indexOf(handle);
    if (at < 0) throw new Fault('Element does not exist in its document.');
    return at;
  }

  change(work: (draft: Draft) => void): void {
    if (this.closed) throw new Fault(CLOSED);
    this.now = this.asFault(() => edited(this.now, work));
  }

  saveAndClose(): void {
    this.save();
    this.closed = true;
  }

  private save(): void {
    if (this.now === this.from) return;
    const { run } = this.context;
    const next = saved(this.from, this.now);
    this.asFault(() => run.options.api.saveDocument?.(this.id, run.session.user, this.from, next));
    this.from = next;
    this.now = next;
  }

  private asFault<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 'PERMISSION_DENIED')
        throw new Fault('You do not have permission to access the requested document.');
      throw new Fault(error.message);
    }
  }
}
