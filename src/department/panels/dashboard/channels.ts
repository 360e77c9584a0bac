/** The month by channel: the same numbers as on the cards, and the profit that the chart shows. */
import { f, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { channelAt, paidAt } from '../kit/channels';
import { entityCells, type EntityBlock } from '../kit/entityBlock';
import { metricNote, metricTitle, metricType } from '../kit/metrics';
import type { MonthCards } from '../kit/monthCards';
import { composedFormula, isBase, profitFormula, type BaseMetric } from '../kit/ratios';
import { countWhere, factSum, mayBeUnknown, type Condition } from '../kit/sums';
import { cell } from '../../../blueprint/formula';
import { CHANNEL_LINES, DATA } from './layout';
import { METRICS_SHOWN } from './metrics';

const BASE: readonly BaseMetric[] = [
  ...METRICS_SHOWN.filter((key): key is BaseMetric & typeof key => isBase(key)),
  'costs',
];
const LINES = ['channels_total', 'channels_rest', ...CHANNEL_LINES];

function blockOf(cards: MonthCards): EntityBlock {
  const narrow = (code: Ref | undefined): Condition[] => [
    ...cards.ofMonth,
    ...(code ? [{ column: 'channel', test: code }] : []),
  ];
  return {
    lines: CHANNEL_LINES,
    total: 'channels_total',
    rest: 'channels_rest',
    columns: { name: 'name', code: 'code', count: 'count' },
    titles: {
      total: t('Все каналы', 'All channels'),
      rest: t('Не определён и вне списка', 'Unknown and not in the list'),
    },
    codeAt: (position) => channelAt('code', position),
    nameAt: (position) => channelAt('name', position),
    count: (code) => f`IF(${cards.at('month')}="";0;${countWhere('facts', narrow(code))})`,
    base: BASE.map((key) => ({
      key,
      type: metricType(key),
      sum: (code: Ref | undefined) => factSum('facts', key, narrow(code)),
      mayBeUnknown: mayBeUnknown(key),
    })),
  };
}

/** Whether a line is paid for: 1 or 0; nothing is paid for the leads that no line names. */
function paidOf(row: string): Formula {
  if (row === 'channels_rest') return f`0`;
  const position = CHANNEL_LINES.indexOf(row) + 1;
  return position > 0 ? paidAt(position) : f`1`;
}

/** Header and lines; profit stands in a hidden column for the chart. */
export const channelCells = (cards: MonthCards): PanelCell[] => [
  words('channels_section', 'name', t('Каналы за месяц', 'Channels of the month'), 'section'),
  words('channels_header', 'name', t('Канал', 'Channel'), 'header'),
  ...METRICS_SHOWN.map((key) => words('channels_header', key, metricTitle(key), 'header', { note: metricNote(key) })),
  ...entityCells(blockOf(cards)),
  ...LINES.flatMap((row) => {
    const look = row === 'channels_total' ? 'total' : 'value';
    return [
      ...METRICS_SHOWN.filter((key) => !isBase(key)).map((key) =>
        computed(
          row,
          key,
          metricType(key),
          composedFormula(key, (metric) => cell(row, metric)),
          look,
        ),
      ),
      computed(
        row,
        DATA.profit,
        'money',
        profitFormula((metric) => cell(row, metric), paidOf(row)),
        'hidden',
      ),
    ];
  }),
];
