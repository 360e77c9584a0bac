/** First goals: the year, its quarters and months; in the demo with numbers, and channels for this month and the next. */
import { addMonths, firstOfMonth, lastOfMonth } from '../../shared/civilDate';
import { fill, pick, t, type Text } from '../../shared/text';
import type { SaidByColumn } from '../../blueprint/said';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { channelName } from '../control/seed';
import { samplePlan } from '../plan/samplePlan';
import { samplePerson } from '../team/seed';

interface Goal {
  readonly title: Text;
  readonly parent: number | null;
  readonly period: 'year' | 'quarter' | 'month';
  readonly start: string;
  readonly end: string;
  readonly metric: string;
  readonly value?: number;
  readonly channel?: Text;
  readonly how?: Text;
  readonly role: string;
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;
const MONTHS: readonly Text[] = [
  t('Январь', 'January'),
  t('Февраль', 'February'),
  t('Март', 'March'),
  t('Апрель', 'April'),
  t('Май', 'May'),
  t('Июнь', 'June'),
  t('Июль', 'July'),
  t('Август', 'August'),
  t('Сентябрь', 'September'),
  t('Октябрь', 'October'),
  t('Ноябрь', 'November'),
  t('Декабрь', 'December'),
];

const YEAR = t('Выручка {year} года', 'Revenue of {year}');
const QUARTER = t('Выручка, {quarter} квартал', 'Revenue, quarter {quarter}');
const MONTH = t('Выручка, {month}', 'Revenue, {month}');
const CHANNEL_LEADS = t('{month}: лиды, {channel}', '{month}: leads, {channel}');

/** Titles of goals as sentences, for a change of the language. */
export const GOALS_SAID: SaidByColumn = {
  'goals.title': [
    { text: YEAR, slots: { year: { kind: 'same' } } },
    { text: QUARTER, slots: { quarter: { kind: 'same' } } },
    { text: MONTH, slots: { month: { kind: 'list', texts: MONTHS.map(({ ru, en }) => t(ru.toLowerCase(), en)) } } },
    {
      text: CHANNEL_LEADS,
      slots: { month: { kind: 'list', texts: MONTHS }, channel: { kind: 'column', tab: 'channels', column: 'name' } },
    },
  ],
};

const said = (template: Text, ru: Readonly<Record<string, string>>, en = ru): Text =>
  t(fill(template.ru, ru), fill(template.en, en));

const monthName = (month: string): Text => MONTHS[Number(month.slice(5, 7)) - 1] ?? t(month, month);

const revenueOf = (month: string): number =>
  samplePlan(month).channels.reduce((sum, channel) => sum + channel.revenue, 0);

const SPLIT = {
  year: t('Сумма кварталов', 'Sum of the quarters'),
  quarter: t('Сумма месяцев квартала', 'Sum of the months of the quarter'),
  month: t('Доля года по сезону', 'Share of the year by season'),
  channel: t(
    'Выручка ÷ чек ÷ конверсии × доля канала (вкладка «Декомпозиция»)',
    'Revenue ÷ check ÷ conversions × share of the channel (Decomposition tab)',
  ),
};

/** Role that answers for a channel's leads in the demo. */
const CHANNEL_ROLES: Readonly<Record<string, string>> = {
  yandex_direct: 'performance',
  vk_ads: 'performance',
  content: 'content',
};

/** Leaves: leads of each channel in one month. */
const channelGoals = (month: string, parent: number): Goal[] =>
  samplePlan(month).channels.map((plan) => ({
    title: said(
      CHANNEL_LEADS,
      { month: monthName(month).ru, channel: channelName(plan.channel).ru },
      { month: monthName(month).en, channel: channelName(plan.channel).en },
    ),
    parent,
    period: 'month',
    start: month,
    end: lastOfMonth(month),
    metric: 'leads',
    value: plan.leads,
    channel: channelName(plan.channel),
    how: SPLIT.channel,
    role: CHANNEL_ROLES[plan.channel] ?? 'head',
  }));

/** The tree from the year down; indexes of parents are their places in the list. */
function tree(answers: DepartmentAnswers): Goal[] {
  const year = answers.today.slice(0, 4);
  const thisMonth = firstOfMonth(answers.today);
  const value = (months: readonly string[]): { readonly value?: number } =>
    answers.sample ? { value: months.reduce((sum, month) => sum + revenueOf(month), 0) } : {};
  const all = Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01-01`, index));
  const made: Goal[] = [
    {
      title: said(YEAR, { year }),
      parent: null,
      period: 'year',
      start: `${year}-01-01`,
      end: `${year}-12-31`,
      metric: 'revenue',
      ...value(all),
      how: SPLIT.year,
      role: 'head',
    },
  ];
  QUARTERS.forEach((roman, index) => {
    const months = all.slice(index * 3, index * 3 + 3);
    const end = lastOfMonth(months[2] ?? thisMonth);
    if (end < thisMonth) return;
    const quarter = made.length;
    made.push({
      title: said(QUARTER, { quarter: roman }),
      parent: 0,
      period: 'quarter',
      start: months[0] ?? thisMonth,
      end,
      metric: 'revenue',
      ...value(months),
      how: SPLIT.quarter,
      role: 'head',
    });
    for (const month of months.filter((each) => each >= thisMonth)) {
      const own = made.length;
      made.push({
        title: said(MONTH, { month: monthName(month).ru.toLowerCase() }, { month: monthName(month).en }),
        parent: quarter,
        period: 'month',
        start: month,
        end: lastOfMonth(month),
        metric: 'revenue',
        ...value([month]),
        how: SPLIT.month,
        role: 'head',
      });
      if (answers.sample && month <= addMonths(thisMonth, 1)) made.push(...channelGoals(month, own));
    }
  });
  return made;
}

const idOf = (index: number): string => `GO${String(index + 1).padStart(3, '0')}`;

const GUARD = t(
  'CPL не выше предельного, доля нецелевых не выше 30 %',
  'CPL within its limit, at most 30 % of leads off target',
);

/** Rows of the goals tab. */
export const goalRows = (answers: DepartmentAnswers): SeedRow[] =>
  tree(answers).map((goal, index) => ({
    goal_id: idOf(index),
    title: pick(goal.title, answers.language),
    ...(goal.parent === null ? {} : { parent: idOf(goal.parent) }),
    period: goal.period,
    start: goal.start,
    end: goal.end,
    metric: goal.metric,
    ...(goal.value === undefined ? {} : { value: goal.value }),
    ...(goal.channel ? { channel: goal.channel } : {}),
    ...(goal.how ? { how: goal.how } : {}),
    status: answers.sample ? 'active' : 'draft',
    ...(answers.sample ? { owner: samplePerson(answers, goal.role) } : {}),
    ...(goal.channel ? { guard: GUARD } : {}),
  }));
