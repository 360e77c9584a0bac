/** Health of the task list (aspect 5): owners and due days, lateness, work for every goal, blocked work, freshness. */
import { addDays } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow, Missing } from '../../blueprint/health';
import { NOT_APPLICABLE, shareOf, unknownTab, yesNo } from '../../blueprint/healthRules';
import { isOpen, overdueDays, taskStatus } from '../../metrics/taskLoad';

const statusOf = (row: HealthRow): string => taskStatus(row.code('status'));
const open = (row: HealthRow): boolean => isOpen({ status: statusOf(row) });
const quoted = (row: HealthRow): string => row.text('title') || row.text('task_id');

const at = (row: HealthRow, column: string, ru: string, en: string): Missing => ({
  text: t(`${ru}: «${quoted(row)}»`, `${en}: “${quoted(row)}”`),
  place: { kind: 'tab', tab: 'tasks', row: row.row, column },
});

/** Rows of real tasks, or null when the tab is gone. */
const tasksOf = (data: HealthData): readonly HealthRow[] | null =>
  data.rows('tasks')?.filter((row) => row.text('title') !== '') ?? null;

const withTasks =
  (judge: (tasks: readonly HealthRow[], data: HealthData) => CheckResult) =>
  (data: HealthData): CheckResult => {
    const tasks = tasksOf(data);
    return tasks === null ? unknownTab() : judge(tasks, data);
  };

const EMPTY: Text = t('В списке нет ни одной задачи', 'There is no task in the list');

function ownersAndDates(tasks: readonly HealthRow[]): CheckResult {
  if (tasks.length === 0) return yesNo(false, [{ text: EMPTY, place: { kind: 'tab', tab: 'tasks' } }]);
  return shareOf(
    tasks.filter(open),
    (row) => row.text('owner') !== '' && row.date('due') !== null,
    (row) =>
      row.text('owner') === ''
        ? at(row, 'owner', 'Нет ответственного', 'No owner')
        : at(row, 'due', 'Нет срока', 'No due day'),
  );
}

/** Tasks in time that are enough: 15 of 100 may be late. */
const ON_TIME_TARGET = 0.85;

const notOverdue = (tasks: readonly HealthRow[], data: HealthData): CheckResult =>
  shareOf(
    tasks.filter((row) => open(row) && row.date('due') !== null),
    (row) => overdueDays({ status: statusOf(row), due: row.date('due') }, data.today) === null,
    (row) => at(row, 'due', 'Просрочена', 'Overdue'),
    ON_TIME_TARGET,
  );

/** Goals that run now. A goal without an end runs for its month. */
export const goalsOfToday = (goals: readonly HealthRow[], today: string): HealthRow[] =>
  goals.filter((row) => {
    const start = row.date('start');
    const end = row.date('end') ?? start;
    return (
      row.text('goal_id') !== '' &&
      row.code('status') === 'active' &&
      start !== null &&
      start <= today &&
      (end ?? '') >= today
    );
  });

/** Whether a task belongs to a goal: by its column, or as what it comes from. */
export const servesGoal = (task: HealthRow, goal: string): boolean =>
  task.text('goal') === goal || (task.code('source_type') === 'goal' && task.text('source_ref').includes(goal));

function goalsHaveTasks(tasks: readonly HealthRow[], data: HealthData): CheckResult {
  const goals = data.rows('goals');
  if (goals === null) return unknownTab();
  const month = data.today.slice(0, 7);
  const ofMonth = tasks.filter((row) => (row.date('due') ?? row.date('created') ?? '').startsWith(month));
  return shareOf(
    goalsOfToday(goals, data.today).filter((row) => row.code('period') === 'month'),
    (goal) => ofMonth.some((task) => servesGoal(task, goal.text('goal_id'))),
    (goal) => ({
      text: t(
        `У цели ${goal.text('goal_id')} нет задач на этот месяц`,
        `Goal ${goal.text('goal_id')} has no task of this month`,
      ),
      place: { kind: 'tab', tab: 'goals', row: goal.row, column: 'goal_id' },
    }),
  );
}

const BLOCKED_DAYS = 7;

