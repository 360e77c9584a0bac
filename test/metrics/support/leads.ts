/** Leads and spend of small departments for tests: builders with everything unknown, and generators of anything possible. */
import fc from 'fast-check';
import { fromSerial, toSerial } from '../../../src/shared/civilDate';
import type { FactOptions, LeadFact, SpendFact } from '../../../src/metrics/facts';

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

const anyLead: fc.Arbitrary<LeadFact> = fc.record({
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
});

/** Leads whose rows of one id are equal: which of them counts then does not matter. */
export const anyLeads: fc.Arbitrary<LeadFact[]> = fc.array(anyLead, { maxLength: 60 }).map((leads) => {
  const first = new Map<string, LeadFact>();
  return leads.map((each) => {
    if (each.id === '') return each;
    const known = first.get(each.id) ?? each;
    first.set(each.id, known);
    return known;
  });
});

export const anySpend: fc.Arbitrary<SpendFact[]> = fc.array(
  fc.record({
    date,
    channel,
    campaign: fc.constant(''),
    impressions: fc.option(fc.nat(100_000), { nil: null }),
    clicks: fc.option(fc.nat(5_000), { nil: null }),
    cost: money,
  }),
  { maxLength: 40 },
);
