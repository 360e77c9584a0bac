/** The dictionaries of the department: one list of codes with labels per subject. */
import { code } from './choice';

/** What kind of source a channel is. */
export const CHANNEL_KINDS = [
  code('paid_search', 'Платный поиск', 'Paid search'),
  code('paid_social', 'Таргет', 'Paid social'),
  code('display', 'Медийная', 'Display'),
  code('seo', 'Органика', 'Organic search'),
  code('content', 'Контент и соцсети', 'Content & social'),
  code('email', 'Рассылки', 'Email'),
  code('messenger', 'Мессенджеры', 'Messengers'),
  code('referral', 'Рекомендации', 'Referral'),
  code('partner', 'Партнёры', 'Partners'),
  code('event', 'Мероприятия', 'Events'),
  code('outbound', 'Холодные продажи', 'Outbound'),
  code('direct', 'Прямые заходы', 'Direct'),
  code('offline', 'Офлайн', 'Offline'),
  code('unknown', 'Не определён', 'Unknown'),
] as const;

/** Whether a channel is in use. */
export const CHANNEL_STATES = [
  code('active', 'Работает', 'Active'),
  code('test', 'Тест', 'Test'),
  code('paused', 'Пауза', 'Paused'),
  code('stopped', 'Остановлен', 'Stopped'),
] as const;

/** States of a task. */
export const TASK_STATUSES = [
  code('todo', 'К работе', 'To do'),
  code('doing', 'В работе', 'Doing'),
  code('review', 'На проверке', 'In review'),
  code('blocked', 'Заблокировано', 'Blocked'),
  code('done', 'Готово', 'Done'),
  code('cancelled', 'Отменено', 'Cancelled'),
] as const;

/** How soon a task has to be done. */
export const PRIORITIES = [
  code('p1', '1 — срочно', '1 — urgent'),
  code('p2', '2 — важно', '2 — important'),
  code('p3', '3 — обычно', '3 — normal'),
  code('p4', '4 — потом', '4 — later'),
] as const;

/** What a task comes from. */
export const TASK_SOURCES = [
  code('manual', 'Вручную', 'By hand'),
  code('rnp', 'РНП', 'RNP'),
  code('meeting', 'Планёрка', 'Meeting'),
  code('goal', 'Цель', 'Goal'),
  code('hypothesis', 'Гипотеза', 'Hypothesis'),
  code('content', 'Контент', 'Content'),
  code('onboarding', 'Адаптация', 'Onboarding'),
  code('dispute', 'Спор о лиде', 'Lead dispute'),
  code('health', 'Проверка отдела', 'Health check'),
] as const;

/** Steps of the product ladder. */
export const OFFER_LEVELS = [
  code('lead_magnet', 'Лид-магнит', 'Lead magnet'),
  code('tripwire', 'Трипваер', 'Tripwire'),
  code('core', 'Основной', 'Core'),
  code('maximizer', 'Максимизатор прибыли', 'Maximizer'),
  code('retention', 'Удержание', 'Retention'),
  code('upsell', 'Апсейл', 'Upsell'),
  code('cross_sell', 'Кросс-сейл', 'Cross-sell'),
] as const;

/** Order in which segments are worked. */
export const SEGMENT_PRIORITIES = [code('A', 'A', 'A'), code('B', 'B', 'B'), code('C', 'C', 'C')] as const;

/** How a person is bound to the department. */
export const EMPLOYMENTS = [
  code('staff', 'Штат', 'Staff'),
  code('part_time', 'Частичная занятость', 'Part time'),
  code('contractor', 'Подрядчик', 'Contractor'),
  code('agency', 'Агентство', 'Agency'),
  code('vacancy', 'Вакансия', 'Vacancy'),
] as const;

/** Life of a hypothesis. */
export const HYPOTHESIS_STATUSES = [
  code('idea', 'Идея', 'Idea'),
  code('scored', 'Оценена', 'Scored'),
  code('planned', 'Запланирована', 'Planned'),
  code('running', 'Идёт', 'Running'),
  code('stopped', 'Остановлена', 'Stopped'),
  code('done', 'Завершена', 'Done'),
  code('parked', 'Отложена', 'Parked'),
] as const;

/** What a hypothesis changes. */
export const HYPOTHESIS_AREAS = [
  code('channel', 'Канал', 'Channel'),
  code('creative', 'Креатив', 'Creative'),
  code('offer', 'Оффер', 'Offer'),
  code('landing', 'Посадочная', 'Landing'),
  code('form', 'Форма', 'Form'),
  code('price', 'Цена', 'Price'),
  code('funnel', 'Воронка', 'Funnel'),
  code('email', 'Рассылка', 'Email'),
  code('content', 'Контент', 'Content'),
  code('sales_script', 'Скрипт продаж', 'Sales script'),
] as const;

/** How a test ended; `invalid` says nothing about the idea. */
export const TEST_RESULTS = [
  code('win', 'Победа', 'Win'),
  code('loss', 'Проигрыш', 'Loss'),
  code('inconclusive', 'Неясно', 'Inconclusive'),
  code('invalid', 'Брак', 'Invalid'),
] as const;

/** Life of a post. */
export const POST_STATUSES = [
  code('idea', 'Идея', 'Idea'),
  code('brief', 'ТЗ', 'Brief'),
  code('draft', 'Черновик', 'Draft'),
  code('approval', 'Согласование', 'Approval'),
  code('scheduled', 'Запланирован', 'Scheduled'),
  code('published', 'Опубликован', 'Published'),
  code('cancelled', 'Отменён', 'Cancelled'),
] as const;

/** What a post is for. */
export const POST_GOALS = [
  code('reach', 'Охват', 'Reach'),
  code('engage', 'Вовлечение', 'Engagement'),
  code('trust', 'Доверие', 'Trust'),
  code('lead', 'Заявка', 'Lead'),
  code('sale', 'Продажа', 'Sale'),
  code('hr', 'Найм', 'Hiring'),
] as const;

/** What a post is. */
export const POST_FORMATS = [
  code('text', 'Текст', 'Text'),
  code('carousel', 'Карусель', 'Carousel'),
  code('short_video', 'Короткое видео', 'Short video'),
  code('long_video', 'Длинное видео', 'Long video'),
  code('live', 'Эфир', 'Live'),
  code('article', 'Статья', 'Article'),
  code('newsletter', 'Рассылка', 'Newsletter'),
  code('case', 'Кейс', 'Case study'),
  code('checklist', 'Чек-лист', 'Checklist'),
  code('poll', 'Опрос', 'Poll'),
  code('podcast', 'Подкаст', 'Podcast'),
] as const;

/** How hypotheses are scored: one method for the whole table. */
export const SCORE_METHODS = [
  code('ice_product', 'ICE: произведение', 'ICE: product'),
  code('ice_mean', 'ICE: среднее', 'ICE: mean'),
  code('rice', 'RICE', 'RICE'),
  code('pie', 'PIE', 'PIE'),
  code('pxl', 'PXL', 'PXL'),
] as const;

/** Which rows count as leads: by status alone, or by the reason of refusal as well. */
export const LEAD_RULES = [
  code('status', 'Все, кроме спама и дублей', 'All but spam and duplicates'),
  code('status_and_reason', 'Ещё без соискателей, поставщиков и тестов', 'Also without job seekers, vendors and tests'),
] as const;

/** Languages of a department. */
export const LANGUAGES = [code('ru', 'Русский', 'Russian'), code('en', 'Английский', 'English')] as const;
