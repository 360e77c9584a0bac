/** Exports of CRM systems. Names of headers: Bitrix24's own language files, importers of amoCRM and HubSpot exports. */
import { t } from '../../shared/text';
import { ID_PREFIXES } from '../systemPrefix';
import type { FileFormat } from './format';

const UTM = {
  utm_source: ['utm_source', 'UTM Source'],
  utm_medium: ['utm_medium', 'UTM Medium'],
  utm_campaign: ['utm_campaign', 'UTM Campaign'],
  utm_content: ['utm_content', 'UTM Content'],
};

const BITRIX = {
  ...UTM,
  created: ['Дата создания', 'Created on', 'Created', 'Date created'],
  modified: ['Дата изменения', 'Modified on', 'Modified', 'Date modified'],
  staged: ['Дата изменения стадии', 'Дата смены стадии', 'Stage change date', 'Stage changed on'],
  channel: ['Источник', 'Source'],
  owner_sales: ['Ответственный', 'Responsible person', 'Responsible'],
  currency: ['Валюта', 'Currency'],
  product: ['Товар', 'Product'],
};

/** When a deal is expected to close is a plan; the real date is that of its last stage. */
const BITRIX_PLANS = [
  'Предполагаемая дата закрытия',
  'Assumed close date',
  'Estimated close date',
  'Expected close date',
  'Дата завершения',
  'Дата начала',
  'Begin date',
];

export const CRM_FORMATS: readonly FileFormat[] = [
  {
    key: 'bitrix24_leads',
    system: 'bitrix24',
    kind: 'leads',
    title: t('Битрикс24: лиды', 'Bitrix24: leads'),
    signature: [['Название лида', 'Lead Name'], ['ID']],
    columns: {
      ...BITRIX,
      lead_id: ['ID'],
      status: ['Статус', 'Стадия', 'Status', 'Stage'],
      amount: ['Сумма', 'Возможная сумма', 'Income', 'Total', 'Amount'],
      company: ['Название компании', 'Company name', 'Company', 'Компания'],
      reject_comment: ['Дополнительно о статусе', 'Status information', 'More about status'],
    },
    ignore: BITRIX_PLANS,
    idPrefix: ID_PREFIXES.bitrix24,
  },
  {
    key: 'bitrix24_deals',
    system: 'bitrix24',
    kind: 'leads',
    title: t('Битрикс24: сделки', 'Bitrix24: deals'),
    signature: [['Название сделки', 'Deal Name'], ['Стадия сделки', 'Stage'], ['ID']],
    never: ['Этап сделки', 'Record ID', 'Create Date'],
    columns: {
      ...BITRIX,
      deal_id: ['ID'],
      lead_id: ['ID лида', 'Лид', 'Lead ID', 'Lead', 'LEAD_ID'],
      status: ['Стадия сделки', 'Stage'],
      pipeline: ['Направление', 'Воронка', 'Pipeline', 'Deal category'],
      amount: ['Сумма', 'Income', 'Total', 'Amount'],
      company: ['Компания', 'Company'],
    },
    ignore: BITRIX_PLANS,
    required: ['deal_id', 'created'],
    idPrefix: ID_PREFIXES.bitrix24,
    isDeals: true,
  },
  {
    key: 'amocrm',
    system: 'amocrm',
    kind: 'leads',
    title: t('amoCRM: сделки', 'Kommo (amoCRM): leads'),
    signature: [
      ['Название сделки', 'Lead title', 'Lead name'],
      ['Этап сделки', 'Lead status', 'Pipeline stage'],
      ['ID'],
    ],
    columns: {
      ...UTM,
      lead_id: ['ID'],
      created: ['Дата создания сделки', 'Дата создания', 'Created at', 'Date created', 'Created'],
      modified: ['Дата редактирования', 'Last modified', 'Updated at', 'Modified at'],
      closed: ['Дата закрытия', 'Closed at', 'Date closed'],
      status: ['Этап сделки', 'Lead status', 'Pipeline stage'],
      pipeline: ['Воронка', 'Pipeline'],
      amount: ['Бюджет', 'Sale', 'Budget', 'Lead value'],
      channel: ['Источник', 'Источник сделки', 'Source', 'Lead source'],
      company: ['Компания', 'Компания контакта', 'Company'],
      owner_sales: ['Ответственный', 'Responsible user', 'Responsible'],
      product: ['Товар', 'Продукт', 'Product'],
      reject_reason: ['Причина отказа', 'Причина закрытия', 'Loss reason', 'Reason for loss'],
    },
    idPrefix: ID_PREFIXES.amocrm,
  },
  {
    key: 'hubspot',
    system: 'hubspot',
    kind: 'leads',
    title: t('HubSpot: сделки', 'HubSpot: deals'),
    signature: [
      ['Deal Name', 'Название сделки'],
      ['Deal Stage', 'Стадия сделки'],
      ['Record ID', 'Record ID - Deal', 'Deal ID', 'Create Date', 'Close Date', 'Associated Company IDs'],
    ],
    columns: {
      ...UTM,
      lead_id: ['Record ID', 'Record ID - Deal', 'Deal ID', 'ID'],
      created: ['Create Date', 'Created date', 'Created'],
      modified: ['Last Modified Date', 'Last modified'],
      staged: ['Date entered current stage'],
      closed: ['Close Date', 'Close date'],
      status: ['Deal Stage'],
      pipeline: ['Pipeline'],
      amount: ['Amount', 'Amount in company currency'],
      currency: ['Currency'],
      channel: ['Lead source', 'Original Source', 'Original Source Type', 'Original Traffic Source', 'Latest Source'],
      company: ['Company Name', 'Associated Company', 'Primary company'],
      owner_sales: ['Deal owner', 'Owner'],
      product: ['Product'],
      reject_reason: ['Closed Lost Reason', 'Lost reason'],
    },
    idPrefix: ID_PREFIXES.hubspot,
  },
];
