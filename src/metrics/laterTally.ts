/** First sales of customers who are expected to pay again, by product, while they are added up: payments that follow are a multiple of them. */
import { fromMinor, roundHalfAway, toMinor } from '../shared/money';
import type { MoneyBook, MoneyKey } from './money';
import type { ProductCost } from './tally';
import { lifeOf, NO_LATER, type LaterSums, type Life } from './unitEconomics/life';

/** Money of first sales in hundredths: costs by the department's margin are converted as the revenue is, those of the product are not. */
interface FirstMoney {
  revenue: number;
  share: number;
  own: number;
}

interface FirstSales {
  readonly life: Life;
  customers: number;
  readonly money: Map<MoneyKey, FirstMoney>;
}

/** First sales by product. */
export type LaterTally = Map<string, FirstSales>;

/** Lives of products by their code; null for those that are bought once. */
export type LifeOf = (product: string) => Life | null;

export function livesOf(products: readonly ProductCost[]): LifeOf {
  const lives = new Map(products.map((product) => [product.code, lifeOf(product)]));
  return (product) => lives.get(product) ?? null;
}

/** What is added of the customers of a product: how many, and what their first sales brought. */
export interface FirstSale extends FirstMoney {
  readonly customers: number;
  readonly key: MoneyKey;
}

/** Adds first sales of a product. Their costs are without the extra cost of a first sale: later payments do not bear it. */
export function addFirstSale(tally: LaterTally, product: string, life: Life, sale: FirstSale): void {
  const sales = tally.get(product) ?? { life, customers: 0, money: new Map<MoneyKey, FirstMoney>() };
  tally.set(product, sales);
  sales.customers += sale.customers;
  if (sale.revenue === 0 && sale.share === 0 && sale.own === 0) return;
  const money = sales.money.get(sale.key) ?? { revenue: 0, share: 0, own: 0 };
  sales.money.set(sale.key, money);
  money.revenue += sale.revenue;
  money.share += sale.share;
  money.own += sale.own;
}

/**
 * What follows from the first sales: each later payment brings and costs what the first one did, whatever the product's price is. Every product
 * is rounded once, from whole sums, so that the order of rows changes nothing. First sales without a rate are in no sum.
 */
export function laterSums(tally: LaterTally | undefined, book: MoneyBook): LaterSums {
  if (!tally) return NO_LATER;
  let [payments, revenue, costs, wait] = [0, 0, 0, 0];
  for (const { life, customers, money } of tally.values()) {
    payments += toMinor(customers * life.later);
    for (const [key, first] of money) {
      const earned = book.convert('revenue', key, first.revenue);
      if (earned === null) continue;
      const cost = (book.convert('revenue', key, first.share) ?? 0) + first.own;
      revenue += roundHalfAway(earned * life.later, 0);
      costs += roundHalfAway(cost * life.later, 0);
      wait += roundHalfAway((earned - cost) * life.later * life.months, 0);
    }
  }
  return {
    later_payments: fromMinor(payments),
    later_revenue: fromMinor(revenue),
    later_costs: fromMinor(costs),
    later_wait: fromMinor(wait),
  };
}
