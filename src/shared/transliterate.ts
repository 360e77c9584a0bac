/** Russian letters in Latin for codes, tags and file names: close to GOST 7.79-2000 (system B), without its marks, х as kh, ц as c. */

/** One Russian letter a key; ъ and ь have no sound of their own. */
const TRANSLITERATION: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'j',
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
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'shh',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** The text in lower case with Russian letters written in Latin; other signs stay. */
export const transliterate = (text: string): string =>
  [...text.toLowerCase()].map((letter) => TRANSLITERATION[letter] ?? letter).join('');
