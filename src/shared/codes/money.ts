/** How money is counted: settings of the department. */
import { code } from './choice';

/** When a deal becomes revenue. */
export const REVENUE_AT = [
  code('won', 'По дате сделки', 'When the deal is won'),
  code('paid', 'По дате оплаты', 'When the deal is paid'),
] as const;

/** Whether sums hold value-added tax. */
export const VAT_CHOICES = [code('excl', 'Без НДС', 'Without VAT'), code('incl', 'С НДС', 'With VAT')] as const;
