/** Things without what they come from: orphans, plan without a goal, months without a plan, pay without a plan, closed weeks without numbers. */
import type { HealthData, HealthRow, Missing } from '../../../blueprint/health';
import { isOpenCode } from '../../../metrics/taskLoad';
import { addMonths, firstOfMonth } from '../../../shared/civilDate';
import { shownMonth } from '../../../shared/shown';
import { t, type Text } from '../../../shared/text';
import { at } from '../kit';
import { folded } from '../kit';
import type { IntegrityRule } from './rule';

/** Documents that are made of a row: their key, and where the row is. */
const DOCUMENT_ROWS = [
  ['job', 'team', 'code'],
  ['onboarding', 'team', 'code'],
  ['product', 'products', 'code'],
  ['landing', 'landings', 'code'],
  ['vacancy', 'vacancies', 'vacancy_id'],
  ['pay', 'schemes', 'scheme_id'],
  ['meeting', 'meetings', 'meeting_id'],
] as const;

/** Open tasks that were made of a row: the first part of their key, and where the row is. */
const TASK_ROWS = [
  ['goal', 'goals', 'goal_id'],
  ['meeting', 'decisions', 'decision_id'],
] as const;

const has = (rows: readonly HealthRow[], column: string, value: string): boolean =>
  rows.some((row) => folded(row.text(column)) === folded(value));

function orphanDocuments(data: HealthData): Missing[] {
  return data.documents.flatMap((document) => {
    const [kind = '', value = ''] = document.key.split(':');
    const [, tab, column] = DOCUMENT_ROWS.find(([key]) => key === kind) ?? [];
    const rows = tab === undefined ? null : data.rows(tab);
    if (!rows || column === undefined || value === '' || has(rows, column, value)) return [];
    return [
      {
        text: t(
          `Документ «${document.title}»: строки, из которой он сделан, нет`,
          `The document “${document.title}”: the row that it was made of is gone`,
        ),
        place: { kind: 'document', key: document.key } as const,
      },
    ];
  });
}

const orphanTasks = (data: HealthData): Missing[] =>
  TASK_ROWS.flatMap(([kind, tab, column]) => {
    const [tasks, rows] = [data.rows('tasks'), data.rows(tab)];
    if (!tasks || !rows) return [];
    return tasks
      .filter((task) => isOpenCode(task.code('status')))
      .flatMap((task) => {
        const [source, value = ''] = task.text('proposal_key').split('|');
        if (source !== kind || value === '' || has(rows, column, value)) return [];
        return [
          {
            text: t(
              `Задача ${task.text('task_id')}: того, из чего она поставлена (${value}), нет`,
              `Task ${task.text('task_id')}: what it was set for (${value}) is gone`,
            ),
            place: at('tasks', task, 'source_ref'),
          },
        ];
      });
  });

const lostSections = (data: HealthData): Missing[] => {
  const [sections, landings] = [data.rows('landing_sections'), data.rows('landings')];
  if (!sections || !landings) return [];
  return sections
    .filter((row) => row.text('landing') !== '' && !has(landings, 'code', row.text('landing')))
    .map((row) => ({
      text: t(
        `Раздел посадочной «${row.text('landing')}»: самой посадочной нет`,
        `A section of the landing page “${row.text('landing')}”: the page is gone`,
      ),
      place: at('landing_sections', row, 'landing'),
    }));
};

const orphans: IntegrityRule = {
  key: 'orphans',
  title: t('Строк и документов без источника', 'Rows and documents without their source'),
  action: t(
    'Верните строку-источник или удалите то, что из неё сделано',
    'Bring the source row back, or delete what was made of it',
  ),
  place: at('documents'),
  needs: {
    ...Object.fromEntries(DOCUMENT_ROWS.map(([, tab, column]) => [tab, [column]])),
    ...Object.fromEntries(TASK_ROWS.map(([, tab, column]) => [tab, [column]])),
    tasks: ['task_id', 'status', 'proposal_key'],
    landing_sections: ['landing'],
  },
  find: (data) => [...orphanDocuments(data), ...orphanTasks(data), ...lostSections(data)],
};

const monthText = (month: string): Text => shownMonth(month);

/** A goal of the channel or of the whole department, of a month, a quarter or a year, that holds the month. */
const covers = (goal: HealthRow, month: string, channel: string): boolean => {
  const [start, end] = [goal.date('start'), goal.date('end')];
  const of = goal.text('channel');
  if (start === null || end === null || (of !== '' && folded(of) !== folded(channel))) return false;
  return firstOfMonth(start) <= month && month <= end;
};

