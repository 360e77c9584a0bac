/**
 * The bottleneck of the chosen channel: what each step would bring if it came up to its plan, by mature cohorts of the last half-year.
 * Equal to src/metrics/funnelRepair; whatever months are chosen above, young cohorts are never judged.
 */
import { cell, cells, f, field, label, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { REPAIR_MONTHS, REPAIR_STAGES, USUAL_FROM, type RepairStage } from '../../../metrics/funnelRepair';
import { t } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { choose, quotient, unlessBlank } from '../kit/guards';
import { metricTitle } from '../kit/metrics';
import { monthShifted } from '../kit/months';
import type { Helper } from '../kit/places';
import { countWhere, factSum, forChannel, sumWhere, type Condition } from '../kit/sums';
import { OWN_MONTHS, REPAIR } from './layout';
import { helper, type HelperKey } from './source';
import { speedCells, speedHelpers, stepDayCells } from './speed';

const row = (stage: RepairStage): string => `fix_${stage}`;
const at = (stage: RepairStage, column: keyof typeof REPAIR): Ref => cell(row(stage), REPAIR[column]);

/** Two-sided 95 %. */
const Z = f`NORM.S.INV(975/1000)`;
/** Below so many units before it a rate has its interval, and below so many it is not judged. */
const [SMALL, FEW] = [200, 30];

const cohortMonths = (): Condition[] => [
  { column: 'month', test: f`">="&${helper('fix_from')}` },
  { column: 'month', test: f`"<"&${helper('fix_until')}` },
];
const planMonths = (): Condition[] => cohortMonths().map(({ test }) => ({ column: 'counted', test }));
const anyMonth: readonly Condition[] = [{ column: 'counted', test: f`">0"` }];

const cohortSum = (key: string): Formula =>
  f`IF(${helper('fix_rows')}=0;"";${forChannel(helper('code'), 'channel', cohortMonths(), (conditions) => factSum('cohorts', key, conditions))})`;

const planSum = (key: string, conditions: readonly Condition[]): Formula =>
  forChannel(helper('code'), 'channel_code', conditions, (narrowed) => sumWhere('plan', key, narrowed));

/** Plan of the same months, or of all while those have none. */
const plannedSum = (key: string): Formula =>
  unlessBlank(
    [helper('fix_until')],
    f`IF(${helper('fix_own_plan')}>0;${planSum(key, planMonths())};${planSum(key, anyMonth)})`,
  );

const asOf = field('settings', 'as_of');
const maturity = field('settings', 'maturity_days');

/** Hidden helpers of the block. */
export const repairHelpers = (): Record<Extract<HelperKey, `fix_${string}`>, Helper> => ({
  fix_until: {
    name: t('Когорты зрелы до', 'Cohorts are mature before'),
    type: 'month',
    formula: unlessBlank([asOf, maturity], f`DATE(YEAR(${asOf}-${maturity}+1);MONTH(${asOf}-${maturity}+1);1)`),
  },
  fix_from: {
    name: t('Когорты с', 'Cohorts from'),
    type: 'month',
    formula: unlessBlank([helper('fix_until')], monthShifted(helper('fix_until'), -REPAIR_MONTHS)),
  },
  fix_rows: {
    name: t('Строк зрелых когорт', 'Rows of mature cohorts'),
    type: 'integer',
    formula: f`IF(${helper('fix_until')}="";0;${forChannel(helper('code'), 'channel', cohortMonths(), (conditions) => countWhere('cohorts', conditions))})`,
  },
  fix_own_plan: {
    name: t('Лидов в плане этих месяцев', 'Planned leads of these months'),
    type: 'integer',
    formula: unlessBlank([helper('fix_until')], planSum('leads', planMonths())),
  },
  ...speedHelpers(),
  fix_check: {
    name: t('Средний чек', 'Average check'),
    type: 'money',
    formula: f`IF(${helper('fix_until')}="";"";IF(SUM(${at('deals', 'count')})>0;${cohortSum('revenue')}/${at('deals', 'count')};IF(SUM(${at('deals', 'planned')})>0;${plannedSum('revenue')}/${at('deals', 'planned')};"")))`,
  },
});

/** Wilson interval of a share, its lower (−1) or upper (+1) end, while the sample is small. */
function interval(count: Ref, base: Ref, end: -1 | 1): Formula {
  const share = f`${count}/${base}`;
  const middle = f`(${share}+POWER(${Z};2)/(2*${base}))`;
  const half = f`${Z}*SQRT(${share}*(1-${share})/${base}+POWER(${Z};2)/(4*POWER(${base};2)))`;
  const limit =
    end < 0 ? f`(${middle}-${half})/(1+POWER(${Z};2)/${base})` : f`(${middle}+${half})/(1+POWER(${Z};2)/${base})`;
  return unlessBlank([count, base], f`IF(OR(${base}=0;${base}>=${SMALL};${count}>${base});"";${limit})`);
}

function gain(stage: RepairStage, before: RepairStage): Formula {
  const [count, base] = [at(stage, 'count'), at(before, 'count')];
  const [rate, plan, check, deals] = [at(stage, 'rate'), at(stage, 'plan'), helper('fix_check'), at('deals', 'count')];
  // later steps stay as they are: what comes out of them for one that goes in
  const rest = stage === 'deals' ? f`1` : f`IF(${count}=0;0;${deals}/${count})`;
  const lift = f`(${base}*${plan}*${rest}-${deals})*${check}`;
  return unlessBlank([rate, plan, check], f`IF(OR(${base}<${FEW};${rate}>=${plan});"";IF(${lift}>0;${lift};""))`);
}

/** Rate of a step in one of the months; "" while nobody came before it. */
function monthRate(stage: RepairStage, before: RepairStage, index: number): Formula {
  const month = monthShifted(helper('fix_from'), index);
  const sum = (key: string): Formula =>
    forChannel(helper('code'), 'channel', [{ column: 'month', test: month }], (conditions) =>
      sumWhere('cohorts', key, conditions),
    );
  return f`IF(${helper('fix_rows')}=0;"";IF(${sum(before)}=0;"";${sum(stage)}/${sum(before)}))`;
}

/** What the step usually is: its median by month. */
const usual = (stage: RepairStage): Formula => {
  const months = cells(
    { row: row(stage), column: OWN_MONTHS[0] ?? '' },
    { row: row(stage), column: OWN_MONTHS.at(-1) ?? '' },
  );
  return f`IF(COUNT(${months})<${USUAL_FROM};"";MEDIAN(${months}))`;
};

function stageCells(stage: RepairStage, index: number): PanelCell[] {
  const before = REPAIR_STAGES[index - 1];
  const own = [
    computed(row(stage), REPAIR.count, 'integer', cohortSum(stage)),
    computed(row(stage), REPAIR.planned, 'number', plannedSum(stage), 'hidden'),
  ];
  if (!before) return [words(row(stage), 'name', metricTitle(stage), 'label'), ...own];
  const [left, right] = [metricTitle(before), metricTitle(stage)];
  const [count, base] = [at(stage, 'count'), at(before, 'count')];
  const [plan, planBefore] = [at(stage, 'planned'), at(before, 'planned')];
  return [
    words(row(stage), 'name', t(`${left.ru} → ${right.ru}`, `${left.en} → ${right.en}`), 'label'),
    ...own,
    computed(row(stage), REPAIR.rate, 'ratio', quotient(count, base)),
    computed(row(stage), REPAIR.low, 'ratio', interval(count, base, -1)),
    computed(row(stage), REPAIR.high, 'ratio', interval(count, base, 1)),
    computed(
      row(stage),
      REPAIR.plan,
      'ratio',
      f`IF(OR(${plan}="";${planBefore}="";${plan}=0;${planBefore}=0);${usual(stage)};${plan}/${planBefore})`,
    ),
    ...OWN_MONTHS.map((column, month) =>
      computed(row(stage), column, 'ratio', monthRate(stage, before, month), 'hidden'),
    ),
    computed(row(stage), REPAIR.gain, 'money', gain(stage, before)),
    ...stepDayCells(row(stage), stage),
  ];
}

const over = (column: keyof typeof REPAIR | 'name'): Ref =>
  cells(
    { row: row('mql'), column: column === 'name' ? 'name' : REPAIR[column] },
    { row: row('deals'), column: column === 'name' ? 'name' : REPAIR[column] },
  );

export const REPAIR_WORDS = {
  noCohorts: t(
    'Зрелых когорт ещё нет: лидам нужно время дойти до сделки.',
    'No cohort is mature yet: leads need time to become deals.',
  ),
  noPlan: t(
    'Впишите в план MQL, SQL и сделки: сравнить не с чем.',
    'Enter MQL, SQL and deals in the plan: there is nothing to compare with.',
  ),
  noCheck: t(
    'Нет ни сделок, ни плана по выручке: деньги не посчитать.',
    'There are neither deals nor planned revenue: no money can be told.',
  ),
  fine: t(
    'Все шаги не ниже плана, или на шаге меньше 30 лидов: судить рано.',
    'Every step holds its plan, or has fewer than 30 leads to judge by.',
  ),
  found: t('Узкое место: ', 'Bottleneck: '),
  brings: t(
    '. До плана он прибавит больше всех: сколько, стоит в его строке.',
    '. At its plan it would add the most: how much is in its line.',
  ),
} as const;

const sentence = choose(
  [
    [f`SUM(${at('leads', 'count')})=0`, label(REPAIR_WORDS.noCohorts)],
    [f`COUNT(${over('plan')})=0`, label(REPAIR_WORDS.noPlan)],
    [f`${helper('fix_check')}=""`, label(REPAIR_WORDS.noCheck)],
    [f`COUNT(${over('gain')})=0`, label(REPAIR_WORDS.fine)],
  ],
  f`${label(REPAIR_WORDS.found)}&INDEX(${over('name')};MATCH(MAX(${over('gain')});${over('gain')};0))&${label(REPAIR_WORDS.brings)}`,
);

const HEADERS = {
  name: [t('Шаг', 'Step'), undefined],
  [REPAIR.count]: [t('Дошло', 'Reached'), undefined],
  [REPAIR.rate]: [t('Конверсия', 'Conversion'), undefined],
  [REPAIR.low]: [
    t('Не ниже', 'At least'),
    t(
      '95 % интервал Уилсона, пока на шаге меньше 200: при малых числах конверсия может быть любой из этих.',
      '95 % Wilson interval while fewer than 200 come to the step: with few, the rate may be any of these.',
    ),
  ],
  [REPAIR.high]: [t('Не выше', 'At most'), undefined],
  [REPAIR.plan]: [
    t('По плану', 'Planned'),
    t(
      'План этих же месяцев, а пока его нет — всех месяцев плана. Шаг без плана сравнивается со своей медианой по месяцам.',
      'Plan of the same months; while there is none, of all planned months. A step without a plan is held against its own median by month.',
    ),
  ],
  [REPAIR.gain]: [
    t('Прибавит выручки', 'Would add revenue'),
    t(
      'Если поднять только этот шаг до плана: лиды × конверсии × средний чек − факт.',
      'If this step alone came up to its plan: leads × rates × average check − fact.',
    ),
  ],
  [REPAIR.days]: [
    t('Медиана дней', 'Median days'),
    t(
      'Дни от предыдущего этапа: половина лидов прошла быстрее. По лидам вкладки «Лиды» с обеими датами.',
      'Days since the stage before: half of the leads were faster. Leads of the Leads tab with both dates.',
    ),
  ],
  [REPAIR.back]: [
    t('Даты наоборот', 'Dates reversed'),
    t(
      'У стольких лидов этап раньше предыдущего: проверьте даты в CRM.',
      'So many leads have the step before the one that it follows: check the CRM.',
    ),
  ],
} as const;

/** Header, sentence and steps. */
export const repairCells = (): PanelCell[] => [
  words(
    'fix_section',
    'name',
    t('Узкое место: зрелые когорты за полгода', 'Bottleneck: mature cohorts of half a year'),
    'section',
  ),
  computed('fix_text', 'name', 'text', sentence, 'muted'),
  ...Object.entries(HEADERS).map(([column, [title, note]]) =>
    words('fix_header', column, title, 'header', note ? { note } : {}),
  ),
  ...REPAIR_STAGES.flatMap(stageCells),
  computed('fix_velocity', REPAIR.planned, 'money', cohortSum('revenue'), 'hidden'),
  ...speedCells(),
];
