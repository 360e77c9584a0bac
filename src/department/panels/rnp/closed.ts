/**
 * Closed weeks on the RNP: the cells of a closed segment show what was frozen, coloured by the thresholds that were kept with the week, with a
 * mark of what changed since; the month goes by today's numbers, and a table reconciles the two (domain: closing, late data).
 */
import { cell, f, label, type Formula, type Ref } from '../../../blueprint/formula';
import type { ConditionalRule } from '../../../blueprint/look';
import type { PanelCell } from '../../../blueprint/tab';
import { monthPlanColumn, planColumn } from '../../plan/snapshotColumns';
import { FROZEN_METRICS, type Direction, type FrozenMetric } from '../../../metrics/dictionary';
import { t, type Text } from '../../../shared/text';
import { computed, words } from '../kit/cells';
import { channelHeaders, TABLE_COLUMNS, TABLE_METRICS, type TableMetric } from './channelTable';
import { anyBlank, choose, unlessBlank, type Operand } from '../kit/guards';
import { directionOf, metricType } from '../kit/metrics';
import { composedFormula, isBase, type BaseMetric } from '../kit/ratios';
import { countFilled, sumWhere, type Condition } from '../kit/sums';
import { segmentColumn, SEGMENTS, type MetricRow, type Segment } from './layout';
import { helper } from './period';
import { segmentCell } from './segments';

/** Signs of a closed week; the words of the month's status need more room. */
const SIGN = { green: f`"●"`, amber: f`"▲"`, red: f`"▼"` } as const;

const POINTS: Text = t(' п.п.', ' pp');

const isClosed = (segment: Segment): Formula => f`${segmentCell(segment, 'closed')}=1`;

const inSnapshot = (segment: Segment): Condition[] => [
  { column: 'segment_start', test: segmentCell(segment, 'start') },
  { column: 'block', test: helper('block') },
];

/** A frozen number of the segment, or `open` while it is not closed; what closing does not keep is always as it is now. */
const frozenOr = (
  row: BaseMetric,
  segment: Segment,
  keyOf: (metric: FrozenMetric) => string,
  open: Formula,
): Formula => {
  const metric = FROZEN_METRICS.find((each) => each === row);
  return metric === undefined ? open : frozenNumber(segment, keyOf(metric), open);
};

const frozenNumber = (segment: Segment, key: string, open: Operand): Formula =>
  f`IF(${isClosed(segment)};IF(${countFilled('snapshots', key, inSnapshot(segment))}=0;"";${sumWhere('snapshots', key, inSnapshot(segment))});${open})`;

/** Fact of a segment: frozen in a closed one, otherwise as it is now. */
export const shownFact = (row: BaseMetric, segment: Segment): Formula =>
  f`IF(${segmentCell(segment, 'rows')}=0;"";${frozenOr(row, segment, (metric) => metric, f`${cell(row, segmentColumn(segment, 'live'))}`)})`;

/** Plan of a segment: as it was on the day of closing, otherwise as it is now. */
export const shownPlan = (row: BaseMetric, segment: Segment, open: Formula): Formula =>
  frozenOr(row, segment, planColumn, open);

/** Plan of the month that stands behind the segment: ratios are made of it. */
export const wholePlan = (row: BaseMetric, segment: Segment): Formula =>
  unlessBlank([segmentCell(segment, 'start')], frozenOr(row, segment, monthPlanColumn, f`${cell(row, 'plan')}`));

/** Index of a finished week: its fact against its plan. */
function index(direction: Direction, plan: Operand, fact: Operand): Formula {
  if (direction === 'down') return f`${plan}/${fact}`;
  return direction === 'up' ? f`${fact}/${plan}` : f`ABS(${fact}/${plan}-1)`;
}

function signOf(row: MetricRow, segment: Segment): Formula {
  const direction = directionOf(row);
  const [plan, fact]: readonly [Ref, Ref] = [
    cell(row, segmentColumn(segment, 'plan')),
    cell(row, segmentColumn(segment, 'fact')),
  ];
  const value = f`ROUND(${index(direction, plan, fact)};12)`;
  const within = (band: 'band_green' | 'band_amber', share: 'green_from' | 'amber_from'): Formula =>
    direction === 'band' ? f`${value}<=${segmentCell(segment, band)}` : f`${value}>=${segmentCell(segment, share)}`;
  return choose(
    [
      [anyBlank([plan, fact]), f`""`],
      [f`${plan}=0`, f`""`],
      ...(direction === 'down' ? [[f`${fact}=0`, SIGN.green] as const] : []),
      [within('band_green', 'green_from'), SIGN.green],
      [within('band_amber', 'amber_from'), SIGN.amber],
    ],
    SIGN.red,
  );
}

