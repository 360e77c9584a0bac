/** Top of the RNP: which month and channel to show, how far the month is, and what to do when there is nothing to show. */
import { cell, column, f, label, type Formula } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { PERIOD_STATES } from '../../../shared/codes/closing';
import { t } from '../../../shared/text';
import { computed, input, words } from '../kit/cells';
import { channelList, CHANNELS_OFFERED, NO_SUCH_CHANNEL } from '../kit/channels';
import { choose, unlessBlank } from '../kit/guards';
import { forecastWords } from '../kit/forecast';
import { moneyBasisCells } from '../kit/moneyBasis';
import { monthListCells, monthOptions } from '../kit/monthRange';
import { listCells } from '../kit/places';
import { ROWS, SEGMENTS } from './layout';
import { helper } from './period';
import { segmentCell } from './segments';

const HINTS = {
  empty: t(
    'Пока нет ни плана, ни фактов: заполните план и обновите РНП.',
    'No plan and no facts yet: fill the plan and refresh the RNP.',
  ),
  channel: t(
    'Такого канала нет в списке каналов: выберите другой.',
    'This channel is not in the list of channels: choose another one.',
  ),
  waiting: t('Неделя не закрыта, ждёт: ', 'A week is not closed, it waits for: '),
  backlog: t('Недель не закрыто: ', 'Weeks not closed: '),
  first: t('; первая ждёт: ', '; the first waits for: '),
  facts: t('Фактов этого месяца пока нет: видны только планы.', 'No facts of this month yet: only plans are shown.'),
};

const WAITING = PERIOD_STATES.find((each) => each.code === 'waiting')?.label ?? t('', '');

/** One week by its source; of several their number, and the source of the first. */
function waitingHead(): Formula {
  const count = f`COUNTIF(${column('weeks', 'state')};${label(WAITING)})`;
  return f`IF(${count}>1;${label(HINTS.backlog)}&${count}&${label(HINTS.first)};${label(HINTS.waiting)})`;
}

function hint(): Formula {
  const rows = SEGMENTS.map((segment) => f`${segmentCell(segment, 'rows')}`).reduce(
    (left, right) => f`${left}+${right}`,
  );
  return choose(
    [
      [f`${helper('month')}=""`, label(HINTS.empty)],
      [f`${helper('code')}=${NO_SUCH_CHANNEL}`, label(HINTS.channel)],
      [f`${rows}=0`, label(HINTS.facts)],
      [
        f`COUNTIF(${column('weeks', 'state')};${label(WAITING)})>0`,
        f`${waitingHead()}&INDEX(${column('weeks', 'waiting')};MATCH(${label(WAITING)};${column('weeks', 'state')};0))`,
      ],
    ],
    f`""`,
  );
}

const first = ROWS[0] ?? '';

/** Month and channel, which people choose. */
const choiceCells = (): PanelCell[] => [
  words('select_labels', 'name', t('Месяц', 'Month'), 'kpiLabel', {
    note: t('Пусто — последний месяц с данными.', 'Empty: the latest month with data.'),
  }),
  input('select', 'name', 'month', { formula: f`${helper('latest')}` }, { list: monthOptions(ROWS), name: 'month' }),
  words('select_labels', 'unit', t('Канал', 'Channel'), 'kpiLabel', { span: { rows: 1, columns: 2 } }),
  input(
    'select',
    'unit',
    'reference',
    { formula: f`${cell(first, 'channel_list')}` },
    {
      list: {
        kind: 'cells',
        from: { row: first, column: 'channel_list' },
        to: { row: ROWS[CHANNELS_OFFERED - 1] ?? '', column: 'channel_list' },
      },
      name: 'channel',
      span: { rows: 1, columns: 2 },
    },
  ),
  ...monthListCells(ROWS),
  ...listCells(ROWS, 'channel_list', 'text', channelList()),
];

const DAYS = [
  [
    'to_date',
    'total',
    t('Рабочих дней', 'Working days'),
    t(
      'По календарю: без выходных и праздников, с рабочими субботами.',
      'By the calendar: without weekends and holidays, with working Saturdays.',
    ),
  ],
  ['fact', 'done', t('Прошло', 'Done'), t('Дни, данные за которые уже полные.', 'Days whose data are complete.')],
  ['pct', 'left', t('Осталось', 'Left'), t('Всего минус прошло.', 'All minus done.')],
] as const;

/** Up to which day data are complete, and the working days of the month. */
const dayCells = (): PanelCell[] => [
  words('select_labels', 'plan', t('Данные по', 'Data up to'), 'kpiLabel', {
    note: t(
      'Последний день с полными данными. Его ставит обновление.',
      'The last day with complete data, set by the refresh.',
    ),
  }),
  computed('select', 'plan', 'date', f`${helper('as_of')}`),
  ...DAYS.flatMap(([column, key, title, note]) => [
    words('select_labels', column, title, 'kpiLabel', { note }),
    computed('select', column, 'integer', unlessBlank([helper(key)], helper(key))),
  ]),
];

/** By which way the forecasts are told; the way is a setting. */
const wayCells = (): PanelCell[] => [
  words('select_labels', 'forecast', t('Прогноз', 'Forecast'), 'kpiLabel', {
    span: { rows: 1, columns: 4 },
    note: t('Способ выбирают в «Настройках», раздел «Прогноз РНП».', 'The way is chosen in Settings, RNP forecast.'),
  }),
  computed(
    'select',
    'forecast',
    'text',
    unlessBlank(
      [helper('month')],
      forecastWords(helper, helper('left'), cell('leads', 'recent'), cell('deals', 'expected')),
    ),
    'value',
    { span: { rows: 1, columns: 4 } },
  ),
];

/** Choices, days and the hint below them. */
export const selectorCells = (): PanelCell[] => [
  ...choiceCells(),
  ...dayCells(),
  ...wayCells(),
  ...moneyBasisCells('select_labels', 'select', 'per_week', 3),
  computed('hint', 'name', 'text', hint(), 'muted'),
];
