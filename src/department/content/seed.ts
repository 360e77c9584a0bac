/** Rubrics with their usual shares, and two weeks of posts for the demo department. */
import { addDays, weekday } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { samplePerson } from '../team/seed';

interface Rubric {
  readonly name: Text;
  readonly goal: string;
  readonly share: number;
  readonly pain: Text;
  readonly example: Text;
}

const RUBRICS: readonly Rubric[] = [
  {
    name: t('Экспертиза', 'Expertise'),
    goal: 'trust',
    share: 0.4,
    pain: t('Не понимаю, где теряю', 'I do not see where I lose'),
    example: t('Как найти пересорт за час', 'How to find mis-sorts in an hour'),
  },
  {
    name: t('Кейсы', 'Case studies'),
    goal: 'lead',
    share: 0.2,
    pain: t('Не верю, что это работает', 'I doubt that it works'),
    example: t('3PL: расхождения с 4 % до 0,2 %', '3PL: differences from 4 % to 0.2 %'),
  },
  {
    name: t('Продукт', 'Product'),
    goal: 'lead',
    share: 0.15,
    pain: t('Не знаю, что входит', 'I do not know what is included'),
    example: t('Что происходит за 21 день запуска', 'What happens in the 21 days of launch'),
  },
  {
    name: t('Люди', 'People'),
    goal: 'engage',
    share: 0.15,
    pain: t('Кто будет со мной работать?', 'Who will work with me?'),
    example: t('День внедренца на складе', 'A day of an implementer in a warehouse'),
  },
  {
    name: t('Предложения', 'Offers'),
    goal: 'sale',
    share: 0.1,
    pain: t('С чего начать недорого?', 'How to start at low cost?'),
    example: t('Аудит склада за 29 000 ₽', 'Warehouse audit for 29,000'),
  },
];

export const rubricRows = (): SeedRow[] => RUBRICS.map((rubric) => ({ ...rubric }));

interface Post {
  readonly network: string;
  readonly rubric: number;
  readonly format: string;
  readonly title: Text;
  readonly cta: Text;
}

const POSTS: readonly Post[] = [
  {
    network: 'telegram',
    rubric: 0,
    format: 'text',
    title: t('Пять признаков, что склад теряет товар', 'Five signs that a warehouse loses goods'),
    cta: t('Скачать чек-лист', 'Get the checklist'),
  },
  {
    network: 'vk',
    rubric: 1,
    format: 'case',
    title: t('Кейс: как 3PL сократил штрафы вдвое', 'Case: how a 3PL halved its fines'),
    cta: t('Посмотреть расчёт', 'See the numbers'),
  },
  {
    network: 'telegram',
    rubric: 3,
    format: 'short_video',
    title: t('Приёмка глазами кладовщика', 'Receiving goods as a storekeeper sees it'),
    cta: t('Задать вопрос', 'Ask a question'),
  },
  {
    network: 'telegram',
    rubric: 0,
    format: 'checklist',
    title: t('Инвентаризация без остановки склада', 'Stocktaking without stopping the warehouse'),
    cta: t('Скачать план', 'Get the plan'),
  },
  {
    network: 'vk',
    rubric: 2,
    format: 'carousel',
    title: t('21 день запуска по шагам', 'The 21 days of launch, step by step'),
    cta: t('Записаться на показ', 'Book a demo'),
  },
  {
    network: 'telegram',
    rubric: 0,
    format: 'poll',
    title: t('Где у вас чаще всего пересорт?', 'Where do you mis-sort most?'),
    cta: t('Проголосовать', 'Vote'),
  },
  {
    network: 'telegram',
    rubric: 1,
    format: 'case',
    title: t('Опт: минус два человека на сборке', 'Wholesale: two pickers fewer'),
    cta: t('Получить расчёт', 'Get a calculation'),
  },
  {
    network: 'vk',
    rubric: 4,
    format: 'text',
    title: t('Аудит склада: что вы получите за два дня', 'Warehouse audit: what two days give you'),
    cta: t('Оставить заявку', 'Leave a request'),
  },
];

const CAMPAIGN_MONTH = (date: string): string => `${date.slice(0, 4)}${date.slice(5, 7)}_wms_b2b_lead`;

/** The next working day on or after a date. */
const onWorkday = (date: string): string => (weekday(date) <= 5 ? date : addDays(date, 8 - weekday(date)));

/** Days between posts: eight posts cover two weeks. */
const STEP_DAYS = 2;

export function postRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  return POSTS.map((post, index) => {
    const publish_at = onWorkday(addDays(answers.today, index * STEP_DAYS));
    const rubric = RUBRICS[post.rubric];
    return {
      post_id: `po${String(index + 1).padStart(3, '0')}`,
      publish_at,
      network: post.network,
      ...(rubric ? { rubric: rubric.name, goal: rubric.goal } : {}),
      format: post.format,
      title: post.title,
      cta: post.cta,
      landing: index % 2 === 0 ? 'https://example.com/wms' : 'https://example.com/wms?from=post#form',
      utm_campaign: CAMPAIGN_MONTH(publish_at),
      owner: samplePerson(answers, 'content'),
      status: index < 2 ? 'scheduled' : index < 5 ? 'draft' : 'brief',
    };
  });
}
