import fc from 'fast-check';
import { coverage, postsNeeded } from '../../../src/metrics/content/cadence';
import { fillContent, type ExistingPost, type FillInput } from '../../../src/metrics/content/fill';
import { addDays, weekday } from '../../../src/shared/civilDate';

const FROM = '2026-03-16';
/** 9 March 2026 is a day off in Russia; here one of the two weeks has one as well. */
const OFF = new Set(['2026-03-20', '2026-03-25']);
const isWorkday = (day: string): boolean => weekday(day) <= 5 && !OFF.has(day);

const RUBRICS = [
  { name: 'Экспертиза', share: 0.4, goal: 'trust', format: 'text', networks: [] },
  { name: 'Кейсы', share: 0.2, goal: 'lead', format: 'case', networks: [] },
  { name: 'Продукт', share: 0.15, goal: 'lead', format: 'carousel', networks: [] },
  { name: 'Люди', share: 0.15, goal: 'engage', format: 'short_video', networks: [] },
  { name: 'Предложения', share: 0.1, goal: 'sale', format: 'text', networks: [] },
];

const input = (more: Partial<FillInput> = {}): FillInput => ({
  networks: [{ network: 'telegram', cadence: 5, days: [], goal: 'lead', owner: 'Анна' }],
  rubrics: RUBRICS,
  posts: [],
  from: FROM,
  weeks: 4,
  isWorkday,
  ...more,
});

const counts = (rubrics: readonly string[]): Record<string, number> =>
  Object.fromEntries(RUBRICS.map(({ name }) => [name, rubrics.filter((each) => each === name).length]));

describe('filling the content plan', () => {
  it('splits twenty posts by the shares of the rubrics: 40, 20, 15, 15, 10 %', () => {
    const posts = fillContent(input({ isWorkday: (day) => weekday(day) <= 5 }));
    expect(posts).toHaveLength(20);
    expect(counts(posts.map((post) => post.rubric))).toEqual({
      Экспертиза: 8,
      Кейсы: 4,
      Продукт: 3,
      Люди: 3,
      Предложения: 2,
    });
  });

  it('skips days off and takes the goal and format of the rubric', () => {
    const posts = fillContent(input({ weeks: 2 }));
    expect(posts.every((post) => isWorkday(post.day))).toBe(true);
    expect(posts[0]).toMatchObject({
      network: 'telegram',
      owner: 'Анна',
      rubric: 'Экспертиза',
      goal: 'trust',
      format: 'text',
    });
  });

  it('uses the days that the team named, and gives a cadence of one and a half one and two posts by turns', () => {
    const networks = [{ network: 'vk', cadence: 1.5, days: [2, 4], goal: 'engage', owner: '' }];
    const days = fillContent(input({ networks })).map((post) => post.day);
    expect(days).toHaveLength(6);
    expect(days.every((day) => [2, 4].includes(weekday(day)))).toBe(true);
  });

  it('adds nothing where the plan is full, whatever the days of the posts', () => {
    const posts = fillContent(input()).map((post, index): ExistingPost => ({
      ...post,
      // people move a post within its week
      day: index === 3 ? addDays(post.day, -1) : post.day,
      status: 'brief',
    }));
    expect(fillContent(input({ posts }))).toEqual([]);
  });

  const existing: fc.Arbitrary<ExistingPost[]> = fc.array(
    fc.record({
      network: fc.constantFrom('telegram', 'VK'),
      day: fc.integer({ min: -6, max: 30 }).map((days) => addDays(FROM, days)),
      rubric: fc.constantFrom(...RUBRICS.map((rubric) => rubric.name), ''),
      status: fc.constantFrom('idea', 'brief', 'draft', 'scheduled', 'published', 'cancelled'),
    }),
    { maxLength: 12 },
  );
  const networks = fc.tuple(fc.constantFrom(1, 1.5, 2, 3, 4, 5, 7), fc.constantFrom(0, 1, 3)).map(([telegram, vk]) => [
    { network: 'telegram', cadence: telegram, days: [], goal: 'lead', owner: '' },
    { network: 'vk', cadence: vk, days: [1, 3, 5], goal: 'engage', owner: '' },
  ]);

  it('never puts a rubric next to itself, keeps to the horizon, and a second run adds nothing', () => {
    fc.assert(
      fc.property(existing, networks, fc.integer({ min: 1, max: 6 }), (posts, plans, weeks) => {
        const given = input({ posts, networks: plans, weeks });
        const made = fillContent(given);
        const end = addDays(FROM, weeks * 7);
        expect(made.filter((post) => post.day < FROM || post.day >= end)).toEqual([]);
        // a line of a network: what is there and what was added, by day
        for (const network of new Set(made.map((post) => post.network))) {
          const line = [...posts.filter((each) => each.status !== 'cancelled'), ...made]
            .filter((each) => each.network.toLowerCase() === network)
            .map((each) => ({ day: each.day, rubric: each.rubric, own: made.includes(each as never) }))
            .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : Number(a.own) - Number(b.own)));
          const twins = line.filter((each, index) => {
            const before = line[index - 1];
            return before?.rubric === each.rubric && each.rubric !== '' && (each.own || before.own);
          });
          expect(twins).toEqual([]);
        }
        const after = [...posts, ...made.map((post) => ({ ...post, status: 'brief' }))];
        expect(fillContent({ ...given, posts: after })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('makes the two-week rule hold from an empty plan', () => {
    for (const cadence of [1, 2, 3, 4, 5]) {
      const made = fillContent(
        input({
          networks: [{ network: 'telegram', cadence, days: [], goal: '', owner: '' }],
          weeks: 3,
          isWorkday: (day) => weekday(day) <= 5,
        }),
      );
      const posts = made.map((post) => ({ ...post, status: 'brief' }));
      expect(coverage(posts, 'telegram', cadence, FROM)).toMatchObject({ covered: true });
    }
  });
});

describe('the two-week rule (domain: content)', () => {
  const posts = (days: readonly number[], status = 'brief') =>
    days.map((day) => ({ network: 'telegram', day: addDays(FROM, day), status }));

  it('needs ⌊cadence × 2⌋ posts', () => {
    expect([1, 1.5, 2, 3, 0.4].map((cadence) => postsNeeded(cadence))).toEqual([2, 3, 4, 6, 0]);
  });

  it('allows no gap longer than 7 / cadence + 2 days', () => {
    // at two posts a week a gap may last 5.5 days
    expect(coverage(posts([0, 4, 8, 12]), 'Telegram', 2, FROM)).toMatchObject({ covered: true, longestGap: 4 });
    expect(coverage(posts([0, 1, 2, 3]), 'telegram', 2, FROM)).toMatchObject({ covered: false, planned: 4 });
  });

  it('counts neither ideas nor cancelled posts', () => {
    expect(coverage(posts([0, 4, 8, 12], 'idea'), 'telegram', 2, FROM).planned).toBe(0);
    expect(coverage(posts([0, 4, 8, 12], 'cancelled'), 'telegram', 2, FROM).planned).toBe(0);
  });
});
