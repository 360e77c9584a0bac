/** What-if of pay: change plan, fact or terms and see the bonus. Each line equals src/metrics/bonus.ts. */
import { lazy } from '../../../shared/lazy';
import { t, type Text } from '../../../shared/text';
import { cell, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import type { ValueType } from '../../../blueprint/values';
import { computed, heading, input, numbered, words } from '../../panels/kit/cells';

const LINES = numbered('line', 4);
const TERMS = ['fixed', 'target', 'threshold', 'accelerator', 'cap', 'floor'] as const;

const TERM_WORDS: Readonly<Record<(typeof TERMS)[number], readonly [Text, ValueType]>> = {
  fixed: [t('Постоянная часть', 'Fixed part'), 'money'],
  target: [t('Премия при 100 %', 'Bonus at 100 %'), 'money'],
  threshold: [t('Порог', 'Threshold'), 'ratio'],
  accelerator: [t('Ускорение выше плана', 'Accelerator above the plan'), 'number'],
  cap: [t('Потолок, премий', 'Cap, bonuses'), 'number'],
  floor: [t('Пол, премий', 'Floor, bonuses'), 'number'],
};

const term = (key: (typeof TERMS)[number]): Ref => cell(key, 'value');

/** Payout of an attainment (docs/formulas.md#bonus): 0 below the threshold, linear to 1 at the plan, steeper above, within floor and cap. */
const curve = (reached: Ref): Formula => {
  const below = f`(${reached}-${term('threshold')})/(1-${term('threshold')})`;
  const raw = f`IF(${reached}<${term('threshold')};0;IF(${reached}<=1;IF(${term('threshold')}>=1;1;${below});1+${term('accelerator')}*(${reached}-1)))`;
  return f`MAX(${term('floor')};MIN(${term('cap')};${raw}))`;
};

function lineCells(row: string): PanelCell[] {
  const [plan, fact, lower, weight] = ['plan', 'fact', 'lower', 'weight'].map((key) => cell(row, key)) as [
    Ref,
    Ref,
    Ref,
    Ref,
  ];
  const reached = cell(row, 'attainment');
  const paid = cell(row, 'payout');
  const known = f`AND(ISNUMBER(${plan});ISNUMBER(${fact});ISNUMBER(${weight}))`;
  return [
    input(row, 'value', 'text', undefined),
    input(row, 'plan', 'number', undefined),
    input(row, 'fact', 'number', undefined),
    input(row, 'lower', 'flag', undefined),
    input(row, 'weight', 'ratio', undefined),
    computed(
      row,
      'attainment',
      'ratio',
      f`IF(${known};IF(${plan}<=0;"";IF(${lower}=TRUE;IF(${fact}=0;"";${plan}/${fact});${fact}/${plan}));"")`,
    ),
    computed(row, 'payout', 'ratio', f`IF(${reached}="";"";${curve(reached)})`),
    computed(row, 'amount', 'money', f`IF(${paid}="";"";ROUND(${term('target')}*${weight}*${paid};2))`),
  ];
}

const HEADERS: readonly (readonly [string, Text])[] = [
  ['value', t('Показатель', 'Metric')],
  ['plan', t('План', 'Plan')],
  ['fact', t('Факт', 'Fact')],
  ['lower', t('Меньше — лучше', 'Less is better')],
  ['weight', t('Вес', 'Weight')],
  ['attainment', t('Выполнение', 'Attainment')],
  ['payout', t('Доля премии', 'Payout')],
  ['amount', t('Сумма', 'Amount')],
];

const amounts = LINES.reduce<Formula>(
  (left, row, index) => (index === 0 ? f`${cell(row, 'amount')}` : f`${left};${cell(row, 'amount')}`),
  f``,
);

const TITLE = t('Премия: что если', 'Bonus: what if');
const PURPOSE = t(
  'Меняйте жёлтое и смотрите, сколько получит человек. На выплаты это не влияет.',
  'Change the yellow cells and see what a person gets. Pay is not affected.',
);

/** The simple variant: accepted leads × rate × k by the price of a lead, with steps (docs/formulas.md#bonus). */
const SIMPLE = ['leads', 'rate', 'cpl', 'cpl_plan'] as const;
const SIMPLE_WORDS: Readonly<Record<(typeof SIMPLE)[number], readonly [Text, ValueType]>> = {
  leads: [t('Принятых лидов', 'Accepted leads'), 'integer'],
  rate: [t('Ставка за лид', 'Rate a lead'), 'money'],
  cpl: [t('CPL факт', 'CPL, fact'), 'money'],
  cpl_plan: [t('CPL план', 'CPL, plan'), 'money'],
};
const simple = (key: (typeof SIMPLE)[number]): Ref => cell(`simple_${key}`, 'value');
const share = f`${simple('cpl')}/${simple('cpl_plan')}`;

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  ...TERMS.flatMap((key) => [
    words(key, 'name', TERM_WORDS[key][0], 'label'),
    input(key, 'value', TERM_WORDS[key][1], undefined, { name: key }),
  ]),
  ...HEADERS.map(([key, title]) => words('header', key, title, 'header')),
  ...LINES.flatMap((row) => lineCells(row).map((each) => withName(each, row))),
  words('bonus', 'name', t('Премия', 'Bonus'), 'total'),
  computed('bonus', 'value', 'money', f`IF(COUNT(${amounts})=0;"";SUM(${amounts}))`, 'total'),
  words('pay', 'name', t('Всего к выплате', 'Pay in all'), 'total'),
  computed(
    'pay',
    'value',
    'money',
    f`IF(OR(${cell('bonus', 'value')}="";${term('fixed')}="");"";${term('fixed')}+${cell('bonus', 'value')})`,
    'total',
  ),
  words('simple_section', 'name', t('Простой вариант', 'The simple variant'), 'section'),
  words(
    'simple_note',
    'name',
    t(
      'Принятые лиды × ставка × коэффициент цены: до 80 % плановой — 1,3; до 100 % — 1; до 120 % — 0,7; дороже — 0,4. Ступени соблазняют подождать до нового месяца.',
      'Accepted leads × rate × price factor: up to 80 % of the plan 1.3, up to 100 % 1, up to 120 % 0.7, above 0.4. Steps tempt to wait for the next month.',
    ),
    'muted',
  ),
  ...SIMPLE.flatMap((key) => [
    words(`simple_${key}`, 'name', SIMPLE_WORDS[key][0], 'label'),
    input(`simple_${key}`, 'value', SIMPLE_WORDS[key][1], undefined, { name: `simple_${key}` }),
  ]),
  words('simple_k', 'name', t('Коэффициент цены', 'Price factor'), 'label'),
  computed(
    'simple_k',
    'value',
    'number',
    f`IF(AND(ISNUMBER(${simple('cpl')});ISNUMBER(${simple('cpl_plan')}));IF(${simple('cpl_plan')}<=0;"";IF(${share}<=8/10;13/10;IF(${share}<=1;1;IF(${share}<=12/10;7/10;4/10))));"")`,
  ),
  words('simple_bonus', 'name', t('Премия', 'Bonus'), 'total'),
  computed(
    'simple_bonus',
    'value',
    'money',
    f`IF(OR(${cell('simple_k', 'value')}="";NOT(ISNUMBER(${simple('leads')}));NOT(ISNUMBER(${simple('rate')})));"";${simple('leads')}*${simple('rate')}*${cell('simple_k', 'value')})`,
    'total',
  ),
]);

