/** Lead statuses and reject reasons: the codes that are stored, their labels, and what CRM systems call them. */
import { t, type Text } from '../text';

/** One entry of a closed list: the stored code, the label people see, and other spellings found in exports. */
export interface CodeEntry<Code extends string = string> {
  readonly code: Code;
  readonly label: Text;
  readonly aliases: readonly string[];
}

/** A status; `isLead` is false for what was never a lead (duplicate, spam). */
export interface LeadStatusEntry extends CodeEntry {
  readonly isLead: boolean;
}

/** A reason of refusal: whose issue it is, and whether the row still counts as a lead. */
export interface RejectReasonEntry extends CodeEntry {
  readonly issueOf: 'sales' | 'marketing' | 'market' | 'product' | 'none';
  readonly countsAsLead: boolean;
}

const status = (code: string, label: Text, aliases: readonly string[] = [], isLead = true): LeadStatusEntry => ({
  code,
  label,
  aliases,
  isLead,
});

/**
 * Statuses of a lead in the order of the funnel. Aliases are the default stages of Bitrix24, amoCRM and HubSpot whose meaning
 * leaves no doubt; a stage that a team has named itself is not guessed.
 */
export const LEAD_STATUSES: readonly LeadStatusEntry[] = [
  status('new', t('Новый', 'New'), ['Не обработан', 'Неразобранное', 'Новая']),
  status('in_work', t('В работе', 'In work'), ['IN_PROCESS', 'Первичный контакт', 'In progress', 'Open']),
  status('mql', t('MQL', 'MQL'), ['Marketing qualified lead', 'marketingqualifiedlead']),
  status('sql', t('Принят продажами', 'Accepted by sales'), [
    'SQL',
    'Качественный лид',
    'CONVERTED',
    'Sales qualified lead',
    'salesqualifiedlead',
  ]),
  status('meeting', t('Встреча', 'Meeting'), ['appointmentscheduled', 'Appointment scheduled', 'Встреча назначена']),
  status('proposal', t('КП', 'Proposal'), ['Коммерческое предложение', 'КП отправлено', 'Proposal sent']),
  status('won', t('Сделка', 'Won'), ['Сделка успешна', 'Успешно реализовано', '142', 'closedwon', 'Closed won']),
  status('lost', t('Отказ', 'Lost'), [
    'Сделка провалена',
    'Закрыто и не реализовано',
    '143',
    'closedlost',
    'Closed lost',
  ]),
  status('disqualified', t('Нецелевой', 'Disqualified'), ['Некачественный лид', 'JUNK', 'Unqualified']),
  status('nurture', t('Прогрев', 'Nurture')),
  status('duplicate', t('Дубль', 'Duplicate'), [], false),
  status('spam', t('Спам', 'Spam'), [], false),
];

const reason = (
  code: string,
  label: Text,
  issueOf: RejectReasonEntry['issueOf'],
  aliases: readonly string[] = [],
  countsAsLead = true,
): RejectReasonEntry => ({ code, label, issueOf, aliases, countsAsLead });

/** Why leads are refused. */
export const REJECT_REASONS: readonly RejectReasonEntry[] = [
  reason('no_contact', t('Недозвон', 'No contact'), 'sales', ['Не дозвонились', 'Нет контакта']),
  reason('no_budget', t('Нет бюджета', 'No budget'), 'market'),
  reason('no_need', t('Нет потребности', 'No need'), 'marketing'),
  reason('wrong_segment', t('Не наш сегмент', 'Wrong segment'), 'marketing'),
  reason('no_authority', t('Не ЛПР', 'No authority'), 'marketing'),
  reason('timing', t('Не сейчас', 'Not now'), 'market', ['Timing']),
  reason('price', t('Дорого', 'Price'), 'product', ['Too expensive']),
  reason('competitor', t('Ушёл к конкуренту', 'Chose a competitor'), 'sales', ['Competitor']),
  reason('product_gap', t('Нет функции', 'Missing feature'), 'product', ['Product gap']),
  reason('region', t('Не наш регион', 'Wrong region'), 'marketing', ['Region']),
  reason(
    'job_or_vendor',
    t('Соискатель или поставщик', 'Job seeker or vendor'),
    'marketing',
    ['соискатель/поставщик'],
    false,
  ),
  reason('duplicate', t('Дубль', 'Duplicate'), 'none', [], false),
  reason('spam', t('Спам', 'Spam'), 'none', [], false),
  reason('test', t('Тест', 'Test'), 'none', [], false),
];