/** ` Δ +3`: what today's number differs by from the frozen one; "" when it does not. Shares in points with one decimal, the rest whole. */
function deltaOf(row: MetricRow, segment: Segment): Formula {
  const [live, fact] = [cell(row, segmentColumn(segment, 'live')), cell(row, segmentColumn(segment, 'fact'))];
  const share = metricType(row) === 'ratio';
  const change = share ? f`ROUND((${live}-${fact})*100;1)` : f`ROUND(${live}-${fact};0)`;
  const text = f`IF(${change}=0;"";" Δ "&IF(${change}>0;"+";"−")&ABS(${change})${share ? f`&${label(POINTS)}` : f``})`;
  return unlessBlank([live, fact], text);
}

/** Sign and change of a closed segment. */
export const markOf = (row: MetricRow, segment: Segment): Formula =>
  f`IF(${isClosed(segment)};TRIM(${signOf(row, segment)}&${deltaOf(row, segment)});"")`;

/** Colours of the signs; the text after a sign may differ. */
export const signRules = (from: MetricRow, to: MetricRow): ConditionalRule[] =>
  SEGMENTS.flatMap((segment) => {
    const column = segmentColumn(segment, 'mark');
    const area = { kind: 'cells', from: { row: from, column }, to: { row: to, column } } as const;
    return (
      [
        ['●', 'good'],
        ['▲', 'warn'],
        ['▼', 'bad'],
      ] as const
    ).map(([sign, signal]) => ({ area, when: { kind: 'textStarts', text: t(sign, sign) }, signal }));
  });

/** Rows of the reconciliation. */
export const RECONCILE = {
  section: 'recon_section',
  header: 'recon_header',
  frozen: 'recon_frozen',
  delta: 'recon_delta',
  now: 'recon_now',
} as const;

const TITLES = {
  frozen: t('При закрытии', 'When closed'),
  delta: t('Уточнения (Δ)', 'Corrections (Δ)'),
  now: t('Сейчас', 'Now'),
} as const;

/** Sum over the closed segments of the month; "" while none is closed. */
function overClosed(metric: BaseMetric, part: 'fact' | 'live'): Formula {
  const parts = SEGMENTS.map((segment) => {
    const value = cell(metric, segmentColumn(segment, part));
    return f`IF(${isClosed(segment)};IF(${value}="";0;${value});0)`;
  }).reduce((left, right) => f`${left}+${right}`);
  return f`IF(${helper('closed')}=0;"";${parts})`;
}

function sumLine(row: string, part: 'fact' | 'live', look: 'value' | 'total'): PanelCell[] {
  return TABLE_METRICS.map((metric) =>
    computed(
      row,
      TABLE_COLUMNS[metric],
      metricType(metric),
      isBase(metric)
        ? overClosed(metric, part)
        : composedFormula(metric, (each) => cell(row, TABLE_COLUMNS[each as TableMetric])),
      metric === 'costs' ? 'hidden' : look,
    ),
  );
}

/** Frozen + corrections = now, for the closed weeks of the month. */
export const reconcileCells = (): PanelCell[] => [
  words(RECONCILE.section, 'name', t('Закрытые недели', 'Closed weeks'), 'section', {
    note: t(
      'Закрытые числа не меняются. Разница с нынешними записана на вкладке «Уточнения».',
      'Closed numbers do not change. The difference from today’s is on the Corrections tab.',
    ),
  }),
  ...channelHeaders(RECONCILE.header, t('Недели', 'Weeks')),
  words(RECONCILE.frozen, 'name', TITLES.frozen, 'label'),
  ...sumLine(RECONCILE.frozen, 'fact', 'value'),
  words(RECONCILE.delta, 'name', TITLES.delta, 'label'),
  ...TABLE_METRICS.map((metric) => {
    const [now, frozen] = [cell(RECONCILE.now, TABLE_COLUMNS[metric]), cell(RECONCILE.frozen, TABLE_COLUMNS[metric])];
    return computed(
      RECONCILE.delta,
      TABLE_COLUMNS[metric],
      metricType(metric),
      unlessBlank([now, frozen], f`ROUND(${now}-${frozen};6)`),
      metric === 'costs' ? 'hidden' : 'value',
    );
  }),
  words(RECONCILE.now, 'name', TITLES.now, 'total'),
  ...sumLine(RECONCILE.now, 'live', 'total'),
];
