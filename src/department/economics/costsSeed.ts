/** First monthly costs: the demo's last three months. */
import { addMonths, firstOfMonth } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';

const USUAL = [
  ['salaries', 620_000, t('Пять человек с взносами', 'Five people with taxes')],
  ['tools', 48_000, t('CRM, аналитика, рассылки', 'CRM, analytics, mailings')],
  ['contractors', 90_000, t('Дизайнер и видеограф', 'Designer and videographer')],
] as const;

export function costRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const month = firstOfMonth(answers.today);
  return [-2, -1, 0].flatMap((offset) =>
    USUAL.map(([kind, amount, comment]): SeedRow => ({ month: addMonths(month, offset), kind, amount, comment })),
  );
}
