/** Revenue at paid, VAT of one basis, other currencies: worked figures, and facts against a plain recount for any rules. */
import fc from 'fast-check';
import { segmentOf } from '../../src/shared/isoWeek';
import { cohorts, weeklyFacts, type LeadFact } from '../../src/metrics/facts';
import { distinctLeads } from '../../src/metrics/leadRules';
import {
  basisOf,
  earnedOf,
  moneyBook,
  PLAIN_MONEY,
  rateOn,
  stripsVat,
  type DatedRate,
  type MoneyKind,
  type MoneyRules,
} from '../../src/metrics/money';
import { anyMoney, anyMoneyLeads, anyMoneySpend, lead, OPTIONS, spent } from './support/leads';

const rules = (known: Partial<MoneyRules>): MoneyRules => ({ ...PLAIN_MONEY, own: 'RUB', ...known });
const VAT_RATES: readonly DatedRate[] = [
  { since: '2019-01-01', rate: 0.2 },
  { since: '2026-01-01', rate: 0.22 },
];
const USD = new Map([
  [
    'USD',
    [
      { since: '2026-03-01', rate: 90 },
      { since: '2026-03-10', rate: 92.5 },
    ],
  ],
]);
const SPEND_INCL = { spend: 'incl', revenue: 'excl' } as const;

const revenueOf = (leads: readonly LeadFact[], money: MoneyRules): Record<string, number> =>
  Object.fromEntries(
    weeklyFacts(leads, [], { ...OPTIONS, money })
      .filter(({ revenue }) => revenue !== 0)
      .map(({ segment, revenue }) => [segment, revenue]),
  );
const spendOf = (money: MoneyRules, ...rows: readonly Parameters<typeof spent>[0][]): (number | null)[] =>
  weeklyFacts([], rows.map(spent), { ...OPTIONS, money }).map(({ spend }) => spend);

describe('revenue at paid', () => {
  const money = rules({ revenueAt: 'paid' });
  const deal = { id: '1', status: 'won', wonAt: '2026-03-05', amount: 1000 } as const;

  it.each<[string, Partial<LeadFact>, Record<string, number>]>([
    ['on the day of the payment, all of the amount', { paidAt: '2026-03-25' }, { '2026-W13/2026-03': 1000 }],
    ['what was paid', { paidAt: '2026-03-25', paidAmount: 300.5 }, { '2026-W13/2026-03': 300.5 }],
    ['nothing while it is not paid', {}, {}],
    ['nothing of what is not won', { paidAt: '2026-03-25', wonAt: null, status: 'proposal' }, {}],
    ['before the deal, too', { paidAt: '2026-03-02' }, { '2026-W10/2026-03': 1000 }],
  ])('%s', (_what, known, want) => expect(revenueOf([lead({ ...deal, ...known })], money)).toEqual(want));

  it('deals count when won, costs go with the revenue', () => {
    const facts = weeklyFacts([lead({ ...deal, paidAt: '2026-04-01', paidAmount: 600 })], [], { ...OPTIONS, money });
    expect(facts.map(({ month, deals, revenue, costs }) => [month, deals, revenue, costs])).toEqual([
      ['2026-03', 1, 0, 0],
      ['2026-04', 0, 600, 300],
    ]);
  });

  it('cohorts have the money that came', () => {
    const waiting = lead({ ...deal, id: '2' });
    const paid = lead({ ...deal, paidAt: '2026-06-01' });
    expect(cohorts([waiting, paid], [], { ...OPTIONS, money })).toMatchObject([
      { deals: 2, revenue: 1000, costs: 500 },
    ]);
  });

  it('by default it is the day of the deal, whatever was paid', () =>
    expect(earnedOf(lead({ ...deal, paidAt: '2026-04-01', paidAmount: 1 }), 'won')).toEqual({
      day: '2026-03-05',
      amount: 1000,
    }));
});

