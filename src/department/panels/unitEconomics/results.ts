/** Everything that follows from the base numbers of a line: prices, margins, returns, limits (docs/formulas.md, unit economics). */
import { cell, f, field, type Formula, type Ref } from '../../../blueprint/formula';
import { quotient, unlessBlank, type Operand } from '../kit/guards';
import { composedFormula, isComposed, profitFormula, type BaseMetric } from '../kit/ratios';
import { CHANNEL_LINES, type Measure } from './layout';
import { lifetimeMargin, limitFormula, paybackFormula, paymentsFormula } from './lifetime';
import { helper } from './source';

/** Column of a base number: customers stand in the column of deals, costs in a hidden one. */
const base =
  (row: string) =>
  (metric: BaseMetric): Ref =>
    cell(row, metric);

/** Whether a line is paid for: 1 or 0; nothing is paid for the leads that no line names. */
function paidOf(row: string): Operand {
  if (row === 'rest') return f`0`;
  return CHANNEL_LINES.includes(row) ? cell(row, 'paid') : f`1`;
}

/**
 * Formula of a derived column, or undefined for a base one. A customer may cost its margin on the chosen basis (`be_cac`), a lead that margin
 * times the share of leads that buy (`be_cpl = be_cac × c1`). A limit is never negative.
 */
export function resultFormula(row: string, measure: Measure): Formula | undefined {
  const formula = ownFormula(row, measure);
  // what a channel costs and returns cannot be told while too few leads have one; totals stay
  return formula && CHANNEL_LINES.includes(row) && BY_CHANNEL.has(measure)
    ? f`IF(${helper('covered')}=0;"";${formula})`
    : formula;
}

/** Numbers that a lead on the wrong channel spoils. */
const BY_CHANNEL: ReadonlySet<Measure> = new Set(['cac', 'romi_m', 'romi_r', 'roas', 'drr']);

function ownFormula(row: string, measure: Measure): Formula | undefined {
  const at = (key: Measure): Operand => cell(row, key);
  switch (measure) {
    case 'apc':
      return paymentsFormula(row, at('deals'));
    case 'cltv_m':
      return lifetimeMargin(row, at('cm'), at('deals'));
    case 'ltv_lead_m':
      return unlessBlank([at('cltv_m'), at('c1')], f`${at('cltv_m')}*${at('c1')}`);
    case 'payback':
      return paybackFormula(row, at('cac'), at('cm_per_payment'), at('deals'));
    case 'be_cac':
      return limitFormula(at('cm_per_payment'), at('cltv_m'));
    case 'be_cpl':
      return unlessBlank([at('be_cac'), at('c1')], f`${at('be_cac')}*${at('c1')}`);
    case 'target_cpl':
      return unlessBlank(
        [at('be_cpl'), field('settings', 'target_romi')],
        f`${at('be_cpl')}/(1+${field('settings', 'target_romi')})`,
      );
    case 'be_roas':
      return unlessBlank([at('revenue'), at('cm')], f`IF(${at('cm')}<=0;"";${at('revenue')}/${at('cm')})`);
    case 'be_drr':
      return unlessBlank([at('revenue'), at('cm')], f`IF(${at('revenue')}=0;"";MAX(0;${at('cm')}/${at('revenue')}))`);
    case 'ltv_cac':
      return quotient(at('cltv_m'), at('cac'));
    case 'profit':
      return profitFormula(base(row), paidOf(row));
    default:
      return isComposed(measure) ? composedFormula(measure, base(row)) : undefined;
  }
}
