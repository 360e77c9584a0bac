/** Whether a formula parses. The engine reads as far as it can and ignores the rest; Google shows #ERROR! then. */
import { remembered } from './remembered';
import type { Token } from './tokens';
import { tokenize } from './tokens';

type Bracket = 'call' | 'group' | 'array';

const BINARY = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', ':']);
/** Second halves of `<>`, `<=` and `>=`. */
const PAIRS: Readonly<Record<string, readonly string[]>> = { '<': ['>', '='], '>': ['='] };

/** Walks over the tokens: at each point either an operand may come, or what may follow one. */
class Reader {
  private readonly brackets: Bracket[] = [];
  private wantsOperand = true;
  private before: Token | null = null;

  private operand(token: Token): boolean {
    if (token.kind === 'open') return this.opened('group');
    if (token.text === '{') return this.opened('array');
    if (token.kind === 'operator') return token.text === '+' || token.text === '-' || this.isPair(token);
    const inside = this.brackets.at(-1);
    // an empty argument, as in IF(A1,,0) or TODAY()
    if (token.kind === 'separator') return inside === 'call';
    if (token.kind === 'close') return this.closed('call');
    this.wantsOperand = false;
    return true;
  }

  private isPair(token: Token): boolean {
    return PAIRS[this.before?.text ?? '']?.includes(token.text) ?? false;
  }

  private opened(bracket: Bracket): boolean {
    this.brackets.push(bracket);
    this.wantsOperand = true;
    return true;
  }

  private closed(...kinds: readonly Bracket[]): boolean {
    const bracket = this.brackets.pop();
    this.wantsOperand = false;
    return bracket !== undefined && kinds.includes(bracket);
  }

  private following(token: Token): boolean {
    if (token.kind === 'open') return this.before?.kind === 'name' && this.opened('call');
    if (token.kind === 'close') return this.closed('call', 'group');
    if (token.text === '}') return this.closed('array');
    if (token.text === '%') return true;
    const separates = token.kind === 'separator' && ['call', 'array'].includes(this.brackets.at(-1) ?? '');
    const titled = token.text === '!' && (this.before?.kind === 'name' || this.before?.kind === 'quotedSheet');
    this.wantsOperand = true;
    return separates || titled || BINARY.has(token.text);
  }

  read(token: Token): boolean {
    const fits = this.wantsOperand ? this.operand(token) : this.following(token);
    this.before = token;
    return fits;
  }

  get isComplete(): boolean {
    return !this.wantsOperand && this.brackets.length === 0;
  }
}

function reads(formula: string): boolean {
  const reader = new Reader();
  const tokens = tokenize(formula).filter((token) => token.kind !== 'space');
  // the first one is the equals sign
  return tokens.every((token, index) => index === 0 || reader.read(token)) && reader.isComplete;
}

/** Whether the canonical formula, with its `=`, is one that Google parses. */
export const parses: (formula: string) => boolean = remembered(reads);
