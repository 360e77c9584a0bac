/** Steps of the customer journey and what people feel there. */
import { code } from './choice';

export const JOURNEY_STAGES = [
  code('problem', 'Замечает проблему', 'Notices the problem'),
  code('search', 'Ищет решение', 'Looks for a solution'),
  code('compare', 'Сравнивает', 'Compares'),
  code('decide', 'Решает', 'Decides'),
  code('buy', 'Покупает', 'Buys'),
  code('use', 'Пользуется', 'Uses'),
  code('repeat', 'Покупает снова', 'Buys again'),
  code('recommend', 'Рекомендует', 'Recommends'),
] as const;

export const EMOTIONS = [
  code('m2', '−2 злится', '−2 angry'),
  code('m1', '−1 тревожится', '−1 worried'),
  code('z0', '0 спокоен', '0 calm'),
  code('p1', '+1 доволен', '+1 pleased'),
  code('p2', '+2 рад', '+2 happy'),
] as const;
