import { shownDay, shownMonth, shownSum } from '../../src/shared/shown';

describe('what stands inside sentences', () => {
  it('days and months', () => {
    expect(shownDay('2026-03-09')).toEqual({ ru: '09.03.2026', en: '2026-03-09' });
    expect(shownMonth('2026-03')).toEqual({ ru: 'март 2026', en: 'March 2026' });
    expect(shownMonth('2026-12')).toEqual({ ru: 'декабрь 2026', en: 'December 2026' });
  });

  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [12345, '12\u00a0345', '12,345'],
    [3520.07, '3\u00a0520,07', '3,520.07'],
    [-1234567.5, '−1\u00a0234\u00a0567,50', '−1,234,567.50'],
  ])('the sum %p', (amount, ru, en) => expect(shownSum(amount)).toEqual({ ru, en }));
});
