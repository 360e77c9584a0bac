/** Payments after the first sale: domain specification §5.11 (apc, cltv, payback); worked figures are ours. */
import { cohorts, productFacts } from '../../../src/metrics/facts';
import { PLAIN_MONEY } from '../../../src/metrics/money';
import type { ProductCost } from '../../../src/metrics/tally';
import { addLater, lifeOf, NO_LATER } from '../../../src/metrics/unitEconomics/life';
import { lineEconomics, DEFAULT_ASSUMPTIONS } from '../../../src/metrics/unitEconomics/line';
import { paybackOfLater } from '../../../src/metrics/unitEconomics/payback';
import { absent, measured } from '../../../src/shared/result';
import { lead, OPTIONS } from '../support/leads';

describe('lifeOf', () => {
  it.each([
    ['nothing typed', {}, null],
    ['one payment', { payments: 1 }, null],
    ['fewer than one', { payments: 0.4 }, null],
    ['no number', { payments: Number.NaN }, null],
    ['a year paid by the month', { payments: 12, lifeMonths: 12 }, { later: 11, months: 11 }],
    ['payments of a year that nobody typed', { payments: 4 }, { later: 3, months: 9 }],
    ['two years paid by the year', { payments: 2, lifeMonths: 24 }, { later: 1, months: 12 }],
  ])('%s', (_, typed, want) => expect(lifeOf(typed)).toEqual(want));
});

/** A subscription of 12,000 a month at a margin of 60 %, set up once for 3,000, and a project that is sold once. */
const PRODUCTS: readonly ProductCost[] = [
  { code: 'support', price: 12000, variableCost: 4800, firstCost: 3000, payments: 12, lifeMonths: 12 },
  { code: 'wms', price: 360000, variableCost: 162000 },
];
const sold = (id: string, product: string, amount: number, more: object = {}) =>
  lead({ id, product, amount, status: 'won', wonAt: '2026-03-20', ...more });

describe('cohorts of products that are bought again', () => {
  const leads = [
    sold('1', 'support', 12000),
    sold('2', 'support', 12000, { repeat: true }),
    sold('3', 'wms', 360000),
    sold('4', 'wms', 360000),
  ];
  const options = { ...OPTIONS, products: PRODUCTS };

  it('expect later payments of new clients alone, by the product of each', () => {
    expect(cohorts(leads, [], options)).toMatchObject([
      {
        deals: 4,
        revenue: 744000,
        // two projects, two months of support, and one set-up
        costs: 2 * 162000 + 2 * 4800 + 3000,
        later_payments: 11,
        later_revenue: 132000,
        later_costs: 52800,
        later_wait: (132000 - 52800) * 11,
      },
    ]);
    expect(productFacts(leads, options).map(({ product, later_payments }) => [product, later_payments])).toEqual([
      ['support', 11],
      ['wms', 0],
    ]);
  });

  it('expect nothing of a deal that is not paid, while revenue counts by payments', () => {
    const [cohort] = cohorts(leads, [], { ...options, money: { ...PLAIN_MONEY, revenueAt: 'paid' } });
    expect(cohort).toMatchObject({ revenue: 0, costs: 0, later_payments: 11, later_revenue: 0, later_costs: 0 });
  });

  it('convert later payments as their first sale', () => {
    const rates = new Map([['USD', [{ since: '2026-01-01', rate: 90 }]]]);
    const inUsd = [sold('1', 'support', 200, { currency: 'USD' }), sold('2', 'support', 10, { currency: 'EUR' })];
    const money = { ...PLAIN_MONEY, own: 'RUB', rates };
    expect(cohorts(inUsd, [], { ...options, money })).toMatchObject([
      { revenue: 18000, costs: 7800, later_payments: 22, later_revenue: 198000, later_costs: 52800 },
    ]);
  });
});

it('the mean margin × the mean payments would be wrong: each product has its own', () => {
  const many = Array.from({ length: 9 }, (_, index) => sold(`w${index}`, 'wms', 360000));
  const [sums] = cohorts([...many, sold('s', 'support', 12000)], [], { ...OPTIONS, products: PRODUCTS });
  const line = lineEconomics(sums ?? {}, { ...DEFAULT_ASSUMPTIONS, later: addLater(sums ? [sums] : []) });
  expect(line.apc.value).toBeCloseTo(2.1, 9);
  // 9 × 198,000 and 12 × 7,200 − 3,000, over ten customers; 178,620 × 2.1 would be 375,102
  expect(line.cltv.value).toBe((9 * 198000 + 12 * 7200 - 3000) / 10);
});

describe('paybackOfLater', () => {
  // ten customers, 11 later payments of 7,200 each within 11 months
  const later = { later_payments: 110, later_revenue: 1_320_000, later_costs: 528_000, later_wait: 792_000 * 11 };
  it.each([
    ['the first sale is enough', 4000, 4200, measured(0)],
    ['five payments more', 4200 + 5 * 7200, 4200, measured(5)],
    ['the last payment', 4200 + 11 * 7200, 4200, measured(11)],
    ['more than the whole life', 4201 + 11 * 7200, 4200, absent('never')],
    ['a first sale at a loss', 7000, -200, measured(1)],
  ])('%s', (_, cac, first, want) => expect(paybackOfLater(cac, first, 10, later)).toEqual(want));

  it('never, where customers pay once and cost more than that', () =>
    expect(paybackOfLater(200, 100, 10, NO_LATER)).toEqual(absent('never')));

  it('of lives of different length: the time of the margin that is missing, not of the quickest product', () => {
    // two customers: one pays 100 once more in a month, the other 100 a month for 23 months
    const mixed = { later_payments: 24, later_revenue: 2400, later_costs: 0, later_wait: 100 + 2300 * 23 };
    expect(paybackOfLater(600, 100, 2, mixed).value).toBeCloseTo((1000 / 2400) * (53000 / 2400), 9);
  });
});
