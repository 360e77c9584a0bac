/** Five numbers of the latest month, all channels together: value, percentage of what is due, status. */
import { cell, f, field, label, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { quotient, unlessBlank } from '../kit/guards';
import { directionOf, metricTitle, metricType } from '../kit/metrics';
import { latestMonth } from '../kit/months';
import { forecast, isBarren, planToDate, status, type Pace } from '../kit/pace';
import { helperCells, helperRefs } from '../kit/places';
import { composedFormula, isBase, pricedCount, type BaseMetric } from '../kit/ratios';
import { countFilled, countWhere, sumWhere, type Condition } from '../kit/sums';
import { workdaysBetween } from '../kit/workdays';
import { NUMBERS, ROWS } from './layout';

const KEYS = ['month', 'last_day', 'as_of', 'total', 'done', 'left', 'rows'] as const;

/** The helper cell of a key. */
export const helper = helperRefs(ROWS, KEYS);

const ofMonth = (): Condition[] => [{ column: 'month', test: helper('month') }];
/** Rows of the plan count in their month while they are the approved version. */
const planned = (): Condition[] => [{ column: 'counted', test: helper('month') }];

/** Hidden helpers: the month, its working days, whether it has facts. */
export function helpers(): PanelCell[] {
  const [month, lastDay, asOf] = [helper('month'), helper('last_day'), helper('as_of')];
  return helperCells(ROWS, KEYS, {
    month: { name: t('Последний месяц с данными', 'Latest month with data'), type: 'month', formula: latestMonth() },
    last_day: {
      name: t('Последний день', 'Last day'),
      type: 'date',
      formula: unlessBlank([month], f`EOMONTH(${month};0)`),
    },
    as_of: {
      name: t('Данные по', 'Data up to'),
      type: 'date',
      formula: unlessBlank([field('settings', 'as_of')], field('settings', 'as_of')),
    },
    total: {
      name: t('Рабочих дней', 'Working days'),
      type: 'integer',
      formula: unlessBlank([month], workdaysBetween(month, lastDay)),
    },
    done: {
      name: t('Прошло', 'Done'),
      type: 'integer',
      formula: unlessBlank(
        [month],
        f`IF(OR(${asOf}="";${asOf}<${month});0;${workdaysBetween(month, f`MIN(${asOf};${lastDay})`)})`,
      ),
    },
    left: {
      name: t('Осталось', 'Left'),
      type: 'integer',
      formula: unlessBlank([helper('done')], f`${helper('total')}-${helper('done')}`),
    },
    rows: {
      name: t('Строк фактов', 'Rows of facts'),
      type: 'integer',
      formula: f`IF(${month}="";0;${countWhere('facts', ofMonth())})`,
    },
  });
}

const PACE: Pace = { total: helper('total'), done: helper('done'), left: helper('left') };

const fact = (metric: BaseMetric): Formula => f`IF(${helper('rows')}=0;"";${sumWhere('facts', metric, ofMonth())})`;

const plan = (metric: BaseMetric): Formula =>
  unlessBlank(
    [helper('month')],
    f`IF(${countFilled('plan', metric, planned())}=0;"";${sumWhere('plan', metric, planned())})`,
  );

/** Follows the percentage. */
const TO_DATE = t(' % плана к дате', ' % of the plan to date');

type NumberKey = (typeof NUMBERS)[number];

function lineOf(key: NumberKey): { readonly [row in 'value' | 'plan' | 'due' | 'forecast']: Formula } {
  const at = (row: string): Ref => cell(row, key);
  if (!isBase(key)) return ratioLine(key);
  return {
    value: fact(key),
    plan: plan(key),
    due: planToDate(at('plan'), PACE),
    forecast: forecast(at('value'), PACE),
  };
}

/** A ratio is compared with its plan as it is. */
function ratioLine(key: NumberKey): ReturnType<typeof lineOf> {
  const from = (row: string): Formula => composedFormula(key, (metric) => cell(row, metric));
  return {
    value: from('value'),
    plan: from('plan'),
    due: unlessBlank([cell('plan', key), PACE.done], cell('plan', key)),
    forecast: from('forecast'),
  };
}

function numberCells(key: NumberKey): PanelCell[] {
  const at = (row: string): Ref => cell(row, key);
  const type = metricType(key);
  const line = lineOf(key);
  const count = pricedCount(key);
  const judged = {
    direction: directionOf(key),
    plan: at('plan'),
    fact: at('value'),
    forecast: at('forecast'),
    isCount: type === 'integer',
    ...(count === null ? {} : { barren: isBarren(cell('value', 'spend'), cell('value', count)) }),
  };
  return [
    words('number_label', key, metricTitle(key), 'kpiLabel'),
    computed('value', key, type, line.value, 'kpi'),
    computed('pct', key, 'ratio', quotient(at('value'), at('due')), 'hidden'),
    computed(
      'pct_text',
      key,
      'text',
      unlessBlank([at('pct')], f`ROUND(${at('pct')}*100;0)&${label(TO_DATE)}`),
      'kpiLabel',
      {
        note: t(
          'Факт ÷ часть плана, которая уже должна быть выполнена.',
          'Fact ÷ the part of the plan that is due by now.',
        ),
      },
    ),
    computed('status', key, 'text', status(judged, PACE), 'kpiLabel'),
    computed('plan', key, type, line.plan, 'hidden'),
    computed('due', key, type, line.due, 'hidden'),
    computed('forecast', key, type, line.forecast, 'hidden'),
  ];
}

/** The numbers with their labels. */
export const numberCellsOf = (): PanelCell[] => NUMBERS.flatMap(numberCells);
