/** Tasks to start with: the first week of a new department, or the demo's running work. */
import { addDays } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { samplePerson } from '../team/seed';
import { SAMPLE_TASKS, type TaskTemplate } from './sampleTasks';

const FIRST_WEEK: readonly TaskTemplate[] = [
  {
    title: t('Заполнить каналы и их другие названия', 'Fill in the channels and their other names'),
    done: t('Все источники из CRM узнаются', 'Every source of the CRM is recognised'),
    role: 'analyst',
    inDays: 1,
    source: 'manual',
    priority: 'p1',
  },
  {
    title: t('Внести продукты с ценой и переменными затратами', 'Enter products with price and variable cost'),
    done: t('У каждого продукта видна маржа', 'Each product shows its margin'),
    role: 'head',
    inDays: 2,
    source: 'manual',
    priority: 'p1',
  },
  {
    title: t('Загрузить лиды и расходы за последние три месяца', 'Import leads and spend of the last three months'),
    done: t('РНП показывает факты', 'The RNP shows facts'),
    role: 'analyst',
    inDays: 3,
    source: 'manual',
    priority: 'p1',
  },
  {
    title: t('Записать план месяца по каналам', 'Write the month’s plan by channel'),
    done: t('Сумма каналов равна плану отдела', 'The channels add up to the department’s plan'),
    role: 'head',
    inDays: 4,
    source: 'goal',
    priority: 'p1',
  },
  {
    title: t('Записать десять гипотез и оценить их', 'Write ten hypotheses and score them'),
    done: t('У каждой есть оценка и ответственный', 'Each has a score and an owner'),
    role: 'performance',
    inDays: 6,
    source: 'hypothesis',
    priority: 'p2',
  },
  {
    title: t('Заполнить контент-план на две недели', 'Fill the content plan for two weeks'),
    done: t('На каждый день с публикацией есть тема и автор', 'Each post has a title and an author'),
    role: 'content',
    inDays: 6,
    source: 'content',
    priority: 'p2',
  },
];

/** Rows of the tasks tab: the first week's work, in the demo after what is under way there. Owners are people of the demo. */
export function taskRows(answers: DepartmentAnswers): SeedRow[] {
  const templates = answers.sample ? [...SAMPLE_TASKS, ...FIRST_WEEK] : FIRST_WEEK;
  return templates.map((task, index) => ({
    task_id: `TK${String(index + 1).padStart(3, '0')}`,
    title: task.title,
    status: task.status ?? 'todo',
    priority: task.priority,
    created: addDays(answers.today, -(task.age ?? 0)),
    due: addDays(answers.today, task.inDays),
    source_type: task.source,
    definition_of_done: task.done,
    ...(task.doneDaysAgo === undefined ? {} : { done_at: addDays(answers.today, -task.doneDaysAgo) }),
    ...(task.sourceRef ? { source_ref: task.sourceRef } : {}),
    ...(task.comment ? { comment: task.comment } : {}),
    ...(answers.sample ? { owner: samplePerson(answers, task.role) } : {}),
  }));
}
