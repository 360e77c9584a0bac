/** Rows and columns of the start page. */
import { HEADLINE } from '../../../metrics/headline';
import { GUIDE, STEPS } from './texts';
import { numbered } from '../kit/cells';
import { HIDDEN_CARD_ROWS } from '../kit/monthCards';

/** Numbers shown on top; each is a column. */
export const NUMBERS = HEADLINE;

export const GUIDE_ROWS = numbered('guide_', GUIDE.length);
export const STEP_ROWS = numbered('step_', STEPS.length);

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
  'steps_section',
  ...STEP_ROWS,
  'gap_2',
  'guide_section',
  ...GUIDE_ROWS,
];
