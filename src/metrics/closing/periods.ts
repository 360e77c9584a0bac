/** Which periods there are, on which day each is closed, and which sources it still waits for (domain: closing). */
import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf } from '../../shared/civilDate';
import { segmentOf, segmentsOfMonth, type WeekStart } from '../../shared/isoWeek';
import { isWorkday, workdaysBetween, workdaysFrom, type WorkCalendar } from '../../shared/workdays';
import type { ClosingPlan, Period, SourceDay } from './types';

export interface PeriodRules {
  readonly weekStart: WeekStart;
  /** Workdays after the last day of a segment on which it is closed. */
  readonly lag: number;
  /** Workday of the next month on which a month is closed. */
  readonly monthDay: number;
  readonly calendar: WorkCalendar;
}

/** Months that are looked back: older weeks are history that nobody corrects. */
const MONTHS_BACK = 36;

const blank = {
  state: 'future',
  closedAt: null,
  closedBy: '',
  reason: '',
  reopenedAt: null,
  round: 0,
  thresholds: null,
  rules: '',
  leadsAsOf: null,
  spendAsOf: null,
} as const;

/** Day from which a period is closed: so many workdays after its end, or after the day on which it was opened again. */
export function closingDay(
  period: Pick<Period, 'kind' | 'end' | 'reopenedAt'>,
  { lag, monthDay, calendar }: PeriodRules,
): string {
  const days = Math.max(0, period.kind === 'month' ? monthDay : lag);
  const from = period.reopenedAt !== null && period.reopenedAt > period.end ? period.reopenedAt : period.end;
  return workdaysFrom(from, days, calendar);
}

/**
 * All periods from the first day with facts to the end of the month of `today`, in order: the segments of a month, then the month.
 *
 * @param firstDay first day with facts; null while there are none
 */
export function periodsUntil(today: string, firstDay: string | null, rules: PeriodRules): Period[] {
  const earliest = addMonths(firstOfMonth(today), -MONTHS_BACK);
  const from = firstDay === null || firstDay > today ? firstOfMonth(today) : firstDay < earliest ? earliest : firstDay;
  const firstSegment = segmentOf(from, rules.weekStart).start;
  const periods: Period[] = [];
  for (let month = firstOfMonth(from); month <= today; month = addMonths(month, 1)) {
    const whole = { key: monthOf(month), start: month, end: lastOfMonth(month), month: monthOf(month) };
    const parts = segmentsOfMonth(monthOf(month), rules.weekStart)
      .filter((segment) => segment.start >= firstSegment)
      .map((segment) => ({ ...segment, kind: 'week' as const }));
    for (const part of [...parts, { ...whole, kind: 'month' as const }]) {
      const { key, kind, start, end } = part;
      const workdays = workdaysBetween(start, end, rules.calendar);
      periods.push({
        ...blank,
        ...{ key, kind, start, end, month: monthOf(month), workdays },
        closesOn: closingDay({ kind, end, reopenedAt: null }, rules),
      });
    }
  }
  return periods;
}

/** Last day of a period on which a source must have data: trailing days off may be empty, since nobody works and campaigns rest. */
export function neededDay(period: Pick<Period, 'start' | 'end'>, calendar: WorkCalendar): string {
  for (let day = period.end; day >= period.start; day = addDays(day, -1)) if (isWorkday(day, calendar)) return day;
  return period.end;
}

/** Days without spend after which a channel that has no plan either is taken to be switched off. */
const QUIET_DAYS = 35;

/** Sources whose data do not reach the end of a period. A channel that nobody plans and that has long been quiet is not waited for. */
export function lateSources(
  period: Pick<Period, 'start' | 'end' | 'month'>,
  sources: readonly SourceDay[],
  plan: readonly ClosingPlan[],
  calendar: WorkCalendar,
): SourceDay[] {
  const needed = neededDay(period, calendar);
  const planned = new Set(
    plan.filter((row) => row.month === period.month && (row.spend ?? 0) > 0).map((row) => row.channel),
  );
  return sources.filter(({ channel, lastDay }) => {
    if (lastDay !== null && lastDay >= needed) return false;
    if (channel === '') return true;
    const runs = lastDay !== null && lastDay >= addDays(period.start, -QUIET_DAYS);
    return planned.has(channel) || runs;
  });
}
