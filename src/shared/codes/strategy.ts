/** Lists of strategy: goals, their periods and states. */
import { code } from './choice';

/** How long a goal runs. */
export const GOAL_PERIODS = [
  code('year', 'Год', 'Year'),
  code('quarter', 'Квартал', 'Quarter'),
  code('month', 'Месяц', 'Month'),
] as const;

/** Life of a goal. */
export const GOAL_STATUSES = [
  code('draft', 'Черновик', 'Draft'),
  code('active', 'В работе', 'Active'),
  code('done', 'Достигнута', 'Reached'),
  code('missed', 'Не достигнута', 'Missed'),
  code('cancelled', 'Отменена', 'Cancelled'),
] as const;
