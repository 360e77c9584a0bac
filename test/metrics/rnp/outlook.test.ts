import { cohorts, weeklyFacts } from '../../../src/metrics/facts';
import { dealHistory, expectedDeals } from '../../../src/metrics/rnp/pipeline';
import { outlooks, recentFrom, type Outlook } from '../../../src/metrics/rnp/outlook';
import { cellsOfLeads } from '../../../src/metrics/sql/cellsOfLeads';
import { costsOf } from '../../../src/metrics/sql/leadCells';
import { lead, OPTIONS, spent } from '../support/leads';

const MARCH_OFF = { daysOff: new Set(['2026-03-09']), workingDaysOff: new Set<string>() };
const MATURITY = 30;

/** 40 accepted leads of January, 20 of them with a proposal, 10 won for 360,000 each. */
const JANUARY = Array.from({ length: 40 }, (_, index) =>
  lead({
    id: `j${index}`,
    created: '2026-01-12',
    sqlAt: '2026-01-15',
    proposalAt: index < 20 ? '2026-01-20' : null,
    wonAt: index < 10 ? '2026-02-02' : null,
    lostAt: index < 10 ? null : '2026-02-03',
    amount: index < 10 ? 360000 : null,
    status: index < 10 ? 'won' : 'lost',
  }),
);

const history = dealHistory(cohorts(JANUARY, [], OPTIONS), '2026-03-15', MATURITY);

describe('chances of open deals', () => {
  it('are what became of mature cohorts: 10 of 40', () => {
    expect(history.chances.sql).toEqual({ value: 0.25 });
    expect(history.check).toEqual({ value: 360000 });
  });

  it('are not told of fewer than 30', () =>
    expect(history.chances.proposals).toEqual({ value: null, reason: 'too_small' }));

  it('are not told of months whose leads are still young', () =>
    expect(dealHistory(cohorts(JANUARY, [], OPTIONS), '2026-02-10', MATURITY).chances.sql.value).toBeNull());
});

describe('expected of open deals', () => {
  const rules = { excludeByReason: false, defaultMargin: 0.5, daysFrom: '2026-03-01' };
  const open = (known: Parameters<typeof lead>[0][]) =>
    cellsOfLeads(
      known.map((each, index) => lead({ id: `o${index}`, status: 'sql', ...each })),
      rules,
    ).open;
  const input = (cells: ReturnType<typeof open>) => ({
    open: cells,
    history,
    costsOf: costsOf([]),
    cycleDays: 21,
    maturity: MATURITY,
    asOf: '2026-03-15',
  });

  it('is chance × amount of those that fall due: 4 accepted at 25 %', () => {
    const cells = open([
      { created: '2026-03-02', sqlAt: '2026-03-03' },
      { created: '2026-03-02', sqlAt: '2026-03-03', amount: 720000 },
      { created: '2026-03-10', sqlAt: '2026-03-11' },
      { created: '2026-02-20', sqlAt: '2026-03-11' },
      // due in April
      { created: '2026-03-12', sqlAt: '2026-03-13' },
      // older than nine of ten won ones
      { created: '2026-01-12', sqlAt: '2026-01-13' },
      // over, or no deal yet
      { created: '2026-03-02', sqlAt: '2026-03-03', status: 'lost', lostAt: '2026-03-09' },
      { created: '2026-03-02', sqlAt: '2026-03-03', status: 'nurture' },
      { created: '2026-03-02', status: 'mql', mqlAt: '2026-03-03' },
    ]);
    const shown = expectedDeals(input(cells), '2026-03-31');
    expect(shown.deals).toEqual({ value: 1 });
    expect(shown.revenue).toEqual({ value: 0.25 * (720000 + 3 * 360000) });
    expect(expectedDeals(input(cells), '2026-06-30').deals).toEqual({ value: 1.25 });
  });

  it('is not told while the chance of a stage is not known', () =>
    expect(
      expectedDeals(
        input(open([{ created: '2026-03-02', status: 'proposal', proposalAt: '2026-03-03' }])),
        '2026-03-31',
      ).deals,
    ).toEqual({ value: null, reason: 'too_small' }));
});

describe('the pace of late', () => {
  it.each([
    ['2026-03-13', '2026-02-27'],
    ['2026-03-15', '2026-02-27'],
    ['2026-03-16', '2026-03-02'],
  ])('of %s is counted from %s: ten working days, the holiday left out', (asOf, from) =>
    expect(recentFrom(asOf, MARCH_OFF)).toBe(from),
  );

  const leads = [
    ...JANUARY,
    ...Array.from({ length: 30 }, (_, index) => lead({ id: `m${index}`, created: '2026-03-12', channel: 'seo' })),
    lead({ id: 'old', created: '2026-02-20', channel: 'seo' }),
  ];
  const spend = [spent({ date: '2026-02-02', cost: 500 }), spent({ date: '2026-03-12', cost: 900, channel: 'vk' })];
  const rules = { excludeByReason: false, defaultMargin: 0.5, daysFrom: '2026-01-10' };
  const cells = cellsOfLeads(leads, rules);
  const told = outlooks({
    asOf: '2026-03-15',
    weekly: weeklyFacts(leads, spend, OPTIONS),
    cohorts: cohorts(leads, spend, OPTIONS),
    days: cells.days,
    open: cells.open,
    spend,
    products: [],
    calendar: MARCH_OFF,
    paid: new Set(['yandex_direct']),
    maturity: MATURITY,
    cycleDays: 21,
    channels: ['seo', 'yandex_direct', 'email'],
  });
  const of = (channel: string): Outlook | undefined => told.find((each) => each.channel === channel);

  it('is a mean of ten working days', () => expect(of('seo')?.perDay.leads).toBe(3));
  it('is 0 where nothing came, also of a channel without any facts', () => {
    expect(of('yandex_direct')?.perDay.leads).toBe(0);
    expect(of('email')?.perDay.leads).toBe(0);
  });
  it('of money is 0 where a platform spoke before and not of these days, and unknown where none ever spoke', () => {
    expect(of('yandex_direct')?.perDay.spend).toBe(0);
    expect(of('vk')?.perDay.spend).toBe(90);
    expect(of('seo')?.perDay.spend).toBeNull();
  });
  it('belongs to its month and quarter', () =>
    expect([of('seo')?.month, of('seo')?.quarter]).toEqual(['2026-03', '2026-01']));
});
