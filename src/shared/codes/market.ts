/** Lists of market research, the product matrix and positioning. */
import { code } from './choice';

export const LEAD_DEFINITIONS = [
  code('mql', 'MQL', 'MQL'),
  code('sal', 'SAL', 'SAL'),
  code('sql', 'SQL', 'SQL'),
] as const;

export const COMPETITOR_KINDS = [
  code('direct', 'Прямой', 'Direct'),
  code('indirect', 'Косвенный', 'Indirect'),
  code('substitute', 'Замена', 'Substitute'),
] as const;

export const INTERVIEW_SOURCES = [
  code('client', 'Клиент', 'Client'),
  code('lost', 'Отказавший', 'Lost lead'),
  code('competitor', 'Клиент конкурента', 'Client of a competitor'),
  code('market', 'Человек рынка', 'Market'),
] as const;

export const JOB_KINDS = [
  code('functional', 'Дело', 'Functional'),
  code('emotional', 'Чувство', 'Emotional'),
  code('social', 'Положение', 'Social'),
] as const;

export const PRICE_MODELS = [
  code('one_time', 'Разовая', 'One-time'),
  code('subscription', 'Подписка', 'Subscription'),
  code('per_unit', 'За единицу', 'Per unit'),
  code('project', 'Проект', 'Project'),
] as const;

export const SOM_REASONS = [
  code('capacity', 'Мощность продаж', 'Sales capacity'),
  code('last_year', 'Доля прошлого года', 'Last year’s share'),
] as const;
