/**
 * Default stages of CRM systems and which of our statuses they are. Internal ids first: portals rename stages and keep the ids. Bitrix24's names
 * and ids are those of its own status classes; the closing statuses 142 and 143 are the same in every pipeline of amoCRM; ids of HubSpot are
 * those of its default pipeline. Which status a stage between the first and the last means is our reading: it is a table that people edit.
 */
import { code } from './choice';

/** Systems whose stages can be told apart; a deal's stages of Bitrix24 are not those of its leads. */
export const STAGE_SYSTEMS = [
  code('bitrix24_leads', 'Битрикс24: лид', 'Bitrix24: lead'),
  code('bitrix24_deals', 'Битрикс24: сделка', 'Bitrix24: deal'),
  code('amocrm', 'amoCRM', 'Kommo (amoCRM)'),
  code('hubspot', 'HubSpot', 'HubSpot'),
] as const;

/** A stage of a system: `id` is internal (empty where the system shows none), `names` are labels in exports. */
export interface DefaultStage {
  readonly system: string;
  readonly id: string;
  readonly names: readonly string[];
  readonly status: string;
}

const stage = (system: string, id: string, status: string, ...names: string[]): DefaultStage => ({
  system,
  id,
  names,
  status,
});

export const DEFAULT_STAGES: readonly DefaultStage[] = [
  stage('bitrix24_leads', 'NEW', 'new', 'Не обработан', 'Unassigned', 'New'),
  stage('bitrix24_leads', 'IN_PROCESS', 'in_work', 'В работе', 'In progress'),
  stage('bitrix24_leads', 'PROCESSED', 'mql', 'Обработан', 'Processed'),
  stage('bitrix24_leads', 'CONVERTED', 'sql', 'Качественный лид', 'Good lead', 'Converted'),
  stage('bitrix24_leads', 'JUNK', 'disqualified', 'Некачественный лид', 'Junk lead'),
  stage('bitrix24_deals', 'NEW', 'sql', 'Новая', 'New'),
  stage('bitrix24_deals', 'PREPARATION', 'sql', 'Подготовка документов', 'Document preparation'),
  stage('bitrix24_deals', 'PREPAYMENT_INVOICE', 'proposal', 'Счёт на предоплату', 'Prepayment invoice'),
  stage('bitrix24_deals', 'EXECUTING', 'proposal', 'В работе', 'In progress'),
  stage('bitrix24_deals', 'FINAL_INVOICE', 'proposal', 'Финальный счёт', 'Final invoice'),
  stage('bitrix24_deals', 'WON', 'won', 'Сделка успешна', 'Deal won'),
  stage('bitrix24_deals', 'LOSE', 'lost', 'Сделка провалена', 'Deal lost'),
  stage('bitrix24_deals', 'APOLOGY', 'lost', 'Анализ причины провала', 'Analyze failure'),
  stage('amocrm', '', 'new', 'Неразобранное', 'Incoming leads', 'Unsorted'),
  stage('amocrm', '', 'in_work', 'Первичный контакт', 'Initial contact'),
  stage('amocrm', '', 'sql', 'Переговоры', 'Discussions'),
  stage('amocrm', '', 'proposal', 'Принимают решение', 'Decision making'),
  stage('amocrm', '', 'proposal', 'Согласование договора', 'Contract discussion'),
  stage('amocrm', '142', 'won', 'Успешно реализовано', 'Closed - won', 'Won'),
  stage('amocrm', '143', 'lost', 'Закрыто и не реализовано', 'Closed - lost', 'Lost'),
  stage('hubspot', 'appointmentscheduled', 'meeting', 'Appointment Scheduled'),
  stage('hubspot', 'qualifiedtobuy', 'sql', 'Qualified To Buy'),
  stage('hubspot', 'presentationscheduled', 'meeting', 'Presentation Scheduled'),
  stage('hubspot', 'decisionmakerboughtin', 'proposal', 'Decision Maker Bought-In'),
  stage('hubspot', 'contractsent', 'proposal', 'Contract Sent'),
  stage('hubspot', 'closedwon', 'won', 'Closed Won'),
  stage('hubspot', 'closedlost', 'lost', 'Closed Lost'),
];
