import { t } from '../../shared/text';
import type { TableTab } from '../../blueprint/tab';
import { RUN_STATES } from '../../shared/codes/runs';
import { choice, dateTime, id, integer, longText, memory, number, text, url } from '../columns';

const ours = { owner: 'pulse' } as const;

/** Index of the documents that were made, with what the add-on last wrote into each. */
export const documents: TableTab = {
  kind: 'table',
  key: 'documents',
  workbook: 'pulse',
  title: t('Документы', 'Documents'),
  purpose: t('Все документы отдела со ссылками.', 'All documents of the department, with links.'),
  color: '#64748b',
  capacity: 100,
  frozenColumns: 2,
  rowKey: 'doc_key',
  columns: [
    id('doc_key', 'Код', 'Key', { ...ours, hidden: true }),
    text('title', 'Документ', 'Document', { ...ours, widthPx: 320 }),
    text('kind', 'Вид', 'Kind', { ...ours, widthPx: 200 }),
    text('for_whom', 'Для кого', 'For whom', { ...ours, widthPx: 220 }),
    url('link', 'Ссылка', 'Link', { ...ours, widthPx: 320 }),
    dateTime('updated', 'Обновлён', 'Updated', ours),
    text('file_id', 'Файл', 'File', { ...ours, hidden: true }),
    memory('written'),
  ],
};

/** Every run that changed something. */
export const journal: TableTab = {
  kind: 'table',
  key: 'journal',
  workbook: 'pulse',
  title: t('Журнал', 'Journal'),
  purpose: t('Кто, когда и что запускал; что изменилось.', 'Who ran what and when, and what changed.'),
  color: '#64748b',
  capacity: 200,
  rowKey: 'run_id',
  columns: [
    id('run_id', 'Запуск', 'Run', ours),
    dateTime('at', 'Когда', 'When', ours),
    text('who', 'Кто', 'Who', { ...ours, widthPx: 200 }),
    text('what', 'Что', 'What', { ...ours, widthPx: 180 }),
    text('result', 'Итог', 'Result', { ...ours, widthPx: 300 }),
    integer('changes', 'Изменений', 'Changes', ours),
    number('seconds', 'Секунд', 'Seconds', ours),
    longText('details', 'Подробно', 'Details', ours),
    choice('state', 'Состояние', 'State', RUN_STATES, { ...ours, widthPx: 130 }),
    url('link', 'Где', 'Where', { ...ours, widthPx: 200 }),
  ],
};
