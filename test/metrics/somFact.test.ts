import type { LeadFact } from '../../src/metrics/leadRules';
import { PLAIN_MONEY, type MoneyRules } from '../../src/metrics/money';
import { revenueBySegment } from '../../src/metrics/somFact';
import { lead as anyLead } from './support/leads';

const deal = (id: string, known: Partial<LeadFact>): LeadFact =>
  anyLead({ id, created: '2025-11-10', status: 'won', segment: '3pl', wonAt: '2026-02-01', amount: 100, ...known });
const told = (leads: readonly LeadFact[], money: Partial<MoneyRules> = {}): Record<string, number> =>
  Object.fromEntries(revenueBySegment(leads, { excludeByReason: false, money: { ...PLAIN_MONEY, ...money } }));

describe('what was taken of the obtainable market', () => {
  it('is the revenue of the segment in the year of the deal, not of its lead', () => {
    expect(
      told([
        deal('1', {}),
        deal('2', { amount: 0.1 }),
        deal('3', { amount: 0.2 }),
        deal('4', { wonAt: '2025-12-31', amount: 40 }),
        deal('5', { segment: 'retail', amount: 7 }),
        // a repeated row, spam, an open lead, a deal without a segment or an amount are in no sum
        deal('1', { amount: 900 }),
        deal('6', { status: 'spam' }),
        deal('7', { wonAt: null }),
        deal('8', { segment: '' }),
        deal('9', { amount: null }),
      ]),
    ).toEqual({ '3pl|2026': 100.3, '3pl|2025': 40, 'retail|2026': 7 });
  });

  it('goes by the rules of money: the day of the payment, other currencies, no VAT', () => {
    const paid = { revenueAt: 'paid' } as const;
    expect(told([deal('1', { paidAt: '2027-01-05', paidAmount: 60 }), deal('2', {})], paid)).toEqual({
      '3pl|2027': 60,
    });
    const rates = new Map([['USD', [{ since: '2026-01-01', rate: 90 }]]]);
    const foreign = [deal('1', { currency: 'USD' }), deal('2', { currency: 'EUR' })];
    expect(told(foreign, { own: 'RUB', rates })).toEqual({ '3pl|2026': 9000 });
    const vat = { vat: { spend: 'excl', revenue: 'incl' }, vatRates: [{ since: '2026-01-01', rate: 0.2 }] } as const;
    expect(told([deal('1', { amount: 120 })], vat)).toEqual({ '3pl|2026': 100 });
  });
});
