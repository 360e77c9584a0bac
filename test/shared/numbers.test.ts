import fc from 'fast-check';
import { splitInteger } from '../../src/shared/largestRemainder';
import { fromMinor, roundHalfAway, sumMoney, toMinor } from '../../src/shared/money';
import { absent, mapMeasured, measured, ratio } from '../../src/shared/result';

describe('roundHalfAway', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.284999, 2, 0.28],
    [-0.001, 2, 0],
    [1234567.895, 2, 1234567.9],
  ])('%d to %d digits is %d', (value, digits, want) => expect(roundHalfAway(value, digits)).toBe(want));
});

/** Amounts up to ten million with kopecks. */
const kopecks = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('sumMoney', () => {
  it('does not drift', () => expect(sumMoney(Array.from({ length: 10 }, () => 0.1))).toBe(1));

  it('equals the reckoning in whole kopecks, in any order', () =>
    fc.assert(
      fc.property(fc.array(kopecks), fc.infiniteStream(fc.nat()), (amounts, order) => {
        const shuffled = amounts
          .map((amount) => ({ amount, at: order.next().value as number }))
          .sort((left, right) => left.at - right.at);
        const exact = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
        expect(BigInt(toMinor(sumMoney(shuffled.map(({ amount }) => amount / 100))))).toBe(exact);
        expect(sumMoney(amounts.map(fromMinor))).toBe(sumMoney(shuffled.map(({ amount }) => amount / 100)));
      }),
    ));
});

describe('splitInteger', () => {
  it.each([
    // domain specification §7: 200 leads by working days of March 2026
    { total: 200, weights: [0, 5, 4, 5, 5, 2], want: [0, 48, 38, 48, 47, 19] },
    { total: 10, weights: [1, 1, 1], want: [4, 3, 3] },
    { total: -10, weights: [1, 1, 1], want: [-4, -3, -3] },
    { total: 5, weights: [0, 0], want: [0, 0] },
    { total: 0, weights: [3, 4], want: [0, 0] },
  ])('$total by $weights', ({ total, weights, want }) => expect(splitInteger(total, weights)).toEqual(want));

  it('adds to the total, gives nobody less than its floor or more than its ceiling, and nothing without weight', () =>
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.nat(31), { minLength: 1, maxLength: 12 }), (total, weights) => {
        const sum = weights.reduce((left, right) => left + right, 0);
        fc.pre(sum > 0);
        const parts = splitInteger(total, weights);
        expect(parts.reduce((left, right) => left + right, 0)).toBe(total);
        for (const [index, part] of parts.entries()) {
          const [exact, floor] = [BigInt(total) * BigInt(weights[index] ?? 0), BigInt(part) * BigInt(sum)];
          expect(floor > exact - BigInt(sum) && floor < exact + BigInt(sum)).toBe(true);
        }
      }),
    ));

  it('gives the earlier of two equal weights no less', () =>
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(fc.nat(31), { minLength: 2, maxLength: 8 }), (total, weights) => {
        const parts = splitInteger(total, weights);
        for (const [left, a] of weights.entries())
          for (const [right, b] of weights.entries())
            if (left < right && a === b) expect(parts[left]).toBeGreaterThanOrEqual(parts[right] ?? 0);
      }),
    ));
});

describe('ratio', () => {
  it.each([
    [6, 3, measured(2)],
    [0, 3, measured(0)],
    [6, 0, absent('zero_denominator')],
    [null, 3, absent('no_data')],
    [6, null, absent('no_data')],
    [null, 0, absent('no_data')],
  ])('%s / %s', (numerator, denominator, want) => expect(ratio(numerator, denominator)).toEqual(want));

  it('an absent number keeps its reason', () =>
    expect(mapMeasured(absent('never'), (value) => measured(value + 1))).toEqual(absent('never')));
});
