/** Google's limits of requests a minute, counted on the emulator's clock. Source: the pages "Usage limits" of the Sheets and Docs APIs. */
import { ApiError } from './api';

type Kind = 'read' | 'write';

interface Limit {
  readonly user: number;
  readonly project: number;
}

const LIMITS: Readonly<Record<string, Readonly<Record<Kind, Limit>>>> = {
  sheets: { read: { user: 60, project: 300 }, write: { user: 60, project: 300 } },
  docs: { read: { user: 300, project: 3000 }, write: { user: 60, project: 600 } },
};

const MINUTE_MS = 60_000;

/** What Google answers when a quota is spent (measured behaviour m071). */
export function quotaExceeded(api: string, kind: Kind, perUser: boolean): ApiError {
  const metric = kind === 'read' ? 'Read requests' : 'Write requests';
  const limit = `${metric} per minute${perUser ? ' per user' : ''}`;
  const service = `${api}.googleapis.com`;
  return new ApiError(
    'RESOURCE_EXHAUSTED',
    `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service '${service}' for consumer 'project_number:000000000000'.`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'RATE_LIMIT_EXCEEDED',
        domain: 'googleapis.com',
        metadata: { service, consumer: 'projects/000000000000' },
      },
    ],
  );
}

/** Counts calls by minute; a call that fails counts as well (measured behaviour m103). */
export class MinuteQuotas {
  private minute = -1;
  private readonly used = new Map<string, number>();

  /** @throws ApiError RESOURCE_EXHAUSTED when the minute's calls of the user or of everybody are spent. */
  use(api: string, kind: Kind, user: string, nowMs: number): void {
    const limit = LIMITS[api]?.[kind];
    if (!limit) return;
    const minute = Math.floor(nowMs / MINUTE_MS);
    if (minute !== this.minute) this.used.clear();
    this.minute = minute;
    const count = (who: string): number => {
      const next = (this.used.get(`${api} ${kind} ${who}`) ?? 0) + 1;
      this.used.set(`${api} ${kind} ${who}`, next);
      return next;
    };
    const [own, all] = [count(`user ${user}`), count('project')];
    if (own > limit.user) throw quotaExceeded(api, kind, true);
    if (all > limit.project) throw quotaExceeded(api, kind, false);
  }
}
