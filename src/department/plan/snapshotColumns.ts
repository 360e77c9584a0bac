/** Keys of the columns of closed numbers. */
import type { BaseMetric } from '../../metrics/dictionary';

/** The plan in the period: whole counts stay whole. */
export const planColumn = (metric: BaseMetric): string => `plan_${metric}`;
/** The plan of the whole month, of which ratios are made. */
export const monthPlanColumn = (metric: BaseMetric): string => `whole_${metric}`;
