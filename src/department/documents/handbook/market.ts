/** First half of the handbook: the company, its clients, products, competitors, funnel and channels. */
import { t } from '../../../shared/text';
import type { DocBlock, ManagedLine } from '../../../blueprint/document';
import { productLines, segmentLines } from '../catalogueLines';
import type { DocumentData, NamedData } from '../data';
import { sampleOr } from '../sample';
import { item, line, type Writer } from '../words';
import { EXAMPLE } from './example';

const EMPTY = t('Пока пусто: заполните вкладку в книге.', 'Empty so far: fill in the tab of the workbook.');

function clients(w: Writer, data: DocumentData): DocBlock[] {
  return [
    w.h1(t('Кто наш клиент', 'Who our client is')),
    w.managed('segments', segmentLines(data), EMPTY),
    w.h2(t('Лид, MQL и SQL', 'Lead, MQL and SQL')),
    w.bullets([
      t(
        'Лид: новый человек или компания оставили контакт; спам, дубли и вакансии не считаются',
        'Lead: a new person or company left a contact; spam, duplicates and job seekers do not count',
      ),
      t('MQL: подходит по сегменту и проявил интерес к покупке', 'MQL: fits the segment and showed interest in buying'),
      t(
        'SQL: продажи поговорили, подтвердили потребность, полномочия и срок — и приняли',
        'SQL: sales spoke, confirmed need, authority and timing, and accepted',
      ),
      t(
        'Определения согласованы с продажами; закрытые месяцы по новым правилам не пересчитываем',
        'The definitions are agreed with sales; closed months are never re-scored by new rules',
      ),
      t('Спорный лид разбирают на планёрке, а не в чате', 'A disputed lead is settled at the meeting, not in a chat'),
    ]),
  ];
}

function offer(w: Writer, data: DocumentData): DocBlock[] {
  const document = data.links.documents.find((each) => each.key === 'positioning');
  return [
    w.h1(t('Продукты и цены', 'Products and prices')),
    w.p(
      t(
        'Лестница: бесплатное знакомство → недорогая первая покупка → основной продукт → допродажи → удержание.',
        'The ladder: a free first touch → an inexpensive first purchase → the core product → add-ons → retention.',
      ),
    ),
    w.managed('products', productLines(data, false), EMPTY),
    w.h1(t('Позиционирование и возражения', 'Positioning and objections')),
    w.managed(
      'positioning',
      document ? [line(document.title, document.url)] : [],
      t(
        'Документ «Позиционирование и УТП» — в папке отдела.',
        'The document “Positioning and USP” is in the department’s folder.',
      ),
    ),
    w.p(
      t(
        'Прочитайте документ и перескажите УТП вслух наставнику: до 30 секунд, без пустых слов.',
        'Read the document and tell your mentor the USP aloud: up to 30 seconds, without empty words.',
      ),
    ),
    ...sampleOr(
      w,
      data,
      EXAMPLE.objections,
      t('Впишите пять частых возражений и ответы на них.', 'Write the five most frequent objections and the answers.'),
    ),
    w.h1(t('Конкуренты', 'Competitors')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.competitors,
      t(
        'Прямые, косвенные и «ничего не делать»: чем мы лучше и чем хуже каждого.',
        'Direct, indirect and “doing nothing”: where we are better and where worse than each.',
      ),
    ),
  ];
}

function funnel(w: Writer, data: DocumentData): DocBlock[] {
  const tab = data.links.tabs.funnel;
  return [
    w.h1(t('Воронка и путь клиента', 'Funnel and customer journey')),
    w.bullets([
      t('Клик → лид → MQL → SQL → встреча → КП → сделка', 'Click → lead → MQL → SQL → meeting → proposal → deal'),
      t(
        'Источник судим по когортам — по месяцу, когда пришёл лид: мартовские сделки часто пришли лидами в январе',
        'A source is judged by cohorts, the month when the lead came: deals of March often came as leads in January',
      ),
      t(
        'Клиент идёт так: заметил потери → ищет причину → сравнивает решения → проверяет нас → покупает → советует',
        'The client’s way: notices the trouble → looks for the cause → compares solutions → checks us → buys → recommends',
      ),
      t(
        'На каждом шаге у нас есть материал, действие и ответственный; где их нет — это гипотеза',
        'Every step has our material, action and owner; where it has none, that is a hypothesis',
      ),
    ]),
    w.managed(
      'funnel',
      tab ? [line(`${w.say(t('Числа — на вкладке', 'The numbers are on the tab'))} «${tab.title}»`, tab.url)] : [],
      t('Вкладки воронки в книге сейчас нет.', 'The workbook has no funnel tab now.'),
    ),
  ];
}

const channelLine = ({ name, details }: NamedData): ManagedLine =>
  item([name, details.kind, details.state, details.owner].filter(Boolean).join(' · '));

function channels(w: Writer, data: DocumentData): DocBlock[] {
  const tab = data.links.tabs.channels;
  const lines = data.channels.map(channelLine);
  return [
    w.h1(t('Каналы и кабинеты', 'Channels and accounts')),
    w.managed(
      'channels',
      lines.length > 0 && tab ? [...lines, line(w.say(t('Все каналы', 'All channels')), tab.url)] : lines,
      EMPTY,
    ),
    w.p(
      t(
        'Доступ в кабинет выдаёт владелец канала, на рабочую почту. Пароли не пересылаем и в документах не храним.',
        'The owner of the channel gives access, to the work email. Passwords are never sent and never kept in documents.',
      ),
    ),
    w.prompt(
      t(
        'Впишите ссылки на кабинеты, счётчики и страницы в соцсетях.',
        'Write links to ad accounts, counters and social pages.',
      ),
    ),
  ];
}

/** Company, clients, offer, funnel and channels. */
export function marketSections(w: Writer, data: DocumentData): DocBlock[] {
  return [
    w.h1(t('Компания и рынок', 'Company and market')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.company,
      t(
        'Чем занимаемся, сколько лет, сколько клиентов, кто главный на рынке и куда он движется.',
        'What we do, how long, how many clients, who leads the market and where it goes.',
      ),
    ),
    ...clients(w, data),
    ...offer(w, data),
    ...funnel(w, data),
    ...channels(w, data),
  ];
}
