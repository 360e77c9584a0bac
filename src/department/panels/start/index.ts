/** The start page: how the month goes, what to do first, what each tab is for. */
import { lazy } from '../../../shared/lazy';
import { tabId } from '../../../blueprint/compile/identity';
import { column, f, field, label, type Formula } from '../../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, hiddenLines, words } from '../kit/cells';
import { monthCards } from '../kit/monthCards';
import { statusRules } from '../kit/statusRules';
import { HEALTH_CHART, healthCells, healthRules } from './health';
import { GUIDE_ROWS, HEALTH_ROWS, HIDDEN_ROWS, HISTORY, NUMBERS, ROWS, STEP_ROWS } from './layout';
import { GUIDE, STEPS } from './texts';

const TITLE = t('Старт', 'Start');
const PURPOSE = t(
  'Как идёт месяц, с чего начать и что где лежит.',
  'How the month is going, where to begin, and what is where.',
);

const DEPARTMENT = t('Отдел маркетинга', 'Marketing department');

/** «Company · Marketing department», or just the department while the company has no name. */
const departmentName = (): Formula => {
  const company = field('settings', 'company');
  return f`IF(${company}="";${label(DEPARTMENT)};${company}&" · "&${label(DEPARTMENT)})`;
};

const CARDS = monthCards(ROWS, NUMBERS);

const LATEST = t('Последний месяц с данными', 'Latest month with data');
const NO_FACTS = t('Данных пока нет', 'No data yet');
/** Before the first facts the cards show the first month of the plan. */
const NO_FACTS_BUT_PLAN = t('Данных пока нет. Первый месяц плана:', 'No data yet. First month of the plan:');
const UP_TO = t('Данные по', 'Data up to');

const periodCells = (): PanelCell[] => [
  computed(
    'period',
    'spend',
    'text',
    f`IF(COUNT(${column('facts', 'month')})>0;${label(LATEST)};IF(${CARDS.at('month')}="";${label(NO_FACTS)};${label(NO_FACTS_BUT_PLAN)}))`,
    'kpiLabel',
  ),
  computed('period', 'leads', 'month', f`${CARDS.at('month')}`, 'kpiLabel'),
  computed('period', 'cpl', 'text', f`IF(${CARDS.at('as_of')}="";"";${label(UP_TO)})`, 'kpiLabel'),
  computed('period', 'sql', 'date', f`${CARDS.at('as_of')}`, 'kpiLabel', { span: { rows: 1, columns: 2 } }),
];

const textCells = (): PanelCell[] => [
  words('steps_section', 'spend', t('С чего начать', 'First steps'), 'section', {
    span: { rows: 1, columns: NUMBERS.length },
  }),
  ...STEP_ROWS.map((row, index) => words(row, 'spend', STEPS[index] ?? PURPOSE, 'label')),
  words('guide_section', 'spend', t('Что где лежит', 'What is where'), 'section', {
    span: { rows: 1, columns: NUMBERS.length },
  }),
  ...GUIDE_ROWS.flatMap((row, index) => {
    const line = GUIDE[index];
    return line
      ? [
          computed(row, 'spend', 'text', f`HYPERLINK("#gid=${tabId(line.tab)}";${label(line.title)})`, 'link'),
          words(row, 'leads', line.what, 'muted', { span: { rows: 1, columns: 4 } }),
        ]
      : [];
  }),
];

const HEIGHTS: Readonly<Record<string, number>> = {
  title: 40,
  period: 36,
  value: 52,
  number_label: 26,
  pct_text: 24,
  status: 26,
  health_total: 52,
  health_head: 30,
  // two lines: what to do is told in full, and a merged cell does not grow by itself
  ...Object.fromEntries(HEALTH_ROWS.map((row) => [row, 40])),
};

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  computed('title', 'spend', 'text', departmentName(), 'title'),
  words('purpose', 'spend', PURPOSE, 'subtitle'),
  ...periodCells(),
  ...CARDS.cells,
  ...healthCells(),
  ...textCells(),
]);

/** Names of aspects stand in the first column; what to do stands across the last two. */
const WIDTHS = { spend: 250, leads: 180, cpl: 180, sql: 220, revenue: 220 } as const;

/** The first tab of the workbook. */
export const START: PanelTab = {
  kind: 'panel',
  key: 'start',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#134e4a',
  columns: [
    ...NUMBERS.map((key) => ({ key, sizePx: WIDTHS[key] })),
    { key: HISTORY.chart, sizePx: 480 },
    ...hiddenLines(['calc_name', 'calc', HISTORY.place, HISTORY.week, HISTORY.total]),
  ],
  rows: ROWS.map((key) => ({
    key,
    ...(HEIGHTS[key] === undefined ? {} : { sizePx: HEIGHTS[key] }),
    ...((HIDDEN_ROWS as readonly string[]).includes(key) ? { hidden: true } : {}),
  })),
  get cells() {
    return panelCells();
  },
  rules: [
    ...statusRules(
      { row: 'status', column: NUMBERS[0] },
      { row: 'status', column: NUMBERS[NUMBERS.length - 1] ?? 'revenue' },
    ),
    ...healthRules(),
  ],
  charts: [HEALTH_CHART],
};
