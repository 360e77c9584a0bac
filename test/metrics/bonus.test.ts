/** Worked example of the domain specification §5.3, and the public curve of bonuspaycalc.com quoted there. */
import fc from 'fast-check';
import { attainment, bonusOf, DEFAULT_TERMS, payoutCurve, type BonusLine } from '../../src/metrics/bonus';
import { absent } from '../../src/shared/result';
import { compareFigures, numberAt } from './support/figures';

const SQL: BonusLine = { metric: 'sql', direction: 'up', weight: 0.6, plan: 40, fact: 44 };
const CPL: BonusLine = { metric: 'cpl', direction: 'down', weight: 0.4, plan: 4000, fact: 4513 };

describe('attainment', () => {
  it.each([
    { name: 'more is better', line: SQL, want: 1.1 },
    { name: 'less is better', line: CPL, want: 4000 / 4513 },
    { name: 'no leads, no price', line: { ...CPL, fact: null }, want: 0 },
    { name: 'leads for nothing', line: { ...CPL, fact: null, free: true }, want: Infinity },
    { name: 'in the corridor', line: { ...SQL, direction: 'band', plan: 100, fact: 105, allowed: 0.1 }, want: 0.5 },
    { name: 'out of the corridor', line: { ...SQL, direction: 'band', plan: 100, fact: 120, allowed: 0.1 }, want: 0 },
  ] as const)('$name', ({ line, want }) => {
    const { value } = attainment(line);
    if (want === Infinity) expect(value).toBe(Infinity);
    else expect(value).toBeCloseTo(want, 12);
  });

  it('a plan of zero does not apply', () => expect(attainment({ ...SQL, plan: 0 })).toEqual(absent('not_applicable')));
});

describe('a corridor', () => {
  it('needs a width', () => expect(() => attainment({ ...SQL, direction: 'band' })).toThrow('width'));
});

describe('payoutCurve', () => {
  const open = { threshold: 0.7, accelerator: 2, cap: 2, floor: 0 };
  it.each([
    { reached: 0.85, terms: open, want: 0.5 },
    { reached: 1.2, terms: open, want: 1.4 },
    { reached: 0.69, terms: open, want: 0 },
    { reached: 0.7, terms: open, want: 0 },
    { reached: 1, terms: open, want: 1 },
    { reached: 9, terms: open, want: 2 },
    { reached: Infinity, terms: open, want: 2 },
    { reached: 0.5, terms: { ...open, floor: 0.2 }, want: 0.2 },
    { reached: 1, terms: { ...open, threshold: 1 }, want: 1 },
    { reached: 0.99, terms: { ...open, threshold: 1 }, want: 0 },
  ])('$reached pays $want', ({ reached, terms, want }) => expect(payoutCurve(reached, terms)).toBeCloseTo(want, 12));

  it('never pays less for more', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, more) =>
        expect(payoutCurve(a + more, DEFAULT_TERMS)).toBeGreaterThanOrEqual(payoutCurve(a, DEFAULT_TERMS)),
      ),
    ));
});

describe('bonusOf', () => {
  it('pays 41,400 and 14,906: 56,306 of a target of 60,000', () => {
    const bonus = bonusOf(60000, [SQL, CPL]);
    expect(bonus.lines.map(({ amount }) => Math.round(amount))).toEqual([41400, 14906]);
    expect(bonus.lines[1]?.payout).toBeCloseTo(0.6211, 4);
    expect(Math.round(90000 + bonus.total)).toBe(146306);
  });

  it('spreads the weight of a line without a plan over the others', () => {
    const bonus = bonusOf(60000, [SQL, { ...CPL, plan: null }]);
    expect(bonus.lines.map(({ weight }) => weight)).toEqual([1, 0]);
    expect(bonus.total).toBe(69000);
  });

  it('a missing fact pays nothing and keeps its weight', () =>
    expect(
      bonusOf(60000, [
        { ...SQL, fact: null },
        { ...CPL, fact: 4000 },
      ]).total,
    ).toBe(24000));

  it('gates multiply', () => expect(bonusOf(60000, [{ ...SQL, weight: 1, fact: 40 }], [0.5, 0.5]).total).toBe(15000));
  it('of nothing is nothing', () => expect(bonusOf(60000, [{ ...SQL, plan: null }]).total).toBe(0));
  it('the cap bounds results that cost nothing', () =>
    expect(bonusOf(10000, [{ ...CPL, weight: 1, free: true }]).total).toBe(15000));
});

compareFigures('bonus_curve', ({ inputs, expected }) => {
  const at = (key: string): number => numberAt(inputs, key);
  const terms = { threshold: at('threshold'), accelerator: at('accelerator'), cap: at('cap'), floor: 0 };
  expect(at('target_bonus') * payoutCurve(at('attainment'), terms)).toBeCloseTo(numberAt(expected, 'payout'), 6);
});
