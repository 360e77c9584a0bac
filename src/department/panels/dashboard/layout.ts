/** Rows and columns of the dashboard. */
import { MONTHS_OFFERED } from '../kit/months';
import { CARD_ROWS } from '../kit/monthCards';
import { numbered } from '../kit/cells';
import { METRICS_SHOWN } from './metrics';

/** Channels with a line of their own; the rest is in the line for the rest. */
export const CHANNEL_LINES = numbered('ch_', 12);
/** Weeks of the trend and months of plan and fact, oldest first. */
export const WEEKS = 12;
export const MONTHS = 6;

const TOP: readonly string[] = [
  'title',
  'purpose',
  'select_labels',
  'select',
  ...CARD_ROWS,
  'gap_1',
  'charts_1',
  'charts_2',
  'channels_section',
  'channels_header',
  'channels_total',
  'channels_rest',
  ...CHANNEL_LINES,
];

/** The list of months to choose from needs so many rows. */
export const ROWS: readonly string[] = [...TOP, ...numbered('below_', Math.max(0, MONTHS_OFFERED - TOP.length))];

/** Columns of the cards, which are those of the channels too. */
export const VISIBLE_COLUMNS: readonly string[] = ['name', ...METRICS_SHOWN];

/** What the charts are drawn from. */
export const DATA = {
  week: 'week',
  weekLeads: 'week_leads',
  weekSql: 'week_sql',
  month: 'plan_month',
  plan: 'plan_revenue',
  fact: 'fact_revenue',
  stage: 'stage',
  count: 'stage_count',
  profit: 'profit',
} as const;

export const HIDDEN_COLUMNS: readonly string[] = [
  'costs',
  'code',
  'count',
  'calc_name',
  'calc',
  'month_list',
  ...Object.values(DATA),
];
