/** The funnel panel: how many reach each stage, by leads of the months chosen or by events of the months chosen. */
import { lazy } from '../../../shared/lazy';
import { cell, f, field, label, type Formula } from '../../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, heading, hiddenLines, input, words } from '../kit/cells';
import { channelList, CHANNELS_OFFERED } from '../kit/channels';
import { choose, unlessBlank } from '../kit/guards';
import { monthListCells, rangeInputs } from '../kit/monthRange';
import { noFacts } from '../kit/noFacts';
import { listCells } from '../kit/places';
import { repairCells, repairHelpers } from './bottleneck';
import { HIDDEN_COLUMNS, ROWS, TOP, TOP_LINES, VISIBLE_COLUMNS } from './layout';
import { reasonCells } from './reasons';
import { BASES, helper, helpers } from './source';
import { tableCells } from './table';
import { topCells } from './topBlock';

const TITLE = t('Воронка', 'Funnel');
const PURPOSE = t(
  'Сколько клиентов доходит до каждого этапа, сколько это стоит и где конверсия ниже плана.',
  'How many clients reach each stage, what it costs, and where conversion is below plan.',
);

/** Columns in which the months of the range are chosen (the name of a month and its arrow), and one with a long word over it. */
const WIDE_COLUMNS: readonly string[] = ['c1', 'c2', TOP.planStep];

const HINTS = {
  order: t('Первый месяц позже последнего: поменяйте их местами.', 'The first month is after the last one: swap them.'),
  immature: t(
    'Последние лиды ещё не успели дойти до сделки: конверсии этих месяцев вырастут, не сравнивайте их со старыми.',
    'The latest leads have not had time to become deals: these conversions will grow, do not compare them with older months.',
  ),
  period: t(
    'Счёт по периоду: сделки этих месяцев выросли и из лидов прошлых месяцев. Качество каналов судите по когорте.',
    'Counted by period: deals of these months come from earlier leads too. Judge channels by cohort.',
  ),
};

const hint = (): Formula =>
  choose(
    [
      noFacts(),
      [f`OR(${helper('to')}="";${helper('from')}="")`, f`""`],
      [f`${helper('from')}>${helper('to')}`, label(HINTS.order)],
      [f`${helper('by_period')}=1`, label(HINTS.period)],
      [f`${helper('mature')}=0`, label(HINTS.immature)],
    ],
    f`""`,
  );

function selectorCells(): PanelCell[] {
  const channels = {
    from: { row: ROWS[0] ?? '', column: 'channel_list' },
    to: { row: ROWS[CHANNELS_OFFERED - 1] ?? '', column: 'channel_list' },
  };
  return [
    words('select_labels', 'name', t('Как считать', 'Count by'), 'kpiLabel'),
    input(
      'select',
      'name',
      'choice',
      { value: BASES[0].label },
      { list: { kind: 'choices', choices: BASES }, name: 'basis' },
    ),
    ...rangeInputs(ROWS, 'select_labels', 'select', { from: 'c1', to: 'c2' }, helper),
    words('select_labels', 'c3', t('Канал для верхней таблицы', 'Channel of the upper table'), 'kpiLabel', {
      span: { rows: 1, columns: 2 },
    }),
    input(
      'select',
      'c3',
      'reference',
      { formula: f`${cell(ROWS[0] ?? '', 'channel_list')}` },
      {
        list: { kind: 'cells', ...channels },
        name: 'channel',
        span: { rows: 1, columns: 2 },
      },
    ),
    words('select_labels', 'c5', t('Данные по', 'Data up to'), 'kpiLabel'),
    computed('select', 'c5', 'date', unlessBlank([field('settings', 'as_of')], field('settings', 'as_of')), 'value'),
    computed('hint', 'name', 'text', hint(), 'muted'),
    ...monthListCells(ROWS),
    ...listCells(ROWS, 'channel_list', 'text', channelList()),
  ];
}

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  ...selectorCells(),
  ...topCells(),
  ...repairCells(),
  ...reasonCells(),
  ...tableCells(),
  ...helpers(repairHelpers()),
]);

/** Funnel by stage and by channel. */
export const FUNNEL: PanelTab = {
  kind: 'panel',
  key: 'funnel',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#6366f1',
  columns: [
    { key: 'name', sizePx: 220 },
    ...VISIBLE_COLUMNS.slice(1).map((key) => ({ key, sizePx: WIDE_COLUMNS.includes(key) ? 130 : 114 })),
    ...hiddenLines(HIDDEN_COLUMNS),
  ],
  rows: ROWS.map((key) =>
    ['header', 'top_header', 'fix_header', 'why_header'].includes(key) ? { key, sizePx: 44 } : { key },
  ),
  get cells() {
    return panelCells();
  },
  frozenRows: 2,
  frozenColumns: 1,
  rules: [
    {
      area: {
        kind: 'cells',
        from: { row: TOP_LINES[0] ?? '', column: TOP.gap },
        to: { row: TOP_LINES.at(-1) ?? '', column: TOP.gap },
      },
      when: { kind: 'less', than: 0 },
      signal: 'warn',
    },
  ],
  charts: [
    {
      key: 'stages',
      title: t('От лида до сделки', 'From lead to deal'),
      type: 'bar',
      domain: { kind: 'cells', from: { row: 'top_leads', column: 'name' }, to: { row: 'top_deals', column: 'name' } },
      series: [
        { kind: 'cells', from: { row: 'top_leads', column: TOP.count }, to: { row: 'top_deals', column: TOP.count } },
      ],
      headers: 0,
      anchor: { row: 'top_header', column: 'c9' },
      widthPx: 520,
      heightPx: 240,
    },
  ],
};
