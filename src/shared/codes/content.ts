/** Lists of content: stages of the client's way, what a network is judged by, ages of results, media of links. */
import { UTM_MEDIUMS } from '../utm';
import { code } from './choice';

/** Where on the way to the purchase a post meets its reader. */
export const READER_STAGES = [
  code('unaware', 'Не знает о проблеме', 'Unaware'),
  code('problem', 'Понял проблему', 'Problem aware'),
  code('search', 'Ищет решение', 'Searching'),
  code('compare', 'Сравнивает', 'Comparing'),
  code('decide', 'Решает', 'Deciding'),
  code('use', 'Пользуется', 'Using'),
] as const;

/** The one number by which a network is judged. */
export const CONTENT_KPIS = [
  code('reach', 'Охват', 'Reach'),
  code('er', 'ER', 'ER'),
  code('clicks', 'Клики', 'Clicks'),
  code('subscribers', 'Подписчики', 'Subscribers'),
  code('leads', 'Лиды', 'Leads'),
] as const;

/** Whether a network is kept. */
export const NETWORK_STATES = [code('active', 'Ведём', 'Active'), code('paused', 'Пауза', 'Paused')] as const;

/** Days after which a post is measured; posts are compared by the seventh. */
export const RESULT_AGES = [
  code('1', '1 день', '1 day'),
  code('7', '7 дней', '7 days'),
  code('30', '30 дней', '30 days'),
] as const;

/** utm_medium: the same words in both languages. */
export const MEDIUMS = UTM_MEDIUMS.map((medium) => code(medium, medium, medium));

/** What a campaign is for, as its tag says it. */
export const CAMPAIGN_GOALS = [
  code('lead', 'lead', 'lead'),
  code('sale', 'sale', 'sale'),
  code('reach', 'reach', 'reach'),
  code('reg', 'reg', 'reg'),
] as const;
