/** First rows of the matrix: the demo's ladder. */
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { SEGMENT_SEED } from '../control/segmentSeed';
import { productName } from './seed';

const LADDER: readonly (readonly [
  product: string,
  previous: string | null,
  next: string | null,
  attach: number | null,
  SeedRow,
])[] = [
  [
    'checklist',
    null,
    'audit',
    null,
    {
      goal: t('Показать, что потери можно найти', 'Show that losses can be found'),
      trigger: t('Первый визит', 'First visit'),
    },
  ],
  [
    'audit',
    'checklist',
    'wms',
    0.1,
    {
      goal: t('Посчитать потери и вызвать доверие', 'Count the losses and win trust'),
      trigger: t('Через день после чек-листа', 'A day after the checklist'),
      window_days: 14,
    },
  ],
  [
    'wms',
    'audit',
    'terminals',
    0.35,
    {
      goal: t('Основная прибыль', 'The main profit'),
      trigger: t('На разборе отчёта аудита', 'At the review of the audit'),
      window_days: 45,
    },
  ],
  [
    'terminals',
    'wms',
    'support',
    0.2,
    {
      goal: t('Прибыль с внедрения', 'Profit of the launch'),
      trigger: t('В день подписания', 'On the day of signing'),
      window_days: 10,
    },
  ],
  [
    'support',
    'wms',
    null,
    0.7,
    {
      goal: t('Удержание', 'Retention'),
      trigger: t('За две недели до конца бесплатной', 'Two weeks before the free one ends'),
      window_days: 60,
    },
  ],
];

export function matrixRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  return SEGMENT_SEED.filter((segment) => segment.priority === 'A').flatMap((segment) =>
    LADDER.map(([product, previous, next, attach, more]): SeedRow => ({
      ...more,
      product: productName(product),
      segment: segment.name,
      ...(previous === null ? {} : { previous: productName(previous) }),
      ...(next === null ? {} : { next: productName(next) }),
      ...(attach === null ? {} : { attach_plan: attach }),
    })),
  );
}
