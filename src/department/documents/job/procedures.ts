/** How a role does its work and with whom: first texts of a job description, the team's to change. */
import { t, type Text } from '../../../shared/text';

export interface Procedure {
  /** Steps, in order of a week. */
  readonly how: readonly Text[];
  /** What comes from others. */
  readonly gets: readonly Text[];
  /** What others wait for. */
  readonly gives: readonly Text[];
}

/** For a role that the team added itself. */
export const COMMON_PROCEDURE: Procedure = {
  how: [
    t(
      'Понедельник: проверить свои показатели в РНП и открыть задачи недели',
      'Monday: check own metrics in the RNP and open the tasks of the week',
    ),
    t(
      'Работа начинается с задачи, у которой есть срок и признак готовности',
      'Work starts from a task with a due date and a definition of done',
    ),
    t(
      'Результат — ссылкой в задаче; пятница: закрыть или перенести с причиной',
      'The result is a link in the task; Friday: close it or move it with a reason',
    ),
  ],
  gets: [t('Цели месяца и приоритеты — от руководителя', 'Goals of the month and priorities: from the manager')],
  gives: [t('Статус своих задач — команде, к планёрке', 'State of own tasks: to the team, by the weekly meeting')],
};

const HEAD: Procedure = {
  how: [
    t(
      'Понедельник: обновить РНП, выбрать пять отклонений с наибольшей ценой и провести планёрку',
      'Monday: refresh the RNP, pick the five costliest deviations and run the meeting',
    ),
    t(
      'Канал, который второй месяц хуже своей цены лида, останавливать или переделывать решением с датой',
      'Stop or rebuild a channel that misses its cost per lead for a second month, by a dated decision',
    ),
    t(
      'До 25 числа: план следующего месяца по каналам; резерв держать отдельной строкой',
      'By the 25th: the plan of the next month by channel; the reserve is a row of its own',
    ),
    t(
      'До 5-го рабочего дня: итоги месяца, премии по закрытым данным',
      'By the 5th workday: review of the month, bonuses from closed data',
    ),
  ],
  gets: [
    t('Цели компании и бюджет — от директора', 'Goals of the company and the budget: from the CEO'),
    t('Решения по лидам и прогноз сделок — от продаж', 'Decisions on leads and the deal forecast: from sales'),
  ],
  gives: [
    t('План, бюджет и приоритеты — команде', 'Plan, budget and priorities: to the team'),
    t('Итоги месяца с причинами — директору', 'Review of the month with causes: to the CEO'),
  ],
};

const PERFORMANCE: Procedure = {
  how: [
    t(
      'Каждое утро: расход, цена лида, отклонённые объявления; отклонение больше 20 % — пауза и задача',
      'Every morning: spend, cost per lead, rejected ads; off by more than 20% means a pause and a task',
    ),
    t(
      'Новая кампания: гипотеза с критерием остановки → метки UTM → проверка, что тестовая заявка дошла до CRM',
      'New campaign: a hypothesis with a stop rule → UTM tags → a test request seen in the CRM',
    ),
    t(
      'Пятница: выгрузить расход по дням из всех кабинетов и загрузить в книгу',
      'Friday: export daily spend from all platforms and import it',
    ),
    t(
      'Раз в неделю: минус-слова и площадки; раз в месяц: перераспределение бюджета по цене SQL',
      'Weekly: negative keywords and placements; monthly: shift the budget by cost per SQL',
    ),
  ],
  gets: [
    t('Макеты и тексты объявлений — от дизайнера и контента', 'Layouts and ad texts: from design and content'),
    t('Причины отказов по лидам — от CRM-маркетолога', 'Reject reasons of leads: from the CRM marketer'),
  ],
  gives: [
    t('Расход по дням — аналитику, к понедельнику', 'Daily spend: to the analyst, by Monday'),
    t('Лиды с метками — продажам', 'Tagged leads: to sales'),
  ],
};

