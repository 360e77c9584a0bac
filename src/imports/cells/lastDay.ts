import { addDays } from '../../shared/civilDate';

/** The last day on which something may have happened: tomorrow, because a CRM may live in a zone further east. */
export function lastDayOf(today: string | undefined): string | null {
  return today === undefined ? null : addDays(today, 1);
}
