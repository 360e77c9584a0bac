/**
 * From the year's revenue down to leads and money, month by month (domain: strategy). Numbers are not rounded on the way down:
 * deals = revenue ÷ check, SQL = (deals − those of the open pipeline) ÷ cr, MQL = SQL ÷ cr, leads = MQL ÷ cr, budget = leads × CPL.
 * Leads are planned `lag` months before the deals that come of them.
 */
import { ratio, type Measured } from '../../shared/result';

/** Rates are 0..1; a rate that is null or 0 leaves everything below it unknown. */
export interface ChainRates {
  readonly check: number | null;
  readonly sqlToDeal: number | null;
  readonly mqlToSql: number | null;
  readonly leadToMql: number | null;
}

/** Numbers from money to leads; null = cannot be told. */
export interface Chain {
  readonly deals: number | null;
  readonly sql: number | null;
  readonly mql: number | null;
  readonly leads: number | null;
}

const over = (value: number | null, rate: number | null): number | null =>
  value === null || rate === null || rate === 0 ? null : value / rate;

/** The chain of a revenue; `open` deals are expected from the pipeline that is open already and need no new leads. */
export function chainOf(revenue: number | null, rates: ChainRates, open = 0): Chain {
  const deals = over(revenue, rates.check);
  const sql = over(deals === null ? null : Math.max(0, deals - open), rates.sqlToDeal);
  const mql = over(sql, rates.mqlToSql);
  return { deals, sql, mql, leads: over(mql, rates.leadToMql) };
}

export interface YearInput {
  readonly revenue: number | null;
  /** Index of each month, January first; they need not add up to 12. */
  readonly season: readonly number[];
  readonly rates: ChainRates;
  /** Money for a lead over all channels, with what is held back. */
  readonly costOfLead: number | null;
  /** Whole months from the lead to the deal. */
  readonly lag: number;
  /** Deals expected from what is open at the start of the year. */
  readonly open: number;
  /** Growth of the next year, whose leads are gathered in the last months: 0 = as this year. */
  readonly growth: number;
}

export interface MonthNeed extends Chain {
  readonly revenue: number | null;
  /** Deals of the month that the open pipeline gives. */
  readonly fromOpen: number | null;
  /** Leads to be created in this month, for the deals `lag` months later. */
  readonly leadsToGet: number | null;
  readonly budget: number | null;
}

/** The twelve months of a year. */
export function decomposeYear(input: YearInput): MonthNeed[] {
  const total = input.season.reduce((sum, index) => sum + index, 0);
  const { revenue } = input;
  let open = input.open;
  const months = input.season.map((index) => {
    const own = revenue === null || total === 0 ? null : (revenue * index) / total;
    const deals = over(own, input.rates.check);
    const fromOpen = deals === null ? null : Math.max(0, Math.min(deals, open));
    open -= fromOpen ?? 0;
    return { revenue: own, fromOpen, ...chainOf(own, input.rates, fromOpen ?? 0) };
  });
  return months.map((month, index) => {
    const at = index + input.lag;
    const served = months[at % months.length]?.leads ?? null;
    const leadsToGet = served === null ? null : at < months.length ? served : served * (1 + input.growth);
    const budget = leadsToGet === null || input.costOfLead === null ? null : leadsToGet * input.costOfLead;
    return { ...month, leadsToGet, budget };
  });
}

/** Leads that the first months of the year need and that had to be created before it began. */
export const leadsBeforeYear = (months: readonly MonthNeed[], lag: number): number =>
  months.slice(0, lag).reduce((sum, month) => sum + (month.leads ?? 0), 0);

/** Highest cost of a lead that still earns: `check × margin × share of leads that buy ÷ (1 + target ROMI)`. */
export function costLimit(rates: ChainRates, margin: number | null, targetRomi: number | null): number | null {
  const { check, sqlToDeal, mqlToSql, leadToMql } = rates;
  if (check === null || sqlToDeal === null || mqlToSql === null || leadToMql === null) return null;
  if (margin === null || targetRomi === null || targetRomi <= -1) return null;
  return (check * margin * sqlToDeal * mqlToSql * leadToMql) / (1 + targetRomi);
}

/** What a lever has to be for the budget to fit its limit, the others unchanged: a rate goes up, a price goes down. */
export function leverToFit(
  value: number | null,
  budget: number | null,
  limit: number | null,
  direction: 'up' | 'down',
): Measured {
  const factor = ratio(budget, limit);
  if (value === null || factor.value === null) return factor.value === null ? factor : ratio(null, 1);
  return direction === 'up' ? { value: value * factor.value } : ratio(value, factor.value);
}

/** Cohort as the facts table holds it. */
export interface CohortCounts {
  /** First day of the month, ISO. */
  readonly month: string;
  readonly leads: number;
  readonly mql: number;
  readonly sql: number;
  readonly deals: number;
  readonly revenue: number;
}

/** Rates of the cohorts that began before `before` (the first month that is not mature yet), as ratios of sums. */
export function matureRates(cohorts: readonly CohortCounts[], before: string): Record<keyof ChainRates, Measured> {
  const sum = (key: Exclude<keyof CohortCounts, 'month'>): number | null => {
    const rows = cohorts.filter((row) => row.month < before);
    return rows.length === 0 ? null : rows.reduce((total, row) => total + row[key], 0);
  };
  return {
    check: ratio(sum('revenue'), sum('deals')),
    sqlToDeal: ratio(sum('deals'), sum('sql')),
    mqlToSql: ratio(sum('sql'), sum('mql')),
    leadToMql: ratio(sum('mql'), sum('leads')),
  };
}
