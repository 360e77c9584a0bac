/** The department's days off and extra working days as the pure functions take them. */
import type { WorkCalendar } from '../../shared/workdays';
import { isoOf } from '../refresh/computeFacts';
import type { TableData } from '../tables/tableRead';

export function readCalendar(data: TableData): WorkCalendar {
  const dates = (column: string): Set<string> => new Set(data.rows.flatMap((row) => isoOf(row.values[column]) ?? []));
  return { daysOff: dates('day_off'), workingDaysOff: dates('working_day') };
}
