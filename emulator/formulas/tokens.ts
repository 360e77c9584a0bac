/** Cuts a formula into tokens; strings and quoted sheet names are single tokens, so that nothing inside them is ever rewritten. */

export type TokenKind =
  'string' | 'quotedSheet' | 'name' | 'number' | 'space' | 'operator' | 'separator' | 'open' | 'close';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const STRING = /^"(?:[^"]|"")*"/;
const QUOTED_SHEET = /^'(?:[^']|'')*'/;
/** A cell, a range's corner, a function, a name, TRUE: letters, digits, `$`, `_`, `.`, and letters of any script. */
const NAME = /^[$]?[\p{L}_\\][\p{L}\p{N}_.$]*/u;
const NUMBER = /^\d+(?:[.]\d+)?(?:[eE][+-]?\d+)?/;
const SPACE = /^\s+/;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['string', STRING],
  ['quotedSheet', QUOTED_SHEET],
  ['name', NAME],
  ['number', NUMBER],
  ['space', SPACE],
];

/** A row or column part of a reference such as `$1` in `$A$1` is taken with its letters; a lone `$1` stays an operator and a number. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let rest = formula;
  while (rest !== '') {
    const match = PATTERNS.map(([kind, pattern]) => ({ kind, text: pattern.exec(rest)?.[0] })).find(
      ({ text }) => text !== undefined,
    );
    const first = rest[0] ?? '';
    const token: Token = match?.text
      ? { kind: match.kind, text: match.text }
      : {
          kind:
            first === '('
              ? 'open'
              : first === ')'
                ? 'close'
                : first === ',' || first === ';'
                  ? 'separator'
                  : 'operator',
          text: first,
        };
    tokens.push(token);
    rest = rest.slice(token.text.length);
  }
  return tokens;
}

export const joinTokens = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');
