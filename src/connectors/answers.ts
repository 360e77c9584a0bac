/** What connectors have in common: reading JSON without trust, failures by status, waiting as a system asks. */
import type { Cursor, Failure, HttpResponse, Page } from './types';

export type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A text or a number as text; '' for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** JSON of an answer; null for what is none. */
export function parsed(response: HttpResponse): unknown {
  try {
    return JSON.parse(response.body);
  } catch {
    return null;
  }
}

/** First ten letters of an ISO moment with an offset: the civil day where the system stands; '' for what is no date. */
export const dayOfText = (value: unknown): string => /^\d{4}-\d{2}-\d{2}/.exec(textOf(value))?.[0] ?? '';

const MIN_WAIT = 1;
const MAX_WAIT = 300;
const USUAL_WAIT = 10;

/** Seconds that an answer asks to wait; a date or nonsense counts as the usual. */
export function secondsOf(header: string | undefined, usual = USUAL_WAIT): number {
  const seconds = Number(header);
  if (header === undefined || header === '' || !Number.isFinite(seconds)) return usual;
  return Math.min(MAX_WAIT, Math.max(MIN_WAIT, Math.ceil(seconds)));
}

/** How often in a row a system may ask to wait before it counts as a limit. */
const MAX_WAITS = 30;

/** A wait with its count in the cursor, so that nobody waits for ever. */
export function waiting(cursor: Cursor, seconds: number): Page {
  const waits = Number(cursor.waits ?? 0) + 1;
  return waits > MAX_WAITS
    ? { kind: 'failed', failure: 'limit' }
    : { kind: 'wait', seconds, cursor: { ...cursor, waits } };
}

export const failed = (failure: Failure): Page => ({ kind: 'failed', failure });

/** Page for the statuses that mean the same everywhere; null for an answer that may hold data. */
export function commonFailure(response: HttpResponse, cursor: Cursor): Page | null {
  const { status, headers } = response;
  if (status === 429) return waiting(cursor, secondsOf(headers['retry-after']));
  if (status === 401) return failed('key');
  if (status === 402 || status === 403) return failed('rights');
  if (status === 404) return failed('address');
  // a server that stumbles is asked again, but not for long
  if (status >= 500) return Number(cursor.waits ?? 0) >= 3 ? failed('down') : waiting(cursor, USUAL_WAIT);
  // a redirect is not followed: the key would go with it
  if (status >= 300 && status < 400) return failed('address');
  return status >= 400 ? failed('format') : null;
}

/** The cursor of the next page; waits are forgotten. */
export const onward = (cursor: Cursor, change: Cursor): Cursor => ({ ...cursor, waits: 0, ...change });

/** `a=1&b=2`, in the order given; empty values are left out. */
export const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
