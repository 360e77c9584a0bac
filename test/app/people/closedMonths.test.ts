import { withClosedMonths } from '../../../src/app/people/closedMonths';
import type { TableRow } from '../../../src/app/tables/tableRead';

const row = (values: TableRow['values']): TableRow => ({ row: 1, values });
const NOW = {
  facts: [
    { month: '2026-02-01', channel: 'vk_ads', sql: 12 },
    { month: '2026-03-01', channel: 'vk_ads', sql: 7 },
  ],
  plan: [
    { month: '2026-02-01', channel: 'vk_ads', sql: 20 },
    { month: '2026-03-01', channel: 'vk_ads', sql: 20 },
  ],
};
const SNAPSHOTS = [
  row({ period: '2026-02', block: 'total', sql: 10, plan_sql: 9, plan_spend: 800000 }),
  row({ period: '2026-02', block: 'vk_ads', sql: 10, plan_sql: 9, plan_spend: 599000 }),
  row({ period: '2026-W09/2026-02', block: 'vk_ads', sql: 3 }),
];

describe('bonuses of a closed month', () => {
  // domain: pay uses the closed month, later changes are not paid backwards
  it('are counted by what was frozen, the reserve of the plan with it; an open month by what is now', () => {
    const weeks = [row({ period: '2026-02', closed_at: 46087 }), row({ period: '2026-03', closed_at: null })];
    const { facts, plan } = withClosedMonths(NOW, weeks, SNAPSHOTS);
    expect(facts).toMatchObject([
      { month: '2026-03-01', sql: 7 },
      { month: '2026-02-01', channel: 'vk_ads', sql: 10 },
    ]);
    expect(plan).toMatchObject([
      { month: '2026-03-01', sql: 20 },
      { month: '2026-02-01', channel: 'vk_ads', sql: 9 },
      { month: '2026-02-01', channel: '', spend: 201000 },
    ]);
  });

  it('are as before while no month is closed', () => expect(withClosedMonths(NOW, [], SNAPSHOTS)).toEqual(NOW));
});
