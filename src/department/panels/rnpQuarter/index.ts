/** The RNP of a quarter: the same lines as those of a month, where the quarter ends, and what its months and channels give to it. */
import { cell, f, label } from '../../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import { RNP_ROWS } from '../../../metrics/rnp/block';
import { lazy } from '../../../shared/lazy';
import { t, type Text } from '../../../shared/text';
import { computed, heading, hiddenLines, input, words } from '../kit/cells';
import { channelList, CHANNELS_OFFERED, NO_SUCH_CHANNEL } from '../kit/channels';
import { forecastWords } from '../kit/forecast';
import { moneyBasisCells } from '../kit/moneyBasis';
import { choose, unlessBlank } from '../kit/guards';
import { monthName } from '../kit/monthNames';
import { listCells } from '../kit/places';
import { statusRules } from '../kit/statusRules';
import { channelCells } from './channelTable';
import {
  COLUMNS,
  HIDDEN_COLUMNS,
  HIDDEN_METRICS,
  MEASURES,
  MONTH_PARTS,
  monthColumn,
  MONTHS,
  ROWS,
  type Measure,
} from './layout';
import { metricCells } from './metricRows';
import { helper, monthCell, periodCells, QUARTER_OPTIONS, quarterName, quarterNames } from './period';

const TITLE = t('РНП: квартал', 'RNP: quarter');
const PURPOSE = t(
  'Квартал целиком: план, факт, чем он кончится и сколько нужно в день; по месяцам и каналам.',
  'The whole quarter: plan, fact, where it ends and what is needed a day; by month and channel.',
);

const FIRST = ROWS[0] ?? '';

const choiceCells = (): PanelCell[] => [
  words('select_labels', 'name', t('Квартал', 'Quarter'), 'kpiLabel', {
    note: t('Пусто — последний квартал с данными.', 'Empty: the latest quarter with data.'),
  }),
  input(
    'select',
    'name',
    'reference',
    { formula: unlessBlank([helper('latest')], quarterName(helper('latest'))) },
    {
      list: QUARTER_OPTIONS,
      name: 'quarter',
    },
  ),
  words('select_labels', 'unit', t('Канал', 'Channel'), 'kpiLabel', { span: { rows: 1, columns: 2 } }),
  input(
    'select',
    'unit',
    'reference',
    { formula: f`${cell(FIRST, 'channel_list')}` },
    {
      list: {
        kind: 'cells',
        from: { row: FIRST, column: 'channel_list' },
        to: { row: ROWS[CHANNELS_OFFERED - 1] ?? '', column: 'channel_list' },
      },
      name: 'channel',
      span: { rows: 1, columns: 2 },
    },
  ),
  ...listCells(ROWS, 'quarter_list', 'text', quarterNames()),
  ...listCells(ROWS, 'channel_list', 'text', channelList()),
];

const DAYS = [
  ['to_date', 'total', t('Рабочих дней', 'Working days')],
  ['fact', 'done', t('Прошло', 'Done')],
  ['pct', 'left', t('Осталось', 'Left')],
] as const;

const EMPTY = t(
  'Пока нет ни плана, ни фактов: заполните план и обновите РНП.',
  'No plan and no facts yet: fill the plan and refresh the RNP.',
);
const NO_CHANNEL = t(
  'Такого канала нет в списке каналов: выберите другой.',
  'This channel is not in the list of channels: choose another one.',
);
const NO_FACTS = t(
  'Фактов этого квартала пока нет: видны только планы.',
  'No facts of this quarter yet: only plans are shown.',
);

const stateCells = (): PanelCell[] => [
  words('select_labels', 'plan', t('Данные по', 'Data up to'), 'kpiLabel'),
  computed('select', 'plan', 'date', f`${helper('as_of')}`),
  ...DAYS.flatMap(([column, key, title]) => [
    words('select_labels', column, title, 'kpiLabel'),
    computed('select', column, 'integer', unlessBlank([helper(key)], helper(key))),
  ]),
  words('select_labels', 'forecast', t('Прогноз', 'Forecast'), 'kpiLabel', {
    span: { rows: 1, columns: 4 },
    note: t('Способ выбирают в «Настройках», раздел «Прогноз РНП».', 'The way is chosen in Settings, RNP forecast.'),
  }),
  computed(
    'select',
    'forecast',
    'text',
    unlessBlank(
      [helper('first')],
      forecastWords(helper, helper('left'), cell('leads', 'recent'), cell('deals', 'expected')),
    ),
    'value',
    { span: { rows: 1, columns: 4 } },
  ),
  ...moneyBasisCells('select_labels', 'select', 'per_week', 2),
  computed(
    'hint',
    'name',
    'text',
    choose(
      [
        [f`${helper('first')}=""`, label(EMPTY)],
        [f`${helper('code')}=${NO_SUCH_CHANNEL}`, label(NO_CHANNEL)],
        [f`${helper('rows')}=0`, label(NO_FACTS)],
      ],
      f`""`,
    ),
    'muted',
  ),
];

