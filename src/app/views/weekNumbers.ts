/** The week that the data have reached, in the five numbers of the overview: fact and plan, as the RNP shows them. */
import type { Scalar } from '../../blueprint/values';
import { HEADLINE } from '../../metrics/headline';
import { rnpBlock } from '../../metrics/rnp/block';
import type { Thresholds } from '../../metrics/rnp/status';
import { BASE_METRICS, type BaseMetric } from '../../metrics/dictionary';
import { monthOf } from '../../shared/civilDate';
import type { WorkCalendar } from '../../shared/workdays';
import type { MonthNumbers } from '../documents/monthNumbers';
import type { WeekNumbers } from '../viewTypes';

type Row = Readonly<Record<string, Scalar>>;

const sumsOf = (row: Row): Partial<Record<BaseMetric, number | null>> =>
  Object.fromEntries(BASE_METRICS.map((metric) => [metric, typeof row[metric] === 'number' ? row[metric] : null]));

/**
 * Numbers of the part of the ISO week, within the month shown, that holds `asOf` (or ends the month). `facts` are rows with `month` and
 * `segment`; null while the month has no such week.
 */
export function weekNumbers(
  month: MonthNumbers,
  monthSerial: number,
  facts: readonly Row[],
  asOf: string,
  calendar: WorkCalendar,
  thresholds: Thresholds,
): WeekNumbers | null {
  const code = monthOf(month.month);
  const block = rnpBlock({
    month: code,
    asOf,
    plan: month.plan,
    facts: facts
      .filter((row) => row.month === monthSerial)
      .map((row) => ({ ...sumsOf(row), segment: String(row.segment ?? '') })),
    calendar,
    thresholds,
  });
  const last = block.segments.filter(({ segment }) => segment.start <= asOf).length - 1;
  const found = block.segments[last];
  if (!found) return null;
  const { start, end } = found.segment;
  return {
    from: start,
    to: end,
    metrics: Object.fromEntries(
      HEADLINE.map((metric) => {
        const line = block.lines.find((each) => each.metric === metric)?.segments[last];
        return [metric, { plan: line?.plan.value ?? null, fact: line?.fact.value ?? null }];
      }),
    ),
  };
}
