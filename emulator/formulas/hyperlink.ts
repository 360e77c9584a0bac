/** HYPERLINK is Google's and missing in the engine: its value is its label, or the address when there is none. */
import { joinTokens, tokenize, type Token } from './tokens';

/** Top-level arguments of the call whose `(` stands at `open`; `end` is its `)`. */
function argumentsAt(tokens: readonly Token[], open: number): { readonly parts: Token[][]; readonly end: number } {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth === 0) return { parts, end: index };
    if (depth === 1 && token.kind === 'separator') parts.push([]);
    else if (index > open) parts.at(-1)?.push(token);
  }
  return { parts, end: tokens.length - 1 };
}

const findCall = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    (token, index) =>
      token.kind === 'name' && token.text.toUpperCase() === 'HYPERLINK' && tokens[index + 1]?.kind === 'open',
  );

/** The formula with each HYPERLINK(url, label) replaced by its label, in brackets. */
export function replaceHyperlinks(formula: string): string {
  const tokens = tokenize(formula);
  const at = findCall(tokens);
  if (at < 0) return formula;
  const { parts, end } = argumentsAt(tokens, at + 1);
  const shown = parts[1] ?? parts[0] ?? [];
  return replaceHyperlinks(
    `${joinTokens(tokens.slice(0, at))}(${joinTokens(shown)})${joinTokens(tokens.slice(end + 1))}`,
  );
}

/** The address of a formula that is one HYPERLINK call with a literal address; null otherwise, as Google shows no link then. */
export function linkOf(formula: string): string | null {
  const tokens = tokenize(formula).filter((token) => token.kind !== 'space');
  if (findCall(tokens) !== 1) return null;
  const { parts, end } = argumentsAt(tokens, 2);
  const address = parts[0] ?? [];
  const [literal] = address;
  if (end !== tokens.length - 1 || address.length !== 1 || literal?.kind !== 'string') return null;
  return literal.text.slice(1, -1).replaceAll('""', '"');
}
