/** Content strategy: one row per network, with the cadence that the plan is filled by and the two-week rule beside it. */
import { t, type Text } from '../../shared/text';
import { POST_GOALS, POST_STATUSES } from '../../shared/codes/lists';
import { CONTENT_KPIS, NETWORK_STATES } from '../../shared/codes/content';
import { column, f, joinFormulas, label, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { HORIZON_DAYS, isPlanned } from '../../metrics/content/cadence';
import { calculated, choice, date, integer, longText, money, note, number, ratio, reference, text } from '../columns';

const COVERED = t('● хватает', '● covered');
const SHORT = t('▼ мало постов', '▼ too few posts');

const COUNTED = POST_STATUSES.filter((status) => isPlanned(status.code));

const perStatus = (status: Text) =>
  f`COUNTIFS(${column('content_plan', 'network')};${row('network')};${column('content_plan', 'publish_at')};">="&TODAY();${column('content_plan', 'publish_at')};"<"&TODAY()+${HORIZON_DAYS};${column('content_plan', 'status')};${label(status)})`;

/** Posts of the next two weeks that are more than an idea. */
const planned = f`IF(${row('network')}="";"";${joinFormulas(
  COUNTED.map((status) => perStatus(status.label)),
  '+',
)})`;

const needed = f`IF(OR(${row('network')}="";${row('cadence')}="");"";INT(${row('cadence')}*${HORIZON_DAYS}/7))`;

const ofRubrics = (build: (networks: Formula) => Formula): Formula =>
  f`${build(f`""`)}+${build(f`"*"&${row('network')}&"*"`)}`;
const rubricCount = ofRubrics(
  (networks) =>
    f`COUNTIFS(${column('rubrics', 'name')};"?*";${column('rubrics', 'share')};">=0";${column('rubrics', 'networks')};${networks})`,
);
/** Equal to src/metrics/content/rubricShares. */
const rubricShares = f`IF(${row('network')}="";"";IF(${rubricCount}=0;"";${ofRubrics(
  (networks) =>
    f`SUMIFS(${column('rubrics', 'share')};${column('rubrics', 'name')};"?*";${column('rubrics', 'networks')};${networks})`,
)}))`;
export const UNEVEN = t('▲ доли рубрик: не 100 %', '▲ shares of rubrics: not 100 %');

export const contentStrategy: TableTab = {
  kind: 'table',
  key: 'content_strategy',
  workbook: 'library',
  title: t('Контент-стратегия', 'Content strategy'),
  purpose: t(
    'Зачем нам каждая площадка, как часто пишем и по какому числу судим. Одной-двух площадок достаточно.',
    'What each network is for, how often we post and by which number we judge. One or two networks are enough.',
  ),
  color: '#db2777',
  capacity: 20,
  frozenColumns: 1,
  rowKey: 'network',
  columns: [
    text('network', 'Площадка', 'Network', {
      required: true,
      ...note('Как в контент-плане: telegram, vk, dzen, email.', 'As in the content plan: telegram, vk, dzen, email.'),
    }),
    choice('state', 'Ведём?', 'State', NETWORK_STATES, { widthPx: 100 }),
    choice('goal', 'Цель', 'Goal', POST_GOALS, { required: true }),
    reference('segment', 'Для кого', 'Segment', 'lists', 'segments'),
    longText('funnel_role', 'Роль в воронке', 'Role in the funnel', {
      widthPx: 240,
      ...note(
        'Что человек делает после площадки: подписка, чек-лист, заявка.',
        'What a person does after the network: subscribes, takes the checklist, leaves a request.',
      ),
    }),
    longText('tone', 'Как говорим', 'Tone', { widthPx: 220 }),
    longText('taboos', 'О чём не пишем', 'Taboos', { widthPx: 220 }),
    number('cadence', 'Постов в неделю', 'Posts a week', {
      required: true,
      widthPx: 124,
      ...note(
        'По этому числу заполняется план. Можно дробное: 1,5.',
        'The plan is filled by it. May be a fraction: 1.5.',
      ),
    }),
    text('days', 'По каким дням', 'Weekdays', {
      widthPx: 120,
      ...note(
        'Номера дней: 1 понедельник … 7 воскресенье, например 1, 3, 5. Пусто: равномерно по будням.',
        'Numbers of weekdays: 1 is Monday, 7 is Sunday, for example 1, 3, 5. Empty: spread over workdays.',
      ),
    }),
    reference('owner', 'Ответственный', 'Owner', 'lists', 'people', { required: true }),
    choice('kpi_metric', 'Судим по', 'Judged by', CONTENT_KPIS),
    number(
      'kpi_plan',
      'План на месяц',
      'Plan a month',
      note('ER — в процентах: 5 значит 5 %.', 'ER in percent: 5 means 5%.'),
    ),
    money('budget', 'Бюджет в месяц', 'Budget a month'),
    date('review', 'Пересмотр', 'Review'),
    calculated(
      integer('planned_14', 'Есть на 14 дней', 'Planned, 14 days', {
        widthPx: 120,
        ...note('Посты со статусом не ниже «ТЗ».', 'Posts with a brief or more.'),
      }),
      planned,
    ),
    calculated(integer('needed_14', 'Нужно на 14 дней', 'Needed, 14 days', { widthPx: 120 }), needed),
    calculated(
      text('two_weeks', 'Правило двух недель', 'Two-week rule', { widthPx: 150 }),
      f`IF(OR(${row('needed_14')}="";${row('planned_14')}="");"";IF(${row('planned_14')}>=${row('needed_14')};${label(COVERED)};${label(SHORT)}))`,
    ),
    calculated(
      ratio('rubric_shares', 'Доли рубрик', 'Shares of rubrics', {
        widthPx: 110,
        ...note(
          'Сумма долей рубрик этой площадки: должно быть 100 %.',
          'Sum of the shares of the rubrics of this network: should be 100 %.',
        ),
      }),
      rubricShares,
    ),
    calculated(
      text('check', 'Проверка', 'Check', { widthPx: 190 }),
      f`IF(${row('rubric_shares')}="";"";IF(ABS(${row('rubric_shares')}-1)>1/1000;${label(UNEVEN)};""))`,
    ),
  ],
  rules: [
    { area: { kind: 'column', column: 'two_weeks' }, when: { kind: 'textIs', text: COVERED }, signal: 'good' },
    { area: { kind: 'column', column: 'two_weeks' }, when: { kind: 'textIs', text: SHORT }, signal: 'bad' },
    { area: { kind: 'column', column: 'check' }, when: { kind: 'textIs', text: UNEVEN }, signal: 'warn' },
  ],
};
