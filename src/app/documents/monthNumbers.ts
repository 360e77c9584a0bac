/** The month's plan and fact over all channels, from rows of plan and facts. */
import { fromSerial } from '../../shared/civilDate';
import { sumMoney } from '../../shared/money';
import { BASE_METRICS, type BaseMetric } from '../../metrics/dictionary';
import { withPlannedCosts } from '../../metrics/plan/costs';
import type { Scalar } from '../../blueprint/values';

export type Numbers = Readonly<Record<BaseMetric, number | null>>;

export interface MonthNumbers {
  /** YYYY-MM-01 */
  readonly month: string;
  readonly plan: Numbers;
  readonly fact: Numbers;
}

type Row = Readonly<Record<string, Scalar>>;

/** Sum of a column; null when no row holds a number: unknown is not zero. */
function sumColumn(rows: readonly Row[], key: string): number | null {
  const numbers = rows.map((row) => row[key]).filter((value): value is number => typeof value === 'number');
  return numbers.length === 0 ? null : sumMoney(numbers);
}

const sums = (rows: readonly Row[]): Numbers =>
  Object.fromEntries(BASE_METRICS.map((metric) => [metric, sumColumn(rows, metric)])) as Record<
    BaseMetric,
    number | null
  >;

/** The latest month with facts; null while there are none. */
export function latestMonth(facts: readonly Row[]): number | null {
  const months = facts.map((row) => row.month).filter((value): value is number => typeof value === 'number');
  return months.length === 0 ? null : months.reduce((left, right) => Math.max(left, right));
}

/** Plan and fact of the latest month with facts; planned costs are what the margin leaves of planned revenue. */
export function monthNumbers(facts: readonly Row[], plan: readonly Row[], margin: number): MonthNumbers | null {
  const month = latestMonth(facts);
  if (month === null) return null;
  const inMonth = (row: Row): boolean => row.month === month;
  return {
    month: fromSerial(month),
    plan: withPlannedCosts(sums(plan.filter(inMonth)), margin),
    fact: sums(facts.filter(inMonth)),
  };
}
