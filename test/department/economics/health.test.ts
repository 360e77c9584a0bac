import { toSerial } from '../../../src/shared/civilDate';
import { economicsHealth } from '../../../src/department/economics/health';
import { describeHealth } from '../support/healthCases';

const channel = { code: 'ads', name: 'Ads', paid: true, state: 'active' };
const fact = { month: '2026-03-01', channel: 'ads', spend: 100, revenue: 500, costs: 200 };
/** A mature cohort: until 15 March those before February. */
const cohort = { month: '2026-01-01', channel: 'ads', leads: 100, deals: 12, spend: 100, revenue: 500, costs: 200 };

describeHealth({
  aspect: economicsHealth,
  good: {
    today: '2026-03-16',
    fields: { 'settings.as_of': toSerial('2026-03-15') },
    tables: {
      channels: [channel],
      spend: [{ date: '2026-03-12', channel: 'Ads', cost: 100 }],
      leads: [{ lead_id: 'L1', created: '2026-03-12', channel: 'Ads' }],
      products: [{ name: 'WMS', active: true, price: 10, variable_cost: 4 }],
      facts: [fact],
      cohorts: [cohort],
      tasks: [],
    },
  },
  spoilt: [
    ['fresh', { tables: { spend: [{ date: '2026-02-12', channel: 'Ads', cost: 100 }] } }],
    ['fresh', { tables: { leads: [] } }],
    ['priced', { tables: { products: [{ name: 'WMS', active: true, price: 10 }] } }],
    ['coverage', { tables: { leads: [{ lead_id: 'L1', created: '2026-03-12', channel: '' }] } }],
    [
      'losses',
      { tables: { cohorts: [{ ...cohort, revenue: 250 }], tasks: [{ title: 'Проверить SEO', status: 'todo' }] } },
    ],
    // sold below what it costs
    ['losses', { tables: { cohorts: [{ ...cohort, deals: 1, costs: 600 }] } }],
    ['reconciled', { tables: { facts: [{ ...fact, spend: 98 }] } }],
  ],
  idle: [
    ['losses', { tables: { cohorts: [] } }],
    // what the refresh converts is not the sum of the rows
    ['reconciled', { tables: { spend: [{ date: '2026-03-12', channel: 'Ads', cost: 1, currency: 'EUR' }] } }],
    ['reconciled', { fields: { 'settings.spend_vat': 'С НДС', 'settings.revenue_vat': 'Без НДС' } }],
    // a young cohort has not had its time
    ['losses', { tables: { cohorts: [{ ...cohort, month: '2026-03-01', revenue: 0 }] } }],
  ],
});

describeHealth({
  aspect: economicsHealth,
  good: {
    today: '2026-03-16',
    fields: { 'settings.as_of': toSerial('2026-03-15') },
    tables: {
      // a channel that loses money is no fault once somebody works on it
      channels: [channel],
      spend: [{ date: '2026-03-12', channel: 'ads', cost: 100.4 }],
      leads: [{ lead_id: 'L1', created: '2026-03-12', channel: 'ads' }],
      products: [{ name: 'Free', active: true, price: 0, variable_cost: 0 }],
      facts: [fact],
      cohorts: [{ ...cohort, revenue: 250 }],
      tasks: [{ title: 'Остановить канал ads', status: 'doing' }],
    },
  },
  spoilt: economicsHealth.checks.map((check) => [
    check.key,
    {
      fields: { 'settings.as_of': toSerial('2026-03-15') },
      tables: {
        spend: [{ date: '2026-01-12', channel: 'ads', cost: 50 }],
        leads: [{ lead_id: 'L1', created: '2026-03-01', channel: '' }],
        products: [{ name: 'Free', active: true }],
        tasks: [{ title: 'Остановить канал ads', status: 'done' }],
      },
    },
  ]),
});
