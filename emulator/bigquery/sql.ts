/**
 * GoogleSQL as DuckDB reads it: names in backticks, escapes in texts, types, and the functions of dates whose parts stand elsewhere. Only what is
 * listed here is known; a function that is not is refused, so that nothing passes which BigQuery might not know.
 * Source: cloud.google.com/bigquery/docs/reference/standard-sql, "Lexical structure", "Functions".
 */
import { ApiError } from '../api';

export interface Token {
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'parameter' | 'sign' | 'space';
  readonly text: string;
}

const PATTERN =
  /(?<space>\s+|--[^\n]*)|`(?<name>[^`]+)`|'(?<text>(?:[^'\\\n]|\\.)*)'|@(?<parameter>[A-Za-z_]\w*)|(?<word>[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)|(?<sign><>|<=|>=|!=|\|\||[-+*/=<>(),.;])/gy;

const invalid = (message: string): ApiError => new ApiError('INVALID_ARGUMENT', message, [{ reason: 'invalidQuery' }]);

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  "'": "'",
  '"': '"',
  '\\': '\\',
  '`': '`',
};

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => {
    const meant = ESCAPES[letter];
    if (meant === undefined) throw invalid(`Syntax error: Illegal escape sequence: \\${letter}`);
    return meant;
  });
}

/** @throws ApiError for a sign that GoogleSQL does not have, or that the emulator does not know. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of sql.matchAll(PATTERN)) {
    const { groups = {} } = match;
    const kind = (['space', 'name', 'text', 'parameter', 'word', 'number', 'sign'] as const).find(
      (each) => groups[each] !== undefined,
    );
    if (match.index !== at || !kind) break;
    at += match[0].length;
    tokens.push({ kind, text: kind === 'text' ? unescaped(groups.text ?? '') : (groups[kind] ?? '') });
  }
  if (at < sql.length) throw invalid(`Syntax error: Unexpected "${sql.charAt(at)}"`);
  return tokens;
}

const TYPES: Readonly<Record<string, string>> = {
  INT64: 'BIGINT',
  STRING: 'VARCHAR',
  NUMERIC: 'DECIMAL(38, 9)',
};

const SAME_FUNCTIONS = new Set([
  'CAST',
  'COALESCE',
  'CONCAT',
  'COUNT',
  'GREATEST',
  'LOWER',
  'MAX',
  'MIN',
  'ROUND',
  'ROW_NUMBER',
  'STARTS_WITH',
  'SUM',
]);

/** Words before a bracket that call nothing. */
const WORDS = new Set([
  'IN',
  'AS',
  'OVER',
  'VALUES',
  'INSERT',
  'USING',
  'AND',
  'OR',
  'NOT',
  'ON',
  'WHERE',
  'THEN',
  'WHEN',
  'SELECT',
  'WEEK',
]);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What the translation needs of the world around the query. */
export interface Around {
  /** The quoted table of a path `project.dataset.table`. @throws ApiError when it is not there */
  readonly table: (path: string) => string;
  /** A scalar parameter as a literal. @throws ApiError when it is not given */
  readonly scalar: (name: string) => string;
  /** A list parameter as a table: of one column `value`, or of the fields of its structs. */
  readonly list: (name: string) => { readonly table: string; readonly isStruct: boolean };
}

class Translation {
  private at = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly around: Around,
  ) {}

  private peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  private is(sign: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'sign' && token.text === sign;
  }

  /** Everything to the end, or to the bracket or comma that closes the argument. */
  rest(inArgument = false): string {
    const parts: string[] = [];
    for (let depth = 0; this.at < this.tokens.length;) {
      if (inArgument && depth === 0 && (this.is(',') || this.is(')'))) break;
      if (this.is('(')) depth += 1;
      if (this.is(')')) depth -= 1;
      parts.push(this.one());
    }
    return parts.join('');
  }

  private argumentsOf(): string[] {
    this.at += 1; // the opening bracket
    const given: string[] = [];
    for (;;) {
      given.push(this.rest(true).trim());
      const closes = this.is(')');
      this.at += 1;
      if (closes) return given;
      if (this.at >= this.tokens.length) throw invalid('Syntax error: Expected ")"');
    }
  }

  private call(name: string): string {
    if (name === 'COUNTIF') return `COUNT_IF(${this.argumentsOf().join(', ')})`;
    if (name === 'DATE_TRUNC') return truncated(this.argumentsOf());
    if (name === 'DATE_DIFF') {
      const [to = '', from = '', part = ''] = this.argumentsOf();
      if (part !== 'DAY') throw invalid(`A valid date part name is required but found ${part}`);
      return `DATE_DIFF('day', ${from}, ${to})`;
    }
    if (name === 'UNNEST') return this.unnest();
    if (SAME_FUNCTIONS.has(name) || WORDS.has(name)) return name;
    throw invalid(`Function not found: ${name}`);
  }

  private unnest(): string {
    const parameter = this.peek(1);
    if (parameter?.kind !== 'parameter' || !this.is(')', 2)) throw invalid('The emulator unnests parameters only');
    const before = this.tokens.slice(0, this.at - 1).findLast(({ kind }) => kind !== 'space');
    this.at += 3;
    const { table, isStruct } = this.around.list(parameter.text);
    const afterIn = before?.kind === 'word' && before.text.toUpperCase() === 'IN';
    if (afterIn && isStruct) throw invalid('IN UNNEST of structs is not known to the emulator');
    return afterIn ? `(SELECT value FROM ${table})` : `(SELECT * FROM ${table})`;
  }

  private one(): string {
    const token = this.peek();
    this.at += 1;
    if (!token) return '';
    if (token.kind === 'space') return ' ';
    if (token.kind === 'text') return literal(token.text);
    if (token.kind === 'parameter') return this.around.scalar(token.text);
    if (token.kind === 'name') return token.text.includes('.') ? this.around.table(token.text) : quoted(token.text);
    if (token.kind === 'word') {
      const upper = token.text.toUpperCase();
      if (this.is('(')) return this.call(upper);
      return TYPES[token.text] ?? token.text;
    }
    return token.text;
  }
}

function truncated([date = '', part = '', week = '']: readonly string[]): string {
  if (part === 'MONTH') return `CAST(DATE_TRUNC('month', ${date}) AS DATE)`;
  if (part === 'ISOWEEK') return `CAST(DATE_TRUNC('week', ${date}) AS DATE)`;
  // DuckDB's weeks begin on Monday: a day that is shifted by one falls into the week of the Monday after its Sunday
  if (/^WEEK\s*\(\s*SUNDAY\s*\)$/.test(part)) return `(CAST(DATE_TRUNC('week', ${date} + 1) AS DATE) - 1)`;
  throw invalid(`A valid date part name is required but found ${part}${week}`);
}

/** The statement as DuckDB reads it. @throws ApiError INVALID_ARGUMENT in BigQuery's manner */
export const toDuck = (sql: string, around: Around): string => new Translation(tokensOf(sql), around).rest();

/** First word of a statement: SELECT, WITH, MERGE, DELETE … */
export const verbOf = (sql: string): string => (/^\s*(\w+)/.exec(sql)?.[1] ?? '').toUpperCase();
