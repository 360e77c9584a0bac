/** Closed weeks: states of periods, numbers as they were when closed, and what changed since. Written by the refresh. */
import { t } from '../../shared/text';
import { PERIOD_KINDS, PERIOD_STATES, RESTATEMENT_CAUSES } from '../../shared/codes/closing';
import { column, f, row } from '../../blueprint/formula';
import type { TableColumn, TableTab } from '../../blueprint/tab';
import { FROZEN_METRICS, metricOf, type FrozenMetric } from '../../metrics/dictionary';
import {
  calculated,
  choice,
  date,
  id,
  integer,
  longText,
  memory,
  money,
  month,
  note,
  number,
  ratio,
  reference,
  text,
} from '../columns';
import type { DepartmentGroup } from '../group';
import { weeklyReport } from '../meetings/report';
import { monthPlanColumn, planColumn } from './snapshotColumns';

const COLOR = '#0f766e';
const ours = { owner: 'pulse' } as const;
const hidden = { owner: 'pulse', hidden: true } as const;

const labelOf = (state: string): (typeof PERIOD_STATES)[number]['label'] =>
  PERIOD_STATES.find((each) => each.code === state)?.label ?? t(state, state);

/** A segment a row, and a month a row. */
export const weeks: TableTab = {
  kind: 'table',
  key: 'weeks',
  workbook: 'pulse',
  title: t('Закрытие недель', 'Closing of weeks'),
  purpose: t(
    'Какие недели и месяцы закрыты, чего ждут остальные. Закрыть или открыть неделю можно в панели.',
    'Which weeks and months are closed, and what the others wait for. A week is closed or opened in the panel.',
  ),
  color: COLOR,
  capacity: 260,
  frozenColumns: 1,
  rowKey: 'period',
  columns: [
    id('period', 'Период', 'Period', { ...ours, widthPx: 140 }),
    choice('kind', 'Вид', 'Kind', PERIOD_KINDS, { ...ours, widthPx: 90 }),
    date('start', 'С', 'From', ours),
    date('end', 'По', 'To', ours),
    month('month', 'Месяц', 'Month', ours),
    integer('workdays', 'Рабочих дней', 'Workdays', { ...ours, widthPx: 90 }),
    date('closes_on', 'Закроется', 'Closes on', {
      ...ours,
      ...note(
        'Столько рабочих дней после конца периода, сколько сказано в настройках.',
        'So many workdays after the end of the period as the settings say.',
      ),
    }),
    choice('state', 'Состояние', 'State', PERIOD_STATES, { ...ours, widthPx: 180 }),
    longText('waiting', 'Чего ждёт', 'Waits for', { ...ours, widthPx: 260 }),
    date('closed_at', 'Закрыта', 'Closed on', ours),
    text('closed_by', 'Кто решил', 'Who decided', {
      ...ours,
      widthPx: 180,
      ...note('Пусто: закрылась сама в свой день.', 'Empty: it was closed on its day by itself.'),
    }),
    longText('reason', 'Почему', 'Why', { ...ours, widthPx: 240 }),
    calculated(
      integer('restated', 'Уточнений', 'Corrections', { widthPx: 100 }),
      f`IF(${row('closed_at')}="";"";COUNTIFS(${column('restatements', 'period')};${row('period')};${column('restatements', 'round')};${row('round')}))`,
    ),
    ratio('green_from', 'Зелёный от', 'Green from', { ...ours, widthPx: 90 }),
    ratio('amber_from', 'Жёлтый от', 'Amber from', { ...ours, widthPx: 90 }),
    ratio('band_green', 'Коридор зелёный ±', 'Green band ±', { ...ours, widthPx: 110 }),
    ratio('band_amber', 'Коридор жёлтый ±', 'Amber band ±', { ...ours, widthPx: 110 }),
    date('leads_as_of', 'Лиды по', 'Leads up to', ours),
    date('spend_as_of', 'Расходы по', 'Spend up to', ours),
    longText('comment', 'Комментарий', 'Comment'),
    date('reopened_at', 'Открыта заново', 'Opened again on', hidden),
    integer('round', 'Раз закрывали', 'Times closed', hidden),
    text('rules', 'Правила счёта', 'Counting rules', hidden),
    date('segment_start', 'Начало отрезка', 'Start of the segment', hidden),
    memory('written'),
  ],
  rules: [
    {
      area: { kind: 'column', column: 'state' },
      when: { kind: 'textIs', text: labelOf('waiting') },
      signal: 'bad',
    },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: labelOf('forced') }, signal: 'warn' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: labelOf('closed') }, signal: 'good' },
  ],
};

