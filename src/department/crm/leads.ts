import { t } from '../../shared/text';
import { LEAD_STATUSES, REJECT_REASONS } from '../../shared/codes/leads';
import type { TableTab } from '../../blueprint/tab';
import { choice, date, dateTime, id, memory, money, note, reference, text } from '../columns';
import { WORK_COLUMNS } from './moreColumns';

const when = (ru: string, en: string): ReturnType<typeof note> => note(ru, en);

/** Leads with the date of each stage: all facts but money are counted from it. */
export const leads: TableTab = {
  kind: 'table',
  key: 'leads',
  workbook: 'pulse',
  title: t('Лиды', 'Leads'),
  purpose: t(
    'Заявки из CRM и с посадочных; можно дописывать руками. Контакты скрыты, пока настройки не разрешают их хранить.',
    'Requests from the CRM and the landing pages; may be typed too. Contacts are masked unless the settings allow to store them.',
  ),
  color: '#0f766e',
  capacity: 500,
  frozenColumns: 1,
  rowKey: 'lead_id',
  columns: [
    id('lead_id', 'Лид', 'Lead', {
      required: true,
      ...note(
        'Номер лида в CRM. По нему выгрузка обновляет строку.',
        'Number of the lead in the CRM. An import updates the row by it.',
      ),
    }),
    date('created', 'Создан', 'Created', { required: true, ...when('Дата заявки.', 'Date of the request.') }),
    reference('channel', 'Канал', 'Channel', 'channels', 'name', {
      widthPx: 190,
      ...note('Пусто = не определён.', 'Empty = unknown.'),
    }),
    reference('segment', 'Сегмент', 'Segment', 'segments', 'name'),
    reference('product', 'Продукт', 'Product', 'products', 'name', { widthPx: 200 }),
    choice('status', 'Статус', 'Status', LEAD_STATUSES),
    date(
      'mql_at',
      'MQL',
      'MQL',
      when('Когда лид прошёл квалификацию маркетинга.', 'When marketing qualified the lead.'),
    ),
    date('sql_at', 'SQL', 'SQL', when('Когда продажи приняли лид.', 'When sales accepted the lead.')),
    date('meeting_at', 'Встреча', 'Meeting'),
    date('proposal_at', 'КП', 'Proposal'),
    date('won_at', 'Сделка', 'Won'),
    date('lost_at', 'Отказ', 'Lost'),
    money('amount', 'Сумма', 'Amount', when('Сумма сделки.', 'Amount of the deal.')),
    choice('reject_reason', 'Причина отказа', 'Reject reason', REJECT_REASONS, { widthPx: 160 }),
    text('utm_source', 'utm_source', 'utm_source', { widthPx: 110 }),
    text('utm_medium', 'utm_medium', 'utm_medium', { widthPx: 110 }),
    text('utm_campaign', 'utm_campaign', 'utm_campaign'),
    text('utm_content', 'utm_content', 'utm_content'),
    memory('imported'),
    text('landing', 'Посадочная', 'Landing page', {
      widthPx: 120,
      ...note('Код страницы, с которой пришла заявка.', 'Code of the page that the lead came from.'),
    }),
    text('company', 'Компания', 'Company', { widthPx: 160 }),
    text('contact', 'Контакт', 'Contact', {
      widthPx: 220,
      ...note(
        'Заявки с посадочной: скрыт, пока в настройках не разрешено хранить контакты.',
        'Leads of a landing page: masked until the settings allow to store contacts.',
      ),
    }),
    dateTime('consent_at', 'Согласие', 'Consent', {
      owner: 'pulse',
      ...note('Когда человек согласился на обработку данных.', 'When the person consented to data processing.'),
    }),
    dateTime('repeat_at', 'Форма ещё раз', 'Form sent again', {
      owner: 'pulse',
      ...note(
        'Тот же человек отправил форму ещё раз: новая строка не заводится.',
        'The same person sent the form again: no new row is made.',
      ),
    }),
    text('contact_key', 'Ключ контакта', 'Contact key', { owner: 'pulse', hidden: true }),
    ...WORK_COLUMNS,
  ],
  rules: [
    { area: { kind: 'column', column: 'status' }, when: { kind: 'textIs', text: statusLabel('won') }, signal: 'good' },
    { area: { kind: 'column', column: 'status' }, when: { kind: 'textIs', text: statusLabel('lost') }, signal: 'bad' },
    {
      area: { kind: 'column', column: 'status' },
      when: { kind: 'textIs', text: statusLabel('spam') },
      signal: 'muted',
    },
    {
      area: { kind: 'column', column: 'status' },
      when: { kind: 'textIs', text: statusLabel('duplicate') },
      signal: 'muted',
    },
  ],
};

function statusLabel(code: string): { readonly ru: string; readonly en: string } {
  return LEAD_STATUSES.find((status) => status.code === code)?.label ?? t(code, code);
}
