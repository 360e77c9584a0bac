/** Rows and columns of the RNP panel. */
import { BASE_METRICS, type BaseMetric } from '../../../metrics/dictionary';
import { RNP_ROWS, type RnpRow } from '../../../metrics/rnp/block';
import { CHANNEL_ROWS } from '../kit/channels';
import { numbered } from '../kit/cells';

/** ISO weeks cut by the month's ends: a month has four, five or six. */
export const SEGMENTS = [1, 2, 3, 4, 5, 6] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Base numbers that the lines need and do not show, e.g. variable costs: kept in hidden rows. */
export const HIDDEN_METRICS: readonly BaseMetric[] = BASE_METRICS.filter(
  (metric) => !(RNP_ROWS as readonly string[]).includes(metric),
);

export type MetricRow = RnpRow | BaseMetric;
/** A row per metric of the RNP in its order, then the hidden ones. */
export const METRIC_ROWS: readonly MetricRow[] = [...RNP_ROWS, ...HIDDEN_METRICS];

/** Columns of one metric, before those of the segments. */
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

/** Parts of a segment that people see; `mark` = sign of a closed week and what changed since. */
export const SEGMENT_PARTS = ['plan', 'fact', 'pct', 'mark'] as const;
/** Hidden parts: the fact as it is now, and the plan of the month that stands behind the segment. */
export const HIDDEN_PARTS = ['live', 'whole'] as const;
/** Column of a part of a segment. */
export const segmentColumn = (
  segment: Segment,
  part: (typeof SEGMENT_PARTS)[number] | (typeof HIDDEN_PARTS)[number],
): string => `s${segment}_${part}`;
/** Hidden columns with the last three full segments, the oldest first. */
export const TREND_COLUMNS = ['t1', 't2', 't3'] as const;
/** Hidden column with a segment's place in the split of a whole number. */
export const shareColumn = (segment: Segment): string => `s${segment}_share`;

export const CHANNEL_LINES = numbered('ch_', CHANNEL_ROWS);

export const ROWS: readonly string[] = [
  'title',
  'purpose',
  'select_labels',
  'select',
  'hint',
  'groups',
  'header',
  ...METRIC_ROWS,
  'recon_section',
  'recon_header',
  'recon_frozen',
  'recon_delta',
  'recon_now',
  'charts',
  'channels_section',
  'channels_header',
  'total',
  'rest',
  ...CHANNEL_LINES,
];

/** Hidden columns with the segments of the month, one segment a row from the first row down. */
export const SEGMENT_TABLE = {
  start: 'seg_start',
  end: 'seg_end',
  days: 'seg_days',
  rows: 'seg_rows',
  label: 'seg_label',
  leadsPlan: 'seg_leads_plan',
  leadsFact: 'seg_leads_fact',
  revenuePlan: 'seg_revenue_plan',
  revenueFact: 'seg_revenue_fact',
  place: 'seg_place',
  closed: 'seg_closed',
  state: 'seg_state',
  green_from: 'seg_green_from',
  amber_from: 'seg_amber_from',
  band_green: 'seg_band_green',
  band_amber: 'seg_band_amber',
} as const;

export const HIDDEN_COLUMNS: readonly string[] = [
  'recent',
  'expected',
  'share_left',
  ...SEGMENTS.map(shareColumn),
  ...SEGMENTS.flatMap((segment) => HIDDEN_PARTS.map((part) => segmentColumn(segment, part))),
  ...TREND_COLUMNS,
  'code',
  'count',
  'channel_costs',
  'channel_due',
  'calc_name',
  'calc',
  ...Object.values(SEGMENT_TABLE),
  'month_list',
  'channel_list',
];
