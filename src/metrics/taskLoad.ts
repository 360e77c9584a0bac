/** Arithmetic of the task list: lateness, punctuality, load (domain: tasks). Statuses are codes. */
import { daysBetween } from '../shared/civilDate';
import { ratio, type Measured } from '../shared/result';

export interface TaskFact {
  readonly status: string;
  readonly owner: string;
  /** ISO dates; null when empty. */
  readonly due: string | null;
  readonly doneAt: string | null;
  /** Hours; null when not estimated. */
  readonly estimate: number | null;
}

/** Code of a task's status. One without a status, or with a word that is none of ours, has not been begun. */
export const taskStatus = (code: string | null): string => (code === null || code === '' ? 'todo' : code);

const FINAL: ReadonlySet<string> = new Set(['done', 'cancelled']);

/** Whether work on a task still goes on. */
export const isOpen = (task: Pick<TaskFact, 'status'>): boolean => !FINAL.has(task.status);

/** The same for a code that was read from a cell: a word that is no status of ours is nobody's open work. */
export const isOpenCode = (status: string | null): boolean => status !== null && isOpen({ status });

/** Days since the due day of an open task; null while it is not late or has no due day. */
export function overdueDays(task: Pick<TaskFact, 'status' | 'due'>, today: string): number | null {
  if (!isOpen(task) || task.due === null) return null;
  const days = daysBetween(task.due, today);
  return days > 0 ? days : null;
}

/** Share of tasks that were done by their due day among all that were due in the period, both ends included; cancelled ones are out. */
export function onTimeShare(tasks: readonly TaskFact[], from: string, to: string): Measured {
  const due = tasks.filter(
    (task) => task.status !== 'cancelled' && task.due !== null && task.due >= from && task.due <= to,
  );
  const onTime = due.filter(
    (task) => task.status === 'done' && task.doneAt !== null && task.doneAt <= (task.due ?? ''),
  );
  return ratio(onTime.length, due.length);
}

/** Hours of open work by person; a task without an estimate adds nothing. */
export function loadByOwner(tasks: readonly TaskFact[]): ReadonlyMap<string, number> {
  const load = new Map<string, number>();
  for (const task of tasks.filter(isOpen))
    if (task.owner !== '') load.set(task.owner, (load.get(task.owner) ?? 0) + (task.estimate ?? 0));
  return load;
}
