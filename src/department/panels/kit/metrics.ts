/** What panels say of a metric, from the metric dictionary. */
import type { ValueType } from '../../../blueprint/values';
import { t, type Text } from '../../../shared/text';

export type Direction = 'up' | 'down' | 'band';
const D: Record<string, [string, string, ValueType, Direction]> = {
  spend: ['Расход', 'Spend', 'money', 'band'],
  impr: ['Показы', 'Impressions', 'integer', 'up'],
  clicks: ['Клики', 'Clicks', 'integer', 'up'],
  ctr: ['CTR', 'CTR', 'ratio', 'up'],
  cpc: ['CPC', 'CPC', 'money', 'down'],
  leads: ['Лиды', 'Leads', 'integer', 'up'],
  cr_click_lead: ['CR клик → лид', 'CR click → lead', 'ratio', 'up'],
  cpl: ['CPL', 'CPL', 'money', 'down'],
  mql: ['MQL', 'MQL', 'integer', 'up'],
  cr_lead_mql: ['CR лид → MQL', 'CR lead → MQL', 'ratio', 'up'],
  sql: ['SQL', 'SQL', 'integer', 'up'],
  cr_mql_sql: ['CR MQL → SQL', 'CR MQL → SQL', 'ratio', 'up'],
  cr_lead_sql: ['CR лид → SQL', 'CR lead → SQL', 'ratio', 'up'],
  cpsql: ['CPSQL', 'CPSQL', 'money', 'down'],
  meetings: ['Встречи', 'Meetings', 'integer', 'up'],
  proposals: ['КП', 'Proposals', 'integer', 'up'],
  deals: ['Сделки', 'Deals', 'integer', 'up'],
  cr_sql_deal: ['CR SQL → сделка', 'CR SQL → deal', 'ratio', 'up'],
  avg_check: ['Средний чек', 'Average check', 'money', 'up'],
  revenue: ['Выручка', 'Revenue', 'money', 'up'],
  costs: ['Переменные затраты', 'Variable costs', 'money', 'down'],
  cac: ['CAC', 'CAC', 'money', 'down'],
  romi_m: ['ROMI', 'ROMI', 'ratio', 'up'],
  romi_r: ['ROMI по выручке', 'ROMI on revenue', 'ratio', 'up'],
  drr: ['ДРР', 'Ad cost share', 'ratio', 'down'],
  roas: ['ROAS', 'ROAS', 'multiple', 'up'],
  c1: ['C1', 'C1', 'ratio', 'up'],
  cm_per_payment: ['Маржа сделки', 'Margin per sale', 'money', 'up'],
  cm_share: ['Доля маржи', 'Margin share', 'ratio', 'up'],
  cm: ['Маржинальная прибыль', 'Contribution margin', 'money', 'up'],
  be_cpl: ['Предельный CPL', 'Break-even CPL', 'money', 'up'],
  be_cac: ['Предельный CAC', 'Break-even CAC', 'money', 'up'],
  profit: ['Прибыль', 'Profit', 'money', 'up'],
};
const of = (code: string) =>
  D[code] ??
  (() => {
    throw new Error(code);
  })();
export const metricTitle = (code: string): Text => t(of(code)[0], of(code)[1]);
export const metricType = (code: string): ValueType => of(code)[2];
export const directionOf = (code: string): Direction => of(code)[3];
export const metricNote = (code: string): Text => metricTitle(code);
export const DIRECTION_WORDS: Readonly<Record<Direction, Text>> = {
  up: t('больше', 'more'),
  down: t('меньше', 'less'),
  band: t('в коридоре', 'in a corridor'),
};
