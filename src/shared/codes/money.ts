/** How money is counted: settings of the department. */
import { code } from './choice';

/** When a deal becomes revenue. */
export const REVENUE_AT = [
  code('won', 'По дате сделки', 'When the deal is won'),
  code('paid', 'По дате оплаты', 'When the deal is paid'),
] as const;

/** Whether sums hold value-added tax. */
export const VAT_CHOICES = [code('excl', 'Без НДС', 'Without VAT'), code('incl', 'С НДС', 'With VAT')] as const;

/** How the last refresh counted money: basis of VAT and day of revenue, `<basis>_<revenue at>`. */
export const MONEY_BASES = [
  code('excl_won', 'без НДС', 'without VAT'),
  code('incl_won', 'с НДС', 'with VAT'),
  code('excl_paid', 'без НДС, выручка по оплате', 'without VAT, revenue when paid'),
  code('incl_paid', 'с НДС, выручка по оплате', 'with VAT, revenue when paid'),
] as const;
