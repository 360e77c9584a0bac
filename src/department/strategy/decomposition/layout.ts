/** Rows and columns of the decomposition: what people type, the twelve months, the channels, what would fit the budget. */
import { numbered } from '../../panels/kit/cells';

export const INPUTS = [
  'year',
  'revenue',
  'check',
  'won',
  'sql',
  'mql',
  'cpl',
  'lag',
  'open',
  'growth',
  'limit',
  'capacity',
] as const;
export type Input = (typeof INPUTS)[number];

export const MONTH_LINES = numbered('m_', 12);
/** Channels shown; the k-th line is the k-th row of the channels table. */
export const CHANNEL_LINES = numbered('ch_', 16);
export const LEVERS = ['check', 'won', 'sql', 'mql', 'cpl'] as const;
export type Lever = (typeof LEVERS)[number];

export const ROWS: readonly string[] = [
  'title',
  'purpose',
  'in_section',
  'in_header',
  ...INPUTS.map((input) => `in_${input}`),
  'hint',
  'm_section',
  'm_header',
  ...MONTH_LINES,
  'm_total',
  'm_before',
  'gap_1',
  'c_section',
  'c_header',
  ...CHANNEL_LINES,
  'c_reserve',
  'c_total',
  'c_check',
  'gap_2',
  'l_section',
  'l_header',
  ...LEVERS.map((lever) => `l_${lever}`),
];

/** Column of each number of a month. */
export const M = {
  index: 'v1',
  revenue: 'v2',
  deals: 'v3',
  open: 'v4',
  sql: 'v5',
  mql: 'v6',
  leads: 'v7',
  get: 'v8',
  budget: 'v9',
  check: 'v10',
} as const;

/** Column of each number of a channel. */
export const C = { share: 'v1', cpl: 'v2', leads: 'v3', month: 'v4', budget: 'v5', limit: 'v6', guard: 'v7' } as const;

export const COLUMNS: readonly string[] = ['name', ...numbered('v', 10)];
