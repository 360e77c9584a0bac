/**
 * Formulas in a file's locale and in the canonical form that is stored. Where the decimal mark is a comma, arguments are separated
 * by `;` and `,` is the decimal mark; elsewhere `,` and `;` both separate (platform-facts.md §6 of the project's sources).
 */
import { joinTokens, tokenize, type Token } from './tokens';

const COMMA_LANGUAGES = new Set([
  'ru',
  'de',
  'fr',
  'es',
  'it',
  'pl',
  'pt',
  'tr',
  'uk',
  'be',
  'kk',
  'nl',
  'cs',
  'da',
  'sv',
  'nb',
  'fi',
]);

/** Whether numbers of this locale have a decimal comma. */
export const hasDecimalComma = (locale: string): boolean => COMMA_LANGUAGES.has(locale.split('_')[0] ?? '');

const isDigits = (token: Token | undefined): boolean => token?.kind === 'number' && /^\d+$/.test(token.text);

/** `1,5` of a comma locale is one number; its three tokens are joined with a point. */
function joinDecimals(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [left, mark, right] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    if (left && isDigits(left) && mark?.text === ',' && right?.kind === 'number') {
      joined.push({ kind: 'number', text: `${left.text}.${right.text}` });
      index += 2;
    } else if (left) joined.push(left);
  }
  return joined;
}

/** Canonical form of a formula as a person or a client wrote it. */
export function canonicalFormula(formula: string, locale: string): string {
  const tokens = tokenize(formula);
  const numbers = hasDecimalComma(locale) ? joinDecimals(tokens) : tokens;
  return joinTokens(numbers.map((token) => (token.kind === 'separator' ? { ...token, text: ',' } : token)));
}

/** A stored formula as it reads in a locale. */
export function localFormula(formula: string, locale: string): string {
  if (!hasDecimalComma(locale)) return formula;
  return joinTokens(
    tokenize(formula).map((token) => {
      if (token.kind === 'separator') return { ...token, text: ';' };
      return token.kind === 'number' ? { ...token, text: token.text.replace('.', ',') } : token;
    }),
  );
}
