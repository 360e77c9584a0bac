/** Columns of a product that make its description: a newcomer reads the document made of them. */
import { PRICE_MODELS } from '../../shared/codes/market';
import { choice, date, integer, longText, money, note, reference, text, url } from '../columns';

export const DESCRIPTION_COLUMNS = [
  reference('for_whom', 'Для кого', 'For whom', 'segments', 'name', { widthPx: 160 }),
  longText('problem', 'Какую проблему решает', 'Problem it solves', { widthPx: 260 }),
  longText('how_it_works', 'Как это работает', 'How it works', {
    widthPx: 300,
    ...note('От трёх до семи шагов, по одному на строке.', 'Three to seven steps, one per line.'),
  }),
  longText('included', 'Что входит', 'What is included', { widthPx: 260 }),
  longText('not_included', 'Что не входит', 'What is not included', {
    widthPx: 260,
    ...note('Честный список: от него зависят отзывы.', 'An honest list: reviews depend on it.'),
  }),
  longText('result', 'Результат с числом', 'Result with a number', { widthPx: 220 }),
  longText('proof', 'Чем доказано', 'Proof', { widthPx: 220 }),
  choice('price_model', 'За что платят', 'Price model', PRICE_MODELS, { widthPx: 130 }),
  text('payment_terms', 'Условия оплаты', 'Payment terms', { widthPx: 200 }),
  integer('delivery_days', 'Срок, дней', 'Delivery, days', { widthPx: 110 }),
  text('warranty', 'Гарантия', 'Warranty', { widthPx: 180 }),
  longText('limits', 'Когда не подойдёт', 'When it does not suit', { widthPx: 220 }),
  longText('faq', 'Вопросы и ответы', 'Questions and answers', {
    widthPx: 320,
    ...note(
      'Не меньше пяти: «вопрос? ответ», по одному на строке.',
      'Five at least: “question? answer”, one per line.',
    ),
  }),
  longText('objections', 'Возражения и ответы', 'Objections and answers', { widthPx: 320 }),
  reference('owner', 'Кто отвечает', 'Owner', 'team', 'person', { widthPx: 150 }),
  integer('novice_score', 'Проверка новичком, из 5', 'Novice test, of 5', {
    widthPx: 120,
    ...note(
      'Человек со стороны читает описание и отвечает: что это, для кого, зачем, сколько стоит, что не входит. Сколько ответов верны?',
      'An outsider reads the description and answers: what, for whom, what for, how much, what is not included. How many are right?',
    ),
  }),
  date('novice_date', 'Когда проверяли', 'Tested on'),
  text('novice_by', 'Кто читал', 'Read by', { widthPx: 140 }),
  url('document', 'Описание', 'Description', { owner: 'pulse', widthPx: 220 }),
  money('price_from', 'Цена от', 'Price from', {
    ...note(
      'Если цена — вилка: нижняя граница. Считаем по колонке «Цена».',
      'Of a range of prices the lowest. “Price” is what counts.',
    ),
  }),
  money('price_to', 'Цена до', 'Price to', { ...note('Верхняя граница вилки.', 'The highest of the range.') }),
  integer('version', 'Версия описания', 'Description version', {
    widthPx: 120,
    ...note('Прибавьте единицу, когда меняете состав или цену.', 'Add one when the content or the price changes.'),
  }),
] as const;
