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
  binned: t('В корзине: не обновляется.', 'In the bin: not refreshed.'),
  goneFile: t('Не открывается: удалён или закрыт для вас.', 'Cannot be opened: deleted, or closed to you.'),
  planned: t('Появится при следующем обновлении.', 'The next refresh makes it.'),
  waiting: t('Ждёт вашего решения: план выше.', 'Waits for your decision: the plan is above.'),
  unfed: t(
    'Не обновляется: не читается вкладка, из которой он собирается.',
    'Not refreshed: a tab that it is made of cannot be read.',
  ),
  orphan: t(
    'Строка, из которой он сделан, удалена: документ ваш, он не обновляется.',
    'The row that it was made of is gone: the document is yours, it is not refreshed.',
  ),
  named: t('Файл назван «{name}»: ваше имя остаётся.', 'The file is called “{name}”: your name stays.'),
  moved: t('Лежит в другой папке: обновляется как раньше.', 'It lies in another folder: refreshed as before.'),
  unbin: t('Вернуть из корзины', 'Take out of the bin'),
  make: t('Создать заново', 'Make it again'),
  makeYes: t('Да, создать', 'Yes, make it'),
  makeText: t(
    'Появится новый документ из данных книги. Старый файл, если он есть, останется где лежит и больше не обновляется.',
    'A new document is made from the workbook. The old file, if there is one, stays where it is and is not refreshed any more.',
  ),
  closedText: t(
    'Если документ просто закрыт для вас, попросите доступ: иначе у отдела их станет два.',
    'If the document is only closed to you, ask for access: otherwise the department gets two.',
  ),
  working: t('Делаю…', 'Working…'),
  missing: t('Не читаются вкладки: {tabs}.', 'Tabs that cannot be read: {tabs}.'),
  missingAction: t(
    'Документы из них оставлены как есть. Верните вкладку на экране «Изменения» или попросите доступ к книге.',
    'Documents made of them are left as they are. Put the tab back on the Changes screen, or ask for access to the workbook.',
  ),
  noIndex: t(
    'Вкладка «{tab}» удалена: без неё документы не обновляются. Верните её на экране «Изменения».',
    'The tab “{tab}” was deleted: documents are not refreshed without it. Put it back on the Changes screen.',
  ),
} as const;
