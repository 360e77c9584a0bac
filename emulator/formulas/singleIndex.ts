/**
 * INDEX as one value. The engine cannot tell that `INDEX(column, row)` is one cell, takes a formula with it for one that may spill, and begins
 * its work anew when it meets such formulas in an unlucky order of sheets: up to ten times as long (a department of 12,000 formulas: 24 s against
 * 1.1 s). Its operator `@` says that one value is meant.
 */
import type { Token } from './tokens';

interface Call {
  /** Arguments, as positions: the first token and the one after the last. */
  readonly arguments: readonly (readonly [from: number, end: number])[];
  /** Position of the closing bracket. */
  readonly close: number;
}

/** The call whose opening bracket stands at a position; null when none stands there or it is not closed. */
function callAt(tokens: readonly Token[], open: number): Call | null {
  if (tokens[open]?.kind !== 'open') return null;
  const spans: (readonly [number, number])[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < tokens.length; at++) {
    const { kind } = tokens[at] as Token;
    if (kind === 'open') depth += 1;
    else if (kind === 'close') depth -= 1;
    if (depth === 0 || (depth === 1 && kind === 'separator')) {
      spans.push([from, at]);
      from = at + 1;
    }
    if (depth === 0) return { arguments: spans, close: at };
  }
  return null;
}

/** Calls that make one number of whatever they get. */
const GATHERING = new Set(['COUNT', 'COUNTA', 'LARGE', 'MAX', 'MIN', 'SMALL', 'SUM']);

/** Whether what is written gives one value: no range and no array in it but where a call makes one value of them. */
function isOne(tokens: readonly Token[]): boolean {
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as Token;
    if (text === ':' || text === '{') return false;
    const call = kind === 'name' ? callAt(tokens, at + 1) : null;
    if (!call) continue;
    const given = call.arguments.map((span) => tokens.slice(...span));
    const name = text.toUpperCase();
    if (name === 'MATCH' && !isOne(given[0] ?? [])) return false;
    if (name === 'INDEX' && !isCell(given)) return false;
    if (name === 'MATCH' || name === 'INDEX' || GATHERING.has(name)) at = call.close;
  }
  return true;
}

/** Whether a row or column number is one number: written or counted, not left out, not the 0 that asks for all. */
function isOneNumber(argument: readonly Token[]): boolean {
  const said = argument.filter(({ kind }) => kind !== 'space');
  const [first] = said;
  if (first === undefined || (said.length === 1 && first.kind === 'number' && Number(first.text) === 0)) return false;
  return isOne(said);
}

/** Whether INDEX with these arguments gives one cell. */
function isCell([, ...numbers]: readonly (readonly Token[])[]): boolean {
  return numbers.length > 0 && numbers.every(isOneNumber);
}

/** Tokens in which each INDEX of one cell says so. */
export function withSingleIndex(tokens: readonly Token[]): readonly Token[] {
  const singles = new Set<number>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'name' || token.text.toUpperCase() !== 'INDEX') return;
    const call = callAt(tokens, at + 1);
    // an end of a range is a place, not a value
    if (!call || tokens[at - 1]?.text === ':' || tokens[call.close + 1]?.text === ':') return;
    if (isCell(call.arguments.map((span) => tokens.slice(...span)))) singles.add(at);
  });
  if (singles.size === 0) return tokens;
  return tokens.flatMap((token, at) => (singles.has(at) ? [{ kind: 'operator', text: '@' } as const, token] : [token]));
}
