/** Faults on demand: the n-th call fails, before or after its effect, or is slow, or the run is killed. */
import { ApiError } from './api';
import { quotaExceeded } from './minuteQuotas';

/** What happens to a call. `timeout-after` applies the change and loses the answer. */
export type FaultKind = 429 | 500 | 503 | 'timeout-before' | 'timeout-after' | 'kill-before' | 'kill-after';

export const FAULT_KINDS: readonly FaultKind[] = [
  429,
  500,
  503,
  'timeout-before',
  'timeout-after',
  'kill-before',
  'kill-after',
];

export interface Fault {
  /** The call to hit, counted from 1 from now on. */
  readonly nth: number;
  readonly kind: FaultKind;
  /** Counts only calls whose method matches, e.g. /batchUpdate/. */
  readonly match?: RegExp;
}

export interface Delay {
  readonly ms: number;
  /** Slows only calls whose method matches. */
  readonly match?: RegExp;
}

/** The run was killed: nothing of it goes on. Not an answer of the API. */
export class RunKilled extends Error {
  override readonly name = 'RunKilled';
}

const READS = /\.(get|list|search|batchGet|batchGetByDataFilter|getByDataFilter|export|generateIds|getQueryResults)$/;

/** Whether a method changes nothing. */
export const isRead = (method: string): boolean => READS.test(method);

const ANSWERS = {
  429: (method: string) => quotaExceeded(method.split('.')[0] ?? 'sheets', isRead(method) ? 'read' : 'write', true),
  500: () => new ApiError('INTERNAL', 'Internal error encountered.'),
  503: () => new ApiError('UNAVAILABLE', 'The service is currently unavailable.'),
} as const;

interface Armed extends Fault {
  left: number;
}

export class Faults {
  private armed: Armed[] = [];
  private delays: Delay[] = [];

  add(fault: Fault): void {
    this.armed.push({ ...fault, left: fault.nth });
  }

  /** Makes every matching call slow, until cleared. */
  delay(delay: Delay): void {
    this.delays.push(delay);
  }

  clear(): void {
    this.armed = [];
    this.delays = [];
  }

  /** Milliseconds that a call takes. */
  latencyOf(method: string): number {
    return this.delays.reduce((sum, { ms, match }) => sum + (match?.test(method) === false ? 0 : ms), 0);
  }

  /** Runs a call under the faults that are armed. */
  around<T>(method: string, call: () => T): T {
    const hit = this.armed.find((fault) => (fault.match?.test(method) ?? true) && --fault.left === 0);
    if (!hit) return call();
    this.armed = this.armed.filter((fault) => fault !== hit);
    const { kind } = hit;
    if (typeof kind === 'number') throw ANSWERS[kind](method);
    if (kind === 'kill-before') throw new RunKilled('killed before the call');
    if (kind === 'timeout-before') throw ANSWERS[503]();
    call();
    throw kind === 'kill-after' ? new RunKilled('killed after the call') : ANSWERS[503]();
  }
}
