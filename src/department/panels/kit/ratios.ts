/** Metrics that are made of sums, as formulas: their composition comes from the metric dictionary. */
import { f, type Formula } from '../../../blueprint/formula';
import {
  BASE_METRICS,
  isPrice as isPriceOf,
  metricOf,
  type BaseMetric,
  type Composition,
} from '../../../metrics/dictionary';
import { AppError } from '../../../shared/errors';
import { unlessBlank, type Operand } from './guards';

export type { BaseMetric } from '../../../metrics/dictionary';

/** Where a base number of a line stands. */
export type Lookup = (metric: BaseMetric) => Operand;

export const isBase = (code: string): code is BaseMetric => (BASE_METRICS as readonly string[]).includes(code);

/** Whether a metric follows from the sums of its own line. */
export const isComposed = (code: string): boolean => metricOf(code).of !== null;

/** How a metric is made of sums. @throws AppError INVALID_DEFINITION for one that is not. */
export function compositionOf(code: string): Composition {
  const { of } = metricOf(code);
  if (of === null) throw new AppError('INVALID_DEFINITION', `${code} is not made of the sums of its line`, { code });
  return of;
}

/** Base numbers that a metric needs. */
export function partsOf(code: string): readonly BaseMetric[] {
  const of = compositionOf(code);
  return [...new Set([...of.plus, ...of.minus, ...(of.over === null ? [] : [of.over])])];
}

/** Σ plus − Σ minus, in brackets where it is more than one number. */
export function numeratorOf(code: string, get: Lookup): Formula {
  const { plus, minus } = compositionOf(code);
  const sum =
    plus.map(get).reduce<Formula | null>((left, each) => (left ? f`${left}+${each}` : f`${each}`), null) ?? f`0`;
  const difference = minus.map(get).reduce<Formula>((left, each) => f`${left}-${each}`, sum);
  return plus.length + minus.length > 1 ? f`(${difference})` : difference;
}

/** The count that a price is paid for; null for what is no price. */
export function pricedCount(code: string): BaseMetric | null {
  const { of } = metricOf(code);
  return of !== null && isPriceOf(of) ? of.over : null;
}

/** The money of which a price is made. */
export const paidBy = (code: string): BaseMetric => compositionOf(code).plus[0] ?? 'spend';

/** The metric from the sums of its line; "" when one is empty, the divisor is zero, or it is the price of something free. */
export function composedFormula(code: string, get: Lookup): Formula {
  const { over, factor } = compositionOf(code);
  const numerator = numeratorOf(code, get);
  const inputs = partsOf(code).map(get);
  if (over === null) return unlessBlank(inputs, numerator);
  const divisor = get(over);
  const undefinedWhen = pricedCount(code) === null ? f`${divisor}=0` : f`OR(${divisor}=0;${numerator}=0)`;
  const quotient = factor === 1 ? f`${numerator}/${divisor}` : f`${numerator}/${divisor}*${factor}`;
  return unlessBlank(inputs, f`IF(${undefinedWhen};"";${quotient})`);
}

/**
 * Profit of a line, `revenue − costs − spend`. Where nothing is paid for leads (`paid` is 0) and no file says otherwise, nothing was spent; a
 * paid channel without a word of spend has no profit that could be told.
 */
export const profitFormula = (get: Lookup, paid: Operand): Formula =>
  f`IF(AND(${paid}=0;${get('spend')}="");${composedFormula('cm', get)};${composedFormula('profit', get)})`;

/** Money spent for one of something; "" when either is empty or zero: what is free has no price. */
export const priceOf = (spend: Operand, count: Operand): Formula =>
  unlessBlank([spend, count], f`IF(OR(${count}=0;${spend}=0);"";${spend}/${count})`);
