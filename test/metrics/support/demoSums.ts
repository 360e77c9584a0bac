/** The demo department of the domain specification §5.11: check 360,000, margin 55 %, 5 % of leads buy, CPL 4,000. */
export const DEMO_SUMS = {
  spend: 800000,
  impr: 400000,
  clicks: 10000,
  leads: 200,
  mql: 80,
  sql: 40,
  meetings: 30,
  proposals: 20,
  deals: 10,
  revenue: 3600000,
  costs: 1620000,
};
