/** The answer of the query as facts: names become codes, a product's own cost takes the place of the margin, and spend is added. */
import { AppError } from '../../shared/errors';
import type { WeekStart } from '../../shared/isoWeek';
import { fromMinor, toMinor } from '../../shared/money';
import { codeOf, cohortSums, segmentFinder, tallies, type Cohort, type ProductFact, type WeeklyFact } from '../facts';
import { STAGES, type Stage } from '../leadRules';
import { addSpend, type ProductCost, type SpendFact, type Tally } from '../tally';
import { ANSWER_COLUMNS } from './factsQuery';

/** Leads of a period, channel and product. Money in hundredths. */
export interface LeadCell extends Readonly<Record<Stage, number>> {
  /** First day of the segment or month, ISO. */
  readonly period: string;
  readonly channel: string;
  readonly product: string;
  readonly notOurs: number;
  /** Deals of clients who had not bought before. */
  readonly newDeals: number;
  /** Deals whose amount is known. */
  readonly pricedDeals: number;
  readonly revenueMinor: number;
  /** Costs of these deals by the department's margin. */
  readonly shareMinor: number;
}

export interface LeadCells {
  readonly weeks: readonly LeadCell[];
  readonly cohorts: readonly LeadCell[];
  /** Events of the last weeks by their own day. */
  readonly days: readonly LeadCell[];
  /** Open deals by the day on which the lead came: the one stage that is not 0 tells how far they are, the money is what they would bring. */
  readonly open: readonly LeadCell[];
  /** Days from lead to deal, and of how many leads. */
  readonly lags: readonly { readonly days: number; readonly count: number }[];
  /** Last day of which anything is known; null while there are no leads. */
  readonly lastDay: string | null;
  /** Rows before today. */
  readonly rows: number;
}

type Answer = Readonly<Record<string, unknown>>;

const number = (value: unknown): number => {
  const read = Number(value);
  if (!Number.isSafeInteger(read)) throw new AppError('API', 'a number of the answer is not readable', {});
  return read;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function cellOf(row: Answer): LeadCell {
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, number(row[stage])])) as Record<Stage, number>;
  return {
    ...stages,
    period: text(row.period),
    channel: text(row.channel),
    product: text(row.product),
    notOurs: number(row.not_ours),
    newDeals: number(row.new_deals),
    pricedDeals: number(row.priced_deals),
    revenueMinor: number(row.revenue_minor),
    shareMinor: number(row.share_minor),
  };
}

/** Rows of the answer by what they tell. @throws AppError API when columns are missing or no numbers. */
export function readCells(rows: readonly Answer[]): LeadCells {
  const of = (fact: string): readonly Answer[] => rows.filter((row) => row.fact === fact);
  if (rows.some((row) => ANSWER_COLUMNS.some((column) => !(column in row))))
    throw new AppError('API', 'a column of the answer is missing', {});
  const total = of('total')[0];
  return {
    weeks: of('week').map(cellOf),
    cohorts: of('cohort').map(cellOf),
    days: of('day').map(cellOf),
    open: of('open').map(cellOf),
    lags: of('lag').map((row) => ({ days: number(row.period), count: number(row.leads) })),
    lastDay: text(total?.period) || null,
    rows: total === undefined ? 0 : number(total.leads),
  };
}

export type CostOf = (cell: LeadCell) => number;

/** Costs of the deals of a cell, in hundredths. */
export function costsOf(products: readonly ProductCost[]): CostOf {
  const known = new Map(products.map((product) => [product.code, product.variableCost]));
  return (cell) => {
    const own = known.get(cell.product) ?? null;
    return own === null ? cell.shareMinor : toMinor(own) * cell.pricedDeals;
  };
}

export function addCell(tally: Tally, cell: LeadCell, costs: CostOf, paid = false): void {
  if (paid) tally.paid_customers += cell.newDeals;
  for (const stage of STAGES) tally[stage] += cell[stage];
  tally.not_ours += cell.notOurs;
  tally.revenue += cell.revenueMinor;
  tally.costs += costs(cell);
}

/** The same weekly facts as `weeklyFacts` of the leads themselves. Channels and products of the cells are codes. */
export function weeklyFromCells(
  cells: readonly LeadCell[],
  spend: readonly SpendFact[],
  products: readonly ProductCost[],
  weekStart?: WeekStart,
  paid: ReadonlySet<string> = new Set(),
): WeeklyFact[] {
  const all = tallies();
  const find = segmentFinder(weekStart);
  const costs = costsOf(products);
  for (const cell of cells) addCell(all.at(cell.period, codeOf(cell.channel)), cell, costs, paid.has(cell.channel));
  for (const row of spend) addSpend(all.at(find(row.date).start, codeOf(row.channel)), row, paid.has(row.channel));
  return all.sorted().map(({ first, second, sums }) => {
    const { key, start, end, month } = find(first);
    return { segment: key, start, end, month, channel: second, ...sums };
  });
}

/** The same cohorts as `cohorts` of the leads themselves. */
export function cohortsFromCells(
  cells: readonly LeadCell[],
  spend: readonly SpendFact[],
  products: readonly ProductCost[],
): Cohort[] {
  const all = tallies();
  const costs = costsOf(products);
  for (const cell of cells) addCell(all.at(cell.period.slice(0, 7), codeOf(cell.channel)), cell, costs);
  for (const row of spend) addSpend(all.at(row.date.slice(0, 7), codeOf(row.channel)), row);
  return all.sorted().map(({ first, second, sums }) => ({
    month: first,
    channel: second,
    ...cohortSums(sums),
  }));
}

/** The same facts by product as `productFacts` of the leads themselves. */
export function productsFromCells(cells: readonly LeadCell[], products: readonly ProductCost[]): ProductFact[] {
  const sums = new Map<
    string,
    { month: string; product: string; leads: number; sql: number; deals: number; revenue: number; costs: number }
  >();
  const costs = costsOf(products);
  for (const cell of cells) {
    const [month, product] = [cell.period.slice(0, 7), codeOf(cell.product)];
    const key = `${month}|${product}`;
    const sum = sums.get(key) ?? { month, product, leads: 0, sql: 0, deals: 0, revenue: 0, costs: 0 };
    sums.set(key, sum);
    sum.leads += cell.leads;
    sum.sql += cell.sql;
    sum.deals += cell.deals;
    sum.revenue += cell.revenueMinor;
    sum.costs += costs(cell);
  }
  return [...sums]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, sum]) => ({ ...sum, revenue: fromMinor(sum.revenue), costs: fromMinor(sum.costs) }));
}
