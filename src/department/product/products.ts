import { t } from '../../shared/text';
import { OFFER_LEVELS } from '../../shared/codes/lists';
import { f, row } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, flag, id, integer, longText, money, note, number, ratio, text } from '../columns';
import { DESCRIPTION_COLUMNS } from './moreColumns';

/** Products with the price and the variable cost of one sale: margins of unit economics stand on them. */
export const products: TableTab = {
  kind: 'table',
  key: 'products',
  workbook: 'pulse',
  title: t('Продукты', 'Products'),
  purpose: t(
    'Что продаём, почём и сколько остаётся с продажи.',
    'What we sell, at what price, and what is left of a sale.',
  ),
  color: '#64748b',
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'code',
  columns: [
    id('code', 'Код', 'Code'),
    text('name', 'Продукт', 'Product', { required: true, widthPx: 220 }),
    longText(
      'one_liner',
      'В одной фразе',
      'In one sentence',
      note('До 140 знаков, без жаргона: что это и для кого.', 'Up to 140 signs, no jargon: what it is and for whom.'),
    ),
    choice('level', 'Ступень', 'Level', OFFER_LEVELS, { widthPx: 170 }),
    money('price', 'Цена', 'Price', note('Средняя цена одной продажи.', 'Average price of one sale.')),
    money('variable_cost', 'Переменные затраты', 'Variable cost', {
      widthPx: 150,
      ...note(
        'Сколько стоит одна продажа: закупка, работа, комиссия. Аренду и оклады не включать.',
        'What one sale costs: goods, work, commission. No rent, no salaries.',
      ),
    }),
    calculated(
      ratio('margin', 'Маржа', 'Margin', note('(цена − затраты) ÷ цена', '(price − cost) ÷ price')),
      f`IF(OR(${row('price')}="";${row('price')}=0;${row('variable_cost')}="");"";(${row('price')}-${row('variable_cost')})/${row('price')})`,
    ),
    money('first_cost', 'Затраты первой продажи', 'Cost of the first sale', {
      widthPx: 150,
      ...note(
        'Только первая продажа клиенту: подключение, выезд, подарок. Добавляется к переменным затратам. Пусто — нет.',
        'Only of the first sale to a client: set-up, a visit, a gift. Added to the variable cost. Empty: none.',
      ),
    }),
    number('payments', 'Платежей на клиента', 'Payments per customer', {
      widthPx: 130,
      ...note(
        'Сколько раз клиент платит за срок жизни вместе с первой продажей: подписка на год с оплатой раз в месяц — 12. Пусто — 1.',
        'How often a client pays within the life span, the first sale included: a year paid by the month is 12. Empty: 1.',
      ),
    }),
    integer('life_months', 'Срок жизни, мес.', 'Life span, months', {
      widthPx: 120,
      ...note(
        'За сколько месяцев приходят эти платежи. Пусто — за 12.',
        'Months within which these payments come. Empty: 12.',
      ),
    }),
    flag('active', 'Продаётся', 'Active', { widthPx: 100 }),
    text('aliases', 'Другие названия', 'Other names', { widthPx: 220 }),
    ...DESCRIPTION_COLUMNS,
  ],
  rules: [{ area: { kind: 'column', column: 'margin' }, when: { kind: 'less', than: 0 }, signal: 'bad' }],
};
