import { monthNumbers } from '../../../src/app/documents/monthNumbers';
import { valueOf } from '../../../src/metrics/compose';
import { toSerial } from '../../../src/shared/civilDate';

const march = toSerial('2026-03-01');

describe('monthNumbers', () => {
  it('takes the latest month with facts and sums it over channels', () => {
    const facts = [
      { month: toSerial('2026-02-01'), leads: 50, spend: 1 },
      { month: march, leads: 40, spend: 100.1, revenue: 900, costs: 300 },
      { month: march, leads: 38, spend: 200.2, revenue: null, costs: null },
    ];
    const numbers = monthNumbers(facts, [{ month: march, leads: 200, spend: null }], 0.5);
    expect(numbers).toMatchObject({
      month: '2026-03-01',
      fact: { leads: 78, spend: 300.3, mql: null },
      plan: { leads: 200, spend: null },
    });
  });

  it('carries the costs of deals, without which ROMI by margin would always be unknown', () => {
    const numbers = monthNumbers([{ month: march, spend: 200, revenue: 900, costs: 300 }], [], 0.5);
    expect(numbers && valueOf('romi_m', numbers.fact).value).toBeCloseTo((900 - 300 - 200) / 200, 12);
  });

  it('plans the costs by the margin, so that planned ROMI is known too', () => {
    const numbers = monthNumbers([{ month: march, leads: 1 }], [{ month: march, spend: 200, revenue: 1000 }], 0.55);
    expect(numbers?.plan.costs).toBeCloseTo(450, 9);
    expect(numbers && valueOf('romi_m', numbers.plan).value).toBeCloseTo((1000 - 450 - 200) / 200, 12);
  });

  it('is nothing while there are no facts', () => {
    expect(monthNumbers([], [{ month: march, leads: 200 }], 0.5)).toBeNull();
  });
});