const HEADERS: Readonly<Record<Measure, readonly [Text, Text]>> = {
  plan: [t('План', 'Plan'), t('Сумма планов трёх месяцев.', 'Sum of the plans of the three months.')],
  to_date: [
    t('План к дате', 'Plan to date'),
    t(
      'Что уже должно быть выполнено: план каждого месяца по его рабочим дням.',
      'What is due by now: the plan of each month by its own working days.',
    ),
  ],
  fact: [t('Факт', 'Fact'), t('Сумма по месяцам; отношения — из сумм.', 'Sum over the months; ratios of the sums.')],
  pct: [t('% к дате', '% to date'), t('Факт ÷ план к дате.', 'Fact ÷ plan to date.')],
  forecast: [
    t('Прогноз', 'Forecast'),
    t('Чем кончится квартал; способ написан над таблицей.', 'Where the quarter ends; the way stands above the table.'),
  ],
  forecast_pct: [t('Прогноз, %', 'Forecast, %'), t('Прогноз ÷ план.', 'Forecast ÷ plan.')],
  gap: [t('Разрыв', 'Gap'), t('Прогноз минус план.', 'Forecast minus plan.')],
  per_day: [
    t('Нужно в день', 'Needed a day'),
    t(
      '(План − факт) ÷ осталось рабочих дней. Для цен — какой должна быть цена на остатке квартала. Расход больше плана — «бюджет исчерпан», на сколько — в «Разрыве».',
      '(Plan − fact) ÷ working days left. For prices: the price that the rest of the quarter must have. Spend beyond its plan: “budget used up”, and Gap says by how much.',
    ),
  ],
  per_week: [
    t('Нужно в неделю', 'Needed a week'),
    t('Нужно в день × рабочие дни следующей недели.', 'Needed a day × working days of the next week.'),
  ],
};

const PARTS: Readonly<Record<(typeof MONTH_PARTS)[number], Text>> = {
  plan: t('План', 'Plan'),
  fact: t('Факт', 'Fact'),
  pct: t('%', '%'),
};

const headerCells = (): PanelCell[] => [
  computed('groups', 'plan', 'text', unlessBlank([helper('first')], quarterName(helper('first'))), 'section', {
    span: { rows: 1, columns: MEASURES.length },
  }),
  words('header', 'name', t('Показатель', 'Metric'), 'header'),
  words('header', 'unit', t('Ед.', 'Unit'), 'header'),
  words('header', 'dir', t('Лучше, когда', 'Better when'), 'header'),
  ...MEASURES.map((measure) => words('header', measure, HEADERS[measure][0], 'header', { note: HEADERS[measure][1] })),
  words('header', 'status', t('Статус', 'Status'), 'header', {
    note: t(
      'По прогнозу квартала; пороги — в настройках.',
      'By the forecast of the quarter; thresholds are in the settings.',
    ),
  }),
  ...MONTHS.flatMap((month) => [
    computed('groups', monthColumn(month, 'plan'), 'text', monthName(monthCell(month, 'start')), 'section', {
      span: { rows: 1, columns: MONTH_PARTS.length },
    }),
    ...MONTH_PARTS.map((part) => words('header', monthColumn(month, part), PARTS[part], 'header')),
  ]),
];

const WIDTHS: Readonly<Record<string, number>> = { name: 220, unit: 90, dir: 90, status: 120 };
const HEIGHTS: Readonly<Record<string, number>> = { select_labels: 34, header: 44, channels_header: 30 };

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  ...choiceCells(),
  ...stateCells(),
  ...headerCells(),
  ...metricCells(),
  ...channelCells(),
  ...periodCells(),
]);

/** Plan and fact of a quarter. */
export const RNP_QUARTER: PanelTab = {
  kind: 'panel',
  key: 'rnp_quarter',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#0f766e',
  columns: [...COLUMNS.map((key) => ({ key, sizePx: WIDTHS[key] ?? 108 })), ...hiddenLines(HIDDEN_COLUMNS)],
  rows: ROWS.map((key) => ({
    key,
    ...(HEIGHTS[key] === undefined ? {} : { sizePx: HEIGHTS[key] }),
    ...((HIDDEN_METRICS as readonly string[]).includes(key) ? { hidden: true } : {}),
  })),
  get cells() {
    return panelCells();
  },
  frozenRows: 4,
  frozenColumns: 1,
  rules: statusRules(
    { row: RNP_ROWS[0], column: 'status' },
    { row: RNP_ROWS[RNP_ROWS.length - 1] ?? 'drr', column: 'status' },
  ),
};
