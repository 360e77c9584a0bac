/**
 * Tasks that the department's own data ask for. A proposal is known by what it comes from, so that a second run makes no twin; and
 * what was proposed once is remembered, so that a task which people deleted is not made again.
 */

/** A task that should be there. */
export interface TaskProposal {
  readonly sourceType: string;
  /** Id of what it comes from: a decision, a goal, a metric of a month. */
  readonly sourceRef: string;
  /** The same as people call it; `sourceRef` where it is not given. */
  readonly source?: string;
  /** What of it: one source may ask for several tasks. */
  readonly kind: string;
  readonly title: string;
  readonly definitionOfDone: string;
  readonly owner: string;
  /** ISO date. */
  readonly due: string;
  readonly priority: string;
  readonly goal?: string;
}

export interface ProposedTask extends TaskProposal {
  readonly taskId: string;
  readonly key: string;
}

/** Tasks that are in the list, and everything that was ever proposed. */
export interface KnownTasks {
  readonly tasks: readonly { readonly taskId: string; readonly key: string }[];
  readonly memory: readonly { readonly taskId: string; readonly key: string }[];
}

/** Identity of a proposal. */
export const proposalKey = (proposal: Pick<TaskProposal, 'sourceType' | 'sourceRef' | 'kind'>): string =>
  [proposal.sourceType, proposal.sourceRef, proposal.kind].map((part) => part.replaceAll('|', '/')).join('|');

const numberOf = (taskId: string): number => Number(/^TK(\d+)$/.exec(taskId)?.[1] ?? 0);

/** Number of a task: numbers are never used again, so deleted ones count too. */
const taskIdOf = (value: number): string => `TK${String(value).padStart(3, '0')}`;

/** The proposals that are new, with their numbers, in the order given. */
export function proposeTasks(known: KnownTasks, proposals: readonly TaskProposal[]): ProposedTask[] {
  const all = [...known.tasks, ...known.memory];
  const taken = new Set(all.map((each) => each.key).filter((key) => key !== ''));
  let last = all.reduce((max, each) => Math.max(max, numberOf(each.taskId)), 0);
  const made: ProposedTask[] = [];
  for (const proposal of proposals) {
    const key = proposalKey(proposal);
    if (taken.has(key)) continue;
    taken.add(key);
    last += 1;
    made.push({ ...proposal, key, taskId: taskIdOf(last) });
  }
  return made;
}
