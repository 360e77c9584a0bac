/** Which cohorts a channel is judged by; the rules of a verdict themselves are in unitEconomics/verdict.test.ts (domain specification §5.11). */
import { channelVerdicts, type ChannelCohort } from '../../src/metrics/channelVerdicts';

const BY = { asOf: '2026-03-30', maturityDays: 60, coverageFrom: 0.8, targetRomi: 1, minCustomers: 10 };

/** A channel that brings three roubles of margin for one of spend. */
const strong = (channel: string, month: string): ChannelCohort => ({
  channel,
  month,
  leads: 100,
  deals: 20,
  spend: 1_000_000,
  revenue: 6_000_000,
  costs: 2_000_000,
});
const barren = (channel: string, month: string): ChannelCohort => ({
  channel,
  month,
  leads: 40,
  deals: 0,
  spend: 5_000_000,
  revenue: 0,
  costs: 0,
});
const paid = (...channels: string[]): { channel: string; paid: boolean }[] =>
  channels.map((channel) => ({ channel, paid: true }));

describe('channelVerdicts', () => {
  it('judges each channel that has a mature cohort, in the order given', () => {
    const cohorts = [strong('search', '2025-12-01'), barren('social', '2025-12-01')];
    expect(channelVerdicts(cohorts, paid('social', 'search', 'video'), BY)).toMatchObject([
      { channel: 'social', verdict: 'stop', reason: 'barren' },
      { channel: 'search', verdict: 'scale', reason: 'strong' },
    ]);
  });

  it.each([
    { name: 'last mature month', month: '2025-12-01', found: true },
    { name: 'month whose leads are too young', month: '2026-01-01', found: false },
    { name: 'first of the half-year', month: '2025-07-01', found: true },
    { name: 'month before it', month: '2025-06-01', found: false },
  ])('takes the $name: $found', ({ month, found }) => {
    expect(channelVerdicts([strong('search', month)], paid('search'), BY)).toHaveLength(found ? 1 : 0);
  });

  it('waits while too few leads have a known channel', () => {
    const cohorts = [strong('search', '2025-12-01'), { channel: 'unknown', month: '2025-12-01', leads: 26 }];
    expect(channelVerdicts(cohorts, paid('search'), BY)).toMatchObject([{ verdict: 'wait', reason: 'low_coverage' }]);
    const fewer = [strong('search', '2025-12-01'), { channel: 'unknown', month: '2025-12-01', leads: 25 }];
    expect(channelVerdicts(fewer, paid('search'), BY)).toMatchObject([{ verdict: 'scale' }]);
  });

  it('does not judge by ROMI what is not paid for', () => {
    const free = { ...strong('seo', '2025-12-01'), spend: 0 };
    expect(channelVerdicts([free], [{ channel: 'seo', paid: false }], BY)).toMatchObject([
      { verdict: 'wait', reason: 'free' },
    ]);
  });
});
