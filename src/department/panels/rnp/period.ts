/** The month and the channel that the RNP shows, and its working days. */
import { cell, cells, f, field, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { channelCode } from '../kit/channels';
import { unlessBlank } from '../kit/guards';
import { FORECAST_KEYS, forecastHelpers } from '../kit/forecast';
import { chosenMonth, latestMonth } from '../kit/months';
import { helperCells, helperRefs } from '../kit/places';
import { workdaysBetween } from '../kit/workdays';
import { ROWS, SEGMENT_TABLE, SEGMENTS } from './layout';

const KEYS = [
  'latest',
  'month',
  'last_day',
  'code',
  'as_of',
  'total',
  'done',
  'left',
  'next',
  'block',
  'closed',
  'full',
  ...FORECAST_KEYS,
] as const;

/** The helper cell of a key: month, its last day, code of the channel, working days in all, done, left and of the next segment. */
export const helper = helperRefs(ROWS, KEYS);

/** What people choose. */
export const selectors: { readonly month: Ref; readonly channel: Ref } = {
  month: cell('select', 'name'),
  channel: cell('select', 'unit'),
};

const segmentValues = (column: string): Ref =>
  cells({ row: ROWS[1] ?? '', column }, { row: ROWS[SEGMENTS.length] ?? '', column });

/** Hidden helpers. A day counts as done when its data are complete: up to `settings_as_of`, not up to today. */
export function periodHelpers(): PanelCell[] {
  const [month, lastDay, asOf] = [helper('month'), helper('last_day'), helper('as_of')];
  const settingsAsOf = field('settings', 'as_of');
  const starts = segmentValues(SEGMENT_TABLE.start);
  const next = f`IF(${asOf}="";1;COUNTIF(${starts};"<="&${asOf})+1)`;
  return helperCells(ROWS, KEYS, {
    ...forecastHelpers,
    latest: { name: t('Последний месяц с данными', 'Latest month with data'), type: 'month', formula: latestMonth() },
    month: { name: t('Месяц', 'Month'), type: 'month', formula: chosenMonth(selectors.month, helper('latest')) },
    last_day: {
      name: t('Последний день', 'Last day'),
      type: 'date',
      formula: unlessBlank([month], f`EOMONTH(${month};0)`),
    },
    code: { name: t('Код канала', 'Channel code'), type: 'text', formula: channelCode(selectors.channel) },
    as_of: { name: t('Данные по', 'Data up to'), type: 'date', formula: unlessBlank([settingsAsOf], settingsAsOf) },
    total: {
      name: t('Рабочих дней в месяце', 'Working days of the month'),
      type: 'integer',
      formula: unlessBlank([month], workdaysBetween(month, lastDay)),
    },
    done: {
      name: t('Прошло рабочих дней', 'Working days done'),
      type: 'integer',
      formula: unlessBlank(
        [month],
        f`IF(OR(${asOf}="";${asOf}<${month});0;${workdaysBetween(month, f`MIN(${asOf};${lastDay})`)})`,
      ),
    },
    left: {
      name: t('Осталось рабочих дней', 'Working days left'),
      type: 'integer',
      formula: unlessBlank([helper('done')], f`${helper('total')}-${helper('done')}`),
    },
    next: {
      name: t('Рабочих дней в следующем отрезке', 'Working days of the next segment'),
      type: 'integer',
      formula: f`IFERROR(IF(INDEX(${starts};${next})="";"";INDEX(${segmentValues(SEGMENT_TABLE.days)};${next}));"")`,
    },
    block: {
      name: t('Строка закрытых чисел', 'Block of closed numbers'),
      type: 'text',
      formula: f`IF(${helper('code')}="";"total";${helper('code')})`,
    },
    closed: {
      name: t('Закрыто отрезков', 'Closed segments'),
      type: 'integer',
      formula: f`SUM(${segmentValues(SEGMENT_TABLE.closed)})`,
    },
    full: {
      name: t('Полных отрезков', 'Full segments'),
      type: 'integer',
      formula: f`IF(${asOf}="";0;COUNTIFS(${segmentValues(SEGMENT_TABLE.end)};"<="&${asOf}))`,
    },
  });
}
