/** Words about documents: what people changed in them, and what became of their files. */
import { t } from '../src/shared/text';

export const D = {
  title: t('Документы: ваши правки', 'Documents: your edits'),
  looking: t('Смотрю документы: {done} из {total}', 'Looking at documents: {done} of {total}'),
  none: t('В разделах, которые ведёт дополнение, правок нет.', 'Nobody edited the sections that the add-on keeps.'),
  edited: t('Изменён раздел «{heading}»', 'The section “{heading}” was edited'),
  removed: t('Удалён раздел «{heading}»', 'The section “{heading}” was deleted'),
  editedBare: t('Изменён раздел без заголовка', 'A section without a heading was edited'),
  removedBare: t('Удалён раздел без заголовка', 'A section without a heading was deleted'),
  yours: t('Ваш текст', 'Your text'),
  ours: t('Текст дополнения', 'The add-on’s text'),
  gone: t('удалено', 'deleted'),
  news: t(
    'Данные с тех пор изменились: у дополнения новый текст.',
    'The data changed since: the add-on has a new text.',
  ),
  noPutBack: t(
    'Внутри картинка, таблица, чужая правка или другой раздел. Чтобы вернуть текст, вынесите их из раздела.',
    'There is a picture, a table, a suggestion or another section inside. To put the text back, move them out first.',
  ),
  settled: t('Возвращено разделов: {written}, оставлено: {settled}.', 'Sections put back: {written}, left: {settled}.'),
} as const;
