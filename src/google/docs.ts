/** The Docs advanced service behind the app's port. */
import { AppError } from '../shared/errors';
import type { DocsPort } from '../app/ports';
import type { DocumentAnswer } from '../reconcile/docs/googleDocs';
import { callGoogle } from './callGoogle';

function service(): GoogleAppsScript.Docs {
  if (typeof Docs === 'undefined') throw new AppError('API', 'the Docs service is not enabled in this script', {});
  return Docs;
}

export const docsPort: DocsPort = {
  read: (documentId) => callGoogle('read', () => service().Documents.get(documentId)) as unknown as DocumentAnswer,
  batchUpdate: (documentId, requests, revisionId) => {
    const body = {
      requests: [...requests] as GoogleAppsScript.Docs.Schema.Request[],
      ...(revisionId === undefined ? {} : { writeControl: { requiredRevisionId: revisionId } }),
    };
    callGoogle('write', () => service().Documents.batchUpdate(body, documentId));
  },
};
