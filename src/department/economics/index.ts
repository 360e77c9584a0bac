/** Aspect 11, unit economics: monthly costs, the full cost of a customer, health. The main panel is in panels/unitEconomics. */
import type { DepartmentGroup } from '../group';
import { costRows } from './costsSeed';
import { economicsHealth } from './health';
import { fullCost, monthCosts } from './monthCosts';
import { currencyRates, vatRates } from './rates';
import { vatRateRows } from './ratesSeed';

export const ECONOMICS: DepartmentGroup = {
  tabs: [fullCost, monthCosts, currencyRates, vatRates],
  seeds: { month_costs: costRows, vat_rates: vatRateRows },
  health: [economicsHealth],
};
