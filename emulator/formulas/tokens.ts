/** Cuts a formula into tokens; strings and quoted sheet names are single tokens, so that nothing inside them is ever rewritten. */

export type TokenKind =
  'string' | 'quotedSheet' | 'error' | 'name' | 'number' | 'space' | 'operator' | 'separator' | 'open' | 'close';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** In this order; `name` is a cell, a corner of a range, a function, a named range or TRUE, in letters of any script. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['string', /"(?:[^"]|"")*"/y],
  ['quotedSheet', /'(?:[^']|'')*'/y],
  ['error', /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)/y],
  ['name', /\$?[\p{L}_][\p{L}\p{N}_.$]*|\$\d+/uy],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['space', /\s+/y],
];

const SINGLE: Readonly<Record<string, TokenKind>> = { '(': 'open', ')': 'close', ',': 'separator', ';': 'separator' };

function tokenAt(formula: string, position: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  const text = String.fromCodePoint(formula.codePointAt(position) ?? 0);
  return { kind: SINGLE[text] ?? 'operator', text };
}

/** Tokens of a formula; joined again they are the formula, whatever it holds. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < formula.length;) {
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

export const joinTokens = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');
