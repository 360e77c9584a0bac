/** The onboarding handbook: what a newcomer must know, with an index of everything that lives in the department. */
import { METRICS } from '../../metrics/dictionary';
import { t } from '../../shared/text';
import type { DocumentModel } from '../../blueprint/document';
import type { DocumentData } from './data';
import { formatMoney, item, line, writer } from './words';

/** Metrics that a newcomer meets on the first Monday. */
const FIRST_METRICS = [
  'spend',
  'leads',
  'cpl',
  'mql',
  'sql',
  'cpsql',
  'deals',
  'revenue',
  'avg_check',
  'cac_paid',
  'romi_m',
  'drr',
];

export function handbook(data: DocumentData): DocumentModel {
  const w = writer(data.language);
  const tab = (key: string): string | undefined => data.links.tabs[key]?.url;
  const nothing = t('Пока пусто: заполните вкладку в книге.', 'Empty so far: fill in the tab of the workbook.');
  const price = (value: string | undefined): string =>
    value && Number.isFinite(Number(value)) ? ` — ${formatMoney(Number(value), data.currency, data.language)}` : '';
  return {
    key: 'handbook',
    kind: 'handbook',
    title: w.say(t('Книга новичка', 'Onboarding handbook')),
    forWhom: w.say(t('Новый сотрудник маркетинга', 'A newcomer to marketing')),
    blocks: [
      w.title(`${data.company}: ${w.say(t('книга новичка отдела маркетинга', 'marketing onboarding handbook'))}`),
      w.p(
        t(
          'Прочитайте за первый день; к концу первой недели вы сможете объяснить каждый раздел своими словами.',
          'Read it on the first day; by the end of the first week you can explain each section in your own words.',
        ),
      ),
      w.h1(t('Компания и рынок', 'Company and market')),
      w.prompt(
        t(
          'Чем занимаемся, сколько лет, сколько клиентов, кто главный на рынке и куда он движется.',
          'What we do, how long, how many clients, who leads the market and where it goes.',
        ),
      ),
      w.h1(t('Кто наш клиент', 'Who our client is')),
      w.managed(
        'segments',
        data.segments.map((segment) => item(`${segment.name}: ${segment.details.who ?? ''}`, tab('segments'))),
        nothing,
      ),
      w.h2(t('Что такое MQL и SQL', 'What MQL and SQL are')),
      w.bullets([
        t('MQL: подходит по сегменту и проявил интерес', 'MQL: fits the segment and showed interest'),
        t(
          'SQL: продажи поговорили, подтвердили потребность, полномочия и срок — и приняли',
          'SQL: sales spoke, confirmed need, authority and timing, and accepted',
        ),
        t('Спорный лид разбирают на планёрке, а не в чате', 'A disputed lead is settled at the meeting, not in a chat'),
      ]),
      w.h1(t('Продукты и цены', 'Products and prices')),
      w.managed(
        'products',
        data.products.map((product) => item(`${product.name}${price(product.details.price)}`, tab('products'))),
        nothing,
      ),
      w.h1(t('Позиционирование и возражения', 'Positioning and objections')),
      w.p(
        t(
          'Прочитайте документ «Позиционирование и УТП» и перескажите его вслух наставнику.',
          'Read the document “Positioning and USP” and retell it aloud to your mentor.',
        ),
      ),
      w.prompt(
        t(
          'Впишите пять частых возражений и ответы на них.',
          'Write the five most frequent objections and the answers.',
        ),
      ),
      w.h1(t('Конкуренты', 'Competitors')),
      w.prompt(
        t(
          'Прямые, косвенные и «ничего не делать»: чем мы лучше и чем хуже каждого.',
          'Direct, indirect and “doing nothing”: where we are better and where worse.',
        ),
      ),
      w.h1(t('Воронка и путь клиента', 'Funnel and customer journey')),
      w.p(
        t(
          'Клик → лид → MQL → SQL → встреча → КП → сделка. Конверсии по источникам смотрим по когортам: сделки марта — это лиды января.',
          'Click → lead → MQL → SQL → meeting → proposal → deal. Sources are judged by cohorts: March deals come from January leads.',
        ),
      ),
      w.h1(t('Каналы', 'Channels')),
      w.managed(
        'channels',
        data.channels.map((channel) =>
          item(
            [channel.name, channel.details.kind, channel.details.owner].filter(Boolean).join(' · '),
            tab('channels'),
          ),
        ),
        nothing,
      ),
      w.prompt(
        t(
          'Ссылки на кабинеты и у кого просить доступ. Пароли здесь не пишем.',
          'Links to the ad accounts and whom to ask for access. No passwords here.',
        ),
      ),
      w.h1(t('Правила CRM и SLA', 'CRM rules and SLA')),
      w.bullets([
        t('Первый звонок — до 30 рабочих минут', 'First call within 30 work minutes'),
        t(
          'Принять или отклонить лид — за рабочий день, с причиной из списка',
          'Accept or reject a lead within a workday, with a reason from the list',
        ),
        t(
          '«Недозвон» — только после пяти попыток за 10 рабочих дней',
          '“No contact” only after five attempts in ten workdays',
        ),
      ]),
      w.h1(t('Правила меток UTM', 'UTM rules')),
      w.bullets([
        t('Только строчная латиница, цифры, «-» и «_»', 'Lower-case Latin letters, digits, “-” and “_” only'),
        t(
          'utm_source — площадка из списка, utm_campaign — месяц_продукт_сегмент_цель',
          'utm_source is a platform of the list, utm_campaign is month_product_segment_goal',
        ),
        t(
          'Ссылку берём из контент-плана, руками не собираем',
          'Links are taken from the content plan, not built by hand',
        ),
      ]),
      w.h1(t('Тон и оформление', 'Tone and brand')),
      w.prompt(
        t(
          'Три примера «так пишем» и три «так не пишем», ссылка на фирменный стиль.',
          'Three examples of how we write and three of how we do not; link to the brand book.',
        ),
      ),
      w.h1(t('Где что лежит', 'Where things are')),
      w.managed(
        'index',
        [
          ...Object.values(data.links.tabs).map((each) => item(`${each.title}: ${each.purpose}`, each.url)),
          ...data.links.documents.map((each) => item(each.title, each.url)),
          line(w.say(t('Папка отдела', 'Department folder')), data.links.folder),
        ],
        nothing,
      ),
      w.h1(t('Ритм', 'Rhythm')),
      w.bullets([
        t('Понедельник: обновить РНП, планёрка 45–60 минут', 'Monday: refresh the RNP, meeting of 45–60 minutes'),
        t('До 5-го рабочего дня: итоги месяца', 'By the 5th workday: review of the month'),
        t('Раз в квартал: стратегическая сессия на полдня', 'Quarterly: a half-day session'),
      ]),
      w.h1(t('Кто за что отвечает', 'Who decides what')),
      w.managed(
        'people',
        data.roles.map((role) => item(`${role.title}${role.person ? ` — ${role.person}` : ''}: ${role.purpose}`)),
        nothing,
      ),
      w.h1(t('Словарь', 'Glossary')),
      w.managed(
        'glossary',
        METRICS.filter((metric) => FIRST_METRICS.includes(metric.code)).map((metric) =>
          item(`${w.say(metric.name)}: ${w.say(metric.formula)}`),
        ),
        nothing,
      ),
      w.h1(t('Первая неделя', 'First week')),
      w.bullets([
        t('Получить доступы и пройти воронку как клиент', 'Get access and walk through the funnel as a client'),
        t('Послушать пять звонков продаж', 'Listen to five sales calls'),
        t('Объяснить наставнику РНП за прошлую неделю', 'Explain last week’s RNP to the mentor'),
        t('Записать три гипотезы', 'Write three hypotheses'),
      ]),
      w.h1(t('30, 60 и 90 дней', '30, 60 and 90 days')),
      w.bullets([
        t(
          '30: знает продукт, клиента и CRM, сам сделал одну небольшую задачу',
          '30: knows product, client and CRM, has done one small task alone',
        ),
        t(
          '60: ведёт один канал или документ, проверил первую гипотезу',
          '60: owns a channel or a document, has tested a first hypothesis',
        ),
        t(
          '90: выполняет не меньше 80 % плана; решение — оставить, продлить, расстаться',
          '90: meets at least 80 % of the plan; decision: confirm, extend, part',
        ),
      ]),
    ],
  };
}
