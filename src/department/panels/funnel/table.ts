/** The same funnel per channel: counts, conversions and the cost of each stage. */
import { cell, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { channelAt } from '../kit/channels';
import { entityCells, lookOf, overLines, type EntityBlock } from '../kit/entityBlock';
import { quotient, unlessBlank } from '../kit/guards';
import { metricTitle, metricType } from '../kit/metrics';
import { priceOf } from '../kit/ratios';
import { mayBeUnknown, sumWhere } from '../kit/sums';
import { CHANNEL_LINES, columnOf, GROUPS, planColumn, STAGES, stageBefore, type Group, type Stage } from './layout';
import { countOfChannel, helper, planMonths, sumOfChannel } from './source';

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
    mayBeUnknown: mayBeUnknown(key),
  })),
};

const TITLES: Readonly<Record<Group, Text>> = {
  step: t('Конверсия из предыдущего этапа', 'Conversion from the previous stage'),
  cum: t('Конверсия из лида', 'Conversion from lead'),
  cost: t('Цена этапа', 'Cost of a stage'),
  planned: t('План: конверсия из предыдущего этапа', 'Plan: conversion from the previous stage'),
  gap: t('Отклонение конверсии от плана', 'Conversion minus plan'),
};

const arrow = (from: Stage, to: Stage): Text => {
  const [left, right] = [metricTitle(from), metricTitle(to)];
  return t(`${left.ru} → ${right.ru}`, `${left.en} → ${right.en}`);
};

/** Header of a column of a group: what turns into what, or the stage that is paid for. */
function columnTitle(group: Group, stage: Stage): Text {
  if (group === 'cost') return metricTitle(stage);
  return arrow(group === 'cum' ? 'leads' : (stageBefore(stage) ?? stage), stage);
}

const ORDER = Object.keys(GROUPS) as readonly Group[];

const headers = (): PanelCell[] => [
  words('section', 'name', t('По каналам', 'By channel'), 'section'),
  words('groups', columnOf('spend'), t('Сколько дошло', 'How many'), 'section', {
    span: { rows: 1, columns: 1 + STAGES.length },
  }),
  words('header', 'name', t('Канал', 'Channel'), 'header'),
  ...['spend', ...STAGES].map((key) => words('header', columnOf(key), metricTitle(key), 'header')),
  ...ORDER.flatMap((group) => [
    words('groups', columnOf(`${group}_${GROUPS[group][0]}`), TITLES[group], 'section', {
      span: { rows: 1, columns: GROUPS[group].length },
    }),
    ...GROUPS[group].map((stage) =>
      words('header', columnOf(`${group}_${stage}`), columnTitle(group, stage), 'header'),
    ),
  ]),
];

/** Plan of a stage: of the channel, of all, or of what no line names (a reserve). */
function planned(row: string, stage: Stage): Formula {
  const column = planColumn(stage);
  if (row === BLOCK.rest) return f`${cell(BLOCK.total, column)}-SUM(${overLines(BLOCK, column)})`;
  if (row === BLOCK.total) return f`IF(${helper('to')}="";0;${sumWhere('plan', stage, planMonths())})`;
  const code = cell(row, 'code');
  const sum = sumWhere('plan', stage, [...planMonths(), { column: 'channel_code', test: code }]);
  return f`IF(OR(${code}="";${helper('to')}="");0;${sum})`;
}

function formulaOf(row: string, group: Group, stage: Stage): Formula {
  const at = (measure: string): Ref => cell(row, columnOf(measure));
  const before = stageBefore(stage) ?? stage;
  const [plan, planBefore] = [cell(row, planColumn(stage)), cell(row, planColumn(before))];
  switch (group) {
    case 'step':
      return quotient(at(stage), at(before));
    case 'cum':
      return quotient(at(stage), at('leads'));
    case 'cost':
      return priceOf(at('spend'), at(stage));
    case 'planned':
      // a plan of zero is no plan: there is no conversion to hold the fact against
      return f`IF(OR(${plan}=0;${planBefore}=0);"";${plan}/${planBefore})`;
    case 'gap':
      return unlessBlank(
        [at(`step_${stage}`), at(`planned_${stage}`)],
        f`${at(`step_${stage}`)}-${at(`planned_${stage}`)}`,
      );
  }
}

const derived = (row: string): PanelCell[] => [
  ...STAGES.map((stage) => computed(row, planColumn(stage), 'number', planned(row, stage), 'hidden')),
  ...ORDER.flatMap((group) =>
    GROUPS[group].map((stage) =>
      computed(
        row,
        columnOf(`${group}_${stage}`),
        group === 'cost' ? 'money' : 'ratio',
        formulaOf(row, group, stage),
        lookOf(BLOCK, row),
      ),
    ),
  ),
];

/** Header, total, a line per channel and the rest. */
export const tableCells = (): PanelCell[] => [
  ...headers(),
  ...entityCells(BLOCK),
  ...[BLOCK.total, ...CHANNEL_LINES, BLOCK.rest].flatMap(derived),
];
