/** Rows and columns of the quarter's RNP. */
import { METRIC_ROWS } from '../rnp/layout';
import { numbered } from '../kit/cells';
import { CHANNEL_ROWS } from '../kit/channels';

export { HIDDEN_METRICS, METRIC_ROWS, type MetricRow } from '../rnp/layout';

/** Months of a quarter. */
export const MONTHS = [1, 2, 3] as const;
export type Month = (typeof MONTHS)[number];

/** Columns of one metric, before those of the months. */
export const MEASURES = [
  'plan',
  'to_date',
  'fact',
  'pct',
  'forecast',
  'forecast_pct',
  'gap',
  'per_day',
  'per_week',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Parts of a month; `due` is hidden. */
export const MONTH_PARTS = ['plan', 'fact', 'pct'] as const;
export const monthColumn = (month: Month, part: (typeof MONTH_PARTS)[number] | 'due'): string => `m${month}_${part}`;

/** Metrics of the lines by channel. */
export const CHANNEL_METRICS = ['spend', 'leads', 'sql', 'deals', 'revenue'] as const;
export type ChannelMetric = (typeof CHANNEL_METRICS)[number];
export const CHANNEL_PARTS = ['plan', 'fact', 'forecast'] as const;

export const CHANNEL_LINES = numbered('ch_', CHANNEL_ROWS);

export const COLUMNS: readonly string[] = [
  'name',
  'unit',
  'dir',
  ...MEASURES,
  'status',
  ...MONTHS.flatMap((month) => MONTH_PARTS.map((part) => monthColumn(month, part))),
];

/** Where a number of a channel stands: the lines by channel use the columns of the metrics. */
export const channelColumn = (metric: ChannelMetric, part: (typeof CHANNEL_PARTS)[number]): string =>
  COLUMNS[3 + CHANNEL_METRICS.indexOf(metric) * CHANNEL_PARTS.length + CHANNEL_PARTS.indexOf(part)] ?? 'plan';
/** Hidden columns beside it. */
export const channelHidden = (metric: ChannelMetric, part: 'due' | 'recent' | 'expected'): string =>
  `ch_${metric}_${part}`;

export const ROWS: readonly string[] = [
  'title',
  'purpose',
  'select_labels',
  'select',
  'hint',
  'groups',
  'header',
  ...METRIC_ROWS,
  'channels_section',
  'channels_groups',
  'channels_header',
  'total',
  'rest',
  ...CHANNEL_LINES,
];

/** Hidden columns with the months of the quarter, one a row from the second row down. */
export const MONTH_TABLE = {
  start: 'q_start',
  last: 'q_last',
  total: 'q_total',
  done: 'q_done',
  rows: 'q_rows',
} as const;

export const HIDDEN_COLUMNS: readonly string[] = [
  'recent',
  'expected',
  ...MONTHS.map((month) => monthColumn(month, 'due')),
  'code',
  'count',
  ...CHANNEL_METRICS.flatMap((metric) =>
    (['due', 'recent', 'expected'] as const).map((part) => channelHidden(metric, part)),
  ),
  'calc_name',
  'calc',
  ...Object.values(MONTH_TABLE),
  'quarter_list',
  'channel_list',
];
