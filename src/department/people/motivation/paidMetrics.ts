/** What a person may be paid for: metrics of the dictionary that are named so there, and two that no fact tells. */
import { metricsFor } from '../../../metrics/uses';
import { code, type CodeLabel } from '../../../shared/codes/choice';
import { t, type Text } from '../../../shared/text';

/** Names that say more of how it is paid for than the metric's own. */
const LABELS: Readonly<Record<string, Text>> = {
  romi_m: t('ROMI по марже', 'ROMI by margin'),
  spend: t('Расход в коридоре', 'Spend within the band'),
};

export const PAID_METRICS: readonly CodeLabel[] = [
  ...metricsFor('paid').map((metric) => ({ code: metric.code, label: LABELS[metric.code] ?? metric.name })),
  code('posts_on_time', 'Посты в срок', 'Posts on time'),
  code('manual', 'Считаем вручную', 'Counted by hand'),
];
