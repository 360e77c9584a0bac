/** Daily quotas of consumer accounts. Source: developers.google.com/apps-script/guides/services/quotas. */
import { Fault } from './faults';
import type { RuntimeStore } from './types';

export const DAILY_LIMITS = {
  'spreadsheets create': 250,
  'document create': 250,
  urlfetch: 20_000,
  properties: 50_000,
  email: 100,
} as const;

export type Quota = keyof typeof DAILY_LIMITS;

const day = (nowMs: number): string => new Date(nowMs).toISOString().slice(0, 10);

/** Uses that are left today. */
export const quotaLeft = (store: RuntimeStore, user: string, quota: Quota, nowMs: number): number =>
  Math.max(0, DAILY_LIMITS[quota] - (store.quotas[`${day(nowMs)}|${user}|${quota}`] ?? 0));

/** Counts uses. @throws Fault when the day's uses are spent. */
export function useQuota(store: RuntimeStore, user: string, quota: Quota, nowMs: number, uses = 1): void {
  const key = `${day(nowMs)}|${user}|${quota}`;
  const used = store.quotas[key] ?? 0;
  if (used + uses > DAILY_LIMITS[quota]) throw new Fault(`Service invoked too many times for one day: ${quota}.`);
  if (used === 0) forgetEarlierDays(store, day(nowMs));
  store.quotas[key] = used + uses;
}

function forgetEarlierDays(store: RuntimeStore, today: string): void {
  for (const key of Object.keys(store.quotas)) if (!key.startsWith(today)) delete store.quotas[key];
}
