/** Cuts a formula into tokens; strings and quoted sheet names are single tokens, so that nothing inside them is ever rewritten. */

export type TokenKind =
  'string' | 'quotedSheet' | 'error' | 'name' | 'number' | 'space' | 'operator' | 'separator' | 'open' | 'close';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** By the first character; `name` is a cell, a corner of a range, a function, a named range or TRUE, in letters of any script. */
const PATTERNS: readonly (readonly [RegExp, TokenKind, RegExp])[] = [
  [/[\p{L}_$]/u, 'name', /\$?[\p{L}_][\p{L}\p{N}_.$]*|\$\d+/uy],
  [/[\d.]/, 'number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  [/"/, 'string', /"(?:[^"]|"")*"/y],
  [/'/, 'quotedSheet', /'(?:[^']|'')*'/y],
  [/\s/, 'space', /\s+/y],
  [/#/, 'error', /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)/y],
];

const SINGLE: Readonly<Record<string, TokenKind>> = { '(': 'open', ')': 'close', ',': 'separator', ';': 'separator' };

function tokenAt(formula: string, position: number): Token {
  const first = String.fromCodePoint(formula.codePointAt(position) ?? 0);
  const single = SINGLE[first];
  if (single) return { kind: single, text: first };
  const [, kind, pattern] = PATTERNS.find(([begins]) => begins.test(first)) ?? [];
  if (kind && pattern) {
    pattern.lastIndex = position;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return { kind: 'operator', text: first };
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

/** Formulas are cut again and again: when they are stored, searched for references, computed and shown. */
const known = new Map<string, readonly Token[]>();
const MAX_KNOWN = 20_000;

/** Tokens of a formula; joined again they are the formula, whatever it holds. */
export function tokenize(formula: string): readonly Token[] {
  const before = known.get(formula);
  if (before) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const tokens = cut(formula);
  known.set(formula, tokens);
  return tokens;
}

export const joinTokens = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');
