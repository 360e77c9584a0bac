/** The department's choice of forecasts as its settings hold it: labels, in whichever language they were picked. */
import { DEAL_FORECASTS, FORECAST_MODES } from '../../shared/codes/forecast';
import type { CodeLabel } from '../../shared/codes/choice';
import { DEFAULT_FORECAST, type DealForecast, type ForecastMode, type ForecastRule } from './forecast';

/** Keys of the settings. */
export const FORECAST_FIELDS = ['forecast_flow', 'forecast_deals'] as const;

const codeOf = (list: readonly CodeLabel[], value: unknown): string | undefined =>
  list.find(({ code, label }) => [code, label.ru, label.en].includes(String(value ?? '')))?.code;

/** The rule; what is empty or unknown has its default. */
export function forecastRuleOf(setting: (key: (typeof FORECAST_FIELDS)[number]) => unknown): ForecastRule {
  const flow = codeOf(FORECAST_MODES, setting('forecast_flow')) as ForecastMode | undefined;
  const deals = codeOf(DEAL_FORECASTS, setting('forecast_deals')) as DealForecast | undefined;
  return { flow: flow ?? DEFAULT_FORECAST.flow, deals: deals ?? DEFAULT_FORECAST.deals };
}
