/** The five numbers of a month that people see first. */
import { monthOf } from '../shared/civilDate';
import { ratio } from '../shared/result';
import { type Text } from '../shared/text';
import { type WorkCalendar } from '../shared/workdays';
import { isBarren, valueOf, type BaseSums } from './compose';
import { metricOf, type MetricUnit } from './dictionary';
import { linearForecast, planToDate } from './rnp/flow';
import { paceOf, type Pace } from './rnp/pace';
import { statusOf, type Status, type Thresholds } from './rnp/status';

/** Metrics of the headline, in order. */
export const HEADLINE = ['spend', 'leads', 'cpl', 'sql', 'revenue'] as const;

/** Plan and fact of a month over all channels. */
export interface MonthSums {
  /** Any date of the month. */
  readonly month: string;
  readonly plan: BaseSums;
  readonly fact: BaseSums;
}

/** One of the five numbers. */
export interface HeadlineFigure {
  readonly metric: (typeof HEADLINE)[number];
  readonly title: Text;
  readonly unit: MetricUnit;
  readonly plan: number | null;
  readonly fact: number | null;
  /** Fact ÷ the part of the plan that is due; a price is compared with its plan as it is. */
  readonly toDate: number | null;
  readonly status: Status;
}

function figure(code: (typeof HEADLINE)[number], month: MonthSums, pace: Pace, thresholds: Thresholds): HeadlineFigure {
  const metric = metricOf(code);
  const [plan, fact] = [valueOf(code, month.plan).value, valueOf(code, month.fact).value];
  const flow = metric.of === null;
  const due = flow ? planToDate(plan, pace).value : plan;
  const judged = {
    direction: metric.direction,
    plan,
    fact,
    // the pace of a price is that of its parts, so at a linear pace it stays as it is
    forecast: flow ? linearForecast(fact, pace).value : fact,
    isCount: metric.unit === 'count',
    barren: isBarren(metric.of, month.fact),
  };
  return {
    metric: code,
    title: metric.name,
    unit: metric.unit,
    plan,
    fact,
    toDate: ratio(fact, due).value,
    status: statusOf(judged, pace, thresholds),
  };
}

/** Plan against fact of a month on `asOf`, the last full day with data. */
export function planFact(
  month: MonthSums,
  asOf: string,
  calendar: WorkCalendar,
  thresholds: Thresholds,
): HeadlineFigure[] {
  const pace = paceOf(monthOf(month.month), asOf, calendar);
  return HEADLINE.map((code) => figure(code, month, pace, thresholds));
}
