/** Top of the RNP: what to show, the working days, and the headers of the metric table. */
import { cell, f, field, label, type Formula } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, input, words } from '../kit/cells';
import { channelList, CHANNELS_OFFERED, NO_SUCH_CHANNEL } from '../kit/channels';
import { choose, unlessBlank } from '../kit/guards';
import { monthListCells, monthOptions } from '../kit/monthRange';
import { listCells } from '../kit/places';
import { MEASURES, ROWS, SEGMENTS, segmentColumn, type Measure } from './layout';
import { helper } from './period';
import { segmentCell } from './segments';

const HEADERS: Readonly<Record<Measure, readonly [Text, Text]>> = {
  plan: [t('План', 'Plan'), t('План на весь месяц, из вкладки «План».', 'Plan of the whole month, from the plan tab.')],
  to_date: [
    t('План к дате', 'Plan to date'),
    t(
      'Часть плана, которая уже должна быть выполнена: план × прошло рабочих дней ÷ всего рабочих дней.',
      'The part of the plan that is due: plan × working days done ÷ all working days.',
    ),
  ],
  fact: [
    t('Факт', 'Fact'),
    t(
      'Сумма по отрезкам месяца. Отношения считаются из сумм.',
      'Sum over the segments of the month. Ratios are computed from sums.',
    ),
  ],
  pct: [t('% к дате', '% to date'), t('Факт ÷ план к дате.', 'Fact ÷ plan to date.')],
  forecast: [
    t('Прогноз', 'Forecast'),
    t(
      'Чем кончится месяц при том же темпе: факт ÷ прошло дней × всего дней. Для отношений — прогноз числителя ÷ прогноз знаменателя.',
      'Where the month ends at this pace: fact ÷ days done × all days. For ratios: forecast of the numerator ÷ forecast of the denominator.',
    ),
  ],
  forecast_pct: [t('Прогноз, %', 'Forecast, %'), t('Прогноз ÷ план.', 'Forecast ÷ plan.')],
  gap: [t('Разрыв', 'Gap'), t('Прогноз минус план.', 'Forecast minus plan.')],
  per_day: [
    t('Нужно в день', 'Needed a day'),
    t(
      '(План − факт) ÷ осталось рабочих дней. Для цен — какой должна быть цена на остатке месяца.',
      '(Plan − fact) ÷ working days left. For prices: the price that the rest of the month must have.',
    ),
  ],
  per_week: [
    t('Нужно в неделю', 'Needed a week'),
    t('Нужно в день × рабочие дни следующего отрезка.', 'Needed a day × working days of the next segment.'),
  ],
};

const HINTS = {
  empty: t(
    'Пока нет ни плана, ни фактов: заполните план и обновите РНП.',
    'No plan and no facts yet: fill the plan and refresh the RNP.',
  ),
  channel: t(
    'Такого канала нет в списке каналов: выберите другой.',
    'This channel is not in the list of channels: choose another one.',
  ),
  facts: t('Фактов этого месяца пока нет: видны только планы.', 'No facts of this month yet: only plans are shown.'),
};

function hint(): Formula {
  const rows = SEGMENTS.map((segment) => f`${segmentCell(segment, 'rows')}`).reduce(
    (left, right) => f`${left}+${right}`,
  );
  return choose(
    [
      [f`${helper('month')}=""`, label(HINTS.empty)],
      [f`${helper('code')}=${NO_SUCH_CHANNEL}`, label(HINTS.channel)],
      [f`${rows}=0`, label(HINTS.facts)],
    ],
    f`""`,
  );
}

const first = ROWS[0] ?? '';

function selectorCells(): PanelCell[] {
  const shown = (column: string, title: Text, key: 'total' | 'done' | 'left', note: Text): PanelCell[] => [
    words('select_labels', column, title, 'kpiLabel', { note }),
    computed('select', column, 'integer', unlessBlank([helper(key)], helper(key))),
  ];
  return [
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
    words('select_labels', 'plan', t('Данные по', 'Data up to'), 'kpiLabel', {
      note: t(
        'Последний день с полными данными. Его ставит обновление.',
        'The last day with complete data, set by the refresh.',
      ),
    }),
    computed('select', 'plan', 'date', unlessBlank([field('settings', 'as_of')], helper('as_of'))),
    ...shown(
      'to_date',
      t('Рабочих дней', 'Working days'),
      'total',
      t(
        'По календарю: без выходных и праздников, с рабочими субботами.',
        'By the calendar: without weekends and holidays, with working Saturdays.',
      ),
    ),
    ...shown(
      'fact',
      t('Прошло', 'Done'),
      'done',
      t('Дни, данные за которые уже полные.', 'Days whose data are complete.'),
    ),
    ...shown('pct', t('Осталось', 'Left'), 'left', t('Всего минус прошло.', 'All minus done.')),
    computed('hint', 'name', 'text', hint(), 'muted'),
    ...monthListCells(ROWS),
    ...listCells(ROWS, 'channel_list', 'text', channelList()),
  ];
}

function tableHeaders(): PanelCell[] {
  const header = (column: string, title: Text, note?: Text): PanelCell =>
    words('header', column, title, 'header', note ? { note } : {});
  return [
    words('groups', 'plan', t('Месяц', 'Month'), 'section', { span: { rows: 1, columns: MEASURES.length } }),
    header('name', t('Показатель', 'Metric')),
    header('unit', t('Ед.', 'Unit')),
    header('dir', t('Лучше, когда', 'Better when')),
    ...MEASURES.map((measure) => header(measure, ...HEADERS[measure])),
    header(
      'status',
      t('Статус', 'Status'),
      t('По прогнозу месяца; пороги — в настройках.', 'By the forecast of the month; thresholds are in the settings.'),
    ),
    ...SEGMENTS.flatMap((segment) => [
      computed('groups', segmentColumn(segment, 'plan'), 'text', f`${segmentCell(segment, 'label')}`, 'section', {
        span: { rows: 1, columns: 3 },
      }),
      header(segmentColumn(segment, 'plan'), t('План', 'Plan')),
      header(segmentColumn(segment, 'fact'), t('Факт', 'Fact')),
      header(segmentColumn(segment, 'pct'), t('%', '%')),
    ]),
    header(
      'comment',
      t('Что произошло', 'What happened'),
      t('Пишет команда; обновление не трогает.', 'Written by the team; the refresh never touches it.'),
    ),
    header('action', t('Что делаем', 'What we do'), t('Действие, кто и когда.', 'Action, who and when.')),
  ];
}

/** Selectors, hint and headers. */
export const headerCells = (): PanelCell[] => [...selectorCells(), ...tableHeaders()];
