/** What the profit of all channels would be if one lever moved and the others stayed (docs/formulas.md, sensitivity). */
import { cell, f, type Formula } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { unlessBlank } from '../kit/guards';
import { LEVERS, STEPS, type Lever } from './layout';

const NAMES: Readonly<Record<Lever, Text>> = {
  leads: t('Лиды (цена лида та же)', 'Leads (same cost per lead)'),
  cpl: t('Цена лида', 'Cost per lead'),
  c1: t('Конверсия лида в клиента', 'Conversion of leads to customers'),
  avg_check: t('Средний чек', 'Average check'),
  costs: t('Переменные затраты на продажу', 'Variable costs of a sale'),
};

const STEP_COLUMNS = ['clicks', 'leads', 'cpl', 'mql', 'sql'] as const;
const ELASTICITY_COLUMN = 'cr_lead_sql';

const [SPEND, REVENUE, COSTS] = [cell('total', 'spend'), cell('total', 'revenue'), cell('total', 'costs')] as const;

/** Profit when the lever is at so many percent of what it was. */
function profitAt(lever: Lever, percent: number): Formula {
  const scaled = f`*${percent}/100`;
  switch (lever) {
    case 'leads':
      return f`(${REVENUE}-${COSTS}-${SPEND})${scaled}`;
    case 'cpl':
      return f`${REVENUE}-${COSTS}-${SPEND}${scaled}`;
    case 'c1':
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
  return [
    words(row, 'name', NAMES[lever], 'label'),
    ...STEPS.map((step, index) =>
      computed(
        row,
        STEP_COLUMNS[index] ?? row,
        'money',
        unlessBlank([SPEND, REVENUE, COSTS], profitAt(lever, 100 + step)),
      ),
    ),
    // ten per cent of the lever, hence the factor of ten
    computed(
      row,
      ELASTICITY_COLUMN,
      'number',
      unlessBlank([base, up], f`IF(${base}=0;"";(${up}-${base})/ABS(${base})*10)`),
    ),
  ];
}

/** Header and a line per lever. */
export const sensitivityCells = (): PanelCell[] => [
  words('sensitivity_section', 'name', t('Что сдвинет прибыль сильнее', 'What moves profit most'), 'section'),
  words('sensitivity_header', 'name', t('Прибыль, если изменить…', 'Profit if you change…'), 'header', {
    note: t(
      'Все каналы вместе; меняется один рычаг, остальные прежние. Больше лидов по той же цене не чинит убыток, а умножает его.',
      'All channels together; one lever moves, the others stay. More leads at the same cost do not repair a loss, they multiply it.',
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
  ...LEVERS.flatMap(leverCells),
];
