/** RNP («рука на пульсе», hand on the pulse): plan and fact of one month, week by week, with what is needed on the rest. */
import { lazy } from '../../../shared/lazy';
import type { ChartDefinition } from '../../../blueprint/look';
import type { PanelCell, PanelTab } from '../../../blueprint/tab';
import { RNP_ROWS } from '../../../metrics/rnp/block';
import { t, type Text } from '../../../shared/text';
import { heading, hiddenLines } from '../kit/cells';
import { statusRules } from '../kit/statusRules';
import { channelCells } from './channelTable';
import { reconcileCells, signRules } from './closed';
import { closedSegmentCells } from './closedSegments';
import { headerCells } from './header';
import {
  HIDDEN_COLUMNS,
  HIDDEN_METRICS,
  MEASURES,
  ROWS,
  SEGMENT_PARTS,
  SEGMENT_TABLE,
  SEGMENTS,
  segmentColumn,
} from './layout';
import { metricCells } from './metricRows';
import { periodHelpers } from './period';
import { selectorCells } from './selectors';
import { segmentTable } from './segments';

const TITLE = t('РНП', 'RNP');
const PURPOSE = t(
  'Рука на пульсе: план и факт месяца по неделям, чем месяц кончится при этом темпе и сколько нужно в день.',
  'Hand on the pulse: plan and fact of the month by week, where the month ends at this pace, and what is needed a day.',
);

function segmentChart(key: string, title: Text, plan: string, fact: string, anchor: string): ChartDefinition {
  const area = (column: string) =>
    ({
      kind: 'cells',
      from: { row: ROWS[0] ?? '', column },
      to: { row: ROWS[SEGMENTS.length] ?? '', column },
    }) as const;
  return {
    key,
    title,
    type: 'column',
    domain: area(SEGMENT_TABLE.label),
    series: [area(plan), area(fact)],
    headers: 1,
    anchor: { row: 'charts', column: anchor },
    widthPx: 560,
    heightPx: 270,
  };
}

/** Room for millions in bold, as the totals below show them. */
const NUMBER_WIDTH = 106;
const WIDTHS: Readonly<Record<string, number>> = {
  name: 220,
  // spend stands there in the tables below
  unit: 106,
  dir: 90,
  // words may stand there instead of a number: “budget used up”
  per_day: 118,
  per_week: 118,
  status: 120,
  trend: 60,
  comment: 260,
  action: 260,
};
const HEIGHTS: Readonly<Record<string, number>> = {
  select_labels: 34,
  charts: 290,
  header: 44,
  channels_header: 44,
  recon_header: 44,
};

const COLUMNS: readonly string[] = [
  'name',
  'unit',
  'dir',
  ...MEASURES,
  'status',
  'trend',
  ...SEGMENTS.flatMap((segment) => SEGMENT_PARTS.map((part) => segmentColumn(segment, part))),
  'comment',
  'action',
];

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  ...selectorCells(),
  ...headerCells(),
  ...metricCells(),
  ...reconcileCells(),
  ...channelCells(),
  ...periodHelpers(),
  ...segmentTable(),
  ...SEGMENTS.flatMap(closedSegmentCells),
]);

/** Plan and fact of a month. */
export const RNP: PanelTab = {
  kind: 'panel',
  key: 'rnp',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#0f766e',
  columns: [...COLUMNS.map((key) => ({ key, sizePx: WIDTHS[key] ?? NUMBER_WIDTH })), ...hiddenLines(HIDDEN_COLUMNS)],
  rows: ROWS.map((key) => ({
    key,
    ...(HEIGHTS[key] === undefined ? {} : { sizePx: HEIGHTS[key] }),
    ...((HIDDEN_METRICS as readonly string[]).includes(key) ? { hidden: true } : {}),
  })),
  get cells() {
    return panelCells();
  },
  frozenRows: 4,
  frozenColumns: 1,
  rules: [
    ...statusRules(
      { row: RNP_ROWS[0], column: 'status' },
      { row: RNP_ROWS[RNP_ROWS.length - 1] ?? 'drr', column: 'status' },
    ),
    ...signRules(RNP_ROWS[0], RNP_ROWS[RNP_ROWS.length - 1] ?? 'drr'),
  ],
  charts: [
    segmentChart(
      'leads',
      t('Лиды по неделям: план и факт', 'Leads by week: plan and fact'),
      SEGMENT_TABLE.leadsPlan,
      SEGMENT_TABLE.leadsFact,
      'name',
    ),
    segmentChart(
      'revenue',
      t('Выручка по неделям: план и факт', 'Revenue by week: plan and fact'),
      SEGMENT_TABLE.revenuePlan,
      SEGMENT_TABLE.revenueFact,
      'fact',
    ),
  ],
};
