/** One form of a name for comparing: what a person would call the same name becomes the same string. */

/** Cyrillic letters that look like Latin ones, in lower case or in capitals, folded to lower case. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
};

/** JavaScript's \s covers the no-break, narrow and thin spaces; zero-width marks are no spaces, they are dropped. */
const SPACES = /\s+/g;
const ZERO_WIDTH = /\u200b|\u200c|\u200d|\u2060|\ufeff/g;

/** Text without zero-width marks and without spaces at the ends, with every run of spaces (also no-break, thin) as one. */
export function tidyText(text: string): string {
  return text.replace(ZERO_WIDTH, '').replace(SPACES, ' ').trim();
}

/**
 * The form in which names, labels and headers are compared: tidied, lower case, ё as е, and Latin/Cyrillic look-alikes as
 * one letter, because real exports mix the alphabets («Cчёт на предоплату» with a Latin C). For comparing only: it is not
 * readable and is never shown or stored. Idempotent.
 */
export function normaliseName(text: string): string {
  const folded = tidyText(text.normalize('NFC')).toLowerCase().normalize('NFC').replace(/ё/g, 'е');
  return folded.replace(/[авеѕіјкмнорстух]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
}
