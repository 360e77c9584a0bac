/** The month by channel and the year by month: plan, fact and execution of leads, money and revenue. */
import { cell, cells, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { CellLook } from '../../../blueprint/look';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../../panels/kit/cells';
import { channelAt } from '../../panels/kit/channels';
import { quotient, unlessBlank } from '../../panels/kit/guards';
import { metricTitle, metricType } from '../../panels/kit/metrics';
import { between, countFilled, sumWhere } from '../../panels/kit/sums';
import { BLOCK_COLUMNS, BLOCK_METRICS, CHANNEL_LINES, MONTH_LINES, type BlockMetric } from './layout';
import { factBetween, helper, planBetween } from './period';

const PLAN = t('план', 'plan');
const FACT = t('факт', 'fact');
const DONE = t('выполнено', 'done');

const headers = (row: string, first: Text): PanelCell[] => [
  words(row, 'name', first, 'header'),
  ...BLOCK_METRICS.flatMap((metric) =>
    [PLAN, FACT, DONE].map((part, index) => {
      const title = metricTitle(metric);
      const column = BLOCK_COLUMNS[metric][index] ?? 'plan';
      return words(row, column, t(`${title.ru}, ${part.ru}`, `${title.en}, ${part.en}`), 'header');
    }),
  ),
];

const execution = (row: string, metric: BlockMetric, look: CellLook): PanelCell => {
  const [plan, fact, done] = BLOCK_COLUMNS[metric];
  return computed(row, done, 'ratio', quotient(cell(row, fact), cell(row, plan)), look);
};

/** Plan and fact of one line, then what part is done. */
const line = (
  row: string,
  look: CellLook,
  planOf: (metric: BlockMetric) => Formula,
  factOf: (metric: BlockMetric) => Formula,
): PanelCell[] =>
  BLOCK_METRICS.flatMap((metric) => {
    const [plan, fact] = BLOCK_COLUMNS[metric];
    return [
      computed(row, plan, metricType(metric), planOf(metric), look),
      computed(row, fact, metricType(metric), factOf(metric), look),
      execution(row, metric, look),
    ];
  });

function channelLine(row: string, index: number): PanelCell[] {
  const code = cell(row, 'code');
  const month = helper('month');
  return [
    computed(row, 'name', 'text', channelAt('name', index + 1), 'label'),
    computed(row, 'code', 'text', channelAt('code', index + 1), 'hidden'),
    ...line(
      row,
      'value',
      (metric) => unlessBlank([code, month], planBetween(metric, month, month, code)),
      (metric) => unlessBlank([code, month], factBetween(metric, month, month, code)),
    ),
  ];
}

/** Over all rows of the tables, whatever the lines name. */
const totalPlan = (metric: BlockMetric): Formula => {
  const rows = between('counted', helper('month'), helper('month'));
  return unlessBlank(
    [helper('month')],
    f`IF(${countFilled('plan', metric, rows)}=0;"";${sumWhere('plan', metric, rows)})`,
  );
};
const totalFact = (metric: BlockMetric): Formula => {
  const rows = between('month', helper('month'), helper('month'));
  return unlessBlank(
    [helper('month')],
    f`IF(${countFilled('facts', metric, rows)}=0;"";${sumWhere('facts', metric, rows)})`,
  );
};

const overLines = (column: string): Ref =>
  cells({ row: CHANNEL_LINES[0] ?? '', column }, { row: CHANNEL_LINES.at(-1) ?? '', column });

/** What no line names: the reserve of the plan, facts of an unknown channel. */
const rest = (column: string): Formula => {
  const total = cell('c_total', column);
  const left = f`ROUND(${total}-SUM(${overLines(column)});2)`;
  return unlessBlank([total], f`IF(${left}=0;"";${left})`);
};

function monthLine(row: string, index: number): PanelCell[] {
  const month = cell(row, 'name');
  return [
    computed(
      row,
      'name',
      'month',
      unlessBlank([helper('year')], f`DATE(YEAR(${helper('year')});${index + 1};1)`),
      'label',
    ),
    ...line(
      row,
      'value',
      (metric) => unlessBlank([month], planBetween(metric, month, month, helper('code'))),
      (metric) => unlessBlank([month], factBetween(metric, month, month, helper('code'))),
    ),
  ];
}

/** Both blocks. */
export const blockCells = (): PanelCell[] => [
  words('c_section', 'name', t('Месяц по каналам', 'The month by channel'), 'section'),
  ...headers('c_header', t('Канал', 'Channel')),
  words('c_total', 'name', t('Все каналы', 'All channels'), 'total'),
  ...line('c_total', 'total', totalPlan, totalFact),
  ...CHANNEL_LINES.flatMap(channelLine),
  words('c_rest', 'name', t('Резерв и не определено', 'Reserve and unknown'), 'muted'),
  ...line(
    'c_rest',
    'muted',
    (metric) => rest(BLOCK_COLUMNS[metric][0]),
    (metric) => rest(BLOCK_COLUMNS[metric][1]),
  ),
  words('y_section', 'name', t('Год по месяцам: выбранный канал', 'The year by month: the chosen channel'), 'section'),
  ...headers('y_header', t('Месяц', 'Month')),
  ...MONTH_LINES.flatMap(monthLine),
];
