/** Starting, stepping and forgetting the person's run, whatever its kind. */
import { AppError } from '../../shared/errors';
import type { DepartmentDefinition } from '../../blueprint/department';
import { changeLanguage, type LanguageData } from '../language/changeLanguage';
import { createDepartment, type CreateData } from '../setup/createDepartment';
import { NEW_REFRESH, refreshDepartment, type RefreshData } from '../refresh/refreshDepartment';
import type { Ports } from '../ports';
import type { CreateInput, JobView } from '../viewTypes';
import { forgetJob, savedJob, startJob, stepJob, viewOf, type JobState } from './job';

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

/** Begins without a call: the first step opens the department, together with all else that it reads. */
export const startRefresh = (ports: Ports, definition: DepartmentDefinition): JobView =>
  startJob(ports, refreshDepartment(definition), NEW_REFRESH);

const unknownRun = (): AppError => new AppError('NOT_FOUND', 'there is no such run', {});

export function stepRun(
  ports: Ports,
  definition: DepartmentDefinition,
  input: { readonly jobId: string; readonly retry: boolean },
): JobView {
  const saved = savedJob(ports);
  if (!saved || saved.jobId !== input.jobId) throw unknownRun();
  if (saved.kind === 'language') return stepJob(ports, changeLanguage(definition), saved, input.retry);
  return saved.kind === 'create'
    ? stepJob(ports, createDepartment(definition), saved, input.retry)
    : stepJob(ports, refreshDepartment(definition), saved, input.retry);
}

/** The person's unfinished run, as the panel shows it. */
export function unfinishedRun(ports: Ports, definition: DepartmentDefinition): JobView | null {
  const saved = savedJob(ports);
  if (!saved) return null;
  if (saved.kind === 'language') return viewOf(changeLanguage(definition), saved as JobState<LanguageData>);
  return saved.kind === 'create'
    ? viewOf(createDepartment(definition), saved as JobState<CreateData>)
    : viewOf(refreshDepartment(definition), saved as JobState<RefreshData>);
}

export function cancelRun(ports: Ports, input: { readonly jobId: string }): Record<string, never> {
  if (savedJob(ports)?.jobId === input.jobId) forgetJob(ports);
  return {};
}
