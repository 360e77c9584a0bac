/** Kinds of monthly costs of marketing beside ad spend. */
import { code } from './choice';

export const COST_KINDS = [
  code('salaries', 'Зарплаты и взносы', 'Salaries and taxes'),
  code('contractors', 'Подрядчики', 'Contractors'),
  code('tools', 'Сервисы', 'Tools'),
  code('production', 'Производство контента', 'Content production'),
  code('events', 'Мероприятия', 'Events'),
  code('sales', 'Продажи', 'Sales'),
  code('other', 'Прочее', 'Other'),
] as const;