describe('VAT', () => {
  it.each<[string, MoneyRules['vat'], number[]]>([
    ['both without: as they are', { spend: 'excl', revenue: 'excl' }, [1220, 1220]],
    ['both with: as they are', { spend: 'incl', revenue: 'incl' }, [1220, 1220]],
    ['spend with, revenue without: spend without', { spend: 'incl', revenue: 'excl' }, [1000, 1220]],
    ['spend without, revenue with: revenue without', { spend: 'excl', revenue: 'incl' }, [1220, 1000]],
  ])('%s', (_what, vat, want) => {
    const [fact] = weeklyFacts([lead({ wonAt: '2026-03-02', status: 'won', amount: 1220 })], [spent({ cost: 1220 })], {
      ...OPTIONS,
      money: rules({ vat, vatRates: VAT_RATES }),
    });
    expect([fact?.spend, fact?.revenue]).toEqual(want);
  });

  it('goes by the rate of the day: 20 % in 2025, 22 % in 2026', () =>
    expect(
      spendOf(
        rules({ vat: SPEND_INCL, vatRates: VAT_RATES }),
        { date: '2025-12-31', cost: 1200 },
        { date: '2026-01-01', cost: 1220 },
      ),
    ).toEqual([1000, 1000]));

  it('is taken off the sum, not off each row: a hundred rows of 0.01 are 0.82 at 22 %', () =>
    expect(
      spendOf(rules({ vat: SPEND_INCL, vatRates: VAT_RATES }), ...Array.from({ length: 100 }, () => ({ cost: 0.01 }))),
    ).toEqual([0.82]));

  it('without a rate of the day the money is unknown, and not zero', () =>
    expect(spendOf(rules({ vat: SPEND_INCL, vatRates: [] }), { cost: 10, clicks: 3 })).toEqual([null]));

  it('is not taken off costs of products', () => {
    const money = rules({ vat: { spend: 'excl', revenue: 'incl' }, vatRates: VAT_RATES });
    const won = lead({ product: 'wms', status: 'won', wonAt: '2026-03-02', amount: 1220 });
    expect(weeklyFacts([won], [], { ...OPTIONS, money })[0]).toMatchObject({ revenue: 1000, costs: 162000 });
  });

  it('names the basis', () =>
    expect(
      [SPEND_INCL, { spend: 'excl', revenue: 'incl' } as const, { spend: 'incl', revenue: 'incl' } as const].map(
        (vat) => basisOf(rules({ vat })),
      ),
    ).toEqual(['excl', 'excl', 'incl']));
});

describe('other currencies', () => {
  const money = rules({ rates: USD });
  it.each<[string, string, number, number | null]>([
    ['before the first rate', '2026-02-28', 100, null],
    ['the first day of a rate', '2026-03-01', 100, 9000],
    ['the last day of a rate', '2026-03-09', 100, 9000],
    ['the latest rate', '2026-05-01', 100, 9250],
    ['half a kopeck goes up', '2026-05-01', 0.01, 0.93],
  ])('%s', (_what, date, cost, want) => expect(spendOf(money, { date, cost, currency: 'USD' })).toEqual([want]));

  it('what has a rate counts beside what has none', () =>
    expect(spendOf(money, { cost: 5 }, { cost: 1, currency: 'USD' }, { cost: 7, currency: 'EUR' })).toEqual([95]));

  it('the own currency by its code is as it is', () =>
    expect(spendOf(money, { cost: 5, currency: 'RUB' })).toEqual([5]));

  it('a deal without a rate is a deal whose money is unknown', () => {
    const won = lead({ product: 'wms', status: 'won', wonAt: '2026-02-01', amount: 10, currency: 'USD' });
    expect(weeklyFacts([won], [], { ...OPTIONS, money })).toMatchObject([
      { leads: 0, deals: 1, revenue: 0, costs: 0 },
      { leads: 1, deals: 0 },
    ]);
  });

  it('and VAT together: 122 dollars with 22 % at 90 are 9,000', () =>
    expect(
      spendOf(rules({ rates: USD, vat: SPEND_INCL, vatRates: VAT_RATES }), { cost: 122, currency: 'USD' }),
    ).toEqual([9000]));

  it('is worth the same in a forecast, not rounded, and unknown without a rate', () => {
    const book = moneyBook(rules({ vat: { spend: 'excl', revenue: 'incl' }, vatRates: VAT_RATES, rates: USD }));
    const key = book.keyOf('revenue', '2026-03-15', 'USD');
    // 100 minor × 92.5 ÷ 1.22
    expect(book.worth('revenue', key, 100)).toBeCloseTo(7581.967, 3);
    expect(book.convert('revenue', key, 100)).toBe(7582);
    expect(book.worth('revenue', '', 100)).toBe(100);
    expect(book.worth('revenue', book.keyOf('revenue', '2026-02-28', 'USD'), 100)).toBeNull();
    expect(book.worth('revenue', book.keyOf('revenue', '2026-03-15', 'EUR'), 100)).toBeNull();
  });

  it('tells what is missing', () => {
    const book = moneyBook(rules({ rates: USD, vat: SPEND_INCL }));
    expect([
      book.lacks('spend', book.keyOf('spend', '2026-03-02', '')),
      book.lacks('spend', book.keyOf('spend', '2026-03-02', 'EUR')),
      book.lacks('revenue', book.keyOf('revenue', '2026-03-02', '')),
      book.lacks('revenue', book.keyOf('revenue', '2026-03-02', 'USD')),
    ]).toEqual(['vat', 'rate', null, null]);
  });
});

