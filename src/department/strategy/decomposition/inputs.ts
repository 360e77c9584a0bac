/** What the decomposition starts from: the year's goal, rates and limits, each beside what mature cohorts say. */
import { cell, column, f, field, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import type { ValueType } from '../../../blueprint/values';
import { t, type Text } from '../../../shared/text';
import { computed, input, words } from '../../panels/kit/cells';
import { unlessBlank } from '../../panels/kit/guards';
import type { Input } from './layout';
import { INPUTS } from './layout';

/** The cell in which people type an input. */
export const given = (key: Input): Ref => cell(`in_${key}`, 'v1');

/** First day of the first month whose cohort is not mature yet. */
const youngFrom = f`DATE(YEAR(${field('settings', 'as_of')}-${field('settings', 'maturity_days')}+1);MONTH(${field('settings', 'as_of')}-${field('settings', 'maturity_days')}+1);1)`;

const matureSum = (key: string): Formula =>
  f`SUMIFS(${column('cohorts', key)};${column('cohorts', 'month')};"<"&${youngFrom})`;

/** Ratio of sums over mature cohorts; "" while there is nothing to divide by. */
const matureRate = (numerator: string, denominator: string): Formula =>
  unlessBlank(
    [field('settings', 'as_of'), field('settings', 'maturity_days')],
    f`IF(${matureSum(denominator)}=0;"";${matureSum(numerator)}/${matureSum(denominator)})`,
  );

/** Money for a lead over all months with facts: what leads really cost with free ones among them. */
const factCpl = f`IF(SUM(${column('facts', 'leads')})=0;"";SUM(${column('facts', 'spend')})/SUM(${column('facts', 'leads')}))`;

interface Definition {
  readonly title: Text;
  readonly type: ValueType;
  readonly hint: Text;
  readonly fact?: Formula;
}

const DEFINITIONS: Readonly<Record<Input, Definition>> = {
  year: {
    title: t('Год', 'Year'),
    type: 'year',
    hint: t('Четыре цифры. Пусто: год последних фактов.', 'Four digits. Empty: the year of the latest facts.'),
  },
  revenue: {
    title: t('Цель по выручке на год', 'Revenue goal of the year'),
    type: 'money',
    hint: t('От неё считается всё ниже.', 'Everything below follows from it.'),
  },
  check: {
    title: t('Средний чек', 'Average check'),
    type: 'money',
    hint: t('Выручка ÷ сделки.', 'Revenue ÷ deals.'),
    fact: matureRate('revenue', 'deals'),
  },
  won: {
    title: t('Конверсия SQL → сделка', 'SQL → deal'),
    type: 'ratio',
    hint: t('Сколько из принятых продажами покупают.', 'How many of those accepted by sales buy.'),
    fact: matureRate('deals', 'sql'),
  },
  sql: {
    title: t('Конверсия MQL → SQL', 'MQL → SQL'),
    type: 'ratio',
    hint: t('Сколько продажи принимают.', 'How many sales accept.'),
    fact: matureRate('sql', 'mql'),
  },
  mql: {
    title: t('Конверсия лид → MQL', 'Lead → MQL'),
    type: 'ratio',
    hint: t('Сколько лидов целевые.', 'How many leads are on target.'),
    fact: matureRate('mql', 'leads'),
  },
  cpl: {
    title: t('CPL общий, с резервом', 'CPL overall, with the reserve'),
    type: 'money',
    hint: t('Бюджет месяца ÷ все лиды, в том числе бесплатные.', 'Budget of the month ÷ all leads, free ones too.'),
    fact: factCpl,
  },
  lag: {
    title: t('Месяцев от лида до сделки', 'Months from lead to deal'),
    type: 'integer',
    hint: t(
      'Целое число, 0–11. Сделки марта дают лиды, созданные на столько месяцев раньше.',
      'Whole number, 0 to 11. Deals of March come of leads created so many months before.',
    ),
  },
  open: {
    title: t('Сделок ждём из открытой воронки', 'Deals expected from the open pipeline'),
    type: 'integer',
    hint: t('Уже идущие сделки: новых лидов для них не нужно.', 'Deals under way: no new leads are needed for them.'),
  },
  growth: {
    title: t('Рост следующего года', 'Growth of the next year'),
    type: 'ratio',
    hint: t(
      'Лиды последних месяцев работают на следующий год. Пусто: как в этом.',
      'Leads of the last months serve the next year. Empty: as this year.',
    ),
  },
  limit: {
    title: t('Предел бюджета на год', 'Budget limit of the year'),
    type: 'money',
    hint: t('Больше этой суммы потратить нельзя.', 'No more than this may be spent.'),
  },
  capacity: {
    title: t('SQL в месяц, сколько тянут продажи', 'SQL a month that sales can take'),
    type: 'integer',
    hint: t('Продавцы × сколько SQL берёт один за месяц.', 'Salespeople × SQL that one takes a month.'),
  },
};

export const inputTitle = (key: Input): Text => DEFINITIONS[key].title;
export const inputType = (key: Input): ValueType => DEFINITIONS[key].type;

/** The block of inputs with facts of mature cohorts beside them. */
export const inputCells = (): PanelCell[] => [
  words('in_section', 'name', t('Из чего считаем', 'What it is counted from'), 'section'),
  words('in_header', 'name', t('Что', 'What'), 'header'),
  words('in_header', 'v1', t('Ваше число', 'Your number'), 'header'),
  words('in_header', 'v2', t('Факт', 'Fact'), 'header', {
    note: t(
      'По зрелым когортам: лиды, у которых было время дойти до сделки.',
      'By mature cohorts: leads that had time to become deals.',
    ),
  }),
  words('in_header', 'v3', t('Пояснение', 'Note'), 'header', { span: { rows: 1, columns: 6 } }),
  ...INPUTS.flatMap((key) => {
    const { title, type, hint, fact } = DEFINITIONS[key];
    return [
      words(`in_${key}`, 'name', title, 'label'),
      input(`in_${key}`, 'v1', type, undefined, { name: key }),
      ...(fact ? [computed(`in_${key}`, 'v2', type, fact, 'muted')] : []),
      words(`in_${key}`, 'v3', hint, 'muted', { span: { rows: 1, columns: 6 } }),
    ];
  }),
];
