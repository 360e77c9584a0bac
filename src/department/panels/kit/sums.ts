/** Sums over the named columns of the tables that the add-on fills. Conditions are equality or comparison of whole numbers. */
import { column, f, joinFormulas, type Formula, type Ref } from '../../../blueprint/formula';
import { MAY_BE_UNKNOWN } from '../../../metrics/tally';
import type { Operand } from './guards';

/** A condition on one column of the table: what SUMIFS takes as its criterion. */
export interface Condition {
  readonly column: string;
  readonly test: Operand;
}

const pairs = (tab: string, conditions: readonly Condition[]): Formula =>
  joinFormulas(
    conditions.map((condition) => f`${column(tab, condition.column)};${condition.test}`),
    ';',
  );

/** Sum of a column over the rows that meet every condition; 0 when none does. */
export const sumWhere = (tab: string, key: string, conditions: readonly Condition[]): Formula =>
  f`SUMIFS(${column(tab, key)};${pairs(tab, conditions)})`;

/** Number of rows that meet every condition. */
export const countWhere = (tab: string, conditions: readonly Condition[]): Formula =>
  f`COUNTIFS(${pairs(tab, conditions)})`;

/** Number of rows that meet every condition and hold a number in the column. */
export const countFilled = (tab: string, key: string, conditions: readonly Condition[]): Formula =>
  countWhere(tab, [...conditions, { column: key, test: f`">=0"` }]);

/** Whether facts may say nothing about a metric: then there is no number, not zero. */
export const mayBeUnknown = (key: string): boolean => MAY_BE_UNKNOWN.some((each) => each === key);

/** Sum of a column of facts over the rows that meet every condition; "" when the column may be unknown and no row says anything. */
export const factSum = (tab: string, key: string, conditions: readonly Condition[]): Formula => {
  const sum = sumWhere(tab, key, conditions);
  return mayBeUnknown(key) ? f`IF(${countFilled(tab, key, conditions)}=0;"";${sum})` : sum;
};

/** Adds the condition on the channel unless the code is empty, which stands for all channels. */
export function forChannel(
  code: Ref,
  codeColumn: string,
  conditions: readonly Condition[],
  build: (conditions: readonly Condition[]) => Formula,
): Formula {
  const narrowed = [...conditions, { column: codeColumn, test: code }];
  return f`IF(${code}="";${build(conditions)};${build(narrowed)})`;
}

/** Rows whose date column lies between two serial numbers, both included. */
export const between = (columnKey: string, from: Operand, to: Operand): Condition[] => [
  { column: columnKey, test: f`">="&${from}` },
  { column: columnKey, test: f`"<="&${to}` },
];
