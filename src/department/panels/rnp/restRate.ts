/** What a price must be on the rest of the month for the plan to hold. */
import { cell, f, label, type Formula, type Ref } from '../../../blueprint/formula';
import { t } from '../../../shared/text';
import { choose, unlessBlank, type Operand } from '../kit/guards';
import { directionOf } from '../kit/metrics';
import { isPrice, numeratorOf, RATIOS, ratioParts, type BaseMetric, type RatioMetric } from '../kit/ratios';

/** Said instead of a number. */
export const REST = {
  closed: t('план закрыт', 'plan closed'),
  exhausted: t('бюджет исчерпан', 'budget used up'),
} as const;

/**
 * Rate needed on the rest of a price: (P_spend − F_spend) / (P_count − F_count). "plan closed" when nothing is missing, "budget
 * used up" when something is missing and no money is left; "" for ratios that are no price and when the month is over.
 */
export function restRate(code: RatioMetric, left: Operand): Formula {
  if (!isPrice(code) || directionOf(code) !== 'down') return f`""`;
  const at =
    (column: string) =>
    (metric: BaseMetric): Ref =>
      cell(metric, column);
  const missing = f`${at('plan')(RATIOS[code].denominator)}-${at('fact')(RATIOS[code].denominator)}`;
  const money = f`${numeratorOf(code, at('plan'))}-${numeratorOf(code, at('fact'))}`;
  const inputs = ratioParts(code).flatMap((metric) => [at('plan')(metric), at('fact')(metric)]);
  return unlessBlank(
    [...inputs, left],
    choose(
      [
        [f`${left}=0`, f`""`],
        [f`${missing}<=0`, label(REST.closed)],
        [f`${money}<=0`, label(REST.exhausted)],
      ],
      f`(${money})/(${missing})`,
    ),
  );
}
