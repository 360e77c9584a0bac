/** The answer of the query as facts: names become codes, a product's own cost takes the place of the margin, and spend is added. */
import { AppError } from '../../shared/errors';
import type { WeekStart } from '../../shared/isoWeek';
import { toMinor } from '../../shared/money';
import {
  codeOf,
  cohortSums,
  productFactOf,
  segmentFinder,
  tallies,
  type Cohort,
  type ProductFact,
  type WeeklyFact,
} from '../facts';
import { addFirstSale, livesOf, type LifeOf } from '../laterTally';
import { STAGES, type Stage } from '../leadRules';
import { LOSS_BASES, type LossCount } from '../lossReasons';
import { moneyBook, type MoneyBook, type MoneyKey, type MoneyRules } from '../money';
import { addSpend, purseOf, type ProductCost, type SpendFact, type Tally } from '../tally';
import { ANSWER_COLUMNS, lossFact } from './factsQuery';

/** Leads of a period, channel and product, whose money is converted alike. Money in hundredths of its own currency. */
export interface LeadCell extends Readonly<Record<Stage, number>> {
  /** First day of the segment or month, ISO. */
  readonly period: string;
  readonly channel: string;
  readonly product: string;
  /** By what the money is converted. */
  readonly money: MoneyKey;
  readonly notOurs: number;
  /** Deals of clients who had not bought before. */
  readonly newDeals: number;
  /** Deals that are revenue in the period; of open deals none. */
  readonly earnedDeals: number;
  /** Of these the ones whose amount is known; of open deals those with an amount. */
  readonly pricedDeals: number;
  readonly revenueMinor: number;
  /** Costs of these deals by the department's margin. */
  readonly shareMinor: number;
  /** The same of the deals whose client had not bought before. */
  readonly newPricedDeals: number;
  readonly newRevenueMinor: number;
  readonly newShareMinor: number;
}

export interface LeadCells {
  readonly weeks: readonly LeadCell[];
  readonly cohorts: readonly LeadCell[];
  /** Events of the last weeks by their own day. */
  readonly days: readonly LeadCell[];
  /** Open deals by the day on which the lead came: the one stage that is not 0 tells how far they are, the money is what they would bring. */
  readonly open: readonly LeadCell[];
  /** Refused leads by month, channel and reason. */
  readonly losses: readonly LossCount[];
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
    money: text(row.money),
    notOurs: number(row.not_ours),
    newDeals: number(row.new_deals),
    earnedDeals: number(row.earned_deals),
    pricedDeals: number(row.priced_deals),
    revenueMinor: number(row.revenue_minor),
    shareMinor: number(row.share_minor),
    newPricedDeals: number(row.new_priced_deals),
    newRevenueMinor: number(row.new_revenue_minor),
    newShareMinor: number(row.new_share_minor),
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
    losses: LOSS_BASES.flatMap((basis) =>
      of(lossFact(basis)).map((row) => ({
        basis,
        month: text(row.period).slice(0, 7),
        channel: text(row.channel),
        reason: text(row.reason),
        refused: number(row.leads),
      })),
    ),
    lags: of('lag').map((row) => ({ days: number(row.period), count: number(row.leads) })),
    lastDay: text(total?.period) || null,
    rows: total === undefined ? 0 : number(total.leads),
  };
}

/** Costs of the deals of a cell, in hundredths: by products in the department's currency (`own`), by the margin in that of the revenue (`share`). */
export type CostOf = (cell: LeadCell) => { readonly own: number; readonly share: number };

export function costsOf(products: readonly ProductCost[]): CostOf {
  const known = new Map(products.map((product) => [product.code, product]));
  return (cell) => {
    const product = known.get(cell.product);
    const [own, first] = [product?.variableCost ?? null, toMinor(product?.firstCost ?? 0) * cell.newPricedDeals];
    return own === null
      ? { own: first, share: cell.shareMinor }
      : { own: toMinor(own) * cell.pricedDeals + first, share: 0 };
  };
}

export function addCell(tally: Tally, cell: LeadCell, costs: CostOf, paid = false): void {
  if (paid) tally.paid_customers += cell.newDeals;
  for (const stage of STAGES) tally[stage] += cell[stage];
  tally.not_ours += cell.notOurs;
  if (cell.pricedDeals === 0) return;
  const { own, share } = costs(cell);
  if (cell.money === '') {
    tally.revenue += cell.revenueMinor;
    tally.costs += own + share;
    return;
  }
  const purse = purseOf(tally, cell.money);
  purse.revenue += cell.revenueMinor;
  purse.share += share;
  purse.own += own;
}

