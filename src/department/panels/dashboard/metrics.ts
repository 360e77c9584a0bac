/** Numbers of the dashboard, in the order in which a manager asks for them. */
export const METRICS_SHOWN = ['revenue', 'deals', 'sql', 'leads', 'cpl', 'spend', 'romi_m'] as const;
