/** Formula columns of content compared with the pure functions. */
import fc from 'fast-check';
import { coverage, postsNeeded } from '../../../src/metrics/content/cadence';
import { clickRate, costPerLead, engagementRate, recentMedian } from '../../../src/metrics/content/posts';
import { UNEVEN } from '../../../src/department/content/strategy';
import { isWhole, sharesOf } from '../../../src/metrics/content/rubricShares';
import { addDays, fromSerial } from '../../../src/shared/civilDate';
import { answersOf } from '../support/answers';
import { makeWorkbook } from '../support/madeWorkbook';

const TODAY = '2026-03-16';
const number = fc.option(fc.constantFrom(0, 1, 7, 40, 1200), { nil: null, freq: 3 });

describe.each(['ru', 'en'] as const)('formulas of content (%s)', (language) => {
  const results = fc.sample(
    fc.record({
      reach: number,
      reactions: number,
      comments: number,
      saves: number,
      shares: number,
      clicks: number,
      leads: number,
      cost: number,
    }),
    80,
  );
  const posts = fc.sample(
    fc.record({
      network: fc.constantFrom('telegram', 'vk', 'dzen'),
      day: fc.integer({ min: -3, max: 16 }).map((days) => addDays(TODAY, days)),
      status: fc.constantFrom('idea', 'brief', 'draft', 'approval', 'scheduled', 'published', 'cancelled'),
    }),
    60,
  );
  const strategy = [
    { network: 'telegram', state: 'active', goal: 'lead', cadence: 5 },
    { network: 'vk', state: 'active', goal: 'lead', cadence: 1.5 },
    { network: 'Dzen', state: 'paused', goal: 'lead' },
  ];
  const rubrics = [
    { name: 'Экспертиза', share: 0.6, networks: '' },
    { name: 'Кейсы', share: 0.4, networks: 'telegram' },
    { name: 'Офферы', share: 0.3, networks: 'vk, dzen' },
    { name: 'Идея', share: null, networks: '' },
  ];
  const made = makeWorkbook({
    workbook: 'library',
    answers: answersOf({ language, today: TODAY }),
    rows: {
      post_results: results.map((row) => ({ post: 'po001', age: '7', ...row })),
      content_plan: [
        ...posts.map((post, index) => ({
          post_id: `po${index}`,
          title: 'Пост',
          network: post.network,
          publish_at: post.day,
          status: post.status,
        })),
        { post_id: 'due', title: 'Кейс', network: 'vk', publish_at: '2026-03-18', format: 'case' },
      ],
      content_strategy: strategy,
      rubrics,
    },
  });

  it('shares of rubrics add up by network, and a sum other than 100 % is said', () => {
    const rows = made.rows('content_strategy');
    strategy.forEach(({ network }, index) => {
      const sum = sharesOf(rubrics, network);
      expect([network, rows[index]?.rubric_shares]).toEqual([network, sum === null ? '' : expect.closeTo(sum, 10)]);
      expect([network, rows[index]?.check]).toEqual([network, sum === null || isWhole(sum) ? '' : UNEVEN[language]]);
    });
    expect(rows.map((row) => row.check !== '')).toEqual([false, true, true]);
    expect(sharesOf([], 'vk')).toBeNull();
  });

  it('ER, clicks and price of a lead equal the pure functions', () => {
    const shown = made.rows('post_results').map((row) => [row.er, row.click_rate, row.cpl]);
    const wanted = results.map((row) =>
      [engagementRate(row), clickRate(row), costPerLead(row)].map((each) => each.value),
    );
    shown.forEach((row, index) =>
      row.forEach((value, column) => {
        const want = wanted[index]?.[column] ?? null;
        if (want === null) expect(value).toBe('');
        else expect(value).toBeCloseTo(want, 9);
      }),
    );
  });

  it('the two-week columns equal the pure functions', () => {
    const known = posts.map(({ network, day, status }) => ({ network, day, status }));
    expect(made.rows('content_strategy').map((row) => [row.planned_14, row.needed_14])).toEqual(
      strategy.map((row) => [
        coverage(known, row.network, row.cadence ?? 0, TODAY).planned,
        row.cadence === undefined ? '' : postsNeeded(row.cadence),
      ]),
    );
  });

  it('a case is due a week of workdays before it goes out', () => {
    const row = made.rows('content_plan').find((each) => each.post_id === 'due');
    // 18 March 2026 less 7 workdays, 9 March is a day off in the Russian calendar
    expect(fromSerial(Number(row?.due_text))).toBe(language === 'ru' ? '2026-03-06' : '2026-03-09');
  });

  it('no tab of content shows an error', () => {
    for (const tab of ['content_strategy', 'formats', 'utm', 'post_results', 'content_plan', 'rubrics'])
      expect(made.errors(tab)).toEqual([]);
  });
});

describe('numbers of a post', () => {
  it('are compared with the middle of the last twenty', () => {
    expect(recentMedian([100, 300, 200])).toEqual({ value: 200 });
    expect(recentMedian([1, 2, 3, 4])).toEqual({ value: 2.5 });
    expect(recentMedian([]).value).toBeNull();
    expect(recentMedian([...Array.from({ length: 30 }, () => 1000), ...Array.from({ length: 20 }, () => 5)])).toEqual({
      value: 5,
    });
  });
});
