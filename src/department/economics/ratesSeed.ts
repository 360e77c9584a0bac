/** First rows of the rates of VAT: what the law says where the department counts in roubles; elsewhere people type their own. */
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';

/** General rates of Russia: laws 303-FZ of 3 August 2018 and 425-FZ of 28 November 2025. */
const RUSSIAN_VAT: readonly SeedRow[] = [
  { since: '2019-01-01', rate: 0.2, comment: t('Общая ставка, закон 303-ФЗ', 'General rate, law 303-FZ') },
  { since: '2026-01-01', rate: 0.22, comment: t('Общая ставка, закон 425-ФЗ', 'General rate, law 425-FZ') },
];

export const vatRateRows = ({ currency }: DepartmentAnswers): readonly SeedRow[] =>
  currency === 'RUB' ? RUSSIAN_VAT : [];
