/** The twelve months: revenue by season, and down the funnel to leads and money. Equal to src/metrics/plan/decomposition. */
import { cell, cells, column, f, label, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, input, words } from '../../panels/kit/cells';
import { choose, quotient, sumOf, unlessBlank } from '../../panels/kit/guards';
import { given } from './inputs';
import { M, MONTH_LINES } from './layout';

type Measure = keyof typeof M;

const at = (row: string, measure: Measure): Ref => cell(row, M[measure]);
const first = MONTH_LINES[0] ?? '';
const last = MONTH_LINES[MONTH_LINES.length - 1] ?? '';
/** A number over all months. */
export const overMonths = (measure: Measure): Ref =>
  cells({ row: first, column: M[measure] }, { row: last, column: M[measure] });

/** Revenue ÷ check, and so on: a rate that is empty or 0 leaves everything below unknown. */
const over = quotient;

/** Months from lead to deal, 0 while empty. */
const lag = f`IF(ISNUMBER(${given('lag')});INT(${given('lag')});0)`;
const growth = f`IF(ISNUMBER(${given('growth')});${given('growth')};0)`;
const open = f`IF(ISNUMBER(${given('open')});${given('open')};0)`;

/** Deals that earlier months took from the open pipeline. */
function taken(index: number): Formula {
  if (index === 0) return f`0`;
  return f`SUM(${cells({ row: first, column: M.open }, { row: MONTH_LINES[index - 1] ?? first, column: M.open })})`;
}

const fits = t('● по силам', '● within capacity');
const tooMany = t('▼ больше, чем тянут продажи', '▼ more than sales can take');

function lineCells(row: string, index: number): PanelCell[] {
  const [revenue, deals, fromOpen, leads] = [at(row, 'revenue'), at(row, 'deals'), at(row, 'open'), at(row, 'leads')];
  const served = f`INDEX(${overMonths('leads')};MOD(${index}+${lag};12)+1)`;
  const grown = f`IF(${index}+${lag}<12;1;1+${growth})`;
  const sqlNeeded = f`MAX(0;${deals}-${fromOpen})`;
  return [
    computed(
      row,
      'name',
      'month',
      unlessBlank([cell('in_year', 'v2')], f`DATE(${cell('in_year', 'v2')};${index + 1};1)`),
      'label',
    ),
    input(row, M.index, 'number', undefined, { name: `season_${index + 1}` }),
    computed(
      row,
      M.revenue,
      'money',
      unlessBlank(
        [given('revenue')],
        f`IF(SUM(${overMonths('index')})=0;"";${given('revenue')}*${at(row, 'index')}/SUM(${overMonths('index')}))`,
      ),
    ),
    computed(row, M.deals, 'number', over(revenue, given('check'))),
    computed(row, M.open, 'number', unlessBlank([deals], f`MAX(0;MIN(${deals};${open}-${taken(index)}))`)),
    computed(
      row,
      M.sql,
      'number',
      unlessBlank([deals, given('won')], f`IF(${given('won')}=0;"";${sqlNeeded}/${given('won')})`),
    ),
    computed(row, M.mql, 'number', over(at(row, 'sql'), given('sql'))),
    computed(row, M.leads, 'number', over(at(row, 'mql'), given('mql'))),
    computed(row, M.get, 'number', unlessBlank([leads, served], f`${served}*${grown}`)),
    computed(row, M.budget, 'money', unlessBlank([at(row, 'get'), given('cpl')], f`${at(row, 'get')}*${given('cpl')}`)),
    computed(
      row,
      M.check,
      'text',
      unlessBlank(
        [at(row, 'sql'), given('capacity')],
        f`IF(${at(row, 'sql')}<=${given('capacity')};${label(fits)};${label(tooMany)})`,
      ),
    ),
  ];
}

