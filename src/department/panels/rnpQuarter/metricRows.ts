/** The lines of the quarter: one metric each, for the quarter and for every month. The same numbers as `rnpQuarter` of src/metrics. */
import { cell, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { computed, words } from '../kit/cells';
import { expectedOf, forecastFormula, isOfDeals, recentOf, type OutlookOf } from '../kit/forecast';
import { quotient, sumOf, unlessBlank } from '../kit/guards';
import { DIRECTION_WORDS, directionOf, metricNote, metricTitle, metricType } from '../kit/metrics';
import { isBarren, perDay, perWeek, share, status } from '../kit/pace';
import { factsOf, planOfMonth } from '../kit/planOfMonth';
import { composedFormula, isBase, paidBy, pricedCount, type BaseMetric } from '../kit/ratios';
import { unitCell } from '../rnp/metricRows';
import { restRate } from '../rnp/restRate';
import { METRIC_ROWS, monthColumn, MONTHS, type Measure, type MetricRow, type Month } from './layout';
import { helper, monthCell } from './period';

const PACE = { total: helper('total'), done: helper('done'), left: helper('left') };
const OUTLOOK: OutlookOf = { period: 'quarter', first: helper('first'), code: helper('code') };

const at = (row: MetricRow, measure: Measure): Ref => cell(row, measure);
const isCount = (row: MetricRow): boolean => metricType(row) === 'integer';

const planOf = (row: BaseMetric, month: Month): Formula =>
  planOfMonth(row, {
    month: monthCell(month, 'start'),
    code: helper('code'),
    revenue: cell('revenue', monthColumn(month, 'plan')),
  });

const factOf = (row: BaseMetric, month: Month): Formula =>
  factsOf(row, helper('code'), monthCell(month, 'rows'), { column: 'month', test: monthCell(month, 'start') });

/** The part of a month's plan that is due by now. */
function dueOf(row: BaseMetric, month: Month): Formula {
  const [plan, total] = [cell(row, monthColumn(month, 'plan')), monthCell(month, 'total')];
  return unlessBlank([plan], f`IF(${total}=0;"";${plan}*${monthCell(month, 'done')}/${total})`);
}

const overMonths = (row: MetricRow, part: 'plan' | 'fact' | 'due'): Formula =>
  sumOf(MONTHS.map((month) => cell(row, monthColumn(month, part))));

function flowCells(row: BaseMetric): PanelCell[] {
  const type = metricType(row);
  const [plan, due, fact] = [at(row, 'plan'), at(row, 'to_date'), at(row, 'fact')];
  const [recent, expected] = [cell(row, 'recent'), cell(row, 'expected')];
  const needed = isCount(row) ? 'number' : type;
  return [
    computed(row, 'plan', type, overMonths(row, 'plan')),
    computed(row, 'to_date', type, overMonths(row, 'due')),
    computed(row, 'fact', type, overMonths(row, 'fact')),
    computed(row, 'recent', 'number', recentOf(row, OUTLOOK), 'hidden'),
    ...(isOfDeals(row) ? [computed(row, 'expected', 'number', expectedOf(row, OUTLOOK), 'hidden')] : []),
    computed(row, 'forecast', type, forecastFormula(row, { plan, due, fact, recent, expected }, PACE, helper)),
    computed(row, 'per_day', needed, perDay(directionOf(row), plan, fact, PACE)),
    computed(row, 'per_week', needed, perWeek(at(row, 'per_day'), helper('next'))),
    ...MONTHS.flatMap((month) => [
      computed(row, monthColumn(month, 'plan'), type, planOf(row, month)),
      computed(row, monthColumn(month, 'fact'), type, factOf(row, month)),
      computed(row, monthColumn(month, 'due'), 'number', dueOf(row, month), 'hidden'),
    ]),
  ];
}

function ratioCells(row: MetricRow): PanelCell[] {
  const type = metricType(row);
  const from = (column: string): Formula => composedFormula(row, (metric) => cell(metric, column));
  return [
    computed(row, 'plan', type, from('plan')),
    computed(row, 'to_date', type, unlessBlank([at(row, 'plan'), PACE.done], at(row, 'plan'))),
    computed(row, 'fact', type, from('fact')),
    computed(row, 'forecast', type, from('forecast')),
    computed(row, 'per_day', type, restRate(row, PACE.left)),
    ...MONTHS.flatMap((month) => [
      computed(row, monthColumn(month, 'plan'), type, from(monthColumn(month, 'plan'))),
      computed(row, monthColumn(month, 'fact'), type, from(monthColumn(month, 'fact'))),
    ]),
  ];
}

function lineCells(row: MetricRow): PanelCell[] {
  const [plan, fact, forecast] = [at(row, 'plan'), at(row, 'fact'), at(row, 'forecast')];
  const count = pricedCount(row);
  const judged = {
    direction: directionOf(row),
    plan,
    fact,
    forecast,
    isCount: isCount(row),
    ...(count === null ? {} : { barren: isBarren(at(paidBy(row), 'fact'), at(count, 'fact')) }),
  };
  return [
    words(row, 'name', metricTitle(row), 'label', { note: metricNote(row) }),
    unitCell(row),
    words(row, 'dir', DIRECTION_WORDS[directionOf(row)], 'muted'),
    ...(isBase(row) ? flowCells(row) : ratioCells(row)),
    computed(row, 'pct', 'ratio', share(fact, at(row, 'to_date'))),
    computed(row, 'forecast_pct', 'ratio', share(forecast, plan)),
    computed(row, 'gap', metricType(row), unlessBlank([forecast, plan], f`${forecast}-${plan}`)),
    computed(row, 'status', 'text', status(judged, PACE)),
    ...MONTHS.map((month) =>
      computed(
        row,
        monthColumn(month, 'pct'),
        'ratio',
        quotient(cell(row, monthColumn(month, 'fact')), cell(row, monthColumn(month, 'plan'))),
      ),
    ),
  ];
}

/** All metric lines. */
export const metricCells = (): PanelCell[] => METRIC_ROWS.flatMap(lineCells);
