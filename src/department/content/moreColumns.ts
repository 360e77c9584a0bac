/** Columns of posts and rubrics beside the first ones: who makes what, advertising marks, when it went out. */
import { POST_FORMATS } from '../../shared/codes/lists';
import { READER_STAGES } from '../../shared/codes/content';
import type { TableColumn } from '../../blueprint/tab';
import { choice, date, flag, longText, money, note, reference, text, url } from '../columns';

/** Appended to the content plan. */
export const MORE_POST_COLUMNS: readonly TableColumn[] = [
  reference('designer', 'Дизайнер', 'Designer', 'lists', 'people'),
  reference('approver', 'Согласует', 'Approver', 'lists', 'people'),
  url('asset', 'Макет', 'Asset', { widthPx: 200 }),
  flag('ad_required', 'Это реклама', 'Advertising', {
    widthPx: 100,
    ...note(
      'Отметьте, если пост продвигает товар за деньги или по договору: в России такой нужен токен erid.',
      'Tick if the post advertises for money or by contract: in Russia such a post needs an erid token.',
    ),
  }),
  text('erid', 'erid', 'erid', {
    widthPx: 140,
    ...note('Токен маркировки от оператора рекламных данных.', 'Marking token given by the advertising data operator.'),
  }),
  money('boost', 'Продвижение', 'Boost', { widthPx: 120 }),
  date('published_at', 'Вышел', 'Went out', {
    ...note('В какой день пост вышел на самом деле.', 'The day on which the post went out in fact.'),
  }),
  text('reuse_of', 'По мотивам', 'Reuse of', {
    widthPx: 110,
    ...note('Номер поста, из которого сделан этот.', 'Number of the post that this one was made from.'),
  }),
];

/** Appended to the rubrics. */
export const MORE_RUBRIC_COLUMNS: readonly TableColumn[] = [
  choice('stage', 'Где читатель', 'Reader is', READER_STAGES, { widthPx: 160 }),
  choice('default_format', 'Обычный формат', 'Usual format', POST_FORMATS, { widthPx: 150 }),
  text('networks', 'Площадки', 'Networks', {
    widthPx: 160,
    ...note(
      'Через запятую: telegram, vk. Пусто: рубрика идёт на всех площадках.',
      'Separated by commas: telegram, vk. Empty: the rubric is used in all networks.',
    ),
  }),
  longText('format_notes', 'Как подаём', 'How we tell it', { widthPx: 260 }),
];
