/** The segments of the month (ISO week ∩ month) in hidden columns, one a row: dates, working days, rows of facts, chart data. */
import { cell, f, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { unlessBlank } from '../kit/guards';
import { NO_SUCH_CHANNEL } from '../kit/channels';
import { monthLetters } from '../kit/monthNames';
import { countWhere } from '../kit/sums';
import { weekdayKind } from '../kit/weeks';
import { workdaysBetween } from '../kit/workdays';
import { ROWS, segmentColumn, SEGMENT_TABLE, SEGMENTS, type Segment } from './layout';
import { helper } from './period';

/** Row of a segment: the one above the first holds the names of the chart series. */
export const rowOf = (segment: Segment): string => ROWS[segment] ?? '';

/** A value of the segment. */
export const segmentCell = (segment: Segment, column: keyof typeof SEGMENT_TABLE): Ref =>
  cell(rowOf(segment), SEGMENT_TABLE[column]);

/** The first segment starts with the month, another one after the end of the previous, while the month lasts. */
function start(segment: Segment): Formula {
  if (segment === 1) return f`${helper('month')}`;
  const end = segmentCell((segment - 1) as Segment, 'end');
  return unlessBlank([end], f`IF(${end}>=${helper('last_day')};"";${end}+1)`);
}

/** Chart data repeat visible cells; an empty one stays empty. */
const copies = (segment: Segment): [keyof typeof SEGMENT_TABLE, Ref][] => [
  ['leadsPlan', cell('leads', segmentColumn(segment, 'plan'))],
  ['leadsFact', cell('leads', segmentColumn(segment, 'fact'))],
  ['revenuePlan', cell('revenue', segmentColumn(segment, 'plan'))],
  ['revenueFact', cell('revenue', segmentColumn(segment, 'fact'))],
];

function segmentCells(segment: Segment): PanelCell[] {
  const row = rowOf(segment);
  const [from, to] = [segmentCell(segment, 'start'), segmentCell(segment, 'end')];
  // a week with facts of any channel is loaded: a channel without rows in it had none, which is a true zero
  const loaded = countWhere('facts', [{ column: 'start', test: from }]);
  const rows = f`IF(OR(${from}="";${helper('code')}=${NO_SUCH_CHANNEL});0;${loaded})`;
  const place = (column: keyof typeof SEGMENT_TABLE): [string, string] => [row, SEGMENT_TABLE[column]];
  return [
    computed(...place('start'), 'date', start(segment), 'hidden'),
    computed(
      ...place('end'),
      'date',
      unlessBlank([from], f`MIN(${helper('last_day')};${from}+7-WEEKDAY(${from};${weekdayKind}))`),
      'hidden',
    ),
    computed(...place('days'), 'integer', f`IF(${from}="";0;${workdaysBetween(from, to)})`, 'hidden'),
    computed(...place('rows'), 'integer', rows, 'hidden'),
    computed(
      ...place('label'),
      'text',
      unlessBlank([from], f`DAY(${from})&IF(${from}=${to};"";"–"&DAY(${to}))&" "&${monthLetters(to)}`),
      'hidden',
    ),
    ...copies(segment).map(([column, source]) =>
      computed(...place(column), 'number', unlessBlank([source], source), 'hidden'),
    ),
  ];
}

const NAMES: readonly (readonly [keyof typeof SEGMENT_TABLE, Text])[] = [
  ['start', t('Начало', 'Start')],
  ['end', t('Конец', 'End')],
  ['days', t('Рабочих дней', 'Working days')],
  ['rows', t('Строк фактов', 'Rows of facts')],
  ['label', t('Неделя', 'Week')],
  ['leadsPlan', t('План', 'Plan')],
  ['leadsFact', t('Факт', 'Fact')],
  ['revenuePlan', t('План', 'Plan')],
  ['revenueFact', t('Факт', 'Fact')],
];

/** The hidden table of segments with its header. */
export const segmentTable = (): PanelCell[] => [
  ...NAMES.map(([column, name]) => words(ROWS[0] ?? '', SEGMENT_TABLE[column], name, 'hidden')),
  ...SEGMENTS.flatMap(segmentCells),
];
