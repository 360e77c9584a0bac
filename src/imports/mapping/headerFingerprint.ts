import { fingerprint } from '../../shared/hash';
import { normaliseHeader } from '../table/normaliseHeader';

/**
 * What a row of headers is known by again: the same for the same columns in any order. It holds nothing of the file's rows and no text of
 * the headers.
 */
export function fingerprintOfHeader(header: readonly string[]): string {
  const names = header.map(normaliseHeader).filter((name) => name !== '');
  return names.length < 2 ? '' : fingerprint([...new Set(names)].sort());
}
