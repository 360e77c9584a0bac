/**
 * Driving a long run step by step: progress, stop, and resuming after a failure or after the panel was closed. A step that does not
 * answer is told of, and what the server knows of the run is the truth.
 */
import type {
  CreateInput,
  JobView,
  PanelError,
  StartLanguageInput,
  StartWarehouseInput,
} from '../../src/panel/contract';
import { call, RpcError, SILENCE_MS } from '../client';
import { signal } from './signal';
import { loadOverview, overview, overviewError, shownError } from './store';

export interface RunState {
  readonly job: JobView | null;
  /** `silent`: a step has not answered for a while; `ended`: the server has no such run any more. */
  readonly phase: 'idle' | 'running' | 'silent' | 'checking' | 'stopping' | 'stopped' | 'failed' | 'finished' | 'ended';
  readonly error: PanelError | null;
}

const IDLE: RunState = { job: null, phase: 'idle', error: null };

export const run = signal<RunState>(IDLE);

let stopAsked = false;
/** The last call's outcome is unknown: the next step looks before it writes. */
let retryNext = false;
/** Answers to an earlier drive come too late to count. */
let drive = 0;

const show = (phase: RunState['phase'], job: JobView | null, error: PanelError | null = null): void => {
  run.value = { job, phase, error };
};

async function step(job: JobView, mine: number): Promise<JobView> {
  const retry = retryNext;
  retryNext = true;
  const timer = setTimeout(() => mine === drive && show('silent', job), SILENCE_MS);
  try {
    const next = await call('stepJob', { jobId: job.jobId, retry });
    if (mine === drive) retryNext = false;
    return next;
  } finally {
    clearTimeout(timer);
  }
}

/** Drives the run to its end, unless it is stopped or another drive has begun. */
async function follow(begin: () => Promise<JobView> | JobView): Promise<void> {
  const mine = ++drive;
  stopAsked = false;
  try {
    let job = await begin();
    while (mine === drive && !job.finished) {
      if (stopAsked) return show('stopped', job);
      show('running', job);
      job = await step(job, mine);
    }
    if (mine === drive) show('finished', job);
  } catch (error) {
    if (mine !== drive) return;
    if (error instanceof RpcError && !error.outcomeUnknown) retryNext = false;
    show('failed', run.value.job, shownError(error));
  }
}

function start(begin: () => Promise<JobView>): Promise<void> {
  retryNext = false;
  show('running', null);
  return follow(begin);
}

export const startCreateRun = (input: CreateInput): Promise<void> => start(() => call('startCreate', input));

/** @param documents what the person agreed to of a plan of documents */
export const startRefreshRun = (documents: readonly string[] = []): Promise<void> =>
  start(() => call('startRefresh', { documents }));

export const startLanguageRun = (input: StartLanguageInput): Promise<void> => start(() => call('startLanguage', input));

export const startWarehouseRun = (input: StartWarehouseInput): Promise<void> =>
  start(() => call('startWarehouse', input));

/** Goes on with a stopped, failed or left run. A run left by an earlier panel may have been cut in the middle of a step. */
export function resumeRun(job: JobView): Promise<void> {
  if (run.value.job?.jobId !== job.jobId) retryNext = true;
  return follow(() => job);
}

/** Asks the server where the run stands, and goes on from there; a late answer of the lost step no longer counts. */
export async function checkRun(): Promise<void> {
  const { job } = run.value;
  drive += 1;
  show('checking', job);
  await loadOverview();
  if (overviewError.value || !job) return show('failed', job, overviewError.value);
  const now = overview.value;
  const known = now && 'unfinished' in now ? now.unfinished : null;
  if (known?.jobId !== job.jobId) return show('ended', job);
  retryNext = known.done === job.done;
  return follow(() => known);
}

/** Stops after the step that is running. */
export function askStop(): void {
  stopAsked = true;
  show('stopping', run.value.job);
}

export async function forgetRun(job: JobView): Promise<void> {
  drive += 1;
  run.value = IDLE;
  await call('cancelJob', { jobId: job.jobId });
}

export const resetRun = (): void => {
  run.value = IDLE;
};
