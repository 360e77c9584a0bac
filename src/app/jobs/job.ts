/**
 * Long work as steps with a saved cursor: each call does one step, so that nothing relies on a run living long, and the panel
 * can show progress, stop, and resume after it was closed. The state is the person's own.
 */
import { AppError } from '../../shared/errors';
import type { Text } from '../../shared/text';
import type { JobResult, JobView } from '../viewTypes';
import type { Ports } from '../ports';

export interface JobState<Data = unknown> {
  readonly jobId: string;
  readonly kind: 'create' | 'refresh' | 'language' | 'warehouse';
  readonly step: number;
  readonly data: Data;
  /** Milliseconds since 1970: when it was started, and its last sign of life. */
  readonly since: number;
  readonly beat: number;
}

export interface JobStep<Data> {
  readonly label: Text;
  /**
   * Does the step and gives the data for the next ones. `retry` says that an earlier try may have been applied: the step then
   * looks before it writes.
   */
  readonly run: (ports: Ports, data: Data, retry: boolean) => Data;
}

export interface JobDefinition<Data> {
  readonly kind: JobState['kind'];
  /** Steps for the data so far; a step may add later ones, never change those already done. */
  readonly steps: (data: Data) => readonly JobStep<Data>[];
  readonly result: (data: Data) => JobResult;
}

const STORE_KEY = 'mp.job';

export function savedJob(ports: Ports): JobState | null {
  const text = ports.store.get(STORE_KEY);
  return text === null ? null : (JSON.parse(text) as JobState);
}

export function viewOf<Data>(definition: JobDefinition<Data>, state: JobState<Data>): JobView {
  const steps = definition.steps(state.data);
  const finished = state.step >= steps.length;
  const label = steps[Math.min(state.step, steps.length - 1)]?.label ?? { ru: '', en: '' };
  return {
    jobId: state.jobId,
    kind: state.kind,
    done: Math.min(state.step, steps.length),
    total: steps.length,
    label,
    finished,
    ...(finished ? { result: definition.result(state.data) } : {}),
  };
}

/** Starts a job; an unfinished one of the same person is replaced. */
export function startJob<Data>(ports: Ports, definition: JobDefinition<Data>, data: Data): JobView {
  const now = ports.now();
  const state: JobState<Data> = { jobId: ports.newId(), kind: definition.kind, step: 0, data, since: now, beat: now };
  ports.store.set(STORE_KEY, JSON.stringify(state));
  return viewOf(definition, state);
}

/** Does the next step of the person's job. @throws AppError NOT_FOUND when there is no such job any more. */
export function stepJob<Data>(ports: Ports, definition: JobDefinition<Data>, saved: JobState, retry: boolean): JobView {
  const state = saved as JobState<Data>;
  const steps = definition.steps(state.data);
  const step = steps[state.step];
  if (!step) throw new AppError('NOT_FOUND', 'the run is already finished', { jobId: state.jobId });
  const { jobId: runId, kind, since } = state;
  const run = { runId, kind, since, step: state.step + 1, of: steps.length };
  const data = step.run({ ...ports, run }, state.data, retry);
  const next: JobState<Data> = { ...state, step: state.step + 1, data, beat: ports.now() };
  const view = viewOf(definition, next);
  if (view.finished) ports.store.remove(STORE_KEY);
  else ports.store.set(STORE_KEY, JSON.stringify(next));
  return view;
}

/** The run of a job outside of its steps: what it holds can be given back. */
export const asRun = (ports: Ports, { jobId: runId, kind, since, step }: JobState): Ports => ({
  ...ports,
  run: { runId, kind, since, step, of: step },
});

export const forgetJob = (ports: Ports): void => ports.store.remove(STORE_KEY);
