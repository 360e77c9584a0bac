import fc from 'fast-check';
import { cohorts, productFacts, weeklyFacts, type LeadFact, type WeeklyFact } from '../../src/metrics/facts';
import { addDays, fromSerial, monthOf, toSerial } from '../../src/shared/civilDate';
import { NO_LATER } from '../../src/metrics/unitEconomics/life';
import { segmentOf } from '../../src/shared/isoWeek';
import { anyLeads, anySpend, lead, OPTIONS, spent } from './support/leads';

const DEAL = lead({
  id: 'LD1',
  product: 'wms',
  status: 'won',
  created: '2026-03-02',
  mqlAt: '2026-03-05',
  sqlAt: '2026-03-10',
  wonAt: '2026-04-01',
  amount: 400000,
});

describe('weeklyFacts', () => {
  it('counts each event in the segment of its own date', () => {
    const rows = weeklyFacts([DEAL], [spent({ cost: 100.1, clicks: 7 }), spent({ cost: 200.2 })], OPTIONS);
    const shown = rows.map((row) => [row.segment, row.spend, row.clicks, row.leads, row.mql, row.sql, row.deals]);
    expect(shown).toEqual([
      ['2026-W10/2026-03', 300.3, 7, 1, 1, 0, 0],
      ['2026-W11/2026-03', null, null, 0, 0, 1, 0],
      ['2026-W14/2026-04', null, null, 0, 0, 0, 1],
    ]);
    expect(rows[2]).toMatchObject({ month: '2026-04', start: '2026-04-01', end: '2026-04-05', revenue: 400000 });
  });

  it('keeps a true zero apart from what nobody said', () => {
    const [row] = weeklyFacts([], [spent({ cost: 0 })], OPTIONS);
    expect([row?.spend, row?.clicks, row?.impr]).toEqual([0, null, null]);
  });

  it('a lead without a channel is of an unknown one', () =>
    expect(weeklyFacts([lead({ channel: '' })], [], OPTIONS)[0]?.channel).toBe('unknown'));

  it('a disqualified lead counts, and is counted apart on the day on which it came', () => {
    const [row] = weeklyFacts([lead({ status: 'disqualified' }), lead({ id: '2' })], [], OPTIONS);
    expect([row?.leads, row?.not_ours]).toEqual([2, 1]);
  });

  it('an id counts once', () => expect(weeklyFacts([DEAL, DEAL], [], OPTIONS)[0]?.leads).toBe(1));

  it.each([
    { name: 'of a known product its own', known: { product: 'wms', amount: 400000 }, want: 162000 },
    { name: 'of another product by the margin', known: { product: 'audit', amount: 29000 }, want: 14500 },
    { name: 'of an unknown amount none, and no revenue', known: { product: 'wms', amount: null }, want: 0 },
  ])('costs $name', ({ known, want }) => {
    const [row] = weeklyFacts([lead({ ...known, wonAt: '2026-03-02' })], [], OPTIONS);
    expect([row?.deals, row?.costs]).toEqual([1, want]);
  });
});

describe('what is no lead', () => {
  it.each([
    { known: { status: 'spam' }, byReason: false, want: 0 },
    { known: { status: 'duplicate' }, byReason: false, want: 0 },
    { known: { rejectReason: 'job_or_vendor' }, byReason: false, want: 1 },
    { known: { rejectReason: 'job_or_vendor' }, byReason: true, want: 0 },
    { known: { rejectReason: 'duplicate' }, byReason: true, want: 0 },
    { known: { rejectReason: 'spam' }, byReason: true, want: 0 },
    { known: { rejectReason: 'test' }, byReason: true, want: 0 },
    { known: { status: 'disqualified', rejectReason: 'wrong_segment' }, byReason: true, want: 1 },
    { known: { status: 'lost', rejectReason: 'price' }, byReason: true, want: 1 },
  ])('$known, reasons counted: $byReason', ({ known, byReason, want }) => {
    const leads = [lead({ ...known, mqlAt: '2026-03-03' })];
    const options = { ...OPTIONS, excludeByReason: byReason };
    expect(weeklyFacts(leads, [], options).reduce((sum, row) => sum + row.leads + row.mql, 0)).toBe(want * 2);
    expect(cohorts(leads, [], options).reduce((sum, row) => sum + row.leads + row.mql, 0)).toBe(want * 2);
  });
});

