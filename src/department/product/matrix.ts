/** The product matrix: the ladder of value, what is offered after what, and what it adds to the average check. */
import { t } from '../../shared/text';
import { OFFER_LEVELS } from '../../shared/codes/lists';
import { column, f, label, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, integer, longText, money, note, ratio, reference, text, url } from '../columns';

const ofProduct = (key: string): Formula =>
  f`IF(${row('product')}="";"";IFERROR(INDEX(${column('products', key)};MATCH(${row('product')};${column('products', 'name')};0));""))`;
const shown = (key: string): Formula =>
  f`IF(${row('product')}="";"";IFERROR(INDEX(${column('products', key)};MATCH(${row('product')};${column('products', 'name')};0))&"";""))`;
const codeOf = (key: string): Formula =>
  f`IFERROR(INDEX(${column('products', 'code')};MATCH(${row(key)};${column('products', 'name')};0));"no-such-product")`;
const dealsOf = (key: string): Formula =>
  f`SUMIFS(${column('product_facts', 'deals')};${column('product_facts', 'product')};${codeOf(key)})`;

const levelOf = (code: string) => OFFER_LEVELS.find((level) => level.code === code)?.label ?? t(code, code);
/** Dearest core product of the ladder. */
const core = f`MAXIFS(${column('matrix', 'price')};${column('matrix', 'level')};${label(levelOf('core'))})`;
/** An entry product is a small step: at most a fifth of the core's price. */
const ENTRY_SHARE = f`2/10`;

export const MATRIX_CHECKS = {
  PAID: t('▲ лид-магнит дают бесплатно', '▲ a lead magnet is free'),
  DEAR: t('▲ дороже 20 % основного: вход великоват', '▲ above 20 % of the core: a large first step'),
  NO_NEXT: t('▲ нет следующего шага', '▲ no next step'),
};

const check = f`IF(${row('product')}="";"";IF(AND(${row('level')}=${label(levelOf('lead_magnet'))};ISNUMBER(${row('price')});${row('price')}<>0);${label(MATRIX_CHECKS.PAID)};IF(AND(${row('level')}=${label(levelOf('tripwire'))};ISNUMBER(${row('price')});${core}>0;${row('price')}>${core}*${ENTRY_SHARE});${label(MATRIX_CHECKS.DEAR)};IF(AND(${row('level')}=${label(levelOf('core'))};${row('next')}="");${label(MATRIX_CHECKS.NO_NEXT)};""))))`;

export const matrix: TableTab = {
  kind: 'table',
  key: 'matrix',
  workbook: 'pulse',
  title: t('Продуктовая матрица', 'Product matrix'),
  purpose: t(
    'Лестница продуктов: с чего начинают, что предлагаем следом и сколько это добавляет к среднему чеку.',
    'The ladder of products: where they begin, what is offered next, and what it adds to the average check.',
  ),
  color: '#0f766e',
  capacity: 30,
  frozenColumns: 2,
  columns: [
    reference('product', 'Продукт', 'Product', 'products', 'name', { required: true, widthPx: 220 }),
    calculated(text('level', 'Ступень', 'Level', { widthPx: 150 }), shown('level')),
    reference('segment', 'Сегмент', 'Segment', 'segments', 'name', { widthPx: 150 }),
    calculated(money('price', 'Цена', 'Price'), ofProduct('price')),
    calculated(ratio('margin', 'Маржа', 'Margin'), ofProduct('margin')),
    longText('goal', 'Зачем эта ступень', 'Goal of the step', { widthPx: 220 }),
    reference('previous', 'После чего', 'After', 'products', 'name', { widthPx: 200 }),
    reference('next', 'Что предложить дальше', 'Next to offer', 'products', 'name', { widthPx: 200 }),
    longText('trigger', 'Когда предлагать', 'When to offer', { widthPx: 220 }),
    url('script', 'Скрипт', 'Script', { widthPx: 160 }),
    integer('window_days', 'За сколько дней берут', 'Taken within, days', { widthPx: 130 }),
    ratio('attach_plan', 'Берут, план', 'Attach rate, plan', {
      widthPx: 120,
      ...note(
        'Какая доля покупателей предыдущей ступени возьмёт эту.',
        'Share of buyers of the step before who take it.',
      ),
    }),
    calculated(
      ratio('attach_fact', 'Берут, факт', 'Attach rate, fact', {
        widthPx: 120,
        ...note(
          'Сделки этой ступени ÷ сделки предыдущей за всё время. Клиентов поимённо книга не хранит.',
          'Deals of the step ÷ deals of the step before, over all time. The workbook keeps no list of clients.',
        ),
      }),
      f`IF(OR(${row('product')}="";${row('previous')}="");"";IF(${dealsOf('previous')}=0;"";${dealsOf('product')}/${dealsOf('previous')}))`,
    ),
    calculated(
      money('effect', 'Добавляет к чеку', 'Adds to the check', {
        widthPx: 140,
        ...note(
          'Доля берущих × цена. Пока факта нет, по плану.',
          'Attach rate × price; by plan while there is no fact.',
        ),
      }),
      f`IF(OR(${row('previous')}="";${row('price')}="");"";IF(${row('attach_fact')}<>"";${row('attach_fact')}*${row('price')};IF(ISNUMBER(${row('attach_plan')});${row('attach_plan')}*${row('price')};"")))`,
    ),
    calculated(
      ratio('revenue_share', 'Доля выручки', 'Revenue share', { widthPx: 120 }),
      f`IF(${row('product')}="";"";IF(SUM(${column('product_facts', 'revenue')})=0;"";SUMIFS(${column('product_facts', 'revenue')};${column('product_facts', 'product')};${codeOf('product')})/SUM(${column('product_facts', 'revenue')})))`,
    ),
    calculated(text('check', 'Проверка', 'Check', { widthPx: 240 }), check),
  ],
};