const HEADERS: Readonly<Record<Measure, readonly [title: Text, note: Text | null]>> = {
  index: [
    t('Сезон', 'Season'),
    t(
      'Во сколько раз месяц сильнее среднего: 1 обычный, 0,8 слабый, 1,2 сильный.',
      'How strong the month is: 1 is usual, 0.8 weak, 1.2 strong.',
    ),
  ],
  revenue: [t('Выручка', 'Revenue'), null],
  deals: [t('Сделки', 'Deals'), t('Выручка ÷ средний чек. Не округляем.', 'Revenue ÷ average check, not rounded.')],
  open: [t('Из открытой воронки', 'From the open pipeline'), null],
  sql: [t('SQL', 'SQL'), t('(сделки − из открытой воронки) ÷ конверсия.', '(deals − from the open pipeline) ÷ rate.')],
  mql: [t('MQL', 'MQL'), null],
  leads: [t('Лиды под сделки месяца', 'Leads for these deals'), null],
  get: [
    t('Лиды собрать в этом месяце', 'Leads to get this month'),
    t('Со сдвигом на срок от лида до сделки.', 'Moved by the months from lead to deal.'),
  ],
  budget: [t('Бюджет', 'Budget'), t('Лиды × общий CPL.', 'Leads × overall CPL.')],
  check: [t('Хватит ли продаж', 'Capacity of sales'), null],
};

const total = (measure: Measure): PanelCell =>
  computed(
    'm_total',
    M[measure],
    measure === 'revenue' || measure === 'budget' ? 'money' : 'number',
    sumOf([f`${overMonths(measure)}`]),
    'total',
  );

/** Leads that the first months need and that had to come before the year. */
const before = f`IF(COUNT(${overMonths('leads')})=0;"";${MONTH_LINES.map((row, index) => f`IF(${index}<${lag};${cell(row, M.leads)};0)`).reduce((left, right) => f`${left}+${right}`)})`;

const SEASON_HINT = t('Впишите сезонность месяцев: хотя бы единицы.', 'Enter the season of the months: at least ones.');
const GOAL_HINT = t(
  'Впишите цель по выручке, чек, три конверсии и общий CPL. Рядом подсказаны факты.',
  'Enter the revenue goal, the check, three rates and the overall CPL. Facts are shown beside.',
);
const LAG_HINT = t(
  'Срок от лида до сделки: целое число месяцев от 0 до 11.',
  'Months from lead to deal: a whole number, 0 to 11.',
);

const hint = choose(
  [
    [
      f`OR(${given('revenue')}="";${given('check')}="";${given('won')}="";${given('sql')}="";${given('mql')}="";${given('cpl')}="")`,
      label(GOAL_HINT),
    ],
    [f`SUM(${overMonths('index')})=0`, label(SEASON_HINT)],
    [f`OR(${lag}<0;${lag}>11)`, label(LAG_HINT)],
  ],
  f`""`,
);

/** Year that is shown: the one typed, or that of the latest facts or plan. */
const year = f`IF(ISNUMBER(${given('year')});INT(${given('year')});IF(COUNT(${column('facts', 'month')};${column('plan', 'month')})=0;"";YEAR(IF(COUNT(${column('facts', 'month')})>0;MAX(${column('facts', 'month')});MIN(${column('plan', 'month')})))))`;

export const SIGNALS = { fits, tooMany };

/** Header, months, total, and what had to come before the year. */
export const monthCells = (): PanelCell[] => [
  computed('in_year', 'v2', 'year', year, 'muted'),
  computed('hint', 'name', 'text', hint, 'muted'),
  words('m_section', 'name', t('По месяцам', 'By month'), 'section'),
  words('m_header', 'name', t('Месяц', 'Month'), 'header'),
  ...(Object.keys(HEADERS) as Measure[]).map((measure) => {
    const [title, note] = HEADERS[measure];
    return words('m_header', M[measure], title, 'header', note ? { note } : {});
  }),
  ...MONTH_LINES.flatMap(lineCells),
  words('m_total', 'name', t('Год', 'Year'), 'total'),
  ...(['revenue', 'deals', 'open', 'sql', 'mql', 'leads', 'get', 'budget'] as const).map(total),
  words('m_before', 'name', t('Лиды, которые нужны были до января', 'Leads needed before January'), 'muted'),
  computed('m_before', M.leads, 'number', before, 'muted'),
];
