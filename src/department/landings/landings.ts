import { t } from '../../shared/text';
import {
  AWARENESS_STAGES,
  LANDING_FORMS,
  LANDING_GOALS,
  LANDING_SECTIONS,
  LANDING_STATUSES,
} from '../../shared/codes/landing';
import type { CodeLabel } from '../../shared/codes/choice';
import { column, f, joinFormulas, label, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import {
  calculated,
  choice,
  date,
  dateTime,
  flag,
  id,
  integer,
  longText,
  memory,
  note,
  number,
  ratio,
  reference,
  text,
  url,
} from '../columns';

/** Rows of one part of the page that have a text. */
const rowsOfPart = (part: CodeLabel): Formula =>
  f`COUNTIFS(${column('landing_sections', 'landing')};${row('code')};${column('landing_sections', 'section')};${label(part.label)};${column('landing_sections', 'text')};"<>")`;

/** Parts of the page that have a text, of all its parts; a part counts once, however many rows it has. */
const filledShare = f`IF(${row('code')}="";"";(${joinFormulas(
  LANDING_SECTIONS.map((part) => f`IF(${rowsOfPart(part)}>0;1;0)`),
  '+',
)})/${LANDING_SECTIONS.length})`;

/** Register of landing pages: what each promises to whom, whether it works, and what it brings. */
export const landings: TableTab = {
  kind: 'table',
  key: 'landings',
  workbook: 'library',
  title: t('Посадочные', 'Landing pages'),
  purpose: t(
    'Все посадочные: кому и что обещают, проверены ли, сколько посетителей стало заявками.',
    'All landing pages: what they promise to whom, whether they were checked, how many visitors became leads.',
  ),
  color: '#0891b2',
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'code',
  columns: [
    id('code', 'Код', 'Code', {
      required: true,
      widthPx: 110,
      ...note(
        'Латиница, цифры, - и _. По коду заявка узнаёт свою страницу; после запуска не меняйте.',
        'Latin letters, digits, - and _. A lead knows its page by it; do not change it once the page is live.',
      ),
    }),
    text('title', 'Страница', 'Page', {
      required: true,
      widthPx: 220,
      ...note('Как команда называет страницу.', 'What the team calls the page.'),
    }),
    choice('status', 'Статус', 'Status', LANDING_STATUSES, { widthPx: 110 }),
    reference('product', 'Продукт', 'Product', 'lists', 'products', {
      required: true,
      ...note('Одна страница продаёт один продукт.', 'One page sells one product.'),
    }),
    reference('segment', 'Сегмент', 'Segment', 'lists', 'segments', {
      required: true,
      ...note(
        'Для кого страница. Другой сегмент: другая страница.',
        'Whom the page is for. Another segment: another page.',
      ),
    }),
    longText('offer', 'Предложение', 'Offer', {
      required: true,
      ...note(
        'Что человек получит и на каких условиях, в одной фразе.',
        'What the person gets and on what terms, in one sentence.',
      ),
    }),
    choice('goal', 'Цель', 'Goal', LANDING_GOALS, { widthPx: 160 }),
    text('traffic', 'Откуда трафик', 'Traffic source', {
      widthPx: 180,
      ...note('Каналы и объявления, которые ведут на страницу.', 'Channels and ads that lead to the page.'),
    }),
    choice('awareness', 'Что знает посетитель', 'Visitor’s awareness', AWARENESS_STAGES, {
      widthPx: 190,
      ...note('С этого места страница начинает разговор.', 'The page begins the talk at this point.'),
    }),
    url('url', 'Адрес', 'Address', {
      widthPx: 240,
      ...note('Где страница открывается у посетителей.', 'Where visitors open the page.'),
    }),
    choice('form', 'Поля формы', 'Form fields', LANDING_FORMS, {
      widthPx: 200,
      ...note('Не больше четырёх: каждое лишнее поле отнимает заявки.', 'Four at most: every extra field costs leads.'),
    }),
    url('form_url', 'Куда уходит форма', 'Form goes to', {
      widthPx: 200,
      ...note(
        'Нужен странице на своём сайте: адрес приёма форм вашей CRM. Пусто: форма приходит в «Лиды» через опубликованную страницу.',
        'For a page on your own site: the address at which your CRM takes forms. Empty: the form comes to Leads through the published page.',
      ),
    }),
    url('policy_url', 'Политика данных', 'Privacy policy', {
      widthPx: 200,
      ...note(
        'Ссылка на политику обработки персональных данных: без неё форму публиковать нельзя.',
        'Link to the privacy policy: a form must not be published without it.',
      ),
    }),
    text('contact', 'Контакт на странице', 'Contact on the page', {
      widthPx: 180,
      ...note('Телефон или почта для тех, кто не любит формы.', 'Phone or e-mail for those who do not like forms.'),
    }),
    text('utm_source', 'utm_source по умолчанию', 'Default utm_source', {
      widthPx: 150,
      ...note(
        'Запишется в заявку, если посетитель пришёл без меток.',
        'Goes into the lead when the visitor came without tags.',
      ),
    }),
    text('utm_medium', 'utm_medium по умолчанию', 'Default utm_medium', { widthPx: 150 }),
    text('utm_campaign', 'utm_campaign по умолчанию', 'Default utm_campaign', {
      widthPx: 170,
      ...note(
        'Заявки из CRM с этой меткой и без кода страницы тоже считаются заявками страницы.',
        'Leads of the CRM with this tag and without a page code count as leads of the page too.',
      ),
    }),
    text('counters', 'Счётчики', 'Counters', {
      widthPx: 170,
      ...note('Номера счётчиков и названия целей в них.', 'Numbers of the counters and names of their goals.'),
    }),
    calculated(
      ratio('sections_filled', 'Разделы заполнены', 'Sections filled', {
        widthPx: 130,
        ...note(
          'Разделы с текстом ÷ все разделы. Тексты на вкладке «Тексты посадочных».',
          'Parts with a text ÷ all parts. The texts stand on the tab “Landing texts”.',
        ),
      }),
      filledShare,
    ),
    date(
      'count_from',
      'Считать с',
      'Count from',
      note('Первый день, за который взяты посещения.', 'First day of the visits.'),
    ),
    date(
      'visits_at',
      'Посещения по',
      'Visits up to',
      note('Последний день, за который взяты посещения.', 'Last day of the visits.'),
    ),
    integer('visits', 'Посещения', 'Visits', {
      ...note(
        'Впишите из счётчика за те же дни. Дополнение посещения не считает.',
        'Type them from your analytics for the same days. The add-on does not count visits.',
      ),
    }),
    integer('leads', 'Заявки', 'Leads', {
      owner: 'pulse',
      ...note(
        'Считает обновление РНП по вкладке «Лиды» за те же дни: по коду страницы, а без него по utm_campaign.',
        'Counted by the refresh from Leads for the same days: by page code, without one by utm_campaign.',
      ),
    }),
    ratio('cr_plan', 'Конверсия, план', 'Conversion, plan', { widthPx: 120 }),
    calculated(
      ratio('cr_fact', 'Конверсия, факт', 'Conversion, fact', {
        widthPx: 120,
        ...note(
          'Заявки ÷ посещения за те же дни. Верить с 200 посещений.',
          'Leads ÷ visits of the same days. Trust it from 200 visits.',
        ),
      }),
      f`IF(OR(${row('visits')}="";${row('visits')}=0;${row('leads')}="");"";${row('leads')}/${row('visits')})`,
    ),
    number('speed', 'Загрузка, сек', 'Load time, s', {
      widthPx: 110,
      ...note(
        'До главного текста на телефоне; хорошо до 2,5.',
        'Until the main text shows on a phone; up to 2.5 is good.',
      ),
    }),
    flag(
      'mobile',
      'На телефоне',
      'On a phone',
      note('Открыли на телефоне: читается, форма видна.', 'Opened on a phone: it reads well, the form is seen.'),
    ),
    flag(
      'consent',
      'Согласие',
      'Consent',
      note('У формы есть согласие и ссылка на политику.', 'The form has a consent and a link to the policy.'),
    ),
    flag(
      'events',
      'События',
      'Events',
      note('Отправка формы видна в счётчике.', 'Sending the form shows in the analytics.'),
    ),
    flag(
      'utm_crm',
      'UTM в CRM',
      'UTM in CRM',
      note('Метки из адреса дошли до карточки заявки.', 'Tags of the address came through to the lead.'),
    ),
    date('test_lead_at', 'Тестовая заявка', 'Test lead', {
      ...note(
        'Когда тестовая заявка с метками дошла до CRM. Для страницы дополнения дату находит обновление, см. следующий столбец.',
        'When a test lead with tags reached the CRM. For a page of the add-on the refresh finds the date, see the next column.',
      ),
    }),
    date('test_lead_seen', 'Тест найден', 'Test found', {
      owner: 'pulse',
      ...note('Последняя тестовая заявка с метками в «Лидах».', 'The latest test lead with tags in Leads.'),
    }),
    text(
      'last_test',
      'Последний тест',
      'Last test',
      note('Номер гипотезы, которую проверяли на странице.', 'Number of the hypothesis tested on the page.'),
    ),
    reference('owner', 'Ответственный', 'Owner', 'lists', 'people'),
    dateTime('published_at', 'Опубликована', 'Published', {
      owner: 'pulse',
      ...note(
        'Когда страницу последний раз опубликовали из панели.',
        'When the page was last published from the panel.',
      ),
    }),
    url('published_url', 'Адрес публикации', 'Published at', { owner: 'pulse', widthPx: 240 }),
    memory('counted'),
    url('thank_you_url', 'Страница «спасибо»', 'Thank-you page', {
      widthPx: 220,
      ...note(
        'Куда попадает человек после формы: по ней счётчик видит цель. Пусто: страница благодарит сама.',
        'Where a person comes after the form: analytics see the goal by it. Empty: the page says thanks itself.',
      ),
    }),
  ],
  rules: [{ area: { kind: 'column', column: 'sections_filled' }, when: { kind: 'less', than: 1 }, signal: 'warn' }],
};

/** Texts of the pages: one row for each line of a part, in the order in which they stand on the page. */
export const landingSections: TableTab = {
  kind: 'table',
  key: 'landing_sections',
  workbook: 'library',
  title: t('Тексты посадочных', 'Landing texts'),
  purpose: t(
    'Текст каждой части страницы. Из него собирается страница и её документ.',
    'The text of each part of a page. The page and its document are made of it.',
  ),
  color: '#0891b2',
  capacity: 400,
  frozenColumns: 2,
  columns: [
    text('landing', 'Посадочная', 'Landing page', {
      required: true,
      widthPx: 110,
      ...note('Код страницы с вкладки «Посадочные».', 'Code of the page from the tab “Landing pages”.'),
    }),
    choice('section', 'Часть', 'Part', LANDING_SECTIONS, { required: true, widthPx: 190 }),
    text('heading', 'Подзаголовок', 'Heading', {
      widthPx: 220,
      ...note(
        'Число, вопрос, название шага или случая. У призыва: надпись на кнопке.',
        'A number, a question, a name of a step or case. For the call to action: the words on the button.',
      ),
    }),
    longText(
      'text',
      'Текст',
      'Text',
      note(
        'Строк у части может быть несколько: по одной на пункт.',
        'A part may have several rows, one for each point.',
      ),
    ),
    longText('hint', 'Что написать', 'What to write'),
  ],
};
