/** Lists of the CRM: disputes between marketing and sales about a lead. */
import { code } from './choice';

/** What is claimed about a lead. */
export const DISPUTE_CLAIMS = [
  code('wrong_reject', 'Отказали зря', 'Rejected wrongly'),
  code('wrong_accept', 'Приняли зря', 'Accepted wrongly'),
  code('sla_breach', 'Нарушен срок обработки', 'SLA was broken'),
  code('duplicate', 'Это дубль', 'It is a duplicate'),
] as const;

/** Whose side the arbiter took. */
export const DISPUTE_RULINGS = [
  code('for_marketing', 'Прав маркетинг', 'For marketing'),
  code('for_sales', 'Правы продажи', 'For sales'),
  code('split', 'Пополам', 'Split'),
] as const;
