import { tidyText } from './normaliseName';

const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

const MAX_LENGTH = 40;

/** Rows without a channel get this code, so it is never proposed for a name. */
export const UNKNOWN_CODE = 'unknown';

function slug(name: string): string {
  const latin = tidyText(name)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[а-яё]/g, (letter) => LATIN[letter] ?? '')
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
