/** What a price must be on the rest of the month for the plan to hold. */
import { cell, f, label, type Formula, type Ref } from '../../../blueprint/formula';
import { choose, unlessBlank, type Operand } from '../kit/guards';
import { REST } from '../kit/pace';
import { numeratorOf, partsOf, pricedCount, type BaseMetric } from '../kit/ratios';

export { REST };

const inColumn =
  (column: string) =>
  (metric: BaseMetric): Ref =>
    cell(metric, column);

/**
 * Rate needed on the rest of a price: (P_spend − F_spend) / (P_count − F_count). "plan closed" when nothing is missing, "budget
 * used up" when something is missing and no money is left; "" for ratios that are no price and when the month is over.
 */
export function restRate(code: string, left: Operand): Formula {
  const count = pricedCount(code);
  if (count === null) return f`""`;
  const missing = f`${cell(count, 'plan')}-${cell(count, 'fact')}`;
  const money = f`${numeratorOf(code, inColumn('plan'))}-${numeratorOf(code, inColumn('fact'))}`;
  const inputs = partsOf(code).flatMap((metric) => [cell(metric, 'plan'), cell(metric, 'fact')]);
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
