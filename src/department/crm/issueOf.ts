/** Who can do something about a reason of refusal, in words. */
import type { REJECT_REASONS } from '../../shared/codes/leads';
import { t, type Text } from '../../shared/text';

export const ISSUE_OF: Readonly<Record<(typeof REJECT_REASONS)[number]['issueOf'], Text>> = {
  sales: t('продажи', 'sales'),
  marketing: t('маркетинг', 'marketing'),
  market: t('рынок', 'the market'),
  product: t('продукт', 'the product'),
  none: t('ничья', 'nobody'),
};
