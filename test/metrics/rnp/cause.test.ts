import fc from 'fast-check';
import { causeOf, stepLosses, type ChannelPace } from '../../../src/metrics/rnp/cause';

const pace = (channel: string, plan: ChannelPace['plan'], forecast: ChannelPace['plan']): ChannelPace => ({
  channel,
  plan,
  forecast,
});

describe('the cause of a deviation', () => {
  // domain, strategy sample: 200 leads, 40 % become MQL, 50 % of those SQL; the bottleneck example of the funnel has the same rates
  const plan = { leads: 100, mql: 40, sql: 20 };

  it('is the step in which most units of the metric are lost', () => {
    // 100 leads came, 30 of 40 MQL, and 50 % of those: 5 SQL are lost at lead → MQL
    expect(causeOf('sql', [pace('vk_ads', plan, { leads: 100, mql: 30, sql: 15 })])).toEqual({
      channel: 'vk_ads',
      from: 'leads',
      to: 'mql',
      planned: 0.4,
      actual: 0.3,
      lost: expect.closeTo(5, 9) as number,
    });
  });

  it('is the volume when the steps hold', () =>
    expect(causeOf('sql', [pace('vk_ads', plan, { leads: 60, mql: 24, sql: 12 })])).toMatchObject({
      from: null,
      to: 'leads',
      planned: 100,
      actual: 60,
      lost: 8,
    }));

  it('is of the channel that loses most', () =>
    expect(
      causeOf('sql', [
        pace('seo', plan, { leads: 100, mql: 36, sql: 18 }),
        pace('vk_ads', plan, { leads: 100, mql: 40, sql: 8 }),
      ]),
    ).toMatchObject({ channel: 'vk_ads', from: 'mql', to: 'sql', lost: 12 }));

  it.each([
    { metric: 'cpl', want: { to: 'leads', from: 'clicks' } },
    { metric: 'cr_click_lead', want: { to: 'leads', from: 'clicks' } },
  ])('of $metric is found by what it pays for, or by itself', ({ metric, want }) =>
    expect(causeOf(metric, [pace('vk_ads', { clicks: 1000, leads: 20 }, { clicks: 1000, leads: 10 })])).toMatchObject(
      want,
    ),
  );

  it.each(['spend', 'romi_m', 'drr'])('of %s is not told by the funnel', (metric) =>
    expect(causeOf(metric, [pace('vk_ads', plan, { leads: 1, mql: 1, sql: 1 })])).toBeNull(),
  );

  it('is not told without a plan', () => expect(causeOf('sql', [pace('vk_ads', {}, { leads: 1, sql: 1 })])).toBeNull());

  it('losses of the steps add up to the gap exactly', () => {
    const count = fc.integer({ min: 1, max: 5000 });
    const chain = fc.record({ clicks: count, leads: count, mql: count, sql: count, deals: count });
    fc.assert(
      fc.property(chain, chain, (planned, forecast) => {
        const losses = stepLosses('deals', pace('x', planned, forecast));
        const sum = losses.reduce((total, loss) => total + loss.lost, 0);
        expect(Math.abs(sum - (planned.deals - forecast.deals))).toBeLessThan(
          1e-6 * Math.max(...losses.map((loss) => Math.abs(loss.lost)), 1),
        );
      }),
    );
  });
});
