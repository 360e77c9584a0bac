/**
 * Formulas in a file's locale and in the canonical form that is stored. Where the decimal mark is a comma, arguments are separated
 * by `;`, columns of an array literal by `\`, and `,` is the decimal mark alone; elsewhere `,` and `;` both separate arguments
 * (public write-ups of locales; docs/fidelity.md).
 */
import { tokenize, type Token } from './tokens';

const COMMA_LANGUAGES = new Set(
  'ru de fr es it pl pt tr uk be kk nl cs da sv nb no fi hu ro bg hr sk sl el id vi'.split(' '),
);
/** Countries whose decimal mark differs from their language's. */
const POINT_LOCALES = new Set(['es_MX', 'de_CH', 'it_CH', 'en_ZA']);

/** Whether numbers of this locale have a decimal comma. */
export const hasDecimalComma = (locale: string): boolean =>
  COMMA_LANGUAGES.has(locale.split('_')[0] ?? '') && !POINT_LOCALES.has(locale);

/** Stand in a stored formula for marks that its locale cannot read: the formula does not parse, and reads back as written. */
const MISPLACED_COMMA = '\uE000';
const MISPLACED_POINT = '\uE001';

const asWritten = (formula: string): string =>
  formula.replaceAll(MISPLACED_COMMA, ',').replaceAll(MISPLACED_POINT, '.');

const isDigits = (token: Token | undefined): boolean => token?.kind === 'number' && /^\d+$/.test(token.text);

const misplacedPoint = (token: Token): Token =>
  token.kind === 'number' ? { ...token, text: token.text.replace('.', MISPLACED_POINT) } : token;

/** `1,5` of a comma locale is one number; its three tokens are joined with a point. */
function joinDecimals(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [left, mark, right] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    if (left && isDigits(left) && mark?.text === ',' && right?.kind === 'number') {
      joined.push({ kind: 'number', text: `${left.text}.${right.text}` });
      index += 2;
    } else if (left) joined.push(misplacedPoint(left));
  }
  return joined;
}

/** Replaces each token's text, telling whether it stands inside the braces of an array literal. */
function mapTexts(tokens: readonly Token[], map: (token: Token, inArray: boolean) => string): string {
  let depth = 0;
  let text = '';
  for (const token of tokens) {
    if (token.text === '}') depth -= 1;
    text += map(token, depth > 0);
    if (token.text === '{') depth += 1;
  }
  return text;
}

function canonicalOfComma(token: Token, inArray: boolean): string {
  if (token.text === ',' && token.kind === 'separator') return MISPLACED_COMMA;
  if (inArray && token.text === '\\') return ',';
  return token.kind === 'separator' && !inArray ? ',' : token.text;
}

/** Canonical form, `,` between arguments and `.` as decimal mark, of a formula as a person or a client wrote it. */
export function canonicalFormula(formula: string, locale: string): string {
  const tokens = tokenize(formula);
  if (hasDecimalComma(locale)) return mapTexts(joinDecimals(tokens), canonicalOfComma);
  return mapTexts(tokens, (token, inArray) => (token.kind === 'separator' && !inArray ? ',' : token.text));
}

function localOfComma(token: Token, inArray: boolean): string {
  if (token.kind === 'number') return token.text.replace('.', ',');
  if (token.kind !== 'separator') return token.text;
  return inArray && token.text === ',' ? '\\' : ';';
}

/** A stored formula as it reads in a locale. */
export function localFormula(formula: string, locale: string): string {
  return asWritten(hasDecimalComma(locale) ? mapTexts(tokenize(formula), localOfComma) : formula);
}
