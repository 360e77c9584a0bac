/** Words of the panel's frame: navigation, states of the whole panel, long runs, the week. */
import { t } from '../src/shared/text';
import type { CountText } from './state/store';

export const F = {
  run: t('Ход работы', 'Progress of the run'),
  stopping: t('Останавливаю после этого шага…', 'Stopping after this step…'),
  mayClose: t(
    'Панель можно закрыть: начатое сохранится, продолжите отсюда же.',
    'You may close the panel: what is done is kept, and it resumes from here.',
  ),
  silent: t('Google молчит уже 30 секунд', 'Google has been silent for 30 seconds'),
  silentWhy: t(
    'Шаг мог и выполниться. Проверка спросит сервер, что сделано, и продолжит оттуда.',
    'The step may have been done. The check asks the server what was done and goes on from there.',
  ),
  check: t('Проверить', 'Check'),
  checking: t('Спрашиваю сервер, что сделано…', 'Asking the server what was done…'),
  ended: t('Запуск уже завершён', 'The run has already ended'),
  endedWhy: t('Его итог — в «Журнале» и на обзоре.', 'Its result is in the Journal and in the overview.'),
  understood: t('Показать обзор', 'Show the overview'),
  opening: t('Открываю экран…', 'Opening the screen…'),
  reload: t('Обновить обзор', 'Reload the overview'),
  toolsLabel: t('Настройки и справка', 'Settings and help'),
  offline: t(
    'Нет интернета: панель показывает то, что успела загрузить.',
    'No internet: the panel shows what it had loaded.',
  ),
  // teammate without the grant
  grantTitle: t('Это книга вашего отдела', 'This is your department’s workbook'),
  grantWhy: t(
    'Google показывает дополнению только те файлы, к которым вы его допустили сами. Это делается один раз.',
    'Google shows the add-on only the files that you allowed yourself. You do it once.',
  ),
  grantSteps: [
    t(
      'Справа, за панелью, нажмите значок Marketing Pulse.',
      'On the right, beside the panel, press the Marketing Pulse icon.',
    ),
    t('Нажмите «Разрешить для этого файла» и подтвердите.', 'Press “Allow for this file” and confirm.'),
    t('Вернитесь сюда.', 'Come back here.'),
  ],
  grantDone: t('Готово, проверить', 'Done, check'),
  // the week
  week: t('Неделя {from} – {to}', 'Week {from} – {to}'),
  weekPlan: t('план недели {plan}', 'plan of the week {plan}'),
  inMonth: t('месяц:', 'month:'),
  sampleTitle: t('Данные-примеры', 'Sample data'),
  sampleHint: t(
    'В отделе есть строки примера: посмотрите и уберите.',
    'The department holds sample rows: look around and remove them.',
  ),
  sampleOpen: t('Убрать данные-примеры', 'Remove sample data'),
  sampleText: t(
    'Уберёт строки, с которыми отдел создан для показа. Что вы изменили, останется; документы останутся на Диске.',
    'Removes the rows that the department was made with for show. What you changed stays; documents stay in Drive.',
  ),
  sampleLook: t('Показать, что уйдёт', 'Show what will go'),
  sampleTab: t('{title}: уйдёт {n}', '{title}: {n} will go'),
  sampleKept: t('{title}: уйдёт {n}, останется изменённых {kept}', '{title}: {n} will go, {kept} changed stay'),
  sampleNone: t('Нетронутых строк примера нет.', 'There are no untouched sample rows.'),
  sampleLooking: t('Сверяю строки…', 'Comparing the rows…'),
  samplePreview: t('И данные-примеры', 'And sample data'),
  sampleMarked: t(
    'Строки примера выделены сиреневым и убираются одним нажатием.',
    'Sample rows stand out in lilac and go with one click.',
  ),
  sampleBack: t('Вернуть можно на экране «Изменения».', 'You can bring them back on the Changes screen.'),
  willBeMade: t('Что будет создано', 'What will be made'),
  previewAll: t('и ещё {n}', 'and {n} more'),
  openRnp: t('Открыть РНП', 'Open the RNP'),
} as const;

export const SAMPLE_ROWS: CountText = {
  ru: { one: '{n} строка', few: '{n} строки', many: '{n} строк', other: '{n} строки' },
  en: { one: '{n} row', other: '{n} rows' },
};

export const SAMPLE_REMOVE: CountText = {
  ru: { one: 'Убрать {n} строку', few: 'Убрать {n} строки', many: 'Убрать {n} строк', other: 'Убрать {n} строки' },
  en: { one: 'Remove {n} row', other: 'Remove {n} rows' },
};

export const SAMPLE_DONE: CountText = {
  ru: {
    one: 'Убрана {n} строка примера.',
    few: 'Убраны {n} строки примера.',
    many: 'Убрано {n} строк примера.',
    other: 'Убрано {n} строки примера.',
  },
  en: { one: '{n} sample row removed.', other: '{n} sample rows removed.' },
};