const CONTENT: Procedure = {
  how: [
    t(
      'Контент-план заполнен на две недели вперёд: тема, цель, рубрика, призыв, ссылка с меткой',
      'The content plan is full for two weeks: topic, goal, rubric, call to action, tagged link',
    ),
    t(
      'Путь поста: тема → текст → макет → согласование → публикация; срок текста — за три рабочих дня',
      'Way of a post: topic → text → layout → approval → publication; the text is due three workdays ahead',
    ),
    t(
      'Рекламный пост выходит только с маркировкой',
      'A promotional post goes out only with the marking that the law asks for',
    ),
    t(
      'Через 7 дней: внести охват, реакции и заявки; лучшее повторить, худшее разобрать',
      'After 7 days: enter reach, reactions and requests; repeat the best, take the worst apart',
    ),
  ],
  gets: [
    t(
      'Боли и цитаты клиентов — от продуктового маркетолога и продаж',
      'Pains and quotes of clients: from product marketing and sales',
    ),
    t('Макеты — от дизайнера, за день до публикации', 'Layouts: from the designer, a day before publication'),
  ],
  gives: [
    t('Темы и тексты — дизайнеру', 'Topics and texts: to the designer'),
    t('Кейсы и материалы — продажам', 'Case studies and materials: to sales'),
  ],
};

const SEO: Procedure = {
  how: [
    t(
      'Страница начинается с сегмента и запроса: кто ищет, что хочет решить, какое действие сделает',
      'A page starts from a segment and a query: who searches, what they want to solve, what they will do',
    ),
    t(
      'Раз в неделю: позиции, индексация, ошибки сайта; ошибка, которая теряет заявки, — в тот же день',
      'Weekly: positions, indexing, site errors; an error that loses requests is fixed the same day',
    ),
    t(
      'Раз в месяц: пять старых страниц обновить, одну новую выпустить',
      'Monthly: refresh five old pages, publish a new one',
    ),
  ],
  gets: [
    t('Сегменты и их слова — от продуктового маркетолога', 'Segments and their words: from product marketing'),
    t('Доступ к сайту и правки — от разработки', 'Access to the site and changes: from development'),
  ],
  gives: [
    t('Задания на страницы — контенту', 'Briefs for pages: to content'),
    t('Заявки из поиска — продажам', 'Requests from search: to sales'),
  ],
};

const CRM: Procedure = {
  how: [
    t(
      'Каждый день: лиды без источника, ответственного или причины отказа — исправить или вернуть продавцу',
      'Daily: leads without source, owner or reject reason are fixed or given back to the salesperson',
    ),
    t('Пятница: выгрузить лиды из CRM и загрузить в книгу', 'Friday: export leads from the CRM and import them'),
    t(
      'Цепочка писем: стадия → вопрос клиента → письмо → следующий шаг; согласие на рассылку обязательно',
      'Email sequence: stage → client’s question → letter → next step; consent is required',
    ),
    t(
      'Раз в неделю с продажами: десять отказов разобрать по записям',
      'Weekly with sales: go through ten rejections by their recordings',
    ),
  ],
  gets: [
    t(
      'Статусы и причины отказов — от продаж, в день решения',
      'States and reject reasons: from sales, on the day of the decision',
    ),
    t('Материалы для писем — от контента', 'Materials for letters: from content'),
  ],
  gives: [
    t('Выгрузка лидов — аналитику, к понедельнику', 'Export of leads: to the analyst, by Monday'),
    t('Прогретые лиды — продажам', 'Nurtured leads: to sales'),
  ],
};

const DESIGNER: Procedure = {
  how: [
    t(
      'В работу берётся задача с готовым текстом, размерами и сроком',
      'A task is taken with a finished text, sizes and a due date',
    ),
    t(
      'Порядок: набросок → одна правка по смыслу → чистовик → проверка на телефоне',
      'Order: sketch → one round on meaning → final → a check on a phone',
    ),
    t(
      'Исходники — в папке отдела, имя файла: дата_канал_тема',
      'Sources live in the department’s folder, named date_channel_topic',
    ),
  ],
  gets: [t('Тексты и задания — от контента и платного трафика', 'Texts and briefs: from content and performance')],
  gives: [
    t(
      'Макеты за день до публикации — контенту и платному трафику',
      'Layouts a day before publication: to content and performance',
    ),
  ],
};

