/** Competitors, their funnels as walked by us, and the size of the market. */
import { t } from '../../shared/text';
import { COMPETITOR_KINDS, SOM_REASONS } from '../../shared/codes/market';
import { f, label, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import {
  calculated,
  choice,
  date,
  flag,
  id,
  integer,
  longText,
  memory,
  money,
  note,
  number,
  ratio,
  reference,
  text,
  url,
  year,
} from '../columns';

const COLOR = '#b45309';

const DUE = t('▲ пора посмотреть', '▲ time to look');

export const competitors: TableTab = {
  kind: 'table',
  key: 'competitors',
  workbook: 'library',
  title: t('Конкуренты', 'Competitors'),
  purpose: t(
    'С кем нас сравнивают: прямые, косвенные и замены вроде Excel или «ничего не делать». Кого смотрим и когда.',
    'What we are compared with: direct, indirect, and substitutes such as a spreadsheet or doing nothing. Whom we watch and when.',
  ),
  color: COLOR,
  capacity: 40,
  frozenColumns: 2,
  rowKey: 'competitor_id',
  columns: [
    id('competitor_id', 'Номер', 'Number', { ...note('CO001, CO002 и дальше.', 'CO001, CO002 and so on.') }),
    text('name', 'Кто', 'Who', { required: true, widthPx: 200 }),
    choice('kind', 'Вид', 'Kind', COMPETITOR_KINDS, { required: true, widthPx: 120 }),
    url('url', 'Сайт', 'Site', { widthPx: 180 }),
    text('segments', 'Наши сегменты', 'Our segments', { widthPx: 160 }),
    longText('offer', 'Что предлагает', 'Offer', { widthPx: 220 }),
    money('price_from', 'Цена от', 'Price from'),
    text('model', 'За что платят', 'Price model', { widthPx: 140 }),
    longText('usp', 'Чем отличается', 'USP', { widthPx: 220 }),
    text('channels', 'Каналы', 'Channels', { widthPx: 160 }),
    longText('strengths', 'Сильное', 'Strengths', { widthPx: 200 }),
    longText('weaknesses', 'Слабое', 'Weaknesses', { widthPx: 200 }),
    longText('lacks', 'Чего нет (а у нас есть)', 'What they lack (and we have)', { widthPx: 220 }),
    longText('watch', 'Где следим', 'Where we watch', {
      widthPx: 200,
      ...note('Соцсети, рассылка, вакансии, библиотека рекламы.', 'Social networks, mailing, vacancies, ad library.'),
    }),
    integer('threat', 'Опасность 1–5', 'Threat 1–5', { widthPx: 100 }),
    date('last_checked', 'Смотрели', 'Last checked'),
    calculated(
      date('next_review', 'Смотреть', 'Next review', {
        ...note('Опасных (4–5) раз в месяц, прочих раз в квартал.', 'Dangerous ones (4–5) monthly, others quarterly.'),
      }),
      f`IF(OR(${row('name')}="";${row('last_checked')}="");"";${row('last_checked')}+IF(${row('threat')}>3;30;90))`,
    ),
    calculated(
      text('review', 'Пора?', 'Due?', { widthPx: 140 }),
      f`IF(${row('name')}="";"";IF(${row('next_review')}="";${label(DUE)};IF(TODAY()>${row('next_review')};${label(DUE)};"")))`,
    ),
  ],
  rules: [{ area: { kind: 'column', column: 'review' }, when: { kind: 'textIs', text: DUE }, signal: 'warn' }],
};

const SCORES = ['speed', 'expertise', 'script', 'offer_score', 'persistence'] as const;
const scores = SCORES.reduce<Formula>(
  (left, key, index) => (index === 0 ? f`${row(key)}` : f`${left};${row(key)}`),
  f``,
);

export const walkthroughs: TableTab = {
  kind: 'table',
  key: 'walkthroughs',
  workbook: 'library',
  title: t('Тайный покупатель', 'Walk-throughs'),
  purpose: t(
    'Прошли воронку конкурента как клиент: что, когда и как нам ответили, и чему учимся. Без поддельных договоров.',
    'A competitor’s funnel walked as a client: what came when, and what we learn. No false contracts.',
  ),
  color: COLOR,
  capacity: 40,
  frozenColumns: 3,
  rowKey: 'walk_id',
  columns: [
    id('walk_id', 'Номер', 'Number', { ...note('WT001, WT002 и дальше.', 'WT001, WT002 and so on.') }),
    reference('competitor', 'Конкурент', 'Competitor', 'competitors', 'name', { required: true, widthPx: 180 }),
    date('date', 'Когда', 'Date', { required: true }),
    longText('legend', 'Легенда', 'Legend', { widthPx: 220 }),
    text('channel', 'Вход', 'Entry', {
      widthPx: 140,
      ...note('С чего начали: форма, звонок, чат.', 'Form, call, chat.'),
    }),
    integer('first_response_min', 'Ответ через, мин', 'First response, min', { widthPx: 130 }),
    integer('touches_14d', 'Касаний за 14 дней', 'Touches in 14 days', { widthPx: 130 }),
    integer('days_pursued', 'Дней дожимали', 'Days pursued', { widthPx: 120 }),
    flag('qualified', 'Квалифицировали', 'Qualified us', { widthPx: 130 }),
    integer('price_at_touch', 'Цена на касании №', 'Price at touch no', { widthPx: 130 }),
    flag('demo', 'Предложили показ', 'Demo offered', { widthPx: 130 }),
    flag('proposal', 'Прислали КП', 'Proposal sent', { widthPx: 120 }),
    integer('speed', 'Скорость 1–5', 'Speed 1–5', { widthPx: 100 }),
    integer('expertise', 'Экспертность', 'Expertise', { widthPx: 110 }),
    integer('script', 'Скрипт', 'Script', { widthPx: 90 }),
    integer('offer_score', 'Предложение', 'Offer', { widthPx: 110 }),
    integer('persistence', 'Настойчивость', 'Persistence', { widthPx: 120 }),
    calculated(
      number('overall', 'Итог', 'Overall', { widthPx: 80, ...note('Среднее пяти оценок.', 'Mean of the five.') }),
      f`IF(COUNT(${scores})=0;"";AVERAGE(${scores}))`,
    ),
    longText('steps', 'Как шло', 'Steps', {
      widthPx: 320,
      ...note('По строке на касание: день, канал, что прислали.', 'A line a touch: day, channel, what was sent.'),
    }),
    longText('diagnosis', 'Что взять и чего не делать', 'What to take, what to avoid', { widthPx: 300 }),
    text('ideas', 'Гипотезы', 'Hypotheses', { widthPx: 110 }),
    integer('follow_up_days', 'Написали после молчания, дней', 'Follow-up after silence, days', { widthPx: 150 }),
    text('lead_magnet', 'Что дали за контакт', 'Lead magnet', { widthPx: 180 }),
    integer('chain_length', 'Писем в цепочке', 'Mails in the chain', { widthPx: 120 }),
  ],
};

const BAD_SHARE = t('▲ доля должна быть от 0 до 100 %', '▲ a share must be 0 to 100 %');
const ABOVE_CAPACITY = t('▲ больше мощности продаж', '▲ above the sales capacity');
const ABOVE_ALL = t('▲ подходящих больше, чем всех', '▲ more serviceable than there are');
const ABOVE_SOM = t('▲ взяли больше SOM: пересчитайте долю', '▲ more was taken than SOM: revise the share');
const above = (left: string, right: string): Formula =>
  f`IF(AND(ISNUMBER(${row(left)});ISNUMBER(${row(right)}));${row(left)}>${row(right)};FALSE)`;
const share = (key: string): Formula => f`OR(${row(key)}<0;${row(key)}>1)`;

export const marketSize: TableTab = {
  kind: 'table',
  key: 'market_size',
  workbook: 'library',
  title: t('Размер рынка', 'Market size'),
  purpose: t(
    'TAM, SAM и SOM снизу вверх: число компаний × деньги за год. Сверху вниз — только для сверки.',
    'TAM, SAM and SOM bottom-up: accounts × money a year. Top-down is only a cross-check.',
  ),
  color: COLOR,
  capacity: 20,
  frozenColumns: 2,
  columns: [
    year('year', 'Год', 'Year', { required: true, widthPx: 80 }),
    reference('segment', 'Сегмент', 'Segment', 'lists', 'segments', { required: true, widthPx: 160 }),
    integer('accounts', 'Компаний', 'Accounts', { required: true }),
    text('source', 'Источник', 'Source', { required: true, widthPx: 200 }),
    money('acv', 'Деньги за год', 'Money a year (ACV)', {
      required: true,
      widthPx: 140,
      ...note('Средний чек × платежей в год. Не чек за всю жизнь.', 'Average check × payments a year. Not a lifetime.'),
    }),
    calculated(
      money('tam', 'TAM', 'TAM', { widthPx: 140, ...note('Компаний × деньги за год.', 'Accounts × money a year.') }),
      f`IF(AND(ISNUMBER(${row('accounts')});ISNUMBER(${row('acv')}));${row('accounts')}*${row('acv')};"")`,
    ),
    integer('serviceable', 'Нам подходят', 'Serviceable', {
      widthPx: 120,
      ...note(
        'Сколько компаний мы можем обслужить: регион, размер, цена.',
        'How many we can serve: region, size, price.',
      ),
    }),
    calculated(
      money('sam', 'SAM', 'SAM', { widthPx: 140 }),
      f`IF(AND(ISNUMBER(${row('serviceable')});ISNUMBER(${row('acv')}));MIN(${row('serviceable')};${row('accounts')})*${row('acv')};"")`,
    ),
    ratio('obtainable', 'Доля, которую возьмём', 'Obtainable share', { widthPx: 150 }),
    choice('reason', 'Почему столько', 'Why so much', SOM_REASONS, { widthPx: 170 }),
    calculated(
      money('som', 'SOM', 'SOM', { widthPx: 140 }),
      f`IF(OR(${row('sam')}="";NOT(ISNUMBER(${row('obtainable')})));"";IF(${share('obtainable')};"";${row('sam')}*${row('obtainable')}))`,
    ),
    money('som_fact', 'Взяли за год', 'Taken in the year', {
      owner: 'pulse',
      widthPx: 140,
      ...note(
        'Выручка сегмента за этот год по «Лидам» «Пульса»; считает обновление. Пусто: год впереди.',
        'Revenue of the segment in that year by Leads of Pulse; the refresh counts it. Empty: a year to come.',
      ),
    }),
    calculated(
      ratio('som_taken', 'Взято от SOM', 'Share of SOM taken', { widthPx: 120 }),
      f`IF(OR(${row('som')}="";NOT(ISNUMBER(${row('som_fact')})));"";IF(${row('som')}=0;"";${row('som_fact')}/${row('som')}))`,
    ),
    money('capacity', 'Мощность продаж', 'Sales capacity', {
      widthPx: 150,
      ...note('Продавцов × сделок в год × чек.', 'Reps × deals a year × check.'),
    }),
    money('top_down', 'Сверху вниз', 'Top-down', {
      widthPx: 140,
      ...note('Оценка рынка из отчёта, для сверки с TAM.', 'A report’s estimate, to compare with TAM.'),
    }),
    calculated(
      ratio('check_ratio', 'TAM ÷ сверху вниз', 'TAM ÷ top-down', { widthPx: 140 }),
      f`IF(OR(${row('tam')}="";NOT(ISNUMBER(${row('top_down')})));"";IF(${row('top_down')}=0;"";${row('tam')}/${row('top_down')}))`,
    ),
    calculated(
      text('warning', 'Проверка', 'Check', { widthPx: 240 }),
      f`IF(${row('segment')}="";"";IF(AND(ISNUMBER(${row('obtainable')});${share('obtainable')});${label(BAD_SHARE)};IF(${above('serviceable', 'accounts')};${label(ABOVE_ALL)};IF(${above('som', 'capacity')};${label(ABOVE_CAPACITY)};IF(${above('som_fact', 'som')};${label(ABOVE_SOM)};"")))))`,
    ),
    memory('counted'),
  ],
  rules: [
    { area: { kind: 'column', column: 'warning' }, when: { kind: 'textIs', text: BAD_SHARE }, signal: 'bad' },
    { area: { kind: 'column', column: 'warning' }, when: { kind: 'textIs', text: ABOVE_CAPACITY }, signal: 'warn' },
    { area: { kind: 'column', column: 'warning' }, when: { kind: 'textIs', text: ABOVE_ALL }, signal: 'bad' },
    { area: { kind: 'column', column: 'warning' }, when: { kind: 'textIs', text: ABOVE_SOM }, signal: 'warn' },
  ],
};
