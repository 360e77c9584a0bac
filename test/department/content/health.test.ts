import { contentHealth } from '../../../src/department/content/health';
import { healthData, type GivenRow } from '../support/healthData';

const TODAY = '2026-03-16';
type Tables = Readonly<Record<string, readonly GivenRow[] | null>>;

const network: GivenRow = {
  network: 'telegram',
  state: 'active',
  goal: 'lead',
  cadence: 2,
  owner: 'Анна',
  kpi_metric: 'leads',
};
const ahead = ['2026-03-17', '2026-03-20', '2026-03-24', '2026-03-27'].map((day, index): GivenRow => ({
  post_id: `po1${index}`,
  title: 'Пост',
  network: 'telegram',
  publish_at: day,
  status: 'brief',
}));
const out: GivenRow = {
  post_id: 'po001',
  title: 'Вышел',
  network: 'telegram',
  publish_at: '2026-03-02',
  published_at: '2026-03-02',
  status: 'published',
  published_url: 'https://example.com/1',
  utm_link: 'https://example.com/?utm_source=telegram',
};
const GOOD: Tables = {
  content_strategy: [network],
  content_plan: [out, ...ahead],
  post_results: [{ post: 'po001', age: '7', reach: 500 }],
  motivation: [{ person: 'Анна', metric: 'Посты в срок' }],
};

const judge = (key: string, tables: Tables) => {
  const result = contentHealth.checks
    .find((check) => check.key === key)
    ?.evaluate(healthData({ today: TODAY, tables }));
  return result?.kind === 'share' ? result.share : result?.kind;
};

describe('health of content', () => {
  it('has points of 100', () => {
    expect(contentHealth.checks.reduce((sum, check) => sum + check.points, 0)).toBe(100);
  });

  it.each<readonly [string, Tables]>([
    ['strategy', { content_strategy: [{ ...network, cadence: null }] }],
    ['strategy', { content_strategy: [] }],
    ['strategy', { content_strategy: [], content_plan: [] }],
    ['two_weeks', { content_plan: [out] }],
    ['two_weeks', { content_strategy: [{ ...network, cadence: null }] }],
    ['on_time', { content_plan: [{ ...out, published_at: '2026-03-05' }] }],
    ['on_time', { content_plan: [{ ...out, published_at: null }] }],
    ['results', { post_results: [] }],
    ['results', { content_plan: [{ ...out, utm_link: '' }] }],
    ['owner_kpi', { motivation: [{ person: 'Анна', metric: 'Лиды отдела' }] }],
    ['owner_kpi', { content_strategy: [{ ...network, owner: '' }] }],
  ])('%s turns red when emptied and green when filled', (key, emptied) => {
    expect(judge(key, { ...GOOD, ...emptied })).toBe(0);
    expect(judge(key, GOOD)).toBe(1);
    expect(judge(key, { ...GOOD, ...emptied })).toBe(0);
  });

  it.each([
    ['strategy', 'content_strategy'],
    ['two_weeks', 'content_plan'],
    ['on_time', 'content_plan'],
    ['results', 'post_results'],
    ['owner_kpi', 'motivation'],
  ])('%s cannot be told without %s', (key, tab) => {
    expect(judge(key, { ...GOOD, [tab]: null })).toBe('unknown');
  });

  it('names the network that lacks posts', () => {
    const result = contentHealth.checks
      .find((check) => check.key === 'two_weeks')
      ?.evaluate(healthData({ today: TODAY, tables: { ...GOOD, content_plan: ahead.slice(0, 2) } }));
    expect(result).toMatchObject({
      kind: 'share',
      missing: [{ text: { ru: 'telegram: на 14 дней есть 2 из 4 постов' } }],
    });
  });
});
