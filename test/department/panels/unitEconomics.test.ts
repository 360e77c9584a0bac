import type { SeedRow } from '../../../src/blueprint/department';
import { DEFAULT_SETTINGS, type Scenario } from './support/scenario';
import { openPanels } from './support/workbook';

const CHANNELS: readonly SeedRow[] = [
  { code: 'yandex_direct', name: 'Директ', paid: true },
  { code: 'vk_ads', name: 'VK', paid: true },
  { code: 'seo', name: 'SEO', paid: false },
  { code: 'events', name: 'События', paid: true },
  { code: 'email', name: 'Письма', paid: true },
  { code: 'referral', name: 'Рекомендации', paid: true },
];

const cohort = (channel: string, numbers: Omit<SeedRow, 'month' | 'channel'>): SeedRow => ({
  month: '2026-01-01',
  channel,
  ...numbers,
});

/** The demo sample of §5.11 is the first channel: check 360,000, margin 55 %, c1 5 %, CPL 4,000. */
const SAMPLE: Scenario = {
  panels: ['unit_economics'],
  tables: {
    channels: CHANNELS,
    cohorts: [
      cohort('yandex_direct', {
        spend: 800000,
        clicks: 5000,
        leads: 200,
        mql: 80,
        sql: 40,
        deals: 10,
        revenue: 3600000,
        costs: 1620000,
      }),
      cohort('vk_ads', {
        spend: 3000000,
        clicks: 9000,
        leads: 300,
        mql: 60,
        sql: 30,
        deals: 12,
        revenue: 4320000,
        costs: 1944000,
      }),
      cohort('seo', { spend: 0, leads: 60, mql: 30, sql: 15, deals: 3, revenue: 1080000, costs: 486000 }),
      cohort('events', { spend: 900000, leads: 20, mql: 5, sql: 1, deals: 0, revenue: 0, costs: 0 }),
      cohort('email', { spend: 50000, leads: 90, mql: 40, sql: 20, deals: 11, revenue: 3960000, costs: 1782000 }),
      cohort('referral', { spend: 40000, leads: 30, mql: 20, sql: 10, deals: 10, revenue: 900000, costs: 990000 }),
      cohort('unknown', { spend: 0, leads: 7, mql: 1, sql: 1, deals: 1, revenue: 360000, costs: 180000 }),
    ],
  },
  settings: { ...DEFAULT_SETTINGS, as_of: '2026-06-30' },
  chosen: { unit_economics_from: '2026-01-01', unit_economics_to: '2026-01-01' },
};

describe('unit economics', () => {
  const panels = openPanels(SAMPLE);
  const at = (row: string, column: string): unknown => panels.value('unit_economics', row, column);

  it.each([
    ['cpl', 4000],
    ['c1', 0.05],
    ['cac', 80000],
    ['avg_check', 360000],
    ['cm_share', 0.55],
    ['cm_per_payment', 198000],
    ['be_cac', 198000],
    ['be_cpl', 9900],
    ['romi_m', 1.475],
    ['romi_r', 3.5],
    ['roas', 4.5],
    ['drr', 0.2222222],
    ['profit', 1180000],
    ['cr_lead_sql', 0.2],
  ])('%s of the demo sample', (column, want) => expect(Number(at('ch_1', column))).toBeCloseTo(want, 6));

  it.each([
    ['ch_1', '● держать', 'ROMI above the target, a customer brings less than three times its cost'],
    ['ch_2', '▼ остановить', 'twelve customers and less earned than spent'],
    ['ch_3', '○ ждать', 'nothing is spent'],
    ['ch_4', '▼ остановить', 'no customers for more than three limits of CAC'],
    ['ch_5', '● масштабировать', 'a customer brings many times its cost'],
    ['ch_6', '▼ убыточный продукт', 'sales leave no margin'],
    ['ch_7', '', 'no such channel'],
  ])('%s: %s (%s)', (row, want) => expect(at(row, 'verdict')).toBe(want));

  it('has no prices for a free channel', () => {
    expect(['cpl', 'cac', 'romi_m', 'romi_r', 'roas'].map((column) => at('ch_3', column))).toEqual([
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('adds lines to the total and shows paid channels beside it', () => {
    const sum = ['ch_1', 'ch_2', 'ch_3', 'ch_4', 'ch_5', 'ch_6', 'rest'].reduce(
      (left, row) => left + Number(at(row, 'leads')),
      0,
    );
    expect(at('total', 'leads')).toBe(sum);
    expect(at('rest', 'leads')).toBe(7);
    expect(at('paid', 'leads')).toBe(640);
    expect(Number(at('paid', 'cac'))).toBeCloseTo(4790000 / 43, 6);
  });

  it('waits while the cohort is young', () => {
    const young = openPanels({ ...SAMPLE, settings: { ...DEFAULT_SETTINGS, as_of: '2026-02-10' } });
    expect(young.value('unit_economics', 'ch_1', 'verdict')).toBe('○ ждать');
    expect(young.value('unit_economics', 'hint', 'name')).toContain('не успели');
  });
});
