/** The demo department of the domain specification §5.11, and its edge cases. */
import { DEFAULT_ASSUMPTIONS, lineEconomics } from '../../../src/metrics/unitEconomics/line';
import { absent, ratio } from '../../../src/shared/result';
import { compareFigures, numberAt } from '../support/figures';

const DEMO = { spend: 800000, leads: 200, sql: 40, deals: 10, revenue: 3600000, costs: 1620000 };

describe('lineEconomics', () => {
  const line = lineEconomics(DEMO);
  it.each([
    ['cpl', 4000],
    ['cpsql', 20000],
    ['c1', 0.05],
    ['cac', 80000],
    ['averageCheck', 360000],
    ['cmPerPayment', 198000],
    ['cmShare', 0.55],
    ['cltv', 198000],
    ['ltvPerLead', 9900],
    ['ltvCac', 2.475],
    ['romiMargin', 1.475],
    ['romiRevenue', 3.5],
    ['roas', 4.5],
    ['drr', 0.2222222],
    ['breakEvenCac', 198000],
    ['breakEvenCpl', 9900],
    ['targetCpl', 4950],
    ['breakEvenRoas', 1.8181818],
    ['breakEvenDrr', 0.55],
    ['profit', 1180000],
  ] as const)('%s is %d', (key, want) => expect(line[key].value).toBeCloseTo(want, 6));

  it('nobody bought: no CAC, no payback, and the loss is the spend', () => {
    const none = lineEconomics({ ...DEMO, deals: 0, revenue: 0, costs: 0 });
    expect([none.cac, none.ltvCac.value, none.c1, none.profit]).toEqual([
      absent('zero_denominator'),
      null,
      { value: 0 },
      { value: -800000 },
    ]);
  });

  it('a product at a loss may cost nothing, whatever the ROAS', () => {
    const loss = lineEconomics({ ...DEMO, costs: 4000000 });
    expect([loss.breakEvenCpl.value, loss.breakEvenCac.value, loss.breakEvenRoas, loss.breakEvenDrr.value]).toEqual([
      0,
      0,
      absent('never'),
      0,
    ]);
    expect(loss.roas.value).toBe(4.5);
  });

  it('a free channel has no CAC of spend', () =>
    expect(lineEconomics({ ...DEMO, spend: 0 }).cac).toEqual(absent('not_applicable')));

  it('uses the planned conversion where none is known, and says so', () => {
    const assumed = lineEconomics({ ...DEMO, leads: 0 }, { ...DEFAULT_ASSUMPTIONS, plannedC1: 0.04 });
    expect([assumed.c1, assumed.c1Assumed]).toEqual([{ value: 0.04 }, true]);
    expect(assumed.breakEvenCpl.value).toBeCloseTo(7920, 9);
    expect(line.c1Assumed).toBe(false);
  });

  it('counts later payments in the lifetime, not in the limit', () => {
    // ten customers, three payments each; the first sale costs 18,000 more
    const sums = { ...DEMO, costs: DEMO.costs + 10 * 18000 };
    const later = { later_payments: 20, later_revenue: 7_200_000, later_costs: 3_240_000, later_wait: 0 };
    const repeat = lineEconomics(sums, { ...DEFAULT_ASSUMPTIONS, later });
    expect([repeat.apc.value, repeat.cltv.value, repeat.ltvPerLead.value]).toEqual([3, 576000, 28800]);
    expect([repeat.breakEvenCac.value, repeat.ltvCac.value]).toEqual([180000, 7.2]);
    const lifetime = lineEconomics(sums, { ...DEFAULT_ASSUMPTIONS, later, basis: 'lifetime' });
    expect([lifetime.breakEvenCac.value, lifetime.breakEvenCpl.value]).toEqual([576000, 28800]);
    // what is only expected is in no return
    expect([lifetime.romiMargin.value, lifetime.profit.value]).toEqual([repeat.romiMargin.value, 1_000_000]);
  });
});

compareFigures('new_vs_repeat', ({ inputs, expected }) => {
  const orders = numberAt(inputs, 'orders');
  const customers = orders * (1 - numberAt(inputs, 'repeat_pct') / 100);
  const cac = lineEconomics({ spend: numberAt(inputs, 'cac_cost'), deals: customers }).cac;
  expect(cac.value).toBeCloseTo(numberAt(expected, 'cac'), 6);
  expect(ratio(numberAt(inputs, 'cac_cost'), orders).value).toBe(expected.wrong_cac_over_orders);
});
