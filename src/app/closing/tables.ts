/** Closing as rows of its three tables, and back. */
import { toSerial } from '../../shared/civilDate';
import { pick, t, type Language } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import { monthPlanColumn, planColumn } from '../../department/plan/snapshotColumns';
import type { BaseSums } from '../../metrics/compose';
import { FROZEN_METRICS, metricOf, type FrozenMetric } from '../../metrics/dictionary';
import {
  TOTAL_BLOCK,
  type Cause,
  type Period,
  type PeriodKind,
  type PeriodState,
  type Restatement,
  type Snapshot,
} from '../../metrics/closing/types';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../metrics/rnp/status';
import { dayOf } from '../content/readContent';
import { choiceReader, type ChoiceReader } from '../tables/choices';
import { tableOf } from '../tables/requireColumns';
import { parseBase, sameValue, type SyncSpec, type Values } from '../tables/syncTable';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';

export const WEEKS: SyncSpec = {
  keyOf: (values) => String(values.period ?? ''),
  columns: [
    'period',
    'kind',
    'start',
    'end',
    'month',
    'workdays',
    'closes_on',
    'state',
    'waiting',
    'closed_at',
    'closed_by',
    'reason',
    'green_from',
    'amber_from',
    'band_green',
    'band_amber',
    'leads_as_of',
    'spend_as_of',
    'reopened_at',
    'round',
    'rules',
    'segment_start',
  ],
  measures: [],
  base: 'written',
};

export const SNAPSHOTS: SyncSpec = {
  keyOf: (values) => `${String(values.period ?? '')}|${String(values.block ?? '')}`,
  columns: [
    'period',
    'block',
    'name',
    'closed_at',
    ...FROZEN_METRICS,
    ...FROZEN_METRICS.map(planColumn),
    ...FROZEN_METRICS.map(monthPlanColumn),
    'segment_start',
    'round',
  ],
  measures: [],
  base: 'written',
};

export const RESTATEMENT_COLUMNS = [
  'restate_id',
  'seen_at',
  'period',
  'name',
  'metric_name',
  'old',
  'now',
  'delta',
  'cause',
  'accepted_by',
  'block',
  'metric',
  'round',
] as const;

const ALL_CHANNELS = t('Все каналы', 'All channels');
const UNKNOWN_CHANNEL = t('Не определён', 'Unknown');

/** Codes and labels of the closing's lists. */
export interface ClosingCodes {
  readonly state: ChoiceReader;
  readonly kind: ChoiceReader;
  readonly cause: ChoiceReader;
}

export const closingCodes = (definition: DepartmentDefinition, language: Language): ClosingCodes => ({
  state: choiceReader(tableOf(definition, 'weeks'), 'state', language),
  kind: choiceReader(tableOf(definition, 'weeks'), 'kind', language),
  cause: choiceReader(tableOf(definition, 'restatements'), 'cause', language),
});

const serial = (date: string | null): Scalar => (date === null ? null : toSerial(date));

function thresholdsOf(row: TableRow): Thresholds | null {
  const green = numberOf(row, 'green_from');
  if (green === null) return null;
  return {
    greenFrom: green,
    amberFrom: numberOf(row, 'amber_from') ?? DEFAULT_THRESHOLDS.amberFrom,
    bandGreen: numberOf(row, 'band_green') ?? DEFAULT_THRESHOLDS.bandGreen,
    bandAmber: numberOf(row, 'band_amber') ?? DEFAULT_THRESHOLDS.bandAmber,
  };
}

/**
 * State of a row. Where people typed over the cell, what we wrote beside it tells whether the period is closed: otherwise it would be closed
 * anew at each look.
 */
function stateOf(row: TableRow, codes: ClosingCodes): PeriodState {
  const base = parseBase(WEEKS, row.values[WEEKS.base] ?? null);
  const live = codes.state.codeOf(row.values.state) as PeriodState | null | undefined;
  if (live && (!base || sameValue(base.state ?? null, row.values.state ?? null))) return live;
  const closedAt = base ? base.closed_at : row.values.closed_at;
  return (closedAt ?? '') === '' ? (live ?? 'open') : 'closed';
}

/** A row with the numbers and days that we wrote where people typed something else over them: what was frozen is not forgotten with them. */
function asWritten(row: TableRow): TableRow {
  const base = Object.entries(parseBase(WEEKS, row.values[WEEKS.base] ?? null) ?? {});
  const lost = base.filter(([key, value]) => typeof value === 'number' && typeof row.values[key] !== 'number');
  return lost.length === 0 ? row : { ...row, values: { ...row.values, ...Object.fromEntries(lost) } };
}

