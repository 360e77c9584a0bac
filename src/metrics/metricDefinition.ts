/** What a metric is, and the short forms in which the dictionary writes its metrics. */
import { AppError } from '../shared/errors';
import { t, type Text } from '../shared/text';

/** What a metric is counted in. Ratios are 0.., multiples plain numbers. */
export type MetricUnit = 'money' | 'count' | 'ratio' | 'multiple' | 'days';
/** More is better, less is better, or best inside a corridor around the plan. */
export type Direction = 'up' | 'down' | 'band';

/** Numbers that facts hold and that are kept when a week closes. */
export const FROZEN_METRICS = [
  'spend',
  'impr',
  'clicks',
  'leads',
  'mql',
  'sql',
  'meetings',
  'proposals',
  'deals',
  'revenue',
  'costs',
] as const;
/** Code of a number that is kept when a week closes. */
export type FrozenMetric = (typeof FROZEN_METRICS)[number];

/** All numbers that facts hold; everything else is made of their sums. What paid channels spend and win is told apart by today's list of channels. */
export const BASE_METRICS = [...FROZEN_METRICS, 'paid_spend', 'paid_customers'] as const;
/** Code of a base metric. */
export type BaseMetric = (typeof BASE_METRICS)[number];

/** How a metric is made of sums: `factor × (Σ plus − Σ minus) ÷ over`, or without `over` the difference itself. */
export interface Composition {
  readonly plus: readonly BaseMetric[];
  readonly minus: readonly BaseMetric[];
  readonly over: BaseMetric | null;
  readonly factor: number;
}

/** What a metric is. */
export interface MetricDefinition {
  readonly code: string;
  readonly name: Text;
  readonly unit: MetricUnit;
  readonly direction: Direction;
  /** The formula in words. */
  readonly formula: Text;
  /** Where the definition comes from; a list of sources is in docs/formulas.md. */
  readonly source: string;
  /** Null for a base metric, and for one that needs more than the sums of one line (a limit, a payback, CAC of paid channels). */
  readonly of: Composition | null;
  /** Lists of src/metrics/uses.ts that it joins beside those that name it. */
  readonly uses?: readonly ('plan_fact' | 'paid' | 'goal')[];
}

/** Words in Russian and in English. */
type Names = readonly [ru: string, en: string];

/** A metric in one line: code, names, unit with direction, formula in words, what it is made of. */
export const define = (
  code: string,
  [ru, en]: Names,
  [unit, direction]: readonly [MetricUnit, Direction],
  [formulaRu, formulaEn]: Names,
  of: Composition | null = null,
  source = 'dictionary',
): MetricDefinition => ({
  code,
  name: t(ru, en),
  unit,
  direction,
  formula: t(formulaRu, formulaEn),
  source,
  of,
});

/** How a metric is made, `(plus − minus) ÷ over` from words such as 'revenue-costs/spend'. @throws AppError INVALID_DEFINITION for a number that facts do not hold */
export function made(expression: string, factor = 1): Composition {
  const [top = '', over] = expression.split('/');
  const [plus = '', ...minus] = top.split('-');
  const base = (name: string): BaseMetric => {
    const found = BASE_METRICS.find((each) => each === name);
    if (!found) throw new AppError('INVALID_DEFINITION', `no such base metric: ${name}`, { expression });
    return found;
  };
  return { plus: [base(plus)], minus: minus.map(base), over: over === undefined ? null : base(over), factor };
}