function blockedNotOld(tasks: readonly HealthRow[], data: HealthData): CheckResult {
  const blocked = tasks.filter((row) => statusOf(row) === 'blocked');
  if (blocked.length === 0) return NOT_APPLICABLE;
  const limit = addDays(data.today, -BLOCKED_DAYS);
  const old = blocked.filter((row) => (row.date('created') ?? '') < limit);
  // at least half of them are young: the median is within the limit
  return yesNo(
    old.length * 2 <= blocked.length,
    old.map((row) => at(row, 'blocked_by', 'Заблокирована больше недели', 'Blocked for more than a week')),
  );
}

/** The day that lies `count` working days back. */
function workdaysBack(data: HealthData, count: number): string {
  let day = data.today;
  for (let left = count, tries = 0; left > 0 && tries < 60; tries++) {
    day = addDays(day, -1);
    if (data.isWorkday(day)) left -= 1;
  }
  return day;
}

function touched(tasks: readonly HealthRow[], data: HealthData): CheckResult {
  const days = tasks.flatMap((row) => [row.date('created'), row.date('done_at')]).filter((day) => day !== null);
  const last = days.reduce((left, day) => (day > left ? day : left), '');
  return yesNo(last >= workdaysBack(data, 3), [
    {
      text: t(
        last === '' ? 'Задач ещё не вели' : `Последняя запись в задачах: ${last}`,
        last === '' ? 'No task has been kept yet' : `Last entry in the tasks: ${last}`,
      ),
      place: { kind: 'tab', tab: 'tasks' },
    },
  ]);
}

const TASKS = { kind: 'tab', tab: 'tasks' } as const;

/** Aspect 5. */
export const tasksHealth: HealthAspect = {
  number: 5,
  key: 'tasks',
  title: t('Задачи', 'Tasks'),
  weight: 4,
  checks: [
    {
      key: 'owners',
      points: 30,
      title: t('У каждой открытой задачи есть ответственный и срок', 'Every open task has an owner and a due day'),
      action: t('Впишите ответственного и срок', 'Enter the owner and the due day'),
      place: { ...TASKS, column: 'owner' },
      needs: { tasks: ['task_id', 'title', 'owner', 'status', 'due'] },
      evaluate: withTasks(ownersAndDates),
    },
    {
      key: 'overdue',
      points: 30,
      title: t('Просрочено не больше 15 % открытых задач', 'At most 15 % of open tasks are overdue'),
      action: t(
        'Закройте сделанное, у остального назначьте новый срок или снимите задачу',
        'Close what is done; give the rest a new date or cancel it',
      ),
      place: { ...TASKS, column: 'due' },
      needs: { tasks: ['task_id', 'title', 'status', 'due'] },
      evaluate: withTasks(notOverdue),
    },
    {
      key: 'goals',
      points: 20,
      title: t('У каждой цели месяца есть задача', 'Every goal of the month has a task'),
      action: t('Поставьте задачу и впишите номер цели', 'Set a task and enter the number of the goal'),
      place: { ...TASKS, column: 'goal' },
      needs: {
        tasks: ['title', 'due', 'created', 'goal', 'source_type', 'source_ref'],
        goals: ['goal_id', 'period', 'status', 'start', 'end'],
      },
      evaluate: withTasks(goalsHaveTasks),
    },
    {
      key: 'blocked',
      points: 10,
      title: t('Заблокированные задачи ждут не дольше недели', 'Blocked tasks wait for a week at most'),
      action: t('Снимите препятствие на ближайшей планёрке', 'Remove what blocks it at the next meeting'),
      place: { ...TASKS, column: 'blocked_by' },
      needs: { tasks: ['task_id', 'title', 'status', 'created'] },
      evaluate: withTasks(blockedNotOld),
    },
    {
      key: 'touched',
      points: 10,
      title: t('Задачи обновлялись за последние три рабочих дня', 'Tasks were touched within three workdays'),
      action: t('Отметьте сделанное и запишите новые задачи', 'Mark what is done and write down new tasks'),
      place: TASKS,
      freshness: true,
      needs: { tasks: ['title', 'created', 'done_at'] },
      evaluate: withTasks(touched),
    },
  ],
};
