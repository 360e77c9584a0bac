/** What the profit of all channels would be if one lever moved and the others stayed (docs/formulas.md, sensitivity). */
import { cell, cells, f, label, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, input, words } from '../kit/cells';
import { choose, unlessBlank } from '../kit/guards';
import { LEVERS, STEPS, type Lever } from './layout';

const NAMES: Readonly<Record<Lever, Text>> = {
  leads: t('Лиды (цена лида та же)', 'Leads (same cost per lead)'),
  cpl: t('Цена лида', 'Cost per lead'),
  c1: t('Конверсия лида в клиента', 'Conversion of leads to customers'),
  apc: t('Платежей на клиента', 'Payments per customer'),
  avg_check: t('Средний чек', 'Average check'),
  costs: t('Затраты на продажу', 'Costs of a sale'),
};

const STEP_COLUMNS = ['clicks', 'leads', 'cpl', 'mql', 'sql'] as const;
const ELASTICITY_COLUMN = 'cr_lead_sql';
/** Columns of the step that people believe possible, and of what it would bring. */
export const FEASIBLE = { step: 'deals', gain: 'c1' } as const;

const at = (column: string): Ref => cell('total', column);
const [SPEND, FIRST_REVENUE, FIRST_COSTS] = [at('spend'), at('revenue'), at('costs')] as const;
/** Over the life span of customers: what came, and what products are expected to bring later. */
const REVENUE = f`(${FIRST_REVENUE}+SUM(${at('later_revenue')}))`;
const COSTS = f`(${FIRST_COSTS}+SUM(${at('later_costs')}))`;
const KNOWN = [SPEND, FIRST_REVENUE, FIRST_COSTS] as const;

/** Profit when the lever is so many times what it was. */
function profitAt(lever: Lever, times: Formula): Formula {
  const scaled = f`*${times}`;
  switch (lever) {
    case 'leads':
      return f`(${REVENUE}-${COSTS}-${SPEND})${scaled}`;
    case 'cpl':
      return f`${REVENUE}-${COSTS}-${SPEND}${scaled}`;
    // twice as many payments and twice as many customers bring the same; how far each can be moved differs
    case 'c1':
    case 'apc':
      return f`(${REVENUE}-${COSTS})${scaled}-${SPEND}`;
    case 'avg_check':
      return f`${REVENUE}${scaled}-${COSTS}-${SPEND}`;
    case 'costs':
      return f`${REVENUE}-${COSTS}${scaled}-${SPEND}`;
  }
}

function leverCells(lever: Lever): PanelCell[] {
  const row = `lever_${lever}`;
  const [base, up] = [cell(row, STEP_COLUMNS[2]), cell(row, STEP_COLUMNS[3])];
  const step = cell(row, FEASIBLE.step);
  return [
    words(row, 'name', NAMES[lever], 'label'),
    ...STEPS.map((step, index) =>
      computed(row, STEP_COLUMNS[index] ?? row, 'money', unlessBlank(KNOWN, profitAt(lever, f`${100 + step}/100`))),
    ),
    // ten per cent of the lever, hence the factor of ten
    computed(
      row,
      ELASTICITY_COLUMN,
      'number',
      unlessBlank([base, up], f`IF(${base}=0;"";(${up}-${base})/ABS(${base})*10)`),
    ),
    input(row, FEASIBLE.step, 'ratio', undefined, { name: `step_${lever}` }),
    computed(
      row,
      FEASIBLE.gain,
      'money',
      f`IF(NOT(ISNUMBER(${step}));"";${unlessBlank([base], f`(${profitAt(lever, f`(1+${step})`)})-${base}`)})`,
    ),
  ];
}

const over = (columnKey: string) =>
  cells(
    { row: `lever_${LEVERS[0]}`, column: columnKey },
    { row: `lever_${LEVERS.at(-1) ?? LEVERS[0]}`, column: columnKey },
  );

export const LEVER_WORDS = {
  ask: t(
    'Впишите, на сколько реально сдвинуть каждый рычаг (цену лида — с минусом): увидите главный.',
    'Enter how far each lever can really be moved (cost per lead with a minus), and the main one will be named.',
  ),
  unknown: t(
    'За этот период нет расхода или продаж с выручкой: двигать пока нечего.',
    'There is no spend or no revenue in this period: nothing to move yet.',
  ),
  none: t('Ни один из этих шагов не прибавит прибыли.', 'None of these steps would add profit.'),
  main: t('Главный рычаг: ', 'Main lever: '),
} as const;

/** The lever whose feasible step brings most. */
const sentence = choose(
  [
    [f`COUNT(${over(FEASIBLE.step)})=0`, label(LEVER_WORDS.ask)],
    [f`COUNT(${over(FEASIBLE.gain)})=0`, label(LEVER_WORDS.unknown)],
    [f`MAX(${over(FEASIBLE.gain)})<=0`, label(LEVER_WORDS.none)],
  ],
  f`${label(LEVER_WORDS.main)}&INDEX(${over('name')};MATCH(MAX(${over(FEASIBLE.gain)});${over(FEASIBLE.gain)};0))`,
);

/** Header and a line per lever. */
export const sensitivityCells = (): PanelCell[] => [
  words('sensitivity_section', 'name', t('Что сдвинет прибыль сильнее', 'What moves profit most'), 'section'),
  words('sensitivity_header', 'name', t('Прибыль, если изменить…', 'Profit if you change…'), 'header', {
    note: t(
      'Все каналы вместе; меняется один рычаг, остальные прежние. Больше лидов по той же цене не чинит убыток, а умножает его. Платежи на клиента из «Продуктов» посчитаны за срок жизни.',
      'All channels together; one lever moves, the others stay. More leads at the same cost do not repair a loss, they multiply it. Payments per customer of Products are counted over the life span.',
    ),
  }),
  ...STEPS.map((step, index) => {
    const sign = step > 0 ? `+${step} %` : step < 0 ? `−${-step} %` : '';
    return words(
      'sensitivity_header',
      STEP_COLUMNS[index] ?? '',
      step === 0 ? t('сейчас', 'now') : t(sign, sign),
      'header',
    );
  }),
  words('sensitivity_header', ELASTICITY_COLUMN, t('Эластичность', 'Elasticity'), 'header', {
    note: t(
      'На сколько процентов меняется прибыль от одного процента рычага.',
      'By how many per cent profit changes for one per cent of the lever.',
    ),
  }),
  words('sensitivity_header', FEASIBLE.step, t('Реальный шаг', 'Feasible step'), 'header', {
    note: t(
      'На сколько процентов вы правда можете сдвинуть рычаг: 5 % или −10 %.',
      'By how many per cent you can really move the lever: 5 % or −10 %.',
    ),
  }),
  words('sensitivity_header', FEASIBLE.gain, t('Прибавит прибыли', 'Would add profit'), 'header'),
  ...LEVERS.flatMap(leverCells),
  computed('lever_text', 'name', 'text', sentence, 'muted'),
];