const ANALYST: Procedure = {
  how: [
    t(
      'Понедельник до 10:00: загрузить лиды и расходы, обновить РНП, проверить замечания загрузки',
      'Monday by 10:00: import leads and spend, refresh the RNP, check the issues of the import',
    ),
    t(
      'Сверка: расход с кабинетами и сделки с CRM; расхождение больше 2 % — задача владельцу данных',
      'Reconcile spend with the platforms and deals with the CRM; off by more than 2% is a task for the owner of the data',
    ),
    t(
      'Тест: метрика, минимальный эффект, размер выборки и срок — до запуска, вывод — по плану, без подглядывания',
      'A test: metric, smallest effect, sample and duration before the start; the verdict by plan, without peeking',
    ),
    t('Нет данных — значит «нет данных», а не ноль', 'No data is shown as “no data”, never as zero'),
  ],
  gets: [
    t(
      'Расход по дням — от платного трафика; лиды — от CRM-маркетолога',
      'Daily spend: from performance; leads: from the CRM marketer',
    ),
  ],
  gives: [
    t('Свежая РНП и список отклонений — к планёрке', 'A fresh RNP and a list of deviations: for the meeting'),
    t('Вердикты по каналам — руководителю, раз в месяц', 'Verdicts on channels: to the head, monthly'),
  ],
};

const PRODUCT_MARKETER: Procedure = {
  how: [
    t(
      'Не меньше пяти интервью на сегмент в полгода: о прошлых действиях, а не о мнениях',
      'At least five interviews a segment each half-year: about past actions, not opinions',
    ),
    t(
      'Каждое обещание — с доказательством: случай, число или документ',
      'Every claim has its proof: a case, a number or a document',
    ),
    t(
      'Раз в квартал: карта конкурентов и три проверки тайным покупателем',
      'Quarterly: the map of competitors and three mystery-shopping checks',
    ),
    t(
      'Запуск продукта: для кого, вместо чего, цена, доказательства, обучение продаж — до первой рекламы',
      'A launch: for whom, instead of what, price, proofs, sales training, all before the first ad',
    ),
  ],
  gets: [t('Записи звонков и возражения — от продаж', 'Call recordings and objections: from sales')],
  gives: [
    t('Сегменты и позиционирование — всей команде', 'Segments and positioning: to the whole team'),
    t('Аргументы и ответы на возражения — продажам', 'Arguments and answers to objections: to sales'),
  ],
};

const CONTRACTOR: Procedure = {
  how: [
    t(
      'Работает в кабинетах компании; доступ выдаёт и отзывает владелец канала',
      'Works in the company’s accounts; access is given and taken back by the owner of the channel',
    ),
    t(
      'Пятница: расход, лиды, цена лида и сделанное за неделю — в общем формате',
      'Friday: spend, leads, cost per lead and work done, in the common format',
    ),
    t(
      'Смена бюджета, посадочной или стратегии ставок — после письменного согласования',
      'Change of budget, landing page or bidding only after a written approval',
    ),
  ],
  gets: [
    t(
      'Задание, бюджет и материалы — от владельца канала',
      'Brief, budget and materials: from the owner of the channel',
    ),
  ],
  gives: [
    t(
      'Отчёт и гипотезы — владельцу канала, каждую неделю',
      'Report and hypotheses: to the owner of the channel, weekly',
    ),
  ],
};

/** By the code of the role. */
export const PROCEDURES: Readonly<Record<string, Procedure>> = {
  head: HEAD,
  performance: PERFORMANCE,
  content: CONTENT,
  seo: SEO,
  crm: CRM,
  designer: DESIGNER,
  analyst: ANALYST,
  product_marketer: PRODUCT_MARKETER,
  contractor: CONTRACTOR,
};
