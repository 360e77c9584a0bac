import { transliterate } from '../../shared/transliterate';
import { tidyText } from './normaliseName';

const MAX_LENGTH = 40;

/** Rows without a channel get this code, so it is never proposed for a name. */
export const UNKNOWN_CODE = 'unknown';

function slug(name: string): string {
  const latin = transliterate(tidyText(name).normalize('NFC'))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const code = latin
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, MAX_LENGTH)
    .replace(/^_+|_+$/g, '');
  return code === '' ? 'item' : code;
}

/**
 * A code for a new channel, product or segment: Latin letters, digits and underscores, at most 40 characters plus a number
 * where the code is taken («Яндекс Директ» → `yandeks_direkt`, then `yandeks_direkt_2`). Same input, same code.
 */
export function proposeCode(name: string, taken: readonly string[] = []): string {
  const used = new Set([...taken, UNKNOWN_CODE]);
  const base = slug(name);
  let code = base;
  for (let number = 2; used.has(code); number += 1) code = `${base}_${number}`;
  return code;
}
