/** The content plan and its rubrics: what goes out, where, by when, with a link whose visitors are recognised in the CRM. */
import { t } from '../../shared/text';
import { POST_FORMATS, POST_GOALS, POST_STATUSES } from '../../shared/codes/lists';
import { column, f, label, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, date, id, integer, longText, memory, note, ratio, reference, text, url } from '../columns';
import { MORE_POST_COLUMNS, MORE_RUBRIC_COLUMNS } from './moreColumns';

const statusLabel = (code: string): { readonly ru: string; readonly en: string } =>
  POST_STATUSES.find((status) => status.code === code)?.label ?? t(code, code);

const landing = row('landing');
/** The address without its fragment, and the fragment with its #: tags stand between the two. */
const base = f`IFERROR(LEFT(${landing};FIND("#";${landing})-1);${landing})`;
const fragment = f`IFERROR(MID(${landing};FIND("#";${landing});500);"")`;
const separator = f`IF(ISNUMBER(FIND("?";${base}));"&";"?")`;
const medium = f`IF(${row('network')}="email";"email";"social")`;
const campaign = f`IF(${row('utm_campaign')}="";"";"&utm_campaign="&LOWER(TRIM(${row('utm_campaign')})))`;
const tags = f`"utm_source="&LOWER(TRIM(${row('network')}))&"&utm_medium="&${medium}&${campaign}&"&utm_content="&LOWER(${row('post_id')})`;
const utmLink = f`IF(OR(${landing}="";${row('network')}="";${row('post_id')}="");"";${base}&${separator}&${tags}&${fragment})`;

/** Workdays before publication by which the text and the picture are due: those of the format, otherwise the usual ones; working Saturdays are not counted, so it is never late. */
const dueBefore = (key: 'days_text' | 'days_design', usual: number): Formula => {
  const days = f`INDEX(${column('formats', key)};MATCH(${row('format')};${column('formats', 'format')};0))`;
  const known = f`IFERROR(IF(${days}="";${usual};${days});${usual})`;
  return f`IF(${row('publish_at')}="";"";WORKDAY(${row('publish_at')};0-${known};${column('lists', 'days_off')}))`;
};

const LATE = t('▼ срок прошёл', '▼ past due');

/** Posts: the tagged link and the due days are formulas, results are typed after seven days. */
export const contentPlan: TableTab = {
  kind: 'table',
  key: 'content_plan',
  workbook: 'library',
  title: t('Контент-план', 'Content plan'),
  purpose: t(
    'Что, где и когда выходит. План держим на две недели вперёд.',
    'What goes out, where and when. Two weeks are always planned.',
  ),
  color: '#db2777',
  capacity: 200,
  frozenColumns: 2,
  rowKey: 'post_id',
  columns: [
    id('post_id', 'Номер', 'Number'),
    date('publish_at', 'Выходит', 'Goes out', { required: true }),
    text('network', 'Площадка', 'Network', {
      required: true,
      ...note(
        'Латиницей, как в utm_source: telegram, vk, dzen, email.',
        'Latin letters, as in utm_source: telegram, vk, dzen, email.',
      ),
    }),
    reference('rubric', 'Рубрика', 'Rubric', 'rubrics', 'name'),
    choice('format', 'Формат', 'Format', POST_FORMATS),
    choice('goal', 'Цель', 'Goal', POST_GOALS),
    reference('segment', 'Сегмент', 'Segment', 'lists', 'segments'),
    text('title', 'Тема', 'Title', { required: true, widthPx: 300 }),
    longText(
      'hook',
      'Первая фраза',
      'Hook',
      note('Чем зацепить за две секунды.', 'What holds the reader in two seconds.'),
    ),
    longText('key_message', 'Главная мысль', 'Key message'),
    text('cta', 'Призыв', 'Call to action', { widthPx: 180 }),
    reference('product', 'Продукт', 'Product', 'lists', 'products'),
    url('landing', 'Куда ведёт', 'Landing', { widthPx: 260 }),
    text('utm_campaign', 'Кампания для метки', 'Campaign tag', {
      widthPx: 170,
      ...note('Латиница: 202603_wms_3pl_lead', 'Latin letters: 202603_wms_3pl_lead'),
    }),
    calculated(url('utm_link', 'Ссылка с меткой', 'Tagged link', { widthPx: 320 }), utmLink),
    reference('owner', 'Автор', 'Author', 'lists', 'people'),
    choice('status', 'Статус', 'Status', POST_STATUSES),
    calculated(
      date(
        'due_text',
        'Текст к',
        'Text due',
        note('Рабочие дни формата до выхода, обычно 3.', 'Workdays of the format before it goes out, usually 3.'),
      ),
      dueBefore('days_text', 3),
    ),
    calculated(
      date(
        'due_design',
        'Дизайн к',
        'Design due',
        note('Рабочие дни формата до выхода, обычно 1.', 'Workdays of the format before it goes out, usually 1.'),
      ),
      dueBefore('days_design', 1),
    ),
    url('published_url', 'Опубликовано', 'Published at', { widthPx: 220 }),
    integer('reach', 'Охват', 'Reach'),
    integer('reactions', 'Реакции', 'Reactions', { widthPx: 100 }),
    integer('clicks', 'Клики', 'Clicks'),
    integer('leads', 'Лиды', 'Leads'),
    calculated(
      ratio('er', 'ER по охвату', 'ER by reach', note('Реакции ÷ охват.', 'Reactions ÷ reach.')),
      f`IF(OR(${row('reach')}="";${row('reach')}=0;${row('reactions')}="");"";${row('reactions')}/${row('reach')})`,
    ),
    calculated(
      text('late', 'Внимание', 'Attention', { widthPx: 140 }),
      f`IF(OR(${row('title')}="";${row('publish_at')}="";${row('status')}=${label(statusLabel('published'))};${row('status')}=${label(statusLabel('cancelled'))});"";IF(${row('publish_at')}<TODAY();${label(LATE)};""))`,
    ),
    ...MORE_POST_COLUMNS,
    memory('imported'),
  ],
  rules: [
    { area: { kind: 'column', column: 'late' }, when: { kind: 'textIs', text: LATE }, signal: 'bad' },
    {
      area: { kind: 'column', column: 'status' },
      when: { kind: 'textIs', text: statusLabel('published') },
      signal: 'good',
    },
  ],
};

/** What the department talks about, and in what shares. */
export const rubrics: TableTab = {
  kind: 'table',
  key: 'rubrics',
  workbook: 'library',
  title: t('Рубрики', 'Rubrics'),
  purpose: t(
    'О чём говорим и в каких долях. Доли складываются в 100 %.',
    'What we talk about and in what shares. Shares add up to 100 %.',
  ),
  color: '#db2777',
  capacity: 30,
  columns: [
    text('name', 'Рубрика', 'Rubric', { required: true, widthPx: 200 }),
    choice('goal', 'Цель', 'Goal', POST_GOALS),
    ratio('share', 'Доля', 'Share'),
    longText('pain', 'Боль или задача клиента', 'Pain or job of the client', { widthPx: 320 }),
    longText('example', 'Пример темы', 'Example', { widthPx: 320 }),
    ...MORE_RUBRIC_COLUMNS,
  ],
};