/** A period of the table; null for a row that is none of ours. */
export function readPeriod(live: TableRow, codes: ClosingCodes): Period | null {
  const row = asWritten(live);
  const [key, start, end] = [textOf(row, 'period'), dayOf(row, 'start'), dayOf(row, 'end')];
  if (key === '' || start === null || end === null) return null;
  return {
    key,
    kind: (codes.kind.codeOf(row.values.kind) ?? 'week') as PeriodKind,
    start,
    end,
    month: start.slice(0, 7),
    workdays: numberOf(row, 'workdays') ?? 0,
    closesOn: dayOf(row, 'closes_on') ?? end,
    state: stateOf(row, codes),
    closedAt: dayOf(row, 'closed_at'),
    closedBy: textOf(row, 'closed_by'),
    reason: textOf(row, 'reason'),
    reopenedAt: dayOf(row, 'reopened_at'),
    round: numberOf(row, 'round') ?? 0,
    thresholds: thresholdsOf(row),
    rules: textOf(row, 'rules'),
    leadsAsOf: dayOf(row, 'leads_as_of'),
    spendAsOf: dayOf(row, 'spend_as_of'),
  };
}

/** @param waiting what it waits for, in words */
export const periodValues = (period: Period, waiting: string, codes: ClosingCodes): Values => ({
  period: period.key,
  kind: codes.kind.labelOf(period.kind),
  start: toSerial(period.start),
  end: toSerial(period.end),
  month: toSerial(`${period.month}-01`),
  workdays: period.workdays,
  closes_on: toSerial(period.closesOn),
  state: codes.state.labelOf(period.state),
  waiting: waiting || null,
  closed_at: serial(period.closedAt),
  closed_by: period.closedBy || null,
  reason: period.reason || null,
  green_from: period.thresholds?.greenFrom ?? null,
  amber_from: period.thresholds?.amberFrom ?? null,
  band_green: period.thresholds?.bandGreen ?? null,
  band_amber: period.thresholds?.bandAmber ?? null,
  leads_as_of: serial(period.leadsAsOf),
  spend_as_of: serial(period.spendAsOf),
  reopened_at: serial(period.reopenedAt),
  round: period.round,
  rules: period.rules || null,
  segment_start: period.kind === 'week' ? toSerial(period.start) : null,
});

const sums = (values: Values, columnOf: (metric: FrozenMetric) => string): BaseSums =>
  Object.fromEntries(
    FROZEN_METRICS.map((metric) => {
      const value = values[columnOf(metric)];
      return [metric, typeof value === 'number' ? value : null];
    }),
  );

/** A snapshot from the values that we wrote: a hand edit of a frozen number does not become the frozen number. */
export const readSnapshotRow = (values: Values): Snapshot => ({
  period: String(values.period ?? ''),
  block: String(values.block ?? ''),
  facts: sums(values, (metric) => metric),
  plan: sums(values, planColumn),
  monthPlan: sums(values, monthPlanColumn),
  round: typeof values.round === 'number' ? values.round : 1,
});

/** Rounded as money is: a plan in proportion would carry binary noise into the cells. */
const cell = (value: number | null | undefined): Scalar =>
  value === null || value === undefined ? null : Math.round(value * 1e6) / 1e6;

export function snapshotValues(
  snapshot: Snapshot,
  period: Period | undefined,
  nameOf: (block: string) => string,
): Values {
  const part = (of: BaseSums, columnOf: (metric: FrozenMetric) => string): [string, Scalar][] =>
    FROZEN_METRICS.map((metric) => [columnOf(metric), cell(of[metric])]);
  return {
    period: snapshot.period,
    block: snapshot.block,
    name: nameOf(snapshot.block),
    closed_at: serial(period?.closedAt ?? null),
    ...Object.fromEntries([
      ...part(snapshot.facts, (metric) => metric),
      ...part(snapshot.plan, planColumn),
      ...part(snapshot.monthPlan, monthPlanColumn),
    ]),
    segment_start: period?.kind === 'week' ? toSerial(period.start) : null,
    round: snapshot.round,
  };
}

/** Name of a block in the department's language. */
export const blockNames =
  (channels: ReadonlyMap<string, string>, language: Language) =>
  (block: string): string =>
    block === TOTAL_BLOCK
      ? pick(ALL_CHANNELS, language)
      : (channels.get(block) ?? (block === 'unknown' ? pick(UNKNOWN_CHANNEL, language) : block));

export function readRestatement(row: TableRow, codes: ClosingCodes): Restatement | null {
  const metric = FROZEN_METRICS.find((each) => each === textOf(row, 'metric'));
  const [delta, seenAt] = [numberOf(row, 'delta'), dayOf(row, 'seen_at')];
  if (metric === undefined || delta === null || seenAt === null) return null;
  return {
    period: textOf(row, 'period'),
    block: textOf(row, 'block'),
    metric,
    old: numberOf(row, 'old'),
    now: numberOf(row, 'now') ?? 0,
    delta,
    cause: (codes.cause.codeOf(row.values.cause) ?? 'late_import') as Cause,
    seenAt,
    round: numberOf(row, 'round') ?? 1,
  };
}

export const restatementValues = (
  line: Restatement,
  id: string,
  nameOf: (block: string) => string,
  codes: ClosingCodes,
  language: Language,
): Values => ({
  restate_id: id,
  seen_at: toSerial(line.seenAt),
  period: line.period,
  name: nameOf(line.block),
  metric_name: pick(metricOf(line.metric).name, language),
  old: line.old,
  now: line.now,
  delta: line.delta,
  cause: codes.cause.labelOf(line.cause),
  block: line.block,
  metric: line.metric,
  round: line.round,
});