const measure = (
  metric: FrozenMetric,
  key: string,
  suffix: { readonly ru: string; readonly en: string },
  options: typeof ours | typeof hidden,
): TableColumn => {
  const { name, unit } = metricOf(metric);
  const make = unit === 'money' ? money : integer;
  return make(key, `${name.ru}${suffix.ru}`, `${name.en}${suffix.en}`, options);
};

/** A closed period and block a row: a channel, or all of them. */
export const snapshots: TableTab = {
  kind: 'table',
  key: 'snapshots',
  workbook: 'pulse',
  title: t('Закрытые числа', 'Closed numbers'),
  purpose: t(
    'Факт и план недель и месяцев, какими они были при закрытии. Не меняются: поправки стоят на вкладке «Уточнения».',
    'Fact and plan of weeks and months as they were when closed. They do not change: see Corrections.',
  ),
  color: '#94a3b8',
  capacity: 700,
  frozenColumns: 3,
  columns: [
    text('period', 'Период', 'Period', { ...ours, widthPx: 150 }),
    id('block', 'Код канала', 'Channel code', { ...ours, widthPx: 120 }),
    text('name', 'Канал', 'Channel', ours),
    date('closed_at', 'Закрыта', 'Closed on', ours),
    ...FROZEN_METRICS.map((metric) => measure(metric, metric, { ru: '', en: '' }, ours)),
    ...FROZEN_METRICS.map((metric) => measure(metric, planColumn(metric), { ru: ', план', en: ', plan' }, ours)),
    ...FROZEN_METRICS.map((metric) =>
      measure(metric, monthPlanColumn(metric), { ru: ', план месяца', en: ', plan of the month' }, hidden),
    ),
    date('segment_start', 'Начало отрезка', 'Start of the segment', hidden),
    integer('round', 'Раз закрывали', 'Times closed', hidden),
    memory('written'),
  ],
};

/** A change of a closed number a row. */
export const restatements: TableTab = {
  kind: 'table',
  key: 'restatements',
  workbook: 'pulse',
  title: t('Уточнения', 'Corrections'),
  purpose: t(
    'Что изменилось в закрытых неделях: было, стало, почему. Закрытое число и уточнения вместе дают нынешнее.',
    'What changed in closed weeks: before, after, why. The closed number and its corrections make today’s number.',
  ),
  color: COLOR,
  capacity: 300,
  frozenColumns: 2,
  rowKey: 'restate_id',
  columns: [
    id('restate_id', 'Номер', 'Number', ours),
    date('seen_at', 'Замечено', 'Seen on', ours),
    text('period', 'Период', 'Period', { ...ours, widthPx: 150 }),
    text('name', 'Канал', 'Channel', ours),
    text('metric_name', 'Показатель', 'Metric', { ...ours, widthPx: 160 }),
    number('old', 'Было', 'Before', { ...ours, ...note('Пусто: ничего не знали.', 'Empty: nothing was known.') }),
    number('now', 'Стало', 'After', ours),
    number('delta', 'Δ', 'Δ', ours),
    choice('cause', 'Почему', 'Cause', RESTATEMENT_CAUSES, {
      ...ours,
      widthPx: 210,
      ...note(
        'Вероятная причина по виду изменения. Уточните в комментарии, если она другая.',
        'The likely cause by the kind of change. Say in the comment if it is another one.',
      ),
    }),
    reference('accepted_by', 'Принял', 'Accepted by', 'team', 'person', {
      widthPx: 150,
      ...note(
        'Кто разобрался. Пока пусто, большое уточнение стоит в повестке планёрки.',
        'Who looked into it. While empty, a large correction is on the agenda.',
      ),
    }),
    longText('comment', 'Комментарий', 'Comment'),
    id('block', 'Код канала', 'Channel code', hidden),
    id('metric', 'Код показателя', 'Metric code', hidden),
    integer('round', 'Раз закрывали', 'Times closed', hidden),
  ],
};

/** Closing of weeks and months. */
export const CLOSING: DepartmentGroup = {
  tabs: [weeks, snapshots, restatements],
  documents: weeklyReport,
  documentTables: ['weeks', 'snapshots', 'restatements', 'facts', 'plan', 'calendar', 'tasks'],
};
