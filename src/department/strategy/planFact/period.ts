/** What the plan/fact panel shows: month and channel, their working days, the starts of quarter and year. */
import { cell, f, field, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { FORECAST_KEYS, forecastHelpers } from '../../panels/kit/forecast';
import { channelCode } from '../../panels/kit/channels';
import { unlessBlank, type Operand } from '../../panels/kit/guards';
import { chosenMonth, latestMonth } from '../../panels/kit/months';
import { helperCells, helperRefs } from '../../panels/kit/places';
import { between, countFilled, countWhere, factSum, forChannel, sumWhere } from '../../panels/kit/sums';
import { workdaysBetween } from '../../panels/kit/workdays';
import type { BaseMetric } from '../../panels/kit/ratios';
import { ROWS, type Period } from './layout';

const KEYS = [
  'latest',
  'month',
  'last_day',
  'code',
  'as_of',
  'total',
  'done',
  'left',
  'quarter',
  'year',
  'before',
  ...FORECAST_KEYS,
] as const;

export const helper = helperRefs(ROWS, KEYS);

export const selected: { readonly month: Ref; readonly channel: Ref } = {
  month: cell('select', 'name'),
  channel: cell('select', 'plan'),
};

/** Hidden helpers of the period. */
export function periodCells(): PanelCell[] {
  const [month, lastDay, asOf] = [helper('month'), helper('last_day'), helper('as_of')];
  const settingsAsOf = field('settings', 'as_of');
  return helperCells(ROWS, KEYS, {
    ...forecastHelpers,
    latest: { name: t('Последний месяц с данными', 'Latest month with data'), type: 'month', formula: latestMonth() },
    month: { name: t('Месяц', 'Month'), type: 'month', formula: chosenMonth(selected.month, helper('latest')) },
    last_day: {
      name: t('Последний день', 'Last day'),
      type: 'date',
      formula: unlessBlank([month], f`EOMONTH(${month};0)`),
    },
    code: { name: t('Код канала', 'Channel code'), type: 'text', formula: channelCode(selected.channel) },
    as_of: { name: t('Данные по', 'Data up to'), type: 'date', formula: unlessBlank([settingsAsOf], settingsAsOf) },
    total: {
      name: t('Рабочих дней в месяце', 'Working days of the month'),
      type: 'integer',
      formula: unlessBlank([month], workdaysBetween(month, lastDay)),
    },
    done: {
      name: t('Прошло рабочих дней', 'Working days done'),
      type: 'integer',
      formula: unlessBlank(
        [month],
        f`IF(OR(${asOf}="";${asOf}<${month});0;${workdaysBetween(month, f`MIN(${asOf};${lastDay})`)})`,
      ),
    },
    left: {
      name: t('Осталось рабочих дней', 'Working days left'),
      type: 'integer',
      formula: unlessBlank([helper('done')], f`${helper('total')}-${helper('done')}`),
    },
    quarter: {
      name: t('Начало квартала', 'Start of the quarter'),
      type: 'month',
      formula: unlessBlank([month], f`DATE(YEAR(${month});INT((MONTH(${month})-1)/3)*3+1;1)`),
    },
    year: {
      name: t('Начало года', 'Start of the year'),
      type: 'month',
      formula: unlessBlank([month], f`DATE(YEAR(${month});1;1)`),
    },
    before: {
      name: t('Тот же месяц год назад', 'The same month a year ago'),
      type: 'month',
      formula: unlessBlank([month], f`DATE(YEAR(${month})-1;MONTH(${month});1)`),
    },
  });
}

/** First month of a period that ends with the chosen month. */
export const startOf = (period: Period): Ref => helper(period === 'month' ? 'month' : period);

/** Plan between two months for a channel's code ("" = all); "" where nobody planned. */
export const planBetween = (metric: BaseMetric, from: Operand, to: Operand, code: Ref): Formula =>
  forChannel(
    code,
    'channel_code',
    between('counted', from, to),
    (conditions) => f`IF(${countFilled('plan', metric, conditions)}=0;"";${sumWhere('plan', metric, conditions)})`,
  );

/** Facts between two months for a channel's code ("" = all); "" where no facts are. */
export const factBetween = (metric: BaseMetric, from: Operand, to: Operand, code: Ref): Formula =>
  f`IF(${countWhere('facts', between('month', from, to))}=0;"";${forChannel(
    code,
    'channel',
    between('month', from, to),
    (conditions) => factSum('facts', metric, conditions),
  )})`;
