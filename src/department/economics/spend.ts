import { t } from '../../shared/text';
import type { TableTab } from '../../blueprint/tab';
import { date, integer, memory, money, note, reference, text } from '../columns';

/** Advertising costs by day and campaign. */
export const spend: TableTab = {
  kind: 'table',
  key: 'spend',
  workbook: 'pulse',
  title: t('Расходы', 'Spend'),
  purpose: t(
    'Расходы на рекламу по дням: загружаются из выгрузок кабинетов.',
    'Ad spend by day, imported from the exports of ad platforms.',
  ),
  color: '#0f766e',
  capacity: 500,
  columns: [
    date('date', 'Дата', 'Date', {
      required: true,
      ...note(
        'День, не период: по дням складываются недели и месяцы.',
        'A day, not a period: weeks and months are sums of days.',
      ),
    }),
    reference('channel', 'Канал', 'Channel', 'channels', 'name', { required: true, widthPx: 190 }),
    text('campaign', 'Кампания', 'Campaign', { widthPx: 260 }),
    integer('impressions', 'Показы', 'Impressions'),
    integer('clicks', 'Клики', 'Clicks'),
    money(
      'cost',
      'Расход',
      'Cost',
      note(
        'С НДС или без — как сказано в настройках, одинаково во всех каналах.',
        'With or without VAT as Settings say, but alike in all channels.',
      ),
    ),
    memory('imported'),
    text('account', 'Кабинет', 'Account', {
      widthPx: 150,
      ...note(
        'Если выгрузка его называет: в двух кабинетах бывают кампании с одним именем.',
        'Where the export names it: two accounts may have campaigns of one name.',
      ),
    }),
    text('currency', 'Валюта', 'Currency', {
      widthPx: 90,
      ...note(
        'Пусто = валюта отдела. Курсы — на вкладке «Курсы валют».',
        'Empty = that of the department. Rates are on the tab Currency rates.',
      ),
    }),
  ],
};
