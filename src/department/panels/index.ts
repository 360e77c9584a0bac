/**
 * The panels of the department: the start page, the dashboard, the RNP of a month and a quarter, the funnel and unit economics. Each is a grid of live formulas over the
 * tables that the refresh fills (facts, cohorts, product facts) and the plan; every formula equals the function of src/metrics.
 */
import type { PanelTab } from '../../blueprint/tab';
import { DASHBOARD } from './dashboard/index';
import { FUNNEL } from './funnel/index';
import { RNP } from './rnp/index';
import { RNP_QUARTER } from './rnpQuarter/index';
import { START } from './start/index';
import { UNIT_ECONOMICS } from './unitEconomics/index';

export const PANELS: readonly PanelTab[] = [START, DASHBOARD, RNP, RNP_QUARTER, FUNNEL, UNIT_ECONOMICS];
