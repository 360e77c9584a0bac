/** What the charts are drawn from: weeks, months of plan and fact, stages of the month. A period without rows is empty, not zero. */
import { cell, f } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { unlessBlank, type Operand } from '../kit/guards';
import { metricTitle } from '../kit/metrics';
import { monthShifted } from '../kit/months';
import type { MonthCards } from '../kit/monthCards';
import type { BaseMetric } from '../kit/ratios';
import { between, countFilled, countWhere, sumWhere, type Condition } from '../kit/sums';
import { DATA, MONTHS, ROWS, WEEKS } from './layout';

const DAYS_A_WEEK = 7;

/** Stages of the funnel chart. */
export const STAGES = ['leads', 'mql', 'sql', 'meetings', 'proposals', 'deals'] as const;

const rowAt = (index: number): string => ROWS[index] ?? '';

/** Sum over the rows that meet the conditions; "" when there are none. */
const sumOrBlank = (tab: string, key: BaseMetric, conditions: readonly Condition[], has: Operand): Operand =>
  f`IF(${has}=0;"";${sumWhere(tab, key, conditions)})`;

/** The weeks up to the last day with data, oldest first, below a header row. */
function weekCells(cards: MonthCards): PanelCell[] {
  const asOf = cards.at('as_of');
  const header = [
    words(rowAt(0), DATA.week, t('Неделя с', 'Week of'), 'hidden'),
    words(rowAt(0), DATA.weekLeads, metricTitle('leads'), 'hidden'),
    words(rowAt(0), DATA.weekSql, metricTitle('sql'), 'hidden'),
  ];
  const lines = Array.from({ length: WEEKS }, (_, index) => {
    const row = rowAt(index + 1);
    const monday = cell(row, DATA.week);
    const back = DAYS_A_WEEK * (WEEKS - 1 - index);
    const inWeek = between('start', monday, f`(${monday}+${DAYS_A_WEEK - 1})`);
    const sum = (key: BaseMetric): Operand =>
      unlessBlank([monday], sumOrBlank('facts', key, inWeek, countWhere('facts', inWeek)));
    return [
      computed(row, DATA.week, 'date', unlessBlank([asOf], f`${asOf}-WEEKDAY(${asOf};2)+1-${back}`), 'hidden'),
      computed(row, DATA.weekLeads, 'integer', f`${sum('leads')}`, 'hidden'),
      computed(row, DATA.weekSql, 'integer', f`${sum('sql')}`, 'hidden'),
    ];
  });
  return [...header, ...lines.flat()];
}

/** Revenue of the months up to the shown one, plan beside fact. */
function monthCells(cards: MonthCards): PanelCell[] {
  const shown = cards.at('month');
  const header = [
    words(rowAt(0), DATA.month, t('Месяц', 'Month'), 'hidden'),
    words(rowAt(0), DATA.plan, t('План', 'Plan'), 'hidden'),
    words(rowAt(0), DATA.fact, t('Факт', 'Fact'), 'hidden'),
  ];
  const lines = Array.from({ length: MONTHS }, (_, index) => {
    const row = rowAt(index + 1);
    const month = cell(row, DATA.month);
    const inMonth: Condition[] = [{ column: 'month', test: month }];
    const inForce: Condition[] = [{ column: 'counted', test: month }];
    return [
      computed(row, DATA.month, 'month', unlessBlank([shown], monthShifted(shown, index + 1 - MONTHS)), 'hidden'),
      computed(
        row,
        DATA.plan,
        'money',
        unlessBlank([month], sumOrBlank('plan', 'revenue', inForce, countFilled('plan', 'revenue', inForce))),
        'hidden',
      ),
      computed(
        row,
        DATA.fact,
        'money',
        unlessBlank([month], sumOrBlank('facts', 'revenue', inMonth, countWhere('facts', inMonth))),
        'hidden',
      ),
    ];
  });
  return [...header, ...lines.flat()];
}

/** Stages of the shown month, by the dates of the events. */
const stageCells = (cards: MonthCards): PanelCell[] =>
  STAGES.flatMap((stage, index) => [
    words(rowAt(index), DATA.stage, metricTitle(stage), 'hidden'),
    computed(
      rowAt(index),
      DATA.count,
      'integer',
      f`IF(${cards.at('rows')}=0;"";${sumWhere('facts', stage, cards.ofMonth)})`,
      'hidden',
    ),
  ]);

/** All hidden series. */
export const seriesCells = (cards: MonthCards): PanelCell[] => [
  ...weekCells(cards),
  ...monthCells(cards),
  ...stageCells(cards),
];
