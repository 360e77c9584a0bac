/** First rows of content strategy, tagged links and results of posts: the demo's, and for others what any department can start from. */
import { addDays, addMonths, firstOfMonth } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { segmentName } from '../control/segmentSeed';
import { samplePerson } from '../team/seed';
import { PUBLISHED_POSTS } from './samplePosts';

const TABOOS = t(
  'Политика, шутки над клиентами, цифры без разрешения клиента',
  'Politics, jokes about clients, figures without the client’s permission',
);

/** Networks of the demo; a department of one's own starts with one row to complete. */
export function strategyRows(answers: DepartmentAnswers): SeedRow[] {
  const review = addMonths(firstOfMonth(answers.today), 3);
  if (!answers.sample)
    return [
      {
        network: 'telegram',
        state: 'active',
        goal: 'trust',
        funnel_role: t(
          'Читает канал, берёт полезный материал, оставляет заявку',
          'Reads the channel, takes a useful material, leaves a request',
        ),
        tone: t('Просто, от первого лица, с числами', 'Plain, in the first person, with figures'),
        taboos: TABOOS,
        cadence: 2,
        kpi_metric: 'leads',
        review,
      },
    ];
  const owner = samplePerson(answers, 'content');
  return [
    {
      network: 'telegram',
      state: 'active',
      goal: 'lead',
      segment: segmentName('3pl'),
      funnel_role: t(
        'Подписка, чек-лист «12 потерь склада», запись на аудит',
        'Subscribes, takes the checklist “12 losses of a warehouse”, books an audit',
      ),
      tone: t(
        'Как опытный начальник склада: коротко, с цифрами',
        'Like an experienced warehouse head: short, with figures',
      ),
      taboos: TABOOS,
      cadence: 3,
      days: '1, 3, 5',
      owner,
      kpi_metric: 'leads',
      kpi_plan: 15,
      budget: 36_000,
      review,
    },
    {
      network: 'vk',
      state: 'active',
      goal: 'engage',
      funnel_role: t(
        'Узнаёт людей компании, переходит на кейсы',
        'Meets the people of the company, goes on to the case studies',
      ),
      tone: t('По-человечески, с видео со склада', 'Human, with videos from the warehouse'),
      taboos: TABOOS,
      cadence: 2,
      days: '2, 4',
      owner,
      kpi_metric: 'er',
      kpi_plan: 5,
      budget: 24_000,
      review,
    },
  ];
}

const LINK = 'https://example.com/wms';

/** Links of the demo. */
export function utmRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const month = firstOfMonth(answers.today);
  const common = { landing: LINK, month, created: answers.today };
  const [performance, content] = [samplePerson(answers, 'performance'), samplePerson(answers, 'content')];
  const tag = month.slice(0, 7).replace('-', '');
  return [
    {
      ...common,
      utm_id: 'UT001',
      title: t('Поиск Директа, заявка на показ', 'Direct search, request for a demo'),
      source: 'yandex',
      medium: 'cpc',
      product: 'wms',
      segment: '3pl',
      geo: 'ru',
      goal: 'lead',
      content: '{ad_id}',
      term: '{keyword}',
      owner: performance,
      campaign: `${tag}_wms_3pl_ru_lead`,
      link: `${LINK}?utm_source=yandex&utm_medium=cpc&utm_campaign=${tag}_wms_3pl_ru_lead&utm_content={ad_id}&utm_term={keyword}`,
      check: t('Готово', 'Ready'),
    },
    {
      ...common,
      utm_id: 'UT002',
      title: t('Закреплённый пост канала', 'Pinned post of the channel'),
      source: 'telegram',
      medium: 'social',
      product: 'checklist',
      segment: 'b2b',
      geo: 'ru',
      goal: 'lead',
      content: 'pinned_text',
      owner: content,
      campaign: `${tag}_checklist_b2b_ru_lead`,
      link: `${LINK}?utm_source=telegram&utm_medium=social&utm_campaign=${tag}_checklist_b2b_ru_lead&utm_content=pinned_text`,
      check: t('Готово', 'Ready'),
    },
  ];
}

/** Days ago on which the demo's posts went out, as in the content plan. */
const OUT_DAYS_AGO = [14, 9] as const;

/** Comments, saves, shares, subscribers and cost of the demo's posts, beside the results that the plan holds. */
const MORE = [
  { comments: 14, saves: 38, shares: 21, subscribers: 27, impressions: 3120, cost: 6000 },
  { comments: 32, saves: 12, shares: 17, subscribers: 11, impressions: 5240, cost: 4000 },
] as const;

/** Results of the demo's posts after a week. */
export const resultRows = (answers: DepartmentAnswers): SeedRow[] =>
  answers.sample
    ? PUBLISHED_POSTS.map((post, index): SeedRow => {
        const [reach = 0, reactions = 0, clicks = 0, leads = 0] = post.result ?? [];
        return {
          post: `po${String(index + 1).padStart(3, '0')}`,
          age: '7',
          taken: addDays(answers.today, 7 - (OUT_DAYS_AGO[index] ?? 9)),
          reach,
          reactions,
          clicks,
          leads,
          ...MORE[index],
        };
      })
    : [];