/** Adds a cell of leads with what its new clients are expected to pay later. */
function addCohortCell(tally: Tally, cell: LeadCell, costs: CostOf, { lives, ownCost }: Lives): void {
  addCell(tally, cell, costs);
  const life = lives(cell.product);
  if (life === null || cell.newDeals === 0) return;
  tally.later ??= new Map();
  const own = ownCost(cell.product);
  addFirstSale(tally.later, cell.product, life, {
    customers: cell.newDeals,
    key: cell.money,
    revenue: cell.newRevenueMinor,
    share: own === null ? cell.newShareMinor : 0,
    own: own === null ? 0 : own * cell.newPricedDeals,
  });
}

/** How clients of products go on paying, and what a payment costs in hundredths; null = by the margin. */
interface Lives {
  readonly lives: LifeOf;
  readonly ownCost: (product: string) => number | null;
}

function livesAndCosts(products: readonly ProductCost[]): Lives {
  const costs = new Map(products.map(({ code, variableCost }) => [code, variableCost]));
  return {
    lives: livesOf(products),
    ownCost: (product) => {
      const cost = costs.get(product) ?? null;
      return cost === null ? null : toMinor(cost);
    },
  };
}

/** What cells are made facts with. */
export interface CellFacts {
  readonly products: readonly ProductCost[];
  readonly money?: MoneyRules;
  /** Monday when not given. */
  readonly weekStart?: WeekStart;
  /** Codes of the channels that cost money. */
  readonly paid?: ReadonlySet<string>;
}

/** The same weekly facts as `weeklyFacts` of the leads themselves. Channels and products of the cells are codes. */
export function weeklyFromCells(
  cells: readonly LeadCell[],
  spend: readonly SpendFact[],
  { products, money, weekStart, paid = new Set() }: CellFacts,
): WeeklyFact[] {
  const book = moneyBook(money);
  const all = tallies(book);
  const find = segmentFinder(weekStart);
  const costs = costsOf(products);
  for (const cell of cells) addCell(all.at(cell.period, codeOf(cell.channel)), cell, costs, paid.has(cell.channel));
  for (const row of spend)
    addSpend(all.at(find(row.date).start, codeOf(row.channel)), row, paid.has(row.channel), book);
  return all.sorted().map(({ first, second, sums }) => {
    const { key, start, end, month } = find(first);
    return { segment: key, start, end, month, channel: second, ...sums };
  });
}

/** The same cohorts as `cohorts` of the leads themselves. */
export function cohortsFromCells(
  cells: readonly LeadCell[],
  spend: readonly SpendFact[],
  { products, money }: CellFacts,
): Cohort[] {
  const book = moneyBook(money);
  const all = tallies(book);
  const [costs, lives] = [costsOf(products), livesAndCosts(products)];
  for (const cell of cells) addCohortCell(all.at(cell.period.slice(0, 7), codeOf(cell.channel)), cell, costs, lives);
  for (const row of spend) addSpend(all.at(row.date.slice(0, 7), codeOf(row.channel)), row, false, book);
  return all.sorted().map(({ first, second, sums, later }) => ({
    month: first,
    channel: second,
    ...cohortSums(sums),
    ...later,
  }));
}

/** The same facts by product as `productFacts` of the leads themselves. */
export function productsFromCells(cells: readonly LeadCell[], { products, money }: CellFacts): ProductFact[] {
  const all = tallies(moneyBook(money));
  const [costs, lives] = [costsOf(products), livesAndCosts(products)];
  for (const cell of cells) addCohortCell(all.at(cell.period.slice(0, 7), codeOf(cell.product)), cell, costs, lives);
  return all.sorted().map(productFactOf);
}

/** Open deals with their money as the department counts it, not rounded: one without a rate is one without an amount. */
export function openInOwnMoney(cells: readonly LeadCell[], book: MoneyBook): LeadCell[] {
  return cells.map((cell) => {
    if (cell.money === '') return cell;
    const revenueMinor = book.worth('revenue', cell.money, cell.revenueMinor);
    if (revenueMinor === null)
      return { ...cell, money: '', pricedDeals: 0, newPricedDeals: 0, revenueMinor: 0, shareMinor: 0 };
    return {
      ...cell,
      money: '',
      revenueMinor,
      shareMinor: book.worth('revenue', cell.money, cell.shareMinor) ?? 0,
    };
  });
}
