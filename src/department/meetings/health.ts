/** Health of meetings (aspect 17): held, written down, decided, followed. */
import { addDays, addMonths, firstOfMonth } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow, Missing } from '../../blueprint/health';
import { countOf, NOT_APPLICABLE, shareOf, unknownTab, yesNo } from '../../blueprint/healthRules';

const at = (tab: string, row?: HealthRow, column?: string): Missing['place'] => ({
  kind: 'tab',
  tab,
  ...(row ? { row: row.row } : {}),
  ...(column === undefined ? {} : { column }),
});

const day = (row: HealthRow): string => row.date('held_at') ?? row.date('planned_at') ?? '';

/** Meetings of a type whose day has come, the latest first. */
const past = (rows: readonly HealthRow[], type: string, today: string): HealthRow[] =>
  rows
    .filter((row) => row.code('type') === type && row.code('status') !== 'moved' && day(row) !== '' && day(row) < today)
    .sort((left, right) => (day(left) < day(right) ? 1 : -1));

const held = (row: HealthRow): boolean => row.code('status') === 'held';

/** At least three of the last four weeks had their meeting. */
function weeklyHeld(data: HealthData): CheckResult {
  const rows = data.rows('meetings');
  if (rows === null) return unknownTab();
  const weeks = Array.from({ length: 4 }, (_, index) => {
    const end = addDays(data.today, -7 * index);
    const start = addDays(end, -7);
    return rows.some((row) => row.code('type') === 'weekly' && held(row) && day(row) > start && day(row) <= end);
  });
  const count = weeks.filter(Boolean).length;
  const unheld = past(rows, 'weekly', data.today).find((row) => !held(row));
  return countOf(count, 3, [
    {
      text: t(`Планёрок за четыре недели: ${count}`, `Weekly meetings in four weeks: ${count}`),
      place: at('meetings', unheld, 'status'),
    },
  ]);
}

/** The next working day after a day. */
function nextWorkday(data: HealthData, from: string): string {
  let next = addDays(from, 1);
  for (let tries = 0; tries < 30 && !data.isWorkday(next); tries++) next = addDays(next, 1);
  return next;
}

const RECENT_DAYS = 35;

function written(data: HealthData): CheckResult {
  const [meetings, decisions] = [data.rows('meetings'), data.rows('decisions')];
  if (meetings === null || decisions === null) return unknownTab();
  const since = addDays(data.today, -RECENT_DAYS);
  const recent = meetings.filter(
    (row) =>
      held(row) && row.code('type') !== 'one_to_one' && day(row) >= since && nextWorkday(data, day(row)) < data.today,
  );
  if (recent.length === 0)
    return yesNo(false, [
      {
        text: t('За пять недель не проведено ни одной встречи', 'No meeting was held within five weeks'),
        place: at('meetings'),
      },
    ]);
  const decided = (row: HealthRow): boolean =>
    decisions.some(
      (each) =>
        each.text('meeting') === row.text('meeting_id') &&
        each.text('text') !== '' &&
        each.text('owner') !== '' &&
        each.date('due') !== null,
    );
  const inTime = (row: HealthRow): boolean => {
    const minutes = row.date('minutes_at');
    return minutes !== null && minutes <= nextWorkday(data, day(row));
  };
  return shareOf(
    recent,
    (row) => inTime(row) && decided(row),
    (row) =>
      inTime(row)
        ? {
            text: t(
              `${row.text('meeting_id')}: нет решения с ответственным и сроком`,
              `${row.text('meeting_id')}: no decision with an owner and a day`,
            ),
            place: at('decisions'),
          }
        : {
            text: t(
              `${row.text('meeting_id')}: протокол не записан в течение рабочего дня`,
              `${row.text('meeting_id')}: no minutes within a workday`,
            ),
            place: at('meetings', row, 'minutes_at'),
          },
  );
}

