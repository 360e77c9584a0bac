/** Ratios as formulas: a numerator over a denominator of the same column or line, never an average of ratios. */
import { f, type Formula } from '../../../blueprint/formula';
import { unlessBlank, type Operand } from './guards';

/** Base numbers that ratios are made of. */
export type BaseMetric =
  'spend' | 'impr' | 'clicks' | 'leads' | 'mql' | 'sql' | 'meetings' | 'proposals' | 'deals' | 'revenue' | 'costs';

interface RatioDefinition {
  readonly numerator: readonly BaseMetric[];
  /** Subtracted from the numerator. */
  readonly less?: readonly BaseMetric[];
  readonly denominator: BaseMetric;
}

const over = (numerator: BaseMetric, denominator: BaseMetric): RatioDefinition => ({
  numerator: [numerator],
  denominator,
});

/** What each ratio divides by what. */
export const RATIOS = {
  ctr: over('clicks', 'impr'),
  cpc: over('spend', 'clicks'),
  cr_click_lead: over('leads', 'clicks'),
  cpl: over('spend', 'leads'),
  cr_lead_mql: over('mql', 'leads'),
  cr_mql_sql: over('sql', 'mql'),
  cr_lead_sql: over('sql', 'leads'),
  cpmql: over('spend', 'mql'),
  cpsql: over('spend', 'sql'),
  cr_sql_deal: over('deals', 'sql'),
  c1: over('deals', 'leads'),
  avg_check: over('revenue', 'deals'),
  cac: over('spend', 'deals'),
  romi_m: { numerator: ['revenue'], less: ['costs', 'spend'], denominator: 'spend' },
  romi_r: { numerator: ['revenue'], less: ['spend'], denominator: 'spend' },
  roas: over('revenue', 'spend'),
  drr: over('spend', 'revenue'),
  cm_share: { numerator: ['revenue'], less: ['costs'], denominator: 'revenue' },
  cm_per_payment: { numerator: ['revenue'], less: ['costs'], denominator: 'deals' },
} as const satisfies Readonly<Record<string, RatioDefinition>>;
export type RatioMetric = keyof typeof RATIOS;

/** Whether a row of a panel is a ratio. */
export const isRatio = (code: string): code is RatioMetric => code in RATIOS;

/** Base numbers that a ratio needs. */
export function ratioParts(code: RatioMetric): readonly BaseMetric[] {
  const ratio: RatioDefinition = RATIOS[code];
  return [...new Set([...ratio.numerator, ...(ratio.less ?? []), ratio.denominator])];
}

/** The numerator of a ratio, in brackets where it is a difference. */
export function numeratorOf(code: RatioMetric, get: (metric: BaseMetric) => Operand): Formula {
  const ratio: RatioDefinition = RATIOS[code];
  const sum = ratio.numerator
    .slice(1)
    .reduce((left, each) => f`${left}+${get(each)}`, f`${get(ratio.numerator[0] ?? 'spend')}`);
  const less = ratio.less ?? [];
  return less.length ? f`(${less.reduce((left, each) => f`${left}-${get(each)}`, sum)})` : sum;
}

/** Whether the ratio is a price: money spent for one of something. A free channel has none, rather than a price of zero. */
export const isPrice = (code: RatioMetric): boolean => {
  const ratio: RatioDefinition = RATIOS[code];
  return (
    ratio.numerator.length === 1 && ratio.numerator[0] === 'spend' && !ratio.less && ratio.denominator !== 'revenue'
  );
};

/** The ratio of sums; "" when something is empty, the denominator is zero, or it is the price of something free. */
export function ratioFormula(code: RatioMetric, get: (metric: BaseMetric) => Operand): Formula {
  const ratio: RatioDefinition = RATIOS[code];
  const divisor = get(ratio.denominator);
  const numerator = numeratorOf(code, get);
  const undefinedWhen = isPrice(code) ? f`OR(${divisor}=0;${numerator}=0)` : f`${divisor}=0`;
  return unlessBlank(ratioParts(code).map(get), f`IF(${undefinedWhen};"";${numerator}/${divisor})`);
}

/** Money spent for one of something; "" when either is empty or zero: what is free has no price. */
export const priceOf = (spend: Operand, count: Operand): Formula =>
  unlessBlank([spend, count], f`IF(OR(${count}=0;${spend}=0);"";${spend}/${count})`);
