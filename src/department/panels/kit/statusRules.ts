/** Colours of the status words. */
import type { CellKey } from '../../../blueprint/formula';
import type { ConditionalRule } from '../../../blueprint/look';
import { STATUS } from './pace';

const SIGNALS = { green: 'good', amber: 'warn', red: 'bad', early: 'muted', none: 'muted' } as const;

/** Rules that colour the status words in an area. */
export const statusRules = (from: CellKey, to: CellKey): ConditionalRule[] =>
  (Object.keys(STATUS) as (keyof typeof STATUS)[]).map((key) => ({
    area: { kind: 'cells', from, to },
    when: { kind: 'textIs', text: STATUS[key] },
    signal: SIGNALS[key],
  }));
