/**
 * Formulas that are settled by what stands in cells beside them: `=IF(A5="","",…)` in a row that nobody filled shows nothing, whatever the
 * rest of it says. Half of a department's formulas are so, and to load them costs seconds. Only conditions about cells of the same sheet
 * are read; whatever else decides, the formula is not settled.
 */
import type { Sheet } from '../sheets/state';
import { parseCorner } from './references';
import { cellKey } from './runs';
import { parses } from './syntax';
import { tokenize, type Token } from './tokens';

type Value = string | number | boolean;

/** What a cell holds; null for nothing, undefined for what is not known without computing. */
type Known = Value | null | undefined;

/** A formula that is settled. */
export interface Settled {
  readonly value: Value;
  /** Cells that settle it, by row and column. */
  readonly by: readonly number[];
}

type Rows = Sheet['rows'];
type CellOf = (row: number, column: number) => Known;

function areEqual(left: Known, right: Known): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (left === null || right === null) {
    const other = left ?? right;
    if (other === null) return undefined;
    return other === '' || other === 0 || other === false;
  }
  if (left === right) return true;
  if (typeof left !== typeof right) return false;
  // capital letters and the last digits of a fraction are the engine's affair
  if (typeof left === 'string' && typeof right === 'string')
    return left.toUpperCase() === right.toUpperCase() || left.toLowerCase() === right.toLowerCase() ? undefined : false;
  return typeof left === 'boolean' || (Number.isInteger(left) && Number.isInteger(right)) ? false : undefined;
}

const booleans = (values: readonly Known[]): boolean[] | undefined => {
  const known = values.filter((value) => typeof value === 'boolean');
  return known.length === values.length && known.length > 0 ? known : undefined;
};

const ofCell = (answer: (value: Value | null) => boolean) => (values: readonly Known[]) => {
  const [value] = values;
  return values.length === 1 && value !== undefined ? answer(value) : undefined;
};

/** Functions of conditions; those of one argument are asked of cells, never of ranges. */
const CONDITIONS: Readonly<Record<string, (values: readonly Known[]) => boolean | undefined>> = {
  AND: (values) => booleans(values)?.every(Boolean),
  OR: (values) => booleans(values)?.some(Boolean),
  NOT: (values) => (values.length === 1 ? booleans(values)?.every((value) => !value) : undefined),
  ISBLANK: ofCell((value) => value === null),
  ISNUMBER: ofCell((value) => typeof value === 'number'),
};

const OPENING = new Set(['(', '{']);
const CLOSING = new Set([')', '}']);

/** One walk over a formula, as far as it decides. */
class Reading {
  private at = 1;
  readonly by: number[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cellOf: CellOf,
  ) {}

  private get token(): Token | undefined {
    while (this.tokens[this.at]?.kind === 'space') this.at += 1;
    return this.tokens[this.at];
  }

  private get isEnd(): boolean {
    const kind = this.token?.kind;
    return kind === undefined || kind === 'separator' || kind === 'close';
  }

  /** Goes to the end of the argument. */
  private skip(): void {
    for (let depth = 0; this.at < this.tokens.length; this.at++) {
      const { kind, text } = this.tokens[this.at] as Token;
      if (depth === 0 && (kind === 'separator' || CLOSING.has(text))) return;
      if (OPENING.has(text)) depth += 1;
      else if (CLOSING.has(text)) depth -= 1;
    }
  }

  /** The value of an argument, or of the whole formula. */
  argument(): Known {
    const left = this.operand();
    if (this.isEnd) return left;
    const compares = this.comparison();
    const right = compares ? this.operand() : undefined;
    if (!this.isEnd) {
      this.skip();
      return undefined;
    }
    return compares?.(areEqual(left, right));
  }

  /** `=` or `<>`; undefined for another operator. */
  private comparison(): ((equal: boolean | undefined) => boolean | undefined) | undefined {
    const first = this.token?.text;
    if (first === '=') {
      this.at += 1;
      return (equal) => equal;
    }
    if (first !== '<' || this.tokens[this.at + 1]?.text !== '>') return undefined;
    this.at += 2;
    return (equal) => (equal === undefined ? undefined : !equal);
  }

  private operand(): Known {
    const { token } = this;
    if (token?.kind === 'string') {
      this.at += 1;
      return token.text.slice(1, -1).replaceAll('""', '"');
    }
    if (token?.kind === 'number') {
      this.at += 1;
      return Number(token.text);
    }
    return token?.kind === 'name' ? this.named(token.text) : undefined;
  }

  private named(text: string): Known {
    const next = this.tokens[this.at + 1];
    if (next?.kind === 'open') return this.call(text.toUpperCase());
    const isTrue = /^true$/i.test(text);
    if (isTrue || /^false$/i.test(text)) {
      this.at += 1;
      return isTrue;
    }
    const corner = next?.text === ':' || next?.text === '!' ? null : parseCorner(text);
    if (!corner || corner.row === null || corner.row < 0 || corner.column === null) return undefined;
    this.at += 1;
    this.by.push(cellKey(corner.row, corner.column));
    return this.cellOf(corner.row, corner.column);
  }

  private call(name: string): Known {
    const condition = CONDITIONS[name];
    if (name !== 'IF' && !condition) return undefined;
    this.at += 2;
    const values: Known[] = [];
    for (let index = 0; this.token; index++) {
      const [asked] = values;
      // the branch that is not taken decides nothing
      const isTaken = name !== 'IF' || index === 0 || asked === (index === 1);
      if (isTaken) values.push(this.argument());
      else this.skip();
      const end = this.token;
      this.at += 1;
      if (end?.kind !== 'separator') break;
    }
    if (condition) return condition(values);
    return typeof values[0] === 'boolean' ? values[1] : undefined;
  }

  get isWhole(): boolean {
    return this.token === undefined;
  }
}

/** Formulas of one sheet. */
export class Settling {
  private readonly found = new Map<number, Settled | null>();

  constructor(private readonly rows: Rows) {}

  /** How the formula of a cell is settled; null when it is not, or the cell has none. */
  of(row: number, column: number): Settled | null {
    const key = cellKey(row, column);
    const before = this.found.get(key);
    if (before !== undefined) return before;
    // a formula that asks for itself is not settled
    this.found.set(key, null);
    const settled = this.settle(this.rows[row]?.[column]?.userEnteredValue?.formulaValue);
    if (settled) this.found.set(key, settled);
    return settled;
  }

  private settle(formula: string | undefined): Settled | null {
    if (formula === undefined || !/^=\s*IF\s*\(/i.test(formula) || !parses(formula)) return null;
    const reading = new Reading(tokenize(formula), (row, column) => this.cell(row, column));
    const value = reading.argument();
    return value === undefined || value === null || !reading.isWhole ? null : { value, by: reading.by };
  }

  private cell(row: number, column: number): Known {
    const value = this.rows[row]?.[column]?.userEnteredValue;
    if (!value) return null;
    if (value.formulaValue !== undefined) return this.of(row, column)?.value;
    // an empty text is not nothing
    return value.numberValue ?? value.boolValue ?? (value.stringValue === '' ? undefined : value.stringValue);
  }
}

const known = new WeakMap<Rows, Settling>();

/** The same for the same rows: models of one version ask for the same. */
export function settlingOf(rows: Rows): Settling {
  const settling = known.get(rows) ?? new Settling(rows);
  known.set(rows, settling);
  return settling;
}
