/** What a form sent, read and checked. Nothing that arrives is trusted: it is cut, cleaned of control signs and judged field by field. */
import type { Text } from '../shared/text';
import { TRAP_FIELD, UTM_KEYS, type FieldKey, type FormState, type Utm } from './model';
import { isRequired } from './form';
import { PROBLEMS } from './words';

/** A form as it arrived. */
export interface Submission {
  readonly page: string;
  readonly values: Readonly<Record<FieldKey, string>>;
  readonly consent: boolean;
  /** The hidden trap was filled in: no person did that. */
  readonly trapped: boolean;
  /** Seconds from opening the page to sending, as the page's own script says; null without one. */
  readonly elapsed: number | null;
  /** Signed moment at which the page was made; '' when it carries none. */
  readonly ticket: string;
  readonly utm: Utm;
  readonly isTest: boolean;
}

/** What is accepted of a field, one more than its limit so that "too long" can be told from "cut". */
const LIMITS: Readonly<Record<FieldKey, number>> = { name: 100, phone: 30, email: 254, company: 150 };
const UTM_LIMIT = 100;
const CODE_LIMIT = 60;

/** Seconds in which nobody reads a page and fills in a form. */
export const FASTEST_SECONDS = 3;

const isControl = (sign: string): boolean => sign < ' ' || sign === '\u007f';

/** One line of visible text, at most `limit` characters long. */
function clean(value: unknown, limit: number): string {
  if (typeof value !== 'string') return '';
  // an oversized value is cut before it is walked through
  const line = [...value.slice(0, limit * 4)].map((sign) => (isControl(sign) ? ' ' : sign)).join('');
  return line.replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** Reads the parameters of a request. */
export function readSubmission(parameter: Readonly<Record<string, unknown>>): Submission {
  const field = (key: FieldKey): string => clean(parameter[key], LIMITS[key] + 1);
  const seconds = clean(parameter.elapsed, 12);
  return {
    page: clean(parameter.page, CODE_LIMIT),
    values: { name: field('name'), phone: field('phone'), email: field('email'), company: field('company') },
    consent: clean(parameter.consent, 10) !== '',
    trapped: clean(parameter[TRAP_FIELD], 10) !== '',
    elapsed: /^\d+$/.test(seconds) ? Number(seconds) : null,
    ticket: clean(parameter.ticket, 200),
    utm: Object.fromEntries(UTM_KEYS.map((key) => [key, clean(parameter[key], UTM_LIMIT)])) as Record<
      (typeof UTM_KEYS)[number],
      string
    >,
    isTest: clean(parameter.test, 5) === '1',
  };
}

/**
 * A phone as digits with a leading +, or null when it is none. Russian numbers that begin with 8 are those with +7 (national prefix);
 * 7 to 15 digits are allowed (ITU-T E.164 has 15 at most).
 */
export function normalPhone(text: string): string | null {
  if (!/^[\d\s()+.\-–]+$/.test(text) || text.indexOf('+') > 0) return null;
  const digits = text.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return null;
  if (/^8\d{10}$/.test(digits) && !text.startsWith('+')) return `+7${digits.slice(1)}`;
  return `+${digits}`;
}

/** An e-mail in lower case, or null when it is none. */
export function normalEmail(text: string): string | null {
  const email = text.toLowerCase();
  return email.length <= LIMITS.email && /^[^\s@<>"',;()]+@[^\s@<>"',;()]+\.[^\s@<>"',;().\d]{2,}$/.test(email)
    ? email
    : null;
}

function problemOf(key: FieldKey, value: string, required: boolean): Text | null {
  if (value === '' && !required) return null;
  switch (key) {
    case 'name':
      if (value.length > LIMITS.name) return PROBLEMS.nameLong;
      return /[\p{L}\p{N}]/u.test(value) ? null : PROBLEMS.name;
    case 'phone':
      return normalPhone(value) === null ? PROBLEMS.phone : null;
    case 'email':
      return normalEmail(value) === null ? PROBLEMS.email : null;
    case 'company':
      return value.length > LIMITS.company ? PROBLEMS.companyLong : null;
  }
}

/** What is wrong, field by field; empty when the form can be taken. Fields that the form does not have are not judged. */
export function checkSubmission(submission: Submission, fields: readonly FieldKey[]): FormState['errors'] {
  const errors: Partial<Record<FieldKey | 'consent', Text>> = {};
  for (const key of fields) {
    const problem = problemOf(key, submission.values[key], isRequired(key, fields));
    if (problem) errors[key] = problem;
  }
  if (!submission.consent) errors.consent = PROBLEMS.consent;
  return errors;
}
