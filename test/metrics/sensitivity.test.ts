/** The EnglishMeow case, printed in github.com/izmailovilya/cc_unit_economics and quoted in the domain specification §5.11. */
import { LEVERS, profitAfter, profitOf, sensitivity, type ProfitModel } from '../../src/metrics/sensitivity';
import { compareFigures, numberAt } from './support/figures';

const MEOW: ProfitModel = {
  users: 360000,
  costPerUser: 48_000_000 / 360000,
  c1: 2150 / 360000,
  paymentsPerBuyer: 71000 / 2150,
  price: 1500,
  cogs: 750,
  fixedCost: 0,
};

describe('profitOf', () => {
  it('is 5.25 million', () => expect(profitOf(MEOW)).toBeCloseTo(5_250_000, 4));
  it.each([
    ['price', 1900 / 1500 - 1, 33_650_000],
    ['c1', 3230 / 2150 - 1, 31_998_837],
    ['users', 2_300_000 / 360000 - 1, 33_541_667],
  ] as const)('about 33 million by %s alone', (lever, change, want) =>
    expect(Math.abs(profitAfter(MEOW, lever, change) - want)).toBeLessThan(1),
  );
  it('more users multiply a loss', () => {
    const losing = { ...MEOW, price: 1000 };
    expect(profitOf(losing)).toBeLessThan(0);
    expect(profitAfter(losing, 'users', 1)).toBeCloseTo(2 * profitOf(losing), 3);
  });
});

describe('sensitivity', () => {
  it('ranks by what is feasible', () => {
    const effects = sensitivity(MEOW, { price: 0.05, users: 0.5, c1: 0.08 });
    expect(effects.slice(0, 3).map(({ lever }) => lever)).toEqual(['price', 'c1', 'users']);
    expect(effects[0]?.feasibleGain).toBeCloseTo(71000 * 75, 4);
    expect(effects.map(({ lever }) => lever).sort()).toEqual([...LEVERS].sort());
  });

  it('the base is in the middle, and elasticity is per cent for per cent', () => {
    const price = sensitivity(MEOW, {}).find(({ lever }) => lever === 'price');
    expect(price?.profits[2]).toBeCloseTo(5_250_000, 4);
    expect(price?.elasticity.value).toBeCloseTo((71000 * 1500) / 5_250_000, 6);
  });

  it('a profit of zero has no elasticity', () => {
    const zero = { ...MEOW, users: 0 };
    expect(sensitivity(zero, {})[0]?.elasticity).toEqual({ value: null, reason: 'zero_denominator' });
  });

  it('more cost is less profit', () => {
    const effects = sensitivity(MEOW, {});
    for (const lever of ['cogs', 'costPerUser'] as const)
      expect(effects.find((each) => each.lever === lever)?.elasticity.value).toBeLessThan(0);
  });
});

compareFigures('sensitivity', ({ inputs, expected }) => {
  const levers = inputs.levers as Record<string, number>;
  const want = expected.profit as Record<string, number>;
  const names = { buyers: ['c1', 2150], av_price: ['price', 1500], users: ['users', 360000] } as const;
  for (const [key, [lever, base]] of Object.entries(names)) {
    const target = numberAt(levers, key);
    expect(Math.abs(profitAfter(MEOW, lever, target / base - 1) - numberAt(want, `${key}_${target}`))).toBeLessThan(2);
  }
});
