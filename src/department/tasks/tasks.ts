import { t } from '../../shared/text';
import { PRIORITIES, TASK_SOURCES, TASK_STATUSES } from '../../shared/codes/lists';
import { f, label, row } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, date, id, longText, note, reference, text, url } from '../columns';
import { MORE_COLUMNS } from './moreColumns';

const OVERDUE = t('● просрочено', '● overdue');
const TODAY = t('▲ сегодня', '▲ today');
const done = TASK_STATUSES.find((status) => status.code === 'done')?.label ?? OVERDUE;
const cancelled = TASK_STATUSES.find((status) => status.code === 'cancelled')?.label ?? OVERDUE;

/** Tasks; being overdue is a formula, so that it is right on the day on which it is read. */
export const tasks: TableTab = {
  kind: 'table',
  key: 'tasks',
  workbook: 'pulse',
  title: t('Задачи', 'Tasks'),
  purpose: t('Кто, что и к какому дню делает.', 'Who does what, and by when.'),
  color: '#b45309',
  capacity: 300,
  frozenColumns: 2,
  rowKey: 'task_id',
  columns: [
    id('task_id', 'Номер', 'Number'),
    longText('title', 'Задача', 'Task', {
      required: true,
      widthPx: 320,
      ...note('С глагола: «Собрать», «Проверить».', 'Begin with a verb: “Collect”, “Check”.'),
    }),
    reference('owner', 'Кто', 'Owner', 'team', 'person', { required: true }),
    choice('status', 'Статус', 'Status', TASK_STATUSES),
    choice('priority', 'Важность', 'Priority', PRIORITIES),
    date('created', 'Поставлена', 'Created'),
    date('due', 'Срок', 'Due', { required: true }),
    date('done_at', 'Сделана', 'Done on'),
    choice('source_type', 'Откуда', 'From', TASK_SOURCES, { widthPx: 120 }),
    text(
      'source_ref',
      'Основание',
      'Source',
      note(
        'Строка РНП, решение планёрки, номер гипотезы.',
        'Row of the RNP, decision of a meeting, number of a hypothesis.',
      ),
    ),
    longText('definition_of_done', 'Готово, когда', 'Done when', { required: true }),
    url('result', 'Результат', 'Result'),
    longText('comment', 'Комментарий', 'Comment'),
    calculated(
      text('overdue', 'Срок виден', 'Due state', { widthPx: 130 }),
      f`IF(OR(${row('title')}="";${row('due')}="";${row('status')}=${label(done)};${row('status')}=${label(cancelled)});"";IF(${row('due')}<TODAY();${label(OVERDUE)};IF(${row('due')}=TODAY();${label(TODAY)};"")))`,
    ),
    ...MORE_COLUMNS,
  ],
  rules: [
    { area: { kind: 'column', column: 'overdue' }, when: { kind: 'textIs', text: OVERDUE }, signal: 'bad' },
    { area: { kind: 'column', column: 'overdue' }, when: { kind: 'textIs', text: TODAY }, signal: 'warn' },
    { area: { kind: 'column', column: 'status' }, when: { kind: 'textIs', text: done }, signal: 'good' },
  ],
};
