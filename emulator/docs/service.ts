/** The Docs service: the methods of the API on one stored document. */
import { ApiError } from '../api';
import { batchUpdate } from './batchUpdate';
import { showDocument } from './model/json';
import type { Json, StoredDocument } from './model/types';

export { newDocument } from './model/defaults';
export { copyDocument, documentFromJson } from './model/json';
export type { StoredDocument } from './model/types';

/**
 * Carries out `documents.get` or `documents.batchUpdate`; bodies are checked against the schema before. A call that changes nothing
 * gives back the same stored object. @throws ApiError in Google's words; the stored document is then as it was.
 */
export function callDocs(
  method: string,
  params: Readonly<Record<string, string | readonly string[]>>,
  body: unknown,
  stored: StoredDocument,
  _context: { readonly now: number },
): { readonly stored: StoredDocument; readonly response: unknown } {
  if (method === 'documents.get') return { stored, response: showDocument(stored, params) };
  if (method === 'documents.batchUpdate') return batchUpdate(stored, (body ?? {}) as Json);
  throw new ApiError('UNIMPLEMENTED', `The emulator does not support docs.${method}`);
}
