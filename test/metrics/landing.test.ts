import fc from 'fast-check';
import { countLandingLeads, landingConversion, type CountedLanding, type LandingLead } from '../../src/metrics/landing';

const page = (given: Partial<CountedLanding> = {}): CountedLanding => ({
  code: 'a',
  campaign: '',
  from: null,
  to: null,
  isOurs: false,
  ...given,
});
const lead = (given: Partial<LandingLead> = {}): LandingLead => ({
  landing: 'a',
  campaign: '',
  created: '2026-03-10',
  counts: true,
  isTest: false,
  tagged: true,
  ...given,
});
const counts = (pages: readonly CountedLanding[], leads: readonly LandingLead[]): (number | null)[] =>
  countLandingLeads(pages, leads).map((each) => each.leads);

describe('leads of a landing page', () => {
  it('are those that name it, whatever the case of the letters', () => {
    expect(counts([page(), page({ code: 'b' })], [lead(), lead({ landing: ' A ' }), lead({ landing: 'b' })])).toEqual([
      2, 1,
    ]);
  });

  it('are those of its campaign when they name no page', () => {
    const pages = [page({ campaign: 'spring' }), page({ code: 'b' })];
    expect(
      counts(pages, [lead({ landing: '', campaign: 'Spring' }), lead({ landing: 'b', campaign: 'spring' })]),
    ).toEqual([1, 1]);
  });

  it('are nobody’s when two pages share the campaign', () => {
    const pages = [page({ campaign: 'spring' }), page({ code: 'b', campaign: 'spring' })];
    expect(counts(pages, [lead({ landing: '', campaign: 'spring' })])).toEqual([null, null]);
  });

  it('are counted for the days of the visits only', () => {
    const pages = [page({ from: '2026-03-10', to: '2026-03-12' })];
    const days = ['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13', null];
    expect(
      counts(
        pages,
        days.map((created) => lead({ created })),
      ),
    ).toEqual([2]);
  });

  it('leave out tests and what is no lead; a test with marks is remembered', () => {
    const leads = [
      lead({ counts: false }),
      lead({ isTest: true, created: '2026-03-01' }),
      lead({ isTest: true, created: '2026-03-05' }),
      lead({ isTest: true, created: '2026-03-20', tagged: false }),
    ];
    expect(countLandingLeads([page()], leads)).toEqual([{ leads: 0, testSeen: '2026-03-05' }]);
  });

  it('are unknown, not zero, where no lead names the page, unless its form comes to us', () => {
    expect(counts([page(), page({ code: 'b', isOurs: true })], [])).toEqual([null, 0]);
  });

  it('never add up to more than there are', () => {
    const anyLead = fc.record({
      landing: fc.constantFrom('', 'a', 'b', 'c'),
      campaign: fc.constantFrom('', 'x', 'y'),
      created: fc.constantFrom(null, '2026-03-01', '2026-03-15'),
      counts: fc.boolean(),
      isTest: fc.boolean(),
      tagged: fc.boolean(),
    });
    const pages = [page({ campaign: 'x' }), page({ code: 'b', campaign: 'y', from: '2026-03-10' })];
    fc.assert(
      fc.property(fc.array(anyLead), (leads) => {
        const sum = counts(pages, leads).reduce<number>((total, each) => total + (each ?? 0), 0);
        return sum <= leads.filter((each) => each.counts && !each.isTest).length;
      }),
    );
  });
});

it('conversion is leads ÷ visits, and absent without visits', () => {
  // 237 leads of 6,100 visits: the demo's page
  expect(landingConversion(237, 6100)).toEqual({ value: 237 / 6100 });
  expect(landingConversion(0, 300)).toEqual({ value: 0 });
  expect(landingConversion(5, 0)).toEqual({ value: null, reason: 'zero_denominator' });
  expect(landingConversion(null, 300)).toEqual({ value: null, reason: 'no_data' });
});
