/** Ids that look like Google's. The same document and number give the same id, so that runs can be repeated. */
import { createHash } from 'node:crypto';

/** Twelve characters of a to z and 0 to 9, the first a letter. */
export function shortId(documentId: string, number: number): string {
  const bytes = createHash('sha256').update(`${documentId}#${number}`).digest();
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return [...bytes.subarray(0, 12)].map((byte, at) => letters[byte % (at === 0 ? 26 : 36)]).join('');
}

/** Revision id after the write of this number. */
export const newRevisionId = (documentId: string, revision: number): string =>
  `AL${createHash('sha256').update(`${documentId}@${revision}`).digest('base64url')}`;
