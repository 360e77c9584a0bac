/** Monthly costs beside ad spend, and the full cost of a customer that they make. */
import { lazy } from '../../shared/lazy';
import { t } from '../../shared/text';
import { COST_KINDS } from '../../shared/codes/costs';
import { cell, column, f, field, type Formula } from '../../blueprint/formula';
import type { PanelCell, PanelTab, TableTab } from '../../blueprint/tab';
import { choice, longText, money, month, note, reference, text } from '../columns';
import { computed, heading, numbered, words } from '../panels/kit/cells';

const COLOR = '#0f766e';

export const monthCosts: TableTab = {
  kind: 'table',
  key: 'month_costs',
  workbook: 'pulse',
  title: t('Затраты месяца', 'Monthly costs'),
  purpose: t(
    'Зарплаты, сервисы, подрядчики: всё, что стоит маркетинг кроме рекламы. Нужны для полной цены клиента.',
    'Salaries, tools, contractors: all that marketing costs beside ads. They make the full cost of a customer.',
  ),
  color: COLOR,
  capacity: 150,
  frozenColumns: 2,
  columns: [
    month('month', 'Месяц', 'Month', {
      required: true,
      ...note('Первое число месяца, например 01.03.2026.', 'First day of the month, for example 2026-03-01.'),
    }),
    choice('kind', 'Вид', 'Kind', COST_KINDS, { required: true, widthPx: 190 }),
    money('amount', 'Сумма', 'Amount', {
      required: true,
      ...note('С НДС или без — как расход рекламы в расчётах.', 'With or without VAT, as ad spend is counted.'),
    }),
    reference(
      'channel',
      'Канал',
      'Channel',
      'channels',
      'name',
      note('Пусто: на весь отдел.', 'Empty: the whole department.'),
    ),
    longText('comment', 'За что', 'What for', { widthPx: 280 }),
    text('currency', 'Валюта', 'Currency', {
      widthPx: 100,
      ...note(
        'Пусто — валюта отдела. Другая — код из трёх букв: USD; нужен курс на вкладке «Курсы валют».',
        'Empty: that of the department. Another: three-letter code such as USD, with a rate on Currency rates.',
      ),
    }),
    money('amount_own', 'В валюте отдела', 'In own currency', {
      owner: 'pulse',
      widthPx: 150,
      ...note(
        'Считает обновление: сумма по курсу на первый день месяца. Без курса пусто, и в цену клиента строка не входит.',
        'The refresh counts it: the amount by the rate of the first day of the month. Empty without a rate: not in the cost of a customer.',
      ),
    }),
  ],
};

const LINES = numbered('line', 12);

const HEADERS = [
  ['spend', t('Расход рекламы', 'Ad spend'), t('Сумма фактов месяца.', 'Sum of the month’s facts.')],
  ['costs', t('Другие затраты', 'Other costs'), t('С вкладки «Затраты месяца».', 'From the Monthly costs tab.')],
  ['deals', t('Новые клиенты', 'New customers'), t('Сделки месяца.', 'Deals of the month.')],
  ['cac', t('CAC', 'CAC'), t('Расход рекламы ÷ новые клиенты.', 'Ad spend ÷ new customers.')],
  [
    'cac_full',
    t('CAC полный', 'CAC, full'),
    t('(Расход рекламы + другие затраты) ÷ новые клиенты.', '(Ad spend + other costs) ÷ new customers.'),
  ],
  [
    'margin',
    t('Маржа с клиента', 'Margin per customer'),
    t('(Выручка − переменные затраты) ÷ новые клиенты.', '(Revenue − variable costs) ÷ new customers.'),
  ],
] as const;

function lineCells(row: string, back: number): PanelCell[] {
  const start = cell(row, 'month');
  const sumOf = (metric: string): Formula => f`SUMIFS(${column('facts', metric)};${column('facts', 'month')};${start})`;
  const known = (formula: Formula): Formula =>
    f`IF(${start}="";"";IF(COUNTIFS(${column('facts', 'month')};${start})=0;"";${formula}))`;
  const perDeal = (amount: Formula): Formula =>
    f`IF(OR(${cell(row, 'deals')}="";${cell(row, 'deals')}=0);"";(${amount})/${cell(row, 'deals')})`;
  const costOf = (key: string, test: Formula): Formula =>
    f`SUMIFS(${column('month_costs', key)};${column('month_costs', 'month')};${start}${test})`;
  const named = f`;${column('month_costs', 'currency')};"<>"`;
  // a row with a currency counts by what the refresh has made of it
  const costs = f`${costOf('amount', f``)}-${costOf('amount', named)}+${costOf('amount_own', named)}`;
  return [
    computed(
      row,
      'month',
      'month',
      f`IF(${field('settings', 'as_of')}="";"";EOMONTH(${field('settings', 'as_of')};${-back - 1})+1)`,
      'label',
    ),
    computed(row, 'spend', 'money', known(sumOf('spend'))),
    computed(
      row,
      'costs',
      'money',
      f`IF(${start}="";"";IF(COUNTIFS(${column('month_costs', 'month')};${start})=0;"";${costs}))`,
    ),
    computed(row, 'deals', 'integer', known(sumOf('deals'))),
    computed(row, 'cac', 'money', perDeal(f`${cell(row, 'spend')}`)),
    // without the other costs the price would only look full
    computed(
      row,
      'cac_full',
      'money',
      f`IF(${cell(row, 'costs')}="";"";${perDeal(f`${cell(row, 'spend')}+${cell(row, 'costs')}`)})`,
    ),
    computed(row, 'margin', 'money', perDeal(f`${sumOf('revenue')}-${sumOf('costs')}`)),
  ];
}

const TITLE = t('Полная цена клиента', 'Full cost of a customer');
const PURPOSE = t(
  'Во что обходится новый клиент со всеми затратами маркетинга, по месяцам. Заполняется само.',
  'What a new customer costs with all costs of marketing, by month. Fills itself.',
);

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'month', TITLE, PURPOSE),
  words('header', 'month', t('Месяц', 'Month'), 'header'),
  ...HEADERS.map(([key, title, text]) => words('header', key, title, 'header', { note: text })),
  ...LINES.flatMap(lineCells),
]);

export const fullCost: PanelTab = {
  kind: 'panel',
  key: 'full_cost',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: COLOR,
  columns: [{ key: 'month', sizePx: 130 }, ...HEADERS.map(([key]) => ({ key, sizePx: 140 }))],
  rows: [{ key: 'title' }, { key: 'purpose' }, { key: 'header' }, ...LINES.map((key) => ({ key }))],
  frozenRows: 3,
  get cells() {
    return panelCells();
  },
};
