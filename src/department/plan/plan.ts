import { t } from '../../shared/text';
import { column, f, row } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, id, integer, longText, memory, money, month, note, reference } from '../columns';
import { VERSION_COLUMNS } from './versions';

/** The planned value when the row's channel costs money, otherwise "". */
const ifPaid = (key: 'spend' | 'deals') =>
  f`IF(OR(${row('channel')}="";${row(key)}="");"";IFERROR(IF(INDEX(${column('channels', 'paid')};MATCH(${row('channel')};${column('channels', 'name')};0))=TRUE;${row(key)};"");""))`;

/** What the paid CAC is planned from: planned deals count as new customers, since nobody plans repeat ones apart. */
const PAID_COLUMNS = [
  calculated(
    money('paid_spend', 'Расход платных каналов', 'Spend of paid channels', { hidden: true }),
    ifPaid('spend'),
  ),
  calculated(
    integer('paid_customers', 'Новые клиенты платных', 'New customers, paid', { hidden: true }),
    ifPaid('deals'),
  ),
] as const;

/** Plans by month and channel; a row without a channel is the reserve. */
export const plan: TableTab = {
  kind: 'table',
  key: 'plan',
  workbook: 'pulse',
  title: t('План', 'Plan'),
  purpose: t(
    'План по месяцам и каналам. Строки складываются в общий план.',
    'Plan by month and channel. The rows add up to the total.',
  ),
  color: '#0f766e',
  capacity: 400,
  frozenColumns: 2,
  columns: [
    month('month', 'Месяц', 'Month', {
      required: true,
      ...note('Первое число месяца, например 01.03.2026.', 'First day of the month, for example 2026-03-01.'),
    }),
    reference(
      'channel',
      'Канал',
      'Channel',
      'channels',
      'name',
      note('Резерв бюджета — отдельной строкой без канала.', 'A reserve is a row of its own without a channel.'),
    ),
    money('spend', 'Расход', 'Spend'),
    integer('impr', 'Показы', 'Impressions'),
    integer('clicks', 'Клики', 'Clicks'),
    integer('leads', 'Лиды', 'Leads'),
    integer('mql', 'MQL', 'MQL'),
    integer('sql', 'SQL', 'SQL'),
    integer('meetings', 'Встречи', 'Meetings'),
    integer('proposals', 'КП', 'Proposals'),
    integer('deals', 'Сделки', 'Deals'),
    money('revenue', 'Выручка', 'Revenue'),
    longText('comment', 'Комментарий', 'Comment', { widthPx: 420 }),
    calculated(
      id('channel_code', 'Код канала', 'Channel code', { hidden: true }),
      f`IF(${row('channel')}="";"";IFERROR(INDEX(${column('channels', 'code')};MATCH(${row('channel')};${column('channels', 'name')};0));""))`,
    ),
    ...VERSION_COLUMNS,
    ...PAID_COLUMNS,
    memory('imported'),
  ],
};
