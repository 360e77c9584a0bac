/** `documents.batchUpdate`: requests in order, each on the document that the one before left; all or nothing. */
import { ApiError } from '../api';
import { Draft } from './draft';
import { newRevisionId } from './model/ids';
import { reindex } from './model/reindex';
import { flattenTabs, segmentContent, segmentIds, withSegment } from './model/tabs';
import type { Json, StoredDocument, Tab } from './model/types';
import { HANDLERS } from './requests';

interface WriteControl {
  readonly requiredRevisionId?: string;
  readonly targetRevisionId?: string;
}

function checkRevision(stored: StoredDocument, { requiredRevisionId, targetRevisionId }: WriteControl): void {
  if (requiredRevisionId !== undefined && requiredRevisionId !== stored.revisionId)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `The required revision ID '${requiredRevisionId}' does not match the latest revision.`,
    );
  if (targetRevisionId !== undefined && targetRevisionId !== stored.revisionId)
    throw new ApiError(
      'UNIMPLEMENTED',
      'The emulator does not support writeControl.targetRevisionId of an older revision: it keeps no history to merge with',
    );
}

/** Indexes that a loaded file has wrong are put right before the first request reads them. */
function withRightIndexes(stored: StoredDocument): StoredDocument {
  const righted = (tab: Tab): Tab => {
    const documentTab = segmentIds(tab.documentTab).reduce(
      (content, id) => withSegment(content, id, reindex(segmentContent(content, id) ?? [])),
      tab.documentTab,
    );
    return { ...tab, documentTab, ...(tab.childTabs ? { childTabs: tab.childTabs.map(righted) } : {}) };
  };
  const tabs = stored.tabs.map(righted);
  const same = flattenTabs(tabs).every((tab, at) => tab.documentTab === flattenTabs(stored.tabs)[at]?.documentTab);
  return same ? stored : { ...stored, tabs };
}

function carryOut(draft: Draft, request: Json, index: number): Json {
  const [kind, second] = Object.keys(request);
  if (kind === undefined) throw new ApiError('INVALID_ARGUMENT', `Invalid requests[${index}]: No request set.`);
  if (second !== undefined)
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid value at 'requests[${index}]' (oneof), oneof field 'request' is already set. Cannot set '${second}'`,
    );
  const handler = HANDLERS.get(kind);
  if (!handler) throw new ApiError('UNIMPLEMENTED', `The emulator does not support requests[${index}].${kind}`);
  draft.where = `requests[${index}].${kind}`;
  const reply = handler(draft, (request[kind] ?? {}) as Json);
  return reply ? { [kind]: reply } : {};
}

/** Carries out a batch. A batch that changes nothing gives the same stored document and the same revision. */
export function batchUpdate(
  stored: StoredDocument,
  body: Json,
): { readonly stored: StoredDocument; readonly response: Json } {
  checkRevision(stored, (body.writeControl ?? {}) as WriteControl);
  const start = withRightIndexes(stored);
  const draft = new Draft(start);
  const replies = ((body.requests ?? []) as readonly Json[]).map((request, index) => carryOut(draft, request, index));
  const revision = stored.revision + 1;
  const next =
    draft.stored === start
      ? stored
      : { ...draft.stored, revision, revisionId: newRevisionId(stored.documentId, revision) };
  return {
    stored: next,
    response: { replies, writeControl: { requiredRevisionId: next.revisionId }, documentId: stored.documentId },
  };
}
