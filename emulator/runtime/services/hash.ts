import { createHash } from 'node:crypto';

/** An opaque key that is the same for the same text. */
export function stableHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 40);
}
