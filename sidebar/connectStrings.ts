/** Words of the connections on the settings screen. */
import { t } from '../src/shared/text';

export const C = {
  title: t('Подключения', 'Connections'),
  text: t(
    'Лиды и расходы прямо из CRM и рекламных систем, по вашему ключу. Ключ хранится только у вас: не в книге, коллеги его не видят, показать его снова нельзя.',
    'Leads and spend straight from CRMs and advertising systems, by your own key. The key is kept with you alone: not in the workbook, teammates cannot see it, and it cannot be shown again.',
  ),
  scope: t(
    'Для этого Google спрашивает разрешение «Подключаться к внешней службе». Оно необязательное: без него работает всё, кроме подключений.',
    'Google asks for the permission “Connect to an external service” for this. It is optional: without it all but connections works.',
  ),
  grant: t('Разрешить запросы', 'Allow requests'),
  none: t('Подключений пока нет.', 'No connections yet.'),
  add: t('Добавить', 'Add'),
  system: t('Система', 'System'),
  save: t('Сохранить', 'Save'),
  cancel: t('Отмена', 'Cancel'),
  check: t('Проверить', 'Check'),
  load: t('Загрузить новое', 'Import what is new'),
  loadAll: t('Загрузить всё', 'Import everything'),
  remove: t('Удалить', 'Remove'),
  removeSure: t('Удалить вместе с ключом?', 'Remove, with its key?'),
  stop: t('Остановить', 'Stop'),
  works: t('Работает', 'It works'),
  preparing: t('Ключ подошёл, система готовит отчёт', 'The key is right; the system is preparing a report'),
  importedAt: t('загружено {date}', 'imported {date}'),
  never: t('ещё не загружалось', 'not imported yet'),
  reading: t('Читаю, строк: {n}', 'Reading, rows: {n}'),
  waiting: t('Система просит подождать {s} с, строк уже: {n}', 'The system asks to wait {s} s; rows so far: {n}'),
  nothing: t('Нового нет', 'There is nothing new'),
  stopped: t('Остановлено, ничего не записано', 'Stopped; nothing was written'),
} as const;
