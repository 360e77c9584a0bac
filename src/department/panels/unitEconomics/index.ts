/** Unit economics: what a lead and a customer cost in each channel, what they bring, and what to do about it. */
import { lazy } from '../../../shared/lazy';
import { f, label, type Formula } from '../../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, heading, hiddenLines, words } from '../kit/cells';
import { choose } from '../kit/guards';
import { monthListCells, rangeInputs } from '../kit/monthRange';
import { moneyBasisCells } from '../kit/moneyBasis';
import { noFacts } from '../kit/noFacts';
import { channelCells } from './channelLines';
import { CHANNEL_LINES, HIDDEN_COLUMNS, MEASURES, RESULT_LINES, ROWS } from './layout';
import { productCells } from './productLines';
import { sensitivityCells } from './sensitivity';
import { asOf, helper, helpers } from './source';
import { VERDICTS } from './verdict';

const TITLE = t('Юнит-экономика', 'Unit economics');
const PURPOSE = t(
  'Сколько стоит лид и клиент в каждом канале, сколько они приносят и что с каналом делать. Считается по когортам: лиды выбранных месяцев и всё, что с ними стало.',
  'What a lead and a customer cost in each channel, what they bring, and what to do with it. Counted by cohort: leads of the chosen months and what became of them.',
);

const HINTS = {
  order: t('Первый месяц позже последнего: поменяйте их местами.', 'The first month is after the last one: swap them.'),
  uncovered: t(
    'Канал известен не у всех лидов, доля ниже порога из настроек: ROMI и CAC каналов не показаны, итоги верны. Укажите каналы на вкладке «Лиды».',
    'Too few leads have a known channel, fewer than the settings ask: ROMI and CAC of channels are not shown, totals are right. Set channels on the Leads tab.',
  ),
  immature: t(
    'Последние лиды ещё не успели дойти до сделки: выводы отложены. Выберите месяцы постарше.',
    'The latest leads have not had time to become deals: verdicts wait. Choose older months.',
  ),
};

const hint = (): Formula =>
  choose(
    [
      noFacts(),
      [f`OR(${helper('to')}="";${helper('from')}="")`, f`""`],
      [f`${helper('from')}>${helper('to')}`, label(HINTS.order)],
      [f`${helper('covered')}=0`, label(HINTS.uncovered)],
      [f`${helper('mature')}=0`, label(HINTS.immature)],
    ],
    f`""`,
  );

const selectorCells = (): PanelCell[] => [
  ...rangeInputs(ROWS, 'select_labels', 'select', { from: 'name', to: 'clicks' }, helper),
  words('select_labels', 'leads', t('Данные по', 'Data up to'), 'kpiLabel'),
  computed('select', 'leads', 'date', asOf()),
  ...moneyBasisCells('select_labels', 'select', 'cpl', 3),
  computed('hint', 'name', 'text', hint(), 'muted'),
  ...monthListCells(ROWS),
];

const WIDTHS: Readonly<Record<string, number>> = {
  name: 230,
  clicks: 130,
  // one long word stands in these headers
  cr_lead_sql: 112,
  c1: 112,
  cm_per_payment: 112,
  apc: 160,
  cltv_m: 132,
  ltv_lead_m: 132,
  payback: 140,
  cm: 126,
  be_cpl: 112,
  be_cac: 112,
  be_roas: 126,
  be_drr: 126,
  verdict: 150,
  reason: 520,
};
const HEIGHTS: Readonly<Record<string, number>> = {
  header: 44,
  products_header: 44,
  sensitivity_header: 44,
  charts: 310,
};

const SIGNALS = { loss_product: 'bad', stop: 'bad', wait: 'muted', scale: 'good', ok: 'good', fix: 'warn' } as const;

const LAST_LINE = RESULT_LINES[RESULT_LINES.length - 1] ?? 'rest';

/** Lines of the chart: the rest and the first twelve channels, so that empty lines do not squeeze it. */
const CHARTED = 12;
const charted = (column: string) =>
  ({
    kind: 'cells',
    from: { row: 'rest', column },
    to: { row: CHANNEL_LINES[CHARTED - 1] ?? LAST_LINE, column },
  }) as const;

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  ...selectorCells(),
  ...channelCells(),
  ...productCells(),
  ...sensitivityCells(),
  ...helpers(),
]);

/** Unit economics by channel and by product. */
export const UNIT_ECONOMICS: PanelTab = {
  kind: 'panel',
  key: 'unit_economics',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#f59e0b',
  columns: [
    ...['name', ...MEASURES, 'verdict', 'reason'].map((key) => ({ key, sizePx: WIDTHS[key] ?? 98 })),
    ...hiddenLines(HIDDEN_COLUMNS),
  ],
  rows: ROWS.map((key) => (HEIGHTS[key] === undefined ? { key } : { key, sizePx: HEIGHTS[key] })),
  get cells() {
    return panelCells();
  },
  frozenRows: 4,
  frozenColumns: 1,
  rules: [
    ...(Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]).map(
      (key) =>
        ({
          area: {
            kind: 'cells',
            from: { row: RESULT_LINES[0] ?? '', column: 'verdict' },
            to: { row: LAST_LINE, column: 'verdict' },
          },
          when: { kind: 'textIs', text: VERDICTS[key] },
          signal: SIGNALS[key],
        }) as const,
    ),
    {
      area: {
        kind: 'cells',
        from: { row: RESULT_LINES[0] ?? '', column: 'profit' },
        to: { row: LAST_LINE, column: 'profit' },
      },
      when: { kind: 'less', than: 0 },
      signal: 'bad',
    },
  ],
  charts: [
    {
      key: 'profit',
      title: t('Прибыль по каналам', 'Profit by channel'),
      type: 'column',
      domain: charted('name'),
      series: [charted('profit')],
      headers: 0,
      anchor: { row: 'charts', column: 'name' },
      widthPx: 860,
      heightPx: 290,
    },
  ],
};
