/** Driving a long run step by step: progress, stop, and resuming after a failure or after the panel was closed. */
import { signal } from '@preact/signals';
import type { CreateInput, JobView, PanelError, StartLanguageInput } from '../../src/panel/contract';
import { call, RpcError } from '../client';
import { shownError } from './store';

export interface RunState {
  readonly job: JobView | null;
  readonly phase: 'idle' | 'running' | 'stopped' | 'failed' | 'finished';
  readonly error: PanelError | null;
}

const IDLE: RunState = { job: null, phase: 'idle', error: null };

export const run = signal<RunState>(IDLE);

let stopAsked = false;
/** The last call's outcome is unknown: the next step looks before it writes. */
let retryNext = false;

async function drive(job: JobView): Promise<void> {
  let current = job;
  run.value = { job: current, phase: 'running', error: null };
  while (!current.finished) {
    if (stopAsked) {
      run.value = { job: current, phase: 'stopped', error: null };
      return;
    }
    const retry = retryNext;
    retryNext = true;
    current = await call('stepJob', { jobId: current.jobId, retry });
    retryNext = false;
    run.value = { job: current, phase: 'running', error: null };
  }
  run.value = { job: current, phase: 'finished', error: null };
}

async function guarded(work: () => Promise<void>): Promise<void> {
  stopAsked = false;
  try {
    await work();
  } catch (error) {
    if (error instanceof RpcError && !error.outcomeUnknown) retryNext = false;
    run.value = { ...run.value, phase: 'failed', error: shownError(error) };
  }
}

export const startCreateRun = (input: CreateInput): Promise<void> =>
  guarded(async () => {
    retryNext = false;
    run.value = { ...IDLE, phase: 'running' };
    await drive(await call('startCreate', input));
  });

export const startRefreshRun = (): Promise<void> =>
  guarded(async () => {
    retryNext = false;
    run.value = { ...IDLE, phase: 'running' };
    await drive(await call('startRefresh', {}));
  });

export const startLanguageRun = (input: StartLanguageInput): Promise<void> =>
  guarded(async () => {
    retryNext = false;
    run.value = { ...IDLE, phase: 'running' };
    await drive(await call('startLanguage', input));
  });

/** Goes on with a stopped, failed or left run. A run left by an earlier panel may have been cut in the middle of a step. */
export const resumeRun = (job: JobView): Promise<void> =>
  guarded(() => {
    if (run.value.job?.jobId !== job.jobId) retryNext = true;
    return drive(job);
  });

/** Stops after the step that is running. */
export function askStop(): void {
  stopAsked = true;
}

export async function forgetRun(job: JobView): Promise<void> {
  run.value = IDLE;
  await call('cancelJob', { jobId: job.jobId });
}

export const resetRun = (): void => {
  run.value = IDLE;
};
