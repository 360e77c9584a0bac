/** Numbers as exports write them. The decimal mark is decided for a whole column, because one cell may not show it. */

/** Which marks a column uses for decimals, as its unambiguous numbers show. */
export type DecimalMarks = 'point' | 'comma' | 'both' | 'unknown';

/** A number, nothing (`null`: empty is not zero), or why the text is no number. */
export type NumberReading =
  | { readonly number: number | null; readonly assumedThousands?: boolean }
  | { readonly problem: 'bad_number' | 'ambiguous_number' };

const NOTHING: ReadonlySet<string> = new Set(['', '-', '--', '—', '–', 'n/a', 'н/д', 'null']);
const CURRENCY = /(руб(лей|ля|ль)?\.?|р\.|rub|usd|eur|kzt|uzs|[₽$€£₸])/gi;
const GROUP_SPACES = /(\d)[\s'’](?=\d{3}(?!\d))/g;

interface Cleaned {
  readonly sign: 1 | -1;
  readonly body: string;
}

/** Digits and marks alone, without currency, grouping spaces and sign; null when there is anything else. */
function clean(text: string): Cleaned | null {
  const bare = text.replace(CURRENCY, '').trim().replace(/[−–]/g, '-');
  const bracketed = /^\((.*)\)$/.exec(bare)?.[1];
  const signed = (bracketed ?? bare).trim();
  const negative = bracketed !== undefined || signed.startsWith('-');
  const body = signed.replace(/^[+-]\s*/, '').replace(GROUP_SPACES, '$1');
  return /^\d[\d.,]*$|^[.,]\d+$/.test(body) ? { sign: negative ? -1 : 1, body } : null;
}

/** How one number uses its marks: the decimal mark it shows, none at all, or one mark before exactly three digits. */
function shape(body: string): '.' | ',' | 'whole' | 'thousands.' | 'thousands,' | 'ambiguous' | 'bad' {
  const marks = body.replace(/\d/g, '');
  if (marks === '') return 'whole';
  const last = marks.endsWith('.') ? '.' : ',';
  const others = marks.slice(0, -1);
  if (others === '') return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body) ? 'ambiguous' : last;
  if (others.includes(last)) {
    return marks === last.repeat(marks.length) && isGrouped(body, last) ? `thousands${last}` : 'bad';
  }
  const whole = body.slice(0, body.lastIndexOf(last));
  return isGrouped(whole, last === '.' ? ',' : '.') ? last : 'bad';
}

/** Groups of three at the end; groups of two before them are Indian (12,34,567.00). */
function isGrouped(body: string, mark: '.' | ','): boolean {
  const groups = body.split(mark);
  const inner = groups.slice(1, -1);
  const first = groups[0] ?? '';
  return (
    first.length >= 1 &&
    first.length <= 3 &&
    groups[groups.length - 1]?.length === 3 &&
    (inner.every((group) => group.length === 3) || inner.every((group) => group.length === 2))
  );
}

/** Learns the decimal marks of a column cell by cell, from the numbers that show one; what is no number does not count. */
export interface DecimalMarkCounter {
  /** Tells whether the number alone does not show what its mark sets off. */
  readonly add: (text: string) => boolean;
  readonly marks: () => DecimalMarks;
}

export function decimalMarkCounter(): DecimalMarkCounter {
  const shapes = new Set<ReturnType<typeof shape>>();
  return {
    add: (text) => {
      const found = shape(clean(text)?.body ?? '');
      shapes.add(found);
      return found === 'ambiguous';
    },
    marks: () => {
      const point = shapes.has('.') || shapes.has('thousands,');
      const comma = shapes.has(',') || shapes.has('thousands.');
      if (point && comma) return 'both';
      if (point) return 'point';
      return comma ? 'comma' : 'unknown';
    },
  };
}

/** The decimal marks of a column, from the numbers that show one. */
export function decimalMarks(column: readonly string[]): DecimalMarks {
  const counter = decimalMarkCounter();
  column.forEach(counter.add);
  return counter.marks();
}

function withDecimal(body: string, mark: '.' | ',' | null): number {
  if (mark === null) return Number(body.replace(/[.,]/g, ''));
  const grouping = mark === '.' ? ',' : '.';
  return Number(body.split(grouping).join('').replace(mark, '.'));
}

function ambiguous({ sign, body }: Cleaned, marks: DecimalMarks): NumberReading {
  if (marks === 'both') return { problem: 'ambiguous_number' };
  if (marks === 'unknown') return { number: sign * withDecimal(body, null), assumedThousands: true };
  return { number: sign * withDecimal(body, marks === 'point' ? '.' : ',') };
}

/**
 * Reads `1 234,56 ₽`, `1,234.56`, `1.234,56`, `12,34,567`, `(5,00)`, `-5`. Spaces (also no-break and thin ones) and
 * apostrophes group thousands; `--` and empty are null, not 0. `1.234` alone is decided by the marks of its column; where
 * the column shows none it is taken as thousands and says so.
 */
export function parseNumber(text: string, marks: DecimalMarks = 'unknown'): NumberReading {
  if (NOTHING.has(text.trim().toLowerCase())) return { number: null };
  const cleaned = clean(text);
  if (!cleaned) return { problem: 'bad_number' };
  const found = shape(cleaned.body);
  if (found === 'bad') return { problem: 'bad_number' };
  if (found === 'ambiguous') return ambiguous(cleaned, marks);
  const mark = found === '.' || found === ',' ? found : null;
  return { number: cleaned.sign * withDecimal(cleaned.body, mark) };
}
