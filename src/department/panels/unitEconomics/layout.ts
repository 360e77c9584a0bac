/** Rows and columns of the unit economics panel. */
import { LATER_KEYS } from '../../../metrics/unitEconomics/life';
import { CHANNEL_ROWS } from '../kit/channels';
import { numbered } from '../kit/cells';

export const CHANNEL_LINES = numbered('ch_', CHANNEL_ROWS);
/** Lines per product; more products are counted in the line for the rest. */
export const PRODUCT_LINES = numbered('pr_', 12);
/** Lines of the channel block on which everything is computed. */
export const RESULT_LINES: readonly string[] = ['total', 'paid', 'rest', ...CHANNEL_LINES];

/** Levers of the sensitivity block, in its order. */
export const LEVERS = ['leads', 'cpl', 'c1', 'apc', 'avg_check', 'costs'] as const;
export type Lever = (typeof LEVERS)[number];
/** Steps of a lever, in percent. */
export const STEPS = [-20, -10, 0, 10, 20] as const;

export const ROWS: readonly string[] = [
  'title',
  'purpose',
  'select_labels',
  'select',
  'hint',
  'section',
  'header',
  ...RESULT_LINES,
  'charts',
  'products_section',
  'products_header',
  'products_total',
  'products_rest',
  ...PRODUCT_LINES,
  'gap_1',
  'sensitivity_section',
  'sensitivity_header',
  ...LEVERS.map((lever) => `lever_${lever}`),
  'lever_text',
];

/** Numbers of a channel, in the order of the columns. */
export const MEASURES = [
  'clicks',
  'leads',
  'cpl',
  'mql',
  'sql',
  'cr_lead_sql',
  'deals',
  'c1',
  'avg_check',
  'cm_per_payment',
  'cm_share',
  'apc',
  'cltv_m',
  'ltv_lead_m',
  'spend',
  'cac',
  'revenue',
  'cm',
  'romi_m',
  'romi_r',
  'roas',
  'drr',
  'be_cpl',
  'be_cac',
  'target_cpl',
  'be_roas',
  'be_drr',
  'ltv_cac',
  'payback',
  'cpsql',
  'profit',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Hidden columns. */
export const HIDDEN_COLUMNS: readonly string[] = [
  'costs',
  ...LATER_KEYS,
  'paid',
  'code',
  'count',
  'calc_name',
  'calc',
  'month_list',
];