/** Tasks that came of decisions and were due in the last 60 days: done by their day. */
function decisionsDone(data: HealthData): CheckResult {
  const [decisions, tasks] = [data.rows('decisions'), data.rows('tasks')];
  if (decisions === null || tasks === null) return unknownTab();
  const taskOf = new Map(tasks.map((row) => [row.text('task_id'), row]));
  const since = addDays(data.today, -60);
  const due = decisions.filter((row) => {
    const limit = row.date('due') ?? '';
    return row.code('kind') === 'task' && row.text('reversed_by') === '' && limit >= since && limit < data.today;
  });
  return shareOf(
    due,
    (row) => {
      const task = taskOf.get(row.text('task_id'));
      const done = task?.date('done_at') ?? null;
      return task?.code('status') === 'done' && done !== null && done <= (row.date('due') ?? '');
    },
    (row) => ({
      text: t(`Не сделано к сроку: «${row.text('text')}»`, `Not done in time: “${row.text('text')}”`),
      place: at('decisions', row, 'due'),
    }),
    0.7,
  );
}

/** Reviews of the last closed month and quarter, by the tenth and the twentieth day. */
function reviews(data: HealthData): CheckResult {
  const rows = data.rows('meetings');
  if (rows === null) return unknownTab();
  const month = firstOfMonth(data.today);
  const within = (type: string, from: string, days: number): boolean =>
    rows.some((row) => row.code('type') === type && held(row) && day(row) >= from && day(row) <= addDays(from, days));
  // a window that is still open is judged by the one before it
  const monthStart = addDays(month, 10) < data.today ? month : addMonths(month, -1);
  const quarterOf = (date: string): string =>
    `${date.slice(0, 4)}-${String(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  const quarter = quarterOf(data.today);
  const quarterStart = addDays(quarter, 20) < data.today ? quarter : addMonths(quarter, -3);
  const wanted = [
    {
      met: within('monthly', monthStart, 10),
      ru: 'Итоги месяца не проведены до 10-го числа',
      en: 'The monthly review was not held by the 10th',
    },
    {
      met: within('quarterly', quarterStart, 20),
      ru: 'Сессия квартала не проведена в первые 20 дней',
      en: 'The quarterly session was not held in the first 20 days',
    },
  ];
  if (!rows.some((row) => row.text('meeting_id') !== '')) return NOT_APPLICABLE;
  return shareOf(
    wanted,
    (each) => each.met,
    (each) => ({ text: t(each.ru, each.en), place: at('meetings') }),
  );
}

const MEETINGS = ['meeting_id', 'type', 'planned_at', 'status', 'held_at', 'minutes_at'];

/** Aspect 17. */
export const meetingsHealth: HealthAspect = {
  number: 17,
  key: 'meetings',
  title: t('Сессии и планёрки', 'Sessions and weekly meetings'),
  weight: 6,
  checks: [
    {
      key: 'weekly',
      points: 40,
      title: t(
        'Из последних четырёх планёрок проведены хотя бы три',
        'At least three of the last four weekly meetings were held',
      ),
      action: t('Отметьте проведённые и назначьте ближайшую', 'Mark those that were held and set the next one'),
      place: at('meetings', undefined, 'status'),
      freshness: true,
      needs: { meetings: MEETINGS },
      evaluate: weeklyHeld,
    },
    {
      key: 'minutes',
      points: 30,
      title: t(
        'У проведённых встреч есть протокол за рабочий день и решение с ответственным и сроком',
        'Held meetings have minutes within a workday, and a decision with an owner and a day',
      ),
      action: t('Запишите решения на вкладку «Решения»', 'Write the decisions on the Decisions tab'),
      place: at('decisions'),
      needs: { meetings: MEETINGS, decisions: ['meeting', 'text', 'owner', 'due'] },
      evaluate: written,
    },
    {
      key: 'done',
      points: 20,
      title: t('Не меньше 70 % решений сделано в срок', 'At least 70 % of decisions were done in time'),
      action: t('Разберите просроченные решения на планёрке', 'Go through the late decisions at the weekly meeting'),
      place: at('decisions', undefined, 'due'),
      needs: {
        decisions: ['kind', 'text', 'due', 'task_id', 'reversed_by'],
        tasks: ['task_id', 'status', 'done_at'],
      },
      evaluate: decisionsDone,
    },
    {
      key: 'reviews',
      points: 10,
      title: t(
        'Итоги месяца и сессия квартала прошли в свои сроки',
        'The monthly and quarterly meetings were held in their windows',
      ),
      action: t('Назначьте итоги месяца на пятый рабочий день', 'Set the monthly review for the fifth workday'),
      place: at('meetings'),
      needs: { meetings: MEETINGS },
      evaluate: reviews,
    },
  ],
};
