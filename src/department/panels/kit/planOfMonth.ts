/** The plan of one month and the facts of one period as formulas, for a channel or for all of them. */
import { f, field, type Formula, type Ref } from '../../../blueprint/formula';
import { unlessBlank } from './guards';
import type { BaseMetric } from './ratios';
import { countFilled, factSum, forChannel, sumWhere, type Condition } from './sums';

interface MonthPlan {
  /** Cell with the first day of the month. */
  readonly month: Ref;
  /** Cell with the channel's code. */
  readonly code: Ref;
  /** Cell with the month's planned revenue. */
  readonly revenue: Ref;
}

/** What the plan says for a month, or for variable costs, which nobody plans, the share of planned revenue that is not margin. */
export function planOfMonth(metric: BaseMetric, { month, code, revenue }: MonthPlan): Formula {
  if (metric === 'costs') {
    const margin = field('settings', 'default_margin');
    return unlessBlank([revenue, margin], f`${revenue}*(1-${margin})`);
  }
  // a row of the plan counts in its month while it is the approved version
  const counted: Condition[] = [{ column: 'counted', test: month }];
  return unlessBlank(
    [month],
    forChannel(
      code,
      'channel_code',
      counted,
      (conditions) => f`IF(${countFilled('plan', metric, conditions)}=0;"";${sumWhere('plan', metric, conditions)})`,
    ),
  );
}

/** Facts of a period, "" while the facts table has no row of it (`rows` counts them). */
export const factsOf = (metric: BaseMetric, code: Ref, rows: Ref, when: Condition): Formula =>
  f`IF(${rows}=0;"";${forChannel(code, 'channel', [when], (conditions) => factSum('facts', metric, conditions))})`;
