/** The tree of goals: the year, its quarters and months, down to a channel's month; the fact of each is a live formula. */
import { t } from '../../shared/text';
import { GOAL_PERIODS, GOAL_STATUSES } from '../../shared/codes/strategy';
import { composedFormula, isBase, type BaseMetric } from '../panels/kit/ratios';
import { GOAL_METRICS } from './goalMetrics';
import { column, f, label, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, date, id, longText, note, number, ratio, reference, text } from '../columns';

/** Metrics of goals whose facts are summed; a project has none. */
const COUNTED = GOAL_METRICS.filter((metric) => metric.code !== 'project');

const months = f`${column('facts', 'month')};">="&${row('start')};${column('facts', 'month')};"<="&${row('end')}`;
const channelCode = f`IFERROR(INDEX(${column('channels', 'code')};MATCH(${row('channel')};${column('channels', 'name')};0));"no-such-channel")`;

/** Sum of the facts of the goal's months, of its channel or of all; "" while no facts of them are there. */
function sumOf(code: BaseMetric): Formula {
  const values = column('facts', code);
  return f`IF(${row('channel')}="";SUMIFS(${values};${months});SUMIFS(${values};${months};${column('facts', 'channel')};${channelCode}))`;
}

/** A ratio follows from its sums. */
const factOf = (code: string): Formula => (isBase(code) ? sumOf(code) : composedFormula(code, sumOf));

const byMetric = COUNTED.reduceRight<Formula>(
  (rest, metric) => f`IF(${row('metric')}=${label(metric.label)};${factOf(metric.code)};${rest})`,
  f`""`,
);

const fact = f`IF(OR(${row('metric')}="";${row('start')}="";${row('end')}="");"";IF(COUNTIFS(${months})=0;"";${byMetric}))`;

export const goals: TableTab = {
  kind: 'table',
  key: 'goals',
  workbook: 'pulse',
  title: t('Цели', 'Goals'),
  purpose: t(
    'Дерево целей до конца года: год, кварталы, месяцы, каналы. Из целей каналов на месяц появляются задачи.',
    'Goals to the end of the year: year, quarters, months, channels. Goals of a channel’s month become tasks.',
  ),
  color: '#0f766e',
  capacity: 90,
  frozenColumns: 2,
  rowKey: 'goal_id',
  columns: [
    id('goal_id', 'Номер', 'Number', { ...note('GO001, GO002 и дальше по порядку.', 'GO001, GO002 and so on.') }),
    text('title', 'Цель', 'Goal', { required: true, widthPx: 280 }),
    text('parent', 'Часть цели', 'Part of', {
      widthPx: 90,
      ...note('Номер цели, в которую эта входит. Пусто у цели года.', 'Number of the goal above. Empty for the year.'),
    }),
    choice('period', 'Период', 'Period', GOAL_PERIODS, { required: true, widthPx: 90 }),
    date('start', 'С', 'From', { required: true }),
    date('end', 'По', 'To', { required: true }),
    choice('metric', 'Показатель', 'Metric', GOAL_METRICS, { required: true, widthPx: 110 }),
    number('value', 'План', 'Target', { required: true }),
    reference('channel', 'Канал', 'Channel', 'channels', 'name', {
      ...note('Пусто: весь отдел.', 'Empty: the whole department.'),
    }),
    reference('segment', 'Сегмент', 'Segment', 'segments', 'name'),
    longText('how', 'Как считаем от цели выше', 'How it follows from the goal above', { widthPx: 260 }),
    reference('owner', 'Ответственный', 'Owner', 'team', 'person', { required: true }),
    choice('status', 'Статус', 'Status', GOAL_STATUSES),
    longText('guard', 'Ограничение', 'Guard', {
      widthPx: 220,
      ...note(
        'Чем не платим за цель: предельный CPL, бюджет, качество.',
        'What is not paid for it: limit of CPL, budget, quality.',
      ),
    }),
    calculated(
      number(
        'fact',
        'Факт',
        'Fact',
        note('Сумма фактов за период, по каналу или по всем.', 'Facts of the period, of the channel or of all.'),
      ),
      fact,
    ),
    calculated(
      ratio('execution', 'Выполнено', 'Done', note('Факт ÷ план.', 'Fact ÷ target.')),
      f`IF(OR(${row('fact')}="";${row('value')}="");"";IF(${row('value')}=0;"";${row('fact')}/${row('value')}))`,
    ),
    longText('comment', 'Комментарий', 'Comment'),
  ],
  rules: [{ area: { kind: 'column', column: 'execution' }, when: { kind: 'greater', than: 0.9999 }, signal: 'good' }],
};
