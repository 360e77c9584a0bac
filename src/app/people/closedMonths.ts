/** Closed months as bonuses take them: numbers as they were when the month was closed, whatever was corrected since (domain: pay uses frozen). */
import { addUp, type BaseSums } from '../../metrics/compose';
import { BASE_METRICS, FROZEN_METRICS, type FrozenMetric } from '../../metrics/dictionary';
import { roundHalfAway } from '../../shared/money';
import { planColumn } from '../../department/plan/snapshotColumns';
import type { DepartmentQuestion } from '../tables/readDepartment';
import { numberOf, textOf, type TableRow } from '../tables/tableRead';
import type { MonthSums } from './paidNumbers';

/** What is read of closing. */
export const CLOSED_TABLES: DepartmentQuestion['tables'] = {
  weeks: ['period', 'closed_at', 'closes_on'],
  snapshots: ['period', 'block', ...FROZEN_METRICS, ...FROZEN_METRICS.map(planColumn)],
};

interface Sources {
  readonly facts: readonly MonthSums[];
  readonly plan: readonly MonthSums[];
}

const MONTH = /^\d{4}-\d{2}$/;
const TOTAL = 'total';

const sums = (row: TableRow, columnOf: (metric: FrozenMetric) => string): Record<string, number | null> =>
  Object.fromEntries(FROZEN_METRICS.map((metric) => [metric, numberOf(row, columnOf(metric))]));

/** Plan that belongs to no channel: what the channels leave of the total. */
function reserve(month: string, total: TableRow, channels: readonly TableRow[]): MonthSums[] {
  const rest = Object.fromEntries(
    FROZEN_METRICS.map((metric) => {
      const whole = numberOf(total, planColumn(metric));
      const named = channels.reduce((sum, row) => sum + (numberOf(row, planColumn(metric)) ?? 0), 0);
      return [metric, whole === null ? null : roundHalfAway(whole - named, 2)];
    }),
  );
  return Object.values(rest).some((value) => value !== null && value !== 0) ? [{ month, channel: '', ...rest }] : [];
}

/** What closing does not keep of a channel's month: as it is known now. */
const unfrozen = (rows: readonly MonthSums[], month: string, channel: string): BaseSums => {
  const known = addUp(rows.filter((row) => row.month === month && row.channel === channel));
  return Object.fromEntries(
    BASE_METRICS.filter((metric) => !FROZEN_METRICS.some((each) => each === metric)).map((metric) => [
      metric,
      known[metric],
    ]),
  );
};

/** Closed months, `YYYY-MM`. */
export const closedMonths = (weeks: readonly TableRow[]): ReadonlySet<string> =>
  new Set(
    weeks
      .filter((row) => MONTH.test(textOf(row, 'period')) && numberOf(row, 'closed_at') !== null)
      .map((row) => textOf(row, 'period')),
  );

/** Facts and plan in which closed months stand as they were frozen. */
export function withClosedMonths(
  sources: Sources,
  weeks: readonly TableRow[],
  snapshots: readonly TableRow[],
): Sources {
  const closed = closedMonths(weeks);
  const isOpen = (row: MonthSums): boolean => !closed.has(row.month.slice(0, 7));
  const facts: MonthSums[] = sources.facts.filter(isOpen);
  const plan: MonthSums[] = sources.plan.filter(isOpen);
  for (const period of closed) {
    const own = snapshots.filter((row) => textOf(row, 'period') === period);
    const month = `${period}-01`;
    const total = own.find((row) => textOf(row, 'block') === TOTAL);
    const channels = own.filter((row) => textOf(row, 'block') !== TOTAL);
    for (const row of channels) {
      const channel = textOf(row, 'block');
      facts.push({ month, channel, ...unfrozen(sources.facts, month, channel), ...sums(row, (metric) => metric) });
      plan.push({ month, channel, ...unfrozen(sources.plan, month, channel), ...sums(row, planColumn) });
    }
    if (total) plan.push(...reserve(month, total, channels));
  }
  return { facts, plan };
}
