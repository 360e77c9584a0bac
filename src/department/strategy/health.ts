/** Health of strategy and plan/fact (aspect 16). */
import { addDays, addMonths, firstOfMonth, fromSerial } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow, Missing } from '../../blueprint/health';
import { ageOf, NOT_APPLICABLE, shareOf, unknownTab, yesNo } from '../../blueprint/healthRules';
import { isOpen, taskStatus } from '../../metrics/taskLoad';
import { servesGoal } from '../tasks/health';
import { OUTLOOK_TABLE, PLAN_COLUMNS, redMetrics, FACT_COLUMNS, THRESHOLD_FIELDS, type RedMetric } from './redRows';

const at = (tab: string, row?: HealthRow, column?: string): Missing['place'] => ({
  kind: 'tab',
  tab,
  ...(row ? { row: row.row } : {}),
  ...(column === undefined ? {} : { column }),
});

const real = (row: HealthRow): boolean => row.text('goal_id') !== '' && row.code('status') !== 'cancelled';

/** The year, every quarter and month that is left of it, and the channels of this month. */
function goalsTree(data: HealthData): CheckResult {
  const rows = data.rows('goals');
  if (rows === null) return unknownTab();
  const goals = rows.filter((row) => real(row) && row.number('value') !== null && row.date('start') !== null);
  const year = data.today.slice(0, 4);
  const starts = (period: string, start: string): boolean =>
    goals.some((row) => row.code('period') === period && row.date('start') === start && row.text('channel') === '');
  const months: string[] = [];
  for (let month = firstOfMonth(data.today); month.startsWith(year); month = addMonths(month, 1)) months.push(month);
  const leaf = goals.some(
    (row) =>
      row.code('period') === 'month' && row.text('channel') !== '' && row.date('start') === firstOfMonth(data.today),
  );
  const wanted: readonly (readonly [boolean, ru: string, en: string])[] = [
    [starts('year', `${year}-01-01`), `Нет цели на ${year} год с числом`, `No goal of ${year} with a number`],
    ...months.map(
      (month) =>
        [
          starts('month', month),
          `Нет цели на месяц ${month.slice(0, 7)}`,
          `No goal of the month ${month.slice(0, 7)}`,
        ] as const,
    ),
    [leaf, 'Цель месяца не разложена по каналам', 'The goal of the month is not split by channel'],
  ];
  return shareOf(
    wanted,
    ([met]) => met,
    ([, ru, en]) => ({ text: t(ru, en), place: at('goals') }),
  );
}

/** The plan of this month has rows that were approved before its first day. */
function approvedInTime(data: HealthData): CheckResult {
  const rows = data.rows('plan');
  if (rows === null) return unknownTab();
  const month = firstOfMonth(data.today);
  const own = rows.filter((row) => row.date('month') === month);
  const approved = own.some((row) => (row.date('approved_at') ?? '9999') < month && row.text('approved_by') !== '');
  return yesNo(approved, [
    {
      text:
        own.length === 0
          ? t('Плана на этот месяц нет', 'There is no plan of this month')
          : t('План месяца не утверждён до его начала', 'The plan was not approved before the month began'),
      place: at('plan', own[0], 'approved_at'),
    },
  ]);
}

/** The last week whose day of closing is past, if it is still open; null when it is closed, or when the tab is gone. */
function lateWeek(data: HealthData): HealthRow | null {
  const due = (data.rows('weeks') ?? []).filter(
    (row) => row.date('segment_start') !== null && (row.date('closes_on') ?? '9999') < data.today,
  );
  const last = due.reduce<HealthRow | null>(
    (newest, row) => (newest === null || (row.date('end') ?? '') > (newest.date('end') ?? '') ? row : newest),
    null,
  );
  return last && last.date('closed_at') === null ? last : null;
}

const REFRESH_DAYS = 8;

function refreshed(data: HealthData): CheckResult {
  const value = data.field('settings', 'as_of');
  const missing: Missing[] = [
    {
      text: t('РНП не обновляли больше 8 дней', 'The RNP was not refreshed for more than 8 days'),
      place: { kind: 'field', tab: 'settings', field: 'as_of' },
    },
  ];
  const day =
    typeof value === 'number'
      ? fromSerial(value)
      : typeof value === 'string' && value !== ''
        ? value.slice(0, 10)
        : null;
  const age = ageOf(day, data.today, REFRESH_DAYS, missing);
  const late = lateWeek(data);
  // half of the points are for the numbers, half for the closing
  if (late === null || age.kind !== 'share') return age;
  return {
    ...age,
    share: age.share / 2,
    missing: [
      ...age.missing,
      {
        text: t(
          `Неделя ${late.text('period')} не закрыта в срок`,
          `Week ${late.text('period')} was not closed on time`,
        ),
        place: at('weeks', late, 'closed_at'),
      },
    ],
  };
}

const TASK_DAYS = 7;

