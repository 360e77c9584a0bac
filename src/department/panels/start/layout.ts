/** Rows and columns of the start page. */
import { HEADLINE } from '../../../metrics/headline';
import { GUIDE, STEPS } from './texts';
import { ASPECTS } from '../../health/health';
import { numbered } from '../kit/cells';
import { HIDDEN_CARD_ROWS } from '../kit/monthCards';

/** Numbers shown on top; each is a column. */
export const NUMBERS = HEADLINE;

export const GUIDE_ROWS = numbered('guide_', GUIDE.length);
export const STEP_ROWS = numbered('step_', STEPS.length);

/** One row an aspect. */
export const HEALTH_ROWS = numbered('aspect_', ASPECTS.length);

/** Columns of the health: where its chart stands, and what is kept out of sight. */
export const HISTORY = { chart: 'chart', place: 'place', week: 'week', total: 'week_total' } as const;

/** Rows of intermediate results. */
export const HIDDEN_ROWS = HIDDEN_CARD_ROWS;

export const ROWS: readonly string[] = [
  'title',
  'purpose',
  'period',
  'number_label',
  'value',
  'pct_text',
  'status',
  ...HIDDEN_ROWS,
  'gap_1',
  'health_section',
  'health_total',
  'health_head',
  ...HEALTH_ROWS,
  'gap_3',
  'steps_section',
  ...STEP_ROWS,
  'gap_2',
  'guide_section',
  ...GUIDE_ROWS,
];
