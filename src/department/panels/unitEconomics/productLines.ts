/** Unit economics per product: what a sale leaves and what a lead may cost. */
import { cell, column, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import type { ValueType } from '../../../blueprint/values';
import type { LaterKey } from '../../../metrics/unitEconomics/life';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { entityCells, lookOf, type EntityBlock } from '../kit/entityBlock';
import { quotient, unlessBlank } from '../kit/guards';
import { metricNote, metricTitle, metricType } from '../kit/metrics';
import { composedFormula, isComposed, type BaseMetric } from '../kit/ratios';
import { PRODUCT_LINES } from './layout';
import { lifetimeMargin, limitFormula, paymentsFormula, typeOf } from './lifetime';
import { countOfProducts, sumOfProducts } from './source';

/** Panel column of each number: the columns of the channel block are shared. */
const COLUMN_OF = {
  leads: 'clicks',
  sql: 'leads',
  deals: 'cpl',
  c1: 'mql',
  avg_check: 'sql',
  cm_per_payment: 'cr_lead_sql',
  cm_share: 'deals',
  be_cpl: 'c1',
  revenue: 'avg_check',
  cm: 'cm_per_payment',
  revenue_share: 'cm_share',
  apc: 'apc',
  cltv_m: 'cltv_m',
  costs: 'costs',
  later_payments: 'later_payments',
  later_revenue: 'later_revenue',
  later_costs: 'later_costs',
} as const;
type ProductMeasure = keyof typeof COLUMN_OF;
const LATER = ['later_payments', 'later_revenue', 'later_costs'] as const satisfies readonly LaterKey[];
const BASE = ['leads', 'sql', 'deals', 'revenue', 'costs', ...LATER] as const satisfies readonly (
  BaseMetric | LaterKey
)[];
/** Numbers on which others stand and which are not shown. */
const HIDDEN: readonly string[] = ['costs', ...LATER];

const productAt = (key: 'code' | 'name', position: number): Formula =>
  f`IFERROR(INDEX(${column('products', key)};${position})&"";"")`;

const BLOCK: EntityBlock = {
  lines: PRODUCT_LINES,
  total: 'products_total',
  rest: 'products_rest',
  columns: { name: 'name', code: 'code', count: 'count' },
  titles: { total: t('Все продукты', 'All products'), rest: t('Продукт не указан', 'No product named') },
  codeAt: (position) => productAt('code', position),
  nameAt: (position) => productAt('name', position),
  count: countOfProducts,
  base: BASE.map((key) => ({
    key: COLUMN_OF[key],
    type: typeOf(key),
    sum: (code: Ref | undefined) => sumOfProducts(key, code),
  })),
};

/** Revenue share is the only number that is not in the metric dictionary: it says what part of the total a line is. */
const REVENUE_SHARE: Text = t('Доля выручки', 'Share of revenue');

function formulaOf(
  row: string,
  measure: ProductMeasure,
): { readonly type: ValueType; readonly formula: Formula } | undefined {
  const at = (key: ProductMeasure): Ref => cell(row, COLUMN_OF[key]);
  const base = (metric: BaseMetric): Ref => at(metric as ProductMeasure);
  switch (measure) {
    case 'be_cpl':
      return {
        type: metricType(measure),
        formula: unlessBlank(
          [at('cm_per_payment'), at('c1')],
          f`${limitFormula(at('cm_per_payment'), at('cltv_m'))}*${at('c1')}`,
        ),
      };
    case 'apc':
      return { type: typeOf(measure), formula: paymentsFormula(row, at('deals')) };
    case 'cltv_m':
      return { type: metricType(measure), formula: lifetimeMargin(row, at('cm'), at('deals')) };
    case 'revenue_share':
      return { type: 'ratio', formula: quotient(at('revenue'), cell(BLOCK.total, COLUMN_OF.revenue)) };
    default:
      return isComposed(measure) ? { type: metricType(measure), formula: composedFormula(measure, base) } : undefined;
  }
}

const VISIBLE = (Object.keys(COLUMN_OF) as ProductMeasure[]).filter((measure) => !HIDDEN.includes(measure));

const headers = (): PanelCell[] => [
  words('products_section', 'name', t('По продуктам', 'By product'), 'section'),
  words('products_header', 'name', t('Продукт', 'Product'), 'header'),
  ...VISIBLE.map((measure) =>
    measure === 'revenue_share'
      ? words('products_header', COLUMN_OF[measure], REVENUE_SHARE, 'header')
      : words('products_header', COLUMN_OF[measure], metricTitle(measure), 'header', { note: metricNote(measure) }),
  ),
];

const derived = (row: string): PanelCell[] =>
  VISIBLE.flatMap((measure) => {
    const wanted = formulaOf(row, measure);
    return wanted ? [computed(row, COLUMN_OF[measure], wanted.type, wanted.formula, lookOf(BLOCK, row))] : [];
  });

/** Header, total, a line per product and the rest. */
export const productCells = (): PanelCell[] => [
  ...headers(),
  ...entityCells(BLOCK),
  ...[BLOCK.total, ...PRODUCT_LINES, BLOCK.rest].flatMap(derived),
];
