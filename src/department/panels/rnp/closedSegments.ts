/** What the table of weeks says of each segment, in hidden columns: its place there, whether it is closed, the thresholds kept with it. */
import { column, f, type Formula } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { computed } from '../kit/cells';
import { unlessBlank } from '../kit/guards';
import { SEGMENT_TABLE, type Segment } from './layout';
import { rowOf, segmentCell } from './segments';

const THRESHOLDS = ['green_from', 'amber_from', 'band_green', 'band_amber'] as const;

/** Hidden cells of one segment. */
export function closedSegmentCells(segment: Segment): PanelCell[] {
  const [start, place] = [segmentCell(segment, 'start'), segmentCell(segment, 'place')];
  const at = (key: string): Formula => f`INDEX(${column('weeks', key)};${place})`;
  const put = (key: keyof typeof SEGMENT_TABLE, type: 'integer' | 'text' | 'ratio', formula: Formula): PanelCell =>
    computed(rowOf(segment), SEGMENT_TABLE[key], type, formula, 'hidden');
  return [
    put('place', 'integer', unlessBlank([start], f`IFERROR(MATCH(${start};${column('weeks', 'segment_start')};0);"")`)),
    put('closed', 'integer', f`IF(${place}="";0;IF(${at('closed_at')}>0;1;0))`),
    put('state', 'text', unlessBlank([place], f`${at('state')}&""`)),
    ...THRESHOLDS.map((key) => put(key, 'ratio', unlessBlank([place], at(key)))),
  ];
}
