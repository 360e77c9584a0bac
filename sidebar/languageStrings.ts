/** Words of the change of the department's language, and of plans. */
import { t } from '../src/shared/text';

export const L = {
  title: t('Язык отдела', 'Language of the department'),
  text: t(
    'Вкладки, заголовки, подсказки, списки и документы станут на другом языке. Сначала — план: что именно изменится. Ваши тексты, числа и всё, что вы переименовали, останутся.',
    'Tabs, headers, notes, lists and documents change their language. First comes the plan: what exactly changes. Your texts, numbers and everything that you renamed stay.',
  ),
  show: t('Показать план: {language}', 'Show the plan: {language}'),
  making: t('Составляю план, ничего не меняю…', 'Making the plan; nothing is changed…'),
  planTitle: t('Что изменится', 'What will change'),
  total: t(
    'Записей в книгах: {cells}. Документов: {documents}.',
    'Writes in the workbooks: {cells}. Documents: {documents}.',
  ),
  wholeFile: t('Файл целиком', 'The file as a whole'),
  keptTitle: t('Останется вашим', 'Stays yours'),
  nothingKept: t('Наши подписи никто не менял.', 'Nobody changed our labels.'),
  warningsTitle: t('Посмотрите после смены', 'Look at this afterwards'),
  closed: t(
    'Книга «{book}» вам не открыта: она останется на прежнем языке.',
    'The workbook “{book}” is not shared with you: it keeps its language.',
  ),
  apply: t('Сменить язык', 'Change the language'),
  cancel: t('Не менять', 'Leave it'),
  back: t('Обратно можно так же: смените язык ещё раз.', 'The way back is the same: change the language again.'),
  afterRefresh: t(
    'Фразы, которые пишет обновление (повестка, здоровье, чего ждёт закрытие недели), сменят язык при следующем обновлении РНП.',
    'Sentences that the refresh writes (agenda, health, what the closing of a week waits for) change with the next refresh of the RNP.',
  ),
  stale: t('Составить план заново', 'Make the plan again'),
  unfinished: t(
    'Смена языка не закончена: {what}. Покажите план, чтобы продолжить.',
    'The change of the language is not finished: {what}. Show the plan to go on.',
  ),
  documentsLeft: t('остались документы', 'documents are left'),
  refresh: t('Обновить РНП', 'Refresh the RNP'),
} as const;
