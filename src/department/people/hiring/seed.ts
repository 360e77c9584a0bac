/** First rows of hiring and onboarding: portraits for the chosen roles, a plan of ninety days, and in the demo a vacancy with candidates. */
import { addDays } from '../../../shared/civilDate';
import { t, type Text } from '../../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../../blueprint/department';
import { samplePerson } from '../../team/seed';
import { ROLE_CATALOGUE } from '../../team/roleCatalogue';
import { STEPS } from './steps';

interface Criterion {
  readonly criterion: Text;
  readonly group: string;
  readonly weight: number;
  readonly anchors: readonly [Text, Text, Text];
  readonly how: string;
  readonly must?: boolean;
}

/** What makes a good marketer in any role; the first is sharpened by the role's own purpose. */
const CRITERIA: readonly Criterion[] = [
  {
    criterion: t('Делал то же самое и показал результат числом', 'Has done the same and shows the result as a number'),
    group: 'experience',
    weight: 0.3,
    anchors: [
      t('Говорит о процессе, чисел не помнит', 'Talks of the process, remembers no numbers'),
      t('Есть числа, но не может объяснить, что сделал сам', 'Has numbers, cannot tell what was their own part'),
      t('Числа, вклад, что сделал бы иначе', 'Numbers, own part, what they would do differently'),
    ],
    how: 'interview',
    must: true,
  },
  {
    criterion: t('Считает: конверсии, цена лида, окупаемость', 'Counts: conversions, cost per lead, payback'),
    group: 'hard',
    weight: 0.2,
    anchors: [
      t('Путает CPL и CAC', 'Confuses CPL and CAC'),
      t('Считает по готовой таблице', 'Counts in a ready table'),
      t('Сам строит расчёт и видит узкое место', 'Builds the calculation and sees the bottleneck'),
    ],
    how: 'test_task',
    must: true,
  },
  {
    criterion: t('Понимает клиента: разговаривает с ним', 'Understands clients: talks to them'),
    group: 'values',
    weight: 0.2,
    anchors: [
      t('Судит о клиенте по себе', 'Judges clients by themselves'),
      t('Читал интервью', 'Has read interviews'),
      t('Сам проводил интервью и менял по ним работу', 'Held interviews and changed the work by them'),
    ],
    how: 'interview',
  },
  {
    criterion: t('Доводит до конца в срок', 'Finishes on time'),
    group: 'soft',
    weight: 0.15,
    anchors: [
      t('Тестовое с опозданием и без слов', 'Test task late and without a word'),
      t('Вовремя, но не всё', 'On time, not all of it'),
      t('Вовремя, предупредил о рисках', 'On time, warned of risks'),
    ],
    how: 'test_task',
  },
  {
    criterion: t('Пишет и говорит просто', 'Writes and speaks plainly'),
    group: 'soft',
    weight: 0.15,
    anchors: [
      t('Общие слова', 'Empty words'),
      t('Понятно после вопросов', 'Clear after questions'),
      t('Понятно с первого раза, с примерами', 'Clear at once, with examples'),
    ],
    how: 'screen',
  },
];

export function idealRows(answers: DepartmentAnswers): SeedRow[] {
  return ROLE_CATALOGUE.filter((role) => answers.roles.includes(role.code)).flatMap((role) =>
    CRITERIA.map(({ anchors, ...criterion }, index): SeedRow => ({
      ...criterion,
      role: role.title,
      no: index + 1,
      anchor1: anchors[0],
      anchor3: anchors[1],
      anchor5: anchors[2],
      must: criterion.must ?? false,
    })),
  );
}

const OPEN_ROLE = 'seo';
const roleTitle = (code: string): Text =>
  ROLE_CATALOGUE.find((role) => role.code === code)?.title ?? ROLE_CATALOGUE[0]?.title ?? t(code, code);

/** Role of the demo's vacancy: one that the department has. */
const vacantRole = (answers: DepartmentAnswers): string | undefined =>
  [OPEN_ROLE, 'content', 'performance'].find((code) => answers.roles.includes(code)) ?? answers.roles[0];

export function vacancyRows(answers: DepartmentAnswers): SeedRow[] {
  const role = vacantRole(answers);
  if (!answers.sample || role === undefined) return [];
  return [
    {
      vacancy_id: 'VA001',
      role: roleTitle(role),
      status: 'open',
      opened: addDays(answers.today, -18),
      need_by: addDays(answers.today, 30),
      salary_from: 90_000,
      salary_to: 120_000,
      place: t('Удалённо, встреча раз в квартал', 'Remote, a meeting a quarter'),
      offer: t(
        'Понятные цели, доступ к цифрам, обучение за счёт компании',
        'Clear goals, access to the numbers, paid training',
      ),
      sources: t('hh.ru, чат отрасли, рекомендации', 'Job boards, the industry chat, referrals'),
      owner: samplePerson(answers, 'head'),
    },
  ];
}

export function candidateRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample || vacantRole(answers) === undefined) return [];
  const ago = (days: number): string => addDays(answers.today, -days);
  const base = { vacancy: 'VA001', consent: true, delete_after: addDays(answers.today, 180) };
  return [
    {
      ...base,
      candidate_id: 'CA001',
      name: t('Кандидат 1', 'Candidate 1'),
      stage: 'interview',
      source: 'hh.ru',
      applied: ago(15),
      screened: ago(13),
      tested: ago(8),
      interviewed: ago(2),
      s1: 4,
      s2: 5,
      s3: 3,
      s4: 5,
      s5: 4,
      salary_ask: 110_000,
    },
    {
      ...base,
      candidate_id: 'CA002',
      name: t('Кандидат 2', 'Candidate 2'),
      stage: 'test',
      source: t('Рекомендация', 'Referral'),
      applied: ago(11),
      screened: ago(9),
      s1: 4,
      s5: 4,
      salary_ask: 120_000,
    },
    {
      ...base,
      candidate_id: 'CA003',
      name: t('Кандидат 3', 'Candidate 3'),
      stage: 'screen',
      source: t('Чат отрасли', 'Industry chat'),
      applied: ago(4),
      screened: ago(1),
      s5: 3,
      salary_ask: 95_000,
    },
    {
      ...base,
      candidate_id: 'CA004',
      name: t('Кандидат 4', 'Candidate 4'),
      stage: 'rejected',
      source: 'hh.ru',
      applied: ago(14),
      screened: ago(12),
      tested: ago(7),
      s1: 2,
      s2: 2,
      s3: 3,
      s4: 4,
      s5: 3,
      reject_reason: t('Не показал результата числом', 'No result as a number'),
    },
  ];
}

/** Ninety days of any newcomer. */
export const onboardingRows = (): SeedRow[] =>
  STEPS.map((step, index) => ({ step_id: `ON${String(index + 1).padStart(2, '0')}`, who: 'newcomer', ...step }));
