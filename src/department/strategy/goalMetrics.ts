/** What a goal is counted in: sums of the facts that the dictionary names as goals, and a project, which has no fact. */
import { metricsFor } from '../../metrics/uses';
import { code, type CodeLabel } from '../../shared/codes/choice';
import { t, type Text } from '../../shared/text';

/** The goal for spend is a limit: people call it the budget. */
const LABELS: Readonly<Record<string, Text>> = { spend: t('Бюджет', 'Budget') };

export const GOAL_METRICS: readonly CodeLabel[] = [
  ...metricsFor('goal').map((metric) => ({ code: metric.code, label: LABELS[metric.code] ?? metric.name })),
  code('project', 'Проект', 'Project'),
];
