/** When a schedule runs, in words that follow “refresh”. */
import { t } from '../text';

/** By number: 0 = every day, 1 = Monday … 7 = Sunday. */
export const WEEKDAY_NAMES = [
  t('каждый день', 'every day'),
  t('по понедельникам', 'on Mondays'),
  t('по вторникам', 'on Tuesdays'),
  t('по средам', 'on Wednesdays'),
  t('по четвергам', 'on Thursdays'),
  t('по пятницам', 'on Fridays'),
  t('по субботам', 'on Saturdays'),
  t('по воскресеньям', 'on Sundays'),
] as const;
