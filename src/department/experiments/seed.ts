/** First tests and learnings: the demo's three tests, each at another point of its life. */
import { addDays } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { samplePerson } from '../team/seed';

const USUAL = { better: true, alpha: 0.05, power: 0.8, mde_kind: 'relative', stop_rule: 'fixed' };

export function testRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const ago = (days: number): string => addDays(answers.today, -days);
  const head = samplePerson(answers, 'head');
  return [
    {
      ...USUAL,
      test_id: 'TS001',
      hypothesis: 'HY004',
      title: t('Короткая форма из трёх полей', 'A short form of three fields'),
      status: 'ended',
      type: 'ab',
      metric: t('Конверсия посадочной в заявку', 'Landing page conversion'),
      guardrail: t('Доля принятых лидов', 'Share of accepted leads'),
      baseline: 0.02,
      mde: 0.5,
      daily: 320,
      registered: ago(46),
      start: ago(45),
      n_a: 4310,
      x_a: 84,
      n_b: 4287,
      x_b: 133,
      decision: t('Оставляем короткую форму на всех страницах', 'The short form stays on all pages'),
      ...(head ? { decided_by: head } : {}),
      decided_at: ago(14),
    },
    {
      ...USUAL,
      test_id: 'TS002',
      hypothesis: 'HY001',
      title: t('Калькулятор потерь вместо формы', 'Loss calculator instead of a form'),
      status: 'running',
      type: 'ab',
      metric: t('Конверсия посадочной в заявку', 'Landing page conversion'),
      guardrail: t('Цена лида не выше плана', 'Cost per lead within the plan'),
      baseline: 0.03,
      mde: 0.3,
      daily: 330,
      registered: ago(13),
      start: ago(12),
      n_a: 1980,
      x_a: 61,
      n_b: 2004,
      x_b: 75,
    },
    {
      ...USUAL,
      test_id: 'TS003',
      hypothesis: 'HY002',
      title: t('Второй звонок через 2 часа', 'A second call after two hours'),
      status: 'planned',
      type: 'before_after',
      metric: t('Доля принятых лидов', 'Share of accepted leads'),
      guardrail: t('Жалобы на звонки', 'Complaints about calls'),
      baseline: 0.2,
      mde: 0.2,
      daily: 9,
      registered: ago(1),
    },
  ];
}

export function learningRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  return [
    {
      learning_id: 'LN001',
      test: 'TS001',
      statement: t(
        'Три поля вместо семи дают в полтора раза больше заявок, и продажи принимают их не реже',
        'Three fields instead of seven give half as many requests more, and sales accept them as often',
      ),
      scope: t('Посадочные из Директа и VK', 'Landing pages of Direct and VK'),
      strength: 'strong',
      action: 'ship',
      task: 'TK004',
      applied_at: addDays(answers.today, -12),
      expected: 0.5,
      real: 0.41,
      expires: addDays(answers.today, 350),
    },
  ];
}
