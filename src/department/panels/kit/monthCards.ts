/**
 * Numbers of a month as cards, all channels together: value, percentage of what is due, status. Each number is a column of the panel;
 * the rows are those of CARD_ROWS, of which the intermediate ones are hidden.
 */
import { cell, f, field, label, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, words } from './cells';
import { choose, quotient, unlessBlank } from './guards';
import { directionOf, metricTitle, metricType } from './metrics';
import { latestMonth } from './months';
import { expectedOf, FORECAST_KEYS, forecastFormula, forecastHelpers, isOfDeals, recentOf } from './forecast';
import { isBarren, planToDate, status, type Pace } from './pace';
import { helperCells, helperRefs } from './places';
import { composedFormula, isBase, pricedCount, type BaseMetric } from './ratios';
import { countFilled, countWhere, factSum, sumWhere, type Condition } from './sums';
import { workdaysBetween } from './workdays';

const KEYS = ['month', 'last_day', 'as_of', 'total', 'done', 'left', 'rows', ...FORECAST_KEYS] as const;
type MonthKey = (typeof KEYS)[number];
type At = (key: MonthKey) => Ref;

/** Rows of a card that are kept out of sight. */
export const HIDDEN_CARD_ROWS = ['plan', 'due', 'forecast', 'pct', 'recent', 'expected'] as const;
/** Rows of a card, from its label to its status. */
export const CARD_ROWS = ['number_label', 'value', 'pct_text', 'status', ...HIDDEN_CARD_ROWS] as const;

const ofMonth = (at: At): Condition[] => [{ column: 'month', test: at('month') }];

/** Rows of the plan count in their month while they are the approved version. */
const planned = (at: At): Condition[] => [{ column: 'counted', test: at('month') }];

/** Hidden helpers: the month, its working days, whether it has facts. */
function helpers(rows: readonly string[], at: At, shown: Formula): PanelCell[] {
  const [month, lastDay, asOf] = [at('month'), at('last_day'), at('as_of')];
  return helperCells(rows, KEYS, {
    ...forecastHelpers,
    month: { name: t('Месяц', 'Month'), type: 'month', formula: shown },
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
      formula: unlessBlank([at('done')], f`${at('total')}-${at('done')}`),
    },
    rows: {
      name: t('Строк фактов', 'Rows of facts'),
      type: 'integer',
      formula: f`IF(${month}="";0;${countWhere('facts', ofMonth(at))})`,
    },
  });
}

const paceOf = (at: At): Pace => ({ total: at('total'), done: at('done'), left: at('left') });

const fact = (at: At, metric: BaseMetric): Formula =>
  f`IF(${at('rows')}=0;"";${factSum('facts', metric, ofMonth(at))})`;

/** What the plan says; for variable costs, which nobody plans, the share of the planned revenue that is not margin. */
function plan(at: At, metric: BaseMetric): Formula {
  if (metric === 'costs') {
    const [revenue, margin] = [cell('plan', 'revenue'), field('settings', 'default_margin')];
    return unlessBlank([revenue, margin], f`${revenue}*(1-${margin})`);
  }
  return unlessBlank(
    [at('month')],
    f`IF(${countFilled('plan', metric, planned(at))}=0;"";${sumWhere('plan', metric, planned(at))})`,
  );
}

/** Follows the percentage. */
const TO_DATE = t(' % плана к дате', ' % of plan to date');
/** Why a card has no number. */
const NO_DATA = t('нет данных', 'no data');

type Line = { readonly [row in 'value' | 'plan' | 'due' | 'forecast']: Formula };

function lineOf(at: At, key: string): Line {
  const own = (row: string): Ref => cell(row, key);
  if (!isBase(key)) return ratioLine(at, key);
  return {
    value: fact(at, key),
    plan: plan(at, key),
    due: planToDate(own('plan'), paceOf(at)),
    forecast: forecastFormula(
      key,
      {
        plan: own('plan'),
        due: own('due'),
        fact: own('value'),
        recent: own('recent'),
        expected: own('expected'),
      },
      paceOf(at),
      at,
    ),
  };
}

