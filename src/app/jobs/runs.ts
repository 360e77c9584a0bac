/** Starting, stepping and forgetting the person's run, whatever its kind. */
import { AppError, isAppError } from '../../shared/errors';
import { fill, t } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { changeLanguage, type LanguageData } from '../language/changeLanguage';
import { createDepartment, type CreateData } from '../setup/createDepartment';
import { NEW_REFRESH, refreshDepartment, type RefreshData } from '../refresh/refreshDepartment';
import { named, releaseRequests } from '../lease/lease';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import { journalRequests, type RunNote } from '../tables/journal';
import { moveLeads, type WarehouseData } from '../warehouse/moveLeads';
import type { CreateInput, JobView } from '../viewTypes';
import { forgetFailure, noteFailure } from '../journal/failures';
import { asRun, forgetJob, savedJob, startJob, stepJob, viewOf, type JobState } from './job';

export function startCreate(ports: Ports, definition: DepartmentDefinition, input: CreateInput): JobView {
  const data: CreateData = {
    departmentId: ports.newId(),
    answers: { ...input, today: ports.today(input.timeZone) },
    files: null,
    documents: [],
    lines: 0,
  };
  return startJob(ports, createDepartment(definition), data);
}

/**
 * Begins without a call: the first step opens the department, together with all else that it reads.
 *
 * @param agreed the `documents` of a plan that the person has looked at
 */
export const startRefresh = (ports: Ports, definition: DepartmentDefinition, agreed: readonly string[] = []): JobView =>
  startJob(ports, refreshDepartment(definition), { ...NEW_REFRESH, agreed });

/** A person's own run that the panel or a schedule is stepping right now: another one would take its place in the middle. */
const OWN_ALIVE_MS = 2 * 60_000;

/**
 * For runs that nobody watches (the menu, a schedule): they give way to the person's own run in the panel.
 *
 * @throws AppError BUSY while that one is alive
 */
export function refuseOwnLiveRun(ports: Ports, definition: DepartmentDefinition): void {
  const saved = savedJob(ports);
  const view = unfinishedRun(ports, definition);
  if (!saved || !view || ports.now() - (saved.beat ?? 0) > OWN_ALIVE_MS) return;
  const at = { step: Math.min(view.done + 1, view.total), of: view.total };
  const text = t(
    'Ваш запуск в панели ещё идёт, шаг {step} из {of}',
    'Your run in the panel is still going, step {step} of {of}',
  );
  throw new AppError('BUSY', 'a run of the same person is going on', {
    text: { ru: fill(text.ru, at), en: fill(text.en, at) },
  });
}

const unknownRun = (): AppError => new AppError('NOT_FOUND', 'there is no such run', {});

/** The Pulse workbook of a run, once it is known. */
function pulseOf(saved: JobState): string | undefined {
  if (saved.kind === 'language' || saved.kind === 'warehouse')
    return (saved.data as LanguageData | WarehouseData).pulse;
  const data = saved.data as Partial<RefreshData & CreateData>;
  return data.workbooks?.pulse ?? data.files?.workbooks.pulse;
}

export function stepRun(
  ports: Ports,
  definition: DepartmentDefinition,
  input: { readonly jobId: string; readonly retry: boolean },
): JobView {
  const saved = savedJob(ports);
  if (!saved || saved.jobId !== input.jobId) throw unknownRun();
  try {
    const view = stepOf(ports, definition, saved, input.retry);
    if (view.finished) forgetFailure(ports, saved.jobId);
    return view;
  } catch (error) {
    const pulse = pulseOf(saved) ?? ports.activeFile();
    const told = isAppError(error) ? named(ports, error, pulse) : error;
    if (!isWaiting(told)) {
      const at = ports.nowSerial(ports.timeZone());
      noteFailure(ports, { runId: saved.jobId, kind: saved.kind, pulse, at }, told);
    }
    throw told;
  }
}

/** Somebody else's turn or Google's is nobody's failure: the run waits and goes on. */
const isWaiting = (error: unknown): boolean => isAppError(error) && ['BUSY', 'QUOTA'].includes(error.code);

function stepOf(ports: Ports, definition: DepartmentDefinition, saved: JobState, retry: boolean): JobView {
  switch (saved.kind) {
    case 'warehouse':
      return stepJob(ports, moveLeads(definition), saved, retry);
    case 'language':
      return stepJob(ports, changeLanguage(definition), saved, retry);
    case 'create':
      return stepJob(ports, createDepartment(definition), saved, retry);
    case 'refresh':
      return stepJob(ports, refreshDepartment(definition), saved, retry);
  }
}

/** The person's unfinished run, as the panel shows it. */
export function unfinishedRun(ports: Ports, definition: DepartmentDefinition): JobView | null {
  const saved = savedJob(ports);
  if (!saved) return null;
  if (saved.kind === 'warehouse') return viewOf(moveLeads(definition), saved as JobState<WarehouseData>);
  if (saved.kind === 'language') return viewOf(changeLanguage(definition), saved as JobState<LanguageData>);
  return saved.kind === 'create'
    ? viewOf(createDepartment(definition), saved as JobState<CreateData>)
    : viewOf(refreshDepartment(definition), saved as JobState<RefreshData>);
}

const STOPPED = t(
  'Остановлен после шага {step}; сделанное сохранено',
  'Stopped after step {step}; what was done is kept',
);

const stoppedNote = (saved: JobState): RunNote => ({
  what: t('Запуск остановлен', 'Run stopped'),
  result: { ru: fill(STOPPED.ru, { step: saved.step }), en: fill(STOPPED.en, { step: saved.step }) },
  changes: 0,
  startedMs: saved.since,
  details: t('', ''),
  runId: saved.jobId,
  state: 'stopped',
});

/** Takes the name of a forgotten run away, so that nobody waits for it; forgetting must not fail over that. */
function giveBack(ports: Ports, saved: JobState): void {
  const pulse = pulseOf(saved);
  if (pulse === undefined || saved.step === 0) return;
  try {
    const snapshot = snapshotOf(ports, pulse);
    if (snapshot.lease?.runId !== saved.jobId) return;
    guardedWrite(ports, snapshot, [
      ...releaseRequests(asRun(ports, saved), snapshot),
      ...journalRequests(ports, snapshot, parseRecord(snapshot.departmentRecord ?? '').language, stoppedNote(saved)),
    ]);
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}

export function cancelRun(ports: Ports, input: { readonly jobId: string }): Record<string, never> {
  const saved = savedJob(ports);
  if (saved?.jobId !== input.jobId) return {};
  giveBack(ports, saved);
  forgetJob(ports);
  return {};
}
