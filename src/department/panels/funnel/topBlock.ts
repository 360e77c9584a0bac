/** The funnel of the chosen channel, stage by stage, with the conversions of the plan beside those of the fact. */
import { cell, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { quotient, unlessBlank } from '../kit/guards';
import { metricTitle } from '../kit/metrics';
import { priceOf } from '../kit/ratios';
import { countFilled, forChannel, sumWhere } from '../kit/sums';
import { STAGES, stageBefore, TOP, type Stage } from './layout';
import { countOfChannel, helper, planMonths, sumOfChannel } from './source';

const HEADERS = {
  name: [t('Этап', 'Stage'), undefined],
  [TOP.count]: [t('Сколько', 'Count'), undefined],
  [TOP.step]: [
    t('Из предыдущего', 'From the previous'),
    t(
      'Этап ÷ предыдущий этап. Отношение сумм за все выбранные месяцы.',
      'Stage ÷ previous stage: a ratio of sums over the chosen months.',
    ),
  ],
  [TOP.fromLead]: [t('Из лида', 'From lead'), t('Этап ÷ лиды.', 'Stage ÷ leads.')],
  [TOP.cost]: [t('Цена этапа', 'Cost'), t('Расход ÷ число дошедших до этапа.', 'Spend ÷ how many reached the stage.')],
  [TOP.plan]: [t('План', 'Plan'), t('Сумма плана за те же месяцы.', 'Sum of the plan of the same months.')],
  [TOP.planStep]: [
    t('План: из предыдущего', 'Plan: from the previous'),
    t('План этапа ÷ план предыдущего.', 'Plan of the stage ÷ plan of the previous one.'),
  ],
  [TOP.gap]: [
    t('Отклонение', 'Deviation'),
    t(
      'Конверсия факта минус конверсия плана, в процентных пунктах.',
      'Actual minus planned conversion, in percentage points.',
    ),
  ],
} as const;

const topRow = (stage: Stage): string => `top_${stage}`;

/** Number of a channel or of all, while there is any row. */
const chosen = (key: string): Formula => {
  const code = helper('code');
  const either = (build: (code: Ref | undefined) => Formula): Formula =>
    f`IF(${code}="";${build(undefined)};${build(code)})`;
  return unlessBlank(
    [helper('to')],
    f`IF(${either(countOfChannel)}=0;"";${either((each) => sumOfChannel(key, each))})`,
  );
};

const planned = (key: string): Formula =>
  unlessBlank(
    [helper('to')],
    forChannel(
      helper('code'),
      'channel_code',
      planMonths(),
      (conditions) => f`IF(${countFilled('plan', key, conditions)}=0;"";${sumWhere('plan', key, conditions)})`,
    ),
  );

function stageCells(stage: Stage): PanelCell[] {
  const row = topRow(stage);
  const before = stageBefore(stage);
  const count = cell(row, TOP.count);
  const plan = cell(row, TOP.plan);
  const own = [
    words(row, 'name', metricTitle(stage), 'label'),
    computed(row, TOP.count, 'integer', chosen(stage)),
    computed(row, TOP.cost, 'money', priceOf(cell('top_spend', TOP.count), count)),
    computed(row, TOP.plan, 'integer', planned(stage)),
  ];
  if (!before) return own;
  const step = cell(row, TOP.step);
  const planStep = cell(row, TOP.planStep);
  const fromLead = computed(row, TOP.fromLead, 'ratio', quotient(count, cell(topRow('leads'), TOP.count)));
  return [
    ...own,
    computed(row, TOP.step, 'ratio', quotient(count, cell(topRow(before), TOP.count))),
    ...(stage === 'leads' ? [] : [fromLead]),
    computed(row, TOP.planStep, 'ratio', quotient(plan, cell(topRow(before), TOP.plan))),
    computed(row, TOP.gap, 'ratio', unlessBlank([step, planStep], f`${step}-${planStep}`)),
  ];
}

/** Header, spend and stages of the chosen funnel. */
export const topCells = (): PanelCell[] => [
  words('top_section', 'name', t('Воронка по этапам', 'Funnel by stage'), 'section'),
  ...Object.entries(HEADERS).map(([column, [title, note]]) =>
    words('top_header', column, title, 'header', note ? { note } : {}),
  ),
  words('top_spend', 'name', metricTitle('spend'), 'label'),
  computed('top_spend', TOP.count, 'money', chosen('spend')),
  ...STAGES.flatMap(stageCells),
];
