/** Leads and spend of small departments for tests: builders with everything unknown, and generators of anything possible. */
import fc from 'fast-check';
import { fromSerial, toSerial } from '../../../src/shared/civilDate';
import type { FactOptions, LeadFact, SpendFact } from '../../../src/metrics/facts';
import type { DatedRate, MoneyRules } from '../../../src/metrics/money';

/** A lead of which nothing is known but what is given. */
export const lead = (known: Partial<LeadFact>): LeadFact => ({
  id: '',
  created: '2026-03-02',
  channel: 'yandex_direct',
  segment: '',
  product: '',
  status: 'new',
  mqlAt: null,
  sqlAt: null,
  meetingAt: null,
  proposalAt: null,
  wonAt: null,
  lostAt: null,
  amount: null,
  rejectReason: '',
  repeat: false,
  paidAt: null,
  paidAmount: null,
  currency: '',
  ...known,
});

/** A row of spend. */
export const spent = (known: Partial<SpendFact>): SpendFact => ({
  date: '2026-03-02',
  channel: 'yandex_direct',
  campaign: '',
  impressions: null,
  clicks: null,
  cost: null,
  ...known,
});

export const OPTIONS: FactOptions = {
  products: [{ code: 'wms', price: 360000, variableCost: 162000 }],
  defaultMargin: 0.5,
  excludeByReason: false,
  paid: new Set(['yandex_direct']),
};

/** Dates around a year boundary with a week 53. */
const date = fc.integer({ min: toSerial('2026-11-20'), max: toSerial('2027-02-10') }).map(fromSerial);
const maybe = fc.option(date, { nil: null });
const money = fc.option(
  fc.integer({ min: 0, max: 100_000_000 }).map((kopecks) => kopecks / 100),
  { nil: null },
);
const channel = fc.constantFrom('yandex_direct', 'seo', '');

const OWN = fc.constant('');
const ANY_CURRENCY = fc.constantFrom('', '', 'RUB', 'USD', 'EUR');

const leadIn = (currency: fc.Arbitrary<string>): fc.Arbitrary<LeadFact> =>
  fc.record({
    id: fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 40 }).map(String)),
    created: date,
    channel,
    segment: fc.constant(''),
    product: fc.constantFrom('wms', 'audit', ''),
    status: fc.constantFrom('new', 'mql', 'sql', 'meeting', 'proposal', 'won', 'lost', 'spam', 'duplicate', 'nurture'),
    mqlAt: maybe,
    sqlAt: maybe,
    meetingAt: maybe,
    proposalAt: maybe,
    wonAt: maybe,
    lostAt: maybe,
    amount: money,
    rejectReason: fc.constantFrom('', 'test', 'price', 'job_or_vendor'),
    repeat: fc.boolean(),
    paidAt: maybe,
    paidAmount: money,
    currency,
  });

const rates = (rate: fc.Arbitrary<number>): fc.Arbitrary<DatedRate[]> =>
  fc
    .uniqueArray(fc.record({ since: date, rate }), { maxLength: 3, selector: ({ since }) => since })
    .map((list) => list.sort((left, right) => (left.since < right.since ? -1 : 1)));

/** Any rules of money: some days and currencies have no rate. */
export const anyMoney: fc.Arbitrary<MoneyRules> = fc.record({
  revenueAt: fc.constantFrom('won' as const, 'paid' as const),
  vat: fc.record({
    spend: fc.constantFrom('incl' as const, 'excl' as const),
    revenue: fc.constantFrom('incl' as const, 'excl' as const),
  }),
  vatRates: rates(fc.constantFrom(0.2, 0.22, 0.05, 0)),
  own: fc.constant('RUB'),
  rates: fc
    .tuple(rates(fc.integer({ min: 1, max: 2_000_000 }).map((each) => each / 10_000)), rates(fc.constant(100)))
    .map(
      ([usd, eur]) =>
        new Map([
          ['USD', usd],
          ['EUR', eur],
        ]),
    ),
});

/** Leads whose rows of one id are equal: which of them counts then does not matter. */
const leadsIn = (currency: fc.Arbitrary<string>): fc.Arbitrary<LeadFact[]> =>
  fc.array(leadIn(currency), { maxLength: 60 }).map((leads) => {
    const first = new Map<string, LeadFact>();
    return leads.map((each) => {
      if (each.id === '') return each;
      const known = first.get(each.id) ?? each;
      first.set(each.id, known);
      return known;
    });
  });

export const anyLeads = leadsIn(OWN);
/** The same with money of any currency. */
export const anyMoneyLeads = leadsIn(ANY_CURRENCY);

const spendIn = (currency: fc.Arbitrary<string>): fc.Arbitrary<SpendFact[]> =>
  fc.array(
    fc.record({
      date,
      channel,
      campaign: fc.constant(''),
      impressions: fc.option(fc.nat(100_000), { nil: null }),
      clicks: fc.option(fc.nat(5_000), { nil: null }),
      cost: money,
      currency,
    }),
    { maxLength: 40 },
  );

export const anySpend = spendIn(OWN);
export const anyMoneySpend = spendIn(ANY_CURRENCY);
