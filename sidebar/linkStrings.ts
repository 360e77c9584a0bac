/** Words of the map of links. */
import { t } from '../src/shared/text';

export const LINKS = {
  title: t('Что от чего зависит', 'What depends on what'),
  text: t(
    'Перед тем как удалить вкладку или колонку, посмотрите, что на неё опирается.',
    'Before you delete a tab or a column, see what relies on it.',
  ),
  show: t('Показать связи', 'Show the links'),
  search: t('Найти вкладку или документ', 'Find a tab or document'),
  choose: t('Вкладка или документ', 'Tab or document'),
  nothingFound: t('Ничего не нашлось', 'Nothing was found'),
  feeds: t('Питает', 'Feeds'),
  feedsNothing: t('На неё ничто не опирается.', 'Nothing relies on it.'),
  fedBy: t('Питается от', 'Is fed by'),
  fedByNothing: t('Ничем не питается: её заполняете вы.', 'Nothing feeds it: you fill it in.'),
  ifDeleted: t('Если удалить', 'If you delete it'),
  ifDeletedNothing: t('Ничего не сломается.', 'Nothing breaks.'),
  willMiss: t('Перестанут считаться или обновляться: {list}.', 'These stop being counted or refreshed: {list}.'),
  broken: t('Порвано', 'Broken'),
  brokenNone: t('Порванных связей нет.', 'No link is broken.'),
  relies: t('Опираются: {list}.', 'Relying on it: {list}.'),
  gone: t('удалена', 'deleted'),
  closed: t('книга вам не открыта', 'the workbook is not open to you'),
  open: t('Открыть', 'Open'),
} as const;