describe('cohorts', () => {
  it('count what became of the leads of a month, and money of the month itself', () => {
    expect(cohorts([DEAL], [spent({ date: '2026-04-02', cost: 5 })], OPTIONS)).toEqual([
      {
        month: '2026-03',
        channel: 'yandex_direct',
        spend: null,
        clicks: null,
        leads: 1,
        mql: 1,
        sql: 1,
        meetings: 1,
        proposals: 1,
        deals: 1,
        revenue: 400000,
        costs: 162000,
        ...NO_LATER,
      },
      expect.objectContaining({ month: '2026-04', spend: 5, leads: 0 }),
    ]);
  });

  it.each([
    { name: 'by its status alone', known: { status: 'sql' }, want: [1, 1, 1, 0, 0, 0] },
    {
      name: 'by a date, though it was moved back',
      known: { status: 'mql', meetingAt: '2026-03-09' },
      want: [1, 1, 1, 1, 0, 0],
    },
    { name: 'and is lost there', known: { status: 'lost', sqlAt: '2026-03-09' }, want: [1, 1, 1, 0, 0, 0] },
    { name: 'nowhere yet', known: { status: 'nurture' }, want: [1, 0, 0, 0, 0, 0] },
  ])('a lead has reached a stage $name', ({ known, want }) => {
    const [row] = cohorts([lead(known)], [], OPTIONS);
    expect([row?.leads, row?.mql, row?.sql, row?.meetings, row?.proposals, row?.deals]).toEqual(want);
  });
});

describe('productFacts', () => {
  it('count the leads of a month by product', () => {
    const rows = productFacts([DEAL, lead({ product: '' })], OPTIONS);
    expect(rows).toEqual([
      { month: '2026-03', product: 'unknown', leads: 1, sql: 0, deals: 0, revenue: 0, costs: 0, ...NO_LATER },
      { month: '2026-03', product: 'wms', leads: 1, sql: 1, deals: 1, revenue: 400000, costs: 162000, ...NO_LATER },
    ]);
  });
});

const COUNTED: Readonly<Record<string, (each: LeadFact) => string | null>> = {
  leads: (each) => each.created,
  mql: (each) => each.mqlAt,
  sql: (each) => each.sqlAt,
  meetings: (each) => each.meetingAt,
  proposals: (each) => each.proposalAt,
  deals: (each) => each.wonAt,
};

/** Real leads, each id once: by filtering, unlike the code. */
const real = (leads: readonly LeadFact[]): LeadFact[] =>
  leads
    .filter((each) => each.status !== 'spam' && each.status !== 'duplicate')
    .filter((each, index, all) => each.id === '' || all.findIndex((other) => other.id === each.id) === index);

const kopecks = (amounts: readonly (number | null)[]): bigint =>
  amounts.reduce((sum, amount) => sum + BigInt(Math.round((amount ?? 0) * 100)), 0n);

