/** Choosing a range of months: two selectors, the list behind them, and what the choice means. */
import { cell, f, field, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { input, words } from './cells';
import { unlessBlank, type Operand } from './guards';
import { chosenMonth, latestMonth, monthList, monthShifted, MONTHS_OFFERED } from './months';
import { listCells, type Helper } from './places';

/** Hidden column with the months to choose from. */
export const MONTH_LIST_COLUMN = 'month_list';

/** Months that a range starts with when nothing is chosen: the last one and the two before it. */
const MONTHS_BEFORE = 2;

/** Keys of the helpers that describe the range. */
export const RANGE_KEYS = ['latest', 'to', 'from', 'last_day', 'mature'] as const;
export type RangeKey = (typeof RANGE_KEYS)[number];

interface Selectors {
  readonly from: Ref;
  readonly to: Ref;
}

/**
 * The helpers of a range: both ends, the last day, and whether its last cohort is mature: 1 when the days from the last day of the
 * range to the last day with data reach `settings_maturity_days`, 0 when they do not, "" when that is unknown.
 */
export function rangeHelpers(selectors: Selectors, at: (key: RangeKey) => Ref): Record<RangeKey, Helper> {
  const asOf = field('settings', 'as_of');
  const maturity = field('settings', 'maturity_days');
  return {
    latest: { name: t('Последний месяц с данными', 'Latest month with data'), type: 'month', formula: latestMonth() },
    to: { name: t('По месяц', 'To month'), type: 'month', formula: chosenMonth(selectors.to, at('latest')) },
    from: {
      name: t('С месяца', 'From month'),
      type: 'month',
      formula: chosenMonth(selectors.from, unlessBlank([at('to')], monthShifted(at('to'), -MONTHS_BEFORE))),
    },
    last_day: {
      name: t('Последний день', 'Last day'),
      type: 'date',
      formula: unlessBlank([at('to')], f`EOMONTH(${at('to')};0)`),
    },
    mature: {
      name: t('Когорта созрела (1 — да)', 'The cohort is mature (1: yes)'),
      type: 'integer',
      formula: unlessBlank([at('last_day'), asOf, maturity], f`IF(${asOf}-${at('last_day')}<${maturity};0;1)`),
    },
  };
}

/** The hidden list of months. */
export const monthListCells = (rows: readonly string[]): PanelCell[] =>
  listCells(
    rows,
    MONTH_LIST_COLUMN,
    'month',
    monthList((index) => cell(rows[index] ?? '', MONTH_LIST_COLUMN)),
  );

/** The months to choose from, as the source of a drop-down. */
export const monthOptions = (rows: readonly string[]) =>
  ({
    kind: 'cells',
    from: { row: rows[0] ?? '', column: MONTH_LIST_COLUMN },
    to: { row: rows[MONTHS_OFFERED - 1] ?? '', column: MONTH_LIST_COLUMN },
  }) as const;

/** The two selectors with their labels above them. */
export function rangeInputs(
  rows: readonly string[],
  labels: string,
  inputs: string,
  columns: { readonly from: string; readonly to: string },
  at: (key: RangeKey) => Operand,
): PanelCell[] {
  const list = monthOptions(rows);
  return [
    words(labels, columns.from, t('С месяца', 'From month'), 'kpiLabel', {
      note: t('Пусто — два месяца до последнего.', 'Empty: two months before the last one.'),
    }),
    input(
      inputs,
      columns.from,
      'month',
      { formula: unlessBlank([at('latest')], monthShifted(at('latest'), -MONTHS_BEFORE)) },
      { list, name: 'from' },
    ),
    words(labels, columns.to, t('По месяц', 'To month'), 'kpiLabel', {
      note: t('Пусто — последний месяц с данными.', 'Empty: the latest month with data.'),
    }),
    input(inputs, columns.to, 'month', { formula: f`${at('latest')}` }, { list, name: 'to' }),
  ];
}
