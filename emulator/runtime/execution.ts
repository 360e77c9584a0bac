/** The state of one run that the services share: clock, authority, effects, calls to the API. */
import type { ApiResponse } from '../api';
import { RunKilled } from '../faults';
import { checkAuthority, type Need } from './authority';
import { Fault, Terminated } from './faults';
import { useQuota, type Quota } from './quotas';
import type { AppApiRequest, LogEntry, RuntimeOptions, RuntimeStore, Session, UiEffects } from './types';

const RUN_LIMIT_MS = 6 * 60 * 1000;
const SIMPLE_TRIGGER_LIMIT_MS = 30 * 1000;
/** Callback functions of cards: workspace/add-ons/concepts/actions. */
const CARD_LIMIT_MS = 30 * 1000;

/** What the running script and its host share during one run. */
export class Execution {
  readonly log: LogEntry[] = [];
  readonly ui: UiEffects = { menus: [], sidebar: null, dialogs: [], toasts: [], alerts: [] };
  /** Longest time of this run: simple triggers have less. */
  readonly limitMs: number;
  private readonly startedMs = performance.now();
  private addedMs = 0;
  private end: Terminated | undefined;
  /** What is to be done when the script has come to its end. */
  readonly atEnd: (() => void)[] = [];

  /** `clock.advance` moves the virtual clock for this run and all later ones. */
  constructor(
    readonly options: RuntimeOptions,
    readonly session: Session,
    readonly store: RuntimeStore,
    private readonly clock: { now(): number; advance(ms: number): void },
  ) {
    const longest = session.card ? CARD_LIMIT_MS : session.authMode === 'FULL' ? RUN_LIMIT_MS : SIMPLE_TRIGGER_LIMIT_MS;
    this.limitMs = options.limitMs ?? longest;
  }

  now(): number {
    return this.clock.now();
  }

  elapsedMs(): number {
    return performance.now() - this.startedMs + this.addedMs;
  }

  /** Lets virtual time pass: sleeping, or waiting for Google. */
  pass(ms: number): void {
    this.addedMs += ms;
    this.clock.advance(ms);
  }

  /** @throws Terminated when the run's time is up or it was killed; then always. */
  checkAlive(): void {
    if (!this.end && this.elapsedMs() > this.limitMs) this.kill();
    if (this.end) throw this.end;
  }

  /** Ends the run as the time limit does. */
  kill(): Terminated {
    this.end ??= new Terminated('Exceeded maximum execution time');
    return this.end;
  }

  /** The end that the run was given, if any. A script cannot catch it away. */
  ended(): Terminated | undefined {
    return this.end;
  }

  /** @throws Fault when mode or scopes do not allow the call. */
  need(what: string, need: Need): void {
    checkAuthority(what, need, this.session.authMode, this.options.manifest, this.session.declined);
  }

  useQuota(quota: Quota, uses = 1): void {
    useQuota(this.store, this.session.user, quota, this.now(), uses);
  }

  write(severity: LogEntry['severity'], message: string): void {
    const entry = { severity, message, timeMs: this.now() };
    this.log.push(entry);
    this.options.log?.(entry);
  }

  /** One API call of the script. */
  request(request: AppApiRequest, methodId: string): ApiResponse {
    const asked: AppApiRequest = { ...request, user: this.session.user };
    this.pass(this.options.latencyMs ?? 0);
    this.checkAlive();
    const instead = this.options.beforeApiCall?.(asked, methodId);
    if (instead === 'kill') throw this.kill();
    return instead ?? this.handle(asked);
  }

  private handle(request: AppApiRequest): ApiResponse {
    try {
      return this.options.api.handle(request);
    } catch (error) {
      throw error instanceof RunKilled ? this.kill() : error;
    }
  }

  /**
   * Reads the active file as Google's built-in services do: without the `drive.file` grant and without the API's quota.
   * @throws Fault when the file cannot be read.
   */
  readActiveFile(url: string): Readonly<Record<string, unknown>> {
    const { status, body } = this.options.api.handle({ method: 'GET', url, user: this.session.user });
    if (status >= 400) throw new Fault('You do not have permission to access the requested document.');
    return body as Readonly<Record<string, unknown>>;
  }
}
