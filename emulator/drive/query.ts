/** The search language of `files.list`: conditions on name, type, parents, bin and properties, joined by and, or, not. */
import { ApiError } from '../api';
import type { StoredFile } from '../store';
import { allows } from './show';
import type { DriveContext } from './types';

export type Predicate = (file: StoredFile, context: DriveContext) => boolean;

interface Token {
  readonly kind: 'string' | 'word' | 'symbol';
  readonly text: string;
}

const invalid = (): ApiError =>
  new ApiError('INVALID_ARGUMENT', 'Invalid Value', [{ reason: 'invalid', location: 'q', locationType: 'parameter' }]);

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
      left = (file, context) => a(file, context) || b(file, context);
    }
    return left;
  }

  private and(): Predicate {
    let left = this.not();
    while (this.peek('and')) {
      this.take();
      const [a, b] = [left, this.not()];
      left = (file, context) => a(file, context) && b(file, context);
    }
    return left;
  }

  private not(): Predicate {
    if (this.peek('not')) {
      this.take();
      const inner = this.not();
      return (file, context) => !inner(file, context);
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
      return membership(this.take(), value);
    }
    const field = this.take();
    if (field === 'sharedWithMe' && (this.list[this.at]?.kind !== 'symbol' || this.peek(')'))) return SHARED_WITH_ME;
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

/** `'x' in parents`, owners, writers or readers; `me` is the caller. */
function membership(collection: string, value: string): Predicate {
  if (collection === 'parents') return (file) => file.parents.includes(value);
  const needed = ({ owners: 'owner', writers: 'writer', readers: 'reader' } as const)[collection];
  if (!needed) throw invalid();
  return (file, { user }) => {
    const email = value === 'me' ? user : value;
    return file.permissions.some((each) => each.emailAddress === email && allows(each.role, needed));
  };
}

const SHARED_WITH_ME: Predicate = (file, { user }) =>
  file.permissions.some((each) => each.emailAddress === user && each.role !== 'owner');

function flag(operator: string, value: string, read: Predicate): Predicate {
  if (!['=', '!='].includes(operator) || !/^(true|false)$/i.test(value)) throw invalid();
  const wanted = (value.toLowerCase() === 'true') === (operator === '=');
  return (file, context) => read(file, context) === wanted;
}

const plain = (text: string): string => text.toLowerCase().normalize('NFC');

/** `contains` of a name matches the beginning of its words (documentation); of a type, its beginning. */
const startsWord = (name: string, prefix: string): boolean => {
  const [text, wanted] = [plain(name), plain(prefix).trim()];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  return false;
};

function textual(field: 'name' | 'mimeType', operator: string, value: string): Predicate {
  const same = (file: StoredFile): boolean =>
    field === 'name' ? plain(file.name) === plain(value) : file.mimeType === value;
  if (operator === '=') return same;
  if (operator === '!=') return (file) => !same(file);
  if (operator !== 'contains') throw invalid();
  return (file) => (field === 'name' ? startsWord(file.name, value) : file.mimeType.startsWith(value));
}

/** Dates are compared as moments: the zone of a date without one is UTC (documentation). */
function dated(field: 'modifiedTime' | 'createdTime', operator: string, value: string): Predicate {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes('T') ? value : `${value}Z`;
  const wanted = Date.parse(zoned);
  const compare = (
    {
      '<': (a, b) => a < b,
      '<=': (a, b) => a <= b,
      '=': (a, b) => a === b,
      '!=': (a, b) => a !== b,
      '>=': (a, b) => a >= b,
      '>': (a, b) => a > b,
    } as Record<string, (a: number, b: number) => boolean>
  )[operator];
  if (Number.isNaN(wanted) || !compare) throw invalid();
  return (file) => compare(Date.parse(file[field]), wanted);
}

function comparison(field: string, operator: string, value: string): Predicate {
  switch (field) {
    case 'trashed':
      return flag(operator, value, (file, context) => context.isTrashed(file));
    case 'starred':
      return flag(operator, value, (file) => file.starred ?? false);
    case 'sharedWithMe':
      return flag(operator, value, SHARED_WITH_ME);
    case 'name':
    case 'mimeType':
      return textual(field, operator, value);
    case 'modifiedTime':
    case 'createdTime':
      return dated(field, operator, value);
    case 'fullText':
      if (operator !== 'contains') throw invalid();
      return (file) => startsWord(`${file.name} ${file.description ?? ''}`, value);
    default:
      throw invalid();
  }
}

/** @throws ApiError INVALID_ARGUMENT for what is not in the language. */
export const parseQuery = (q: string): Predicate => new QueryParser(tokens(q)).parse();
