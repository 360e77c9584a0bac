/** Words of the sections of content, links and meetings. */
import { t } from '../src/shared/text';

export const R = {
  fillTitle: t('Контент-план', 'Content plan'),
  fillText: t(
    'Найдёт дни без постов по частоте площадок и долям рубрик. Ваши посты не трогает.',
    'Finds the days that lack a post by the cadence of the networks and the shares of the rubrics. Your posts are not touched.',
  ),
  weeks: t('На сколько недель вперёд', 'Weeks ahead'),
  preview: t('Показать, чего не хватает', 'Show what is missing'),
  write: t('Добавить постов: {n}', 'Add posts: {n}'),
  added: t(
    'Добавлено постов: {n}. Впишите темы в контент-план.',
    'Posts added: {n}. Write their titles in the content plan.',
  ),
  openPlan: t('Открыть контент-план', 'Open the content plan'),
  linkTitle: t('Ссылка с меткой', 'Tagged link'),
  linkText: t(
    'Пишите как удобно, хоть по-русски: метка станет латиницей. Макросы площадок остаются как есть.',
    'Write as you like: the tags are cleaned for you. Macros of platforms stay as they are.',
  ),
  landing: t('Куда ведёт', 'Landing'),
  source: t('Площадка', 'Source'),
  medium: t('Вид трафика', 'Medium'),
  product: t('Продукт', 'Product'),
  segment: t('Сегмент', 'Segment'),
  geo: t('Гео', 'Geo'),
  goal: t('Цель', 'Goal'),
  content: t('Пост или объявление', 'Post or ad'),
  term: t('Ключ', 'Term'),
  what: t('Для чего ссылка', 'What the link is for'),
  ready: t('Готовая ссылка', 'The link'),
  copy: t('Скопировать', 'Copy'),
  copied: t('Скопировано', 'Copied'),
  save: t('Записать в UTM-метки', 'Save to UTM tags'),
  saved: t('Записано: {id}', 'Saved: {id}'),
  register: t('Открыть UTM-метки', 'Open UTM tags'),
  calendarTitle: t('Календарь встреч', 'Calendar of meetings'),
  calendarText: t(
    'Файл .ics со встречами отдела для любого календаря.',
    'An .ics file with the department’s meetings for any calendar.',
  ),
  calendar: t('Скачать календарь', 'Download the calendar'),
} as const;
