/** Between Google's `documents.get` JSON and the stored document. */
import { newRevisionId } from './ids';
import type { DocumentTab, Json, StoredDocument, Tab } from './types';

/** Fields of a document that do not belong to its first tab. */
interface Outer {
  readonly documentId?: string;
  readonly title?: string;
  readonly revisionId?: string;
  readonly suggestionsViewMode?: string;
  readonly tabs?: readonly Tab[];
}

/** Loads an answer of `documents.get`, with or without tabs; indexes stay as they are until the first write. */
export function documentFromJson(json: unknown): StoredDocument {
  const { documentId = '', title = '', revisionId, suggestionsViewMode, tabs, ...content } = json as Outer & Json;
  if (!tabs && !('body' in content)) throw new TypeError('not a document: it has neither a body nor tabs');
  return {
    documentId,
    title,
    ...(revisionId === undefined ? {} : { revisionId }),
    ...(suggestionsViewMode === undefined ? {} : { suggestionsViewMode }),
    tabs: tabs ?? [
      {
        tabProperties: { tabId: 't.0', title: 'Tab 1', index: 0 },
        documentTab: content as unknown as DocumentTab,
      },
    ],
    revision: 1,
    nextId: 1,
  };
}

/** The same content as a new file. */
export const copyDocument = (stored: StoredDocument, newId: string, title: string): StoredDocument => ({
  ...stored,
  documentId: newId,
  title,
  revisionId: newRevisionId(newId, 1),
  revision: 1,
});

const flag = (value: string | readonly string[] | undefined): boolean =>
  (typeof value === 'string' ? value : value?.at(-1)) === 'true';

/**
 * `documents.get`. Without `includeTabsContent` the first tab's content stands at the top level; with it only the tabs (m100).
 * The emulator holds no suggestions, so every view mode shows the same text.
 */
export function showDocument(
  stored: StoredDocument,
  params: Readonly<Record<string, string | readonly string[]>>,
): Json {
  const asked = params.suggestionsViewMode;
  const mode = typeof asked === 'string' ? asked : asked?.at(-1);
  const shownMode = mode === undefined || mode === 'DEFAULT_FOR_CURRENT_ACCESS' ? stored.suggestionsViewMode : mode;
  const content = flag(params.includeTabsContent) ? { tabs: stored.tabs } : stored.tabs[0]?.documentTab;
  return {
    title: stored.title,
    ...content,
    ...(stored.revisionId === undefined ? {} : { revisionId: stored.revisionId }),
    ...(shownMode === undefined ? {} : { suggestionsViewMode: shownMode }),
    ...(stored.documentId === '' ? {} : { documentId: stored.documentId }),
  };
}
