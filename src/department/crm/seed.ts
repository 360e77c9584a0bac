/** First disputes: the demo's two, one of them ruled. */
import { addDays } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { samplePerson } from '../team/seed';

export function disputeRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const common = {
    opened_by: samplePerson(answers, 'performance'),
    arbiter: t('Коммерческий директор', 'Commercial director'),
  };
  return [
    {
      ...common,
      dispute_id: 'DS001',
      lead: 'L-00041',
      claim: 'wrong_reject',
      opened_at: addDays(answers.today, -20),
      marketing_evidence: t(
        'В форме указан склад 4 000 м² и 60 сотрудников: это наш сегмент',
        'The form says a warehouse of 4,000 m² and 60 staff: it is our segment',
      ),
      sales_evidence: t('Дозвонились один раз, человек был за рулём', 'Reached once, the person was driving'),
      ruling: 'for_marketing',
      ruled_at: addDays(answers.today, -17),
      lesson: t(
        'Отказ «недозвон» ставим только после пяти попыток за десять рабочих дней',
        '“No contact” only after five attempts within ten workdays',
      ),
    },
    {
      ...common,
      dispute_id: 'DS002',
      lead: 'L-00106',
      claim: 'sla_breach',
      opened_at: addDays(answers.today, -1),
      marketing_evidence: t(
        'Заявка в 10:12, первый звонок на следующий день',
        'Request at 10:12, the first call a day later',
      ),
    },
  ];
}
