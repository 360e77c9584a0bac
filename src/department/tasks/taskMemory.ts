/** What the add-on has proposed as a task once: a task that people deleted is not made again. */
import { t } from '../../shared/text';
import type { TableTab } from '../../blueprint/tab';
import { date, id, text } from '../columns';

export const taskMemory: TableTab = {
  kind: 'table',
  key: 'task_memory',
  workbook: 'pulse',
  title: t('Память задач', 'Task memory'),
  purpose: t(
    'Какие задачи дополнение уже предлагало. Чтобы предложить удалённую задачу снова, сотрите её строку здесь.',
    'Tasks that the add-on has proposed already. To have a deleted one proposed again, clear its row here.',
  ),
  color: '#64748b',
  hidden: true,
  capacity: 200,
  rowKey: 'key',
  columns: [
    id('key', 'Ключ', 'Key', { owner: 'pulse', widthPx: 260 }),
    id('task_id', 'Номер задачи', 'Task', { owner: 'pulse' }),
    text('title', 'Задача', 'Title', { owner: 'pulse', widthPx: 320 }),
    date('proposed', 'Предложена', 'Proposed', { owner: 'pulse' }),
  ],
};
