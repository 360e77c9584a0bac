/** The dashboard: the month on one page for whoever runs the department. */
import { lazy } from '../../../shared/lazy';
import { cell, f } from '../../../blueprint/formula';
import type { ChartDefinition } from '../../../blueprint/look';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, heading, hiddenLines, input, words } from '../kit/cells';
import { healthBand, healthTotal } from '../kit/departmentHealth';
import { HIDDEN_CARD_ROWS, monthCards } from '../kit/monthCards';
import { moneyBasisCells } from '../kit/moneyBasis';
import { monthListCells, monthOptions } from '../kit/monthRange';
import { chosenMonth, latestMonth } from '../kit/months';
import { statusRules } from '../kit/statusRules';
import { channelCells } from './channels';
import { CHANNEL_LINES, DATA, HIDDEN_COLUMNS, MONTHS, ROWS, VISIBLE_COLUMNS, WEEKS } from './layout';
import { METRICS_SHOWN } from './metrics';
import { seriesCells, STAGES } from './series';

const TITLE = t('Дашборд', 'Dashboard');
const PURPOSE = t(
  'Месяц на одной странице: деньги, план и факт, воронка, каналы и здоровье отдела.',
  'The month on one page: money, plan and fact, the funnel, the channels and the health of the department.',
);

const CARDS = monthCards(ROWS, METRICS_SHOWN, ['costs'], chosenMonth(cell('select', 'name'), f`(${latestMonth()})`));

const healthCells = (): PanelCell[] => [
  words('number_label', 'name', t('Здоровье отдела', 'Department health'), 'kpiLabel', {
    note: t('Из 100. По сторонам — на вкладке «Здоровье».', 'Of 100. By aspect on the Health tab.'),
  }),
  computed('value', 'name', 'integer', healthTotal(), 'kpi'),
  computed('pct_text', 'name', 'text', healthBand(cell('value', 'name')), 'kpiLabel'),
];

const selectorCells = (): PanelCell[] => [
  words('select_labels', 'name', t('Месяц', 'Month'), 'kpiLabel', {
    note: t('Пусто — последний месяц с данными.', 'Empty: the latest month with data.'),
  }),
  input('select', 'name', 'month', undefined, { list: monthOptions(ROWS), name: 'month' }),
  words('select_labels', 'revenue', t('Показан', 'Shown'), 'kpiLabel'),
  computed('select', 'revenue', 'month', f`${CARDS.at('month')}`),
  words('select_labels', 'deals', t('Данные по', 'Data up to'), 'kpiLabel'),
  computed('select', 'deals', 'date', f`${CARDS.at('as_of')}`),
  words('select_labels', 'sql', t('Рабочих дней', 'Working days'), 'kpiLabel'),
  computed('select', 'sql', 'integer', f`${CARDS.at('total')}`),
  words('select_labels', 'leads', t('Прошло', 'Done'), 'kpiLabel'),
  computed('select', 'leads', 'integer', f`${CARDS.at('done')}`),
  ...moneyBasisCells('select_labels', 'select', 'cpl', 3),
  ...monthListCells(ROWS),
];

const lines = (key: string, first: number, count: number) =>
  ({
    kind: 'cells',
    from: { row: ROWS[first] ?? '', column: key },
    to: { row: ROWS[first + count - 1] ?? '', column: key },
  }) as const;

const channelArea = (key: string) =>
  ({
    kind: 'cells',
    from: { row: 'channels_rest', column: key },
    to: { row: CHANNEL_LINES.at(-1) ?? '', column: key },
  }) as const;

const WIDE = { widthPx: 590, heightPx: 290 } as const;

const CHARTS: readonly ChartDefinition[] = [
  {
    key: 'plan_fact',
    title: t('Выручка: план и факт по месяцам', 'Revenue: plan and fact by month'),
    type: 'column',
    domain: lines(DATA.month, 0, MONTHS + 1),
    series: [lines(DATA.plan, 0, MONTHS + 1), lines(DATA.fact, 0, MONTHS + 1)],
    headers: 1,
    anchor: { row: 'charts_1', column: 'name' },
    ...WIDE,
  },
  {
    key: 'trend',
    title: t('Лиды и SQL по неделям', 'Leads and SQL by week'),
    type: 'line',
    domain: lines(DATA.week, 0, WEEKS + 1),
    series: [lines(DATA.weekLeads, 0, WEEKS + 1), lines(DATA.weekSql, 0, WEEKS + 1)],
    headers: 1,
    anchor: { row: 'charts_1', column: 'leads' },
    ...WIDE,
  },
  {
    key: 'funnel',
    title: t('Воронка месяца', 'Funnel of the month'),
    type: 'bar',
    domain: lines(DATA.stage, 0, STAGES.length),
    series: [lines(DATA.count, 0, STAGES.length)],
    headers: 0,
    anchor: { row: 'charts_2', column: 'name' },
    ...WIDE,
  },
  {
    key: 'profit',
    title: t('Прибыль по каналам за месяц', 'Profit by channel of the month'),
    type: 'column',
    domain: channelArea('name'),
    series: [channelArea(DATA.profit)],
    headers: 0,
    anchor: { row: 'charts_2', column: 'leads' },
    ...WIDE,
  },
];

/** Names, and sums of a year in rubles, need more room. */
const WIDTHS: Readonly<Record<string, number>> = { name: 190, revenue: 172 };

const HEIGHTS: Readonly<Record<string, number>> = {
  title: 40,
  value: 52,
  number_label: 26,
  pct_text: 30,
  status: 26,
  charts_1: 300,
  charts_2: 300,
  channels_header: 32,
};

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  ...selectorCells(),
  ...healthCells(),
  ...CARDS.cells,
  ...channelCells(CARDS),
  ...seriesCells(CARDS),
]);

/** The second tab of the workbook. */
export const DASHBOARD: PanelTab = {
  kind: 'panel',
  key: 'dashboard',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#134e4a',
  columns: [...VISIBLE_COLUMNS.map((key) => ({ key, sizePx: WIDTHS[key] ?? 142 })), ...hiddenLines(HIDDEN_COLUMNS)],
  rows: ROWS.map((key) => ({
    key,
    ...(HEIGHTS[key] === undefined ? {} : { sizePx: HEIGHTS[key] }),
    ...((HIDDEN_CARD_ROWS as readonly string[]).includes(key) ? { hidden: true } : {}),
  })),
  get cells() {
    return panelCells();
  },
  frozenRows: 4,
  rules: [
    ...statusRules(
      { row: 'status', column: 'revenue' },
      { row: 'status', column: METRICS_SHOWN[METRICS_SHOWN.length - 1] ?? 'revenue' },
    ),
    {
      area: {
        kind: 'cells',
        from: { row: 'channels_total', column: 'romi_m' },
        to: { row: CHANNEL_LINES.at(-1) ?? '', column: 'romi_m' },
      },
      when: { kind: 'less', than: 0 },
      signal: 'bad',
    },
  ],
  charts: CHARTS,
};
