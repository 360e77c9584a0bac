/** The Docs service: every method of the API on one stored document. */
import { ApiError } from '../api';
import { batchUpdate } from './batchUpdate';
import type { Json, StoredDocument } from './model';
import { showDocument } from './show';

export { newDocument, type StoredDocument } from './model';

export const copyDocument = (stored: StoredDocument, newId: string, title: string): StoredDocument => ({
  ...stored,
  documentId: newId,
  title,
});

/** Carries out a method. @throws ApiError in Google's words; the stored document is then unchanged. */
export function callDocs(
  method: string,
  _params: Readonly<Record<string, string | readonly string[]>>,
  body: unknown,
  stored: StoredDocument,
  _context: { readonly now: number },
): { readonly stored: StoredDocument; readonly response: unknown } {
  if (method === 'documents.get') return { stored, response: showDocument(stored) };
  if (method === 'documents.batchUpdate') return batchUpdate(stored, (body ?? {}) as Json);
  throw new ApiError('UNIMPLEMENTED', `The emulator does not support docs.${method}`);
}
