/** Colours of the status words. */
import type { CellKey } from '../../../blueprint/formula';
import type { ConditionalRule, Signal } from '../../../blueprint/look';
import type { Status } from '../../../metrics/rnp/status';
import { STATUS } from './pace';

const SIGNALS: Readonly<Record<Status, Signal>> = {
  green: 'good',
  amber: 'warn',
  red: 'bad',
  early: 'muted',
  none: 'muted',
};

/** Rules that colour the status words in an area. */
export const statusRules = (from: CellKey, to: CellKey): ConditionalRule[] =>
  (Object.keys(STATUS) as Status[]).map((key) => ({
    area: { kind: 'cells', from, to },
    when: { kind: 'textIs', text: STATUS[key] },
    signal: SIGNALS[key],
  }));
