/** Words of plans: what will change, before it does. */
import { t } from '../src/shared/text';

export const P = {
  title: t('Что изменится', 'What will change'),
  making: t('Составляю план, ничего не меняю…', 'Making the plan; nothing is changed…'),
  wholeFile: t('Файл целиком', 'The file as a whole'),
  notes: t('Что важно знать', 'What to know'),
  cancel: t('Не менять', 'Leave it'),
  show: t('Показать, что изменится: {n}', 'Show what will change: {n}'),
  showNews: t('Показать обновления: {n}', 'Show the news: {n}'),
  apply: t('Применить план', 'Apply the plan'),
  decided: t('Останется как есть, больше не напоминаю: {n}.', 'Stays as it is and is not mentioned again: {n}.'),
  documentsWhy: t(
    'Строки, из которых делаются эти документы, новые или переименованы.',
    'The rows that these documents are made of are new, or were renamed.',
  ),
  documentsLeft: t(
    'Документы не тронуты. План ждёт на экране «Документы».',
    'The documents were left as they are. The plan waits on the Documents screen.',
  ),
  makeAgain: t('Создать документ «{title}» заново', 'Make the document “{title}” again'),
  undoable: t(
    'Это можно отменить одним нажатием, пока нет нового запуска.',
    'One press undoes it as long as nothing else is run.',
  ),
} as const;