const planWithoutGoal: IntegrityRule = {
  key: 'goals',
  title: t('Строк плана без цели', 'Rows of the plan without a goal'),
  action: t('Заведите цель на этот срок на вкладке «Цели»', 'Set a goal of that time on the Goals tab'),
  place: at('goals'),
  needs: { plan: ['month', 'channel'], goals: ['start', 'end', 'channel', 'status'] },
  find: (data) => {
    const [plan, goals] = [data.rows('plan'), data.rows('goals')];
    if (!plan || !goals) return [];
    const live = goals.filter((goal) => !['draft', 'cancelled'].includes(goal.code('status') ?? 'draft'));
    const now = firstOfMonth(data.today);
    return plan.flatMap((row) => {
      const month = row.date('month');
      // months that are over are for the review
      if (month === null || firstOfMonth(month) < now) return [];
      if (live.some((goal) => covers(goal, firstOfMonth(month), row.text('channel')))) return [];
      const name = monthText(month);
      return [
        {
          text: t(
            `План на ${name.ru}, ${row.text('channel') || 'без канала'}: цели нет`,
            `Plan of ${name.en}, ${row.text('channel') || 'no channel'}: there is no goal`,
          ),
          place: at('plan', row, 'month'),
        },
      ];
    });
  },
};

const monthsWithoutPlan: IntegrityRule = {
  key: 'months',
  title: t('Месяцев, пропущенных в плане', 'Months that the plan leaves out'),
  action: t('Впишите план этого месяца', 'Enter the plan of that month'),
  place: at('plan'),
  needs: { plan: ['month'] },
  find: (data) => {
    const months = new Set(
      (data.rows('plan') ?? []).flatMap((row) => {
        const month = row.date('month');
        return month === null ? [] : [firstOfMonth(month)];
      }),
    );
    const sorted = [...months].sort();
    const [first, last] = [sorted[0], sorted.at(-1)];
    const gaps: Missing[] = [];
    if (first === undefined || last === undefined) return gaps;
    for (let month = first; month < last; month = addMonths(month, 1)) {
      const name = monthText(month);
      if (!months.has(month))
        gaps.push({ text: t(`В плане нет месяца: ${name.ru}`, `The plan has no ${name.en}`), place: at('plan') });
    }
    return gaps;
  },
};

const payWithoutPlan: IntegrityRule = {
  key: 'pay',
  title: t('Показателей премии без плана', 'Metrics of bonuses without a plan'),
  action: t(
    'Впишите план показателя: без него премию не посчитать',
    'Enter the plan of the metric: no bonus without it',
  ),
  place: at('motivation'),
  needs: { payroll: ['month', 'person', 'metric', 'plan'] },
  find: (data) => {
    const rows = (data.rows('payroll') ?? []).filter((row) => row.text('person') !== '' && row.text('metric') !== '');
    const last = rows.reduce(
      (latest, row) => ((row.date('month') ?? '') > latest ? (row.date('month') ?? '') : latest),
      '',
    );
    return rows
      .filter((row) => row.date('month') === last && (row.number('plan') ?? 0) <= 0)
      .map((row) => ({
        text: t(
          `${row.text('person')}, ${row.text('metric')}: плана нет`,
          `${row.text('person')}, ${row.text('metric')}: there is no plan`,
        ),
        place: at('payroll', row, 'plan'),
      }));
  },
};

const closedWithoutNumbers: IntegrityRule = {
  key: 'closed',
  title: t('Закрытых недель без закрытых чисел', 'Closed weeks without their closed numbers'),
  action: t('Откройте неделю в панели и закройте её снова', 'Open the week again in the panel, then close it'),
  place: at('weeks'),
  needs: { weeks: ['period', 'state'], snapshots: ['period'] },
  find: (data) => {
    const [weeks, snapshots] = [data.rows('weeks'), data.rows('snapshots')];
    if (!weeks || !snapshots) return [];
    const kept = new Set(snapshots.map((row) => row.text('period')));
    return weeks
      .filter((row) => ['closed', 'forced'].includes(row.code('state') ?? '') && !kept.has(row.text('period')))
      .map((row) => ({
        text: t(
          `${row.text('period')}: закрыта, а чисел нет`,
          `${row.text('period')}: closed, but its numbers are not there`,
        ),
        place: at('weeks', row, 'state'),
      }));
  },
};

export const SOURCE_RULES: readonly IntegrityRule[] = [
  orphans,
  planWithoutGoal,
  monthsWithoutPlan,
  payWithoutPlan,
  closedWithoutNumbers,
];
