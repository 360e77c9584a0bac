/** The same funnel per channel: counts, conversions and the cost of each stage. */
import { cell, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { fill, t, type Text } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { channelAt } from '../kit/channels';
import { entityCells, lookOf, type EntityBlock } from '../kit/entityBlock';
import { quotient } from '../kit/guards';
import { metricTitle, metricType } from '../kit/metrics';
import { AFTER_LEAD, CHANNEL_LINES, columnOf, STAGES, stageBefore, type Stage } from './layout';
import { countOfChannel, sumOfChannel } from './source';

const BLOCK: EntityBlock = {
  lines: CHANNEL_LINES,
  total: 'total',
  rest: 'rest',
  columns: { name: 'name', code: 'code', count: 'count' },
  titles: {
    total: t('Все каналы', 'All channels'),
    rest: t('Не определён и вне списка', 'Unknown and not in the list'),
  },
  codeAt: (position) => channelAt('code', position),
  nameAt: (position) => channelAt('name', position),
  count: countOfChannel,
  base: ['spend', ...STAGES].map((key) => ({
    key: columnOf(key),
    type: metricType(key),
    sum: (code: Ref | undefined) => sumOfChannel(key, code),
  })),
};

const inBoth = (template: Text, values: { readonly from: Text; readonly to: Text }): Text => ({
  ru: fill(template.ru, { from: values.from.ru, to: values.to.ru }),
  en: fill(template.en, { from: values.from.en, to: values.to.en }),
});

const ARROW = t('{from} → {to}', '{from} → {to}');

function headers(): PanelCell[] {
  const arrow = (from: Stage, to: Stage): Text => inBoth(ARROW, { from: metricTitle(from), to: metricTitle(to) });
  const group = (measure: string, title: Text, columns: number): PanelCell =>
    words('groups', columnOf(measure), title, 'section', { span: { rows: 1, columns } });
  return [
    words('section', 'name', t('По каналам', 'By channel'), 'section'),
    group('spend', t('Сколько дошло', 'How many'), 1 + STAGES.length),
    group('step_leads', t('Конверсия из предыдущего этапа', 'Conversion from the previous stage'), STAGES.length - 1),
    group('cum_mql', t('Конверсия из лида', 'Conversion from lead'), AFTER_LEAD.length),
    group('cost_clicks', t('Цена этапа', 'Cost of a stage'), STAGES.length),
    words('header', 'name', t('Канал', 'Channel'), 'header'),
    ...['spend', ...STAGES].map((key) => words('header', columnOf(key), metricTitle(key), 'header')),
    ...STAGES.flatMap((stage) => {
      const before = stageBefore(stage);
      return before ? [words('header', columnOf(`step_${stage}`), arrow(before, stage), 'header')] : [];
    }),
    ...AFTER_LEAD.map((stage) => words('header', columnOf(`cum_${stage}`), arrow('leads', stage), 'header')),
    ...STAGES.map((stage) => words('header', columnOf(`cost_${stage}`), metricTitle(stage), 'header')),
  ];
}

function derived(row: string): PanelCell[] {
  const look = lookOf(BLOCK, row);
  const at = (measure: string): Ref => cell(row, columnOf(measure));
  return [
    ...STAGES.flatMap((stage) => {
      const before = stageBefore(stage);
      return before ? [computed(row, columnOf(`step_${stage}`), 'ratio', quotient(at(stage), at(before)), look)] : [];
    }),
    ...AFTER_LEAD.map((stage) =>
      computed(row, columnOf(`cum_${stage}`), 'ratio', quotient(at(stage), at('leads')), look),
    ),
    ...STAGES.map((stage) => computed(row, columnOf(`cost_${stage}`), 'money', quotient(at('spend'), at(stage)), look)),
  ];
}

/** Header, total, a line per channel and the rest. */
export const tableCells = (): PanelCell[] => [
  ...headers(),
  ...entityCells(BLOCK),
  ...['total', ...CHANNEL_LINES, 'rest'].flatMap(derived),
];
