import { t } from '../../shared/text';
import type { TableTab } from '../../blueprint/tab';
import { date, note, text } from '../columns';

/** The working calendar: pace, forecast and due days are counted by it. */
export const calendar: TableTab = {
  kind: 'table',
  key: 'calendar',
  workbook: 'pulse',
  title: t('Календарь', 'Calendar'),
  purpose: t(
    'Праздники и рабочие субботы: по ним считаются темп и прогноз.',
    'Days off and working Saturdays: pace and forecast are counted by them.',
  ),
  color: '#64748b',
  capacity: 120,
  columns: [
    date(
      'day_off',
      'Выходной в будни',
      'Weekday off',
      note('Будний день, в который не работают.', 'A weekday on which nobody works.'),
    ),
    date(
      'working_day',
      'Рабочий выходной',
      'Working weekend day',
      note('Суббота или воскресенье, в которые работают.', 'A Saturday or Sunday that is worked.'),
    ),
    text('note', 'Пояснение', 'Note', { widthPx: 260 }),
  ],
};
