/** The quarter and the channel that the panel shows, its months and working days. */
import { cell, cells, column, f, field, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { channelCode, NO_SUCH_CHANNEL } from '../kit/channels';
import { FORECAST_KEYS, forecastHelpers } from '../kit/forecast';
import { unlessBlank, type Operand } from '../kit/guards';
import { latestMonth, monthShifted } from '../kit/months';
import { helperCells, helperRefs } from '../kit/places';
import { between, countWhere } from '../kit/sums';
import { weekdayKind } from '../kit/weeks';
import { workdaysBetween } from '../kit/workdays';
import { MONTH_TABLE, MONTHS, ROWS, type Month } from './layout';

const KEYS = [
  'latest',
  'first',
  'last_day',
  'code',
  'as_of',
  'total',
  'done',
  'left',
  'next_start',
  'next',
  'rows',
  ...FORECAST_KEYS,
] as const;

/** The helper cell of a key: first day of the quarter, its last one, working days in all, done, left and of the next week. */
export const helper = helperRefs(ROWS, KEYS);

/** What people choose. */
export const selected: { readonly quarter: Ref; readonly channel: Ref } = {
  quarter: cell('select', 'name'),
  channel: cell('select', 'unit'),
};

/** First day of the quarter of a date. */
export const quarterStart = (date: Operand): Formula => f`DATE(YEAR(${date});INT((MONTH(${date})-1)/3)*3+1;1)`;

/** `2026 Q1` */
export const quarterName = (first: Operand): Formula => f`YEAR(${first})&" Q"&INT((MONTH(${first})+2)/3)`;

const monthRow = (month: Month): string => ROWS[month] ?? '';

/** A value of a month of the quarter. */
export const monthCell = (month: Month, key: keyof typeof MONTH_TABLE): Ref => cell(monthRow(month), MONTH_TABLE[key]);

const overMonths = (key: keyof typeof MONTH_TABLE): Ref =>
  cells({ row: monthRow(1), column: MONTH_TABLE[key] }, { row: monthRow(3), column: MONTH_TABLE[key] });

/** Quarters that the list offers: the coming one, then back from the latest one with data. */
const QUARTERS = 12;

/** Names of the quarters in the list. */
export const quarterNames = (): Formula[] =>
  Array.from({ length: QUARTERS }, (_, index) =>
    unlessBlank([helper('latest')], quarterName(monthShifted(helper('latest'), (1 - index) * 3))),
  );

/** The list as a drop-down. */
export const QUARTER_OPTIONS = {
  kind: 'cells',
  from: { row: ROWS[0] ?? '', column: 'quarter_list' },
  to: { row: ROWS[QUARTERS - 1] ?? '', column: 'quarter_list' },
} as const;

/** The quarter that was picked; the latest one for nothing and for what is not in the list. */
function chosenQuarter(): Formula {
  const [choice, latest] = [selected.quarter, helper('latest')];
  const place = f`MATCH(${choice};${cells(QUARTER_OPTIONS.from, QUARTER_OPTIONS.to)};0)`;
  const read = f`DATE(YEAR(${latest});MONTH(${latest})+(2-${place})*3;1)`;
  return f`IF(${choice}="";${latest};IFERROR(${read};${latest}))`;
}

/** First day of the week after the last full day; before the quarter its first day. */
function nextStart(): Formula {
  const [first, asOf] = [helper('first'), helper('as_of')];
  const monday = f`${asOf}+8-WEEKDAY(${asOf};${weekdayKind})`;
  return unlessBlank([first], f`IF(OR(${asOf}="";${asOf}<${first});${first};${monday})`);
}

function nextDays(): Formula {
  const [start, last] = [helper('next_start'), helper('last_day')];
  const end = f`MIN(${last};${start}+7-WEEKDAY(${start};${weekdayKind}))`;
  return unlessBlank([start], f`IF(${start}>${last};"";${workdaysBetween(start, end)})`);
}

function monthCells(month: Month): PanelCell[] {
  const [start, last] = [monthCell(month, 'start'), monthCell(month, 'last')];
  const asOf = helper('as_of');
  const put = (key: keyof typeof MONTH_TABLE, type: 'month' | 'date' | 'integer', formula: Formula): PanelCell =>
    computed(monthRow(month), MONTH_TABLE[key], type, formula, 'hidden');
  const done = f`IF(OR(${asOf}="";${asOf}<${start});0;${workdaysBetween(start, f`MIN(${asOf};${last})`)})`;
  const rows = countWhere('facts', between('month', start, start));
  return [
    put('start', 'month', unlessBlank([helper('first')], monthShifted(helper('first'), month - 1))),
    put('last', 'date', unlessBlank([start], f`EOMONTH(${start};0)`)),
    put('total', 'integer', unlessBlank([start], workdaysBetween(start, last))),
    put('done', 'integer', unlessBlank([start], done)),
    // a month with facts of any channel is loaded: a channel without rows in it had none, which is a true zero
    put('rows', 'integer', f`IF(OR(${start}="";${helper('code')}=${NO_SUCH_CHANNEL});0;${rows})`),
  ];
}

const NAMES: Readonly<Record<keyof typeof MONTH_TABLE, Text>> = {
  start: t('Месяц', 'Month'),
  last: t('Последний день', 'Last day'),
  total: t('Рабочих дней', 'Working days'),
  done: t('Прошло', 'Done'),
  rows: t('Строк фактов', 'Rows of facts'),
};

/** Hidden helpers and the hidden table of months. */
export function periodCells(): PanelCell[] {
  const [first, latest] = [helper('first'), helper('latest')];
  const settingsAsOf = field('settings', 'as_of');
  const sum = (key: keyof typeof MONTH_TABLE): Formula => unlessBlank([first], f`SUM(${overMonths(key)})`);
  return [
    ...helperCells(ROWS, KEYS, {
      ...forecastHelpers,
      latest: {
        name: t('Последний квартал с данными', 'Latest quarter with data'),
        type: 'month',
        formula: f`IF(COUNT(${column('facts', 'month')};${column('plan', 'month')})=0;"";${quarterStart(f`(${latestMonth()})`)})`,
      },
      first: {
        name: t('Начало квартала', 'Start of the quarter'),
        type: 'month',
        formula: unlessBlank([latest], chosenQuarter()),
      },
      last_day: {
        name: t('Последний день', 'Last day'),
        type: 'date',
        formula: unlessBlank([first], f`EOMONTH(${first};2)`),
      },
      code: { name: t('Код канала', 'Channel code'), type: 'text', formula: channelCode(selected.channel) },
      as_of: { name: t('Данные по', 'Data up to'), type: 'date', formula: unlessBlank([settingsAsOf], settingsAsOf) },
      total: { name: t('Рабочих дней', 'Working days'), type: 'integer', formula: sum('total') },
      done: { name: t('Прошло', 'Done'), type: 'integer', formula: sum('done') },
      left: {
        name: t('Осталось', 'Left'),
        type: 'integer',
        formula: unlessBlank([helper('done')], f`${helper('total')}-${helper('done')}`),
      },
      next_start: { name: t('Следующая неделя', 'Next week'), type: 'date', formula: nextStart() },
      next: { name: t('Рабочих дней в ней', 'Its working days'), type: 'integer', formula: nextDays() },
      rows: { name: t('Строк фактов', 'Rows of facts'), type: 'integer', formula: sum('rows') },
    }),
    ...(Object.keys(MONTH_TABLE) as (keyof typeof MONTH_TABLE)[]).map((key) =>
      words(ROWS[0] ?? '', MONTH_TABLE[key], NAMES[key], 'hidden'),
    ),
    ...MONTHS.flatMap(monthCells),
  ];
}
