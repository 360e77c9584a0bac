/** The two kinds of files that can be imported, as data: columns, what they hold, and how exports name them. */
import { t, type Text } from '../shared/text';

/** Leads of a CRM, or costs of advertising. */
export type FileKind = 'leads' | 'spend';

/** What the cells of a column hold; decides how they are read and checked. */
export type FileColumnType =
  | 'text'
  | 'date'
  /** Day and time at which something was changed. */
  | 'moment'
  /** A date that may be a plan: it counts only where the status says that it has come. */
  | 'plan'
  | 'money'
  | 'count'
  | 'status'
  | 'rejectReason';

/** One column of a file kind. Aliases are compared after `normaliseHeader`; earlier ones win over later ones. */
export interface FileColumn {
  readonly key: string;
  readonly title: Text;
  readonly type: FileColumnType;
  readonly required: boolean;
  readonly aliases: readonly string[];
}

const column = (
  key: string,
  type: FileColumnType,
  title: Text,
  aliases: readonly string[] = [],
  required = false,
): FileColumn => ({ key, type, title, required, aliases: [key, title.ru, title.en, ...aliases] });

const REQUIRED = true;

/** Columns of a file of leads: one row per lead, the latest state of it. */
export const LEAD_COLUMNS: readonly FileColumn[] = [
  column('lead_id', 'text', t('ID лида', 'Lead ID'), ['ID сделки', 'Deal ID', 'Record ID', 'ID', 'Номер'], REQUIRED),
  column(
    'created',
    'date',
    t('Дата создания', 'Created'),
    ['Дата создания лида', 'Дата создания сделки', 'Создан', 'Created at', 'Create date', 'Created date'],
    REQUIRED,
  ),
  column('channel', 'text', t('Канал', 'Channel'), ['Источник', 'Source', 'Original source', 'Источник лида']),
  column('segment', 'text', t('Сегмент', 'Segment'), ['Сегмент клиента', 'Customer segment']),
  column('product', 'text', t('Продукт', 'Product'), ['Товар', 'Услуга', 'Product interest', 'Интерес']),
  column('status', 'status', t('Статус', 'Status'), [
    'Статус лида',
    'Стадия сделки',
    'Этап сделки',
    'Стадия',
    'Этап',
    'Lead status',
    'Deal stage',
    'Stage',
  ]),
  column('mql_at', 'date', t('Дата MQL', 'MQL date'), ['MQL']),
  column('sql_at', 'date', t('Дата SQL', 'SQL date'), ['SQL', 'Дата приёмки']),
  column('meeting_at', 'date', t('Дата встречи', 'Meeting date'), ['Встреча', 'Meeting']),
  column('proposal_at', 'date', t('Дата КП', 'Proposal date'), ['КП', 'Proposal']),
  column('won_at', 'date', t('Дата сделки', 'Won date'), ['Дата продажи', 'Won']),
  column('lost_at', 'date', t('Дата отказа', 'Lost date'), ['Lost']),
  column('amount', 'money', t('Сумма', 'Amount'), ['Сумма сделки', 'Бюджет', 'Deal amount', 'Income', 'Budget']),
  column('reject_reason', 'rejectReason', t('Причина отказа', 'Reject reason'), ['Lost reason', 'Closed lost reason']),
  column('utm_source', 'text', t('UTM source', 'UTM source')),
  column('utm_medium', 'text', t('UTM medium', 'UTM medium')),
  column('utm_campaign', 'text', t('UTM campaign', 'UTM campaign')),
  column('utm_content', 'text', t('UTM content', 'UTM content')),
  column('company', 'text', t('Компания', 'Company'), ['Название компании', 'Company name']),
  column('owner_sales', 'text', t('Продавец', 'Salesperson'), ['Ответственный', 'Deal owner', 'Responsible']),
  column('reject_comment', 'text', t('Комментарий к отказу', 'Reject comment')),
  column('repeat_deal', 'text', t('Повторная сделка', 'Repeat deal'), [
    'Повторный лид',
    'Repeat lead',
    'Return customer',
  ]),
  column('paid_at', 'date', t('Дата оплаты', 'Payment date'), ['Оплачен', 'Paid at', 'Paid on', 'Date paid']),
  column('paid_amount', 'money', t('Оплачено', 'Paid amount'), ['Сумма оплаты', 'Amount paid', 'Paid sum']),
  column('deal_id', 'text', t('ID сделки (если отдельно от лида)', 'Deal ID (if apart from the lead)')),
  column('pipeline', 'text', t('Воронка', 'Pipeline'), ['Направление']),
  column('currency', 'text', t('Валюта', 'Currency'), ['Currency code', 'Код валюты']),
  column('modified', 'moment', t('Дата изменения', 'Modified'), [
    'Дата редактирования',
    'Last modified',
    'Last Modified Date',
    'Updated at',
  ]),
  column('staged', 'moment', t('Дата изменения стадии', 'Stage changed'), ['Дата смены стадии', 'Stage change date']),
  column('closed', 'plan', t('Дата закрытия', 'Close date'), ['Closed at']),
];

/** Columns of a file of advertising costs: rows of single days. */
export const SPEND_COLUMNS: readonly FileColumn[] = [
  column('date', 'date', t('Дата', 'Date'), ['День', 'Day'], REQUIRED),
  column('channel', 'text', t('Канал', 'Channel'), ['Источник', 'Source', 'Площадка', 'Platform']),
  column('campaign', 'text', t('Кампания', 'Campaign'), [
    'Название кампании',
    'Campaign name',
    'CampaignName',
    'Ad set name',
    'ID кампании',
    '№ Кампании',
  ]),
  column('impressions', 'count', t('Показы', 'Impressions'), ['Impr.', 'Impr']),
  column('clicks', 'count', t('Клики', 'Clicks'), ['Link clicks', 'Клики на ссылку']),
  column(
    'cost',
    'money',
    t('Расход', 'Cost'),
    [
      'Расходы',
      'Стоимость',
      'Затраты',
      'Потрачено всего',
      'Потрачено',
      'Потраченная сумма',
      'Сумма затрат',
      'Amount spent',
      'Spend',
    ],
    REQUIRED,
  ),
  column('cost_micros', 'money', t('Расход в миллионных долях', 'Cost in millionths')),
  column('currency', 'text', t('Валюта', 'Currency'), ['Currency code', 'Код валюты']),
  column('account', 'text', t('Кабинет', 'Account'), ['Логин', 'Account name', 'Название аккаунта', 'Аккаунт']),
  column('starts', 'date', t('Начало периода строки', 'Row starts')),
  column('ends', 'date', t('Конец периода строки', 'Row ends')),
];

/** Columns by kind of file. */
export const FILE_COLUMNS: Readonly<Record<FileKind, readonly FileColumn[]>> = {
  leads: LEAD_COLUMNS,
  spend: SPEND_COLUMNS,
};

/** Headers that say that rows of an advertising report are no single days; such a report is refused when it has no date. */
export const PERIOD_HEADERS: readonly string[] = [
  'Week',
  'Month',
  'Quarter',
  'Year',
  'Неделя',
  'Месяц',
  'Квартал',
  'Год',
  'Reporting starts',
  'Начало отчётного периода',
  'Hour of day',
  'Час',
];
