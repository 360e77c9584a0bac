/** What the department's data ask for as tasks: decisions of meetings, red rows of the RNP, goals of channels. */
import { addDays } from '../../shared/civilDate';
import { shownMonth } from '../../shared/shown';
import { fill, type Language, pick, type Text } from '../../shared/text';
import { workdaysFrom, type WorkCalendar } from '../../shared/workdays';
import { metricOf } from '../../metrics/dictionary';
import type { RiskRow } from '../../metrics/rnp/atRisk';
import {
  BY_DECISION,
  CHECKLISTS,
  DEVIATION_DONE,
  FIND_CAUSE,
  FIRST_DAYS,
  FIX,
  MAKE_READY,
  RNP_ROW,
} from '../../department/tasks/phrases';
import type { TaskProposal } from './proposeTasks';

export interface DecisionRow {
  readonly id: string;
  readonly meeting: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string | null;
}

/** Each decision of the kind task is one task. Without a day it is due in a week. */
export const decisionTasks = (decisions: readonly DecisionRow[], today: string, language: Language): TaskProposal[] =>
  decisions.map((decision) => ({
    sourceType: 'meeting',
    sourceRef: decision.id,
    kind: 'task',
    title: decision.text,
    definitionOfDone: pick(BY_DECISION, language),
    owner: decision.owner,
    due: decision.due ?? addDays(today, 7),
    priority: 'p2',
  }));

/** What is known of a deviation: its likely cause in words, and who answers for the channel; null and '' when nobody can tell. */
export interface DeviationKnown {
  readonly cause: (risk: RiskRow) => Text | null;
  readonly owner: (risk: RiskRow) => string;
}

/** Red rows of the month get one task each; it is due in three working days. */
export const deviationTasks = (
  risks: readonly RiskRow[],
  asOf: string,
  owner: string,
  today: string,
  calendar: WorkCalendar,
  language: Language,
  known: DeviationKnown = { cause: () => null, owner: () => '' },
): TaskProposal[] =>
  risks
    .filter((risk) => risk.status === 'red')
    .map((risk) => {
      const name = pick(metricOf(risk.metric).name, language);
      const cause = known.cause(risk);
      return {
        sourceType: 'rnp',
        sourceRef: `${asOf.slice(0, 7)}/${risk.metric}`,
        kind: 'red',
        source: fill(pick(RNP_ROW, language), { month: pick(shownMonth(asOf), language), metric: name }),
        title: cause
          ? fill(pick(FIX, language), { metric: name, cause: pick(cause, language) })
          : fill(pick(FIND_CAUSE, language), { metric: name }),
        definitionOfDone: pick(DEVIATION_DONE, language),
        owner: known.owner(risk) || owner,
        due: workdaysFrom(today, 3, calendar),
        priority: 'p1',
      };
    });

export interface ChannelGoal {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  /** Kind of the channel, by code. */
  readonly kind: string;
  readonly owner: string;
  /** First day, ISO. */
  readonly start: string;
}

const PAID = ['paid_search', 'paid_social', 'display'];

/** What has to be done for a channel to start the month, by its kind. */
function checklist(kind: string): Text {
  if (PAID.includes(kind)) return CHECKLISTS.paid;
  if (kind === 'seo') return CHECKLISTS.seo;
  return ['content', 'email', 'messenger'].includes(kind) ? CHECKLISTS.content : CHECKLISTS.other;
}

/** Working days before the month in which a channel is made ready. */
const READY_BEFORE = 3;

/** Each goal of a channel's month is one task with the checklist of its kind, due before the month; a month that runs already, in three days. */
export const goalTasks = (
  goals: readonly ChannelGoal[],
  today: string,
  calendar: WorkCalendar,
  language: Language,
): TaskProposal[] =>
  goals.map((goal) => {
    const before = workdaysFrom(goal.start, -READY_BEFORE, calendar);
    return {
      sourceType: 'goal',
      sourceRef: goal.id,
      kind: 'launch',
      title: fill(pick(MAKE_READY, language), { goal: goal.title }),
      definitionOfDone: pick(checklist(goal.kind), language),
      owner: goal.owner,
      due: before > today ? before : workdaysFrom(today, READY_BEFORE, calendar),
      priority: 'p2',
      goal: goal.id,
    };
  });

export interface Newcomer {
  /** Code of the role. */
  readonly code: string;
  readonly role: string;
  readonly person: string;
  /** First day, ISO. */
  readonly start: string;
}

export interface OnboardingStep {
  readonly id: string;
  readonly item: string;
  readonly done: string;
  /** Workdays after the first day. */
  readonly offset: number;
  /** Role by its name; '' for everybody. */
  readonly role: string;
  readonly byHead: boolean;
}

/** A plan that is made late begins late: nobody gets a task that is overdue already. */
const notPast = (due: string, today: string, calendar: WorkCalendar): string =>
  due >= today ? due : workdaysFrom(today, READY_BEFORE, calendar);

/** Each step of the first ninety days is one task of the newcomer, or of the head, due so many workdays after the start. */
export const onboardingTasks = (
  newcomers: readonly Newcomer[],
  steps: readonly OnboardingStep[],
  head: string,
  today: string,
  calendar: WorkCalendar,
  language: Language,
): TaskProposal[] =>
  newcomers.flatMap((newcomer) =>
    steps
      .filter((step) => step.role === '' || step.role === newcomer.role)
      .map((step) => ({
        sourceType: 'onboarding',
        // the start is part of it: the next holder of the role begins anew
        sourceRef: `${newcomer.code}/${step.id}/${newcomer.start}`,
        source: fill(pick(FIRST_DAYS, language), { person: newcomer.person }),
        kind: 'step',
        title: step.byHead ? `${step.item}: ${newcomer.person}` : step.item,
        definitionOfDone: step.done,
        owner: step.byHead ? head : newcomer.person,
        due: notPast(workdaysFrom(newcomer.start, step.offset, calendar), today, calendar),
        priority: 'p2',
      })),
  );
