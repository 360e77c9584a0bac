/** Lists of the department's rhythm: meetings, what their agendas are made of, decisions, goals. */
import { code } from './choice';

/** Kinds of meetings, from the shortest rhythm to the longest. */
export const MEETING_TYPES = [
  code('weekly', 'Планёрка недели', 'Weekly planning'),
  code('one_to_one', 'Встреча один на один', 'One-to-one'),
  code('monthly', 'Итоги месяца', 'Monthly review'),
  code('quarterly', 'Сессия квартала', 'Quarterly session'),
] as const;

/** Whether a meeting took place. */
export const MEETING_STATUSES = [
  code('planned', 'Запланирована', 'Planned'),
  code('held', 'Проведена', 'Held'),
  code('missed', 'Не состоялась', 'Missed'),
  code('moved', 'Перенесена', 'Moved'),
] as const;

/** Parts of an agenda, in the order in which they are discussed. */
export const AGENDA_KINDS = [
  code('done', 'Сделано за неделю', 'Done last week'),
  code('rnp', 'Отклонения РНП', 'RNP deviations'),
  code('data', 'Данные и уточнения', 'Data and corrections'),
  code('leads', 'Качество лидов', 'Lead quality'),
  code('hypotheses', 'Гипотезы', 'Hypotheses'),
  code('content', 'Контент', 'Content'),
  code('commitments', 'Обещания на неделю', 'Commitments'),
  code('plan', 'План и прогноз', 'Plan and forecast'),
  code('economics', 'Экономика каналов', 'Channel economics'),
  code('market', 'Рынок и позиционирование', 'Market and positioning'),
  code('team', 'Команда', 'Team'),
] as const;

/** What is done with an item of an agenda. */
export const AGENDA_STATES = [
  code('open', 'К обсуждению', 'To discuss'),
  code('solved', 'Решено', 'Solved'),
  code('dropped', 'Снято', 'Dropped'),
] as const;

/** What was said to be done. */
export const DECISION_KINDS = [
  code('task', 'Задача', 'Task'),
  code('decision', 'Решение', 'Decision'),
  code('risk', 'Риск', 'Risk'),
  code('info', 'К сведению', 'For information'),
] as const;

/** Days of the week on which meetings can be held. */
export const WEEKDAYS = [
  code('1', 'Понедельник', 'Monday'),
  code('2', 'Вторник', 'Tuesday'),
  code('3', 'Среда', 'Wednesday'),
  code('4', 'Четверг', 'Thursday'),
  code('5', 'Пятница', 'Friday'),
] as const;
