/** Which metrics stand in which list that people see, in the order in which they are read. */
import { METRICS, type MetricDefinition } from './dictionary';

/** A line of plan and fact, what a person may be paid for, what a goal is counted in. */
export type MetricUse = NonNullable<MetricDefinition['uses']>[number];

const LISTS: Readonly<Record<MetricUse, readonly string[]>> = {
  plan_fact: [
    'spend',
    'clicks',
    'leads',
    'cpl',
    'mql',
    'cr_lead_mql',
    'sql',
    'cr_mql_sql',
    'cpsql',
    'deals',
    'cr_sql_deal',
    'avg_check',
    'revenue',
    'drr',
  ],
  paid: ['leads', 'mql', 'sql', 'meetings', 'deals', 'revenue', 'cpl', 'cpsql', 'romi_m', 'spend'],
  goal: ['revenue', 'deals', 'sql', 'mql', 'leads', 'spend'],
};

/** Metrics of a list; those that name it themselves stand after the others. */
export function metricsFor(use: MetricUse): MetricDefinition[] {
  const list = LISTS[use];
  const place = ({ code }: MetricDefinition): number => (list.includes(code) ? list.indexOf(code) : list.length);
  return METRICS.filter((metric) => list.includes(metric.code) || metric.uses?.includes(use) === true).sort(
    (left, right) => place(left) - place(right),
  );
}
