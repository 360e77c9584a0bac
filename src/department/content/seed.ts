/** First rows of the library's content: rubrics for every department, and the demo's posts around the day on which it is made. */
import { addDays, monthOf, weekday } from '../../shared/civilDate';
import type { Text } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { segmentName } from '../control/segmentSeed';
import { productName } from '../product/seed';
import { samplePerson } from '../team/seed';
import { PLANNED_POSTS, PUBLISHED_POSTS, type PostTemplate } from './samplePosts';
import { RUBRICS, type RubricCode } from './sampleRubrics';

/** Where the reader of a rubric usually is, and the format that suits it. */
const RUBRIC_DEFAULTS: Readonly<Record<RubricCode, { readonly stage: string; readonly format: string }>> = {
  expertise: { stage: 'problem', format: 'text' },
  cases: { stage: 'compare', format: 'case' },
  product: { stage: 'search', format: 'carousel' },
  people: { stage: 'compare', format: 'short_video' },
  offers: { stage: 'decide', format: 'text' },
};

/** Rows of the rubrics tab. */
export const rubricRows = (): SeedRow[] =>
  RUBRICS.map(({ code, name, goal, share, pain, example }) => {
    const { stage, format } = RUBRIC_DEFAULTS[code];
    return { name, goal, share, pain, example, stage, default_format: format };
  });

const rubricOf = (code: RubricCode): { readonly rubric?: Text; readonly goal?: string } => {
  const found = RUBRICS.find((rubric) => rubric.code === code);
  return found ? { rubric: found.name, goal: found.goal } : {};
};

const LANDING = 'https://example.com/wms';
/** A page with a parameter and a fragment of its own, which the tagged link has to keep. */
const FORM = 'https://example.com/wms?from=post#form';

/** Weekdays from a date on: `count` of them, the date itself first when it is one. */
function weekdaysFrom(date: string, count: number): string[] {
  const days: string[] = [];
  for (let day = date; days.length < count; day = addDays(day, 1)) if (weekday(day) <= 5) days.push(day);
  return days;
}

/** Posts of the next days are ready, later ones are still in the making. */
const statusOf = (index: number): string =>
  index < 2 ? 'scheduled' : index < 4 ? 'approval' : index < 7 ? 'draft' : 'brief';

function postRow(post: PostTemplate, number: number, publishAt: string, answers: DepartmentAnswers): SeedRow {
  return {
    post_id: `po${String(number).padStart(3, '0')}`,
    publish_at: publishAt,
    network: post.network,
    ...rubricOf(post.rubric),
    format: post.format,
    title: post.title,
    hook: post.hook,
    key_message: post.message,
    cta: post.cta,
    ...(post.product === undefined ? {} : { product: productName(post.product) }),
    ...(post.segment === undefined ? {} : { segment: segmentName(post.segment) }),
    landing: number % 2 === 0 ? FORM : LANDING,
    utm_campaign: `${monthOf(publishAt).replace('-', '')}_wms_b2b_ru_lead`,
    owner: samplePerson(answers, 'content'),
  };
}

/** Days before the department's first day on which the published posts went out: their results of seven days are known. */
const OUT_DAYS_AGO = [14, 9] as const;

function resultOf({ result }: PostTemplate): SeedRow {
  if (!result) return {};
  const [reach, reactions, clicks, leads] = result;
  return { reach, reactions, clicks, leads };
}

function publishedRow(post: PostTemplate, index: number, answers: DepartmentAnswers): SeedRow {
  const day = addDays(answers.today, -(OUT_DAYS_AGO[index] ?? OUT_DAYS_AGO[0]));
  return {
    ...postRow(post, index + 1, day, answers),
    status: 'published',
    published_at: day,
    published_url: `https://example.com/${post.network}/${index + 1}`,
    ...resultOf(post),
  };
}

/** Rows of the content plan: none for a department of one's own; the demo has two weeks ahead and two posts that are out. */
export function postRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const days = weekdaysFrom(answers.today, PLANNED_POSTS.length);
  return [
    ...PUBLISHED_POSTS.map((post, index) => publishedRow(post, index, answers)),
    ...PLANNED_POSTS.map((post, index): SeedRow => ({
      ...postRow(post, PUBLISHED_POSTS.length + index + 1, days[index] ?? answers.today, answers),
      status: statusOf(index),
    })),
  ];
}
