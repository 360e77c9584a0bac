/** Rows and columns of the RNP panel. */
import { CHANNEL_ROWS } from '../kit/channels';
import { numbered } from '../kit/cells';

/** ISO weeks cut by the month's ends: a month has four, five or six. */
export const SEGMENTS = [1, 2, 3, 4, 5, 6] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Metrics in the order of the specification; `costs` is kept out of sight, the margin of the deals needs it. */
export const METRIC_ROWS = [
  'spend',
  'impr',
  'clicks',
  'ctr',
  'cpc',
  'leads',
  'cr_click_lead',
  'cpl',
  'mql',
  'cr_lead_mql',
  'sql',
  'cr_mql_sql',
  'cpsql',
  'meetings',
  'proposals',
  'deals',
  'cr_sql_deal',
  'avg_check',
  'revenue',
  'costs',
  'cac',
  'romi_m',
  'drr',
] as const;
export type MetricRow = (typeof METRIC_ROWS)[number];

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

/** Column of a segment's plan, fact or percentage. */
export const segmentColumn = (segment: Segment, part: 'plan' | 'fact' | 'pct'): string => `s${segment}_${part}`;
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
} as const;

export const HIDDEN_COLUMNS: readonly string[] = [
  'share_left',
  ...SEGMENTS.map(shareColumn),
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
