/** The five numbers of a month that people see first. */
import { monthOf } from '../shared/civilDate';
import { ratio } from '../shared/result';
import { type Text } from '../shared/text';
import { type WorkCalendar } from '../shared/workdays';
import { isBarren, valueOf, type BaseSums } from './compose';
import { BASE_METRICS, metricOf, type MetricUnit } from './dictionary';
import { planToDate } from './rnp/flow';
import { DEFAULT_FORECAST, forecastOf, NO_FORECAST_DATA, type ForecastData, type ForecastRule } from './rnp/forecast';
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
  /** How its end is told; at the pace of the month when not given. */
  readonly rule?: ForecastRule;
  readonly data?: ForecastData;
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

/** Sums at the month's end: a ratio is made of them. */
function forecasts({ plan, fact, rule, data }: MonthSums, pace: Pace): BaseSums {
  return Object.fromEntries(
    BASE_METRICS.map((metric) => {
      const [planned, done] = [plan[metric] ?? null, fact[metric] ?? null];
      const flow = { plan: planned, due: planToDate(planned, pace).value, fact: done };
      return [metric, forecastOf(metric, flow, pace, rule ?? DEFAULT_FORECAST, data ?? NO_FORECAST_DATA).value];
    }),
  );
}

function figure(
  code: (typeof HEADLINE)[number],
  month: MonthSums,
  ends: BaseSums,
  pace: Pace,
  thresholds: Thresholds,
): HeadlineFigure {
  const metric = metricOf(code);
  const [plan, fact] = [valueOf(code, month.plan).value, valueOf(code, month.fact).value];
  const due = metric.of === null ? planToDate(plan, pace).value : plan;
  const judged = {
    direction: metric.direction,
    plan,
    fact,
    forecast: valueOf(code, ends).value,
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
  const ends = forecasts(month, pace);
  return HEADLINE.map((code) => figure(code, month, ends, pace, thresholds));
}
