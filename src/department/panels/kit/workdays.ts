/**
 * Working days between two dates, both included: Monday to Friday without the days off, plus the working weekends of the calendar
 * (official Russian calendars have them, e.g. 2025-11-01).
 */
import { column, f, type Formula } from '../../../blueprint/formula';
import type { Operand } from './guards';
import { between, countWhere } from './sums';

/** Number of working days; the caller sees to it that `from` is not after `to`. */
export const workdaysBetween = (from: Operand, to: Operand): Formula =>
  f`NETWORKDAYS(${from};${to};${column('calendar', 'day_off')})+${countWhere('calendar', between('working_day', from, to))}`;
