/** What the department's own tasks are called and when they are done: said by the refresh, said anew by a change of the language. */
import { METRICS } from '../../metrics/dictionary';
import { MONTH_NAMES } from '../../shared/shown';
import { t, type Text } from '../../shared/text';
import type { Said, SaidByColumn, Slot } from '../../blueprint/said';
import { CAUSES } from '../meetings/causeText';

export const BY_DECISION = t('Сделано так, как решили на встрече', 'Done as the meeting decided');

export const FIX = t(
  'Исправить: {metric} вне плана. Вероятно: {cause}',
  'Fix: {metric} is off plan. Probably: {cause}',
);
export const FIND_CAUSE = t('Найти причину отклонения: {metric}', 'Find the cause of the deviation: {metric}');
export const DEVIATION_DONE = t(
  'Причина записана в РНП, действие поставлено задачей с датой',
  'The cause is in the RNP, the action is a task with a day',
);
/** What a deviation's task comes from. */
export const RNP_ROW = t('РНП, {month}: {metric}', 'RNP, {month}: {metric}');

/** What a newcomer's task comes from. */
export const FIRST_DAYS = t('Первые 90 дней: {person}', 'First 90 days: {person}');

export const MAKE_READY = t('Подготовить канал к цели «{goal}»', 'Make the channel ready for “{goal}”');

/** What has to be done for a channel to start the month, by what kind it is. */
export const CHECKLISTS = {
  paid: t(
    'Оффер готов; посадочная проверена; ссылки с метками заведены; кампании запущены; на третий день проверены расход и заявки; отчёт по итогам недели',
    'Offer ready; landing checked; tagged links registered; campaigns started; spend and requests checked on day 3; report after a week',
  ),
  seo: t(
    'Страницы месяца выбраны; тексты опубликованы; заявки с них видны в CRM; позиции сняты на старте и в конце',
    'Pages of the month chosen; texts published; their requests seen in the CRM; positions taken at the start and the end',
  ),
  content: t(
    'Темы на две недели в плане; у каждого поста призыв и ссылка с меткой; результаты через 7 дней внесены',
    'Two weeks of topics planned; every post has a call and a tagged link; results entered after 7 days',
  ),
  other: t(
    'Список контактов и предложение готовы; договорились о сроках; заявки получают свой источник в CRM; итог записан',
    'List of contacts and the offer ready; dates agreed; requests get their source in the CRM; the result is written down',
  ),
} as const;

const plain = (text: Text): Said => ({ text });
/** What stands in a column, as it stands there. */
const whole = (tab: string, column: string): Said => ({
  text: t('{text}', '{text}'),
  slots: { text: { kind: 'column', tab, column } },
});
const metric: Slot = { kind: 'list', texts: METRICS.map((each) => each.name) };
const month: Slot = {
  kind: 'said',
  said: [
    {
      text: t('{name} {year}', '{name} {year}'),
      slots: { name: { kind: 'list', texts: MONTH_NAMES }, year: { kind: 'same' } },
    },
  ],
};

/** Sentences of the task list. */
export const TASKS_SAID: SaidByColumn = {
  'tasks.title': [
    { text: FIX, slots: { metric, cause: { kind: 'said', said: CAUSES } } },
    { text: FIND_CAUSE, slots: { metric } },
    { text: MAKE_READY, slots: { goal: { kind: 'column', tab: 'goals', column: 'title' } } },
    whole('decisions', 'text'),
    whole('onboarding', 'item'),
  ],
  'tasks.definition_of_done': [
    ...[BY_DECISION, DEVIATION_DONE, ...Object.values(CHECKLISTS)].map(plain),
    whole('onboarding', 'done'),
  ],
  'tasks.source_ref': [
    { text: RNP_ROW, slots: { metric, month } },
    { text: FIRST_DAYS, slots: { person: { kind: 'column', tab: 'team', column: 'person' } } },
  ],
};
