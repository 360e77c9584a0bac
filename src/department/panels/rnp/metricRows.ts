/** The lines of the RNP: one metric each, for the month and for every segment. */
import { cell, cells, f, field, type Formula, type Ref } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { t } from '../../../shared/text';
import { computed, input, words } from '../kit/cells';
import { quotient, sumOf, unlessBlank } from '../kit/guards';
import { directionOf, metricTitle, metricType, DIRECTION_WORDS, metricNote } from '../kit/metrics';
import { factsOf, planOfMonth } from '../kit/planOfMonth';
import { composedFormula, isBase, paidBy, pricedCount, type BaseMetric } from '../kit/ratios';
import {
  HIDDEN_METRICS,
  METRIC_ROWS,
  segmentColumn,
  SEGMENTS,
  shareColumn,
  type Measure,
  type MetricRow,
  type Segment,
} from './layout';
import { expectedOf, forecastFormula, isOfDeals, recentOf, type ForecastCells, type OutlookOf } from '../kit/forecast';
import { perDay, perWeek, planToDate, share, isBarren, status, type Judged } from '../kit/pace';
import { helper } from './period';
import { markOf, shownFact, shownPlan, wholePlan } from './closed';
import { restRate } from './restRate';
import { trendCells } from './trend';
import { segmentCell } from './segments';

const PACE = { total: helper('total'), done: helper('done'), left: helper('left') };

/** Counts are split over segments as whole numbers; money is not rounded. */
const isCount = (row: MetricRow): boolean => metricType(row) === 'integer';

const at = (row: MetricRow, measure: Measure): Ref => cell(row, measure);

const planned = (row: BaseMetric): Formula =>
  planOfMonth(row, { month: helper('month'), code: helper('code'), revenue: at('revenue', 'plan') });

const factOf = (row: BaseMetric, segment: Segment): Formula =>
  factsOf(row, helper('code'), segmentCell(segment, 'rows'), { column: 'start', test: segmentCell(segment, 'start') });

/**
 * Plan of a segment by its working days. Whole numbers by the largest remainder, earlier segments first among equals: the hidden
 * shares hold remainder × 10 + (6 − number of the segment), `share_left` how many units the whole parts leave.
 */
function segmentPlan(row: MetricRow, segment: Segment): Formula {
  const [plan, days, total] = [at(row, 'plan'), segmentCell(segment, 'days'), helper('total')];
  const exact = f`${plan}*${days}/${total}`;
  const shares = cells({ row, column: shareColumn(1) }, { row, column: shareColumn(6) });
  const extra = f`IF(COUNTIF(${shares};">"&${cell(row, shareColumn(segment))})<${cell(row, 'share_left')};1;0)`;
  const whole = isCount(row) ? f`IF(${plan}=INT(${plan});INT(${exact})+${extra};${exact})` : exact;
  return unlessBlank([plan, segmentCell(segment, 'start')], f`IF(${total}=0;"";${whole})`);
}

function shareCells(row: MetricRow): PanelCell[] {
  const [plan, total] = [at(row, 'plan'), helper('total')];
  const wholeParts = SEGMENTS.map((segment) => f`INT(${plan}*${segmentCell(segment, 'days')}/${total})`).reduce(
    (left, right) => f`${left}+${right}`,
  );
  return [
    computed(row, 'share_left', 'integer', unlessBlank([plan], f`IF(${total}=0;"";${plan}-(${wholeParts}))`), 'hidden'),
    ...SEGMENTS.map((segment) => {
      const days = segmentCell(segment, 'days');
      const key = f`MOD(${plan}*${days};${total})*10+${6 - segment}`;
      return computed(
        row,
        shareColumn(segment),
        'integer',
        unlessBlank([plan, segmentCell(segment, 'start')], f`IF(${total}=0;"";${key})`),
        'hidden',
      );
    }),
  ];
}

/** Whose pace and open deals count. */
const OUTLOOK: OutlookOf = { period: 'month', first: helper('month'), code: helper('code') };

const forecastCells = (row: BaseMetric): ForecastCells => ({
  plan: at(row, 'plan'),
  due: at(row, 'to_date'),
  fact: at(row, 'fact'),
  recent: cell(row, 'recent'),
  expected: cell(row, 'expected'),
});

