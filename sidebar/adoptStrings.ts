/** Words of taking over a table of the team's own. */
import { t } from '../src/shared/text';

export const A = {
  title: t('Перенести свою таблицу', 'Take over your own table'),
  text: t(
    'Заявки, расходы, РНП или контент-план, которые вы уже ведёте в Таблицах. Ваша вкладка не меняется.',
    'Requests, spend, an RNP or a content plan that you keep in Sheets. Your tab is not changed.',
  ),
  choose: t('Выбрать вкладку', 'Choose a tab'),
  which: t('Какую вкладку перенести?', 'Which tab?'),
  none: t(
    'Своих вкладок нет. Скопируйте таблицу вкладкой в книгу отдела («Копировать в» у ярлыка вкладки) или откройте панель в своём файле.',
    'There are no tabs of your own. Copy the table into a workbook of the department (“Copy to” of the tab), or open the panel in your file.',
  ),
  closed: t('Книга «{book}» вам не открыта.', 'The workbook “{book}” is not open to you.'),
  reading: t('Читаю вкладку…', 'Reading the tab…'),
  writing: t('Переношу…', 'Taking over…'),
  as: t('Перенести как', 'Take over as'),
  headerRow: t('Заголовки в строке {row}', 'Headers in row {row}'),
  wide: t(
    'Периоды стоят по столбцам: план сложится по месяцам и каналам.',
    'Periods stand across: the plan is summed by month and channel.',
  ),
  remembered: t('Колонки такие же, как в прошлый раз.', 'The columns are those of the last time.'),
  columns: t('Какая колонка чем будет', 'Which column is what'),
  nothing: t('нет', 'none'),
  need: t('обязательно', 'required'),
  first: t('Первые строки', 'First rows'),
  row: t('строка {n}', 'row {n}'),
  take: t('Перенести строк: {n}', 'Take over rows: {n}'),
  upToDate: t('В отделе уже всё то же самое.', 'The department already says the same.'),
  noTable: t('Таблицы здесь не видно', 'No table is seen here'),
  other: t('Другая вкладка', 'Another tab'),
  done: t('Перенесено: новых {added}, изменено {changed}.', 'Taken over: {added} new, {changed} changed.'),
  open: t('Открыть', 'Open'),
} as const;
