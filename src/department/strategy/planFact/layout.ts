/** Rows and columns of the plan/fact panel: metrics of the month, channels, months of the year. */
import { metricsFor } from '../../../metrics/uses';
import { isBase, partsOf, type BaseMetric } from '../../panels/kit/ratios';
import { MONTHS_OFFERED } from '../../panels/kit/months';
import { CHANNEL_ROWS, CHANNELS_OFFERED } from '../../panels/kit/channels';
import { numbered } from '../../panels/kit/cells';

/** Metrics in order: numbers with the ratios between them. */
export const METRIC_ROWS: readonly string[] = metricsFor('plan_fact').map(({ code }) => code);
/** Code of a metric that has a line. */
export type MetricRow = string;
/** Sums that lines are made of and that have no line themselves. */
export const HIDDEN_METRICS: readonly BaseMetric[] = [
  ...new Set(METRIC_ROWS.filter((code) => !isBase(code)).flatMap(partsOf)),
].filter((code) => !METRIC_ROWS.includes(code));

export const CHANNEL_LINES = numbered('ch_', CHANNEL_ROWS);
export const MONTH_LINES = numbered('m_', 12);

/** Metrics of the blocks by channel and by month. */
export const BLOCK_METRICS = ['leads', 'spend', 'revenue'] as const;
export type BlockMetric = (typeof BLOCK_METRICS)[number];

/** Periods that a metric is shown for: the month, and from the start of its quarter and year. */
export const PERIODS = ['month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export const ROWS: readonly string[] = [
  'title',
  'purpose',
  'select_labels',
  'select',
  'hint',
  'groups',
  'header',
  ...METRIC_ROWS,
  ...HIDDEN_METRICS,
  'gap_1',
  'c_section',
  'c_header',
  'c_total',
  ...CHANNEL_LINES,
  'c_rest',
  'gap_2',
  'y_section',
  'y_header',
  ...MONTH_LINES,
  'charts',
];

export const COLUMNS: readonly string[] = [
  'name',
  'plan',
  'fact',
  'deviation',
  'deviation_pct',
  'execution',
  'status',
  'q_plan',
  'q_fact',
  'q_execution',
  'y_plan',
  'y_fact',
  'y_execution',
  'last_year',
  'comment',
  'action',
];

export const HIDDEN_COLUMNS = [
  'forecast',
  'recent',
  'expected',
  'code',
  'calc_name',
  'calc',
  'month_list',
  'channel_list',
] as const;

/** Where plan, fact and execution of a metric stand in the blocks by channel and by month. */
export const BLOCK_COLUMNS: Readonly<Record<BlockMetric, readonly [plan: string, fact: string, execution: string]>> = {
  leads: ['plan', 'fact', 'deviation'],
  spend: ['deviation_pct', 'execution', 'status'],
  revenue: ['q_plan', 'q_fact', 'q_execution'],
};

/** The lists of the selectors need as many rows. */
export const LIST_ROWS = { months: MONTHS_OFFERED, channels: CHANNELS_OFFERED } as const;