export const payWhatIf: PanelTab = {
  kind: 'panel',
  key: 'pay_what_if',
  workbook: 'people',
  title: TITLE,
  purpose: PURPOSE,
  color: '#15803d',
  columns: [
    { key: 'name', sizePx: 230 },
    { key: 'value', sizePx: 180 },
    ...HEADERS.slice(1).map(([key]) => ({ key, sizePx: key === 'lower' ? 160 : 120 })),
  ],
  rows: [
    'title',
    'purpose',
    ...TERMS,
    'gap1',
    'header',
    ...LINES,
    'bonus',
    'pay',
    'gap2',
    'simple_section',
    'simple_note',
    ...SIMPLE.map((key) => `simple_${key}`),
    'simple_k',
    'simple_bonus',
  ].map((key) => ({ key })),
  get cells() {
    return panelCells();
  },
};

/** Names of the input cells, by which they get their first values. */
function withName(each: PanelCell, row: string): PanelCell {
  return each.owner === 'team' ? { ...each, name: `${row}_${each.column}` } : each;
}

/** Worked example (domain: pay): SQL 44 of 40 with 60 %, CPL 4,513 against 4,000 with 40 %; the bonus is 56,306. */
export const WHAT_IF_VALUES = {
  pay_what_if_fixed: 90_000,
  pay_what_if_target: 60_000,
  pay_what_if_threshold: 0.7,
  pay_what_if_accelerator: 1.5,
  pay_what_if_cap: 1.5,
  pay_what_if_floor: 0,
  pay_what_if_line1_value: 'SQL',
  pay_what_if_line1_plan: 40,
  pay_what_if_line1_fact: 44,
  pay_what_if_line1_weight: 0.6,
  pay_what_if_line2_value: 'CPL',
  pay_what_if_line2_plan: 4000,
  pay_what_if_line2_fact: 4513,
  pay_what_if_line2_lower: true,
  pay_what_if_line2_weight: 0.4,
  pay_what_if_simple_leads: 44,
  pay_what_if_simple_rate: 1000,
  pay_what_if_simple_cpl: 4513,
  pay_what_if_simple_cpl_plan: 4000,
} as const;