describe('laws of facts', () => {
  it('every cell equals a recount of the rows, row by row', () =>
    fc.assert(
      fc.property(anyLeads, anySpend, (leads, spend) => {
        for (const row of weeklyFacts(leads, spend, OPTIONS)) {
          const inCell = (date: string | null, channel: string): boolean =>
            date !== null && row.start <= date && date <= row.end && (channel || 'unknown') === row.channel;
          for (const [metric, dateOf] of Object.entries(COUNTED))
            expect(row[metric as keyof WeeklyFact]).toBe(
              real(leads).filter((each) => inCell(dateOf(each), each.channel)).length,
            );
          const won = real(leads).filter((each) => inCell(each.wonAt, each.channel));
          expect(kopecks([row.revenue])).toBe(kopecks(won.map((each) => each.amount)));
          const paid = spend.filter((each) => inCell(each.date, each.channel));
          expect(kopecks([row.spend])).toBe(kopecks(paid.map((each) => each.cost)));
          expect(row.spend === null).toBe(paid.every((each) => each.cost === null));
        }
      }),
    ));

  it('nothing is lost: the sum over all segments is the sum of all events', () =>
    fc.assert(
      fc.property(anyLeads, anySpend, (leads, spend) => {
        const rows = weeklyFacts(leads, spend, OPTIONS);
        for (const [metric, dateOf] of Object.entries(COUNTED))
          expect(rows.reduce((sum, row) => sum + Number(row[metric as keyof WeeklyFact]), 0)).toBe(
            real(leads).filter((each) => dateOf(each) !== null).length,
          );
        expect(kopecks(rows.map((row) => row.spend))).toBe(kopecks(spend.map((each) => each.cost)));
      }),
    ));

  it('the segments of a month add to the month', () =>
    fc.assert(
      fc.property(anyLeads, (leads) => {
        const rows = weeklyFacts(leads, [], OPTIONS);
        for (const month of new Set(rows.map((row) => row.month)))
          expect(rows.filter((row) => row.month === month).reduce((sum, row) => sum + row.leads, 0)).toBe(
            real(leads).filter((each) => monthOf(each.created) === month).length,
          );
      }),
    ));

  it('the order of rows does not matter', () =>
    fc.assert(
      fc.property(anyLeads, anySpend, (leads, spend) => {
        const backwards = [[...leads].reverse(), [...spend].reverse()] as const;
        expect(weeklyFacts(...backwards, OPTIONS)).toEqual(weeklyFacts(leads, spend, OPTIONS));
        expect(cohorts(...backwards, OPTIONS)).toEqual(cohorts(leads, spend, OPTIONS));
        expect(productFacts(backwards[0], OPTIONS)).toEqual(productFacts(leads, OPTIONS));
      }),
    ));

  it('a cohort never grows along the funnel, and products hold the leads of the channels', () =>
    fc.assert(
      fc.property(anyLeads, (leads) => {
        const rows = cohorts(leads, [], OPTIONS);
        for (const row of rows) {
          const stages = [row.leads, row.mql, row.sql, row.meetings, row.proposals, row.deals];
          expect(stages).toEqual([...stages].sort((left, right) => right - left));
        }
        const total = (values: readonly { readonly leads: number }[]): number =>
          values.reduce((sum, row) => sum + row.leads, 0);
        expect(total(productFacts(leads, OPTIONS))).toBe(total(rows));
        expect(total(rows)).toBe(real(leads).length);
      }),
    ));

  it('keys are those of the segments', () =>
    fc.assert(
      fc.property(anyLeads, (leads) => {
        for (const row of weeklyFacts(leads, [], OPTIONS)) expect(row.segment).toBe(segmentOf(row.end).key);
      }),
    ));
});

describe('a large department', () => {
  it('100,000 leads take well under a second', () => {
    const first = toSerial('2024-01-01');
    const leads = Array.from({ length: 100_000 }, (_, index) => {
      const created = fromSerial(first + (index % 800));
      return lead({ id: `LD${index}`, created, mqlAt: addDays(created, 3), sqlAt: addDays(created, 9), amount: 1 });
    });
    const started = performance.now();
    const rows = weeklyFacts(leads, [], OPTIONS);
    const facts = cohorts(leads, [], OPTIONS);
    // a wide margin for a busy machine; it takes about 0.2 s
    expect(performance.now() - started).toBeLessThan(3000);
    expect(rows.reduce((sum, row) => sum + row.sql, 0)).toBe(100_000);
    expect(facts.reduce((sum, row) => sum + row.leads, 0)).toBe(100_000);
  });
});
