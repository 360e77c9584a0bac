/** How the end of a month or quarter is told from what has come so far (domain: RNP, forecast). */
import { code } from './choice';

/** Of everything that adds up. */
export const FORECAST_MODES = [
  code('linear', 'Темп периода', 'Pace of the period'),
  code('recent', 'Темп последних 10 дней', 'Pace of the last 10 days'),
  code('profile', 'Как в плане', 'As the plan spreads it'),
] as const;

/** Of deals and revenue. */
export const DEAL_FORECASTS = [
  code('same', 'Так же, как остальное', 'Like everything else'),
  code('pipeline', 'По открытым сделкам', 'By open deals'),
] as const;
