/** Plan against fact: any month and channel, the quarter and the year so far, a year ago, and the year by month. */
import { lazy } from '../../../shared/lazy';
import { cell, f, label } from '../../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, heading, hiddenLines, input, words } from '../../panels/kit/cells';
import { channelList, CHANNELS_OFFERED } from '../../panels/kit/channels';
import { choose } from '../../panels/kit/guards';
import { monthListCells, monthOptions } from '../../panels/kit/monthRange';
import { noFacts } from '../../panels/kit/noFacts';
import { listCells } from '../../panels/kit/places';
import { statusRules } from '../../panels/kit/statusRules';
import { blockCells } from './blocks';
import { COLUMNS, HIDDEN_COLUMNS, HIDDEN_METRICS, METRIC_ROWS, MONTH_LINES, ROWS } from './layout';
import { metricCells } from './metrics';
import { helper, periodCells } from './period';

const TITLE = t('План и факт', 'Plan and fact');
const PURPOSE = t(
  'Что обещали и что вышло: месяц, квартал и год по каждому показателю и каналу. План берётся утверждённый.',
  'What was promised and what came: month, quarter and year by metric and channel. The approved plan is taken.',
);

const EMPTY = t(
  'Пока нет ни плана, ни фактов: заполните план и обновите РНП.',
  'No plan and no facts yet: fill the plan and refresh the RNP.',
);

const first = ROWS[0] ?? '';

const selectors = (): PanelCell[] => [
  words('select_labels', 'name', t('Месяц', 'Month'), 'kpiLabel', {
    note: t('Пусто: последний месяц с данными.', 'Empty: the latest month with data.'),
  }),
  input('select', 'name', 'month', { formula: f`${helper('latest')}` }, { list: monthOptions(ROWS), name: 'month' }),
  words('select_labels', 'plan', t('Канал', 'Channel'), 'kpiLabel'),
  input(
    'select',
    'plan',
    'reference',
    { formula: f`${cell(first, 'channel_list')}` },
    {
      list: {
        kind: 'cells',
        from: { row: first, column: 'channel_list' },
        to: { row: ROWS[CHANNELS_OFFERED - 1] ?? '', column: 'channel_list' },
      },
      name: 'channel',
      span: { rows: 1, columns: 2 },
    },
  ),
  words('select_labels', 'deviation', t('Данные по', 'Data up to'), 'kpiLabel'),
  computed('select', 'deviation', 'date', f`${helper('as_of')}`),
  computed('hint', 'name', 'text', choose([[f`${helper('month')}=""`, label(EMPTY)], noFacts()], f`""`), 'muted'),
  words('groups', 'plan', t('Месяц', 'Month'), 'section', { span: { rows: 1, columns: 6 } }),
  words('groups', 'q_plan', t('С начала квартала', 'Quarter to date'), 'section', { span: { rows: 1, columns: 3 } }),
  words('groups', 'y_plan', t('С начала года', 'Year to date'), 'section', { span: { rows: 1, columns: 3 } }),
  ...monthListCells(ROWS),
  ...listCells(ROWS, 'channel_list', 'text', channelList()),
];

const WIDTHS: Readonly<Record<string, number>> = { name: 220, status: 130, comment: 260, action: 110 };
const HEIGHTS: Readonly<Record<string, number>> = { header: 44, c_header: 44, y_header: 44, charts: 320 };

const months = (column: string) =>
  ({
    kind: 'cells',
    from: { row: 'y_header', column },
    to: { row: MONTH_LINES.at(-1) ?? '', column },
  }) as const;

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  ...selectors(),
  ...metricCells(),
  ...blockCells(),
  ...periodCells(),
]);

export const planFact: PanelTab = {
  kind: 'panel',
  key: 'plan_fact',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#0f766e',
  columns: [...COLUMNS.map((key) => ({ key, sizePx: WIDTHS[key] ?? 104 })), ...hiddenLines(HIDDEN_COLUMNS)],
  rows: ROWS.map((key) => ({
    key,
    ...(HEIGHTS[key] === undefined ? {} : { sizePx: HEIGHTS[key] }),
    ...(HIDDEN_METRICS.some((each) => each === key) ? { hidden: true } : {}),
  })),
  get cells() {
    return panelCells();
  },
  frozenRows: 4,
  frozenColumns: 1,
  rules: statusRules(
    { row: METRIC_ROWS[0] ?? '', column: 'status' },
    { row: METRIC_ROWS.at(-1) ?? '', column: 'status' },
  ),
  charts: [
    {
      key: 'leads',
      title: t('Лиды по месяцам: план и факт', 'Leads by month: plan and fact'),
      type: 'column',
      domain: months('name'),
      series: [months('plan'), months('fact')],
      headers: 1,
      anchor: { row: 'charts', column: 'name' },
      widthPx: 620,
      heightPx: 300,
    },
    {
      key: 'revenue',
      title: t('Выручка по месяцам: план и факт', 'Revenue by month: plan and fact'),
      type: 'column',
      domain: months('name'),
      series: [months('q_plan'), months('q_fact')],
      headers: 1,
      anchor: { row: 'charts', column: 'status' },
      widthPx: 620,
      heightPx: 300,
    },
  ],
};
