/** Rows and columns of the funnel panel. */
import { CHANNEL_ROWS } from '../kit/channels';
import { REPAIR_MONTHS, REPAIR_STAGES } from '../../../metrics/funnelRepair';
import { numbered } from '../kit/cells';

/** Stages of the funnel, in their order (domain: clicks → leads → … → deals). */
export const STAGES = ['clicks', 'leads', 'mql', 'sql', 'meetings', 'proposals', 'deals'] as const;
export type Stage = (typeof STAGES)[number];

/** Stage before this one; none for the first. */
export const stageBefore = (stage: Stage): Stage | undefined => STAGES[STAGES.indexOf(stage) - 1];

/** Stages that come after the lead: those have a conversion from the lead. */
export const AFTER_LEAD: readonly Stage[] = STAGES.slice(STAGES.indexOf('leads') + 1);

/** Rows by what they hold. */
export const CHANNEL_LINES = numbered('ch_', CHANNEL_ROWS);
export const TOP_LINES = STAGES.map((stage) => `top_${stage}`);
/** Reasons of loss that are shown. */
export const WHY_LINES = numbered('why_', 3);
export const ROWS: readonly string[] = [
  'title',
  'purpose',
  'select_labels',
  'select',
  'hint',
  'top_section',
  'top_header',
  'top_spend',
  ...TOP_LINES,
  'gap_fix',
  'fix_section',
  'fix_text',
  'fix_header',
  ...REPAIR_STAGES.map((stage) => `fix_${stage}`),
  'fix_cycle',
  'fix_velocity',
  'gap_why',
  'why_section',
  'why_header',
  ...WHY_LINES,
  'gap_1',
  'section',
  'groups',
  'header',
  'total',
  'rest',
  ...CHANNEL_LINES,
];

/** Stages that follow another one: those have a conversion. */
export const LATER: readonly Stage[] = STAGES.slice(1);

/** Groups of columns that are computed from the counts, and the stages that each has. */
export const GROUPS = { step: LATER, cum: AFTER_LEAD, cost: STAGES, planned: LATER, gap: LATER } as const;
export type Group = keyof typeof GROUPS;

const inGroup = (group: Group): string[] => GROUPS[group].map((stage) => `${group}_${stage}`);

/** Numbers of a line of the table per channel, in the order of its columns. */
export const MEASURES: readonly string[] = [
  'spend',
  ...STAGES,
  ...inGroup('step'),
  ...inGroup('cum'),
  ...inGroup('cost'),
  ...inGroup('planned'),
  ...inGroup('gap'),
];
const NUMBER_COLUMNS = numbered('c', MEASURES.length);

/** Column in which a number of the table per channel stands. */
export const columnOf = (measure: string): string => NUMBER_COLUMNS[MEASURES.indexOf(measure)] ?? measure;

/** Columns of the block on top, which shares the grid with the table below. */
export const TOP = {
  count: 'c1',
  step: 'c2',
  fromLead: 'c3',
  cost: 'c4',
  plan: 'c5',
  planStep: 'c6',
  gap: 'c7',
} as const;

/** Columns of the block of the bottleneck; the plan of a stage stands in a hidden one. */
export const REPAIR = {
  count: 'c1',
  rate: 'c2',
  low: 'c3',
  high: 'c4',
  plan: 'c5',
  gain: 'c6',
  days: 'c7',
  back: 'c8',
  planned: 'plan_leads',
} as const;

/** Hidden columns with the rate of a step in each month of the half-year. */
export const OWN_MONTHS = numbered('own_', REPAIR_MONTHS);

export const VISIBLE_COLUMNS: readonly string[] = ['name', ...NUMBER_COLUMNS];
/** Hidden columns with every reason of refusal and how often it was named; where the first of them are shown. */
export const WHY = { name: 'why_name', rank: 'why_rank', count: 'c1', share: 'c2', whose: 'c3' } as const;

/** Hidden column with the plan of a stage. */
export const planColumn = (stage: Stage): string => `plan_${stage}`;
export const HIDDEN_COLUMNS: readonly string[] = [
  'code',
  'count',
  ...STAGES.map(planColumn),
  'calc_name',
  'calc',
  'month_list',
  'channel_list',
  WHY.name,
  WHY.rank,
  ...OWN_MONTHS,
];
