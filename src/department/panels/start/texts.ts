/** Words of the start page: what to do first and what each tab is for. */
import { t, type Text } from '../../../shared/text';

/** First steps of a new department. */
export const STEPS: readonly Text[] = [
  t(
    '1. Проверьте «Каналы»: уберите лишние, допишите свои названия из рекламных кабинетов.',
    '1. Check “Channels”: remove what you do not use, add the names that your ad accounts give them.',
  ),
  t(
    '2. Заполните «План»: расход, лиды и выручка по месяцам и каналам.',
    '2. Fill “Plan”: spend, leads and revenue by month and channel.',
  ),
  t('3. Впишите людей в «Команду» и цены в «Продукты».', '3. Put people into “Team” and prices into “Products”.'),
  t(
    '4. Загрузите лиды и расходы: панель Marketing Pulse → «Импорт».',
    '4. Load leads and spend: the Marketing Pulse panel → “Import”.',
  ),
  t(
    '5. По понедельникам нажимайте «Обновить РНП»: факты, статусы и повестка обновятся сами.',
    '5. On Mondays press “Refresh RNP”: facts, statuses and the agenda update themselves.',
  ),
];

/** A tab and when to open it. */
export interface GuideLine {
  /** Key of the tab. */
  readonly tab: string;
  readonly title: Text;
  readonly what: Text;
}

/** Main tabs in the order of a week. */
export const GUIDE: readonly GuideLine[] = [
  {
    tab: 'dashboard',
    title: t('Дашборд', 'Dashboard'),
    what: t('Месяц на одной странице: показать руководителю.', 'The month on one page: to show to the management.'),
  },
  {
    tab: 'rnp',
    title: t('РНП', 'RNP'),
    what: t(
      'План и факт месяца по неделям: идём ли по плану и сколько нужно в день.',
      'Plan and fact of the month by week: are we on plan, and what is needed a day.',
    ),
  },
  {
    tab: 'funnel',
    title: t('Воронка', 'Funnel'),
    what: t(
      'На каком этапе теряем клиентов и сколько стоит каждый этап.',
      'At which stage clients are lost and what each stage costs.',
    ),
  },
  {
    tab: 'unit_economics',
    title: t('Юнит-экономика', 'Unit economics'),
    what: t(
      'Какие каналы окупаются: масштабировать, держать, чинить или остановить.',
      'Which channels pay off: scale, keep, fix or stop.',
    ),
  },
  {
    tab: 'leads',
    title: t('Лиды', 'Leads'),
    what: t(
      'Все заявки с датами этапов; можно вписывать руками, импорт допишет остальное.',
      'All leads with the dates of their stages; type by hand, imports add the rest.',
    ),
  },
  {
    tab: 'spend',
    title: t('Расходы', 'Spend'),
    what: t('Сколько потрачено по дням, каналам и кампаниям.', 'What was spent by day, channel and campaign.'),
  },
  {
    tab: 'plan',
    title: t('План', 'Plan'),
    what: t(
      'Цели по месяцам и каналам: с ними сравнивается факт.',
      'Targets by month and channel: facts are compared with them.',
    ),
  },
  {
    tab: 'tasks',
    title: t('Задачи', 'Tasks'),
    what: t(
      'Кто, что и к какому дню делает; сюда попадают отклонения РНП.',
      'Who does what by when; deviations of the RNP come here.',
    ),
  },
  {
    tab: 'agenda',
    title: t('Повестка', 'Agenda'),
    what: t(
      'О чём говорить на планёрке: собирается из отклонений и задач.',
      'What to talk about at the weekly meeting: made of deviations and tasks.',
    ),
  },
  {
    tab: 'goals',
    title: t('Цели', 'Goals'),
    what: t('Цели года и как они раскладываются до лидов и бюджета.', 'Goals of the year, down to leads and budget.'),
  },
  {
    tab: 'health',
    title: t('Здоровье', 'Health'),
    what: t('17 сторон отдела: чего не хватает и что сделать.', 'The 17 aspects: what is missing and what to do.'),
  },
  {
    tab: 'dictionary',
    title: t('Словарь метрик', 'Metric dictionary'),
    what: t('Что значит каждое число, по какой формуле и откуда.', 'What each number means, its formula and source.'),
  },
  {
    tab: 'documents',
    title: t('Документы', 'Documents'),
    what: t('Все документы отдела со ссылками.', 'All documents of the department, linked.'),
  },
  {
    tab: 'settings',
    title: t('Настройки', 'Settings'),
    what: t('Валюта, пороги статусов, цель ROMI.', 'Currency, thresholds of statuses, target ROMI.'),
  },
];
