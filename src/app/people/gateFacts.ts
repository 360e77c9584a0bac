/** What the conditions of a person's bonus look at in a month: spend, accepted leads, late data, late tasks. */
import { addMonths, daysBetween } from '../../shared/civilDate';
import { GATES } from '../../shared/codes/people';
import { pick, type Language } from '../../shared/text';
import { addUp, valueOf } from '../../metrics/compose';
import { gateOf, type GateFacts, type GateTerms } from '../../metrics/gates';
import { taskStatus } from '../../metrics/taskLoad';
import type { DepartmentDefinition } from '../../blueprint/department';
import { dayOf } from '../content/readContent';
import { choiceReader } from '../tables/choices';
import type { DepartmentValues } from '../tables/readDepartment';
import { tableOf } from '../tables/requireColumns';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';
import type { MonthSums, PaidSources } from './paidNumbers';

/** Columns of the pay terms with the multiplier of each condition. */
export const GATE_COLUMNS = ['gate_spend', 'gate_accepted', 'gate_data', 'gate_tasks'] as const;

/** What is agreed in a row of pay terms. */
export const gateTerms = (row: TableRow): GateTerms => ({
  spend: numberOf(row, 'gate_spend'),
  accepted: numberOf(row, 'gate_accepted'),
  data: numberOf(row, 'gate_data'),
  tasks: numberOf(row, 'gate_tasks'),
});

/** A task with its status as a code; days ISO. */
export interface OwnedTask {
  readonly owner: string;
  readonly status: string;
  readonly due: string | null;
  readonly done: string | null;
}

/** Tasks of the list, as conditions take them. */
export function ownedTasks(
  definition: DepartmentDefinition,
  values: DepartmentValues,
  language: Language,
): OwnedTask[] {
  const status = choiceReader(tableOf(definition, 'tasks'), 'status', language);
  return (values.table('tasks')?.rows ?? []).map((row) => ({
    owner: textOf(row, 'owner'),
    status: taskStatus(status.codeOf(row.values.status)),
    due: dayOf(row, 'due'),
    done: dayOf(row, 'done_at'),
  }));
}

/** Share of a person's tasks due in the month that were not done by their day; null when none was due yet. */
export function lateShare(tasks: readonly OwnedTask[], person: string, month: string, today: string): number | null {
  const end = addMonths(month, 1);
  const due = tasks.filter(
    (task) =>
      task.owner === person &&
      task.status !== 'cancelled' &&
      task.due !== null &&
      task.due >= month &&
      task.due < end &&
      task.due < today,
  );
  const late = due.filter((task) => task.status !== 'done' || (task.done ?? '9999') > (task.due ?? ''));
  return due.length === 0 ? null : late.length / due.length;
}

/** Days by which the month was closed later than it was due, or is late today; null for a month that closing does not know. */
export function closedLate(weeks: readonly TableRow[], month: string, today: string): number | null {
  const row = weeks.find((each) => textOf(each, 'period') === month.slice(0, 7));
  const due = row ? dayOf(row, 'closes_on') : null;
  if (!row || due === null) return null;
  return Math.max(0, daysBetween(due, dayOf(row, 'closed_at') ?? today));
}

export interface GateInput {
  readonly person: string;
  readonly month: string;
  readonly today: string;
  /** Codes of the channels that the person is paid for; '' among them stands for all. */
  readonly channels: readonly string[];
  readonly band: number;
  readonly sources: PaidSources;
  readonly tasks: readonly OwnedTask[];
  readonly weeks: readonly TableRow[];
}

export function gateFacts(input: GateInput): GateFacts {
  const { person, month, today, channels, band, sources, tasks, weeks } = input;
  const own = (row: MonthSums): boolean =>
    row.month === month && (channels.includes('') || channels.includes(row.channel));
  const [fact, plan] = [addUp(sources.facts.filter(own)), addUp(sources.plan.filter(own))];
  return {
    spend: fact.spend ?? null,
    plannedSpend: plan.spend ?? null,
    band,
    accepted: valueOf('cr_lead_sql', fact).value,
    plannedAccepted: valueOf('cr_lead_sql', plan).value,
    daysLate: closedLate(weeks, month, today),
    tasksLate: lateShare(tasks, person, month, today),
  };
}

/** Multiplier and reasons as cells; null while every condition is kept. */
export function gateCells(
  input: GateInput,
  terms: GateTerms,
  language: Language,
): { readonly gate_auto: number | null; readonly gate_why: string | null } {
  const { multiplier, broken } = gateOf(gateFacts(input), terms);
  if (broken.length === 0) return { gate_auto: null, gate_why: null };
  const words = GATES.filter(({ code }) => broken.some((each) => each === code)).map(({ label }) =>
    pick(label, language),
  );
  return { gate_auto: multiplier, gate_why: words.join('; ') };
}
