/** Words of the panel, in both languages. Words that the server says come with its answers. */
import { t, type Language, type Text } from '../src/shared/text';
import type { Screen } from '../src/panel/contract';

export const APP = 'Marketing Pulse';

export const SCREENS: readonly { readonly key: Screen; readonly title: Text }[] = [
  { key: 'overview', title: t('Обзор', 'Overview') },
  { key: 'refresh', title: t('РНП', 'Refresh') },
  { key: 'import', title: t('Загрузка', 'Import') },
  { key: 'changes', title: t('Изменения', 'Changes') },
  { key: 'documents', title: t('Документы', 'Documents') },
  { key: 'settings', title: t('Настройки', 'Settings') },
  { key: 'help', title: t('Справка', 'Help') },
];

export const W = {
  loading: t('Загружаю…', 'Loading…'),
  retry: t('Повторить', 'Try again'),
  open: t('Открыть', 'Open'),
  cancel: t('Отмена', 'Cancel'),
  stop: t('Остановить', 'Stop'),
  resume: t('Продолжить', 'Resume'),
  forget: t('Не продолжать', 'Do not resume'),
  next: t('Дальше', 'Next'),
  back: t('Назад', 'Back'),
  where: t('Где', 'Where'),
  row: t('строка', 'row'),
  column: t('столбец', 'column'),
  value: t('значение', 'value'),
  noData: t('нет данных', 'no data'),
  more: t('и ещё {n}', 'and {n} more'),
  // overview
  asOf: t('Данные по {date}', 'Data up to {date}'),
  plan: t('план', 'plan'),
  toDate: t('{p} к плану на дату', '{p} of plan to date'),
  noPlan: t('плана нет', 'no plan'),
  nextActions: t('Что сделать', 'Next actions'),
  books: t('Книги отдела', 'Workbooks'),
  lastRun: t('Последний запуск', 'Last run'),
  health: t('Здоровье отдела', 'Department health'),
  healthOf: t('{n} из 100', '{n} of 100'),
  integrity: t('Целостность', 'Integrity'),
  integrityFine: t('Вкладки и документы сходятся.', 'Tabs and documents fit together.'),
  healthAbout: t(
    'Оценка документов и ритма, а не таланта людей.',
    'It scores documents and rhythm, not the talent of people.',
  ),
  healthPart: t('Проверено сторон: {n} из {m}', '{n} of {m} aspects checked'),
  bringsMost: t('Что даст больше всего', 'What would bring most'),
  aspects: t('17 сторон отдела', 'The 17 aspects'),
  notChecked: t('Не проверено', 'Not checked'),
  unfinished: t('Есть незаконченный запуск', 'There is an unfinished run'),
  emptyTitle: t('Данных пока нет', 'No data yet'),
  emptyText: t(
    'Загрузите выгрузки лидов и расходов — и РНП посчитается.',
    'Import the exports of leads and spend, and the RNP will be computed.',
  ),
  copyTitle: t('Это копия книги', 'This is a copy'),
  copyText: t(
    'Дополнение не пишет в копии. Работайте в оригинале.',
    'The add-on does not write into copies. Work in the original.',
  ),
  // wizard
  welcome: t(
    'Соберём рабочие документы отдела маркетинга',
    'Let us make the working documents of your marketing department',
  ),
  maybeShared: t(
    'Если это книга вашего отдела, разрешите дополнению доступ к файлу и откройте панель снова.',
    'If this is your department’s workbook, allow the add-on access to the file and open the panel again.',
  ),
  language: t('Язык', 'Language'),
  company: t('Компания', 'Company'),
  companyHint: t('Как называть отдел и папку', 'Names the department and its folder'),
  product: t('Главный продукт', 'Main product'),
  currency: t('Валюта', 'Currency'),
  timeZone: t('Часовой пояс', 'Time zone'),
  channels: t('Каналы', 'Channels'),
  roles: t('Роли', 'Roles'),
  sample: t('Заполнить примером', 'Fill with sample data'),
  sampleHint: t('Показать отдел на примере компании «СкладСофт»', 'Shows the department of a sample company'),
  create: t('Создать отдел', 'Create the department'),
  required: t('Заполните поле', 'Fill in this field'),
  step: t('Шаг {n} из {m}', 'Step {n} of {m}'),
  willMake: t(
    'Будет создано: папка, {books} и документы по {roles}.',
    'This makes a folder, {books} and documents for {roles}.',
  ),
  created: t('Отдел создан', 'The department is ready'),
  openPulse: t('Откройте книгу «Пульс» и панель в ней', 'Open the Pulse workbook and the panel in it'),
  // refresh
  refreshTitle: t('Обновить РНП', 'Refresh the RNP'),
  refreshText: t(
    'Пересчитает факты по неделям и каналам, списки и числа в документах. Ваши правки сохранятся.',
    'Recomputes facts by week and channel, the lists and the numbers in the documents. Your edits stay.',
  ),
  refreshButton: t('Обновить', 'Refresh'),
  progress: t('Готово {done} из {total}', '{done} of {total} done'),
  stopped: t('Остановлено. Сделанное сохранено.', 'Stopped. What is done is kept.'),
  problems: t('На что обратить внимание', 'Worth a look'),
  // import
  importTitle: t('Загрузить выгрузку', 'Import an export'),
  choose: t('Выбрать файл', 'Choose a file'),
  comparing: t('Сравниваю с книгой: {done} из {total}', 'Comparing with the workbook: {done} of {total}'),
  writing: t('Записываю: {done} из {total}', 'Writing: {done} of {total}'),
  leads: t('Лиды', 'Leads'),
  spend: t('Расходы', 'Spend'),
  rowsRead: t('Строк в файле', 'Rows in the file'),
  period: t('Период', 'Period'),
  added: t('Новых', 'New'),
  changed: t('Изменится', 'Changed'),
  unchanged: t('Без изменений', 'Unchanged'),
  rejected: t('Не принято', 'Rejected'),
  kept: t('Ваши правки, оставлены', 'Your edits, kept'),
  addNames: t(
    'Этих названий нет в отделе. Отметьте, какие добавить:',
    'The department lacks these names. Tick those to add:',
  ),
  addNamesHint: t('Остальные попадут в «не определён»', 'The others count as “unknown”'),
  apply: t('Применить', 'Apply'),
  applyGood: t('Применить годные строки: {n}', 'Apply good rows: {n}'),
  nothingNew: t('В файле нет ничего нового.', 'The file holds nothing new.'),
  imported: t('Загружено: новых {added}, изменено {changed}.', 'Imported: {added} new, {changed} changed.'),
  another: t('Загрузить ещё', 'Import another'),
  goRefresh: t('Обновить РНП', 'Refresh the RNP'),
  // changes
  undoTitle: t('Отменить последний запуск', 'Undo the last run'),
  undoButton: t('Отменить запуск', 'Undo the run'),
  undoYes: t('Да, отменить', 'Yes, undo'),
  nothingToUndo: t('Отменять нечего.', 'There is nothing to undo.'),
  changesTitle: t('Что изменено руками', 'What was changed by hand'),
  changesText: t(
    'Подписи, заголовки и формулы, которые ведёт дополнение. Ваши данные сюда не входят. Ничего не возвращается без вашего решения.',
    'Labels, headers and formulas that the add-on keeps. Your data are not among them. Nothing is put back unless you decide so.',
  ),
  comparingBooks: t('Сравниваю книги…', 'Comparing the workbooks…'),
  applying: t('Записываю…', 'Writing…'),
  noChanges: t('Всё на месте: ничего не изменено.', 'Everything is in place: nothing was changed.'),
  nowThere: t('сейчас', 'now'),
  conflictNews: t('У дополнения здесь новая версия.', 'The add-on has a newer version here.'),
  ourNews: t('Обновления дополнения', 'News of the add-on'),
  applyChosen: t('Применить решения: {n}', 'Apply decisions: {n}'),
  checkAgain: t('Проверить снова', 'Check again'),
  changesDone: t('Возвращено ячеек: {written}, оставлено: {settled}.', '{written} cells put back, {settled} left.'),
  closedBook: t(
    'Книга «{book}» вам не открыта и не сравнивалась.',
    'The workbook “{book}” is not open to you and was not compared.',
  ),
  // documents
  noDocuments: t('Документов пока нет: они появятся при обновлении.', 'No documents yet: the refresh makes them.'),
  updated: t('обновлён {date}', 'updated {date}'),
  // settings
  settingsText: t(
    'Настройки живут в книге, чтобы их видела вся команда.',
    'Settings live in the workbook, where the whole team sees them.',
  ),
  openSettings: t('Открыть настройки', 'Open the settings'),
  openChannels: t('Открыть каналы', 'Open the channels'),
  openCalendar: t('Открыть календарь', 'Open the calendar'),
  runsAs: t('Работает от имени', 'Runs as'),
  version: t('Версия', 'Version'),
} as const;

export const HELP: readonly { readonly title: Text; readonly text: Text }[] = [
  {
    title: t('Каждый понедельник', 'Every Monday'),
    text: t(
      'Загрузите лиды и расходы, нажмите «Обновить», посмотрите красные строки РНП.',
      'Import leads and spend, press “Refresh”, look at the red rows of the RNP.',
    ),
  },
  {
    title: t('Что заполняете вы', 'What you fill in'),
    text: t(
      'Жёлтые ячейки и столбцы без пометки. Остальное считается само.',
      'Yellow cells and unmarked columns. The rest is calculated.',
    ),
  },
  {
    title: t('Что с моими правками?', 'What about my edits?'),
    text: t(
      'Дополнение их не затирает: оставляет и перечисляет после обновления.',
      'The add-on does not overwrite them: it keeps them and lists them after a refresh.',
    ),
  },
  {
    title: t('Число кажется неверным', 'A number looks wrong'),
    text: t(
      'Встаньте на ячейку: формула ссылается на вкладки «Факты» и «План». Факты собираются из «Лидов» и «Расходов».',
      'Click the cell: its formula refers to the Facts and Plan tabs. Facts come from Leads and Spend.',
    ),
  },
];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };
