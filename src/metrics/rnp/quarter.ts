/**
 * The RNP of a quarter, of one channel or of all: the same lines as those of a month, over three months (docs/formulas.md#rnp). Its plan is the sum
 * of the plans of its months, and each month is due by its own working days: a quarter that is planned to grow is not judged as if it were level.
 */
import { addDays, addMonths, lastOfMonth, weekday } from '../../shared/civilDate';
import type { WeekStart } from '../../shared/isoWeek';
import { workdaysBetween, type WorkCalendar } from '../../shared/workdays';
import { addUp, type BaseSums } from '../compose';
import { withPlannedCosts } from '../plan/costs';
import { dueOf } from './block';
import { DEFAULT_FORECAST, NO_FORECAST_DATA, type ForecastData, type ForecastRule } from './forecast';
import { periodLines, type RnpLine } from './lines';
import { paceOf, type Pace } from './pace';
import type { Thresholds } from './status';

/** What a quarter is computed from: rows of any channels of the block. */
export interface QuarterInput {
  /** First month of the quarter, `YYYY-MM`. */
  readonly quarter: string;
  readonly asOf: string | null;
  readonly plan: readonly (BaseSums & { readonly month: string })[];
  readonly facts: readonly (BaseSums & { readonly month: string })[];
  readonly calendar: WorkCalendar;
  readonly thresholds: Thresholds;
  /** Margin share by which planned costs are told. */
  readonly margin: number;
  readonly weekStart?: WeekStart;
  readonly rule?: ForecastRule;
  readonly data?: ForecastData;
}

/** A computed quarter; the parts of its lines are its months. */
export interface RnpQuarter {
  readonly months: readonly { readonly month: string; readonly pace: Pace }[];
  readonly pace: Pace;
  readonly lines: readonly RnpLine[];
}

/** First month of the quarter of a month, both `YYYY-MM`. */
export function quarterOf(month: string): string {
  const first = Math.floor((Number(month.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${month.slice(0, 5)}${String(first).padStart(2, '0')}`;
}

/** The three months of a quarter. */
export const monthsOfQuarter = (quarter: string): string[] =>
  [0, 1, 2].map((shift) => addMonths(`${quarter}-01`, shift).slice(0, 7));

/** Working days of the first week that begins after `asOf`, within the quarter; null when none does. */
function nextWeekDays(
  first: string,
  last: string,
  asOf: string | null,
  calendar: WorkCalendar,
  weekStart: WeekStart,
): number | null {
  const endOfWeek = (day: string): string =>
    addDays(day, 6 - ((weekday(day) - (weekStart === 'sunday' ? 7 : 1) + 7) % 7));
  const start = asOf === null || asOf < first ? first : addDays(endOfWeek(asOf), 1);
  if (start > last) return null;
  const end = endOfWeek(start);
  return workdaysBetween(start, end < last ? end : last, calendar);
}

/** Computes a quarter. */
export function rnpQuarter(input: QuarterInput): RnpQuarter {
  const { calendar, asOf } = input;
  const months = monthsOfQuarter(input.quarter).map((month) => {
    const pace = paceOf(month, asOf, calendar);
    const plan = withPlannedCosts(addUp(input.plan.filter((row) => row.month === month)), input.margin);
    return { month, pace, plan, due: dueOf(plan, pace), fact: addUp(input.facts.filter((row) => row.month === month)) };
  });
  const sum = (of: (pace: Pace) => number): number => months.reduce((left, { pace }) => left + of(pace), 0);
  const pace = { total: sum((each) => each.total), done: sum((each) => each.done), left: sum((each) => each.left) };
  const lines = periodLines({
    pace,
    // planned costs and parts of a month are no whole kopecks: they are added as they are
    plan: addParts(months.map(({ plan }) => plan)),
    due: addParts(months.map(({ due }) => due)),
    fact: addUp(months.map(({ fact }) => fact)),
    parts: months.map(({ plan, fact }) => ({ plan, ratioPlan: plan, fact })),
    nextDays: nextWeekDays(
      `${input.quarter}-01`,
      lastOfMonth(addMonths(`${input.quarter}-01`, 2)),
      asOf,
      calendar,
      input.weekStart ?? 'monday',
    ),
    thresholds: input.thresholds,
    rule: input.rule ?? DEFAULT_FORECAST,
    data: input.data ?? NO_FORECAST_DATA,
  });
  return { months: months.map(({ month, pace: own }) => ({ month, pace: own })), pace, lines };
}

/** Sum of the parts that are known; null where none is. */
function addParts(parts: readonly BaseSums[]): BaseSums {
  const keys = [...new Set(parts.flatMap((part) => Object.keys(part) as (keyof BaseSums)[]))];
  return Object.fromEntries(
    keys.map((key) => {
      const numbers = parts.map((part) => part[key]).filter((value) => typeof value === 'number');
      return [key, numbers.length === 0 ? null : numbers.reduce((left, right) => left + right, 0)];
    }),
  );
}
