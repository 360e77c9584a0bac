/** Health on the start page: the score, each of the 17 aspects with the one thing to do, and the score by week. */
import { cell, column, f, label, type Formula } from '../../../blueprint/formula';
import type { ChartDefinition, ConditionalRule } from '../../../blueprint/look';
import type { PanelCell } from '../../../blueprint/tab';
import { HEALTH_STATES } from '../../../shared/codes/health';
import { t } from '../../../shared/text';
import { ASPECTS } from '../../health/health';
import { computed, words } from '../kit/cells';
import { healthBand, healthTotal } from '../kit/departmentHealth';
import { unlessBlank } from '../kit/guards';
import { HEALTH_ROWS, HISTORY } from './layout';

const WEEKS_SHOWN = 12;

const TITLE = t('Здоровье отдела', 'Health of the department');
const LATER = t('Появится после первого обновления РНП', 'Appears after the first refresh');

const fromHealth = (row: string, key: string): Formula =>
  unlessBlank([cell(row, HISTORY.place)], f`INDEX(${column('health', key)};${cell(row, HISTORY.place)})&""`);

/** Row of the aspect in the Health tab, whatever way people sorted it; "" before the first refresh. */
const placeOf = (aspect: number): Formula => f`IFERROR(MATCH(${aspect};${column('health', 'number')};0);"")`;

/** The aspect's name, leading to the first thing that it lacks. */
const linked = (row: string): Formula => {
  const [name, link] = [fromHealth(row, 'aspect'), fromHealth(row, 'link')];
  return f`IF(${link}="";${name};HYPERLINK(${link};${name}))`;
};

const scoreOf = (row: string): Formula => {
  const place = cell(row, HISTORY.place);
  const score = f`INDEX(${column('health', 'score')};${place})`;
  return unlessBlank([place], f`IF(${score}="";"";${score})`);
};

const aspectCells = (): PanelCell[] =>
  ASPECTS.flatMap((aspect, index) => {
    const row = HEALTH_ROWS[index] ?? '';
    return [
      computed(row, HISTORY.place, 'integer', placeOf(aspect), 'hidden'),
      computed(row, 'spend', 'text', linked(row), 'label'),
      computed(row, 'leads', 'integer', scoreOf(row)),
      computed(row, 'cpl', 'text', fromHealth(row, 'state')),
      computed(row, 'sql', 'text', fromHealth(row, 'action'), 'hint', { span: { rows: 1, columns: 2 } }),
    ];
  });

/** The last weeks of the history, oldest first, from which the chart is drawn. */
const historyCells = (): PanelCell[] => [
  words('health_head', HISTORY.week, t('Неделя', 'Week'), 'hidden'),
  words('health_head', HISTORY.total, TITLE, 'hidden'),
  ...Array.from({ length: WEEKS_SHOWN }, (_, index): PanelCell[] => {
    const row = HEALTH_ROWS[index] ?? '';
    const day = cell(row, HISTORY.week);
    const back = WEEKS_SHOWN - index;
    const days = column('health_history', 'day');
    return [
      computed(row, HISTORY.week, 'date', f`IF(COUNT(${days})<${back};"";LARGE(${days};${back}))`, 'hidden'),
      computed(
        row,
        HISTORY.total,
        'integer',
        unlessBlank([day], f`INDEX(${column('health_history', 'total')};MATCH(${day};${days};0))`),
        'hidden',
      ),
    ];
  }).flat(),
];

export const healthCells = (): PanelCell[] => [
  words('health_section', 'spend', TITLE, 'section', { span: { rows: 1, columns: 5 } }),
  computed('health_total', 'spend', 'integer', healthTotal(), 'kpi'),
  computed(
    'health_total',
    'leads',
    'text',
    f`IF(${cell('health_total', 'spend')}="";${label(LATER)};${healthBand(cell('health_total', 'spend'))})`,
    'label',
    { span: { rows: 1, columns: 4 } },
  ),
  words('health_head', 'spend', t('Сторона работы', 'Aspect'), 'header'),
  words('health_head', 'leads', t('Балл из 100', 'Score of 100'), 'header', {
    note: t(
      'Балл — о документах и ритме, а не о таланте людей.',
      'The score is about documents and rhythm, not about talent.',
    ),
  }),
  words('health_head', 'cpl', t('Состояние', 'State'), 'header'),
  words('health_head', 'sql', t('Что сделать', 'What to do'), 'header', { span: { rows: 1, columns: 2 } }),
  ...aspectCells(),
  ...historyCells(),
];

/** The same colours as on the Health tab; the words carry the meaning. */
export const healthRules = (): ConditionalRule[] =>
  HEALTH_STATES.map((state) => ({
    area: {
      kind: 'cells',
      from: { row: HEALTH_ROWS[0] ?? '', column: 'cpl' },
      to: { row: HEALTH_ROWS.at(-1) ?? '', column: 'cpl' },
    },
    when: { kind: 'textIs', text: state.label },
    signal: ({ complete: 'good', missing: 'bad', n_a: 'muted' } as const)[state.code as 'complete'] ?? 'warn',
  }));

const line = (key: string) =>
  ({
    kind: 'cells',
    from: { row: 'health_head', column: key },
    to: { row: HEALTH_ROWS[WEEKS_SHOWN - 1] ?? '', column: key },
  }) as const;

export const HEALTH_CHART: ChartDefinition = {
  key: 'health',
  title: t('Здоровье отдела по неделям', 'Health of the department by week'),
  type: 'line',
  domain: line(HISTORY.week),
  series: [line(HISTORY.total)],
  headers: 1,
  anchor: { row: 'health_head', column: HISTORY.chart },
  widthPx: 470,
  heightPx: 300,
};
