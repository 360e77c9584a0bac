/** Cuts a formula into tokens; strings and quoted sheet names are single tokens, so that nothing inside them is ever rewritten. */

import { remembered } from './remembered';

export type TokenKind =
  'string' | 'quotedSheet' | 'error' | 'name' | 'number' | 'space' | 'operator' | 'separator' | 'open' | 'close';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** `name` is a cell, a corner of a range, a function, a named range or TRUE, in letters of any script. */
const PATTERNS = {
  name: /\$?[\p{L}_][\p{L}\p{N}_.$]*|\$\d+/uy,
  number: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y,
  string: /"(?:[^"]|"")*"/y,
  quotedSheet: /'(?:[^']|'')*'/y,
  space: /\s+/y,
  error: /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)/y,
} as const;
type Patterned = keyof typeof PATTERNS;

const LETTER = /\p{L}/u;
const SPACE = /\s/;

/** Kind of the token that a character begins. */
function kindOf(first: string): TokenKind {
  if (first === '(') return 'open';
  if (first === ')') return 'close';
  if (first === ',' || first === ';') return 'separator';
  if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first === '_' || first === '$') return 'name';
  if ((first >= '0' && first <= '9') || first === '.') return 'number';
  if (first === '"') return 'string';
  if (first === "'") return 'quotedSheet';
  if (first === '#') return 'error';
  if (SPACE.test(first)) return 'space';
  // what is left of ASCII are operators; properties of letters are asked of other scripts alone, since that is slow
  return first > '\u007f' && LETTER.test(first) ? 'name' : 'operator';
}

/** Kinds that are read by a pattern; the others are one character. */
const BY_CHARACTER = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function tokenAt(formula: string, position: number): Token {
  const code = formula.codePointAt(position) ?? 0;
  const kind = BY_CHARACTER[code] ?? kindOf(String.fromCodePoint(code));
  const pattern = kind in PATTERNS ? PATTERNS[kind as Patterned] : undefined;
  if (!pattern) return { kind, text: String.fromCodePoint(code) };
  pattern.lastIndex = position;
  const text = pattern.exec(formula)?.[0];
  return text === undefined ? { kind: 'operator', text: String.fromCodePoint(code) } : { kind, text };
}

function cut(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < formula.length;) {
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

/** Tokens of a formula; joined again they are the formula, whatever it holds. */
export const tokenize: (formula: string) => readonly Token[] = remembered(cut);

export const joinTokens = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');
