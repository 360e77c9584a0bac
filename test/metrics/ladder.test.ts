import { checkEffect, ladderCycle } from '../../src/metrics/ladder';

describe('the ladder of products', () => {
  it('finds products that lead back to themselves, and not those that only lead there', () => {
    const steps = [
      { product: 'list', next: 'audit' },
      { product: 'audit', next: 'wms' },
      { product: 'wms', next: 'audit' },
      { product: 'wms', next: 'support' },
    ];
    expect(ladderCycle(steps)).toEqual(['audit', 'wms']);
    expect(ladderCycle(steps.filter((step) => step.next !== 'audit'))).toEqual([]);
  });

  it('adds attach rates times prices to the check', () => {
    // the demo: 20 % take terminals of 180,000, 70 % take support of 12,000
    expect(
      checkEffect([
        { attach: 0.2, price: 180_000 },
        { attach: 0.7, price: 12_000 },
        { attach: null, price: 5 },
      ]),
    ).toBe(44_400);
  });
});
