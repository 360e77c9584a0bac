/** What the department's data ask for as tasks: decisions of meetings, red rows of the RNP, goals of channels. */
import { addDays } from '../../shared/civilDate';
import { t, type Language, pick, type Text } from '../../shared/text';
import { workdaysFrom, type WorkCalendar } from '../../shared/workdays';
import { metricOf } from '../../metrics/dictionary';
import type { RiskRow } from '../../metrics/rnp/atRisk';
import type { TaskProposal } from './proposeTasks';

export interface DecisionRow {
  readonly id: string;
  readonly meeting: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string | null;
}

const BY_DECISION = t('Сделано так, как решили на встрече', 'Done as the meeting decided');

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
      const name = metricOf(risk.metric).name;
      const cause = known.cause(risk);
      return {
        sourceType: 'rnp',
        sourceRef: `${asOf.slice(0, 7)}/${risk.metric}`,
        kind: 'red',
        title: pick(
          cause
            ? t(
                `Исправить: ${name.ru} вне плана. Вероятно: ${cause.ru}`,
                `Fix: ${name.en} is off plan. Probably: ${cause.en}`,
              )
            : t(`Найти причину отклонения: ${name.ru}`, `Find the cause of the deviation: ${name.en}`),
          language,
        ),
        definitionOfDone: pick(
          t(
            'Причина записана в РНП, действие поставлено задачей с датой',
            'The cause is in the RNP, the action is a task with a day',
          ),
          language,
        ),
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
  if (PAID.includes(kind))
    return t(
      'Оффер готов; посадочная проверена; ссылки с метками заведены; кампании запущены; на третий день проверены расход и заявки; отчёт по итогам недели',
      'Offer ready; landing checked; tagged links registered; campaigns started; spend and requests checked on day 3; report after a week',
    );
  if (kind === 'seo')
    return t(
      'Страницы месяца выбраны; тексты опубликованы; заявки с них видны в CRM; позиции сняты на старте и в конце',
      'Pages of the month chosen; texts published; their requests seen in the CRM; positions taken at the start and the end',
    );
  if (['content', 'email', 'messenger'].includes(kind))
    return t(
      'Темы на две недели в плане; у каждого поста призыв и ссылка с меткой; результаты через 7 дней внесены',
      'Two weeks of topics planned; every post has a call and a tagged link; results entered after 7 days',
    );
  return t(
    'Список контактов и предложение готовы; договорились о сроках; заявки получают свой источник в CRM; итог записан',
    'List of contacts and the offer ready; dates agreed; requests get their source in the CRM; the result is written down',
  );
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
      title: pick(
        t(`Подготовить канал к цели «${goal.title}»`, `Make the channel ready for “${goal.title}”`),
        language,
      ),
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
): TaskProposal[] =>
  newcomers.flatMap((newcomer) =>
    steps
      .filter((step) => step.role === '' || step.role === newcomer.role)
      .map((step) => ({
        sourceType: 'onboarding',
        // the start is part of it: the next holder of the role begins anew
        sourceRef: `${newcomer.code}/${step.id}/${newcomer.start}`,
        kind: 'step',
        title: step.byHead ? `${step.item}: ${newcomer.person}` : step.item,
        definitionOfDone: step.done,
        owner: step.byHead ? head : newcomer.person,
        due: notPast(workdaysFrom(newcomer.start, step.offset, calendar), today, calendar),
        priority: 'p2',
      })),
  );