function flowCells(row: BaseMetric): PanelCell[] {
  const type = metricType(row);
  // the month goes by what is known now; a closed segment shows what was frozen
  const facts = SEGMENTS.map((segment) => cell(row, segmentColumn(segment, 'live')));
  return [
    computed(row, 'plan', type, planned(row)),
    computed(row, 'to_date', type, planToDate(at(row, 'plan'), PACE)),
    computed(row, 'fact', type, sumOf(facts)),
    computed(row, 'recent', 'number', recentOf(row, OUTLOOK), 'hidden'),
    ...(isOfDeals(row) ? [computed(row, 'expected', 'number', expectedOf(row, OUTLOOK), 'hidden')] : []),
    computed(row, 'forecast', type, forecastFormula(row, forecastCells(row), PACE, helper)),
    computed(
      row,
      'per_day',
      isCount(row) ? 'number' : type,
      perDay(directionOf(row), at(row, 'plan'), at(row, 'fact'), PACE),
    ),
    computed(row, 'per_week', isCount(row) ? 'number' : type, perWeek(at(row, 'per_day'), helper('next'))),
    ...SEGMENTS.flatMap((segment) => [
      computed(row, segmentColumn(segment, 'live'), type, factOf(row, segment), 'hidden'),
      computed(row, segmentColumn(segment, 'whole'), type, wholePlan(row, segment), 'hidden'),
      computed(row, segmentColumn(segment, 'plan'), type, shownPlan(row, segment, segmentPlan(row, segment))),
      computed(row, segmentColumn(segment, 'fact'), type, shownFact(row, segment)),
    ]),
    ...(isCount(row) ? shareCells(row) : []),
  ];
}

/** A ratio's plan holds for the whole month and for each segment; needed a day is the rate that the rest of the month must have. */
function ratioCells(row: MetricRow): PanelCell[] {
  const type = metricType(row);
  const from = (column: string): Formula => composedFormula(row, (metric) => cell(metric, column));
  return [
    computed(row, 'plan', type, from('plan')),
    computed(row, 'to_date', type, unlessBlank([at(row, 'plan'), PACE.done], at(row, 'plan'))),
    computed(row, 'fact', type, from('fact')),
    computed(row, 'forecast', type, from('forecast')),
    computed(row, 'per_day', type, restRate(row, PACE.left)),
    ...SEGMENTS.flatMap((segment) => [
      computed(row, segmentColumn(segment, 'live'), type, from(segmentColumn(segment, 'live')), 'hidden'),
      computed(row, segmentColumn(segment, 'plan'), type, from(segmentColumn(segment, 'whole'))),
      computed(row, segmentColumn(segment, 'fact'), type, from(segmentColumn(segment, 'fact'))),
    ]),
  ];
}

/** Unit of a metric: the department's currency, pieces, per cent. */
export function unitCell(row: MetricRow): PanelCell {
  const currency = field('settings', 'currency');
  switch (metricType(row)) {
    case 'money':
      return computed(row, 'unit', 'text', unlessBlank([currency], currency), 'muted');
    case 'ratio':
      return words(row, 'unit', t('%', '%'), 'muted');
    case 'multiple':
      return words(row, 'unit', t('×', '×'), 'muted');
    default:
      return words(row, 'unit', t('шт.', 'pcs'), 'muted');
  }
}

/** A price without a count is worse than any: said by the fact of money and count. */
function barrenOf(row: MetricRow): Pick<Judged, 'barren'> {
  const count = pricedCount(row);
  return count === null ? {} : { barren: isBarren(at(paidBy(row), 'fact'), at(count, 'fact')) };
}

/** What the status of a line is judged by. */
const judgedBy = (row: MetricRow): Judged => ({
  direction: directionOf(row),
  plan: at(row, 'plan'),
  fact: at(row, 'fact'),
  forecast: at(row, 'forecast'),
  isCount: isCount(row),
  ...barrenOf(row),
});

function lineCells(row: MetricRow): PanelCell[] {
  const direction = directionOf(row);
  const gap = unlessBlank([at(row, 'forecast'), at(row, 'plan')], f`${at(row, 'forecast')}-${at(row, 'plan')}`);
  return [
    words(row, 'name', metricTitle(row), 'label', { note: metricNote(row) }),
    unitCell(row),
    words(row, 'dir', DIRECTION_WORDS[direction], 'muted'),
    ...(isBase(row) ? flowCells(row) : ratioCells(row)),
    computed(row, 'pct', 'ratio', share(at(row, 'fact'), at(row, 'to_date'))),
    computed(row, 'forecast_pct', 'ratio', share(at(row, 'forecast'), at(row, 'plan'))),
    computed(row, 'gap', metricType(row), gap),
    computed(row, 'status', 'text', status(judgedBy(row), PACE)),
    ...SEGMENTS.map((segment) =>
      computed(
        row,
        segmentColumn(segment, 'pct'),
        'ratio',
        quotient(cell(row, segmentColumn(segment, 'fact')), cell(row, segmentColumn(segment, 'plan'))),
      ),
    ),
    ...((HIDDEN_METRICS as readonly string[]).includes(row)
      ? []
      : SEGMENTS.map((segment) => computed(row, segmentColumn(segment, 'mark'), 'text', markOf(row, segment)))),
    ...((HIDDEN_METRICS as readonly string[]).includes(row) ? [] : trendCells(row)),
    ...((HIDDEN_METRICS as readonly string[]).includes(row)
      ? []
      : ['comment', 'action'].map((column) => input(row, column, 'longText', undefined))),
  ];
}

/** All metric lines. */
export const metricCells = (): PanelCell[] => METRIC_ROWS.flatMap(lineCells);
