/** Facts that the refresh computes: flat tables on which RNP, funnel and unit economics stand. */
import { t } from '../../shared/text';
import type { TableColumn, TableTab } from '../../blueprint/tab';
import { BASE_METRICS, metricOf, type BaseMetric } from '../../metrics/dictionary';
import { PIPELINE_METRICS } from '../../metrics/rnp/forecast';
import { dayColumn, monthColumn, quarterColumn } from '../../metrics/rnp/outlookColumns';
import { date, id, integer, memory, money, month, note, number, text } from '../columns';

const ours = { owner: 'pulse' } as const;

const counts: readonly TableColumn[] = [
  integer('leads', 'Лиды', 'Leads', ours),
  integer('mql', 'MQL', 'MQL', ours),
  integer('sql', 'SQL', 'SQL', ours),
  integer('meetings', 'Встречи', 'Meetings', ours),
  integer('proposals', 'КП', 'Proposals', ours),
  integer('deals', 'Сделки', 'Deals', ours),
];

const moneyColumns: readonly TableColumn[] = [
  money('revenue', 'Выручка', 'Revenue', ours),
  money('costs', 'Переменные затраты', 'Variable costs', { ...ours, widthPx: 140 }),
];

/** What customers are expected to pay after their first sale, by the plan values of products. */
const laterColumns: readonly TableColumn[] = [
  number('later_payments', 'Следующих платежей', 'Later payments', {
    ...ours,
    widthPx: 130,
    ...note(
      'Принято: сколько ещё раз заплатят новые клиенты, по вкладке «Продукты».',
      'Assumed: how often new clients will pay again, by the Products tab.',
    ),
  }),
  money('later_revenue', 'Выручка следующих платежей', 'Revenue of later payments', { ...ours, widthPx: 150 }),
  money('later_costs', 'Затраты следующих платежей', 'Costs of later payments', { ...ours, widthPx: 150 }),
];

/** Facts by week and channel, each counted on its own date. */
export const facts: TableTab = {
  kind: 'table',
  key: 'facts',
  workbook: 'pulse',
  title: t('Факты', 'Facts'),
  purpose: t(
    'Факты по неделям и каналам. Неделя на стыке месяцев разделена на две части.',
    'Facts by week and channel. A week that spans two months is two parts.',
  ),
  color: '#94a3b8',
  capacity: 800,
  frozenColumns: 1,
  columns: [
    text('segment', 'Неделя/месяц', 'Week/month', { ...ours, widthPx: 150 }),
    date('start', 'С', 'From', ours),
    date('end', 'По', 'To', ours),
    month('month', 'Месяц', 'Month', ours),
    id('channel', 'Код канала', 'Channel code', { ...ours, widthPx: 130 }),
    text('channel_name', 'Канал', 'Channel', ours),
    money('spend', 'Расход', 'Spend', ours),
    integer('impr', 'Показы', 'Impressions', ours),
    integer('clicks', 'Клики', 'Clicks', ours),
    ...counts,
    ...moneyColumns,
    integer('not_ours', 'Нецелевые', 'Not ours', ours),
    money('paid_spend', 'Расход платных каналов', 'Spend of paid channels', { ...ours, widthPx: 140 }),
    integer('paid_customers', 'Новые клиенты платных', 'New customers, paid', { ...ours, widthPx: 140 }),
    memory('written'),
  ],
};

/** What became of the leads of a month, by channel: everything but spend and clicks goes by the month of the lead. */
export const cohorts: TableTab = {
  kind: 'table',
  key: 'cohorts',
  workbook: 'pulse',
  title: t('Когорты', 'Cohorts'),
  purpose: t(
    'Что стало с лидами, созданными в этом месяце: честные конверсии по источникам.',
    'What became of the leads created in a month: honest conversions by source.',
  ),
  color: '#94a3b8',
  capacity: 300,
  columns: [
    month('month', 'Месяц лида', 'Lead month', ours),
    id('channel', 'Код канала', 'Channel code', { ...ours, widthPx: 130 }),
    text('channel_name', 'Канал', 'Channel', ours),
    money('spend', 'Расход', 'Spend', ours),
    integer('clicks', 'Клики', 'Clicks', ours),
    ...counts,
    ...moneyColumns,
    ...laterColumns,
    money('later_wait', 'Маржа × месяцев до последнего', 'Margin × months until the last', {
      ...ours,
      widthPx: 150,
      ...note(
        'Нужна окупаемости: маржа следующих платежей × месяцы до последнего из них.',
        'Payback needs it: margin of later payments × months until the last of them.',
      ),
    }),
    memory('written'),
  ],
};

/** The same cohorts by product. */
export const productFacts: TableTab = {
  kind: 'table',
  key: 'product_facts',
  workbook: 'pulse',
  title: t('Факты по продуктам', 'Product facts'),
  purpose: t(
    'Лиды и сделки по продуктам, по месяцу создания лида.',
    'Leads and deals by product, by the month of the lead.',
  ),
  color: '#94a3b8',
  capacity: 300,
  columns: [
    month('month', 'Месяц лида', 'Lead month', ours),
    id('product', 'Код продукта', 'Product code', { ...ours, widthPx: 130 }),
    text('product_name', 'Продукт', 'Product', ours),
    integer('leads', 'Лиды', 'Leads', ours),
    integer('sql', 'SQL', 'SQL', ours),
    integer('deals', 'Сделки', 'Deals', ours),
    ...moneyColumns,
    ...laterColumns,
    memory('written'),
  ],
};

