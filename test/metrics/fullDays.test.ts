import fc from 'fast-check';
import { beforeToday } from '../../src/metrics/fullDays';
import { weeklyFacts, type LeadFact } from '../../src/metrics/facts';
import { anyLeads, anySpend, lead, OPTIONS, spent } from './support/leads';

/** A lead whose events come after its creation, as they do. */
const inOrder = (given: LeadFact): LeadFact => ({
  ...given,
  ...Object.fromEntries(
    (['mqlAt', 'sqlAt', 'meetingAt', 'proposalAt', 'wonAt'] as const).map((event) => [
      event,
      (given[event] ?? '') < given.created ? null : given[event],
    ]),
  ),
});

describe('facts are of full days', () => {
  const today = '2026-03-16';

  // domain, "where naive developers go wrong", 13: today's half day in the pace
  it('a lead of today and an event of today wait for tomorrow', () => {
    const days = beforeToday(
      [lead({ created: today }), lead({ created: '2026-03-10', mqlAt: today, sqlAt: '2026-03-15' })],
      [spent({ date: today, cost: 10 }), spent({ date: '2026-03-15', cost: 5 })],
      today,
    );
    expect(days.leads).toEqual([lead({ created: '2026-03-10', sqlAt: '2026-03-15' })]);
    expect(days.spend).toEqual([spent({ date: '2026-03-15', cost: 5 })]);
    expect([days.today, days.future]).toEqual([2, 0]);
  });

  it('counts what is dated later, and passes leads of the past on as they are', () => {
    const past = lead({ created: '2026-03-10', wonAt: '2026-03-12' });
    const days = beforeToday([past, lead({ created: '2026-03-10', wonAt: '2027-03-12' })], [], today);
    expect(days.leads[0]).toBe(past);
    expect(days.leads[1]?.wonAt).toBeNull();
    expect([days.today, days.future]).toEqual([0, 1]);
  });

  it('no fact is dated today or later, and every earlier event is there', () => {
    fc.assert(
      fc.property(anyLeads, anySpend, (given, spend) => {
        const leads = given.map(inOrder);
        const day = '2026-12-30';
        const days = beforeToday(leads, spend, day);
        const whole = weeklyFacts(leads, spend, OPTIONS).filter((row) => row.end < '2026-12-28');
        const cut = weeklyFacts(days.leads, days.spend, OPTIONS);
        expect(cut.filter((row) => row.end < '2026-12-28')).toEqual(whole);
        expect(cut.every((row) => row.start < day)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
