/** On which day the department's weeks begin. */
import { f, field, label } from '../../../blueprint/formula';
import { WEEK_STARTS } from '../../../shared/codes/closing';
import { t } from '../../../shared/text';

const SUNDAY = WEEK_STARTS.find((each) => each.code === 'sunday')?.label ?? t('', '');

/** How WEEKDAY counts: 2 from Monday, 1 from Sunday, by the setting. */
export const weekdayKind = f`IF(${field('settings', 'week_start')}=${label(SUNDAY)};1;2)`;
