/** Customers over their life span, as formulas: the same as `lineEconomics` and `paybackOfLater` of src/metrics (docs/formulas.md#later-payments). */
import { cell, f, label, type Formula } from '../../../blueprint/formula';
import type { ValueType } from '../../../blueprint/values';
import { t } from '../../../shared/text';
import { choose, unlessBlank, type Operand } from '../kit/guards';
import { metricType } from '../kit/metrics';
import { helper } from './source';

/** What stands in the column of payback where a number would not say it. */
export const PAYBACK_WORDS = {
  first: t('с первой продажи', 'with the first sale'),
  never: t('не окупается', 'never'),
} as const;

/** Numbers of these columns have parts, whatever their unit is. */
const WITH_PARTS: Readonly<Record<string, ValueType>> = {
  apc: 'number',
  payback: 'number',
  later_payments: 'number',
  later_revenue: 'money',
  later_costs: 'money',
  later_wait: 'money',
};

/** What a cell of unit economics holds. */
export const typeOf = (key: string): ValueType => WITH_PARTS[key] ?? metricType(key);

/** What was written before products could say it is empty, and adds nothing. */
const later = (row: string, key: string): Formula => f`SUM(${cell(row, key)})`;
const laterMargin = (row: string): Formula => f`(${later(row, 'later_revenue')}-${later(row, 'later_costs')})`;

/** Payments per customer: the first sale and what products expect after it. */
export const paymentsFormula = (row: string, deals: Operand): Formula =>
  unlessBlank([deals], f`IF(${deals}=0;"";1+${later(row, 'later_payments')}/${deals})`);

/** Margin of a customer over the life span. */
export const lifetimeMargin = (row: string, cm: Operand, deals: Operand): Formula =>
  unlessBlank([cm, deals], f`IF(${deals}=0;"";(${cm}+${laterMargin(row)})/${deals})`);

/** What a customer may cost: the margin of its first sale, or of its life span where the settings say so and cohorts are mature. */
export const limitFormula = (firstSale: Operand, lifetime: Operand): Formula =>
  unlessBlank([firstSale], f`MAX(0;IF(${helper('lifetime')}=1;${lifetime};${firstSale}))`);

/** Months until a customer has returned its cost, or words; "" while the cost is not known. */
export function paybackFormula(row: string, cac: Operand, firstSale: Operand, deals: Operand): Formula {
  const [rest, margin] = [f`(${cac}-${firstSale})*${deals}`, laterMargin(row)];
  return unlessBlank(
    [cac, firstSale],
    choose(
      [
        // in hundredths: quotients of equal sums may differ in their last digit
        [f`ROUND(${rest};2)<=0`, label(PAYBACK_WORDS.first)],
        [f`OR(${margin}<=0;${rest}>${margin})`, label(PAYBACK_WORDS.never)],
        // what follows comes at once; a mix of products at a profit and at a loss may even give less than nothing
        [f`${later(row, 'later_wait')}<=0`, label(PAYBACK_WORDS.first)],
      ],
      f`${rest}/${margin}*${later(row, 'later_wait')}/${margin}`,
    ),
  );
}
