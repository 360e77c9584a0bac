/** Figures that the author of github.com/Neo7779595/triada computed on paper, quoted in the domain specification §5.11. */
import { linearPayback, ltvCacBand, paybackWithChurn } from '../../../src/metrics/unitEconomics/payback';
import { absent } from '../../../src/shared/result';
import { compareFigures, numberAt } from '../support/figures';

describe('linearPayback', () => {
  it.each([
    { cac: 800000, margin: 200000, want: { value: 4 } },
    { cac: 800000, margin: 0, want: absent('never') },
    { cac: 800000, margin: -5, want: absent('never') },
    { cac: 800000, margin: null, want: absent('no_data') },
    { cac: null, margin: 200000, want: absent('no_data') },
  ])('$cac by $margin', ({ cac, margin, want }) => expect(linearPayback(cac, margin)).toEqual(want));
});

describe('paybackWithChurn', () => {
  it('takes 7.21 periods where the linear answer says 4', () =>
    expect(paybackWithChurn(800000, 200000, 0.2).value).toBeCloseTo(Math.log(0.2) / Math.log(0.8), 9));

  it.each([
    { name: 'never when the customer leaves first', cac: 1200000, margin: 200000, churn: 0.2, want: absent('never') },
    { name: 'never without a margin', cac: 1, margin: 0, churn: 0.2, want: absent('never') },
    { name: 'unknown without a known margin', cac: 1200000, margin: null, churn: 0.2, want: absent('no_data') },
    { name: 'linear without churn', cac: 800000, margin: 200000, churn: 0, want: { value: 4 } },
  ])('is $name', ({ cac, margin, churn, want }) => expect(paybackWithChurn(cac, margin, churn)).toEqual(want));
});

describe('ltvCacBand', () => {
  it.each([
    [0.99, 'loss'],
    [1, 'weak'],
    [2.9, 'weak'],
    [3, 'healthy'],
    [5, 'healthy'],
    [5.1, 'under_investing'],
    [null, null],
  ])('%s is %s', (value, want) => expect(ltvCacBand(value)).toBe(want));
});

compareFigures('payback', ({ inputs, expected }) => {
  const margin = (numberAt(inputs, 'arpu') * numberAt(inputs, 'margin_pct')) / 100;
  const cac = numberAt(inputs, 'cac');
  if (inputs.churn_pct === undefined) expect(linearPayback(cac, margin).value).toBe(expected.periods_linear);
  else {
    const payback = paybackWithChurn(cac, margin, numberAt(inputs, 'churn_pct') / 100);
    if (expected.periods_with_churn === null) expect(payback).toEqual(absent('never'));
    else expect(payback.value).toBeCloseTo(numberAt(expected, 'periods_with_churn'), 3);
  }
});

compareFigures('verdict_ltv_cac', ({ inputs, expected }) => {
  // the bounds of that author: bad below 2, good from 3 to 5
  const bounds = { weakFrom: 2, healthyFrom: 3, healthyTo: 5 };
  const words = { loss: 'bad', weak: 'warn', healthy: 'good', under_investing: 'warn' } as const;
  const levels = (inputs.ratios as (number | null)[]).map((value) => {
    const band = ltvCacBand(value, bounds);
    return band === null ? null : words[band];
  });
  expect(levels).toEqual(expected.levels);
});
