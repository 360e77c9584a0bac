/** Trend of a metric: which way the last three full segments went, flows by working day so that a short week is no fall. */
import { cell, f, type Formula } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { computed } from '../kit/cells';
import { anyBlank } from '../kit/guards';
import { isBase } from '../kit/ratios';
import { segmentColumn, SEGMENTS, TREND_COLUMNS, type MetricRow } from './layout';
import { helper } from './period';
import { segmentCell } from './segments';

/** Value of the full segment that is so many before the last: flows a working day. */
function valueAt(row: MetricRow, back: number): Formula {
  const values = SEGMENTS.map((segment) => {
    const [value, days] = [cell(row, segmentColumn(segment, 'live')), segmentCell(segment, 'days')];
    return isBase(row) ? f`${segment};IF(OR(${value}="";${days}=0);"";${value}/${days})` : f`${segment};${value}`;
  }).reduce((left, right) => f`${left};${right}`);
  return f`IF(${helper('full')}<=${back};"";SWITCH(${helper('full')}-${back};${values};""))`;
}

/** More than one part in twenty is a change. */
function arrow(from: Formula, to: Formula): Formula {
  const change = f`(${to}-${from})*20`;
  return f`IF(${anyBlank([from, to])};"";IF(${change}>ABS(${from});"↗";IF(${change}<-ABS(${from});"↘";"→")))`;
}

/** Three hidden values and the arrows between them. */
export function trendCells(row: MetricRow): PanelCell[] {
  const [first, second, third] = TREND_COLUMNS.map((column) => f`${cell(row, column)}`);
  if (!first || !second || !third) return [];
  return [
    ...TREND_COLUMNS.map((column, index) => computed(row, column, 'number', valueAt(row, 2 - index), 'hidden')),
    computed(row, 'trend', 'text', f`${arrow(first, second)}&${arrow(second, third)}`),
  ];
}