/** A ratio is compared with its plan as it is. */
function ratioLine(at: At, key: string): Line {
  const from = (row: string): Formula => composedFormula(key, (metric) => cell(row, metric));
  return {
    value: from('value'),
    plan: from('plan'),
    due: unlessBlank([cell('plan', key), at('done')], cell('plan', key)),
    forecast: from('forecast'),
  };
}

function cardCells(at: At, key: string): PanelCell[] {
  const own = (row: string): Ref => cell(row, key);
  const type = metricType(key);
  const line = lineOf(at, key);
  const count = pricedCount(key);
  const judged = {
    direction: directionOf(key),
    plan: own('plan'),
    fact: own('value'),
    forecast: own('forecast'),
    isCount: type === 'integer',
    ...(count === null ? {} : { barren: isBarren(cell('value', 'spend'), cell('value', count)) }),
  };
  return [
    words('number_label', key, metricTitle(key), 'kpiLabel'),
    computed('value', key, type, line.value, 'kpi'),
    computed('pct', key, 'ratio', quotient(own('value'), own('due')), 'hidden'),
    computed(
      'pct_text',
      key,
      'text',
      choose(
        [
          [f`${own('value')}=""`, label(NO_DATA)],
          [f`${own('pct')}=""`, f`""`],
        ],
        f`ROUND(${own('pct')}*100;0)&${label(TO_DATE)}`,
      ),
      'kpiLabel',
      {
        note: t(
          'Факт ÷ часть плана, которая уже должна быть выполнена.',
          'Fact ÷ the part of the plan that is due by now.',
        ),
      },
    ),
    computed('status', key, 'text', status(judged, paceOf(at)), 'kpiLabel'),
    computed('plan', key, type, line.plan, 'hidden'),
    computed('due', key, type, line.due, 'hidden'),
    computed('forecast', key, type, line.forecast, 'hidden'),
    ...outlookCells(at, key),
  ];
}

/** What the forecast of a line that adds up stands on. */
function outlookCells(at: At, key: string): PanelCell[] {
  if (!isBase(key)) return [];
  const of = { period: 'month', first: at('month') } as const;
  return [
    computed('recent', key, 'number', recentOf(key, of), 'hidden'),
    ...(isOfDeals(key) ? [computed('expected', key, 'number', expectedOf(key, of), 'hidden')] : []),
  ];
}

/** Base numbers that stand in hidden columns because a shown metric is made of them. */
const hiddenCells = (at: At, key: string): PanelCell[] => {
  const line = lineOf(at, key);
  return [
    ...(['value', 'plan', 'due', 'forecast'] as const).map((row) =>
      computed(row, key, metricType(key), line[row], 'hidden'),
    ),
    ...outlookCells(at, key),
  ];
};

export interface MonthCards {
  /** The helper cell of a key: the month, its last day, working days in all, done and left. */
  readonly at: At;
  readonly pace: Pace;
  /** Conditions on the rows of the month. */
  readonly ofMonth: readonly Condition[];
  readonly cells: readonly PanelCell[];
}

/**
 * Cards of a panel.
 *
 * @param rows rows of the panel; helpers stand in its first ones
 * @param numbers metric codes; each is a column of the panel
 * @param hidden base metrics that others are made of and that are not shown; each is a hidden column
 * @param month the month to show, e.g. what was chosen or the latest one
 */
export function monthCards(
  rows: readonly string[],
  numbers: readonly string[],
  hidden: readonly BaseMetric[] = [],
  month: Formula = latestMonth(),
): MonthCards {
  const at = helperRefs(rows, KEYS);
  return {
    at,
    pace: paceOf(at),
    ofMonth: ofMonth(at),
    get cells() {
      return [
        ...numbers.flatMap((key) => cardCells(at, key)),
        ...hidden.flatMap((key) => hiddenCells(at, key)),
        ...helpers(rows, at, month),
      ];
    },
  };
}