/** Days that the steps of the funnel take, by channel: the medians that the Funnel tab shows. */
export const stepDaysTable: TableTab = {
  kind: 'table',
  key: 'step_days',
  workbook: 'pulse',
  title: t('Дни этапов', 'Days of steps'),
  purpose: t(
    'Сколько дней занимает каждый этап по каналам: зрелые когорты за полгода. Нужно вкладке «Воронка».',
    'How many days each step takes, by channel: mature cohorts of half a year. The Funnel tab uses it.',
  ),
  color: '#94a3b8',
  capacity: 120,
  columns: [
    id('channel', 'Код канала', 'Channel code', { ...ours, widthPx: 130 }),
    text('channel_name', 'Канал', 'Channel', ours),
    id('step', 'Код этапа', 'Step code', { ...ours, hidden: true }),
    text('step_name', 'Этап', 'Step', { ...ours, widthPx: 170 }),
    integer('timed', 'Лидов', 'Leads', {
      ...ours,
      ...note('У скольких известны обе даты.', 'How many have both dates.'),
    }),
    number('median', 'Медиана дней', 'Median days', { ...ours, widthPx: 120 }),
    integer('back', 'Даты наоборот', 'Dates reversed', {
      ...ours,
      widthPx: 150,
      ...note(
        'Этап раньше предыдущего: проверьте даты в CRM.',
        'The step is before the one it follows: check the CRM.',
      ),
    }),
    memory('written'),
  ],
};

/** Why leads are lost, by month and channel: the counts of which the Funnel tab names the main reasons. */
export const lossReasonsTable: TableTab = {
  kind: 'table',
  key: 'loss_reasons',
  workbook: 'pulse',
  title: t('Причины отказов', 'Reasons of loss'),
  purpose: t(
    'Сколько лидов потеряно по каждой причине, по месяцам и каналам. Нужно «Воронке» и «Качеству лидов».',
    'How many leads were lost for each reason, by month and channel. Funnel and Lead quality use it.',
  ),
  color: '#94a3b8',
  capacity: 500,
  columns: [
    month('month', 'Месяц', 'Month', ours),
    id('basis', 'Код счёта', 'Basis code', { ...ours, hidden: true }),
    text('basis_name', 'Как считать', 'Counted', { ...ours, widthPx: 150 }),
    id('channel', 'Код канала', 'Channel code', { ...ours, widthPx: 130 }),
    text('channel_name', 'Канал', 'Channel', ours),
    id('reason', 'Код причины', 'Reason code', { ...ours, hidden: true }),
    text('reason_name', 'Причина', 'Reason', { ...ours, widthPx: 200 }),
    integer('refused', 'Отказов', 'Refused', {
      ...ours,
      ...note('Спам, дубли и повторы не считаются.', 'Without spam, duplicates and repeated rows.'),
    }),
    memory('written'),
  ],
};

/** A number of the outlook: counts are means and chances, and have parts. */
const outlookNumber = (key: string, metric: BaseMetric, ru: string, en: string): TableColumn => {
  const { name, unit } = metricOf(metric);
  const kind = unit === 'money' ? money : number;
  return kind(key, `${name.ru}, ${ru}`, `${name.en}, ${en}`, { ...ours, widthPx: 140 });
};

/** What forecasts stand on beside plan and fact: the pace of late, and what open deals are expected to bring. */
export const outlook: TableTab = {
  kind: 'table',
  key: 'outlook',
  workbook: 'pulse',
  title: t('Темп и открытые сделки', 'Pace and open deals'),
  purpose: t(
    'По каналам: среднее за рабочий день из последних десяти и что ждём от открытых сделок. Нужно прогнозам РНП.',
    'By channel: the mean of a working day over the last ten, and what open deals should bring. The RNP’s forecasts use it.',
  ),
  color: '#94a3b8',
  capacity: 60,
  columns: [
    month('month', 'Месяц', 'Month', ours),
    month('quarter', 'Квартал с', 'Quarter from', ours),
    id('channel', 'Код канала', 'Channel code', { ...ours, widthPx: 130 }),
    text('channel_name', 'Канал', 'Channel', ours),
    ...BASE_METRICS.map((metric) => outlookNumber(dayColumn(metric), metric, 'в день', 'a day')),
    ...PIPELINE_METRICS.map((metric) =>
      outlookNumber(monthColumn(metric), metric, 'ждём до конца месяца', 'expected this month'),
    ),
    ...PIPELINE_METRICS.map((metric) =>
      outlookNumber(quarterColumn(metric), metric, 'ждём до конца квартала', 'expected this quarter'),
    ),
    memory('written'),
  ],
};
