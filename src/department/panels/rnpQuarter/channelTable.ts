/** The quarter by channel: plan, fact and forecast. Totals are summed over all rows, and the rest is what the lines leave. */
import { cell, cells, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { channelAt } from '../kit/channels';
import { expectedOf, forecastFormula, isOfDeals, recentOf } from '../kit/forecast';
import { unlessBlank } from '../kit/guards';
import { metricTitle, metricType } from '../kit/metrics';
import { between, countFilled, countWhere, factSum, sumWhere, type Condition } from '../kit/sums';
import {
  CHANNEL_LINES,
  CHANNEL_METRICS,
  CHANNEL_PARTS,
  channelColumn,
  channelHidden,
  MONTHS,
  type ChannelMetric,
} from './layout';
import { helper, monthCell } from './period';

const PACE = { total: helper('total'), done: helper('done'), left: helper('left') };

const PART_TITLES: Readonly<Record<(typeof CHANNEL_PARTS)[number], Text>> = {
  plan: t('План', 'Plan'),
  fact: t('Факт', 'Fact'),
  forecast: t('Прогноз', 'Forecast'),
};

const headers = (): PanelCell[] => [
  words('channels_section', 'name', t('Квартал по каналам', 'The quarter by channel'), 'section'),
  ...CHANNEL_METRICS.map((metric) =>
    words('channels_groups', channelColumn(metric, 'plan'), metricTitle(metric), 'section', {
      span: { rows: 1, columns: CHANNEL_PARTS.length },
    }),
  ),
  words('channels_header', 'name', t('Канал', 'Channel'), 'header'),
  ...CHANNEL_METRICS.flatMap((metric) =>
    CHANNEL_PARTS.map((part) => words('channels_header', channelColumn(metric, part), PART_TITLES[part], 'header')),
  ),
];

const narrow = (key: string, code: Ref | undefined, conditions: readonly Condition[]): Condition[] => [
  ...conditions,
  ...(code ? [{ column: key, test: code }] : []),
];

const planSum = (metric: ChannelMetric, conditions: readonly Condition[]): Formula =>
  f`IF(${countFilled('plan', metric, conditions)}=0;"";${sumWhere('plan', metric, conditions)})`;

/** What is due of the plan: each month by its own working days. */
function dueSum(metric: ChannelMetric, code: Ref | undefined): Formula {
  const parts = MONTHS.map((month) => {
    const [total, done] = [monthCell(month, 'total'), monthCell(month, 'done')];
    const conditions = narrow('channel_code', code, [{ column: 'counted', test: monthCell(month, 'start') }]);
    return f`IF(${total}=0;0;${sumWhere('plan', metric, conditions)}*${done}/${total})`;
  });
  return parts.reduce((left, right) => f`${left}+${right}`);
}

function numberCells(row: string, metric: ChannelMetric, code: Ref | undefined): PanelCell[] {
  const look = row === 'total' ? 'total' : 'value';
  const type = metricType(metric);
  const [first, last] = [helper('first'), monthCell(3, 'start')];
  const guard: Ref[] = [first, ...(code ? [code] : [])];
  const inQuarter = narrow('channel_code', code, between('counted', first, last));
  const facts = narrow('channel', code, between('month', first, last));
  const [plan, fact] = [cell(row, channelColumn(metric, 'plan')), cell(row, channelColumn(metric, 'fact'))];
  const [due, recent, expected] = (['due', 'recent', 'expected'] as const).map((part) =>
    cell(row, channelHidden(metric, part)),
  );
  if (!due || !recent || !expected) return [];
  const outlook = { period: 'quarter', first } as const;
  // a line without a code shows nothing, so the sum over the code never stands for all channels
  const of = code ? { ...outlook, code } : outlook;
  const loaded = countWhere('facts', between('month', first, last));
  return [
    computed(row, channelColumn(metric, 'plan'), type, unlessBlank(guard, planSum(metric, inQuarter)), look),
    computed(
      row,
      channelColumn(metric, 'fact'),
      type,
      unlessBlank(guard, f`IF(${loaded}=0;"";${factSum('facts', metric, facts)})`),
      look,
    ),
    computed(
      row,
      channelColumn(metric, 'forecast'),
      type,
      forecastFormula(metric, { plan, due, fact, recent, expected }, PACE, helper),
      look,
    ),
    computed(
      row,
      channelHidden(metric, 'due'),
      'number',
      unlessBlank([...guard, plan], dueSum(metric, code)),
      'hidden',
    ),
    computed(row, channelHidden(metric, 'recent'), 'number', unlessBlank(guard, recentOf(metric, of)), 'hidden'),
    ...(isOfDeals(metric)
      ? [
          computed(
            row,
            channelHidden(metric, 'expected'),
            'number',
            unlessBlank(guard, expectedOf(metric, of)),
            'hidden',
          ),
        ]
      : []),
  ];
}

/** What the lines leave of the total, e.g. a reserve or facts of no channel in the list. */
function restCells(): PanelCell[] {
  return CHANNEL_METRICS.flatMap((metric) =>
    CHANNEL_PARTS.map((part) => {
      const column = channelColumn(metric, part);
      const lines = cells({ row: CHANNEL_LINES[0] ?? '', column }, { row: CHANNEL_LINES.at(-1) ?? '', column });
      const total = cell('total', column);
      // a difference of sums leaves dust in the last digits
      const rest = f`ROUND(${total}-SUM(${lines});2)`;
      return computed('rest', column, metricType(metric), unlessBlank([total], f`IF(${rest}=0;"";${rest})`));
    }),
  );
}

function lineCells(row: string, position: number): PanelCell[] {
  const code = cell(row, 'code');
  return [
    computed(row, 'name', 'text', f`IF(${code}="";"";${channelAt('name', position)})`, 'label'),
    computed(row, 'code', 'text', channelAt('code', position), 'hidden'),
    ...CHANNEL_METRICS.flatMap((metric) => numberCells(row, metric, code)),
  ];
}

/** Headers, total, the rest and a line per channel. */
export const channelCells = (): PanelCell[] => [
  ...headers(),
  words('total', 'name', t('Все каналы', 'All channels'), 'total'),
  ...CHANNEL_METRICS.flatMap((metric) => numberCells('total', metric, undefined)),
  words('rest', 'name', t('Не определён, резерв и вне списка', 'Unknown, reserve and not in the list'), 'muted'),
  ...restCells(),
  ...CHANNEL_LINES.flatMap((row, index) => lineCells(row, index + 1)),
];
