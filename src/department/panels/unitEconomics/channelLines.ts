/** Unit economics per channel: total, what was paid for, a line per channel, and the rest. */
import { cell, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { CellLook } from '../../../blueprint/look';
import type { PanelCell } from '../../../blueprint/tab';
import { LATER_KEYS, type LaterKey } from '../../../metrics/unitEconomics/life';
import { t } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { channelAt, paidAt } from '../kit/channels';
import { entityCells, overLines, type EntityBlock } from '../kit/entityBlock';
import { metricNote, metricTitle } from '../kit/metrics';
import type { BaseMetric } from '../kit/ratios';
import { mayBeUnknown } from '../kit/sums';
import { CHANNEL_LINES, MEASURES, RESULT_LINES } from './layout';
import { typeOf } from './lifetime';
import { resultFormula } from './results';
import { countOfCohorts, sumOfCohorts } from './source';
import { verdictCells } from './verdict';

/** Base numbers; variable costs and what is expected of later payments stand in hidden columns. */
const BASE: readonly (BaseMetric | LaterKey)[] = [
  'clicks',
  'leads',
  'mql',
  'sql',
  'deals',
  'spend',
  'revenue',
  'costs',
  ...LATER_KEYS,
];

export const CHANNEL_BLOCK: EntityBlock = {
  lines: CHANNEL_LINES,
  total: 'total',
  rest: 'rest',
  columns: { name: 'name', code: 'code', count: 'count' },
  titles: {
    total: t('Все каналы (общий счёт)', 'All channels (blended)'),
    rest: t('Не определён и вне списка', 'Unknown and not in the list'),
  },
  codeAt: (position) => channelAt('code', position),
  nameAt: (position) => channelAt('name', position),
  count: countOfCohorts,
  base: BASE.map((key) => ({
    key,
    type: typeOf(key),
    sum: (code: Ref | undefined) => sumOfCohorts(key, code),
    mayBeUnknown: mayBeUnknown(key),
  })),
};

const lookOf = (row: string): CellLook => (row === 'total' || row === 'paid' ? 'total' : 'value');

/** Sums over the lines of paid channels: free clients make the total look healthy while what is paid for loses. */
function paidCells(): PanelCell[] {
  const overPaid = (column: string): Formula => {
    const [numbers, paid] = [overLines(CHANNEL_BLOCK, column), overLines(CHANNEL_BLOCK, 'paid')];
    const sum = f`SUMIFS(${numbers};${paid};1)`;
    return mayBeUnknown(column) ? f`IF(COUNTIFS(${numbers};">=0";${paid};1)=0;"";${sum})` : sum;
  };
  return [
    words('paid', 'name', t('Только платные каналы', 'Paid channels only'), 'total'),
    computed('paid', 'count', 'integer', overPaid('count'), 'hidden'),
    ...BASE.map((key) =>
      computed('paid', key, typeOf(key), f`IF(${cell('paid', 'count')}=0;"";${overPaid(key)})`, 'total'),
    ),
    ...CHANNEL_LINES.map((row, index) => computed(row, 'paid', 'integer', paidAt(index + 1), 'hidden')),
  ];
}

const derived = (row: string): PanelCell[] =>
  MEASURES.flatMap((measure) => {
    const formula = resultFormula(row, measure);
    return formula ? [computed(row, measure, typeOf(measure), formula, lookOf(row))] : [];
  });

/** Header and lines. */
export const channelCells = (): PanelCell[] => [
  words('section', 'name', t('По каналам', 'By channel'), 'section'),
  words('header', 'name', t('Канал', 'Channel'), 'header'),
  ...MEASURES.map((measure) => words('header', measure, metricTitle(measure), 'header', { note: metricNote(measure) })),
  words('header', 'verdict', t('Вердикт', 'Verdict'), 'header', {
    note: t(
      'Первое подходящее правило; цель ROMI и минимум клиентов — в настройках.',
      'The first rule that fits; target ROMI and minimum of customers are in the settings.',
    ),
  }),
  words('header', 'reason', t('Почему и что сдвинуть', 'Why, and what to move'), 'header'),
  ...entityCells(CHANNEL_BLOCK),
  ...paidCells(),
  ...RESULT_LINES.flatMap(derived),
  ...RESULT_LINES.flatMap((row) => verdictCells(row, lookOf(row))),
];
