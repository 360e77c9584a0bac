import { bonusOf, DEFAULT_TERMS } from '../../../src/metrics/bonus';
import { bonusLine, postsOnTime, type PaidLine, type PaidSources } from '../../../src/app/people/paidNumbers';

const MARCH = '2026-03-01';
const sources: PaidSources = {
  facts: [
    { month: MARCH, channel: 'ads', spend: 135_390, leads: 30, sql: 24 },
    { month: MARCH, channel: 'seo', spend: 0, leads: 0, sql: 20 },
    { month: '2026-02-01', channel: 'ads', spend: 999, leads: 9, sql: 9 },
  ],
  plan: [
    { month: MARCH, channel: 'ads', spend: 120_000, leads: 30, sql: 20 },
    { month: MARCH, channel: 'seo', spend: 0, leads: 0, sql: 20 },
  ],
  posts: [
    { due: '2026-03-02', out: '2026-03-02', status: 'published' },
    { due: '2026-03-05', out: '2026-03-06', status: 'published' },
    { due: '2026-03-09', out: null, status: 'idea' },
    { due: '2026-04-01', out: '2026-04-01', status: 'published' },
  ],
};
const line = (metric: string, more: Partial<PaidLine> = {}): PaidLine => ({
  metric,
  channel: '',
  weight: 1,
  allowed: null,
  planManual: null,
  factManual: null,
  ...more,
});

describe('numbers that are paid for', () => {
  it('give the worked bonus: SQL 44 of 40 and CPL 4,513 against 4,000 pay 56,306 of 60,000', () => {
    const lines = [
      bonusLine(line('sql', { weight: 0.6 }), sources, MARCH),
      bonusLine(line('cpl', { weight: 0.4 }), sources, MARCH),
    ];
    expect(lines.map(({ plan, fact }) => [plan, fact])).toEqual([
      [40, 44],
      [4000, 4513],
    ]);
    const bonus = bonusOf(60_000, lines, [], DEFAULT_TERMS);
    expect(bonus.lines.map((each) => Math.round(each.amount))).toEqual([41_400, 14_906]);
    expect(Math.round(bonus.total)).toBe(56_306);
  });

  it('are those of the channel where one is named', () => {
    expect(bonusLine(line('sql', { channel: 'seo' }), sources, MARCH)).toMatchObject({ plan: 20, fact: 20 });
  });

  it('keep spend within a corridor', () => {
    expect(bonusLine(line('spend'), sources, MARCH)).toMatchObject({
      direction: 'band',
      allowed: 0.1,
      plan: 120_000,
      fact: 135_390,
    });
  });

  it('take a free price as free, and one of nothing as none', () => {
    const free: PaidSources = { ...sources, facts: [{ month: MARCH, channel: 'ads', spend: 0, leads: 5 }] };
    expect(bonusLine(line('cpl'), free, MARCH)).toMatchObject({ free: true, fact: null });
    const nothing: PaidSources = { ...sources, facts: [{ month: MARCH, channel: 'ads', spend: 10, leads: 0 }] };
    const without = bonusLine(line('cpl'), nothing, MARCH);
    expect([without.fact, without.free]).toEqual([null, undefined]);
  });

  it('count posts that went out by their day', () => {
    expect(postsOnTime(sources.posts, MARCH)).toBe(0.5);
    expect(postsOnTime(sources.posts, '2026-05-01')).toBeNull();
    expect(bonusLine(line('posts_on_time', { planManual: 0.85 }), sources, MARCH)).toMatchObject({
      plan: 0.85,
      fact: 0.5,
    });
  });

  it('take a metric that is counted by hand as it was typed', () => {
    expect(bonusLine(line('manual', { planManual: 10, factManual: 7 }), sources, MARCH)).toMatchObject({
      plan: 10,
      fact: 7,
    });
  });
});
