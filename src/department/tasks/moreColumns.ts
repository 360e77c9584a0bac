/** Columns of a task beside who, what and when: effort, dependencies, and the link to what the task comes from. */
import { TASK_STATUSES } from '../../shared/codes/lists';
import { f, label, row } from '../../blueprint/formula';
import type { TableColumn } from '../../blueprint/tab';
import { t } from '../../shared/text';
import { calculated, id, integer, note, number, reference, text } from '../columns';

const labelOf = (code: string) => TASK_STATUSES.find((status) => status.code === code)?.label ?? t(code, code);

/** Days after its due day that an open task has been waiting; "" while it is not late. */
const overdueDays = f`IF(OR(${row('title')}="";${row('due')}="";${row('status')}=${label(labelOf('done'))};${row('status')}=${label(labelOf('cancelled'))});"";IF(${row('due')}<TODAY();TODAY()-${row('due')};""))`;

/** What contradicts itself in a row: done without a day, blocked without a reason, waiting for itself. */
export const TASK_CHECKS = {
  NO_DAY: t('▲ впишите, когда сделана', '▲ enter when it was done'),
  NO_REASON: t('▲ впишите, чего ждёт', '▲ enter what it waits for'),
  ITSELF: t('▲ ждёт саму себя', '▲ waits for itself'),
};

const check = f`IF(${row('title')}="";"";IF(AND(${row('status')}=${label(labelOf('done'))};${row('done_at')}="");${label(TASK_CHECKS.NO_DAY)};IF(AND(${row('status')}=${label(labelOf('blocked'))};${row('blocked_by')}="");${label(TASK_CHECKS.NO_REASON)};IF(AND(${row('blocked_by')}<>"";${row('blocked_by')}=${row('task_id')});${label(TASK_CHECKS.ITSELF)};""))))`;

/** Appended to the table, so that columns that people know stay where they are. */
export const MORE_COLUMNS: readonly TableColumn[] = [
  reference('requester', 'Кто поставил', 'Requested by', 'team', 'person', { widthPx: 150 }),
  text('goal', 'Цель', 'Goal', {
    widthPx: 90,
    ...note('Номер цели с вкладки «Цели», например GO012.', 'Number of a goal of the Goals tab, for example GO012.'),
  }),
  number('estimate_h', 'Оценка, ч', 'Estimate, h', {
    widthPx: 90,
    ...note('Сколько часов работы ожидаете.', 'How many hours of work you expect.'),
  }),
  number('fact_h', 'Факт, ч', 'Spent, h', {
    widthPx: 90,
    ...note('Сколько часов ушло на самом деле.', 'How many hours it took in fact.'),
  }),
  text('parent', 'Часть задачи', 'Part of', {
    widthPx: 100,
    ...note('Номер большой задачи, частью которой эта является.', 'Number of the larger task that this is a part of.'),
  }),
  text('blocked_by', 'Чего ждёт', 'Blocked by', {
    widthPx: 160,
    ...note(
      'Номера задач через запятую или причина словами. Нужно, когда статус «Заблокировано».',
      'Numbers of tasks separated by commas, or the reason in words. Needed when the status is “Blocked”.',
    ),
  }),
  calculated(
    integer('overdue_days', 'Дней просрочки', 'Days overdue', {
      widthPx: 110,
      ...note('Сколько дней прошло после срока у открытой задачи.', 'Days since the due day of an open task.'),
    }),
    overdueDays,
  ),
  calculated(text('check', 'Проверка', 'Check', { widthPx: 220 }), check),
  id('proposal_key', 'Ключ задачи', 'Task key', { owner: 'pulse', hidden: true }),
];
