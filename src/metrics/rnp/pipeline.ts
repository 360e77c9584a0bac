/**
 * What open deals are expected to bring (domain: RNP, forecast `pipeline`): Σ over open deals due in a period of the chance of their stage. Chances and the
 * length of a deal come from what became of the department's own mature cohorts, so nothing has to be typed.
 */
import { addDays, daysBetween } from '../../shared/civilDate';
import { absent, measured, type Measured } from '../../shared/result';
import type { Cohort } from '../facts';
import { isMature } from '../funnel';
import { OPEN_STAGES } from '../leadRules';
import type { CostOf, LeadCell } from '../sql/leadCells';

/** Fewest leads at a stage for its chance to be told. */
const MIN_BASE = 30;

type OpenStage = (typeof OPEN_STAGES)[number];

/** What mature cohorts tell of deals. */
export interface DealHistory {
  /** Chance of a deal that stands at the stage. */
  readonly chances: Readonly<Record<OpenStage, Measured>>;
  /** Revenue and variable costs of a won deal, for open ones without an amount. */
  readonly check: Measured;
  readonly costs: Measured;
}

/**
 * History of all channels together: chance of a stage = won ÷ reached it, in cohorts that are old enough. `too_small` below 30 leads at the stage,
 * `no_data` without a won deal for its amount. Ours: 40 accepted and 10 won → 25 %.
 */
export function dealHistory(cohorts: readonly Cohort[], asOf: string, maturity: number): DealHistory {
  const mature = cohorts.filter(({ month }) => isMature(month, asOf, maturity));
  const sum = (of: (row: Cohort) => number): number => mature.reduce((left, row) => left + of(row), 0);
  const won = sum((row) => row.deals);
  const chance = (stage: OpenStage): Measured => {
    const base = sum((row) => row[stage]);
    return base < MIN_BASE ? absent('too_small') : measured(Math.min(1, won / base));
  };
  const each = (of: (row: Cohort) => number): Measured => (won === 0 ? absent('no_data') : measured(sum(of) / won));
  return {
    chances: { sql: chance('sql'), meetings: chance('meetings'), proposals: chance('proposals') },
    check: each((row) => row.revenue),
    costs: each((row) => row.costs),
  };
}

/** What is expected; money in the department's currency, not rounded. */
export interface Expected {
  readonly deals: number;
  readonly revenue: number;
  readonly costs: number;
  /** Of the deals those of clients who had not bought before. */
  readonly newDeals: number;
}

/** What the sum stands on. */
export interface PipelineInput {
  /** Open deals. */
  readonly open: readonly LeadCell[];
  readonly history: DealHistory;
  readonly costsOf: CostOf;
  /** Days from lead to deal, the middle one of the won; null while none is known. */
  readonly cycleDays: number | null;
  /** Older open deals are not expected any more, in days. */
  readonly maturity: number;
  readonly asOf: string;
}

const HUNDRED = 100;

/**
 * Expected until `end`, of deals that are due by then: day of the lead + days of a deal, or at once when that day has passed. A deal older than nine of
 * ten won ones (`maturity`) is not counted on. `too_small` while the chance of a stage at which deals are open is not known.
 * Ours: 2 proposals at 50 %, 360,000 each, and 4 accepted leads at 25 % without an amount, check 360,000 → 2 deals, 720,000.
 */
export function expectedDeals(input: PipelineInput, end: string): { readonly [key in keyof Expected]: Measured } {
  const { history, cycleDays, asOf } = input;
  const due = input.open.filter(({ period }) => {
    if (daysBetween(period, asOf) > input.maturity) return false;
    const day = cycleDays === null ? period : addDays(period, Math.round(cycleDays));
    return day <= end;
  });
  let [deals, revenue, costs, newDeals] = [0, 0, 0, 0];
  for (const cell of due) {
    for (const stage of OPEN_STAGES) {
      const count = cell[stage];
      if (count === 0) continue;
      const chance = history.chances[stage].value;
      if (chance === null) {
        const unknown = absent('too_small');
        return { deals: unknown, revenue: unknown, costs: unknown, newDeals: unknown };
      }
      const unpriced = count - cell.pricedDeals;
      deals += chance * count;
      newDeals += chance * cell.newDeals;
      revenue += chance * (cell.revenueMinor / HUNDRED + unpriced * (history.check.value ?? 0));
      const { own, share } = input.costsOf(cell);
      costs += chance * ((own + share) / HUNDRED + unpriced * (history.costs.value ?? 0));
    }
  }
  return { deals: measured(deals), revenue: measured(revenue), costs: measured(costs), newDeals: measured(newDeals) };
}
