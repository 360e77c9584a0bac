/** Limits on forms. Google does not tell a web app the visitor's address, so there is no limit by address: they are overall and by contact. */
import type { WebPort } from '../webPort';

/** Forms taken from all visitors together. */
const PER_MINUTE = 20;
const PER_SIX_HOURS = 500;
const SIX_HOURS = 21_600;
/** Seconds in which the same contact is not looked up again: a double press, or a page sent anew by the browser. */
const SAME_CONTACT_SECONDS = 600;

const WINDOWS = [
  { key: 'landing.minute', seconds: 60, limit: PER_MINUTE },
  { key: 'landing.hours', seconds: SIX_HOURS, limit: PER_SIX_HOURS },
] as const;

const slot = (key: string, seconds: number, nowMs: number): string => `${key}.${Math.floor(nowMs / 1000 / seconds)}`;

/** Counts one more form; false when there were too many. Call it within `exclusively`: counting reads and writes. */
export function admit(web: WebPort, nowMs: number): boolean {
  const counts = WINDOWS.map(({ key, seconds, limit }) => {
    const at = slot(key, seconds, nowMs);
    return { at, seconds, limit, count: Number(web.recall(at) ?? 0) };
  });
  if (counts.some(({ count, limit }) => count >= limit)) return false;
  for (const { at, seconds, count } of counts) web.remember(at, String(count + 1), seconds);
  return true;
}

const contactSlot = (key: string, isTest: boolean): string => `landing.contact.${isTest ? 'test.' : ''}${key}`;

/** Whether a form of one of these contacts was written a moment ago. */
export const justSeen = (web: WebPort, keys: readonly string[], isTest: boolean): boolean =>
  keys.some((key) => web.recall(contactSlot(key, isTest)) !== null);

/** Remembers the contacts of a form that was written. */
export function markSeen(web: WebPort, keys: readonly string[], isTest: boolean): void {
  for (const key of keys) web.remember(contactSlot(key, isTest), '1', SAME_CONTACT_SECONDS);
}
