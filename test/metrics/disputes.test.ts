import { disputeRates, outcomeOf, type DisputeFact } from '../../src/metrics/disputes';

const open: DisputeFact = {
  claim: 'wrong_reject',
  opened: '2026-03-02',
  due: '2026-03-05',
  ruling: null,
  marketing: true,
  sales: false,
};

describe('disputes about leads', () => {
  it.each([
    ['a ruling', { ruling: 'for_sales' }, '2026-03-20', 'for_sales'],
    ['its last day', {}, '2026-03-05', null],
    ['the day after it, marketing answered', {}, '2026-03-06', 'for_marketing'],
    ['the day after it, sales answered', { marketing: false, sales: true }, '2026-03-06', 'for_sales'],
    ['both answered', { sales: true }, '2026-03-06', null],
    ['nobody answered', { marketing: false }, '2026-03-06', null],
    ['no day', { due: null }, '2026-03-06', null],
  ] as const)('end by %s', (_, given, today, wanted) => {
    expect(outcomeOf({ ...open, ...given }, today)).toBe(wanted);
  });

  it('have rates per 100 leads, absent while there are none', () => {
    const rates = disputeRates([open, { ...open, opened: '2025-01-01' }], 50, '2026-01-01', '2026-03-06', [
      'duplicate',
      'wrong_reject',
    ]);
    expect(rates).toEqual({
      count: 1,
      per100: { value: 2 },
      decided: 1,
      upheld: { value: 1 },
      topClaim: 'wrong_reject',
    });
    const none = disputeRates([], 0, '2026-01-01', '2026-03-06', ['duplicate']);
    expect([none.per100.value, none.upheld.value, none.topClaim]).toEqual([null, null, null]);
  });
});
