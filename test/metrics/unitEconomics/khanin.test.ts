/** Cases of the Russian product school, printed in github.com/izmailovilya/cc_unit_economics and quoted in §5.11. */
import { userFlowEconomics } from '../../../src/metrics/unitEconomics/khanin';
import { compareFigures, numberAt } from '../support/figures';

const FLOW = { firstSaleCost: 0, fixedCost: 0 };

describe('userFlowEconomics', () => {
  it('Flowwow: earns on users, loses after fixed costs', () => {
    const flow = {
      ...FLOW,
      users: 36812,
      buyers: 627,
      payments: 758,
      price: 3000,
      cogs: 2400,
      acquisitionCost: 400000,
      fixedCost: 300000,
    };
    const result = userFlowEconomics(flow);
    expect(result.c1.value).toBeCloseTo(0.017032, 6);
    expect(result.paymentsPerBuyer.value).toBeCloseTo(1.2089, 4);
    expect(result.marginPerBuyer.value).toBeCloseTo(725.36, 2);
    expect(result.marginPerUser.value).toBeCloseTo(12.355, 3);
    expect(result.costPerUser.value).toBeCloseTo(10.866, 3);
    expect(result.cac.value).toBeCloseTo(637.96, 2);
    expect(result.costPerPayment.value).toBeCloseTo(527.7, 1);
    expect([result.revenue, result.grossProfit, result.profit, result.netProfit]).toEqual([
      2274000, 454800, 54800, -245200,
    ]);
  });

  it('profit is users × (margin per user − cost per user)', () => {
    const flow = {
      ...FLOW,
      users: 1000,
      buyers: 50,
      payments: 80,
      price: 500,
      cogs: 200,
      acquisitionCost: 9000,
      firstSaleCost: 30,
    };
    const { marginPerUser, costPerUser, profit } = userFlowEconomics(flow);
    expect(1000 * ((marginPerUser.value ?? 0) - (costPerUser.value ?? 0))).toBeCloseTo(profit, 6);
  });

  it('without buyers there is no margin per buyer, and the cost is lost', () => {
    const result = userFlowEconomics({
      ...FLOW,
      users: 10,
      buyers: 0,
      payments: 0,
      price: 1,
      cogs: 0,
      acquisitionCost: 5,
    });
    expect([result.marginPerBuyer.value, result.cac.value, result.profit]).toEqual([null, null, -5]);
  });

  it('refuses more buyers than users', () =>
    expect(() =>
      userFlowEconomics({ ...FLOW, users: 1, buyers: 2, payments: 2, price: 1, cogs: 0, acquisitionCost: 0 }),
    ).toThrow('buyers are users'));
});

compareFigures('unit_economics_khanin', ({ inputs, expected }) => {
  const at = (key: string): number => numberAt(inputs, key);
  const price = at('av_price');
  const result = userFlowEconomics({
    users: at('users'),
    buyers: at('buyers'),
    payments: at('payments'),
    price,
    cogs: inputs.cogs === undefined ? price * (1 - at('margin')) : at('cogs'),
    firstSaleCost: 0,
    acquisitionCost: at('acq_costs'),
    fixedCost: inputs.fix_costs === undefined ? 0 : at('fix_costs'),
  });
  const ours: Readonly<Record<string, number | null>> = {
    c1: result.c1.value,
    apc: result.paymentsPerBuyer.value,
    ampu_paying: result.marginPerBuyer.value,
    ampp_u: result.marginPerBuyer.value,
    cac: result.cac.value,
    cost_per_order: result.costPerPayment.value,
    cp_user: result.costPerUser.value,
    ampu: result.marginPerUser.value,
    revenue: result.revenue,
    gross_profit: result.grossProfit,
    profit: result.profit,
    profit_net: result.netProfit,
  };
  const compared = Object.keys(ours).filter((key) => expected[key] !== undefined);
  expect(compared.length).toBeGreaterThanOrEqual(9);
  for (const key of compared) expect(Math.abs((ours[key] ?? 0) - numberAt(expected, key))).toBeLessThan(0.01);
});

compareFigures('unit_economics_segments', ({ inputs, expected }) => {
  const segments = inputs.segments as Record<string, Record<string, number>>;
  const loss: string[] = [];
  for (const [name, { leads = 0, buyers = 0, payments = 0 }] of Object.entries(segments)) {
    const result = userFlowEconomics({
      ...FLOW,
      users: leads,
      buyers,
      payments,
      price: numberAt(inputs, 'av_price'),
      cogs: numberAt(inputs, 'cogs'),
      acquisitionCost: leads * numberAt(inputs, 'cpl'),
    });
    expect(result.profit).toBe((expected.profit as Record<string, number>)[name]);
    expect(result.cac.value).toBeCloseTo((expected.cac as Record<string, number>)[name] ?? 0, 2);
    if (result.profit < 0) loss.push(name);
  }
  expect(loss).toEqual(expected.loss_makers);
});
