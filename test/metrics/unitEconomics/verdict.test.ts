/** Rules of the domain specification §5.11, in their order. */
import { verdictOf, type VerdictInput } from '../../../src/metrics/unitEconomics/verdict';
import { absent, measured } from '../../../src/shared/result';

const SETTINGS = { targetRomi: 1, minCustomers: 10 };

/** The demo department with more customers: on target, but LTV/CAC below three. */
const LINE: VerdictInput = {
  customers: 12,
  spend: 960000,
  cm: 2376000,
  romiMargin: measured(1.475),
  ltvCac: measured(2.475),
  paybackMonths: null,
  breakEvenCac: 198000,
  targetCpl: 4950,
  mature: true,
  spendCeiling: null,
};

describe('verdictOf', () => {
  it.each([
    { name: 'on target', change: {}, want: ['ok', 'on_target', null] },
    { name: 'sales without margin', change: { cm: 0 }, want: ['loss_product', 'no_margin', 'cm_per_payment'] },
    {
      name: 'no sales is not a loss of the product',
      change: { cm: 0, customers: 0, spend: 1000 },
      want: ['wait', 'few', 'deals'],
    },
    {
      name: 'losing on enough customers',
      change: { romiMargin: measured(-0.1) },
      want: ['stop', 'negative_romi', 'cac'],
    },
    {
      name: 'losing on few customers',
      change: { romiMargin: measured(-0.1), customers: 9 },
      want: ['wait', 'few', 'deals'],
    },
    {
      name: 'three limits spent without a customer',
      change: { customers: 0, spend: 594000 },
      want: ['stop', 'barren', 'deals'],
    },
    { name: 'just below three limits', change: { customers: 0, spend: 593999 }, want: ['wait', 'few', 'deals'] },
    { name: 'no limit is known', change: { customers: 0, breakEvenCac: null }, want: ['wait', 'few', 'deals'] },
    { name: 'leads without a channel', change: { covered: false }, want: ['wait', 'low_coverage', null] },
    { name: 'young leads', change: { mature: false }, want: ['wait', 'immature', null] },
    {
      name: 'nothing spent',
      change: { romiMargin: absent('zero_denominator'), spend: 0 },
      want: ['wait', 'free', null],
    },
    { name: 'LTV/CAC of three', change: { ltvCac: measured(3) }, want: ['scale', 'strong', 'spend'] },
    { name: 'slow payback', change: { ltvCac: measured(3), paybackMonths: 13 }, want: ['ok', 'on_target', null] },
    { name: 'at its ceiling', change: { ltvCac: measured(3), spendCeiling: 960000 }, want: ['ok', 'on_target', null] },
    { name: 'below target', change: { romiMargin: measured(0.99) }, want: ['fix', 'below_target', 'cpl'] },
    { name: 'a ROMI of zero', change: { romiMargin: measured(0) }, want: ['fix', 'below_target', 'cpl'] },
  ])('$name', ({ change, want }) => {
    const { verdict, reason, move } = verdictOf({ ...LINE, ...change }, SETTINGS);
    expect([verdict, reason, move?.metric ?? null]).toEqual(want);
  });

  it('names the CPL to reach', () =>
    expect(verdictOf({ ...LINE, romiMargin: measured(0.5) }, SETTINGS).move).toEqual({ metric: 'cpl', to: 4950 }));
});
