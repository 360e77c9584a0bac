/** The search language of `files.list`: conditions on name, type, parents, bin and properties, joined by and, or, not. */
import { ApiError } from '../api';
import type { StoredFile } from '../store';

export type Predicate = (file: StoredFile) => boolean;

interface Token {
  readonly kind: 'string' | 'word' | 'symbol';
  readonly text: string;
}

const invalid = (): ApiError =>
  new ApiError('INVALID_ARGUMENT', 'Invalid Value', [{ location: 'q', locationType: 'parameter' }]);

function tokens(q: string): Token[] {
  const pattern = /\s*(?:['"]((?:[^'"\\]|\\.)*)['"]|([A-Za-z][\w.]*)|(!=|<=|>=|[=<>(){}]))/gy;
  const list: Token[] = [];
  while (pattern.lastIndex < q.trimEnd().length) {
    const match = pattern.exec(q);
    if (!match) throw invalid();
    if (match[1] !== undefined) list.push({ kind: 'string', text: match[1].replace(/\\(.)/g, '$1') });
    else if (match[2] !== undefined) list.push({ kind: 'word', text: match[2] });
    else list.push({ kind: 'symbol', text: match[3] ?? '' });
  }
  return list;
}

class QueryParser {
  private at = 0;
  constructor(private readonly list: readonly Token[]) {}

  parse(): Predicate {
    const predicate = this.or();
    if (this.at < this.list.length) throw invalid();
    return predicate;
  }

  private peek(text: string): boolean {
    const token = this.list[this.at];
    return token !== undefined && token.kind !== 'string' && token.text.toLowerCase() === text;
  }

  private take(text?: string): string {
    const token = this.list[this.at];
    if (!token || (text !== undefined && !this.peek(text))) throw invalid();
    this.at += 1;
    return token.text;
  }

  private or(): Predicate {
    let left = this.and();
    while (this.peek('or')) {
      this.take();
      const [a, b] = [left, this.and()];
      left = (file) => a(file) || b(file);
    }
    return left;
  }

  private and(): Predicate {
    let left = this.not();
    while (this.peek('and')) {
      this.take();
      const [a, b] = [left, this.not()];
      left = (file) => a(file) && b(file);
    }
    return left;
  }

  private not(): Predicate {
    if (this.peek('not')) {
      this.take();
      const inner = this.not();
      return (file) => !inner(file);
    }
    if (this.peek('(')) {
      this.take();
      const inner = this.or();
      this.take(')');
      return inner;
    }
    return this.condition();
  }

  private condition(): Predicate {
    const first = this.list[this.at];
    if (first?.kind === 'string') {
      const value = this.take();
      this.take('in');
      if (this.take().toLowerCase() !== 'parents') throw invalid();
      return (file) => file.parents.includes(value);
    }
    const field = this.take();
    const operator = this.take().toLowerCase();
    if ((field === 'appProperties' || field === 'properties') && operator === 'has') return this.has(field);
    const value = this.take();
    return comparison(field, operator, value);
  }

  private has(field: 'appProperties' | 'properties'): Predicate {
    this.take('{');
    this.take('key');
    this.take('=');
    const key = this.take();
    this.take('and');
    this.take('value');
    this.take('=');
    const value = this.take();
    this.take('}');
    return (file) => file[field][key] === value;
  }
}

function comparison(field: string, operator: string, value: string): Predicate {
  if (field === 'trashed') {
    const wanted = (value.toLowerCase() === 'true') === (operator === '=');
    return (file) => file.trashed === wanted;
  }
  if (field === 'name' || field === 'mimeType') {
    if (operator === '=')
      return (file) => (field === 'name' ? file.name.toLowerCase() === value.toLowerCase() : file.mimeType === value);
    if (operator === '!=') return (file) => file[field] !== value;
    if (operator === 'contains') return (file) => file[field].toLowerCase().includes(value.toLowerCase());
  }
  if (field === 'modifiedTime' || field === 'createdTime') {
    if (operator === '>') return (file) => file[field] > value;
    if (operator === '<') return (file) => file[field] < value;
  }
  throw invalid();
}

/** @throws ApiError INVALID_ARGUMENT for what is not in the language. */
export const parseQuery = (q: string): Predicate => new QueryParser(tokens(q)).parse();
