/** Roles of a marketing department to start with; each becomes a job description. */
import { t, type Text } from '../../shared/text';

/** A role as the wizard offers it. */
export interface RoleTemplate {
  readonly code: string;
  readonly title: Text;
  readonly purpose: Text;
  readonly responsibilities: readonly Text[];
  /** Metric codes. */
  readonly kpi: readonly string[];
  readonly authority: Text;
  readonly employment: string;
  readonly usual: boolean;
  /** Invented holder in the demo department. */
  readonly samplePerson: Text;
}

/** Roles of a B2B marketing department with duties that can be used as they are. */
export const ROLE_CATALOGUE: readonly RoleTemplate[] = [
  {
    code: 'head',
    title: t('Руководитель маркетинга', 'Head of marketing'),
    purpose: t(
      'Даёт компании плановую выручку от маркетинга в рамках бюджета.',
      'Brings the planned revenue from marketing within the budget.',
    ),
    responsibilities: [
      t(
        'Ставит цели года и раскладывает их по месяцам и каналам',
        'Sets the goals of the year and breaks them down by month and channel',
      ),
      t(
        'Распределяет бюджет и останавливает убыточные каналы',
        'Allocates the budget and stops channels that lose money',
      ),
      t('Проводит еженедельную планёрку по РНП', 'Runs the weekly meeting on the RNP'),
      t(
        'Согласует с продажами определения MQL и SQL и разбирает спорные лиды',
        'Agrees MQL and SQL with sales and settles disputed leads',
      ),
      t('Нанимает, вводит в работу и оценивает команду', 'Hires, onboards and reviews the team'),
      t('Отвечает за позиционирование и продуктовую матрицу', 'Owns positioning and the product matrix'),
    ],
    kpi: ['revenue', 'romi_m', 'sql', 'spend'],
    authority: t('Меняет распределение бюджета внутри месяца до 20 %', 'May shift up to 20 % of the month’s budget'),
    employment: 'staff',
    usual: true,
    samplePerson: t('Анна Белова', 'Anna Belova'),
  },
  {
    code: 'performance',
    title: t('Специалист по платному трафику', 'Performance marketer'),
    purpose: t(
      'Даёт отделу продаж принятые заявки не дороже плановой цены.',
      'Brings accepted requests to sales at no more than the planned price.',
    ),
    responsibilities: [
      t('Запускает и ведёт кампании в рекламных кабинетах', 'Launches and runs campaigns on ad platforms'),
      t('Каждый день проверяет расход и цену лида', 'Checks spend and cost per lead every day'),
      t(
        'Ставит метки UTM и следит, что они доходят до CRM',
        'Tags links with UTM and sees that the tags reach the CRM',
      ),
      t('Тестирует объявления, аудитории и посадочные', 'Tests ads, audiences and landing pages'),
      t('Выгружает расходы по дням каждую неделю', 'Exports daily spend every week'),
    ],
    kpi: ['sql', 'cpsql', 'cpl', 'spend'],
    authority: t(
      'Перераспределяет бюджет между кампаниями своего канала',
      'Moves money between the campaigns of a channel',
    ),
    employment: 'staff',
    usual: true,
    samplePerson: t('Игорь Смирнов', 'Igor Smirnov'),
  },
  {
    code: 'content',
    title: t('Контент и SMM', 'Content and social media'),
    purpose: t(
      'Держит поток публикаций, который даёт доверие и заявки.',
      'Keeps a flow of posts that brings trust and requests.',
    ),
    responsibilities: [
      t('Ведёт контент-план минимум на две недели вперёд', 'Keeps the content plan at least two weeks ahead'),
      t('Пишет тексты и ставит задачи дизайнеру', 'Writes texts and briefs the designer'),
      t('Публикует в срок и собирает результаты через 7 дней', 'Publishes on time and collects results after 7 days'),
      t('Превращает интервью с клиентами в кейсы', 'Turns customer interviews into case studies'),
      t('Отвечает на комментарии в рабочий день', 'Answers comments within a workday'),
    ],
    kpi: ['leads', 'sql'],
    authority: t('Выбирает темы внутри утверждённых рубрик', 'Chooses topics within the agreed rubrics'),
    employment: 'staff',
    usual: true,
    samplePerson: t('Мария Орлова', 'Maria Orlova'),
  },
  {
    code: 'seo',
    title: t('SEO-специалист', 'SEO specialist'),
    purpose: t('Приводит целевой бесплатный трафик из поиска.', 'Brings targeted free traffic from search.'),
    responsibilities: [
      t('Собирает и обновляет семантику под сегменты', 'Collects and updates keywords for the segments'),
      t('Ставит задачи на страницы и проверяет их', 'Briefs pages and checks them'),
      t('Исправляет технические ошибки сайта', 'Fixes technical faults of the site'),
      t('Отчитывается о позициях и заявках из поиска', 'Reports positions and requests from search'),
      t('Следит за скоростью и индексацией', 'Watches speed and indexing'),
    ],
    kpi: ['leads', 'clicks'],
    authority: t('Вносит правки в тексты страниц без согласования', 'May edit page texts without approval'),
    employment: 'contractor',
    usual: false,
    samplePerson: t('Павел Климов', 'Pavel Klimov'),
  },
  {
    code: 'crm',
    title: t('CRM и рассылки', 'CRM and email marketer'),
    purpose: t('Доводит лиды до сделки и возвращает базу.', 'Brings leads to a deal and wins the base back.'),
    responsibilities: [
      t('Строит цепочки писем по стадиям воронки', 'Builds email sequences for the stages of the funnel'),
      t('Следит, что у лидов заполнены источник и причина отказа', 'Sees that leads have a source and a reject reason'),
      t('Выгружает лиды из CRM каждую неделю', 'Exports leads from the CRM every week'),
      t('Разбирает отказы вместе с продажами', 'Goes through rejections with sales'),
      t('Ведёт карту стадий и источников', 'Keeps the map of stages and sources'),
    ],
    kpi: ['sql', 'revenue'],
    authority: t('Меняет сценарии писем, кроме юридических', 'May change email sequences, except legal ones'),
    employment: 'staff',
    usual: true,
    samplePerson: t('Ольга Титова', 'Olga Titova'),
  },
  {
    code: 'designer',
    title: t('Дизайнер', 'Designer'),
    purpose: t('Делает понятные и узнаваемые макеты в срок.', 'Makes clear and recognisable layouts on time.'),
    responsibilities: [
      t(
        'Готовит макеты для рекламы, соцсетей и посадочных',
        'Prepares layouts for ads, social media and landing pages',
      ),
      t('Держит библиотеку фирменных элементов', 'Keeps the library of brand elements'),
      t('Сдаёт работу за день до публикации', 'Delivers a day before publication'),
      t('Проверяет макеты на телефоне', 'Checks layouts on a phone'),
      t('Собирает лучшие примеры рынка раз в месяц', 'Collects the best examples of the market monthly'),
    ],
    kpi: ['ctr'],
    authority: t('Отказывается от задачи без готового текста', 'May refuse a task without a finished text'),
    employment: 'part_time',
    usual: false,
    samplePerson: t('Лев Зайцев', 'Lev Zaytsev'),
  },
  {
    code: 'analyst',
    title: t('Аналитик', 'Analyst'),
    purpose: t('Даёт числа, которым верят, к понедельнику.', 'Gives numbers that people trust, by Monday.'),
    responsibilities: [
      t('Загружает данные и обновляет РНП до планёрки', 'Imports the data and refreshes the RNP before the meeting'),
      t('Сверяет расходы и сделки с кабинетами и CRM', 'Reconciles spend and deals with the platforms and the CRM'),
      t('Считает юнит-экономику и находит убыточные каналы', 'Computes unit economics and finds losing channels'),
      t('Планирует тесты: выборка, срок, метрика', 'Plans tests: sample, duration, metric'),
      t('Ведёт словарь метрик', 'Keeps the metric dictionary'),
    ],
    kpi: ['romi_m', 'cac_paid'],
    authority: t('Останавливает отчёт, если данные не сходятся', 'May hold a report back when the data do not agree'),
    employment: 'staff',
    usual: true,
    samplePerson: t('Денис Волков', 'Denis Volkov'),
  },
  {
    code: 'product_marketer',
    title: t('Продуктовый маркетолог', 'Product marketer'),
    purpose: t('Объясняет рынку, почему мы, и доказывает это.', 'Tells the market why us, and proves it.'),
    responsibilities: [
      t('Проводит интервью с клиентами', 'Interviews customers'),
      t('Ведёт сегменты, JTBD и карту конкурентов', 'Keeps segments, JTBD and the map of competitors'),
      t('Пишет позиционирование и проверяет его на клиентах', 'Writes the positioning and tests it with customers'),
      t('Готовит запуск новых продуктов', 'Prepares launches'),
      t('Обучает продажи новым аргументам', 'Trains sales in new arguments'),
    ],
    kpi: ['cr_lead_sql', 'avg_check'],
    authority: t('Решает, какие обещания можно публиковать', 'Decides which claims may be published'),
    employment: 'staff',
    usual: false,
    samplePerson: t('Вера Макарова', 'Vera Makarova'),
  },
  {
    code: 'contractor',
    title: t('Подрядчик по рекламе', 'Advertising contractor'),
    purpose: t(
      'Выполняет договорённый объём с договорённым результатом.',
      'Delivers the agreed volume with the agreed result.',
    ),
    responsibilities: [
      t('Ведёт порученные кампании по договору', 'Runs the assigned campaigns under the contract'),
      t('Отчитывается каждую неделю в общем формате', 'Reports every week in the common format'),
      t('Предлагает не меньше двух гипотез в месяц', 'Proposes at least two hypotheses a month'),
      t('Согласует изменения бюджета заранее', 'Agrees budget changes in advance'),
      t('Передаёт доступы и материалы по окончании', 'Hands over access and materials at the end'),
    ],
    kpi: ['cpl', 'sql'],
    authority: t(
      'Не меняет бюджет и посадочные без согласования',
      'No change of budget or landing pages without approval',
    ),
    employment: 'contractor',
    usual: false,
    samplePerson: t('Студия «Ракурс»', 'Rakurs studio'),
  },
];