describe('for any rules', () => {
  /** A row's money, not rounded; null where a rate is missing. */
  const worth = (money: MoneyRules, kind: MoneyKind, day: string, currency: string, amount: number): number | null => {
    const own = currency === '' || currency === 'RUB';
    const rate = own ? 1 : rateOn(money.rates.get(currency) ?? [], day);
    const vat = stripsVat(money, kind) ? rateOn(money.vatRates, day) : 0;
    return rate === null || vat === null ? null : (amount * rate) / (1 + vat);
  };

  it('facts are a plain recount, to half a kopeck for each rate of a cell', () => {
    fc.assert(
      fc.property(anyMoneyLeads, anyMoneySpend, anyMoney, (leads, spend, money) => {
        const want = new Map<string, { revenue: number; spend: number | null }>();
        const at = (day: string, channel: string): { revenue: number; spend: number | null } => {
          const key = `${segmentOf(day).key}|${channel === '' ? 'unknown' : channel}`;
          const cell = want.get(key) ?? { revenue: 0, spend: null };
          want.set(key, cell);
          return cell;
        };
        for (const each of distinctLeads(leads, false)) {
          const day = money.revenueAt === 'won' ? each.wonAt : each.wonAt === null ? null : each.paidAt;
          const amount = money.revenueAt === 'won' ? each.amount : (each.paidAmount ?? each.amount);
          if (day === null || amount === null) continue;
          at(day, each.channel).revenue += worth(money, 'revenue', day, each.currency, amount) ?? 0;
        }
        for (const { date, channel, cost, currency = '' } of spend) {
          const sum = cost === null ? null : worth(money, 'spend', date, currency, cost);
          if (sum !== null) at(date, channel).spend = (at(date, channel).spend ?? 0) + sum;
        }
        for (const fact of weeklyFacts(leads, spend, { ...OPTIONS, money })) {
          const { revenue, spend: cost } = want.get(`${fact.segment}|${fact.channel}`) ?? { revenue: 0, spend: null };
          expect(Math.abs(fact.revenue - revenue)).toBeLessThan(0.1);
          expect(fact.spend === null).toBe(cost === null);
          expect(Math.abs((fact.spend ?? 0) - (cost ?? 0))).toBeLessThan(0.1);
          want.delete(`${fact.segment}|${fact.channel}`);
        }
        expect([...want.values()].every(({ revenue, spend: cost }) => revenue === 0 && cost === null)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('weeks add up to the months of the cohorts, to half a kopeck for each rate', () => {
    fc.assert(
      fc.property(anyMoneySpend, anyMoney, (spend, money) => {
        const options = { ...OPTIONS, money };
        const sums = (
          rows: readonly { month: string; channel: string; spend: number | null }[],
        ): Map<string, number> => {
          const byMonth = new Map<string, number>();
          for (const row of rows)
            if (row.spend !== null)
              byMonth.set(`${row.month}|${row.channel}`, (byMonth.get(`${row.month}|${row.channel}`) ?? 0) + row.spend);
          return byMonth;
        };
        const [weeks, months] = [sums(weeklyFacts([], spend, options)), sums(cohorts([], spend, options))];
        expect([...weeks.keys()].sort()).toEqual([...months.keys()].sort());
        for (const [key, sum] of months) expect(Math.abs((weeks.get(key) ?? 0) - sum)).toBeLessThan(0.2);
      }),
      { numRuns: 50 },
    );
  });

  it('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(anyMoneyLeads, anyMoneySpend, anyMoney, (leads, spend, money) => {
        const options = { ...OPTIONS, money };
        const first = new Map(leads.map((each) => [each.id, each]));
        const once = leads.filter((each) => each.id === '' || first.get(each.id) === each);
        expect(weeklyFacts([...once].reverse(), [...spend].reverse(), options)).toEqual(
          weeklyFacts(once, spend, options),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('sums of money never move by the size of the company', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(0.2, 0.22, 0.1), (minor, vat) => {
        const book = moneyBook(rules({ vat: SPEND_INCL, vatRates: [{ since: '2020-01-01', rate: vat }] }));
        const key = book.keyOf('spend', '2026-01-01', '');
        const net = book.convert('spend', key, minor) ?? 0;
        // the exact share, in whole numbers: |net × (1 + vat) − minor| is at most half of (1 + vat)
        const off = BigInt(net) * BigInt(Math.round((1 + vat) * 100)) - BigInt(minor) * BigInt(100);
        expect(Number(off < 0 ? -off : off) * 2).toBeLessThanOrEqual(Math.round((1 + vat) * 100));
      }),
    );
  });
});
