/** Health of content and social networks (aspect 15). */
import { t } from '../../shared/text';
import type { HealthAspect } from '../../blueprint/health';
import { onTime, ownerHasNumber, resultsKnown, strategyFilled, twoWeeks } from './healthChecks';

const STRATEGY = ['network', 'state', 'goal', 'cadence', 'owner', 'kpi_metric'];

export const contentHealth: HealthAspect = {
  number: 15,
  key: 'content',
  title: t('Соцсети и контент', 'Social networks and content'),
  weight: 6,
  checks: [
    {
      key: 'strategy',
      points: 15,
      title: t(
        'У каждой площадки есть цель, частота, ответственный и показатель',
        'Every network has a goal, a cadence, an owner and a number',
      ),
      action: t('Заполните строку площадки', 'Complete the row of the network'),
      place: { kind: 'tab', tab: 'content_strategy' },
      needs: { content_strategy: STRATEGY, content_plan: ['network', 'publish_at', 'status'] },
      evaluate: strategyFilled,
    },
    {
      key: 'two_weeks',
      points: 30,
      title: t('Контент-план есть на две недели вперёд', 'Content is planned two weeks ahead'),
      action: t(
        'Заполните план из панели: «Документы», затем «Заполнить контент-план»',
        'Fill the plan from the panel: Documents, then “Fill the content plan”',
      ),
      place: { kind: 'tab', tab: 'content_plan' },
      needs: { content_strategy: STRATEGY, content_plan: ['network', 'publish_at', 'status'] },
      evaluate: twoWeeks,
    },
    {
      key: 'on_time',
      points: 20,
      title: t(
        'За 30 дней вовремя вышло не меньше 85 % постов',
        'At least 85 % of posts went out in time within 30 days',
      ),
      action: t(
        'Впишите, когда вышел пост, а сорванные сроки перенесите',
        'Enter when the post went out, and give the late ones a new date',
      ),
      place: { kind: 'tab', tab: 'content_plan', column: 'published_at' },
      needs: { content_plan: ['title', 'publish_at', 'published_at', 'status'] },
      evaluate: onTime,
    },
    {
      key: 'results',
      points: 20,
      title: t(
        'У вышедших постов есть ссылка, метка и результат за 7 дней',
        'Posts that are out have a link, a tag and a result of 7 days',
      ),
      action: t('Внесите результат на вкладку «Результаты постов»', 'Enter the result on the Post results tab'),
      place: { kind: 'tab', tab: 'post_results' },
      needs: {
        content_plan: ['post_id', 'title', 'publish_at', 'published_at', 'status', 'published_url', 'utm_link'],
        post_results: ['post', 'age', 'reach'],
      },
      evaluate: resultsKnown,
    },
    {
      key: 'owner_kpi',
      points: 15,
      title: t(
        'У ответственного за контент есть показатель в мотивации',
        'The owner of content has a number of it in the pay',
      ),
      action: t(
        'Добавьте показатель контента в схему мотивации ответственного',
        'Add a number of content to the owner’s pay scheme',
      ),
      place: { kind: 'tab', tab: 'content_strategy', column: 'owner' },
      needs: {
        content_strategy: STRATEGY,
        motivation: ['person', 'metric', 'kpi', 'kpi_name', 'title', 'name', 'kpi_metric'],
      },
      evaluate: ownerHasNumber,
    },
  ],
};
