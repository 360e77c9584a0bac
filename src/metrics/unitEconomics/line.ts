/** Unit economics of one line — a channel, a product or the total — from its sums (docs/formulas.md#unit-economics). */
import { absent, mapMeasured, measured, ratio, type Measured } from '../../shared/result';
import { valueOf, type BaseSums } from '../compose';
import { laterMargin, NO_LATER, type LaterSums } from './life';
import { paybackOfLater } from './payback';

/** Which margin of a customer its cost may reach: that of the first sale, the cautious one, or of the whole life span. */
export type BreakEvenBasis = 'first_sale' | 'lifetime';

/** What is assumed where a line cannot say it itself. */
export interface Assumptions {
  /** What the customers of the line are expected to pay after their first sale; nothing when not given. */
  readonly later?: LaterSums;
  /** Which margin of a customer its cost may reach; that of the first sale when not given. */
  readonly basis?: BreakEvenBasis;
  /** Share of leads that buy, used where a line has leads but no history; null = none. */
  readonly plannedC1: number | null;
  /** ROMI that is aimed at: 1 = 100 %. */
  readonly targetRomi: number;
  /** Nothing is paid for its leads: without a word of spend nothing was spent. */
  readonly free?: boolean;
  /** False for a channel while too few leads have a known one: what it costs and returns cannot be told. */
  readonly covered?: boolean;
}

/** First sale only, no planned conversion, ROMI of 100 %. */
export const DEFAULT_ASSUMPTIONS: Assumptions = {
  plannedC1: null,
  targetRomi: 1,
};

/** Results of a line. Money in the department's currency; shares 0..1; multiples are plain numbers. */
export interface LineEconomics {
  readonly cpl: Measured;
  readonly cpsql: Measured;
  readonly c1: Measured;
  /** Whether `c1` is the planned one. */
  readonly c1Assumed: boolean;
  readonly cac: Measured;
  readonly averageCheck: Measured;
  /** Contribution margin: revenue − variable costs. */
  readonly cm: Measured;
  readonly cmPerPayment: Measured;
  readonly cmShare: Measured;
  /** Payments per customer over the life span: 1 while only first sales count. */
  readonly apc: Measured;
  /** Margin per customer over the life span. */
  readonly cltv: Measured;
  /** Margin per lead over the life span. */
  readonly ltvPerLead: Measured;
  readonly ltvCac: Measured;
  /** Months until the margin of a customer has returned its CAC: 0 when the first sale does, `never` when its life is too short. */
  readonly payback: Measured;
  readonly romiMargin: Measured;
  readonly romiRevenue: Measured;
  readonly roas: Measured;
  readonly drr: Measured;
  readonly breakEvenCac: Measured;
  readonly breakEvenCpl: Measured;
  /** Break-even CPL ÷ (1 + target ROMI). */
  readonly targetCpl: Measured;
  readonly breakEvenRoas: Measured;
  readonly breakEvenDrr: Measured;
  readonly profit: Measured;
}

const times = (left: Measured, right: Measured): Measured =>
  mapMeasured(left, (value) => mapMeasured(right, (other) => measured(value * other)));

/** A limit is never negative: who earns nothing may pay nothing. */
const limit = (value: Measured): Measured => mapMeasured(value, (each) => measured(Math.max(0, each)));

/** Share of leads that buy: of the line, else the planned one where nothing is known or nobody has bought of no leads. */
function conversion(sums: BaseSums, plannedC1: number | null): Pick<LineEconomics, 'c1' | 'c1Assumed'> {
  const own = valueOf('c1', sums);
  if (own.value !== null || plannedC1 === null) return { c1: own, c1Assumed: false };
  return { c1: measured(plannedC1), c1Assumed: true };
}

/** Limits of what a customer and a lead may cost: `be_cac` = the margin of a customer on the chosen basis, `be_cpl = be_cac × c1`. */
function limits(margin: Measured, c1: Measured, revenue: Measured, cm: Measured, assume: Assumptions) {
  const breakEvenCac = limit(margin);
  const breakEvenCpl = times(breakEvenCac, c1);
  return {
    breakEvenCac,
    breakEvenCpl,
    targetCpl: mapMeasured(breakEvenCpl, (value) => ratio(value, 1 + assume.targetRomi)),
    breakEvenRoas: mapMeasured(cm, (value) => (value <= 0 ? absent('never') : ratio(revenue.value, value))),
    breakEvenDrr: limit(ratio(cm.value, revenue.value)),
  };
}

/**
 * Economics of a line. CAC divides by new customers (the `deals` of cohorts), never by orders. The variable costs of the sums hold the extra
 * cost of first sales, so that `cm_per_payment` is what a first sale leaves; later payments add their margin to a customer. ROMI and profit
 * are those of the money that came: the assumed payments are in no return. `romiMargin` is the ROMI people see; the one on revenue is shown
 * under its own name only.
 */
export function lineEconomics(sums: BaseSums, assume: Assumptions = DEFAULT_ASSUMPTIONS): LineEconomics {
  const { c1, c1Assumed } = conversion(sums, assume.plannedC1);
  const told = (metric: string): Measured =>
    assume.covered === false ? absent('low_coverage') : valueOf(metric, sums);
  const [cm, revenue, cac] = [valueOf('cm', sums), valueOf('revenue', sums), told('cac')];
  const cmPerPayment = valueOf('cm_per_payment', sums);
  const later = assume.later ?? NO_LATER;
  const deals = sums.deals ?? null;
  const cltv = mapMeasured(cm, (first) => ratio(first + laterMargin(later), deals));
  return {
    cpl: valueOf('cpl', sums),
    cpsql: valueOf('cpsql', sums),
    c1,
    c1Assumed,
    cac,
    averageCheck: valueOf('avg_check', sums),
    cm,
    cmPerPayment,
    cmShare: valueOf('cm_share', sums),
    apc: mapMeasured(ratio(later.later_payments, deals), (value) => measured(1 + value)),
    cltv,
    ltvPerLead: times(cltv, c1),
    ltvCac: mapMeasured(cac, (cost) => mapMeasured(cltv, (value) => ratio(value, cost))),
    payback: mapMeasured(cac, (cost) =>
      mapMeasured(cmPerPayment, (first) => paybackOfLater(cost, first, deals, later)),
    ),
    romiMargin: told('romi_m'),
    romiRevenue: told('romi_r'),
    roas: told('roas'),
    drr: told('drr'),
    ...limits(assume.basis === 'lifetime' ? cltv : cmPerPayment, c1, revenue, cm, assume),
    profit: valueOf('profit', assume.free ? { ...sums, spend: sums.spend ?? 0 } : sums),
  };
}
