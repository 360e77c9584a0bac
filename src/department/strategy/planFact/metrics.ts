/** The metrics of the chosen month and channel: plan, fact, deviation, execution, status, and the same from the start of quarter and year. */
import { cell, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, input, words } from '../../panels/kit/cells';
import { quotient, unlessBlank } from '../../panels/kit/guards';
import { directionOf, metricNote, metricTitle, metricType } from '../../panels/kit/metrics';
import { expectedOf, forecastFormula, isOfDeals, recentOf, type OutlookOf } from '../../panels/kit/forecast';
import { isBarren, planToDate, status } from '../../panels/kit/pace';
import { composedFormula, isBase, pricedCount, type BaseMetric } from '../../panels/kit/ratios';
import { HIDDEN_METRICS, METRIC_ROWS, type MetricRow, type Period } from './layout';
import { factBetween, helper, planBetween, startOf } from './period';

const PACE = { total: helper('total'), done: helper('done'), left: helper('left') };

const COLUMNS: Readonly<Record<Period, { readonly plan: string; readonly fact: string; readonly execution: string }>> =
  {
    month: { plan: 'plan', fact: 'fact', execution: 'execution' },
    quarter: { plan: 'q_plan', fact: 'q_fact', execution: 'q_execution' },
    year: { plan: 'y_plan', fact: 'y_fact', execution: 'y_execution' },
  };

const from = (row: MetricRow, column: string): Formula => composedFormula(row, (metric) => cell(metric, column));

function periodCells(row: MetricRow, period: Period): PanelCell[] {
  const { plan, fact, execution } = COLUMNS[period];
  const type = metricType(row);
  const [start, end, code] = [startOf(period), helper('month'), helper('code')];
  const known = (formula: Formula): Formula => unlessBlank([end], formula);
  return [
    computed(row, plan, type, isBase(row) ? known(planBetween(row, start, end, code)) : from(row, plan)),
    computed(row, fact, type, isBase(row) ? known(factBetween(row, start, end, code)) : from(row, fact)),
    computed(row, execution, 'ratio', quotient(cell(row, fact), cell(row, plan))),
  ];
}

const OUTLOOK: OutlookOf = { period: 'month', first: helper('month'), code: helper('code') };

/** What the forecast of a line that adds up stands on. */
const outlookCells = (row: BaseMetric): PanelCell[] => [
  computed(row, 'recent', 'number', recentOf(row, OUTLOOK), 'hidden'),
  ...(isOfDeals(row) ? [computed(row, 'expected', 'number', expectedOf(row, OUTLOOK), 'hidden')] : []),
];

const forecastCell = (row: BaseMetric): Formula => {
  const [plan, fact] = [cell(row, 'plan'), cell(row, 'fact')];
  const [recent, expected] = [cell(row, 'recent'), cell(row, 'expected')];
  return forecastFormula(row, { plan, due: planToDate(plan, PACE), fact, recent, expected }, PACE, helper);
};

function lineCells(row: MetricRow): PanelCell[] {
  const [plan, fact]: readonly [Ref, Ref] = [cell(row, 'plan'), cell(row, 'fact')];
  const type = metricType(row);
  const before = helper('before');
  const count = isBase(row) ? null : pricedCount(row);
  return [
    words(row, 'name', metricTitle(row), 'label', { note: metricNote(row) }),
    ...(['month', 'quarter', 'year'] as const).flatMap((period) => periodCells(row, period)),
    computed(row, 'deviation', type, unlessBlank([plan, fact], f`${fact}-${plan}`)),
    computed(row, 'deviation_pct', 'ratio', unlessBlank([cell(row, 'execution')], f`${cell(row, 'execution')}-1`)),
    computed(row, 'forecast', type, isBase(row) ? forecastCell(row) : from(row, 'forecast'), 'hidden'),
    ...(isBase(row) ? outlookCells(row) : []),
    computed(
      row,
      'status',
      'text',
      status(
        {
          direction: directionOf(row),
          plan,
          fact,
          forecast: cell(row, 'forecast'),
          isCount: type === 'integer',
          ...(count === null ? {} : { barren: isBarren(cell('spend', 'fact'), cell(count, 'fact')) }),
        },
        PACE,
      ),
    ),
    computed(
      row,
      'last_year',
      type,
      isBase(row) ? unlessBlank([before], factBetween(row, before, before, helper('code'))) : from(row, 'last_year'),
    ),
    input(row, 'comment', 'longText', undefined),
    input(row, 'action', 'text', undefined),
  ];
}

/** Plan, fact, forecast and last year of a sum that others are made of. */
function hiddenCells(row: MetricRow): PanelCell[] {
  const made = lineCells(row).filter(({ column }) => !['name', 'status', 'comment', 'action'].includes(column));
  return made.map((each) => ({ ...each, look: 'hidden' as const }));
}

const HEADERS = [
  ['name', t('Показатель', 'Metric'), null],
  ['plan', t('План', 'Plan'), null],
  ['fact', t('Факт', 'Fact'), null],
  ['deviation', t('Отклонение', 'Deviation'), t('Факт − план.', 'Fact − plan.')],
  ['deviation_pct', t('Отклонение, %', 'Deviation, %'), t('Факт ÷ план − 1.', 'Fact ÷ plan − 1.')],
  ['execution', t('Выполнено', 'Done'), t('Факт ÷ план.', 'Fact ÷ plan.')],
  [
    'status',
    t('Оценка', 'Status'),
    t(
      'Незаконченный месяц судим по прогнозу, законченный по факту.',
      'An unfinished month is judged by its forecast, a finished one by its fact.',
    ),
  ],
  ['q_plan', t('План с начала квартала', 'Plan, quarter to date'), null],
  ['q_fact', t('Факт с начала квартала', 'Fact, quarter to date'), null],
  ['q_execution', t('Выполнено, квартал', 'Done, quarter'), null],
  ['y_plan', t('План с начала года', 'Plan, year to date'), null],
  ['y_fact', t('Факт с начала года', 'Fact, year to date'), null],
  ['y_execution', t('Выполнено, год', 'Done, year'), null],
  [
    'last_year',
    t('Год назад', 'A year ago'),
    t('Факт того же месяца прошлого года.', 'Fact of the same month of last year.'),
  ],
  ['comment', t('Причина', 'Cause'), null],
  ['action', t('Задача', 'Task'), t('Номер задачи со вкладки «Задачи».', 'Number of the task on the Tasks tab.')],
] as const;

/** Header and lines of the metrics. */
export const metricCells = (): PanelCell[] => [
  ...HEADERS.map(([column, title, note]) => words('header', column, title, 'header', note ? { note } : {})),
  ...METRIC_ROWS.flatMap(lineCells),
  ...HIDDEN_METRICS.flatMap(hiddenCells),
];