function redHaveTasks(data: HealthData): CheckResult {
  const tasks = data.rows('tasks');
  const red = redMetrics(data);
  if (tasks === null || red === null) return unknownTab();
  if (red.length === 0) return NOT_APPLICABLE;
  const since = addDays(data.today, -TASK_DAYS);
  const open = tasks.filter(
    (row) => row.code('source_type') === 'rnp' && isOpen({ status: taskStatus(row.code('status')) }),
  );
  const fresh = open.filter((row) => (row.date('created') ?? '') >= since);
  // a task of ours is known by its key; one that people wrote, by what it names
  const isOf = (row: HealthRow, { code, words }: RedMetric): boolean => {
    const key = row.text('proposal_key');
    if (key !== '') return key.endsWith(`/${code}|red`);
    return words.some((word) => row.text('source_ref').toLowerCase().includes(word));
  };
  return shareOf(
    red,
    (metric) => fresh.some((row) => isOf(row, metric)),
    (metric) => ({
      text: t(
        `Красная строка РНП без задачи: ${metric.title.ru}`,
        `A red row of the RNP without a task: ${metric.title.en}`,
      ),
      place: at('rnp'),
    }),
  );
}

function goalsHaveTasks(data: HealthData): CheckResult {
  const [goals, tasks] = [data.rows('goals'), data.rows('tasks')];
  if (goals === null || tasks === null) return unknownTab();
  const soon = addDays(data.today, 31);
  const leaves = goals.filter((row) => {
    const end = row.date('end') ?? '';
    return (
      real(row) &&
      row.code('status') === 'active' &&
      row.code('period') === 'month' &&
      row.text('channel') !== '' &&
      end >= data.today &&
      (row.date('start') ?? '') <= soon
    );
  });
  if (leaves.length === 0)
    return yesNo(false, [
      { text: t('Нет целей каналов на месяц', 'There are no goals of channels for the month'), place: at('goals') },
    ]);
  return shareOf(
    leaves,
    (goal) => tasks.some((task) => servesGoal(task, goal.text('goal_id'))),
    (goal) => ({
      text: t(
        `Нет задачи у цели ${goal.text('goal_id')}: ${goal.text('title')}`,
        `No task for goal ${goal.text('goal_id')}: ${goal.text('title')}`,
      ),
      place: at('goals', goal),
    }),
  );
}

const GOALS = ['goal_id', 'title', 'period', 'start', 'end', 'value', 'channel', 'status'];

/** Aspect 16. */
export const strategyHealth: HealthAspect = {
  number: 16,
  key: 'strategy',
  title: t('Стратегия, план и РНП', 'Strategy, plan and RNP'),
  weight: 12,
  checks: [
    {
      key: 'goals',
      points: 20,
      title: t(
        'Цели есть до конца года: год, месяцы и каналы текущего месяца',
        'There are goals to the year’s end: the year, months, and channels of this month',
      ),
      action: t(
        'Впишите цели, числа возьмите с вкладки «Декомпозиция»',
        'Enter the goals; take the numbers from Decomposition',
      ),
      place: at('goals'),
      needs: { goals: GOALS },
      evaluate: goalsTree,
    },
    {
      key: 'approved',
      points: 15,
      title: t('План месяца утверждён до его начала', 'The plan was approved before the month began'),
      action: t('Утвердите план: кто и когда, на вкладке «План»', 'Approve the plan on the Plan tab: who and when'),
      place: at('plan', undefined, 'approved_at'),
      needs: { plan: ['month', 'approved_by', 'approved_at'] },
      evaluate: approvedInTime,
    },
    {
      key: 'refreshed',
      points: 30,
      title: t(
        'РНП обновлён не больше 8 дней назад, последняя неделя закрыта в срок',
        'The RNP was refreshed within 8 days, and the last week was closed on time',
      ),
      action: t('Загрузите выгрузки и нажмите «Обновить РНП»', 'Import the exports and press “Refresh RNP”'),
      place: at('rnp'),
      freshness: true,
      needs: { weeks: ['period', 'kind', 'end', 'closes_on', 'closed_at', 'segment_start'] },
      fields: ['settings.as_of'],
      evaluate: refreshed,
    },
    {
      key: 'red_tasks',
      points: 20,
      title: t(
        'У каждой красной строки РНП есть задача этой недели',
        'Every red row of the RNP has a task of this week',
      ),
      action: t('Обновите РНП: задачи появятся сами', 'Refresh the RNP: the tasks are made for you'),
      place: at('tasks'),
      needs: {
        tasks: ['source_type', 'source_ref', 'proposal_key', 'status', 'created'],
        facts: FACT_COLUMNS,
        plan: PLAN_COLUMNS,
        calendar: ['day_off', 'working_day'],
        outlook: OUTLOOK_TABLE,
      },
      fields: ['settings.as_of', ...THRESHOLD_FIELDS.map((key) => `settings.${key}`)],
      evaluate: redHaveTasks,
    },
    {
      key: 'goal_tasks',
      points: 15,
      title: t('У каждой цели канала на месяц есть задача', 'Every goal of a channel’s month has a task'),
      action: t('Обновите РНП: задачи по целям появятся сами', 'Refresh the RNP: tasks of the goals are made for you'),
      place: at('goals'),
      needs: { goals: GOALS, tasks: ['goal', 'source_type', 'source_ref'] },
      evaluate: goalsHaveTasks,
    },
  ],
};
